import { expect } from 'chai';
import fc from 'fast-check';
import { anyOptions, anyProgramme } from './arbitrary.suite.js';
import { dueDay } from './follow-up-dates.js';
import { easterOf, holidaysOf, isHoliday } from './holidays.js';
import { programmeOf } from './programmes.js';
import { scheduleDays, weekdayOf } from './schedule.js';

describe('public holidays', () => {
  it('find Easter', () => {
    // Published dates, among them the earliest and latest of our time.
    const known = ['2000-04-23', '2008-03-23', '2011-04-24', '2019-04-21', '2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2035-03-25', '2038-04-25'];
    expect(known.map((day) => easterOf(Number(day.slice(0, 4))))).to.deep.equal(known);
  });

  it('are eleven in mainland France', () => {
    expect(holidaysOf(2026, 'metropole')).to.deep.equal([
      '2026-01-01', '2026-04-06', '2026-05-01', '2026-05-08', '2026-05-14', '2026-05-25', '2026-07-14', '2026-08-15', '2026-11-01', '2026-11-11', '2026-12-25',
    ]);
  });

  it('are more in Alsace, Moselle and overseas', () => {
    const added = (territory: Parameters<typeof holidaysOf>[1]) => holidaysOf(2026, territory).filter((day) => !holidaysOf(2026, 'metropole').includes(day));
    expect(added('alsace-moselle')).to.deep.equal(['2026-04-03', '2026-12-26']);
    expect(added('reunion')).to.deep.equal(['2026-12-20']);
    expect(added('martinique')).to.deep.equal(['2026-05-22']);
    expect(added('guadeloupe')).to.deep.equal(['2026-05-27']);
    expect(added('saint-martin')).to.deep.equal(['2026-05-27']);
    expect(added('guyane')).to.deep.equal(['2026-06-10']);
    expect(added('mayotte')).to.deep.equal(['2026-04-27']);
    expect(added('saint-barthelemy')).to.deep.equal(['2026-10-09']);
    expect(holidaysOf(2026, 'none')).to.deep.equal([]);
  });

  it('say a day once when two fall together', () => {
    // Ascension 2008 was the first of May.
    expect(holidaysOf(2008, 'metropole')).to.have.length(10);
  });
});

describe('scheduleDays', () => {
  const plain = { startsOn: '2026-03-16', weekdays: [2], sessions: 12, phases: [], pauses: [], holidays: 'metropole' } as const;

  it('puts twelve sessions on twelve Tuesdays', () => {
    const days = scheduleDays(plain);
    expect(days).to.have.length(12);
    expect([days[0], days.at(-1)]).to.deep.equal(['2026-03-17', '2026-06-02']);
  });

  it('moves on what falls on a holiday or in a pause, and loses none', () => {
    const days = scheduleDays({ ...plain, weekdays: [5], pauses: [{ from: '2026-04-10', to: '2026-04-24' }] });
    expect(days).to.have.length(12);
    expect(days).to.not.include.members(['2026-04-10']);
    expect(days).to.deep.equal(['2026-03-20', '2026-03-27', '2026-04-03', '2026-05-15', '2026-05-22', '2026-05-29', '2026-06-05', '2026-06-12', '2026-06-19', '2026-06-26', '2026-07-03', '2026-07-10']);
  });

  it('takes no more days a week than the programme has', () => {
    const days = scheduleDays({ ...plain, weekdays: [1, 2, 4], sessions: 6, phases: programmeOf('krs-montpellier')?.phases ?? [] });
    expect(days.map(weekdayOf)).to.deep.equal([1, 2, 1, 2, 1, 2]);
  });

  it('goes from weekly to monthly in calendar months', () => {
    const days = scheduleDays({ ...plain, startsOn: '2026-01-05', weekdays: [1], sessions: 24, phases: programmeOf('salutance')?.phases ?? [] });
    // Easter Monday is skipped: the sixteenth is on 27 April, and then one a month from there.
    expect(days.slice(14)).to.deep.equal([
      '2026-04-20', '2026-04-27', '2026-06-01', '2026-06-29', '2026-07-27', '2026-08-31', '2026-09-28', '2026-11-02', '2026-11-30', '2026-12-28',
    ]);
  });

  it('holds one session a month however long the pause', () => {
    const phases = [{ every: 1, unit: 'mo' as const, times: { min: 1, max: 1 }, sessions: null, lasts: null }];
    const days = scheduleDays({ ...plain, startsOn: '2026-01-31', weekdays: [1, 2, 3, 4, 5, 6, 7], sessions: 5, phases, pauses: [{ from: '2026-02-15', to: '2026-05-15' }] });
    expect(days).to.deep.equal(['2026-01-31', '2026-05-16', '2026-05-31', '2026-06-30', '2026-07-31']);
  });

  it('gives up on a pause without end', () => {
    expect(scheduleDays({ ...plain, pauses: [{ from: '2026-04-01', to: '2189-12-31' }] })).to.have.length(3);
  });

  it('never falls on a holiday, in a pause or on another day of the week, always counts right and goes forward', () => {
    fc.assert(fc.property(anyOptions, anyProgramme, (options, { phases }) => {
      const days = scheduleDays({ ...options, phases });
      expect(days).to.have.length(options.sessions);
      days.forEach((day, index) => {
        expect(isHoliday(day, options.holidays), day).to.equal(false);
        expect(options.pauses.some(({ from, to }) => from <= day && day <= to), day).to.equal(false);
        expect(options.weekdays, day).to.include(weekdayOf(day));
        expect(day > (days[index - 1] ?? '') && day >= options.startsOn, day).to.equal(true);
      });
    }));
  });
});

describe('dueDay', () => {
  const year = { first: '2026-03-17', last: '2026-07-07', days: scheduleDays({ startsOn: '2026-03-17', weekdays: [2], sessions: 12, phases: [], pauses: [], holidays: 'none' }) };

  it('counts follow-ups in calendar months from the end', () => {
    expect(['follow-up-6', 'follow-up-9', 'follow-up-12'].map((kind) => dueDay(kind as 'follow-up-6', year))).to.deep.equal(['2027-01-07', '2027-04-07', '2027-07-07']);
  });

  it('gives the last day of a month that is shorter, and 29 February when there is one', () => {
    expect(dueDay('follow-up-6', { ...year, last: '2027-08-31' })).to.equal('2028-02-29');
    expect(dueDay('follow-up-6', { ...year, last: '2026-08-31' })).to.equal('2027-02-28');
    expect(dueDay('follow-up-12', { ...year, last: '2028-02-29' })).to.equal('2029-02-28');
    expect(dueDay('follow-up-9', { ...year, last: '2026-01-31' })).to.equal('2026-10-31');
  });

  it('prepares the relay at the tenth session of twelve, the middle at the sixth', () => {
    expect(dueDay('relay', year)).to.equal(year.days[9]);
    expect(dueDay('mid-interview', year)).to.equal(year.days[5]);
    expect(dueDay('initial-assessment', year)).to.equal(year.days[0]);
    expect(dueDay('final-report', year)).to.equal('2026-07-21');
  });

  it('counts in time when there are no sessions, and says nothing of an end nobody knows', () => {
    expect(dueDay('mid-assessment', { first: '2026-01-01', last: '2026-07-02', days: [] })).to.equal('2026-04-02');
    for (const kind of ['mid-interview', 'report', 'relay', 'final-assessment', 'final-report', 'follow-up-6'] as const) {
      expect(dueDay(kind, { first: '2026-01-01', last: undefined, days: [] }), kind).to.equal(undefined);
    }
  });
});
