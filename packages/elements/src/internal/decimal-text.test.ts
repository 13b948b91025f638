import { expect } from '@open-wc/testing';
import { readDecimal, writeDecimal, type TypedDecimal } from './decimal-text.js';

const french = (text: string, integer = false) => readDecimal(text, { language: 'fr', integer });
const english = (text: string) => readDecimal(text, { language: 'en' });

const readable: readonly [string, number][] = [
  ['12', 12], [' 12 ', 12], ['0', 0], ['007', 7], ['2,5', 2.5], ['2.5', 2.5], ['-2,5', -2.5], ['\u22122,5', -2.5], ['+3', 3], ['0,0001', 0.0001], [',5', 0.5], ['12,', 12], ['1000000', 1_000_000],
  ['1 000 000', 1_000_000], ['1\u202f000\u202f000,25', 1_000_000.25], ['1\u00a0000', 1000], ['123456789012345', 123_456_789_012_345], ['0,10', 0.1], ['0,000000000000001', 1e-15],
  ['100000000000000000000', 1e20], ['37,20', 37.2],
];

const wrong: readonly [string, TypedDecimal['problem']][] = [
  ['douze', 'unreadable'], ['12 ou 13', 'unreadable'], ['1e5', 'unreadable'], ['--5', 'unreadable'], ['5-', 'unreadable'], ['1,2,3', 'unreadable'], ['1.000.000', 'unreadable'], ['12 34', 'unreadable'],
  ['1 0000', 'unreadable'], [',', 'unreadable'], ['-', 'unreadable'], ['0x10', 'unreadable'], ['Infinity', 'unreadable'], ['NaN', 'unreadable'], ['５', 'unreadable'], ['5 kg', 'unreadable'],
  ['12345678901234567890', 'tooLong'], ['0,1234567890123456', 'tooLong'], ['1234567890123456', 'tooLong'], [`1${'0'.repeat(30)}`, 'tooLong'],
];

describe('readDecimal', () => {
  for (const [text, value] of readable) {
    it(`reads « ${text} »`, () => {
      expect(french(text)).to.deep.equal({ value });
    });
  }

  for (const [text, problem] of wrong) {
    it(`does not guess what « ${text} » is`, () => {
      expect(french(text)).to.deep.equal({ problem });
    });
  }

  it('reads nothing where nothing is written', () => {
    expect([french(''), french(' \u00a0')]).to.deep.equal([{}, {}]);
  });

  it('takes only whole numbers where they are asked for', () => {
    expect(['2,5', '2,0', '2', '-3'].map((text) => french(text, true))).to.deep.equal([{ problem: 'notWhole' }, { value: 2 }, { value: 2 }, { value: -3 }]);
  });

  it('takes whole numbers of 32 bits, and no more', () => {
    expect(['2147483647', '2147483648'].map((text) => french(text, true))).to.deep.equal([{ value: 2_147_483_647 }, { problem: 'tooLong' }]);
  });

  it('takes the comma of English for what it is there', () => {
    expect(['1,000', '1,000,000.5', '1.5', '1,5', '10,00'].map(english)).to.deep.equal([{ value: 1000 }, { value: 1_000_000.5 }, { value: 1.5 }, { value: 1.5 }, { value: 10 }]);
  });

  // Read in more than one pass for each sign, these would outlast any limit of the runner.
  it('reads a long text in one pass', () => {
    for (const text of ['1'.repeat(1_000_000), `${'1 '.repeat(500_000)}x`, `1${' 000'.repeat(250_000)}x`, `1${',000'.repeat(250_000)}x`]) expect([french(text), english(text)]).to.have.length(2);
  });
});

describe('writeDecimal', () => {
  const written: readonly [number, string, string][] = [
    [2.5, '2,5', '2.5'], [-2.5, '\u22122,5', '\u22122.5'], [0, '0', '0'], [1000, '1000', '1000'], [10_000, '10\u202f000', '10,000'], [1_000_000.25, '1\u202f000\u202f000,25', '1,000,000.25'],
    [0.0001, '0,0001', '0.0001'], [1e-7, '0,0000001', '0.0000001'], [1e21, '1\u202f000\u202f000\u202f000\u202f000\u202f000\u202f000\u202f000', '1,000,000,000,000,000,000,000'],
  ];
  for (const [value, inFrench, inEnglish] of written) {
    it(`writes ${value}`, () => {
      expect([writeDecimal(value, 'fr'), writeDecimal(value, 'en')]).to.deep.equal([inFrench, inEnglish]);
    });
  }

  it('writes what it reads again', () => {
    const values = [0.1, 37.2, 123_456.789, 1e-15, 98_765_432_101_234, -0.05, 1e20];
    expect((['fr', 'en'] as const).map((language) => values.map((value) => readDecimal(writeDecimal(value, language), { language }).value))).to.deep.equal([values, values]);
  });
});
