import { expect } from 'chai';
import fc from 'fast-check';
import type { Bundle, Condition, FhirResource } from 'fhir/r4.js';
import { demoResources, patientRecord } from '../testing/index.js';
import { ALD_SYSTEM, GROUND_SYSTEM, PART_SYSTEM } from './codes.js';
import { readRecord, type RecordOptions } from './fhir-record.js';
import { groundSchema } from './model.js';

const today = '2026-11-22';
const read = (given: unknown, options: RecordOptions = {}) => readRecord(given as FhirResource[], { today, ...options });

const HL7 = 'http://terminology.hl7.org/CodeSystem';
const ICD_10 = 'http://hl7.org/fhir/sid/icd-10';
const active = { coding: [{ system: `${HL7}/condition-clinical`, code: 'active' }] };
const condition = (code: Condition['code'], more: Partial<Condition> = {}): Condition =>
  ({ resourceType: 'Condition', id: '12', clinicalStatus: active, subject: { reference: 'Patient/1' }, ...(code && { code }), ...more });
const coded = (system: string, code: string, text?: string) => condition({ coding: [{ system, code }], ...(text !== undefined && { text }) });

/** `ald 13 « Infarctus ancien » by icd-10`: the first ground of a record, in one line. */
function lineOf(given: Condition, options?: RecordOptions): string | undefined {
  const [first] = read([given], options).grounds;
  if (!first) return undefined;
  const { ground, label, found } = first;
  const what = ground.kind === 'ald' ? `ald ${ground.number}` : ground.kind === 'risk' ? ground.factor : ground.kind === 'autonomy' ? ground.situation : 'chronic';
  return `${what} « ${label} » by ${found}`;
}

