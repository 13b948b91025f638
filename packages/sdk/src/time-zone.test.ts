import { expect } from 'chai';
import fc from 'fast-check';
import { dayIn, instantAt, isTimeZone, wallClock } from './time-zone.js';

const zones = ['Europe/Paris', 'Indian/Reunion', 'America/Martinique', 'Pacific/Noumea', 'America/Miquelon'];

describe('time-zone', () => {
  const cases: [day: string, time: string, zone: string, expected: string][] = [
    ['2026-06-23', '10:00', 'Europe/Paris', '2026-06-23T10:00:00+02:00'],
    ['2026-12-23', '10:00', 'Europe/Paris', '2026-12-23T10:00:00+01:00'],
    ['2026-06-23', '10:00', 'Indian/Reunion', '2026-06-23T10:00:00+04:00'],
    ['2026-06-23', '10:00', 'America/Martinique', '2026-06-23T10:00:00-04:00'],
    ['2026-03-29', '01:59', 'Europe/Paris', '2026-03-29T01:59:00+01:00'],
    ['2026-03-29', '03:00', 'Europe/Paris', '2026-03-29T03:00:00+02:00'],
    ['2026-10-25', '03:00', 'Europe/Paris', '2026-10-25T03:00:00+01:00'],
  ];
  for (const [day, time, zone, expected] of cases) {
    it(`writes ${time} on ${day} in ${zone}`, () => { expect(instantAt(day, time, zone)).to.equal(expected); });
  }

  it('puts a time that the night of March skips an hour later', () => {
    expect(instantAt('2026-03-29', '02:30', 'Europe/Paris')).to.equal('2026-03-29T03:30:00+02:00');
  });

  it('takes the first of the two times of the night of October', () => {
    expect(instantAt('2026-10-25', '02:30', 'Europe/Paris')).to.equal('2026-10-25T02:30:00+02:00');
  });

  it('reads back on the wall what it wrote, whatever the day and the zone', () => {
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
    fc.assert(fc.property(day, fc.integer({ min: 4 * 60, max: 24 * 60 - 1 }), fc.constantFrom(...zones), (iso, minutes, zone) => {
      const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
      expect(wallClock(instantAt(iso, time, zone), zone)).to.deep.equal({ day: iso, time });
    }));
  });

  it('finds the day of an evening that is the next one elsewhere', () => {
    expect([dayIn('Europe/Paris', '2026-06-22T22:30:00Z'), dayIn('America/Martinique', '2026-06-22T22:30:00Z')]).to.deep.equal(['2026-06-23', '2026-06-22']);
  });

  it('takes a date for the same day everywhere', () => {
    expect(dayIn('America/Martinique', '2026-06-22')).to.equal('2026-06-22');
  });

  it('finds no day in a month, a year or a text', () => {
    expect(['2026-06', '2026', 'demain', '2026-13-45T10:00:00Z'].map((text) => dayIn('Europe/Paris', text))).to.deep.equal([undefined, undefined, undefined, undefined]);
  });

  it('tells a zone from a text', () => {
    expect(['Europe/Paris', 'Ici/La', '', undefined].map(isTimeZone)).to.deep.equal([true, false, false, false]);
  });
});
