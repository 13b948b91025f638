import type { Annotation, Bundle, BundleEntry, CodeableConcept, FhirResource, Patient as FhirPatient, Reference, ServiceRequest, Task } from 'fhir/r4.js';
import { RPPS_SYSTEM } from '../identity/codes.js';
import { toPatient } from '../identity/fhir.js';
import type { Patient, Practitioner } from '../identity/model.js';
import { newId } from '../new-id.js';
import { PHYSICAL_ACTIVITY, REDACTED, REFERRAL_TO_ACTIVITY } from '../prescription/codes.js';
import { PROFILES, toServiceRequests, viewFor } from '../prescription/fhir.js';
import type { Prescription } from '../prescription/model.js';
import { REFERRAL_SYSTEM } from './codes.js';
import { clubIdentifier, filled, LANGUAGE, slotIdentifier, urnOf } from './fhir-parts.js';
import type { Club, Slot } from './model.js';

export { answerReferral, type ReferralAnswer } from './fhir-referral-answer.js';
export { readReferrals, referralSearch, type Referral, type ReferralState } from './fhir-referral-read.js';

export interface ReferralRequest {
  club: Club;
  /** The slot that was chosen, by its id or itself. */
  slot?: Slot | string | undefined;
  /** What was prescribed. Only what `viewFor(…, 'other')` leaves of it is written, whoever receives it. */
  prescription?: Prescription | undefined;
  patient: Patient;
  /** Who refers. */
  author: Practitioner;
  /** Words for the structure. They go as they are: whoever writes them is told who reads them. */
  note?: string | undefined;
  /** A UUID: the same one sent twice is one referral. Random when `undefined`. */
  id?: string | undefined;
  /** When it is asked, an instant or a day; now when `undefined`. */
  at?: string | undefined;
}

type ReferralPart = 'request' | 'task' | 'patient';

const identifierOf = (id: string, part: ReferralPart) => ({ system: REFERRAL_SYSTEM, value: `${id}/${part}` });

/** Named by number, so that no server’s address of a club is needed. */
const structureReference = (club: Club): Reference => ({ type: 'HealthcareService', identifier: clubIdentifier(club), display: club.names[0] ?? club.id });

const slotReference = (club: Club, slot: Slot): Reference => ({ type: 'HealthcareService', identifier: slotIdentifier(club, slot), ...(slot.activity !== undefined && { display: slot.activity }) });

/** Without a name, a number or an address, it says that nobody said who: R4 has neither an empty text nor an empty reference. */
function authorReference({ reference, rpps, givenName, familyName }: Practitioner): Reference {
  const known: Reference = reference !== undefined ? { reference } : rpps !== undefined ? { type: 'Practitioner', identifier: { system: RPPS_SYSTEM, value: rpps } } : {};
  const name = [givenName, familyName].map((each) => each.trim()).filter((each) => each !== '').join(' ');
  return { ...known, ...(name !== '' ? { display: name } : Object.keys(known).length === 0 && { display: 'Non renseigné' }) };
}

/** Of a person that no server knows: name, birth and sex, by which a structure tells who comes; no matricule and no address. */
function toNewcomer(id: string, { familyName, givenNames, usualFamilyName, gender, birthDate }: Patient): FhirPatient {
  const { system, value } = identifierOf(id, 'patient');
  const person = toPatient({ familyName, givenNames, gender, birthDate, ...(usualFamilyName !== undefined && { usualFamilyName }) });
  return { ...person, meta: { ...person.meta, tag: [{ system, code: value }] } };
}

const unique = <Item>(items: readonly Item[]): Item[] => [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];