describe('readRecord: grounds', () => {
  const respiratory = 'Insuffisance respiratoire chronique grave';
  const cases: [name: string, given: Condition, expected: string | undefined][] = [
    ['our ALD number, under its title', coded(ALD_SYSTEM, '14', 'BPCO stade III'), `ald 14 « ${respiratory} » by code`],
    ['our ALD number of a title for all forms, with the words of the record', coded(ALD_SYSTEM, '30', 'Cancer du côlon'), 'ald 30 « Cancer du côlon » by code'],
    ['our ALD number with an everyday word', coded(ALD_SYSTEM, '8', 'diabete de TYPE 2'), 'ald 8 « Diabète de type 2 » by code'],
    ['our ALD number without a word', coded(ALD_SYSTEM, '13'), 'ald 13 « Maladie coronaire » by code'],
    ['the vacant number 12, by its words', coded(ALD_SYSTEM, '12', 'HTA'), 'hypertension « Hypertension artérielle » by words'],
    ['a number that is none', coded(ALD_SYSTEM, 'huit', 'Lombalgie'), 'chronic « Lombalgie » by text'],
    ['our risk factor', coded(GROUND_SYSTEM, 'undernutrition', 'Perte de poids'), 'undernutrition « Dénutrition » by code'],
    ['our situation', coded(GROUND_SYSTEM, 'frailty'), 'frailty « Fragilité liée à l’âge, repérée par un dépistage » by code'],
    ['an everyday word', condition({ text: 'Infarctus du myocarde' }), 'ald 13 « Infarctus du myocarde » by words'],
    ['an abbreviation', condition({ text: 'DT2' }), 'ald 8 « Diabète de type 2 » by words'],
    ['what only leads to a title', condition({ text: 'BPCO' }), `ald 14 « ${respiratory} » by words`],
    ['an act, which is no disease', condition({ text: 'Pontage' }), 'ald 13 « Maladie coronaire » by words'],
    ['a title', condition({ text: 'Maladie coronaire' }), 'ald 13 « Maladie coronaire » by words'],
    ['the words of a code when the Condition has none', condition({ coding: [{ system: 'urn:x', code: 'a', display: 'Obésité' }] }), 'obesity « Obésité » by words'],
    ['words around a disease, which are another thing', condition({ text: 'Antécédent familial de diabète de type 2' }), 'chronic « Antécédent familial de diabète de type 2 » by text'],
    ['ICD-10, under its title', coded(ICD_10, 'J44.9', 'Bronchopneumopathie obstructive'), `ald 14 « ${respiratory} » by icd-10`],
    ['ICD-10 of a title for all forms, with the words of the record', coded(ICD_10, 'I25.2', 'Infarctus ancien'), 'ald 13 « Infarctus ancien » by icd-10'],
    ['ICD-10 without words', coded(ICD_10, 'I10'), 'hypertension « Hypertension artérielle » by icd-10'],
    ['ICD-10 of tobacco, with its words', coded(ICD_10, 'F17.2', 'Dépendance au tabac'), 'addiction « Dépendance au tabac » by icd-10'],
    ['tobacco by its word', condition({ text: 'Tabagisme' }), 'addiction « Tabagisme » by words'],
    ['ICD-10 of another system', coded('https://example.org/cim-10', 'I10', 'Pression haute'), 'chronic « Pression haute » by text'],
    ['a disease of no list', coded(ICD_10, 'M17.9', 'Gonarthrose'), 'chronic « Gonarthrose » by text'],
    ['a code without words that leads nowhere', coded(ICD_10, 'M17.9'), undefined],
    ['a Condition without a code', condition(undefined), undefined],
    ['blank words', condition({ text: '  ' }), undefined],
  ];
  for (const [name, given, expected] of cases) {
    it(`reads ${name}: ${expected ?? 'nothing'}`, () => {
      expect(lineOf(given)).to.equal(expected);
    });
  }

  it('reads ICD-10 in the systems that a host names', () => {
    expect(lineOf(coded('https://example.org/cim-10', 'I10', 'Pression haute'), { icd10Systems: ['https://example.org/cim-10'] })).to.equal('hypertension « Hypertension artérielle » by icd-10');
  });

  it('speaks English of what is ours', () => {
    expect(lineOf(condition({ text: 'HTA' }), { language: 'en' })).to.equal('hypertension « High blood pressure » by words');
  });

  it('offers the plain disease beside a title that takes grave forms only, and never keeps its words under that title', () => {
    expect(read([condition({ text: 'BPCO' })]).grounds).to.deep.equal([{
      ground: { kind: 'ald', number: 14, reference: 'Condition/12' }, label: respiratory, source: 'BPCO', found: 'words',
      otherwise: { kind: 'chronic', text: 'BPCO', reference: 'Condition/12' },
    }]);
  });

  it('offers nothing else when the record itself says the number', () => {
    expect(read([coded(ALD_SYSTEM, '14', 'BPCO')]).grounds[0]).not.to.have.property('otherwise');
  });

  const status = (code: string) => ({ coding: [{ code }] });
  const states: [name: string, more: Partial<Condition>, isRead: boolean][] = [
    ...['active', 'recurrence', 'relapse'].map((code): [string, Partial<Condition>, boolean] => [code, { clinicalStatus: status(code) }, true]),
    ...['inactive', 'remission', 'resolved', 'nonsense'].map((code): [string, Partial<Condition>, boolean] => [code, { clinicalStatus: status(code) }, false]),
    ['without a clinical status', { clinicalStatus: {} }, false],
    ...['confirmed', 'provisional', 'unconfirmed'].map((code): [string, Partial<Condition>, boolean] => [code, { verificationStatus: status(code) }, true]),
    ...['refuted', 'entered-in-error', 'differential'].map((code): [string, Partial<Condition>, boolean] => [code, { verificationStatus: status(code) }, false]),
  ];
  for (const [name, more, isRead] of states) {
    it(`${isRead ? 'reads' : 'passes over'} a Condition that is ${name}`, () => {
      expect(read([condition({ text: 'HTA' }, more)]).grounds.length).to.equal(isRead ? 1 : 0);
    });
  }

  it('cuts long words to what a ground keeps, between two characters', () => {
    const [first] = read([condition({ text: `${'a'.repeat(199)}😀` })]).grounds;
    expect(first?.ground).to.include({ kind: 'chronic', text: 'a'.repeat(199) });
  });

  it('gives each ground once, diseases of the list first, then risk factors and others', () => {
    const texts = ['Lombalgie', 'HTA', 'Hypertension', 'Fragilité', 'DT2', 'Diabète de type 2', 'Lombalgie'];
    expect(read(texts.map((text) => condition({ text }))).grounds.map(({ label }) => label)).to.deep.equal([
      'Diabète de type 2', 'Hypertension artérielle', 'Fragilité liée à l’âge, repérée par un dépistage', 'Lombalgie',
    ]);
  });
});

describe('readRecord: what earlier prescriptions wrote', () => {
  const reason = (text: string) => condition({ text }, { id: 'r', identifier: [{ system: PART_SYSTEM, value: '41c7e2b9-0f6d-4a83-95be-8d3a60f1c706/ground-1' }] });
  const cases: [name: string, given: Condition[], expected: string[]][] = [
    ['once, in the words of the record', [reason('Infarctus du myocarde'), coded(ICD_10, 'I25.2', 'Infarctus ancien')], ['Infarctus ancien']],
    ['where the record is silent', [reason('Infarctus du myocarde'), condition({ text: 'HTA' })], ['Infarctus du myocarde', 'Hypertension artérielle']],
    ['once, when several wrote it', [reason('Infarctus du myocarde'), reason('Infarctus du myocarde')], ['Infarctus du myocarde']],
  ];
  for (const [name, given, expected] of cases) {
    it(`is offered ${name}`, () => {
      expect(read(given).grounds.map(({ label }) => label)).to.deep.equal(expected);
    });
  }

  it('leaves two cancers of the record two', () => {
    const cancers = [coded(ALD_SYSTEM, '30', 'Cancer du sein'), coded(ALD_SYSTEM, '30', 'Cancer du côlon')];
    expect(read(cancers).grounds.map(({ label }) => label)).to.deep.equal(['Cancer du sein', 'Cancer du côlon']);
  });
});

