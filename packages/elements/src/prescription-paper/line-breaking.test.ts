import { expect } from '@open-wc/testing';
import { breakLine, type Run } from './line-breaking.js';

/** Every letter is 1 wide, a bold one 2. */
const measure = ({ text, isBold }: Run) => text.length * (isBold ? 2 : 1);
const broken = (width: number, ...runs: (string | [string])[]) =>
  breakLine(runs.map((run) => (typeof run === 'string' ? { text: run, isBold: false } : { text: run[0], isBold: true })), measure, width)
    .map(({ pieces }) => pieces.map(({ text, isBold }) => (isBold ? `*${text}*` : text)).join(''));

describe('breakLine', () => {
  const cases: [string, number, (string | [string])[], string[]][] = [
    ['at spaces, which take no room at the end of a line', 7, ['trois mots ici'], ['trois ', 'mots ', 'ici']],
    ['never at a no-break space', 8, ['par 45\u00a0minutes'], ['par ', '45\u00a0minut', 'es']],
    ['after a hyphen between letters', 8, ['Val-de-Marne'], ['Val-de-', 'Marne']],
    ['never in a number', 6, ['D 1172-2'], ['D ', '1172-2']],
    ['anywhere in a word that is wider than the place', 4, ['a@b.example'], ['a@b.', 'exam', 'ple']],
    ['nowhere between a bold word and the comma after it', 10, ['pendant ', ['mois'], ', à'], ['pendant ', '*mois*, ', 'à']],
    ['not at all when it fits', 20, ['trois ', ['mots']], ['trois *mots*']],
    ['an empty line into one line', 5, [''], ['']],
  ];
  for (const [name, width, runs, expected] of cases) {
    it(`breaks ${name}`, () => {
      expect(broken(width, ...runs)).to.deep.equal(expected);
    });
  }

  it('loses no letter, whatever the width', () => {
    const text = 'Port du manchon pendant la séance, Saint-Aubin-lès-Elbeuf, hugues-barthelemy@mssante.example';
    for (let width = 1; width < 40; width += 1) expect(broken(width, text).join('')).to.equal(text);
  });

  it('keeps every line within the width', () => {
    const lines = breakLine([{ text: 'Port du manchon pendant la séance, hugues-barthelemy@mssante.example', isBold: false }], measure, 12);
    expect(Math.max(...lines.map(({ pieces }) => pieces.map(({ text }) => text).join('').trimEnd().length))).to.be.at.most(12);
  });
});
