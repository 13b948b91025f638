import { expect } from 'chai';
import fc from 'fast-check';
import { applyEdit, touchedBy } from './apply.js';
import { at, carnetAndEdits } from './edits.suite.js';
import type { CarnetEdit } from './edits.js';
import { carnetSchema, type Carnet } from './model.js';
import { carnetOf, planOf, sessionOf, yearSessions } from './sample.suite.js';
import { undoOf } from './undo.js';

const year = carnetOf({ plans: [planOf()], sessions: yearSessions });
const [first] = yearSessions;
const session = String(first?.id);
const after = (carnet: Carnet, edit: CarnetEdit) => applyEdit(carnet, edit, { at }).carnet;
const codes = (edit: unknown) => {
  const { carnet, issues } = applyEdit(year, edit as CarnetEdit, { at });
  expect(carnet, 'the carnet stays as it was').to.equal(year);
  return issues.map(({ code, path }) => [code, ...path]);
};
const deepFreeze = <Value>(value: Value): Value => {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(deepFreeze);
  return value;
};

describe('an edit of a carnet', () => {
  it('shares all it does not touch, and changes nothing in place', () => {
    const before = deepFreeze(structuredClone(year));
    const made = after(before, { kind: 'attendance', session, state: 'absent' });
    expect(made.sessions[0]?.state).to.equal('absent');
    expect(made.sessions.slice(1).every((each, index) => each === before.sessions[index + 1]), 'other sessions').to.equal(true);
    expect(Object.keys(made).filter((key) => made[key as keyof Carnet] !== before[key as keyof Carnet])).to.deep.equal(['sessions']);
  });

  it('that changes nothing gives the carnet itself', () => {
    expect(after(year, { kind: 'attendance', session, state: 'present' })).to.equal(year);
  });

  const unknown: [string, unknown, string][] = [
    ['session', { kind: 'attendance', session: 'Appointment/x', state: null }, 'session-unknown'],
    ['session of an experience', { kind: 'experience', session: 'Appointment/x', effort: 3 }, 'session-unknown'],
    ['session of an incident', { kind: 'incident', session: 'Appointment/x', text: 'Chute' }, 'session-unknown'],
    ['measure', { kind: 'withdraw-measure', id: 'Observation/x' }, 'measure-unknown'],
    ['kind of measure', { kind: 'measure', id: 'urn:x', measure: 'x', day: '2026-06-17', value: 3 }, 'measure-unknown'],
    ['step', { kind: 'milestone', milestone: 'Task/x', doneOn: null }, 'milestone-unknown'],
    ['goal', { kind: 'goal', goal: 'Goal/x', state: 'achieved' }, 'goal-unknown'],
    ['record', { kind: 'withdraw', id: 'Communication/x' }, 'record-unknown'],
  ];
  for (const [name, edit, code] of unknown) {
    it(`of a ${name} that is not there is an issue, and changes nothing`, () => { expect(codes(edit)[0]?.[0]).to.equal(code); });
  }

  const unfit: [string, unknown][] = [
    ['state', { kind: 'attendance', session, state: 'late' }],
    ['effort', { kind: 'experience', session, effort: 11 }],
    ['effort', { kind: 'experience', session, effort: NaN }],
    ['pain', { kind: 'experience', session, pain: -1 }],
    ['pain', { kind: 'experience', session, pain: '3' }],
    ['mood', { kind: 'experience', session, mood: 'great' }],
    ['text', { kind: 'incident', session, text: ' ' }],
    ['value', { kind: 'measure', id: 'urn:x', measure: 'waist', day: '2026-06-17', value: Infinity }],
    ['value', { kind: 'measure', id: 'urn:x', measure: 'pain', day: '2026-06-17', value: 12 }],
    ['day', { kind: 'measure', id: 'urn:x', measure: 'waist', day: '2026-02-30', value: 96 }],
    ['secondValue', { kind: 'measure', id: 'urn:x', measure: 'waist', day: '2026-06-17', value: 96, secondValue: 4 }],
    ['text', { kind: 'note', id: 'urn:x', text: '', day: '2026-06-17' }],
    ['outcome', { kind: 'call', id: 'urn:x', outcome: 'maybe', day: '2026-06-17' }],
    ['day', { kind: 'call', id: 'urn:x', day: 'hier' }],
    ['outcome', { kind: 'relay', id: 'urn:x', outcome: 'x', decidedOn: '2026-06-17' }],
    ['decidedOn', { kind: 'relay', id: 'urn:x', outcome: 'club', decidedOn: '17/06' }],
    ['startsOn', { kind: 'relay', id: 'urn:x', outcome: 'club', decidedOn: '2026-06-17', startsOn: '' }],
    ['assessment', { kind: 'assessment', id: 'urn:x', assessment: 'x', day: '2026-06-17' }],
  ];
  for (const [key, edit] of unfit) {
    it(`is « value-unfit » where « ${key} » cannot be: ${JSON.stringify(edit).slice(0, 90)}`, () => { expect(codes(edit)).to.deep.equal([['value-unfit', key]]); });
  }

  it('takes what is only hard to believe', () => {
    expect(after(year, { kind: 'measure', id: 'urn:x', measure: 'waist', day: '2026-06-17', value: 400 }).measures[0]?.value).to.equal(400);
  });

  it('puts what is new in its place by day', () => {
    const note = (day: string) => ({ kind: 'note' as const, id: `urn:${day}`, text: 'Va bien', day });
    const made = ['2026-05-02', '2026-04-01', '2026-06-03', '2026-05-01'].reduce((carnet, day) => after(carnet, note(day)), year);
    expect(made.notes.map(({ day }) => day)).to.deep.equal(['2026-04-01', '2026-05-01', '2026-05-02', '2026-06-03']);
  });

  it('leaves what it does not name, and takes away what it names null', () => {
    const felt = after(after(year, { kind: 'experience', session, effort: 5, pain: 3, mood: 'better' }), { kind: 'experience', session, pain: null });
    const { effort, pain, mood } = felt.sessions[0] ?? {};
    expect([effort, pain, mood]).to.deep.equal([5, undefined, 'better']);
  });

  it('of another value makes a measure an amended one, in the unit of the catalogue', () => {
    const written = { id: 'Observation/1', measure: 'weight', day: '2026-03-10', value: 71, written: { value: 156.5, unit: '[lb_av]' }, status: 'final' as const, records: 1, alsoIn: [] };
    const made = after({ ...year, measures: [written] }, { kind: 'measure', id: 'Observation/1', measure: 'weight', day: '2026-03-10', value: 70 });
    expect(made.measures).to.deep.equal([{ id: 'Observation/1', measure: 'weight', day: '2026-03-10', value: 70, status: 'amended', records: 1, alsoIn: [] }]);
  });

  it('that decides what comes after does the step that asks for it', () => {
    const carnet = { ...year, milestones: [{ id: 'Task/1', kind: 'relay' as const, plan: 'CarePlan/1', dueOn: '2026-06-23' }] };
    const made = after(carnet, { kind: 'relay', id: 'urn:x', plan: 'CarePlan/1', outcome: 'club', decidedOn: '2026-06-17' });
    expect([made.milestones[0]?.doneOn, made.relays[0]?.outcome]).to.deep.equal(['2026-06-17', 'club']);
  });

  it('that marks a session checks it', () => {
    const doubted = { ...year, sessions: [sessionOf('2026-06-16', 'absent', { isToCheck: true })] };
    expect(after(doubted, { kind: 'attendance', session: 'Appointment/2026-06-16', state: 'excused' }).sessions[0]).to.not.have.property('isToCheck');
  });

  it('always gives a carnet, by its schema', () => {
    fc.assert(fc.property(carnetAndEdits, ([carnet, edits]) => {
      const made = edits.reduce(after, carnet);
      expect(carnetSchema.safeParse(made).error?.issues).to.equal(undefined);
    }));
  });

  it('is put back whole by its undo', () => {
    fc.assert(fc.property(carnetAndEdits, ([carnet, [edit]]) => {
      if (!edit) return;
      const undo = undoOf(carnet, edit);
      if (!undo) throw new Error(`There is no undo of ${JSON.stringify(edit)}`);
      // A measure that was new is kept aside, so that it can be put back in its turn.
      const { withdrawn: _aside, ...back } = after(after(carnet, edit), undo);
      expect(back).to.deep.equal(carnet);
    }), { numRuns: 500 });
  });

  it('is done again by the undo of its undo', () => {
    fc.assert(fc.property(carnetAndEdits, ([carnet, [edit]]) => {
      const undo = edit && undoOf(carnet, edit);
      const made = edit && after(carnet, edit);
      const again = undo && made && undoOf(made, undo);
      if (!undo || !made || !again) return;
      expect(after(after(made, undo), again)).to.deep.equal(made);
    }), { numRuns: 300 });
  });

  it('says what it is about', () => {
    expect([
      touchedBy({ kind: 'attendance', session: 'a', state: null }), touchedBy({ kind: 'milestone', milestone: 'b', doneOn: null }), touchedBy({ kind: 'goal', goal: 'c', state: 'achieved' }),
      touchedBy({ kind: 'withdraw-measure', id: 'd' }),
    ]).to.deep.equal(['a', 'b', 'c', 'd']);
  });
});
