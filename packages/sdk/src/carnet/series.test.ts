import { expect } from 'chai';
import fc from 'fast-check';
import { compareAssessments } from './compare.js';
import { goalsOf } from './goals.js';
import type { Assessment, Carnet, Goal, Measure, Milestone } from './model.js';
import { bmiOf, normFor } from './norms.js';
import { carnetOf, planOf, sessionOf, someDay } from './sample.suite.js';
import { changeOf, goalFor, seriesOf, type Point } from './series.js';

const measure = (id: string, day: string, value: number | null, parts: Partial<Measure> = {}): Measure => ({ id, measure: 'six-minute-walk', day, value, status: 'final', records: 1, alsoIn: [], ...parts });
const goal = (parts: Partial<Goal> = {}): Goal => ({ id: 'Goal/1', text: 'Marcher 400 m', state: 'in-progress', target: { measure: 'six-minute-walk', low: 400 }, ...parts });
const bilan = (kind: Assessment['kind'], day: string, parts: Partial<Assessment> = {}): Assessment => ({ id: `DiagnosticReport/${kind}-${day}`, kind, day, plan: 'CarePlan/1', ...parts });
const step = (kind: Milestone['kind'], parts: Partial<Milestone> = {}): Milestone => ({ id: `Task/${kind}`, kind, plan: 'CarePlan/1', ...parts });
const today = '2026-06-17';

describe('seriesOf', () => {
  const carnet = carnetOf({
    plans: [planOf(), planOf({ id: 'CarePlan/2', startsOn: '2026-09-01', endsOn: '2026-12-01' })],
    assessments: [bilan('final', '2026-07-20')],
    sessions: [sessionOf('2026-05-05', 'present', { id: 'Appointment/1', plan: 'CarePlan/2' })],
    measures: [
      measure('c', '2026-05-12', 390), measure('a', '2026-03-10', 345), measure('b', '2026-04-10', null, { absentReason: 'not-performed' }),
      measure('d', '2026-05-13', null, { apart: 'unit-unknown' }), measure('e', '2026-03-10', 71, { measure: 'weight' }),
      measure('f', '2026-07-20', 410, { assessment: 'DiagnosticReport/final-2026-07-20' }), measure('g', '2026-05-05', 380, { session: 'Appointment/1' }), measure('h', '2025-01-01', 300),
    ],
  });

  it('has the comparable points of one measure by day, and a gap where nothing was measured', () => {
    expect(seriesOf(carnet, 'six-minute-walk', { from: '2026-01-01', to: '2026-05-31' }).map(({ id, value }) => [id, value])).to.deep.equal([['a', 345], ['b', null], ['g', 380], ['c', 390]]);
  });

  it('has what belongs to a plan by its bilans and sessions, else by its days', () => {
    expect(seriesOf(carnet, 'six-minute-walk', { plan: 'CarePlan/1' }).map(({ id }) => id)).to.deep.equal(['a', 'b', 'c', 'f']);
    expect(seriesOf(carnet, 'six-minute-walk', { plan: 'CarePlan/2' }).map(({ id }) => id)).to.deep.equal(['g']);
  });

  it('orders two of one day by the instant, wherever their clocks were', () => {
    const two = carnetOf({ measures: [measure('b', '2026-03-10', 2, { at: '2026-03-10T10:00:00+02:00' }), measure('a', '2026-03-10', 1, { at: '2026-03-10T09:30:00Z' })] });
    expect(seriesOf(two, 'six-minute-walk').map(({ id }) => id)).to.deep.equal(['b', 'a']);
  });

  it('leaves the carnet as it was', () => {
    const before = structuredClone(carnet);
    seriesOf(carnet, 'six-minute-walk');
    compareAssessments(carnet, { today });
    expect(carnet).to.deep.equal(before);
  });
});

