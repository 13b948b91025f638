import { expect } from 'chai';
import { LOINC_SYSTEM } from './codes.js';
import { readCarnet } from './fhir.js';
import { activity, bundleOf, read, type Resource } from './fhir-read.suite.js';

/*
 * What the examples of the US Physical Activity IG 1.0.1 are shaped like: plans without a title, two versions of a goal, a
 * request that rests on its plan, a consultation note as a PDF, a referral as a Task in its successive states.
 */
const jo = { reference: 'Patient/jo', display: 'Jo Example' };
const doctor = { reference: 'PractitionerRole/doctor', display: 'Dr. Alex Sample' };
const ucum = (value: number, code: string) => ({ valueQuantity: { system: 'http://unitsofmeasure.org', code, value, unit: 'minutes per week' } });
const loinc = (code: string) => ({ coding: [{ system: LOINC_SYSTEM, code }] });
const category = [{ coding: [{ system: 'http://hl7.org/fhir/us/core/CodeSystem/careplan-category', code: 'assess-plan' }] }, activity];

const resources: Resource[] = [
  { resourceType: 'Patient', id: 'jo', name: [{ use: 'old', family: 'Former' }, { use: 'official', family: 'Example', given: ['Jo'] }], telecom: [{ system: 'phone', value: '+1 (555) 555-5555' }] },
  { resourceType: 'PractitionerRole', id: 'doctor', practitioner: { reference: 'Practitioner/alex' }, code: [{ coding: [{ display: 'Cardiologist' }] }] },
  { resourceType: 'Practitioner', id: 'alex', name: [{ prefix: ['Dr.'], given: ['Alex'], family: 'Sample' }] },
  { resourceType: 'CarePlan', id: 'v1', status: 'active', intent: 'plan', category, subject: jo, author: doctor, period: { start: '2023-06-01' }, goal: [{ reference: 'Goal/v1' }] },
  { resourceType: 'CarePlan', id: 'v2', status: 'active', intent: 'plan', category, subject: jo, author: doctor, period: { start: '2024-01-01' }, goal: [{ reference: 'Goal/v2' }], note: [{ authorReference: doctor, time: '2023-05-05', text: 'Adhering well.' }] },
  ...['v1', 'v2'].map((id): Resource => ({ resourceType: 'Goal', id, lifecycleStatus: 'active', category: [activity], subject: jo, description: { text: 'At least 100 minutes a week' }, target: [{ measure: loinc('82290-8'), detailQuantity: { value: 100, code: 'min/wk', system: 'http://unitsofmeasure.org' }, dueDate: '2023-05-01' }] })),
  { resourceType: 'ServiceRequest', id: 'rx', status: 'active', intent: 'order', category: [activity], basedOn: [{ reference: 'CarePlan/v1' }], subject: jo, requester: doctor, authoredOn: '2022-12-01', occurrencePeriod: { start: '2022-12-01', end: '2023-05-01' }, code: { coding: [{ system: 'http://snomed.info/sct', code: '229065009', display: 'Exercise therapy (regime/therapy)' }] } },
  { resourceType: 'Observation', id: 'week', status: 'final', subject: jo, performer: [jo], effectiveDateTime: '2023-01-15', code: loinc('82290-8'), ...ucum(80, 'min/wk') },
  { resourceType: 'Observation', id: 'kind', status: 'final', subject: jo, effectiveDateTime: '2023-03-15', code: { coding: [{ system: LOINC_SYSTEM, code: '73985-4', display: 'Exercise activity' }] }, valueCodeableConcept: { coding: [{ system: LOINC_SYSTEM, code: 'LA11836-6', display: 'Running' }] } },
  { resourceType: 'DiagnosticReport', id: 'note', status: 'final', category: [activity], code: { coding: [{ system: LOINC_SYSTEM, code: '11488-4', display: 'Consult note' }] }, subject: jo, effectivePeriod: { start: '2023-03-16', end: '2023-05-16' }, performer: [{ display: 'Mr. Coach' }], result: [{ reference: 'Observation/week' }], presentedForm: [{ contentType: 'application/pdf', data: 'JVBERi0=' }] },
  ...(['requested', 'accepted'] as const).map((status, index): Resource => ({ resourceType: 'Task', id: `t${index}`, status, intent: 'order', code: { coding: [{ system: 'http://hl7.org/fhir/CodeSystem/task-code', code: 'fulfill' }] }, focus: { reference: 'ServiceRequest/rx' }, for: jo, owner: { reference: 'Organization/fit', display: 'Fit 4 Life' }, authoredOn: '2023-03-16' })),
  { resourceType: 'QuestionnaireResponse', id: 'q', status: 'completed', subject: jo, basedOn: [{ reference: 'CarePlan/v1' }], questionnaire: 'https://example.org/fhir/Questionnaire/satisfaction|2.1', authored: '2023-10-16' },
  { resourceType: 'Condition', id: 'low', subject: jo, code: { coding: [{ display: 'Lack of physical exercise' }] }, recordedDate: '2022-09-01' },
];

