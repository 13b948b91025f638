import type { PaperBlock, PaperDocument, PaperLine } from '../prescription/paper-model.js';
import { shortHash, wordsIn } from './orientation-content.js';
import type { OrientationAround } from './orientation-html.js';
import type { OrientationContent, OrientationLine, OrientationPlace } from './orientation-shape.js';
import type { OrientationWords } from './orientation-words.js';

const lineOf = (line: OrientationLine): PaperLine => line.map(({ text, strong }) => ({ text, ...(strong && { strong: true as const }) }));

const named = (text: string) => ({ text, strong: true as const });

const text = (lines: readonly string[], size?: 'large' | 'small'): PaperBlock => ({ kind: 'text', lines: lines.map((line) => [{ text: line }]), ...(size && { size }) });

const placeBlock = ({ number, name, about, slots, blocks, note }: OrientationPlace, { note: noteWord, colon }: OrientationWords): PaperBlock => ({
  kind: 'frame',
  blocks: [
    { kind: 'heading', level: 2, text: `${number}. ${name}` },
    text([about, ...slots], 'small'),
    // A line each, the term before it: three places hold on a page.
    { kind: 'text', lines: blocks.flatMap(({ term, lines }) => lines.map((line, index) => [...(index === 0 ? [named(`${term}${colon}`)] : []), ...lineOf(line)])) },
    ...(note === undefined ? [] : [{ kind: 'text', lines: [[named(`${noteWord}${colon}`), { text: note }]] } satisfies PaperBlock]),
  ],
});

/** The list in the blocks a sheet is made of, for who draws prescriptions as PDF: the same words in the same order. */
export function orientationPaper({ language, title, intro, handedOn, entry, places, advice, sources }: OrientationContent, { person, name, copies, hash }: OrientationAround): PaperDocument {
  const words = wordsIn[language];
  const fingerprint = words.hash(shortHash(hash));
  return {
    language, title, hasBookmarks: true,
    blocks: [
      { kind: 'heading', level: 1, text: title, aside: handedOn },
      ...(person === undefined ? [] : [{ kind: 'text', lines: [[{ text: person, strong: true }]] } satisfies PaperBlock]),
      text([intro]),
      { kind: 'frame', blocks: [{ kind: 'text', size: 'large', lines: [lineOf(entry)] }] },
      ...places.map((place) => placeBlock(place, words)),
      {
        kind: 'frame', blocks: [
          { kind: 'heading', level: 2, text: words.firstCall },
          {
            kind: 'columns', columns: [
              { share: 2, blocks: [{ kind: 'line', label: `${words.callOn} … ${words.callAt} …` }] },
              { share: 3, blocks: [{ kind: 'line', label: words.calledWho }] },
              { share: 2, blocks: [{ kind: 'line', label: words.firstSession }] },
            ],
          },
        ],
      },
      text(advice),
      text([...(copies === undefined ? [] : [copies]), ...sources], 'small'),
    ],
    footer: { legal: fingerprint, running: [name, handedOn].filter(Boolean).join(' · '), page: words.page },
  };
}
