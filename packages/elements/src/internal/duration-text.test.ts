import { expect } from '@open-wc/testing';
import { plain } from './acts.test.js';
import { readDuration, writeDuration } from './duration-text.js';

const readable: readonly [string, number][] = [
  ['90', 90], ['5', 5], ['0', 0], ['090', 90], ['1440', 1440], [' 90 ', 90], ['90 min', 90], ['90min', 90], ['90 MIN', 90], ['90 mn', 90], ['90 m', 90], ['1 minute', 1],
  ['90\u00a0minutes', 90], ['45\'', 45], ['45’', 45], ['45′', 45],
  ['1h30', 90], ['1 h 30', 90], ['1\u00a0h\u00a030', 90], ['1\u202fh\u202f30', 90], ['1H30', 90], ['1h5', 65], ['1h05', 65], ['1 h 30 min', 90], ['1h30mn', 90], ['1h30’', 90], ['1h00', 60],
  ['1 heure 30', 90], ['2 heures', 120], ['2h', 120], ['2 h', 120], ['0h30', 30], ['0 h', 0], ['24 h', 1440], ['1 hr 30 mins', 90], ['2 hours 15 minutes', 135], ['1h 30m', 90],
  ['1:30', 90], ['01:30', 90], ['0:45', 45], ['1 : 30', 90], ['24:00', 1440],
  ['1,5 h', 90], ['1.5h', 90], ['0,25 h', 15], ['1,1 h', 66], ['0,05 h', 3], ['2,0 heures', 120], ['1.5 hours', 90],
];

const unreadable = [
  'une heure', 'abc', 'h', 'min', ':30', '1:5', '1:60', '1:300', '1h60', '1h75', '1 30', '90 s', '1,5 min', '1,33 h', '1,333 h', '1/2 h', '-5', '−5', '+5', '1e3', '1h30h', '30 ou 40',
  '30-40', '100000', '1,33', '1,', ',5 h', '1h30 ou 2h', '1 h 30 min 20', '١٠', '９０',
];

describe('readDuration', () => {
  for (const [text, minutes] of readable) {
    it(`reads « ${plain(text)} » (${text.length})`, () => {
      expect(readDuration(text)).to.deep.equal({ minutes });
    });
  }

  for (const text of unreadable) {
    it(`does not guess what « ${text} » is`, () => {
      expect(readDuration(text)).to.deep.equal({ unreadable: text });
    });
  }

  it('reads nothing where nothing is written', () => {
    expect(['', ' ', '\u00a0\t'].map(readDuration)).to.deep.equal([{}, {}, {}]);
  });

  it('asks for the unit of a number with decimals', () => {
    expect(['1,5', '1.5', '0,25'].map(readDuration)).to.deep.equal([
      { withoutUnit: { hours: '1,5', minutes: 90 } }, { withoutUnit: { hours: '1,5', minutes: 90 } }, { withoutUnit: { hours: '0,25', minutes: 15 } },
    ]);
  });

  // Read in more than one pass for each sign, these would outlast any limit of the runner.
  it('reads a long text in one pass', () => {
    for (const text of ['1'.repeat(1_000_000), `1${' '.repeat(1_000_000)}x`, `1h${' '.repeat(1_000_000)}30${' '.repeat(1_000_000)}x`]) readDuration(text);
  });
});

describe('writeDuration', () => {
  const written: readonly [number, string, string][] = [
    [0, '0 min', '0 min'], [1, '1 min', '1 min'], [45, '45 min', '45 min'], [59, '59 min', '59 min'], [60, '1 h', '1 h'], [61, '1 h 01', '1 h 1 min'],
    [90, '1 h 30', '1 h 30 min'], [120, '2 h', '2 h'], [1440, '24 h', '24 h'], [6015, '100 h 15', '100 h 15 min'], [59.6, '1 h', '1 h'], [21.4, '21 min', '21 min'],
    [-15, '−15 min', '−15 min'], [-90, '−1 h 30', '−1 h 30 min'], [-0.2, '0 min', '0 min'],
  ];
  for (const [minutes, french, english] of written) {
    it(`writes ${minutes} minutes`, () => {
      expect([plain(writeDuration(minutes, 'fr')), plain(writeDuration(minutes, 'en'))]).to.deep.equal([french, english]);
    });
  }

  it('never lets a line end inside', () => {
    expect([writeDuration(90, 'fr'), writeDuration(90, 'en'), writeDuration(45, 'fr')].join('')).not.to.include(' ');
  });

  it('writes what it reads again, whatever the number', () => {
    const lost = (['fr', 'en'] as const).flatMap((language) =>
      Array.from({ length: 20_000 }, (_, minutes) => minutes).filter((minutes) => readDuration(writeDuration(minutes, language)).minutes !== minutes));
    expect(lost).to.deep.equal([]);
  });
});