describe('changeOf', () => {
  const definition = { id: 'six-minute-walk' };
  const points = (...values: (number | null)[]): Point[] => values.map((value, index) => ({ id: String(index), day: `2026-03-1${String(index)}`, value }));

  it('is none with fewer than two figures', () => {
    expect([changeOf(definition, []), changeOf(definition, points(345)), changeOf(definition, points(345, null))]).to.deep.equal([undefined, undefined, undefined]);
  });

  it('goes from the first figure to the last, without the noise of binary numbers', () => {
    expect(changeOf(definition, points(null, 70.4, 99, 70.1, null))).to.deep.include({ delta: -0.3, isStable: false });
  });

  const target = (low?: number, high?: number) => goal({ target: { measure: 'six-minute-walk', ...(low !== undefined && { low }), ...(high !== undefined && { high }) } });
  const verdicts: [what: string, from: number, to: number, goal: Goal | undefined, verdict: string | undefined][] = [
    ['nearer to it', 345, 390, target(400), 'toward'], ['in it', 345, 400, target(400), 'reached'], ['further from it', 390, 345, target(400), 'away'], ['as far', 345, 345, target(400), undefined],
    ['down into it', 5, 3, target(undefined, 3), 'reached'], ['up from it', 3, 5, target(undefined, 3), 'away'], ['from above a band to just below it', 120, 95, target(100, 110), 'toward'],
    ['without a goal', 345, 390, undefined, undefined], ['with a goal without figures', 345, 390, target(), undefined], ['with the goal of another measure', 345, 390, goal({ target: { measure: 'weight', low: 400 } }), undefined],
  ];
  for (const [what, from, to, own, verdict] of verdicts) it(`says ${verdict ?? 'nothing'} of a figure ${what}`, () => { expect(changeOf(definition, points(from, to), own)?.verdict).to.equal(verdict); });

  it('says stable within what a source says, for both figures of a pair', () => {
    const stable = { id: 'blood-pressure', stableWithin: { by: 5, source: 'a test' } };
    const pair = (second: number): Point[] => [{ id: '1', day: '2026-03-10', value: 138, secondValue: 82 }, { id: '2', day: '2026-05-12', value: 134, secondValue: second }];
    expect([changeOf(stable, pair(80))?.isStable, changeOf(stable, pair(70))?.isStable]).to.deep.equal([true, false]);
    expect(changeOf(stable, pair(80))?.secondDelta).to.equal(-2);
  });

  it('says the contrary of a series read backwards', () => {
    const series = fc.array(fc.record({ id: fc.string(), day: someDay, value: fc.option(fc.double({ min: -100, max: 1000, noNaN: true })) }), { maxLength: 8 });
    fc.assert(fc.property(series, fc.integer({ min: -100, max: 1000 }), (some, low) => {
      const [there, back] = [changeOf(definition, some, target(low)), changeOf(definition, [...some].reverse(), target(low))];
      expect(back?.delta).to.equal(there && (there.delta === 0 ? 0 : -there.delta));
      if (there?.verdict === 'toward') expect(back?.verdict).to.equal('away');
      if (there?.verdict === undefined) expect(back?.verdict).to.equal(undefined);
    }));
  });
});

describe('goalFor', () => {
  it('is the one of the plan, in progress, the latest, that was not given up', () => {
    const carnet = carnetOf({
      goals: [
        goal({ id: 'Goal/of-none' }), goal({ id: 'Goal/old', plan: 'CarePlan/1', startedOn: '2026-03-01' }), goal({ id: 'Goal/new', plan: 'CarePlan/1', startedOn: '2026-04-01' }),
        goal({ id: 'Goal/given-up', plan: 'CarePlan/1', startedOn: '2026-05-01', state: 'given-up' }), goal({ id: 'Goal/done', plan: 'CarePlan/1', startedOn: '2026-05-01', state: 'achieved' }),
        goal({ id: 'Goal/other', plan: 'CarePlan/2', startedOn: '2026-06-01' }), { id: 'Goal/words', text: 'Aller au marché', state: 'in-progress', plan: 'CarePlan/1' },
      ],
    });
    expect(goalFor(carnet, 'six-minute-walk', 'CarePlan/1')?.id).to.equal('Goal/new');
    expect(goalFor(carnet, 'six-minute-walk', 'CarePlan/3')?.id).to.equal('Goal/of-none');
    expect(goalFor(carnet, 'six-minute-walk')?.id).to.equal('Goal/other');
    expect(goalFor(carnet, 'weight', 'CarePlan/1')).to.equal(undefined);
  });
});

