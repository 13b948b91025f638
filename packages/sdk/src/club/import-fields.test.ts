import { expect } from 'chai';
import { readLevels } from './columns-terms.js';
import { readRow } from './columns-read.js';
import { clubColumns } from './columns.js';
import { day, email, number, readDay, readHours, suspicion, time, url } from './import-fields.js';
import { Told, type Reader } from './import-told.js';

const refused = (read: Reader<unknown>, value: unknown): [unknown, string[]] => {
  const told = new Told();
  return [read(value, told), told.issues.map(({ code }) => code)];
};

describe('A cell that one thing is read from', () => {
  for (const address of ['a?bcc=other%40evil.example&x@club.example', 'a%0abcc@club.example', 'a#x@club.example', 'a&cc=b@club.example']) {
    it(`« ${address} » is no address: a link to it would write to somebody else`, () => {
      expect(refused(email, address)).to.deep.equal([undefined, ['email-unreadable']]);
    });
  }

  it('holds one address of a site, not two', () => {
    expect(refused(url, 'https://club.example;https://other.example')).to.deep.equal([undefined, ['url-unreadable']]);
    expect(refused(url, 'https://école.example/x')).to.deep.equal(['https://école.example/x', []]);
  });

  for (const [words, day] of [['7/9/99', '1999-09-07'], ['7/9/70', '1970-09-07'], ['07/09/26', '2026-09-07'], ['31/04/2024', undefined], ['2023-02-31', undefined], ['45176', undefined],
    ['juin-27', '2027-06'], ['sept.-23', '2023-09'], ['7-sept-23', '2023-09-07'], ['févr-24', '2024-02'], ['31-févr-24', undefined], ['jui 2023', undefined]] as const) {
    it(`a day written « ${words} » is ${day ?? 'none'}`, () => expect(readDay(words)).to.equal(day));
  }

  for (const [words, levels] of [['1-3', [1, 2, 3]], ['1 – 2', [1, 2]], ['1, 3', [1, 3]], ['niveaux 2-3', [2, 3]], ['sauf 3', undefined]] as const) {
    it(`levels written « ${words} » are ${levels?.join() ?? 'none'}`, () => expect(readLevels(words)).to.deep.equal(levels));
  }

  it('holds the number a spreadsheet kept for a day or an hour: read, and told', () => {
    expect([refused(day, '45176'), refused(day, 45176), refused(time, '0,604166667'), refused(time, 0.375)]).to.deep.equal([
      ['2023-09-07', ['date-from-number']], ['2023-09-07', ['date-from-number']], ['14:30', ['time-from-number']], ['09:00', ['time-from-number']],
    ]);
    expect([refused(day, '91860'), refused(day, '2023'), refused(time, '0,12345'), refused(time, '0,99999999')]).to.deep.equal([[undefined, ['date-unreadable']], [undefined, ['date-unreadable']], [undefined, ['time-unreadable']], [undefined, ['time-unreadable']]]);
  });

  it('is read in one pass, whatever it repeats', function () {
    // 3,300 cells; one that is read anew from each of its signs outlasts this alone.
    this.timeout(20_000);
    for (const start of ['', '5 €', 'mardi', '1', 'lon', '+33', '<a']) {
      for (const again of [' ', '\n', '/', '0', '<a', '1 ']) {
        const cell = start + again.repeat(90_000 / again.length) + 'é';
        for (const { key } of clubColumns) readRow(new Map([['name', 'A'], [key, cell]]), { row: 2, headers: new Map(), swapped: 'ask' });
      }
    }
    expect([readHours(' '.repeat(30_000)), refused(number, '1'.repeat(30_000))]).to.deep.equal([undefined, [undefined, ['number-unreadable']]]);
    expect(suspicion('<a <b>')).to.equal('markup');
  });
});
