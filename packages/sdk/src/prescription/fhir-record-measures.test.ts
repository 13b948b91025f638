import { expect } from 'chai';
import type { FhirResource, MedicationStatement, Observation } from 'fhir/r4.js';
import { patientRecord } from '../testing/index.js';
import { readRecord, type RecordMeasure, type RecordMeasures } from './fhir-record.js';

const today = '2026-11-22';
const read = (...resources: unknown[]) => readRecord(resources as FhirResource[], { today });

const quantity = (value: unknown, code: string, more: object = {}) => ({ value, unit: code, system: 'http://unitsofmeasure.org', code, ...more });
const observation = (loinc: string, valueQuantity: object | undefined, more: object = {}): Observation => ({
  resourceType: 'Observation', id: '7', status: 'final', code: { coding: [{ system: 'http://loinc.org', code: loinc }] }, effectiveDateTime: '2026-11-18', valueQuantity, ...more,
}) as unknown as Observation;

describe('readRecord: measures (fhir.md §2.1 to §2.3)', () => {
  const kinds: [key: keyof RecordMeasures, given: Observation, expected: number | undefined][] = [
    ['heightCm', observation('8302-2', quantity(162, 'cm')), 162],
    ['heightCm', observation('8302-2', quantity(1.62, 'm')), 162],
    ['heightCm', observation('8302-2', quantity(1.62, 'cm')), undefined],
    ['heightCm', observation('8302-2', quantity(64, '[in_i]')), undefined],
    ['massKg', observation('29463-7', quantity(72.5, 'kg')), 72.5],
    ['massKg', observation('29463-7', quantity(72500, 'g')), 72.5],
    ['massKg', observation('29463-7', quantity(160, '[lb_av]')), undefined],
    ['bmi', observation('39156-5', quantity(27.63, 'kg/m2')), 27.63],
    ['bmi', observation('39156-5', quantity(27.6, 'kg')), undefined],
    ['restingHeartRate', observation('40443-4', quantity(72, '/min')), 72],
    ['restingHeartRate', observation('8867-4', quantity(72, '/min')), undefined],
    ['restingHeartRate', observation('40443-4', quantity(29, '/min')), undefined],
    ['restingHeartRate', observation('40443-4', quantity(30, '/min')), 30],
    ['restingHeartRate', observation('40443-4', quantity(220, '/min')), 220],
    ['restingHeartRate', observation('40443-4', quantity(221, '/min')), undefined],
    ['sixMinuteWalkMetres', observation('64098-7', quantity(382, 'm')), 382],
    ['sixMinuteWalkMetres', observation('64098-7', quantity(0.382, 'km')), undefined],
    ['activityMinutesPerWeek', observation('82290-8', quantity(135, 'min/wk')), 135],
    ['activityMinutesPerWeek', observation('82290-8', quantity(0, 'min/wk')), 0],
    ['activityMinutesPerWeek', observation('82290-8', quantity(135, 'min/d')), undefined],
    ['activityMinutesPerWeek', observation('82290-8', quantity(10081, 'min/wk')), undefined],
    ['massKg', observation('29463-7', { value: 72.5, unit: 'kg' }), undefined],
    ['massKg', observation('29463-7', { ...quantity(72.5, 'kg'), system: 'https://example.org/units' }), undefined],
    ['massKg', observation('29463-7', quantity(72.5, 'constructor')), undefined],
    ['massKg', observation('29463-7', quantity('72.5', 'kg')), undefined],
    ['massKg', observation('29463-7', quantity(72.5, 'kg', { comparator: '>' })), undefined],
    ['massKg', observation('29463-7', undefined, { dataAbsentReason: { text: 'refus' } }), undefined],
    ['massKg', observation('29463-7', quantity(72.5, 'kg'), { code: { coding: [{ system: 'urn:x', code: '29463-7' }] } }), undefined],
  ];
  for (const [key, given, expected] of kinds) {
    it(`reads ${key} ${expected ?? 'nothing'} from ${JSON.stringify(given.valueQuantity)}`, () => {
      expect(read(given).measures[key]?.value).to.equal(expected);
    });
  }

  const mass = (value: number, more: object) => observation('29463-7', quantity(value, 'kg'), { id: String(value), ...more });

  for (const status of ['final', 'amended', 'corrected', 'preliminary', 'registered', 'cancelled', 'entered-in-error', 'unknown']) {
    const isValid = ['final', 'amended', 'corrected'].includes(status);
    it(`${isValid ? 'takes' : 'passes over'} a value that is ${status}`, () => {
      expect(read(mass(90, { status }), mass(80, { effectiveDateTime: '2020-01-01' })).measures.massKg?.value).to.equal(isValid ? 90 : 80);
    });
  }

  it('takes the newest, whatever the order, and says of when and from where', () => {
    const { massKg } = read(mass(70, { effectiveDateTime: '2025-01-31' }), mass(72, { effectiveDateTime: '2026-11-18T09:30:00+01:00' }), mass(71, { effectiveDateTime: '2026-02' })).measures;
    expect(massKg).to.deep.equal({ value: 72, date: '2026-11-18', reference: 'Observation/72' });
  });

  it('takes the newest that is valid', () => {
    expect(read(mass(72, { effectiveDateTime: '2026-01-01' }), observation('29463-7', quantity(159, '[lb_av]'), { effectiveDateTime: '2026-11-01' })).measures.massKg?.value).to.equal(72);
  });

  it('reads the end of a period, and the issue when there is nothing else', () => {
    const dates = [{ effectiveDateTime: undefined, effectivePeriod: { start: '2026-01-01', end: '2026-01-03' } }, { effectiveDateTime: undefined, issued: '2026-02-01T08:00:00Z' }]
      .map((when) => read(mass(70, when)).measures.massKg?.date);
    expect(dates).to.deep.equal(['2026-01-03', '2026-02-01']);
  });

  it('takes today’s and leaves tomorrow’s', () => {
    expect([today, '2026-11-23'].map((effectiveDateTime) => read(mass(70, { effectiveDateTime })).measures.massKg?.value)).to.deep.equal([70, undefined]);
  });

  it('keeps a value without a readable date for want of another', () => {
    expect([
      read(mass(70, { effectiveDateTime: 'hier' })).measures.massKg,
      read(mass(70, { effectiveDateTime: 'hier' }), mass(60, { effectiveDateTime: '1999' })).measures.massKg,
    ]).to.deep.equal([{ value: 70, reference: 'Observation/70' }, { value: 60, date: '1999', reference: 'Observation/60' }]);
  });

  const days = (value: number, date: string) => observation('89555-7', quantity(value, 'd/wk'), { effectiveDateTime: date });
  const minutes = (value: number, date: string) => observation('68516-4', quantity(value, 'min/d'), { effectiveDateTime: date });
  const week = (value: number, date: string) => observation('82290-8', quantity(value, 'min/wk'), { effectiveDateTime: date });
  const weeks: [string, unknown[], number | undefined][] = [
    ['days and minutes of one day', [days(3, '2026-11-18'), minutes(45, '2026-11-18')], 135],
    ['days and minutes of two days', [days(3, '2026-11-18'), minutes(45, '2026-11-17')], undefined],
    ['days alone', [days(3, '2026-11-18')], undefined],
    ['no day, which needs no minutes', [days(0, '2026-11-18')], 0],
    ['eight days a week', [days(8, '2026-11-18'), minutes(10, '2026-11-18')], undefined],
    ['a week of the same day, as it is written', [days(3, '2026-11-18'), minutes(45, '2026-11-18'), week(140, '2026-11-18')], 140],
    ['a newer product', [days(3, '2026-11-18'), minutes(45, '2026-11-18'), week(60, '2026-05-01')], 135],
    ['a newer week', [days(3, '2026-05-01'), minutes(45, '2026-05-01'), week(60, '2026-11-18')], 60],
  ];
  for (const [name, given, expected] of weeks) {
    it(`counts ${expected ?? 'nothing'} for ${name}`, () => {
      expect(read(...given).measures.activityMinutesPerWeek?.value).to.equal(expected);
    });
  }
});

