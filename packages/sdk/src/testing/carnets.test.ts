import { expect } from 'chai';
import * as fc from 'fast-check';
import type { Appointment, Bundle, FhirResource, Observation, Task } from 'fhir/r4.js';
import { garbage } from './carnet-untidy.js';
import { carnets } from './carnets.js';

const resourcesIn = ({ entry = [] }: Bundle): FhirResource[] => entry.flatMap(({ resource }) => (resource ? [resource] : []));
const those = <Type extends FhirResource['resourceType']>(bundle: Bundle, type: Type) =>
  resourcesIn(bundle).filter((resource): resource is Extract<FhirResource, { resourceType: Type }> => resource.resourceType === type);
const nameOf = ({ resourceType, id }: FhirResource) => `${resourceType}/${String(id)}`;
const referencesIn = (bundle: Bundle) => [...JSON.stringify(bundle).matchAll(/"reference":"([^"#][^"]*)"/g)].map(([, reference]) => String(reference));

function tally(values: readonly string[]): Record<string, number> {
  const counted: Record<string, number> = {};
  for (const value of values) counted[value] = (counted[value] ?? 0) + 1;
  return counted;
}

const stateOf = ({ status, cancelationReason }: Appointment) => [status, cancelationReason?.coding?.[0]?.code].filter(Boolean).join(' ');
const isOf = (code: string) => (observation: Observation) => observation.code.coding?.some((coding) => coding.code === code) === true && observation.focus === undefined;
const figures = (bundle: Bundle, loinc: string) => those(bundle, 'Observation').filter(isOf(loinc)).map(({ valueQuantity }) => valueQuantity?.value ?? null);
const step = (bundle: Bundle, id: string): Task | undefined => those(bundle, 'Task').find((task) => task.id === `carnet-15-${id}`);

/** All but `broken`, which is no carnet of a server. */
const whole = {
  'the year': carnets.year, 'one year after': carnets.yearAfter, 'the start': carnets.start, 'mixed units': carnets.mixedUnits, 'two programmes': carnets.twoProgrammes,
  'the minor': carnets.minor, 'La Réunion': carnets.reunion, 'unmarked sessions': carnets.unmarked, 'no relay': carnets.finishedWithoutRelay, 'the foreign one': carnets.foreign,
  'ten years': carnets.tenYears({ observations: 200, sessions: 100 }),
};

describe('carnets', () => {
  for (const [name, bundle] of Object.entries(whole)) {
    it(`${name}: each resource has an id of its own, and a version`, () => {
      const names = resourcesIn(bundle).map(nameOf);
      expect(new Set(names).size).to.equal(names.length);
      expect(resourcesIn(bundle).filter(({ id, meta }) => !/^[A-Za-z0-9\-.]{1,64}$/.test(String(id)) || meta?.versionId === undefined)).to.deep.equal([]);
    });
  }

  it('give a new copy at each reading', () => {
    const [first] = resourcesIn(carnets.year);
    if (first) first.id = 'changed';
    expect(resourcesIn(carnets.year)[0]?.id).to.equal('patient-15');
  });

  it('of the year: 9 present, 2 excused, 2 absent, 1 cancelled by the club, 3 to come', () => {
    const states = tally(those(carnets.year, 'Appointment').map(stateOf));
    // One of the nine is a Procedure: nobody wrote how long it was.
    expect([states, those(carnets.year, 'Procedure').map(({ status, performedDateTime }) => `${status} ${String(performedDateTime)}`)]).to.deep.equal([
      { 'fulfilled': 8, 'cancelled pat': 2, 'noshow': 2, 'cancelled prov': 1, 'booked': 3 }, ['completed 2026-05-19T10:00:00+02:00'],
    ]);
  });

  it('of the year: Tuesdays at ten in Paris, in winter and in summer', () => {
    const starts = those(carnets.year, 'Appointment').map(({ start }) => String(start));
    expect([starts[0], starts.at(-1)]).to.deep.equal(['2026-03-17T10:00:00+01:00', '2026-07-07T10:00:00+02:00']);
    expect(starts.map((start) => new Date(start).getUTCDay())).to.deep.equal(starts.map(() => 2));
  });

  it('of the year: the figures of the two bilans', () => {
    const read = Object.fromEntries(['64098-7', '66247-8', '66569-5', '82290-8', '87705-0', '72514-3', '29463-7', '8280-0'].map((code) => [code, figures(carnets.year, code)]));
    expect(read).to.deep.equal({
      '64098-7': [345, 390], '66247-8': [8, 11], '66569-5': [4, 9], '82290-8': [60, 130], '87705-0': [8.5, 7], '72514-3': [5, 3], '29463-7': [71, 70.6], '8280-0': [96, null],
    });
  });

  it('of the year: the report is late since 26 May, the final bilan planned on 7 July', () => {
    const [report, final] = [step(carnets.year, 'report'), step(carnets.year, 'final-assessment')];
    expect([report?.status, report?.restriction?.period?.end, final?.status, final?.restriction?.period?.end]).to.deep.equal(['requested', '2026-05-26', 'requested', '2026-07-07']);
  });

  it('one year after: 12 present, the final figures, a relay in a club, the last follow-up still to do', () => {
    const bundle = carnets.yearAfter;
    expect(tally(those(bundle, 'Appointment').map(stateOf))['fulfilled']).to.equal(11);
    expect(['64098-7', '82290-8', '29463-7'].map((code) => figures(bundle, code).at(-1))).to.deep.equal([408, 160, 70.8]);
    expect(step(bundle, 'relay')?.output?.[0]?.valueCodeableConcept?.coding?.[0]?.code).to.equal('club');
    expect(['follow-up-6', 'follow-up-9', 'follow-up-12'].map((id) => step(bundle, id)?.status)).to.deep.equal(['completed', 'completed', 'requested']);
  });

  it('on any day: nothing is dated later but what is planned, and every reference is there', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 520 }), (days) => {
      const day = new Date(Date.UTC(2026, 2, 3) + days * 86_400_000).toISOString().slice(0, 10);
      const bundle = carnets.on(day);
      const names = new Set(resourcesIn(bundle).map(nameOf));
      expect(referencesIn(bundle).filter((reference) => !names.has(reference))).to.deep.equal([]);
      const said = [
        ...those(bundle, 'Observation').map(({ effectiveDateTime }) => effectiveDateTime), ...those(bundle, 'Communication').map(({ sent }) => sent),
        ...those(bundle, 'Task').map(({ executionPeriod }) => executionPeriod?.end), ...those(bundle, 'Appointment').filter(({ status }) => status !== 'booked').map(({ start }) => start),
      ];
      expect(said.filter((date) => date !== undefined && date.slice(0, 10) > day)).to.deep.equal([]);
    }), { numRuns: 40 });
  });

  it('at the start: a prescription, and nothing of a programme', () => {
    const types = tally(resourcesIn(carnets.start).map(({ resourceType }) => resourceType));
    expect([types['ServiceRequest'], types['CarePlan'], types['Appointment'], types['Task'], types['Goal']]).to.deep.equal([1, undefined, undefined, undefined, undefined]);
  });

  it('in part: sessions are there, measures and documents are not, and the server says so', () => {
    const types = tally(resourcesIn(carnets.partialSections).map(({ resourceType }) => resourceType));
    expect([types['Appointment'], types['Observation'], types['DocumentReference'], types['OperationOutcome']]).to.deep.equal([16, undefined, undefined, 1]);
    expect(carnets.partialSections.entry?.find(({ resource }) => resource?.resourceType === 'OperationOutcome')?.search?.mode).to.equal('outcome');
  });

  it('in part, as a model: it names what is missing, and keeps the rest', () => {
    const { missing, sessions, measures } = carnets.partial;
    expect([missing, sessions.length, measures.length]).to.deep.equal([['measures', 'documents'], 17, 0]);
  });

  it('broken: every kind of garbage is in it, each once', () => {
    const entries = (carnets.broken.entry as unknown as ({ resource?: unknown } | null | string)[]).map((entry) => (entry as { resource?: unknown } | null)?.resource);
    const all = Object.values(garbage).flat();
    const written = entries.map((entry) => JSON.stringify(entry));
    expect(all.filter((each) => !written.includes(JSON.stringify(each)))).to.deep.equal([]);
    expect(entries).to.have.length(all.length + 9 + 3 + 1);
  });

  it('in mixed units: fifteen measures in thirteen writings', () => {
    const measures = those(carnets.mixedUnits, 'Observation');
    const units = measures.map(({ valueQuantity, valueString }) => valueString ?? `${valueQuantity?.comparator ?? ''}${String(valueQuantity?.code ?? valueQuantity?.unit)}`);
    expect([measures.length, Object.keys(tally(units)).sort()]).to.deep.equal([
      15, ['<20', '<s', '[ft_i]', '[in_i]', '[lb_av]', 'cm', 'g', 'kg', 'km', 'm', 'min/d', 'stone', 'undefined'],
    ]);
  });

  it('with duplicates: a session told three times, two versions of one weight', () => {
    const names = resourcesIn(carnets.duplicates).map(nameOf);
    expect(Object.entries(tally(names)).filter(([, count]) => count > 1)).to.deep.equal([['Observation/carnet-13-weight-2026-11-02', 2]]);
    expect(tally(resourcesIn(carnets.duplicates).map(({ resourceType }) => resourceType))).to.include({ Appointment: 3, Encounter: 3, Procedure: 3 });
  });

  it('with two programmes: one of before that the second replaces, and two that run', () => {
    const plans = those(carnets.twoProgrammes, 'CarePlan').map(({ status, replaces }) => `${status} ${replaces?.[0]?.reference ?? ''}`.trim());
    expect(plans).to.deep.equal(['completed', 'active CarePlan/carnet-06-spring-plan', 'active']);
    expect(those(carnets.twoProgrammes, 'ServiceRequest').some(({ replaces, basedOn }) => replaces !== undefined || basedOn !== undefined)).to.equal(true);
  });

  it('at La Réunion: four hours ahead, on both sides of midnight', () => {
    const starts = those(carnets.reunion, 'Appointment').map(({ start }) => String(start));
    expect(starts.filter((start) => !start.endsWith('+04:00'))).to.deep.equal([]);
    expect(starts.filter((start) => new Date(start).toISOString().slice(0, 10) < start.slice(0, 10))).to.have.length(6);
  });

  it('without a relay: the programme is over, the step still open', () => {
    expect(those(carnets.finishedWithoutRelay, 'CarePlan').map(({ status }) => status)).to.deep.equal(['completed']);
    expect([step(carnets.finishedWithoutRelay, 'relay')?.status, step(carnets.finishedWithoutRelay, 'relay')?.output]).to.deep.equal(['requested', undefined]);
  });

  it('unmarked: one present, seven that say nothing', () => {
    expect(tally(those(carnets.unmarked, 'Appointment').map(stateOf))).to.deep.equal({ 'fulfilled': 1, 'booked': 3, 'pending': 1, 'arrived': 1, 'checked-in': 1, 'proposed': 1 });
  });
});