/** What a person who is no health professional may know of the prescription: what, how often, with whom, with which precautions. No reason. */
function prescribed(prescription: Prescription | undefined, author: Reference): Partial<ServiceRequest> {
  if (prescription === undefined) return {};
  const requests = toServiceRequests(viewFor(prescription, 'other'));
  const timings = unique(requests.map(({ occurrenceTiming }) => occurrenceTiming));
  const [first] = requests;
  return {
    meta: { security: [{ ...REDACTED }] },
    ...(first?.requisition && { basedOn: [{ type: 'ServiceRequest', identifier: first.requisition }] }),
    ...filled('orderDetail', unique(requests.flatMap(({ orderDetail = [] }): CodeableConcept[] => orderDetail))),
    // Parts with other rhythms have none together: the prescription that the person brings says them.
    ...(timings.length === 1 && timings[0] !== undefined && { occurrenceTiming: timings[0] }),
    ...(first?.performerType && { performerType: first.performerType }),
    ...filled('note', unique(requests.flatMap(({ note = [] }) => note)).map(({ authorReference: _author, authorString: _name, ...note }): Annotation => ({ ...note, ...writtenBy(author) }))),
    ...(first?.patientInstruction !== undefined && { patientInstruction: first.patientInstruction }),
  };
}

const writtenBy = (author: Reference): Pick<Annotation, 'authorReference' | 'authorString'> =>
  (author.reference !== undefined ? { authorReference: author } : { authorString: author.display ?? author.identifier?.value ?? '' });

function toEntry(id: string, part: ReferralPart, resource: FhirResource): BundleEntry {
  const { system, value } = identifierOf(id, part);
  return { fullUrl: urnOf(REFERRAL_SYSTEM, id, part), resource, request: { method: 'POST', url: resource.resourceType, ifNoneExist: `${part === 'patient' ? '_tag' : 'identifier'}=${system}|${value}` } };
}

/**
 * Writes a referral of a person to a structure, and to one of its slots, as one FHIR R4 transaction: a ServiceRequest that
 * says what is asked, and a Task that the structure accepts or declines (`answerReferral`). Each is created once, however
 * often it is delivered. A structure’s staff is not all of health: no diagnosis, no reason, no matricule is written.
 *
 * @throws TypeError when `slot` is none of the club’s, or `id` has characters that a search would read as more than text.
 */
export function toReferral({ club, slot, prescription, patient, author, note, id = newId(), at = new Date().toISOString() }: ReferralRequest): Bundle {
  if (!/^[\w.-]{1,64}$/.test(id)) throw new TypeError(`toReferral: « ${id} » is no id, use a UUID.`);
  const chosen = typeof slot === 'string' ? club.slots.find((each) => each.id === slot) : slot;
  if (slot !== undefined && (chosen === undefined || !club.slots.some((each) => each.id === chosen.id))) throw new TypeError(`toReferral: the club « ${club.id} » has no such slot.`);
  const subject: Reference = { reference: patient.reference ?? urnOf(REFERRAL_SYSTEM, id, 'patient'), type: 'Patient' };
  const requester = authorReference(author);
  const { meta, note: notes = [], ...said } = prescribed(prescription, requester);
  const request: ServiceRequest = {
    resourceType: 'ServiceRequest',
    language: LANGUAGE,
    ...(meta && { meta }),
    identifier: [identifierOf(id, 'request')],
    status: 'active',
    intent: 'order',
    category: [{ coding: [{ ...PHYSICAL_ACTIVITY }] }],
    code: { coding: [{ ...REFERRAL_TO_ACTIVITY }], text: 'Activité physique adaptée' },
    ...said,
    subject,
    authoredOn: at,
    requester,
    performer: [structureReference(club), ...(chosen ? [slotReference(club, chosen)] : [])],
    ...filled('note', [...notes, note === undefined || note.trim() === '' ? undefined : { ...writtenBy(requester), time: at, text: note }]),
  };
  const task: Task = {
    resourceType: 'Task',
    meta: { profile: [PROFILES.task] },
    language: LANGUAGE,
    identifier: [identifierOf(id, 'task')],
    status: 'requested',
    intent: 'order',
    code: { coding: [{ system: 'http://hl7.org/fhir/CodeSystem/task-code', code: 'fulfill' }] },
    focus: { reference: urnOf(REFERRAL_SYSTEM, id, 'request'), identifier: identifierOf(id, 'request') },
    for: subject,
    authoredOn: at,
    lastModified: at,
    requester,
    owner: structureReference(club),
  };
  return {
    resourceType: 'Bundle', type: 'transaction',
    entry: [...(patient.reference === undefined ? [toEntry(id, 'patient', toNewcomer(id, patient))] : []), toEntry(id, 'request', request), toEntry(id, 'task', task)],
  };
}