describe('readRecord: whose record', () => {
  const of = (subject: string, text: string) => condition({ text }, { subject: { reference: subject } });
  const labels = (given: unknown, options?: RecordOptions) => read(given, options).grounds.map(({ label }) => label);

  it('reads nothing of several people when nobody is named, and says so', () => {
    const { grounds, issues } = read([of('Patient/1', 'HTA'), of('Patient/2', 'Obésité')]);
    expect([grounds, issues]).to.deep.equal([[], [{ code: 'record-of-several', severity: 'warning', path: [] }]]);
  });

  it('leaves out what is another’s', () => {
    expect(labels([of('Patient/1', 'HTA'), of('Patient/2', 'Obésité')], { patient: 'Patient/2' })).to.deep.equal(['Obésité']);
  });

  it('knows one person under an address, a version and a name of the Bundle', () => {
    const bundle: Bundle = {
      resourceType: 'Bundle', type: 'collection',
      entry: [
        { fullUrl: 'urn:uuid:0b6d8a0e-5d0c-4a57-9d1f-0e9d0f0a1b2c', resource: { resourceType: 'Patient', id: '1' } },
        { resource: of('Patient/1', 'HTA') },
        { resource: of('https://fhir.example.org/r4/Patient/1/_history/3', 'Obésité') },
        { resource: of('urn:uuid:0b6d8a0e-5d0c-4a57-9d1f-0e9d0f0a1b2c', 'Surpoids') },
      ],
    };
    expect(labels(bundle)).to.have.members(['Hypertension artérielle', 'Obésité', 'Surpoids']);
  });

  it('reads the pages of a search', () => {
    const page = (text: string): Bundle => ({ resourceType: 'Bundle', type: 'searchset', entry: [{ resource: of('Patient/1', text) }] });
    expect(labels([page('HTA'), page('Obésité')])).to.deep.equal(['Hypertension artérielle', 'Obésité']);
  });

  it('reads one person out of all the demo, as from their own record', () => {
    expect(read(demoResources(), { patient: 'Patient/patient-02' })).to.deep.equal(read(patientRecord('patient-02')));
  });
});

describe('readRecord: any data', () => {
  it('never throws, whatever it is given', () => {
    fc.assert(fc.property(fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true }), (given) => {
      read(given);
      read([given]);
      read({ resourceType: 'Bundle', entry: [{ resource: given }, given] });
    }), { numRuns: 500 });
  });

  const resources = [...patientRecord('patient-01'), ...patientRecord('patient-02')];
  const damage = fc.record({
    at: fc.nat(resources.length - 1), path: fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), value: fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constant(undefined)),
  });

  /** Puts a value somewhere inside, at a place that the numbers choose. */
  function mutate(target: unknown, [first = 0, ...rest]: number[], value: unknown): void {
    if (typeof target !== 'object' || target === null) return;
    const keys = Object.keys(target);
    const key = keys[first % Math.max(keys.length, 1)];
    if (key === undefined) return;
    const inside = (target as Record<string, unknown>)[key];
    if (rest.length > 0 && typeof inside === 'object' && inside !== null) mutate(inside, rest, value);
    else (target as Record<string, unknown>)[key] = value;
  }

  it('gives plain JSON, grounds that the schema accepts and finite measures from damaged resources', () => {
    fc.assert(fc.property(fc.array(damage, { minLength: 1, maxLength: 8 }), fc.constantFrom('Patient/patient-01', undefined), (some, patient) => {
      const damaged: unknown[] = structuredClone(resources);
      for (const { at, path, value } of some) mutate(damaged[at], path, value);
      const { earlier: _earlier, ...hints } = read(JSON.parse(JSON.stringify(damaged)), { patient });
      expect(JSON.parse(JSON.stringify(hints))).to.deep.equal(hints);
      expect(hints.grounds.filter(({ ground, otherwise }) => !groundSchema.safeParse(ground).success || (otherwise && !groundSchema.safeParse(otherwise).success))).to.deep.equal([]);
      expect(Object.values(hints.measures).filter(({ value }) => !Number.isFinite(value))).to.deep.equal([]);
    }), { numRuns: 300 });
  });
});
