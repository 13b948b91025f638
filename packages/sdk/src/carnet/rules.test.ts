import { expect } from 'chai';
import type { Call, Carnet } from './model.js';
import { currentPlan, dropoutRisk, dueFollowUps, milestonesOf, nextSession, plansInOrder, progressOf, relayOf } from './rules.js';
import { carnetOf, planOf, sessionOf, yearSessions } from './sample.suite.js';
import type { AttendanceState } from './terms.js';

const today = '2026-06-17';
const plan = 'CarePlan/1';
const year = carnetOf({ plans: [planOf()], sessions: yearSessions });
const callOn = (day: string, parts: Partial<Call> = {}): Call => ({ id: 'Communication/1', plan, day, ...parts });

describe('plans of a carnet', () => {
  const first = planOf({ id: 'CarePlan/a', startsOn: '2025-01-01', endsOn: '2025-06-30', status: 'completed' });
  const second = planOf({ id: 'CarePlan/b', startsOn: '2026-01-01', endsOn: '2026-12-31' });
  const next = planOf({ id: 'CarePlan/c', startsOn: '2026-09-01', endsOn: '2026-12-31' });
  const dateless = planOf({ id: 'CarePlan/d', status: 'draft' });
  delete dateless.startsOn;

  it('come the newest first, one without a day last', () => {
    expect(plansInOrder(carnetOf({ plans: [dateless, first, next, second] })).map(({ id }) => id)).to.deep.equal(['CarePlan/c', 'CarePlan/b', 'CarePlan/a', 'CarePlan/d']);
  });

  const cases: [string, Carnet['plans'], string | undefined][] = [
    ['the active one that today falls in', [first, second, next], 'CarePlan/b'],
    ['the newest active one when today falls in none', [first, next], 'CarePlan/c'],
    ['the newest that began when none is active', [first, { ...next, status: 'on-hold' }], 'CarePlan/a'],
    ['the newest when none began', [{ ...next, status: 'draft' }], 'CarePlan/c'],
    ['none when there is none', [], undefined],
  ];
  for (const [name, plans, expected] of cases) {
    it(`open on ${name}`, () => { expect(currentPlan(carnetOf({ plans }), today)?.id).to.equal(expected); });
  }
});

describe('the next session', () => {
  it('is the first that is not marked, today or later', () => {
    expect(nextSession(year, { plan, today })?.day).to.equal('2026-06-23');
  });

  it('goes by the instant, not by how the hour is written', () => {
    const sessions = [sessionOf(today, undefined, { id: 'b', startsAt: `${today}T10:00:00+02:00` }), sessionOf(today, undefined, { id: 'a', startsAt: `${today}T08:30:00Z` })];
    expect(nextSession(carnetOf({ sessions }), { today })?.id).to.equal('b');
  });

  it('is no longer one of today that has ended', () => {
    const sessions = [sessionOf(today, undefined, { startsAt: `${today}T10:00:00+02:00`, endsAt: `${today}T11:00:00+02:00` }), sessionOf('2026-06-23')];
    const at = (now: string) => nextSession(carnetOf({ sessions }), { today, now })?.day;
    expect([at(`${today}T08:59:59Z`), at(`${today}T09:00:00Z`)]).to.deep.equal([today, '2026-06-23']);
  });

  it('is not one that was cancelled or excused ahead', () => {
    expect(nextSession(carnetOf({ sessions: [sessionOf('2026-06-18', 'cancelled'), sessionOf('2026-06-19', 'excused')] }), { today })).to.equal(undefined);
  });
});