describe('readRecord: treatments', () => {
  const statement = (atc: string, text: string, more: object = {}) => ({
    resourceType: 'MedicationStatement', status: 'active', medicationCodeableConcept: { coding: [{ system: 'http://www.whocc.no/atc', code: atc }], text }, ...more,
  });
  const request = (more: object) => ({ ...statement('C07AB07', 'Bisoprolol'), resourceType: 'MedicationRequest', intent: 'order', ...more });
  const medication = { resourceType: 'Medication', id: 'm1', code: { coding: [{ system: 'http://www.whocc.no/atc', code: 'C07AB02' }], text: 'Métoprolol' } };
  const byReference = (reference: object, more: object = {}): Partial<MedicationStatement> => ({ resourceType: 'MedicationStatement', status: 'active', medicationReference: reference, ...more });

  const cases: [name: string, given: unknown[], treatments: string[], betaBlocker: boolean | undefined][] = [
    ['a current medicine', [statement('A10BA02', 'Metformine')], ['Metformine'], undefined],
    ['a beta-blocker', [statement('C07AB07', 'Bisoprolol')], ['Bisoprolol'], true],
    ['its class alone', [statement('C07', 'Bêtabloquant')], ['Bêtabloquant'], true],
    ['the class before it', [statement('C06', 'Autre')], ['Autre'], undefined],
    ['a beta-blocker by its name only, from which nothing is guessed', [statement('', 'Bisoprolol')], ['Bisoprolol'], undefined],
    ['a beta-blocker in another code system', [{ ...statement('x', 'Bisoprolol'), medicationCodeableConcept: { coding: [{ system: 'urn:x', code: 'C07AB07' }], text: 'Bisoprolol' } }], ['Bisoprolol'], undefined],
    ['a medicine that was stopped', [statement('C07AB07', 'Bisoprolol', { status: 'stopped' })], [], undefined],
    ['an order', [request({ status: 'active' })], ['Bisoprolol'], true],
    ['a proposal', [request({ intent: 'proposal' })], [], undefined],
    ['an order not to give', [request({ doNotPerform: true })], [], undefined],
    ['the same twice', [statement('A10BA02', 'Metformine'), statement('A10BA02', 'Metformine')], ['Metformine'], undefined],
    ['a medication of the record', [medication, byReference({ reference: 'Medication/m1' })], ['Métoprolol'], true],
    ['a contained medication', [byReference({ reference: '#m1' }, { contained: [medication] })], ['Métoprolol'], true],
    ['a medication elsewhere, by the words of its reference', [byReference({ reference: 'Medication/9', display: 'Aténolol' })], ['Aténolol'], undefined],
    ['an allergy', [{ resourceType: 'AllergyIntolerance', code: { text: 'Pénicilline' } }], [], undefined],
  ];
  for (const [name, given, treatments, betaBlocker] of cases) {
    it(`reads ${treatments.join(', ') || 'nothing'} from ${name}`, () => {
      const hints = read(...given);
      expect([hints.treatments, hints.betaBlocker]).to.deep.equal([treatments, betaBlocker]);
    });
  }
});

