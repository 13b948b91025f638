import { wordsOf, type Line } from './blocks.js';
import { shortHash, wordsIn } from './orientation-content.js';
import type { OrientationContent, OrientationPlace } from './orientation-shape.js';

/** Width of a line in a message: RFC 3676 asks for at most 78, and answers put marks before. */
const WIDTH = 72;

/** Breaks at spaces only: what a no-break space holds together stays so, and an address of the web stays whole. */
function wrapped(words: string, indent = ''): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(' ')) {
    if (line !== '' && indent.length + line.length + 1 + word.length > WIDTH) {
      lines.push(indent + line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, indent + line];
}

function placeText({ number, name, about, slots, blocks, note }: OrientationPlace, { colon, note: noteWord }: { colon: string; note: string }): string[] {
  const inside = '   ';
  const said = (term: string, lines: readonly Line[]): string[] => lines.flatMap((line, index) => wrapped(`${index === 0 ? `${term}${colon}` : ''}${wordsOf(line)}`, index === 0 ? inside : `${inside}  `));
  return [
    ...wrapped(`${number}. ${name}`),
    ...[about, ...slots].flatMap((line) => wrapped(line, inside)),
    ...blocks.flatMap(({ term, lines }) => said(term, lines)),
    ...(note === undefined ? [] : said(noteWord, [note])),
  ];
}

/** The list as the body of a message: the same words in the same order, and nobody’s name. */
export function orientationText({ language, title, intro, handedOn, entry, places, advice, sources }: OrientationContent, hash: string): string {
  const words = wordsIn[language];
  const dots = '......';
  const small = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);
  const call = [`${small(words.callOn)} ${dots} ${words.callAt} ${dots}`, `${small(words.calledWho)} ${dots}${dots}`, `${small(words.firstSession)} ${dots}`].join(language === 'fr' ? '\u202f; ' : '; ');
  return [
    [title, handedOn, ...wrapped(intro)],
    wrapped(wordsOf(entry)),
    ...places.map((place) => placeText(place, words)),
    wrapped(`${words.firstCall}${words.colon}${call}`),
    advice.flatMap((line) => wrapped(line)),
    [...sources.flatMap((line) => wrapped(line)), words.hash(shortHash(hash)), `SHA-256 ${hash}`],
  ].map((lines) => lines.join('\n')).join('\n\n').concat('\n');
}