describe('a carnet of the US Physical Activity IG', () => {
  const { carnet, codes } = read(resources);

  it('shows who it is, the plans, the request and its end', () => {
    expect([codes, carnet.person]).to.deep.equal([[], { id: 'Patient/jo', familyName: 'Example', givenName: 'Jo', phone: '+1 (555) 555-5555' }]);
    expect(carnet.plans.map(({ id, startsOn, prescriptions, contact }) => [id, startsOn, prescriptions, contact?.name, contact?.role])).to.deep.equal([
      ['CarePlan/v1', '2023-06-01', ['ServiceRequest/rx'], 'Dr. Alex Sample', 'Cardiologist'], ['CarePlan/v2', '2024-01-01', [], 'Dr. Alex Sample', 'Cardiologist'],
    ]);
    expect(carnet.prescriptions.map(({ endsOn, durationMonths, activities }) => [endsOn, durationMonths, activities])).to.deep.equal([['2023-05-01', 5, ['Exercise therapy (regime/therapy)']]]);
  });

  it('shows the goals as measured, the notes on the plan and what was answered', () => {
    expect(carnet.goals.map(({ plan, target, dueOn }) => [plan, target, dueOn])).to.deep.equal(['v1', 'v2'].map((id) => [`CarePlan/${id}`, { measure: 'moderate-activity', low: 100 }, '2023-05-01']));
    expect(carnet.notes.map(({ text, day, plan }) => [text, day, plan])).to.deep.equal([['Adhering well.', '2023-05-05', 'CarePlan/v2']]);
    expect(carnet.answered.map(({ title, plan }) => [title, plan])).to.deep.equal([['satisfaction', 'CarePlan/v1']]);
  });

  it('shows what was measured, the consultation with its document, and how far the referral came', () => {
    expect(carnet.measures.map(({ measure, value, assessment, isSelfReported }) => [measure, value, assessment, isSelfReported])).to.deep.equal([['moderate-activity', 80, 'DiagnosticReport/note', true]]);
    expect(carnet.assessments.map(({ kind, title, day, by }) => [kind, title, day, by?.name])).to.deep.equal([['other', 'Consult note', '2023-05-16', 'Mr. Coach']]);
    expect(carnet.deliveries.map(({ title, recipient, state, day }) => [title, recipient?.name, state, day])).to.deep.equal([
      ['Exercise therapy (regime/therapy)', 'Fit 4 Life', 'sent', '2023-03-16'], ['Exercise therapy (regime/therapy)', 'Fit 4 Life', 'received', '2023-03-16'], ['Consult note', undefined, 'ready', '2023-05-16'],
    ]);
  });

  it('names the rest', () => {
    expect(carnet.others.map(({ title }) => title)).to.deep.equal(['Lack of physical exercise', 'Exercise activity, Running']);
  });

  it('opens from any one of its resources too', () => {
    for (const resource of resources) expect(readCarnet(resource).issues, resource.resourceType).to.deep.equal([]);
    expect(readCarnet(resources).carnet).to.deep.equal(readCarnet(bundleOf(resources)).carnet);
  });
});
