import type { Bundle, BundleEntry, FhirResource, ServiceRequest } from 'fhir/r4.js';
import { goalParts, toGoal, toLowActivity, toReferral } from './fhir-goals.js';
import { conditionNumbers, toCondition } from './fhir-grounds.js';
import { toServiceRequests } from './fhir-merge.js';
import { listed, partIdentifier, partUrn, readPart, requisition, type Part } from './fhir-parts.js';
import { newcomers, participants, toGuardian } from './fhir-people.js';
import { US_PROFILES, type WriteOptions } from './fhir-profile.js';
import { toProvenance, toStopProvenance } from './fhir-provenance.js';
import { requestNumber } from './fhir-read.js';
import { supportingParts, toSupporting } from './fhir-statements.js';
import { prescriptionSchema, type Prescription } from './model.js';
import { viewFor } from './views.js';

type Entry = BundleEntry & { fullUrl: string; resource: FhirResource };
interface Written { part: Part; resource: FhirResource; /** How a server finds it when it has it: by the part it is when `undefined`. */ condition?: string | undefined }

const conditionOf = (prescription: Prescription, { part, resource, condition }: Written): string => {
  const { system, value } = partIdentifier(prescription, part);
  return condition ?? `${'identifier' in resource && !isTagged(part) ? 'identifier' : '_tag'}=${system}|${value}`;
};

/** People, places and Provenances have no identifier of ours: a tag tells them apart. */
const isTagged = (part: Part): boolean => /^(patient|prescriber|structure-\d+|provenance|stop)$/.test(part);

/** An entry that is created once, however often the transaction is delivered. */
function toEntry(prescription: Prescription, written: Written): Entry {
  const { part, resource, condition } = written;
  const { system, value } = partIdentifier(prescription, part);
  const tag = isTagged(part) && condition === undefined ? { meta: { ...resource.meta, tag: [{ system, code: value }] } } : {};
  return {
    fullUrl: partUrn(prescription, part),
    resource: { ...resource, ...tag },
    request: { method: 'POST', url: resource.resourceType, ifNoneExist: conditionOf(prescription, written) },
  };
}

/**
 * The requests: those of others with the answers that changed. A person of another Bundle is named as in this one, and each
 * has the identifier by which a second delivery finds it.
 */
function requestsOf(prescription: Prescription, options: WriteOptions): ServiceRequest[] {
  const { subject, requester } = participants(prescription);
  return toServiceRequests(prescription, options).map((request, index) => ({
    ...request,
    ...(readPart(request.identifier)?.id !== prescription.id && { identifier: [...request.identifier ?? [], partIdentifier(prescription, `request-${index + 1}`)] }),
    ...(request.subject.reference?.startsWith('urn:') && { subject: { ...request.subject, ...subject } }),
    ...(request.requester?.reference?.startsWith('urn:') && { requester: { ...request.requester, ...requester } }),
  }));
}

function withProfile(resource: FhirResource, profile: string | undefined): FhirResource {
  return profile === undefined ? resource : { ...resource, meta: { ...resource.meta, profile: [...resource.meta?.profile ?? [], profile] } };
}

function actsOf(prescription: Prescription, options: WriteOptions): Written[] {
  const { guardian, structures = [], belowWhoLevel } = prescription;
  const { usPhysicalActivity = false } = options;
  const people = participants(prescription);
  const us = (name: keyof typeof US_PROFILES) => (usPhysicalActivity ? US_PROFILES[name] : undefined);
  return [
    ...requestsOf(prescription, options).map((resource, index) => ({ part: `request-${requestNumber(resource) || index + 1}` as const, resource })),
    ...supportingParts(prescription).map((part) => ({ part, resource: toSupporting(prescription, part) })),
    ...listed(guardian && { part: 'guardian' as const, resource: toGuardian(prescription, guardian) }),
    ...conditionNumbers(prescription).map((number) => ({ part: `ground-${number}` as const, resource: toCondition(prescription, number, people) })),
    ...listed(usPhysicalActivity && belowWhoLevel === true && { part: 'low-activity' as const, resource: toLowActivity(prescription, US_PROFILES.lowActivity) }),
    ...goalParts(prescription).map((part) => ({ part, resource: withProfile(toGoal(prescription, part), us('goal')) })),
    ...structures.map((_, index) => ({ part: `referral-${index + 1}` as const, resource: withProfile(toReferral(prescription, index, options), us('task')) })),
  ];
}

