import { expect } from 'chai';
import fc from 'fast-check';
import { attendance, attendanceByMonth } from './attendance.js';
import { wallClock } from '../time-zone.js';
import { carnetOf, sessionOf, someDay, someSessions, yearSessions } from './sample.suite.js';

const today = '2026-06-17';

describe('attendance', () => {
  it('is 9 ÷ (14 − 1) on the design’s first screen', () => {
    expect(attendance(carnetOf({ sessions: yearSessions }), { today })).to.deep.equal({
      planned: 14, attended: 9, excused: 2, absent: 2, cancelled: 1, unmarked: 0, toCome: 3, rate: 9 / 13,
    });
  });

  it('has no rate when there is nothing to divide: no session, none yet, or only cancelled ones', () => {
    const rates = [[], [sessionOf('2026-06-18')], [sessionOf('2026-06-16', 'cancelled')]].map((sessions) => attendance(carnetOf({ sessions }), { today }).rate);
    expect(rates).to.deep.equal([null, null, null]);
  });

  it('is 0, which is a rate, when nobody came', () => {
    expect(attendance(carnetOf({ sessions: [sessionOf('2026-06-16', 'absent')] }), { today }).rate).to.equal(0);
  });

  it('keeps sessions nobody marked among those planned, today’s too', () => {
    const { planned, unmarked, rate } = attendance(carnetOf({ sessions: [sessionOf('2026-06-16'), sessionOf(today), sessionOf('2026-06-10', 'present')] }), { today });
    expect([planned, unmarked, rate]).to.deep.equal([3, 2, 1 / 3]);
  });

  it('counts a session of a later day nowhere before its day, whatever it was marked', () => {
    const sessions = [sessionOf('2026-06-18', 'present'), sessionOf('2026-06-19', 'cancelled'), sessionOf('2026-06-20')];
    const { planned, attended, cancelled, toCome } = attendance(carnetOf({ sessions }), { today });
    expect([planned, attended, cancelled, toCome]).to.deep.equal([0, 0, 0, 1]);
  });

  it('counts a cancellation nobody explained as the club’s', () => {
    const sessions = [sessionOf('2026-06-09', 'cancelled', { isCancellationUnexplained: true }), sessionOf('2026-06-16', 'present')];
    expect(attendance(carnetOf({ sessions }), { today }).rate).to.equal(1);
  });

  it('narrows to a plan and to some days, both included', () => {
    const sessions = [...yearSessions, sessionOf('2026-05-12', 'absent', { plan: 'CarePlan/2', id: 'Appointment/x' })];
    const { planned, attended } = attendance(carnetOf({ sessions }), { today, plan: 'CarePlan/1', from: '2026-05-05', to: '2026-05-19' });
    expect([planned, attended]).to.deep.equal([3, 2]);
  });

  it('stops at the day it is where the carnet is kept', () => {
    const zone = 'Pacific/Kiritimati';
    const there = wallClock(new Date(), zone)?.day ?? '';
    expect(attendance({ ...carnetOf({ sessions: [sessionOf(there, 'present')] }), timeZone: zone }).attended).to.equal(1);
  });

  it('refuses a today that is no day, in words', () => {
    expect(() => attendance(carnetOf(), { today: '17/06/2026' })).to.throw(RangeError, 'attendance: today is a calendar day');
  });

  it('is between 0 and 1 or null, and its parts make its whole, whatever the carnet', () => {
    fc.assert(fc.property(someSessions, someDay, (sessions, day) => {
      const { rate, planned, attended, excused, absent, cancelled, unmarked } = attendance(carnetOf({ sessions }), { today: day });
      expect(planned).to.equal(attended + excused + absent + cancelled + unmarked);
      expect(rate === null ? planned === cancelled : rate >= 0 && rate <= 1).to.equal(true);
    }));
  });
});

describe('attendance by month', () => {
  it('has a row a year, gaps included, and no number where no session was planned', () => {
    const sessions = [sessionOf('2024-12-31', 'present'), sessionOf('2026-01-01', 'cancelled'), sessionOf('2026-02-03', 'absent'), sessionOf('2026-07-01')];
    const rows = attendanceByMonth(carnetOf({ sessions }), { today });
    expect(rows.map(({ year, attended, held, rate }) => [year, attended, held, rate])).to.deep.equal([[2024, 1, 1, 1], [2025, 0, 0, null], [2026, 0, 1, 0]]);
    expect(rows.map(({ months }) => months.filter(Boolean).length)).to.deep.equal([1, 0, 2]);
    expect(rows[2]?.months.slice(0, 3)).to.deep.equal([{ attended: 0, held: 0 }, { attended: 0, held: 1 }, null]);
  });

  it('has none before the first session', () => {
    expect(attendanceByMonth(carnetOf({ sessions: [sessionOf('2026-06-18')] }), { today })).to.deep.equal([]);
  });

  it('adds up to the attendance of the whole, whatever the carnet', () => {
    fc.assert(fc.property(someSessions, someDay, (sessions, day) => {
      const carnet = carnetOf({ sessions });
      const { attended, planned, cancelled } = attendance(carnet, { today: day });
      const rows = attendanceByMonth(carnet, { today: day });
      expect([rows.reduce((sum, row) => sum + row.attended, 0), rows.reduce((sum, row) => sum + row.held, 0)]).to.deep.equal([attended, planned - cancelled]);
      expect(rows.every(({ months }) => months.length === 12)).to.equal(true);
    }));
  });
});
