import fc from 'fast-check';
import type { CarnetEdit } from './edits.js';
import type { Carnet } from './model.js';
import { byInstant } from './plans.js';
import { carnetOf, planOf, someDay, someSessions } from './sample.suite.js';
import { attendanceStates, callOutcomes, goalStates, moods, relayOutcomes } from './terms.js';

export const at = '2026-06-17T11:04:00+02:00';
const score = fc.integer({ min: 0, max: 10 });
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const orNone = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const words = fc.constantFrom('Un genou douloureux', 'Elle marche jusqu’au marché', 'Rien');

/** A carnet with something of everything an edit is about, each list in its order. */
export const someCarnet: fc.Arbitrary<Carnet> = fc.record({
  sessions: someSessions.filter((all) => all.length > 0).map((all) => all.sort(byInstant)),
  days: fc.array(someDay, { minLength: 4, maxLength: 4 }).map((days) => days.sort()), values: fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 2, maxLength: 2 }),
  effort: maybe(score), isDone: fc.boolean(), state: fc.constantFrom(...goalStates),
}).map(({ sessions, days: [one = '', two = '', three = '', four = ''], values: [first = 0, second = 0], effort, isDone, state }) => carnetOf({
  plans: [planOf(), planOf({ id: 'CarePlan/2' })],
  sessions: sessions.map((session, index) => (index === 0 && effort !== undefined ? { ...session, effort, mood: 'same' } : session)),
  measures: [
    { id: 'Observation/1', measure: 'six-minute-walk', day: one, value: first, status: 'amended', records: 1, alsoIn: [], comment: 'Avec une canne' },
    { id: 'Observation/2', measure: 'waist', day: two, value: second, status: 'amended', records: 1, alsoIn: [] },
  ],
  assessments: [{ id: 'DiagnosticReport/1', kind: 'initial', plan: 'CarePlan/1', day: one }],
  goals: [{ id: 'Goal/1', text: 'Aller au marché à pied', state }],
  milestones: [
    { id: 'Task/1', kind: 'report', plan: 'CarePlan/1', dueOn: two, ...(isDone && { doneOn: two }) },
    { id: 'Task/2', kind: 'relay', plan: 'CarePlan/1', dueOn: three },
  ],
  notes: [{ id: 'Communication/1', plan: 'CarePlan/1', day: three, text: 'Va bien' }],
  calls: [{ id: 'Communication/2', day: four, outcome: 'reached' }],
}));

const urn = fc.uuid().map((uuid) => `urn:uuid:${uuid}`);

/** Every kind of edit, of what is in such a carnet or new. */
export const someEditOf = (carnet: Carnet): fc.Arbitrary<CarnetEdit> => {
  const session = fc.constantFrom(...carnet.sessions.map(({ id }) => id));
  const plan = maybe(fc.constantFrom('CarePlan/1', 'CarePlan/2'));
  return fc.oneof(
    fc.record({ kind: fc.constant('attendance' as const), session, state: orNone(fc.constantFrom(...attendanceStates)) }),
    fc.record({ kind: fc.constant('experience' as const), session, effort: orNone(score), pain: orNone(score), mood: orNone(fc.constantFrom(...moods)) }, { requiredKeys: ['kind', 'session'] }),
    fc.record({ kind: fc.constant('incident' as const), session, text: orNone(words) }),
    fc.record({ kind: fc.constant('measure' as const), id: urn, measure: fc.constantFrom('waist', 'weight', 'pain'), day: someDay, value: score }),
    fc.record({ kind: fc.constant('measure' as const), id: fc.constant('Observation/1'), measure: fc.constant('six-minute-walk'), day: someDay, value: fc.integer({ min: 0, max: 900 }) }),
    fc.record({ kind: fc.constant('withdraw-measure' as const), id: fc.constantFrom('Observation/1', 'Observation/2') }),
    fc.record({ kind: fc.constant('note' as const), id: fc.oneof(urn, fc.constant('Communication/1')), text: words, day: someDay }),
    fc.record({ kind: fc.constant('call' as const), id: fc.oneof(urn, fc.constant('Communication/2')), day: someDay, outcome: fc.constantFrom(...callOutcomes) }),
    fc.record({ kind: fc.constant('assessment' as const), id: urn, assessment: fc.constantFrom('mid' as const, 'final' as const), day: someDay }),
    fc.record({ kind: fc.constant('milestone' as const), milestone: fc.constant('Task/1'), doneOn: orNone(someDay) }),
    fc.record({ kind: fc.constant('goal' as const), goal: fc.constant('Goal/1'), state: fc.constantFrom(...goalStates) }),
    fc.record({ kind: fc.constant('relay' as const), id: urn, plan, outcome: fc.constantFrom(...relayOutcomes), decidedOn: someDay }).map(({ plan: of, ...rest }) => ({ ...rest, ...(of && { plan: of }) })),
  );
};

/** A carnet and edits of it. */
export const carnetAndEdits = someCarnet.chain((carnet) => fc.tuple(fc.constant(carnet), fc.array(someEditOf(carnet), { minLength: 1, maxLength: 6 })));
