import type { FhirResource } from 'fhir/r4.js';

const PA = 'http://hl7.org/fhir/us/physical-activity';
const UCUM = 'http://unitsofmeasure.org';
const LOINC = 'http://loinc.org';
const PHYSICAL_ACTIVITY = { coding: [{ system: `${PA}/CodeSystem/pa-temporary-codes`, code: 'PhysicalActivity' }] };
const subject = { reference: 'Patient/pa-robin', display: 'Robin Fairweather' };
const profile = (name: string) => ({ profile: [`${PA}/StructureDefinition/${name}`] });

const observed = (id: string, day: string, code: string, text: string, value: number, unit: string): FhirResource => ({
  resourceType: 'Observation', id, meta: profile('pa-observation-activity-measure'), status: 'final',
  category: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'activity' }] }, PHYSICAL_ACTIVITY],
  code: { coding: [{ system: LOINC, code, display: text }] }, subject, effectiveDateTime: day, performer: [subject],
  valueQuantity: { value, unit, system: UCUM, code: unit },
});

/**
 * A carnet that nobody here wrote the rules of: resources of the shapes of the US Physical Activity IG 1.0.1, in English,
 * without appointments, without codes of ours. The content is our own; Robin Fairweather does not exist. As of 30 June 2026.
 */
export const foreign = (): FhirResource[] => [
  { resourceType: 'Patient', id: 'pa-robin', name: [{ family: 'Fairweather', given: ['Robin'] }], gender: 'other', birthDate: '1962' },
  {
    resourceType: 'ServiceRequest', id: 'pa-referral', meta: profile('pa-servicerequest'), status: 'active', intent: 'original-order',
    category: [{ coding: [{ system: 'http://snomed.info/sct', code: '409063005', display: 'Counseling' }] }, PHYSICAL_ACTIVITY],
    code: { coding: [{ system: 'http://snomed.info/sct', code: '390893007', display: 'Referral to physical activity program' }] },
    subject, occurrencePeriod: { start: '2026-04-01', end: '2026-09-30' }, authoredOn: '2026-04-01', requester: { display: 'Dr. Lane' },
  },
  {
    resourceType: 'CarePlan', id: 'pa-plan', meta: profile('pa-careplan'), status: 'active', intent: 'plan',
    category: [{ coding: [{ system: 'http://hl7.org/fhir/us/core/CodeSystem/careplan-category', code: 'assess-plan' }] }, PHYSICAL_ACTIVITY],
    text: { status: 'additional', div: '<div xmlns="http://www.w3.org/1999/xhtml">Walk more, sit less.</div>' },
    subject, period: { start: '2026-04-01' }, author: { display: 'Ms. Orchard' }, goal: [{ reference: 'Goal/pa-goal' }],
  },
  {
    resourceType: 'Goal', id: 'pa-goal', meta: profile('pa-goal'), lifecycleStatus: 'active', category: [PHYSICAL_ACTIVITY], subject,
    achievementStatus: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/goal-achievement', code: 'improving' }] }, description: { text: 'Be active 150 minutes a week' },
    target: [{ measure: { coding: [{ system: LOINC, code: '82290-8' }] }, detailQuantity: { value: 150, unit: 'min/wk', system: UCUM, code: 'min/wk' }, dueDate: '2026-09-30' }],
  },
  ...['2026-04-01', '2026-05-01', '2026-06-01'].flatMap((day, index) => [
    observed(`pa-week-${day}`, day, '82290-8', 'Frequency of moderate to vigorous aerobic physical activity', [60, 90, 120][index] ?? 0, 'min/wk'),
    observed(`pa-steps-${day}`, day, '41950-7', 'Number of steps in 24 hour Measured', [4100, 5200, 6400][index] ?? 0, '/d'),
  ]),
  observed('pa-duration', '2026-06-08', '55411-3', 'Exercise duration', 45, 'min'),
  observed('pa-mean-heart-rate', '2026-06-08', '55425-3', 'Heart rate unspecified time mean by Pedometer', 104, '/min'),
  {
    resourceType: 'Observation', id: 'pa-experience', meta: profile('pa-observation-activity-measure'), status: 'final', category: [PHYSICAL_ACTIVITY], subject, effectiveDateTime: '2026-06-08',
    code: { coding: [{ system: `${PA}/CodeSystem/pa-temporary-codes`, code: 'Experience' }] }, valueCodeableConcept: { coding: [{ system: `${PA}/CodeSystem/pa-temporary-codes`, code: '3', display: 'Good' }] },
  },
  {
    resourceType: 'Observation', id: 'pa-panel', meta: profile('pa-observation-activity-group'), status: 'final', category: [PHYSICAL_ACTIVITY], subject, effectiveDateTime: '2026-06-08',
    code: { coding: [{ system: `${PA}/CodeSystem/pa-temporary-codes`, code: 'PAPanel' }] },
    hasMember: ['pa-duration', 'pa-mean-heart-rate', 'pa-experience'].map((id) => ({ reference: `Observation/${id}` })),
  },
  {
    resourceType: 'DiagnosticReport', id: 'pa-report', meta: profile('pa-diagnosticreport'), status: 'final', category: [PHYSICAL_ACTIVITY], subject,
    code: { coding: [{ system: LOINC, code: '34833-4', display: 'Recreational therapy Consult note' }] }, effectivePeriod: { start: '2026-04-01', end: '2026-06-01' },
    performer: [{ display: 'Ms. Orchard' }], conclusion: 'Twice the weekly minutes in two months.', result: [{ reference: 'Observation/pa-week-2026-06-01' }],
  },
  {
    resourceType: 'Task', id: 'pa-task', status: 'in-progress', intent: 'order', code: { coding: [{ system: 'http://hl7.org/fhir/CodeSystem/task-code', code: 'fulfill' }] },
    focus: { reference: 'ServiceRequest/pa-referral' }, for: subject, authoredOn: '2026-04-02', requester: { display: 'Dr. Lane' }, owner: { display: 'Riverside Leisure Centre (example)' },
  },
  { resourceType: 'Condition', id: 'pa-condition', subject, code: { text: 'Lack of physical exercise' }, clinicalStatus: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-clinical', code: 'active' }] }, recordedDate: '2026-04-01' },
];