describe('compareAssessments', () => {
  const carnet = carnetOf({
    plans: [planOf()], goals: [goal({ plan: 'CarePlan/1' })],
    assessments: [bilan('mid', '2026-05-12'), bilan('initial', '2026-03-10')],
    milestones: [step('initial-assessment', { dueOn: '2026-03-10', doneOn: '2026-03-10' }), step('final-assessment', { dueOn: '2026-07-07' }), step('report', { dueOn: '2026-05-26' })],
    measures: [
      measure('w1', '2026-03-10', 345), measure('w2', '2026-05-12', 390), measure('t1', '2026-03-10', 96, { measure: 'waist' }), measure('t2', '2026-05-12', null, { measure: 'waist', apart: 'unit-missing' }),
      measure('p', '2026-05-20', 3, { measure: 'pain' }), measure('s', '2026-03-12', 6200, { measure: 'steps', assessment: 'DiagnosticReport/initial-2026-03-10' }),
    ],
  });
  const comparison = compareAssessments(carnet, { plan: 'CarePlan/1', today });

  it('has a column for each bilan by day, and one for the final that is planned', () => {
    expect(comparison.columns.map(({ kind, day, isPlanned }) => [kind, day, isPlanned])).to.deep.equal([['initial', '2026-03-10', false], ['mid', '2026-05-12', false], ['final', '2026-07-07', true]]);
  });

  it('has the measures of the bilans, by what their report names or by their day, in the order of the catalogue', () => {
    expect(comparison.rows.map(({ measure: id, cells }) => [id, ...cells.map((cell) => cell?.id)])).to.deep.equal([
      ['six-minute-walk', 'w1', 'w2', undefined], ['steps', 's', undefined, undefined], ['waist', 't1', undefined, undefined],
    ]);
  });

  it('tells the change against the goal of the person, and none without two figures', () => {
    expect(comparison.rows.map(({ change }) => change && [change.delta, change.verdict])).to.deep.equal([[45, 'toward'], undefined, undefined]);
    expect(comparison.rows[0]?.goal?.id).to.equal('Goal/1');
  });

  it('lists what is missing at a bilan that was held, and what stands apart with it', () => {
    expect(comparison.missing).to.deep.equal([{ measure: 'steps', column: 1 }, { measure: 'waist', column: 1 }]);
  });

  it('says that a measure somebody aims at was never made', () => {
    const without = { ...carnet, measures: carnet.measures.filter(({ measure: id }) => id !== 'six-minute-walk') };
    expect(compareAssessments(without, { plan: 'CarePlan/1', today }).missing).to.deep.include.members([{ measure: 'six-minute-walk', column: 0 }, { measure: 'six-minute-walk', column: 1 }]);
  });

  it('takes a step that was done for a bilan whose report is not there', () => {
    const { columns } = compareAssessments({ ...carnet, assessments: [] }, { plan: 'CarePlan/1', today });
    expect(columns.map(({ kind, isPlanned }) => [kind, isPlanned])).to.deep.equal([['initial', false], ['final', true]]);
  });

  it('plans no bilan that was held, was cancelled, or is of another plan', () => {
    const milestones = [step('initial-assessment', { dueOn: '2026-03-17' }), step('final-assessment', { dueOn: '2026-07-07', isCancelled: true }), step('mid-assessment', { dueOn: '2026-10-01', plan: 'CarePlan/2' })];
    expect(compareAssessments({ ...carnet, milestones }, { plan: 'CarePlan/1', today }).columns.filter(({ isPlanned }) => isPlanned)).to.deep.equal([]);
  });

  it('has, without any bilan, the first day of a test, the last, and the one nearest to their middle', () => {
    const days = ['2026-01-01', '2026-02-01', '2026-03-20', '2026-06-01'];
    const tested = carnetOf({ measures: [...days.map((day, index) => measure(day, day, 300 + index)), measure('steps', '2025-12-01', 6000, { measure: 'steps' })] });
    expect(compareAssessments(tested, { today }).columns.map(({ kind, day }) => [kind, day])).to.deep.equal([['other', '2026-01-01'], ['other', '2026-03-20'], ['other', '2026-06-01']]);
  });

  it('has nothing to compare in an empty carnet', () => {
    expect(compareAssessments(carnetOf(), { today })).to.deep.equal({ columns: [], rows: [], missing: [] });
  });

  it('is, in every cell, a comparable measure of the carnet, and misses the rest', () => {
    const someMeasures = fc.array(fc.record({ measure: fc.constantFrom('six-minute-walk', 'weight', 'pain', 'x|y'), day: fc.option(someDay, { nil: undefined }), value: fc.option(fc.integer()), apart: fc.constantFrom(undefined, undefined, 'unit-missing' as const), assessment: fc.constantFrom(undefined, 'DiagnosticReport/initial-2026-03-10', 'gone') }), { maxLength: 30 });
    fc.assert(fc.property(someMeasures, fc.constantFrom('CarePlan/1', 'CarePlan/9', undefined), fc.boolean(), (some, plan, hasBilans) => {
      const measures = some.map(({ day, apart, assessment, ...rest }, index): Measure => ({ id: String(index), status: 'final', records: 1, alsoIn: [], ...rest, ...(day !== undefined && { day }), ...(apart && { apart }), ...(assessment !== undefined && { assessment }) }));
      const all: Carnet = { ...carnet, measures, assessments: hasBilans ? carnet.assessments : [] };
      const { columns, rows, missing } = compareAssessments(all, { plan, today });
      const found = rows.flatMap(({ measure: id, cells }) => {
        expect(cells).to.have.length(columns.length);
        return cells.flatMap((cell, column) => {
          if (!cell) {
            expect(missing.some((each) => each.measure === id && each.column === column)).to.equal(columns[column]?.isPlanned !== true);
            return [];
          }
          expect(columns[column]?.isPlanned).to.equal(false);
          expect([cell.measure, cell.apart, cell.value === null]).to.deep.equal([id, undefined, false]);
          return [cell];
        });
      });
      expect(found.every((cell) => measures.includes(cell))).to.equal(true);
    }));
  });
});

