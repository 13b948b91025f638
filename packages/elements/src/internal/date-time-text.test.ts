import { expect } from '@open-wc/testing';
import { plain } from './acts.test.js';
import { readDateTime, readPartialDate, writeDateTime } from './date-time-text.js';

/** Offset of the machine the test runs on, at that moment. */
const offset = (day: string) => {
  const minutes = -new Date(day).getTimezoneOffset();
  const pad = (number: number) => String(Math.floor(Math.abs(number))).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${pad(minutes / 60)}:${pad(minutes % 60)}`;
};

describe('readPartialDate', () => {
  const readable: readonly [string, string][] = [
    ['2026', '2026'], ['03/2026', '2026-03'], ['3/2026', '2026-03'], ['03.2026', '2026-03'], ['2026-03', '2026-03'], ['032026', '2026-03'], ['121998', '1998-12'],
    ['21/11/2026', '2026-11-21'], ['1/3/26', '2026-03-01'], ['2026-11-21', '2026-11-21'], ['21112026', '2026-11-21'], ['29/2/2028', '2028-02-29'],
  ];
  for (const [text, iso] of readable) {
    it(`reads « ${text} »`, () => {
      expect(readPartialDate(text)).to.deep.equal({ iso });
    });
  }

  for (const text of ['0000', '26', '3/26', '202', '20266', 'mars 2026', '211126', '21/11']) {
    it(`does not guess what « ${text} » is`, () => {
      expect(readPartialDate(text)).to.deep.equal({ unreadable: text });
    });
  }

  it('knows months that do not exist', () => {
    expect([readPartialDate('13/2026').impossible?.month, readPartialDate('00/2026').impossible?.month, readPartialDate('31/11/2026').impossible?.day]).to.deep.equal([13, 0, 31]);
  });

  it('reads nothing where nothing is written', () => {
    expect(readPartialDate(' ')).to.deep.equal({});
  });
});

describe('readDateTime', () => {
  for (const text of ['21/11/2026 14:30', '21/11/26, 14h30', '21/11/2026 à 14 h 30', '2026-11-21T14:30', '21112026 1430', '21.11.2026 at 2:30 pm']) {
    it(`reads « ${text} » by the clock of the reader`, () => {
      expect(readDateTime(text)).to.deep.equal({ iso: `2026-11-21T14:30:00${offset('2026-11-21T14:30')}` });
    });
  }

  it('reads a day, a month or a year alone', () => {
    expect(['21/11/2026', '11/2026', '2026'].map((text) => readDateTime(text).iso)).to.deep.equal(['2026-11-21', '2026-11', '2026']);
  });

  for (const text of ['21/11/2026 25:00', '11/2026 14:30', '21/11/2026 soir', '14:30']) {
    it(`does not guess what « ${text} » is`, () => {
      expect(readDateTime(text)).to.deep.equal({ unreadable: text });
    });
  }

  it('knows days that do not exist', () => {
    expect(readDateTime('31/11/2026 14:30').impossible?.day).to.equal(31);
  });
});

describe('writeDateTime', () => {
  it('writes what is known, and no more', () => {
    expect(['2026', '2026-03', '2026-03-21'].map((iso) => writeDateTime(iso, 'fr'))).to.deep.equal(['2026', '03/2026', '21/03/2026']);
  });

  it('writes an hour as its reader does', () => {
    const iso = `2026-11-21T14:30:00${offset('2026-11-21T14:30')}`;
    expect([plain(writeDateTime(iso, 'fr')), writeDateTime(iso, 'en')]).to.deep.equal(['21/11/2026, 14 h 30', '21/11/2026, 14:30']);
  });

  it('writes an instant of elsewhere by the clock of the reader', () => {
    const { iso } = readDateTime('21/11/2026 14:30');
    expect(plain(writeDateTime(new Date(iso!).toISOString(), 'fr'))).to.equal('21/11/2026, 14 h 30');
  });

  it('writes what it reads again', () => {
    const { iso } = readDateTime('21/11/2026 14:30');
    expect((['fr', 'en'] as const).map((language) => readDateTime(writeDateTime(iso!, language)).iso)).to.deep.equal([iso, iso]);
  });

  it('leaves alone what is no date', () => {
    expect(['demain', '2026-11-21Tsoir'].map((text) => writeDateTime(text, 'fr'))).to.deep.equal(['demain', '2026-11-21Tsoir']);
  });
});
