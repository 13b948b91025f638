import { expect } from '@open-wc/testing';
import { plain } from './acts.test.js';
import { readTime, writeTime } from './time-text.js';

const readable: readonly [string, string][] = [
  ['14:30', '14:30:00'], ['14h30', '14:30:00'], ['14 h 30', '14:30:00'], ['14\u00a0h\u00a030', '14:30:00'], ['14H30', '14:30:00'], ['1430', '14:30:00'], ['0930', '09:30:00'], ['9h', '09:00:00'],
  ['9 h', '09:00:00'], ['9 heures', '09:00:00'], ['9', '09:00:00'], ['0', '00:00:00'], ['0h05', '00:05:00'], ['23:59', '23:59:00'], ['14:30:15', '14:30:15'], ['14 h 30 min 15 s', '14:30:15'],
  ['14h30m', '14:30:00'], ['2:30 pm', '14:30:00'], ['2pm', '14:00:00'], ['12 am', '00:00:00'], ['12pm', '12:00:00'],
];

const unreadable = ['24:00', '24h', '2400', '14:60', '14:5', '1460', '143', 'midi', '14.30', '-1', '13 pm', '0 am', '14:30:60', 'h30', ':30', '14 30'];

describe('readTime', () => {
  for (const [text, time] of readable) {
    it(`reads « ${plain(text)} » (${text.length})`, () => {
      expect(readTime(text)).to.deep.equal({ time });
    });
  }

  for (const text of unreadable) {
    it(`does not guess what « ${text} » is`, () => {
      expect(readTime(text)).to.deep.equal({ unreadable: text });
    });
  }

  it('reads nothing where nothing is written', () => {
    expect(readTime(' ')).to.deep.equal({});
  });
});

describe('writeTime', () => {
  const written: readonly [string, string, string][] = [
    ['14:30:00', '14 h 30', '14:30'], ['09:00:00', '9 h 00', '09:00'], ['00:05:00', '0 h 05', '00:05'], ['14:30:15', '14 h 30 min 15 s', '14:30:15'], ['14:30', '14 h 30', '14:30'],
    ['14:30:15.500', '14 h 30 min 15 s', '14:30:15'], ['soir', 'soir', 'soir'],
  ];
  for (const [time, french, english] of written) {
    it(`writes ${time}`, () => {
      expect([plain(writeTime(time, 'fr')), writeTime(time, 'en')]).to.deep.equal([french, english]);
    });
  }

  it('writes what it reads again', () => {
    const times = Array.from({ length: 1440 }, (_, minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00`);
    expect((['fr', 'en'] as const).map((language) => times.map((time) => readTime(writeTime(time, language)).time))).to.deep.equal([times, times]);
  });
});