describe('carnets.tenYears', () => {
  const sizes = (bundle: Bundle) => [those(bundle, 'Observation').length, those(bundle, 'Appointment').length];

  it('has the numbers that are asked for: 5000 and 1000 without', () => {
    expect([sizes(carnets.tenYears()), sizes(carnets.tenYears({ observations: 60, sessions: 0 }))]).to.deep.equal([[5000, 1000], [60, 0]]);
  });

  it('is the same for the same seed, and another for another', () => {
    const small = { observations: 80, sessions: 20 };
    expect(carnets.tenYears(small)).to.deep.equal(carnets.tenYears(small));
    expect(carnets.tenYears({ ...small, seed: 1 })).not.to.deep.equal(carnets.tenYears(small));
  });

  it('with 367 sessions is the design: 312 attended, six programmes, 17 walks, none in spring 2021', () => {
    const bundle = carnets.tenYears({ observations: 60, sessions: 367 });
    const walks = those(bundle, 'Observation').filter(isOf('64098-7')).map(({ effectiveDateTime }) => String(effectiveDateTime).slice(0, 7));
    expect([those(bundle, 'Appointment').filter(({ status }) => status === 'fulfilled').length, those(bundle, 'CarePlan').length, walks.length]).to.deep.equal([312, 6, 17]);
    expect([walks[0], walks.at(-1), walks.includes('2021-03')]).to.deep.equal(['2017-09', '2026-03', false]);
  });

  it('with 367 sessions counts each year as the design does', () => {
    const held = those(carnets.tenYears({ observations: 60, sessions: 367 }), 'Appointment');
    const years = Object.entries(tally(held.map(({ start }) => String(start).slice(0, 4)))).map(([year, all]) =>
      `${year} ${String(held.filter(({ start, status }) => start?.startsWith(year) === true && status === 'fulfilled').length)}/${String(all)}`);
    expect(years).to.deep.equal(['2017 14/15', '2018 35/43', '2019 38/43', '2020 21/27', '2021 35/43', '2022 36/43', '2023 38/43', '2024 36/43', '2025 38/43', '2026 21/24']);
  });

  it('measures nothing in the spring of 2021', () => {
    const days = those(carnets.tenYears(), 'Observation').map(({ effectiveDateTime }) => String(effectiveDateTime).slice(0, 10));
    expect(days.filter((day) => day >= '2021-03-01' && day < '2021-06-01')).to.deep.equal([]);
  });

  it('refuses fewer observations than its bilans have', () => {
    expect(() => carnets.tenYears({ observations: 10 })).to.throw(RangeError, /51 observations, not 10/);
  });
});