describe('readRecord: the demo', () => {
  const hintsOf = (patient: string) => readRecord(patientRecord(patient), { today });

  it('finds diabetes, blood pressure and weight of Jeanne Duval, what she measured and takes, and her spring', () => {
    const { grounds, measures, treatments, earlier } = hintsOf('Patient/patient-01');
    expect([
      grounds.map(({ label }) => label), (Object.values(measures) as RecordMeasure[]).map(({ value }) => value), treatments.length, earlier.map(({ authoredOn }) => authoredOn),
    ]).to.deep.equal([
      ['Diabète de type 2', 'Hypertension artérielle', 'Sédentarité', 'Surpoids'], [162, 72.5, 27.6, 72, 480, 135], 2, ['2026-03-10'],
    ]);
  });

  it('finds the beta-blocker and the infarction of Paul Garnier', () => {
    const { grounds, betaBlocker, earlier } = hintsOf('patient-02');
    expect([grounds.map(({ label }) => label), betaBlocker, earlier.length]).to.deep.equal([['Infarctus du myocarde ancien'], true, 1]);
  });

  it('gives earlier prescriptions newest first', () => {
    const spring = patientRecord('patient-01');
    const autumn = JSON.parse(JSON.stringify(patientRecord('patient-02')).replaceAll('Patient/patient-02', 'Patient/patient-01')) as FhirResource[];
    const days = [[...spring, ...autumn], [...autumn, ...spring]].map((both) => readRecord(both, { today }).earlier.map(({ authoredOn }) => authoredOn));
    expect(days).to.deep.equal([['2026-10-08', '2026-03-10'], ['2026-10-08', '2026-03-10']]);
  });

  it('finds nothing for somebody without a record', () => {
    expect(hintsOf('patient-99')).to.deep.equal({ grounds: [], measures: {}, treatments: [], earlier: [], issues: [] });
  });
});