describe('progress', () => {
  it('counts the sessions a person came to', () => {
    expect(progressOf(year, { plan, today })).to.deep.equal({ done: 9, of: 12, remaining: 3, next: 10 });
  });

  it('tells a programme without a fixed number from one nobody gave', () => {
    const unsaid = planOf();
    delete unsaid.sessions;
    const of = (each: typeof unsaid) => progressOf(carnetOf({ plans: [each] }), { plan, today });
    expect([of(planOf({ sessions: null })), of(unsaid)]).to.deep.equal([{ done: 0, of: null, remaining: undefined, next: 1 }, { done: 0, of: undefined, remaining: undefined, next: 1 }]);
  });

  it('leaves nothing to do, not less, to who came more often', () => {
    expect(progressOf(carnetOf({ plans: [planOf({ sessions: 8 })], sessions: yearSessions }), { plan, today }).remaining).to.equal(0);
  });
});

describe('the risk of giving up', () => {
  const states = (...all: (AttendanceState | undefined)[]) => carnetOf({ plans: [planOf()], sessions: all.map((state, index) => sessionOf(`2026-05-0${String(index + 1)}`, state)) });
  const days = (carnet: Carnet) => dropoutRisk(carnet, { plan, today })?.days.map((day) => Number(day.slice(-1)));
  const A = 'absent', P = 'present', E = 'excused', C = 'cancelled';

  it('is two absences in a row that nobody excused', () => {
    expect(dropoutRisk(year, { plan, today })).to.deep.equal({
      plan, sessions: ['Appointment/2026-06-09', 'Appointment/2026-06-16'], days: ['2026-06-09', '2026-06-16'], reason: 'two-unexcused-absences',
    });
  });

  const rows: [string, Carnet, number[] | undefined][] = [
    ['is not one absence', states(P, A), undefined],
    ['passes over what the club cancelled', states(A, C, A), [1, 3]],
    ['passes over what nobody marked', states(A, undefined, A), [1, 3]],
    ['is broken by an absence that was excused', states(A, E, A), undefined],
    ['stays when a later absence is excused', states(A, A, E), [1, 2]],
    ['goes when a presence is recorded after', states(A, A, P), undefined],
    ['comes back with two more', states(A, A, P, A, A), [4, 5]],
    ['names the last two of a longer row', states(A, A, A), [2, 3]],
  ];
  for (const [name, carnet, expected] of rows) it(name, () => { expect(days(carnet)).to.deep.equal(expected); });

  it('goes with a call on the day of the second absence or later, not with one before', () => {
    const after = ['2026-05-01', '2026-05-02', '2026-06-17', '2026-06-18'].map((day) => days({ ...states(A, A), calls: [callOn(day)] }) === undefined);
    expect(after).to.deep.equal([false, true, true, false]);
  });

  it('goes with a call of no plan, not with one of another plan', () => {
    const { plan: _, ...ofNone } = callOn('2026-06-17');
    const gone = [ofNone, callOn('2026-06-17', { plan: 'CarePlan/2' })].map((call) => days({ ...states(A, A), calls: [call] }) === undefined);
    expect(gone).to.deep.equal([true, false]);
  });

  it('is looked for in each plan alone', () => {
    const sessions = [sessionOf('2026-05-01', A), sessionOf('2026-05-02', A, { plan: 'CarePlan/2' })];
    expect(dropoutRisk(carnetOf({ plans: [planOf(), planOf({ id: 'CarePlan/2' })], sessions }), { today })).to.equal(undefined);
  });

  it('is not raised by sessions of later days, nor by a plan that is over', () => {
    expect(dropoutRisk(year, { plan, today: '2026-06-15' })).to.equal(undefined);
    expect(dropoutRisk({ ...year, plans: [planOf({ status: 'completed' })] }, { plan, today })).to.equal(undefined);
  });

  it('is found in a carnet without plans', () => {
    const sessions = [sessionOf('2026-05-01', A), sessionOf('2026-05-02', A)].map(({ plan: _, ...session }) => session);
    expect(dropoutRisk(carnetOf({ sessions }), { today })?.plan).to.equal(undefined);
    expect(dropoutRisk(carnetOf({ sessions }), { today })?.days).to.deep.equal(['2026-05-01', '2026-05-02']);
  });
});

