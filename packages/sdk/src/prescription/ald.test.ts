import { expect } from 'chai';
import { aldByNumber, aldList, isAldNumber } from './ald.js';

describe('aldList', () => {
  it('runs from 1 to 11, then from 13 to 32, each once and in order', () => {
    const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32];
    expect(aldList.map(({ number }) => number)).to.deep.equal(numbers);
  });

  it('has a title for each, none twice', () => {
    const titles = aldList.map(({ title }) => title);
    expect([new Set(titles).size, titles.includes('')]).to.deep.equal([31, false]);
  });

  it('keeps each everyday word for one entry', () => {
    const words = aldList.flatMap((ald) => ald.words);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).to.deep.equal([]);
  });

  it('leads each alias to a word of its entry', () => {
    const lost = aldList.flatMap(({ words, aliases = {} }) => Object.values(aliases).filter((word) => !words.includes(word)));
    expect(lost).to.deep.equal([]);
  });

  it('keeps no word of its own where the title takes the grave, active or disabling forms of what it names first', () => {
    const conditional = aldList.filter(({ title, words }) => /^[^,]*(grave|invalidant|compliqu|de longue durée)/.test(title) && words.length > 0);
    expect(conditional.map(({ number }) => number)).to.deep.equal([7, 11]); // VIH and haemophilia stand beside the grave ones.
  });

  // Numbers that lists without the hole at 12 get wrong (CSS art. D. 160-4).
  const known: [number, string][] = [[8, 'Diabète'], [13, 'coronaire'], [16, 'Parkinson'], [23, 'psychiatriques'], [25, 'Sclérose en plaques'], [30, 'Tumeur maligne']];
  for (const [number, word] of known) {
    it(`calls ${number} ${word}`, () => {
      expect(aldByNumber(number)?.title).to.contain(word);
    });
  }
});

describe('isAldNumber', () => {
  const cases: [number, boolean][] = [[0, false], [1, true], [11, true], [12, false], [13, true], [32, true], [33, false], [8.5, false], [NaN, false]];
  for (const [number, expected] of cases) {
    it(`says ${expected ? 'yes' : 'no'} to ${number}`, () => {
      expect(isAldNumber(number)).to.equal(expected);
    });
  }
});
