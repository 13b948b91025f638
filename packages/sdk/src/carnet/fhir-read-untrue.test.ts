import { expect } from 'chai';
import { MEASURE_SYSTEM } from './codes.js';
import { appointment, encounter, patient, plan, procedure, read, subject, type Resource } from './fhir-read.suite.js';

const ten = '2026-03-10T10:00:00+01:00';
const UCUM = 'http://unitsofmeasure.org';
const loinc = (code: string) => ({ coding: [{ system: 'http://loinc.org', code }] });
const observation = (id: string, code: object, more: Record<string, unknown> = {}): Resource => ({ resourceType: 'Observation', id, status: 'final', code, subject, effectiveDateTime: '2026-03-10', ...more });
const weight = (id: string, more: Record<string, unknown> = {}) => observation(id, loinc('29463-7'), { valueQuantity: { value: 70, system: UCUM, code: 'kg' }, ...more });
const sessionsOf = (resources: Resource[]) => read([patient, ...resources]).carnet.sessions;
const measuresOf = (resources: Resource[]) => read([patient, ...resources]).carnet.measures;

describe('what a carnet does not say, for nobody said it', () => {
  it('that what is called weight and counted in pounds is in kilograms', () => {
    const [measure] = measuresOf([observation('1', { text: 'Weight' }, { valueQuantity: { value: 160, system: UCUM, code: '[lb_av]' } })]);
    expect([measure?.measure, measure?.value]).to.deep.equal(['words|weight', 160]);
  });

  it('that a pain of 45 on a line of 100 mm, known by its words alone, is the pain of a session', () => {
    const [session] = sessionsOf([plan('1'), appointment('1', ten), observation('1', { text: 'Pain' }, { focus: [{ reference: 'Appointment/1' }], valueQuantity: { value: 45, unit: 'mm' } })]);
    expect(session?.pain).to.equal(undefined);
  });

  it('that each of a group was absent when some did not come, or present when one stands on a list of those who wait', () => {
    const two = [{ actor: subject, status: 'accepted' }, { actor: { reference: 'Patient/2' }, status: 'accepted' }];
    expect(sessionsOf([plan('1'), appointment('1', ten, { status: 'noshow', participant: two })]).map(({ state }) => state)).to.deep.equal([undefined]);
    expect(sessionsOf([plan('1'), appointment('1', ten, { status: 'waitlist' })])).to.deep.equal([]);
  });

  it('that an appointment at the dentist is a session, and that a missed one is an absence', () => {
    const coded = (system: string, code: string, display: string) => ({ status: 'noshow', supportingInformation: [], serviceType: [{ coding: [{ system, code, display }] }] });
    const { carnet } = read([patient,
      appointment('1', ten, coded('http://terminology.hl7.org/CodeSystem/service-type', '88', 'General Dental')),
      appointment('2', '2026-03-11T10:00:00+01:00', coded('http://snomed.info/sct', '183524004', 'Referral to psychiatry service')),
      appointment('3', '2026-03-12T10:00:00+01:00', coded('http://terminology.hl7.org/CodeSystem/service-type', '8', 'Exercise Physiology')),
      appointment('4', '2026-03-13T10:00:00+01:00', coded('https://club.example/activites', 'MN', 'Marche nordique')),
    ]);
    expect(carnet.sessions.map(({ id }) => id)).to.deep.equal(['Appointment/3', 'Appointment/4']);
    expect(carnet.others.map(({ id }) => id)).to.deep.equal(['Appointment/1', 'Appointment/2']);
  });

  it('that a test, an assessment or advice about exercise is a session somebody came to', () => {
    const words = ['Exercise stress test', 'Physical activity assessment', 'Exercise counseling', 'Épreuve d’effort, exercise', 'Bilan d’activité physique', 'Consultation d’activité physique'];
    const { carnet } = read([patient, ...words.map((text, index) => procedure(String(index), '2026-03-10', { basedOn: [], code: { text } })), ...words.map((text, index) => encounter(String(index), ten, { type: [{ text }] }))]);
    expect(carnet.sessions).to.deep.equal([]);
    expect(carnet.others).to.have.length(2 * words.length);
  });

  it('that a figure without a unit, or in a unit its words deny, is a goal in ours', () => {
    const targetOf = (detailQuantity: object, code = '29463-7') => read([patient, { resourceType: 'Goal', id: '1', lifecycleStatus: 'active', description: { text: 'Peser moins' }, subject, target: [{ measure: loinc(code), detailQuantity }] }]).carnet.goals[0]?.target;
    expect(targetOf({ value: 150 })).to.deep.equal({ measure: 'weight' });
    expect(targetOf({ value: 150, code: 'kg', unit: 'lbs' })).to.deep.equal({ measure: 'weight' });
    expect(targetOf({ value: 154.323_584, unit: 'lbs', comparator: '<' })?.high).to.be.closeTo(70, 0.001);
    expect(targetOf({ value: 3 }, '72514-3')).to.deep.equal({ measure: 'pain', high: 3 });
    expect(targetOf({ value: 8000, code: '1', system: UCUM }, '41950-7')).to.deep.equal({ measure: 'steps', low: 8000 });
  });

  it('that what is about somebody named inside of it is about the person', () => {
    const about = (id: string, value: string) => weight(id, { contained: [{ resourceType: 'Patient', id: 'p', identifier: [{ system: 'urn:oid:1.2', value }] }], subject: { reference: '#p' } });
    const { carnet, codes } = read([{ ...patient, identifier: [{ system: 'urn:oid:1.2', value: '7' }] }, about('own', '7'), about('other', '8')]);
    expect(carnet.measures.map(({ id }) => id)).to.deep.equal(['Observation/own']);
    expect(codes).to.include('other-person');
  });
});

