import type { Condition, FhirResource, Organization, ServiceRequest } from 'fhir/r4.js';

const category = { coding: [{ code: 'PhysicalActivity', system: 'http://hl7.org/fhir/us/physical-activity/CodeSystem/pa-temporary-codes' }] };
const snomed = (code: string, display: string) => ({ coding: [{ code, system: 'http://snomed.info/sct', display }] });

/**
 * Requests as other systems write them: the shapes of the HL7 US Physical Activity IG 1.0.1 (a period, SNOMED CT reasons,
 * reasons by Condition only, words in the code), written anew with synthetic content; and one that knows some of our codes.
 */
export const foreignRequests: Record<'walking' | 'referral' | 'advice' | 'groupClass', ServiceRequest> = {
  /** Two coded reasons, one with ICD-10 beside; the patient performs; a care plan behind. */
  walking: {
    resourceType: 'ServiceRequest', id: 'walking', meta: { profile: ['http://hl7.org/fhir/us/physical-activity/StructureDefinition/pa-servicerequest'] },
    extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/resource-pertainsToGoal', valueReference: { reference: 'Goal/steps' } }],
    basedOn: [{ reference: 'CarePlan/moving' }], status: 'active', intent: 'order', priority: 'routine', category: [category],
    code: snomed('229065009', 'Exercise therapy (regime/therapy)'), subject: { reference: 'Patient/p1', display: 'Ada Exemple' },
    occurrencePeriod: { start: '2026-12-01', end: '2027-05-01' }, authoredOn: '2026-12-01', requester: { reference: 'Practitioner/d1', display: 'Dr Exemple' },
    performer: [{ reference: 'Patient/p1', display: 'Ada Exemple' }],
    reasonCode: [
      { coding: [{ code: '38341003', system: 'http://snomed.info/sct', display: 'Hypertension' }, { code: 'I10', system: 'http://hl7.org/fhir/sid/icd-10' }] },
      { coding: [{ code: '40979000', system: 'http://snomed.info/sct', display: 'Lack of physical exercise' }, { code: 'Z72.3', system: 'http://hl7.org/fhir/sid/icd-10' }] },
    ],
  },
  /** The reason is a Condition, the place an Organization of elsewhere. */
  referral: {
    resourceType: 'ServiceRequest', id: 'referral', category: [snomed('409063005', 'Counseling'), category], status: 'active', intent: 'original-order', priority: 'routine',
    code: snomed('390893007', 'Referral to physical activity program (Procedure)'), subject: { reference: 'http://example.org/fhir/Patient/1', display: 'Example Patient' },
    occurrencePeriod: { start: '2026-06-08', end: '2026-08-01' }, authoredOn: '2026-06-08', requester: { reference: 'http://example.org/fhir/PractitionerRole/1' },
    performer: [{ reference: 'Organization/o1' }], reasonReference: [{ reference: 'Condition/c1' }],
  },
  /** All in words, in the code. */
  advice: {
    resourceType: 'ServiceRequest', id: 'advice', status: 'active', intent: 'order', category: [category], subject: { reference: 'Patient/p1' }, authoredOn: '2026-03-16',
    code: { ...snomed('409063005', 'Counseling'), text: 'Reprendre confiance après un infarctus sans gravité.\n\nMerci de la recevoir.' },
    requester: { reference: 'PractitionerRole/r1', display: 'Dr Exemple' }, reasonReference: [{ reference: 'Condition/c2', display: 'Hypertension' }],
    note: [{ authorString: 'Dr Exemple', time: '2026-03-16', text: 'Elle aime nager.' }],
  },
  /** Of another French system that knows our components, and counts in hours, days of the week and years. */
  groupClass: {
    resourceType: 'ServiceRequest', id: 'group-class', status: 'draft', intent: 'plan', category: [category], subject: { reference: 'Patient/p1' }, authoredOn: '2026-11-02T09:15:00+01:00',
    orderDetail: [{ coding: [{ system: 'https://sport-sante.example/fhir/CodeSystem/apa-component', code: 'endurance' }, { system: 'https://elsewhere.example/activities', code: 'nordic-walking' }] }, { text: 'En plein air' }],
    occurrenceTiming: { repeat: { boundsDuration: { value: 0.25, code: 'a', system: 'http://unitsofmeasure.org' }, frequency: 1, period: 2, periodUnit: 'd', duration: 0.75, durationUnit: 'h', dayOfWeek: ['mon', 'thu'] } },
    requisition: { system: 'https://elsewhere.example/orders', value: '17' }, patientInstruction: 'Venir avec de l’eau.',
    extension: [{ url: 'https://elsewhere.example/weather', valueCode: 'any' }],
  },
};

const condition: Condition = { resourceType: 'Condition', id: 'c1', code: { coding: [{ system: 'http://hl7.org/fhir/sid/icd-10', code: 'I10', display: 'Hypertension essentielle' }] }, subject: { reference: 'Patient/p1' } };
const organization: Organization = { resourceType: 'Organization', id: 'o1', name: 'Club Exemple' };

/** What some of them refer to. */
export const foreignResources: readonly FhirResource[] = [condition, organization];
