import { expect } from 'chai';
import type { Carnet, Goal, Measure } from './model.js';
import { carnetOf, planOf, sessionOf, yearSessions } from './sample.suite.js';
import { standing } from './standing.js';
import type { AttendanceState } from './terms.js';

const today = '2026-06-17';
const plan = 'CarePlan/1';
const walked = (day: string, value: number): Measure => ({ id: `Observation/${day}`, measure: 'six-minute-walk', day, value, status: 'final', records: 1, alsoIn: [] });
const goals: Goal[] = [
  { id: 'Goal/1', plan, text: 'Aller au marché à pied', isOwnWords: true, state: 'in-progress' },
  { id: 'Goal/2', plan, text: 'Peser 68 kg', state: 'in-progress', target: { measure: 'weight', high: 68 } },
  { id: 'Goal/3', plan, text: 'Marcher 400 m', state: 'in-progress', target: { measure: 'six-minute-walk', low: 400 } },
];
const measures = [walked('2026-03-10', 345), walked('2026-05-12', 390), walked('2026-07-07', 408)];
const year = carnetOf({ plans: [planOf()], sessions: yearSessions, goals, measures });
const came = (...states: AttendanceState[]) => states.map((state, index) => sessionOf(`2026-05-${String(index + 10)}`, state));
const noticeOf = (parts: Partial<Carnet>) => standing(carnetOf({ plans: [planOf()], ...parts }), { plan, today }).notice;

describe('where a person stands', () => {
  it('is the change, up to today, in the measure of their first goal that has two', () => {
    const { lead } = standing(year, { plan, today });
    expect(lead.kind === 'change' && [lead.measure, lead.change.delta, lead.change.verdict]).to.deep.equal(['six-minute-walk', 45, 'toward']);
  });

  it('is not a change in what they gave up', () => {
    const given = goals.map((goal): Goal => ({ ...goal, state: 'given-up' }));
    expect(standing({ ...year, goals: given }, { plan, today }).lead).to.deep.equal({ kind: 'attended', sessions: 9 });
  });

  it('is the sessions they came to when nothing was measured twice, and the start before any', () => {
    const leads = [yearSessions, []].map((sessions) => standing({ ...year, measures: measures.slice(0, 1), sessions }, { plan, today }).lead);
    expect(leads).to.deep.equal([{ kind: 'attended', sessions: 9 }, { kind: 'starts' }]);
  });

  it('opens an empty carnet on its start, without a notice', () => {
    expect(standing(carnetOf(), { today })).to.deep.equal({ lead: { kind: 'starts' } });
  });

  const late = [{ id: 'Task/1', kind: 'report' as const, plan, dueOn: '2026-05-26' }];
  const eleven = came(...Array.from({ length: 11 }, () => 'present' as const));

  it('tells a risk of giving up before anything else', () => {
    expect(noticeOf({ sessions: yearSessions, milestones: late })).to.deep.equal({ kind: 'dropout', days: ['2026-06-09', '2026-06-16'] });
  });

  it('tells that nothing comes after before a step that is late', () => {
    expect(noticeOf({ plans: [planOf({ status: 'completed' })], milestones: late })).to.deep.equal({ kind: 'follow-on-missing' });
  });

  it('tells the step that is late the longest before the relay', () => {
    const steps = [...late, { id: 'Task/2', kind: 'mid-assessment' as const, plan, dueOn: '2026-05-12' }];
    expect(noticeOf({ sessions: eleven, milestones: steps })).to.deep.include({ kind: 'late', lateDays: 36 });
  });

  it('tells the relay when nothing else is open', () => {
    expect(noticeOf({ sessions: eleven })).to.deep.equal({ kind: 'relay', next: 12, of: 12 });
  });

  it('tells nothing once it was decided', () => {
    expect(noticeOf({ sessions: eleven, relays: [{ id: 'Task/9', plan, outcome: 'club', decidedOn: '2026-06-10' }] })).to.equal(undefined);
  });
});
