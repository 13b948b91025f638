import type { Bundle, FhirResource, ServiceRequest } from 'fhir/r4.js';
import { idIn } from '../identity/fhir-parts.js';
import { toPrescriptionBundle } from '../prescription/fhir.js';
import { readPart } from '../prescription/fhir-parts.js';
import type { Prescription } from '../prescription/model.js';
import { patients } from './patients.js';
import { practitioners } from './practitioners.js';

/** Ended in June 2026. */
const jeanneInSpring: Prescription = {
  id: '41c7e2b9-0f6d-4a83-95be-8d3a60f1c706',
  kind: 'initial',
  authoredOn: '2026-03-10',
  patient: patients.jeanneDuval,
  prescriber: practitioners.claireMorel,
  grounds: [{ kind: 'ald', number: 8, label: 'Diabète de type 2', reference: 'Condition/patient-01-diabetes' }],
  belowWhoLevel: true,
  needsSupport: true,
  components: [{ type: 'endurance', sessionsPerWeek: { low: 1, high: 2 }, sessionMinutes: { low: 45 }, intensity: 'light' }],
  durationMonths: 3,
  severeLimitation: false,
  dispensers: ['eapa', 'sports-educator'],
  patientAgreement: true,
  reportAgreement: true,
};

/** Runs until January 2027. */
const paulInAutumn: Prescription = {
  id: 'b6039f5c-e8d1-47a2-8c4e-1a95d7b2f807',
  kind: 'initial',
  authoredOn: '2026-10-08',
  patient: patients.paulGarnier,
  prescriber: practitioners.hugoValcoeur,
  grounds: [{ kind: 'ald', number: 13, label: 'Infarctus du myocarde', reference: 'Condition/patient-02-infarction' }],
  belowWhoLevel: true,
  needsSupport: true,
  components: [
    { type: 'endurance', sessionsPerWeek: { low: 2 }, sessionMinutes: { low: 30 }, intensity: 'light' },
    { type: 'strength', sessionsPerWeek: { low: 1 }, sessionMinutes: { low: 30 }, intensity: 'light' },
  ],
  durationMonths: 3,
  severeLimitation: false,
  dispensers: ['physiotherapist'],
  patientAgreement: true,
};

/** What a server keeps of a transaction: an id made of patient, month and part, and references between the parts by it. */
function stored(bundle: Bundle, { patient, authoredOn }: Prescription, status: ServiceRequest['status']): FhirResource[] {
  const prefix = `${idIn(patient.reference, 'Patient') ?? 'patient'}-${authoredOn.slice(0, 7)}`;
  const entries = (bundle.entry ?? []).flatMap(({ fullUrl = '', resource }) => {
    if (!resource) return [];
    const part = readPart('identifier' in resource ? [resource.identifier ?? []].flat() : [])?.part ?? resource.resourceType.toLowerCase();
    return [{ fullUrl, resource, id: `${prefix}-${part}` }];
  });
  const places = new Map(entries.map(({ fullUrl, resource, id }) => [fullUrl, `${resource.resourceType}/${id}`]));
  const point = (key: string, value: unknown) => (key === 'reference' && typeof value === 'string' ? places.get(value) ?? value : value);
  return entries.map(({ resource, id }) => {
    const copy = JSON.parse(JSON.stringify({ ...resource, id }), point) as FhirResource;
    return copy.resourceType === 'ServiceRequest' ? { ...copy, status } : copy;
  });
}

/** The resources a server holds of a prescription: its requests of a status, and what goes with them. */
export const inRecord = (prescription: Prescription, status: ServiceRequest['status']) =>
  stored(toPrescriptionBundle(prescription, { recorded: `${prescription.authoredOn}T10:00:00Z` }), prescription, status);

/** Two earlier prescriptions as a server holds them: one that ended, one that runs on 22 November 2026. */
export const pastPrescriptions: FhirResource[] = [...inRecord(jeanneInSpring, 'completed'), ...inRecord(paulInAutumn, 'active')];