describe('records that say the same', () => {
  it('are not one when they are of two sessions, or of two bilans', () => {
    const of = (id: string, session: string) => observation(id, loinc('8867-4'), { focus: [{ reference: `Appointment/${session}` }], valueQuantity: { value: 90, system: UCUM, code: '/min' } });
    const some = [plan('1'), appointment('1', ten), appointment('2', '2026-03-10T17:00:00+01:00'), of('a', '1'), of('b', '2'), of('c', '1')];
    expect(measuresOf(some).map(({ id, session, alsoIn }) => [id, session, alsoIn])).to.deep.equal([['Observation/a', 'Appointment/1', ['Observation/c']], ['Observation/b', 'Appointment/2', []]]);
    const report = (id: string, kind: string, result: string): Resource => ({ resourceType: 'DiagnosticReport', id, status: 'final', subject, code: { text: kind }, basedOn: [{ reference: 'CarePlan/1' }], effectiveDateTime: '2026-03-10', result: [{ reference: `Observation/${result}` }] });
    expect(measuresOf([plan('1'), weight('a'), weight('b'), report('1', 'Initial', 'a'), report('2', 'Mi-parcours', 'b')])).to.have.length(2);
  });

  it('are one with the words of each', () => {
    const [measure] = measuresOf([weight('a', { note: [{ text: 'Habillée' }] }), weight('b', { note: [{ text: 'Le soir' }] }), weight('c', { note: [{ text: 'Habillée' }] })]);
    expect([measure?.records, measure?.comment]).to.deep.equal([3, 'Habillée\nLe soir']);
  });
});

describe('what is hard to read', () => {
  it('has its day when it was in a second that was added to a day', () => {
    expect(measuresOf([weight('1', { effectiveDateTime: '2016-12-31T23:59:60Z' })]).map(({ day, at }) => [day, at])).to.deep.equal([['2017-01-01', '2016-12-31T23:59:59Z']]);
  });

  it('is apart when it cannot be turned into a number of ours', () => {
    const [measure] = measuresOf([observation('1', { coding: [{ system: MEASURE_SYSTEM, code: 'sit-and-reach' }] }, { valueQuantity: { value: 1e308, system: UCUM, code: 'km' } })]);
    expect([measure?.value, measure?.apart]).to.deep.equal([null, 'unit-unknown']);
  });

  const long = 200_000;
  const huge: [string, Record<string, unknown>][] = [
    ['a unit of dots', { valueQuantity: { value: 1, unit: `${'.'.repeat(long)}x` } }], ['a unit of braces', { valueQuantity: { value: 1, unit: '{'.repeat(long) } }],
    ['an address of letters', { subject: { reference: `https://${'A'.repeat(long)}` } }], ['an encounter of letters', { encounter: { reference: 'A'.repeat(long) }, hasMember: [{ reference: `/${'A'.repeat(long)}` }] }],
  ];
  for (const [name, more] of huge) {
    it(`takes no longer for ${name}`, function () {
      this.timeout(1000);
      read([patient, plan('1'), appointment('1', ten), weight('1', more)]);
    });
  }
});