describe('the relay', () => {
  const done = (count: number, sessions: number | null = 12, parts: Partial<Carnet> = {}) => relayOf(carnetOf({
    plans: [planOf({ sessions })], sessions: Array.from({ length: count }, (_, index) => sessionOf(`2026-05-${String(index + 10)}`, 'present')), ...parts,
  }), { plan, today }).state;

  it('is hidden to the 8th of 12, announced when the next is the 10th, active at 10, asked for after the 12th', () => {
    expect([0, 8, 9, 10, 11, 12, 13].map((count) => done(count))).to.deep.equal(['hidden', 'hidden', 'announced', 'active', 'active', 'to-decide', 'to-decide']);
  });

  it('is hidden before the first session of the shortest programme', () => {
    expect([0, 1].map((count) => done(count, 2))).to.deep.equal(['hidden', 'active']);
  });

  it('waits for the end of a plan without a number', () => {
    const ended = (parts: Parameters<typeof planOf>[0]) => done(9, null, { plans: [planOf({ sessions: null, ...parts })] });
    expect([ended({}), ended({ status: 'completed' }), ended({ endsOn: '2026-06-16' }), ended({ endsOn: '2026-06-16', status: 'on-hold' }), ended({ status: 'stopped' })])
      .to.deep.equal(['hidden', 'to-decide', 'to-decide', 'hidden', 'hidden']);
  });

  it('is decided by the last decision', () => {
    const relays = [{ id: 'Task/1', plan, outcome: 'declined', decidedOn: '2026-06-01' }, { id: 'Task/2', plan, outcome: 'club', decidedOn: '2026-06-10' }] as const;
    expect(relayOf({ ...year, relays: [...relays] }, { plan, today })).to.deep.equal({ state: 'decided', next: 10, of: 12, relay: relays[1] });
  });

  it('is decided by a plan that goes on from it', () => {
    const after = { ...year, plans: [planOf({ status: 'completed' }), planOf({ id: 'CarePlan/2', follows: plan, startsOn: '2026-06-10' })] };
    expect(relayOf(after, { plan, today })).to.deep.equal({ state: 'decided', next: 10, of: 12 });
    // A plan of care that has nothing of activity is not what comes after.
    const diabetes = planOf({ id: 'CarePlan/3', title: 'Diabetes self management plan', startsOn: '2026-07-10' });
    expect(relayOf({ ...after, plans: [planOf({ status: 'completed' }), diabetes] }, { plan, today }).state).to.equal('to-decide');
    expect(relayOf({ ...after, plans: [planOf({ status: 'completed' }), { ...diabetes, prescriptions: ['ServiceRequest/1'] }] }, { plan, today }).state).to.equal('decided');
  });
});