describe('normFor', () => {
  const person = (gender: 'male' | 'female' | 'other' | 'unknown', birthDate: string, measures: Measure[] = []) => carnetOf({ person: { gender, birthDate }, measures });
  const traits = (heightCm: number, massKg: number) => [measure('h', '2026-03-10', heightCm, { measure: 'height' }), measure('w', '2026-03-10', massKg, { measure: 'weight' })];
  const day = '2026-03-10';

  // instruments.md §5.1.
  const walks: [gender: 'male' | 'female', age: number, height: number, mass: number, expected: number, limit: number][] = [['male', 60, 175, 80, 574, 421], ['female', 60, 162, 68, 506, 367], ['male', 72, 170, 75, 484, 331], ['female', 75, 158, 60, 429, 290], ['male', 45, 180, 85, 678, 525]];
  for (const [gender, age, height, mass, expected, limit] of walks) {
    it(`expects ${String(expected)} m of a ${gender} of ${String(age)} years`, () => {
      const norm = normFor(person(gender, `${String(2026 - age)}-01-01`, traits(height, mass)), 'six-minute-walk', day, 400);
      expect(norm?.text.fr).to.contain(`${String(expected)}\u00a0m, limite basse ${String(limit)}\u00a0m`);
      expect(norm?.source).to.contain('1998');
    });
  }

  // instruments.md §5.2.
  const stands: [gender: 'male' | 'female', age: number, value: number, said: 'below' | 'average' | undefined][] = [['male', 62, 13, 'below'], ['male', 62, 14, 'average'], ['female', 71, 10, 'average'], ['female', 71, 9, 'below'], ['female', 91, 4, 'average'], ['male', 50, 20, undefined], ['male', 95, 20, undefined]];
  for (const [gender, age, value, said] of stands) {
    it(`says ${said ?? 'nothing'} of ${String(value)} stands of a ${gender} of ${String(age)} years`, () => {
      const norm = normFor(person(gender, `${String(2026 - age)}-01-01`), 'chair-stand', day, value);
      expect(norm?.text.en.startsWith('Below average')).to.equal(said === undefined ? undefined : said === 'below');
    });
  }

  it('says nothing outside of its population, or without what it needs', () => {
    const ages = ['1986-03-11', '1945-03-10'].map((birth) => normFor(person('male', birth, traits(175, 80)), 'six-minute-walk', day, 400));
    const others = (['other', 'unknown'] as const).map((gender) => normFor(person(gender, '1960-01-01', traits(175, 80)), 'six-minute-walk', day, 400));
    const unknown = [normFor(person('male', '1960', traits(175, 80)), 'chair-stand', '2026-06-01', 10) , normFor(carnetOf(), 'chair-stand', day, 10), normFor(person('male', '1960-01-01'), 'six-minute-walk', day, 400), normFor(person('male', '1960-01-01'), 'weight', day, 70), normFor(person('male', '1960-01-01'), 'chair-stand-arms', day, 10)];
    expect([...ages, ...others, ...unknown].every((norm) => norm === undefined)).to.equal(true);
  });

  it('takes the height and the weight nearest to the day', () => {
    const measures = [...traits(175, 80), measure('w2', '2020-01-01', 120, { measure: 'weight' }), measure('w3', '2026-03-11', null, { measure: 'weight', apart: 'unit-missing' })];
    expect(normFor(person('male', '1966-01-01', measures), 'six-minute-walk', day, 400)?.text.fr).to.contain('574');
  });

  it('never says normal', () => {
    const norm = normFor(person('female', '1951-02-04', traits(158, 60)), 'six-minute-walk', day, 390);
    expect(`${norm?.text.fr ?? ''} ${norm?.text.en ?? ''}`).not.to.match(/normal/i);
  });
});