function checked(prescription: Prescription, caller: string): Prescription {
  const { success, error } = prescriptionSchema.safeParse(prescription);
  // Whoever put `view: 'other'` on, only what such a view may hold is written.
  if (success) return prescription.view === 'other' ? viewFor(prescription, 'other') : prescription;
  const paths = error.issues.map(({ path }) => path.join('.') || '(root)').join(', ');
  throw new TypeError(`${caller}: the prescription is not whole, see ${paths}.`);
}

/** How a Bundle is made. */
export interface BundleOptions extends WriteOptions {
  /** When the act is recorded, an instant; now when `undefined`. */
  recorded?: string | undefined;
}

function entriesOf(prescription: Prescription, { recorded = new Date().toISOString(), ...options }: BundleOptions): Entry[] {
  const acts = actsOf(prescription, options);
  const targets = acts.map(({ part }) => part);
  const { stopped } = prescription;
  const requests = targets.filter((part) => part.startsWith('request-'));
  return [
    ...newcomers(prescription),
    ...acts,
    { part: 'provenance' as const, resource: toProvenance({ prescription, targets, recorded }) },
    ...listed(stopped && { part: 'stop' as const, resource: toStopProvenance({ prescription, stopped, targets: requests, recorded }) }),
  ].map((written) => toEntry(prescription, written));
}

/**
 * Writes a prescription as one FHIR R4 transaction: a ServiceRequest for each component under one `requisition`, a
 * resource for each thing it states, and the Provenance that ties them together. People and places are created only when
 * they carry no `reference`. Every entry is created once, by `ifNoneExist`.
 * The matricule of an identity that is not qualified is not written anywhere (V11): it does not read back.
 * A reduced view (`view: 'other'`) is for handing over: it becomes a `collection` that no server takes for an act.
 *
 * @throws TypeError when the prescription does not fit `prescriptionSchema`: check it first with `checkPrescription`.
 */
export function toPrescriptionBundle(prescription: Prescription, options: BundleOptions = {}): Bundle {
  const entry = entriesOf(checked(prescription, 'toPrescriptionBundle'), options);
  if (prescription.view !== 'other') return { resourceType: 'Bundle', type: 'transaction', entry };
  return { resourceType: 'Bundle', type: 'collection', entry: entry.map(({ request: _request, ...rest }) => rest) };
}

/**
 * Writes the end of a prescription that a server holds already, or may hold: its requests are replaced, found by their
 * identifier, and a Provenance says who stopped it. What else belongs to the act is there and stays, or is created. What a
 * server added to the requests is kept when `prescription` was read from it.
 *
 * @throws TypeError when the prescription is not whole, is not stopped, or is a reduced view.
 */
export function toStopBundle(prescription: Prescription, options: BundleOptions = {}): Bundle {
  const whole = checked(prescription, 'toStopBundle');
  if (!whole.stopped) throw new TypeError('toStopBundle: the prescription is not stopped, see stopPrescription.');
  if (whole.view === 'other') throw new TypeError('toStopBundle: a reduced view is no act, only the whole prescription can be stopped.');
  const entry = entriesOf(whole, options).map((each): Entry => {
    if (each.resource.resourceType !== 'ServiceRequest') return each;
    return { ...each, request: { method: 'PUT', url: `ServiceRequest?${String(each.request?.ifNoneExist)}` } };
  });
  return { resourceType: 'Bundle', type: 'transaction', entry };
}

/**
 * The search that brings every prescription of a patient with its parts: `port.search('ServiceRequest', prescriptionSearch('Patient/123'))`.
 * Collect the entries of all pages before `readPrescriptions`: one prescription may stand on two.
 *
 * @param patientReference of whom; `undefined` for one prescription whoever it is for, by its id.
 * @param options.id only the prescription of this id: whether a draft, sent with an unknown end, is on the server.
 * @throws TypeError without a patient and without an id: it would bring everybody's.
 */
export function prescriptionSearch(patientReference: string | undefined, { id }: { id?: string | undefined } = {}): Record<string, string | string[]> {
  if (!patientReference && !id) throw new TypeError('prescriptionSearch expects a patient, an id, or both.');
  const act = id ? requisition({ id }) : undefined;
  return {
    ...(patientReference && { patient: patientReference }),
    ...(act && { requisition: `${act.system}|${act.value}` }),
    _include: ['ServiceRequest:patient', 'ServiceRequest:requester'],
    _revinclude: 'Provenance:target',
    '_include:iterate': 'Provenance:target',
    _sort: '-authored',
  };
}
