import { wordsOf, type Block, type DocumentSection } from './blocks.js';
import type { LetterFacts } from './letter-facts.js';

/*
 * How tall a letter is, before anything is drawn: it is made where there is no page, too. Heights follow the style sheet;
 * letters are counted as wide as those of Open Sans, wider than the fonts the page asks for. Tests print what is said to fit.
 */

/** How a letter is set. Sizes in points, lengths in millimetres. */
interface Setting { text: number; line: number; gap: number; lead: number; table: number; cell: number; title: number; fewest: number }

/** From the largest to the smallest; none is under 8 points. `fewest`: rows of measures under which the next one is tried. */
export const settings = {
  '': { text: 10, line: 1.3, gap: 2.8, lead: 11, table: 9.5, cell: 1.2, title: 11, fewest: 8 },
  'tight': { text: 9, line: 1.3, gap: 2.4, lead: 10, table: 8.5, cell: 1.1, title: 10, fewest: 6 },
  'tightest': { text: 8.2, line: 1.3, gap: 2.2, lead: 9, table: 8, cell: 0.9, title: 9.5, fewest: 3 },
} as const satisfies Record<string, Setting>;
export type LetterSize = keyof typeof settings;

/** What a page of A4 holds between its margins, and the width of a line. */
const PAGE_HEIGHT = 267;
const WIDTH = 178;
const HALF_WIDTH = 85;
const MM_OF_POINT = 0.3528;
/** Width of a letter, in its height: Open Sans, in French text. */
const LETTER = 0.49;
const BOLD_LETTER = 0.53;
/** Letters of the subject and of the foot, without the names in them. */
const SUBJECT = 60;
const BASIS = 115;

const linesIn = (text: string, width: number, points: number, letter = LETTER): number =>
  Math.max(1, text.split('\n').reduce((sum, part) => sum + Math.max(1, Math.ceil((part.length * letter * points * MM_OF_POINT) / width)), 0));

const heightOf = (lines: number, points: number, line: number): number => lines * points * line * MM_OF_POINT;

/** Space above a block that is not the first of its section. */
const BETWEEN = 0.8;
/** Space beside the words of a cell. */
const CELL_SPACE = 3;

function heightOfBlock(block: Block, width: number, setting: Setting): number {
  switch (block.kind) {
    case 'text': {
      const points = block.size === 'lead' ? setting.lead : setting.text;
      return heightOf(linesIn(wordsOf(block.line), width, points, block.size === 'lead' ? BOLD_LETTER : LETTER), points, setting.line) + BETWEEN;
    }
    case 'table': return heightOfTable(block, width, setting);
    case 'list': return block.items.reduce((sum, item) => sum + heightOf(linesIn(wordsOf(item), width, setting.text), setting.text, setting.line), 0);
    case 'facts': case 'days': case 'charts': return 0;
  }
}

/** As browsers share out the width: a line each while all hold, else each column gives in proportion. */
function heightOfTable({ columns, rows }: Extract<Block, { kind: 'table' }>, width: number, { table, cell }: Setting): number {
  const all = [columns, ...rows].map((cells) => cells.map(wordsOf));
  const natural = columns.map((_, index) => Math.max(...all.map((cells) => (cells[index] ?? '').length)) * (index === 0 ? BOLD_LETTER : LETTER) * table * MM_OF_POINT + CELL_SPACE);
  const share = Math.min(1, width / natural.reduce((sum, each) => sum + each, 0));
  return all.reduce((sum, cells) => {
    const lines = Math.max(...cells.map((words, index) => linesIn(words, (natural[index] ?? width) * share - CELL_SPACE, table, index === 0 ? BOLD_LETTER : LETTER)));
    return sum + heightOf(lines, table, 1.3) + cell + 0.15;
  }, 0);
}

function heightOfSection({ key, blocks }: DocumentSection, width: number, setting: Setting): number {
  const title = key === 'summary' ? 0 : heightOf(1, setting.title, 1.3) + 2.4;
  return title + blocks.reduce((sum, block) => sum + heightOfBlock(block, width, setting), 0);
}

/** Two halves that follow one another stand side by side: the taller counts. */
function heightOfSections(sections: readonly DocumentSection[], setting: Setting): number {
  let sum = 0;
  for (let at = 0; at < sections.length; at += 1) {
    const [section, next] = [sections[at], sections[at + 1]];
    if (!section) break;
    if (section.isHalf && next?.isHalf) {
      sum += Math.max(heightOfSection(section, HALF_WIDTH, setting), heightOfSection(next, HALF_WIDTH, setting));
      at += 1;
    } else sum += heightOfSection(section, WIDTH, setting);
    sum += setting.gap;
  }
  return sum;
}

/** What stands around the sections: addresses, day, subject, opening, signature and foot. */
function heightOfHead({ options: { author, opening = '' }, recipient, person, plan, prescription }: LetterFacts, setting: Setting): number {
  const { text, line, gap } = setting;
  const lines = (party: typeof recipient, width: number) =>
    (party ? [party.name, party.role, ...party.address ?? [], party.phone].reduce((sum, each, index) => sum + (each === undefined ? 0 : linesIn(each, width, text, index === 0 ? BOLD_LETTER : LETTER)), 0) : 0);
  const addresses = Math.max(heightOf(lines(author, 96), text, line), heightOf(lines(recipient, 72) + 1, text, line) + 2);
  const subject = heightOf(linesIn([person.full, person.born].join(', '), WIDTH, 13, BOLD_LETTER), 13, 1.2) + heightOf(linesIn(`${plan?.title ?? ''}${prescription?.prescriber?.name ?? ''}${'x'.repeat(SUBJECT)}`, WIDTH, text), text, line);
  const signature = author ? heightOf(2, text, line) + gap : 0;
  return addresses + subject + heightOf(linesIn(opening, WIDTH, text), text, line) + signature + heightOf(linesIn(`${person.short}${'x'.repeat(BASIS)}`, WIDTH, 8), 8, 1.3) + 1.5 + 4 * gap;
}

/** Whether a letter with these sections holds on its page. */
export const fits = (facts: LetterFacts, sections: readonly DocumentSection[], size: LetterSize): boolean =>
  heightOfHead(facts, settings[size]) + heightOfSections(sections, settings[size]) <= PAGE_HEIGHT;