describe('the steps of a programme', () => {
  const steps = carnetOf({
    ...year,
    prescriptions: [{ id: 'urn:p', requests: [], status: 'active', kind: 'initial', authoredOn: '2026-03-03', activities: [] }],
    plans: [planOf({ prescriptions: ['urn:p'] })],
    assessments: [{ id: 'DiagnosticReport/1', kind: 'initial', plan, day: '2026-03-10' }],
    milestones: [
      { id: 'Task/6', kind: 'follow-up-6', plan, dueOn: '2027-01-07' },
      { id: 'Task/5', kind: 'final-assessment', plan, dueOn: '2026-07-07' },
      { id: 'Task/4', kind: 'relay', plan, dueOn: '2026-06-30' },
      { id: 'Task/3', kind: 'report', plan, dueOn: '2026-05-26' },
      { id: 'Task/1', kind: 'initial-assessment', plan, dueOn: '2026-03-09' },
      { id: 'Task/2', kind: 'mid-interview', plan, dueOn: '2026-05-12', doneOn: '2026-05-12' },
      { id: 'Task/7', kind: 'other', plan, dueOn: '2026-05-12', isCancelled: true },
    ],
  });

  it('are those of the design’s first screen, by date', () => {
    expect(milestonesOf(steps, { plan, today }).map(({ milestone: { id, kind, doneOn }, state, lateDays }) => [id, kind, doneOn, state, lateDays])).to.deep.equal([
      ['urn:p', 'prescription', '2026-03-03', 'done', 0],
      ['Task/1', 'initial-assessment', '2026-03-10', 'done', 0],
      ['Task/2', 'mid-interview', '2026-05-12', 'done', 0],
      ['Task/3', 'report', undefined, 'late', 22],
      ['Task/4', 'relay', undefined, 'to-do', 0],
      ['Task/5', 'final-assessment', undefined, 'planned', 0],
      ['Task/6', 'follow-up-6', undefined, 'planned', 0],
    ]);
  });

  it('are late the day after, not the day they are due', () => {
    const state = (day: string) => milestonesOf(steps, { plan, today: day }).find(({ milestone }) => milestone.id === 'Task/5');
    expect(['2026-06-29', '2026-06-30', '2026-07-07', '2026-07-08'].map((day) => [state(day)?.state, state(day)?.lateDays]))
      .to.deep.equal([['planned', 0], ['to-do', 0], ['to-do', 0], ['late', 1]]);
  });

  it('are not made up: a plan alone has none', () => {
    expect(milestonesOf(carnetOf({ plans: [planOf()] }), { plan, today })).to.deep.equal([]);
  });

  it('are done by a follow-up held near its date', () => {
    const followed = { ...steps, assessments: [{ id: 'DiagnosticReport/6', kind: 'follow-up' as const, plan, day: '2027-01-20' }] };
    expect(milestonesOf(followed, { plan, today: '2027-02-01' }).find(({ milestone }) => milestone.id === 'Task/6')?.milestone.doneOn).to.equal('2027-01-20');
  });
});

describe('follow-ups that are due', () => {
  const ended = (endsOn: string, parts: Partial<Carnet> = {}) => carnetOf({ plans: [planOf({ endsOn, status: 'completed' })], ...parts });
  const on = (carnet: Carnet, day: string, windowDays?: number) => dueFollowUps(carnet, { today: day, windowDays }).map(({ months, dueOn, inDays }) => [months, dueOn, inDays]);

  it('are 6, 9 and 12 calendar months after the end, the last of a month that is too short', () => {
    expect([on(ended('2026-08-31'), '2027-02-28'), on(ended('2027-08-31'), '2028-02-29'), on(ended('2024-02-29'), '2025-02-28')])
      .to.deep.equal([[[6, '2027-02-28', 0]], [[6, '2028-02-29', 0]], [[12, '2025-02-28', 0]]]);
  });

  it('are told within the window, both ends included', () => {
    const near = ['2026-12-22', '2026-12-23', '2027-01-22', '2027-01-23'].map((day) => on(ended('2026-07-07'), day).length);
    expect(near).to.deep.equal([0, 1, 1, 0]);
  });

  it('are not told once they are done, cancelled, or an assessment was held', () => {
    const step = { id: 'Task/6', kind: 'follow-up-6' as const, plan };
    const told = [
      ended('2026-07-07', { milestones: [{ ...step, doneOn: '2027-01-05' }] }),
      ended('2026-07-07', { milestones: [{ ...step, isCancelled: true }] }),
      ended('2026-07-07', { assessments: [{ id: 'DiagnosticReport/1', kind: 'follow-up', plan, day: '2027-01-02' }] }),
      ended('2026-07-07', { plans: [planOf({ status: 'stopped' })] }),
    ].map((carnet) => on(carnet, '2027-01-07').length);
    expect(told).to.deep.equal([0, 0, 0, 0]);
  });

  it('go by the date of their milestone when it has one', () => {
    const carnet = ended('2026-07-07', { milestones: [{ id: 'Task/6', kind: 'follow-up-6', plan, dueOn: '2027-01-14' }] });
    expect(dueFollowUps(carnet, { today: '2027-01-12' })).to.deep.equal([{ plan, months: 6, kind: 'follow-up-6', dueOn: '2027-01-14', inDays: 2, milestone: 'Task/6' }]);
  });
});