describe('bmiOf', () => {
  const cases: [massKg: number, heightCm: number, bmi: number | undefined][] = [[82, 175, 26.8], [58, 162, 22.1], [95, 168, 33.7], [82, 0, undefined], [Number.NaN, 175, undefined]];
  for (const [mass, height, bmi] of cases) it(`is ${String(bmi)} of ${String(mass)} kg and ${String(height)} cm`, () => { expect(bmiOf(mass, height)).to.equal(bmi); });
});

describe('what is asked again and again', () => {
  it('takes no longer for thousands of bilans and goals', function () {
    this.timeout(2000);
    const day = (index: number) => new Date(Date.UTC(2010, 0, 1 + index)).toISOString().slice(0, 10);
    const count = 4000;
    const of = <Thing>(make: (index: number) => Thing) => Array.from({ length: count }, (_, index) => make(index));
    const carnet = carnetOf({
      assessments: of((index) => ({ id: `DiagnosticReport/${String(index)}`, kind: 'other' as const, day: day(index) })),
      measures: of((index) => ({ id: `Observation/${String(index)}`, measure: 'weight', day: day(index), value: 70, status: 'final' as const, records: 1, alsoIn: [], assessment: `DiagnosticReport/${String(index)}` })),
      goals: of((index) => ({ id: `Goal/${String(index)}`, text: `But ${String(index)}`, state: 'in-progress' as const })),
    });
    const { columns, rows } = compareAssessments(carnet, { today: '2030-01-01' });
    expect([columns.length, rows[0]?.cells.filter(Boolean).length, goalsOf(carnet).length]).to.deep.equal([count, count, count]);
    for (let index = 0; index < 300; index++) seriesOf(carnet, 'waist');
  });

  it('is of the list as it is: another list is another series', () => {
    const weighed = (value: number) => ({ id: 'Observation/1', measure: 'weight', day: '2026-03-10', value, status: 'final' as const, records: 1, alsoIn: [] });
    const carnet = carnetOf({ measures: [weighed(70)] });
    expect(seriesOf(carnet, 'weight')).to.have.length(1);
    carnet.measures.push({ ...weighed(72), id: 'Observation/2' });
    expect(seriesOf(carnet, 'weight')).to.have.length(2);
    expect([seriesOf(carnet, 'weight'), seriesOf({ ...carnet, measures: [weighed(71)] }, 'weight')].map(([point]) => point?.value)).to.deep.equal([70, 71]);
  });
});
