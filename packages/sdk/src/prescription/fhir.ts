import type {
  Bundle, BundleEntry, Consent, FhirResource, Observation, Patient as FhirPatient, Practitioner as FhirPractitioner, Provenance, ServiceRequest,
} from 'fhir/r4.js';
import { RPPS_SYSTEM } from '../identity/codes.js';
import { fromPatient, fromPractitioner, isQualified, toPatient, toPractitioner } from '../identity/fhir.js';
import type { Patient, Practitioner } from '../identity/model.js';
import type { Issue } from '../issue.js';
import { partIdentifier, partUrn, readPart, requisition, type Part } from './fhir-parts.js';
import { fromServiceRequest, isActivityRequest, toServiceRequest } from './fhir-request.js';
import { consentParts, fromStatements, observationParts, toConsent, toProvenance, toStatement } from './fhir-statements.js';
import { prescriptionSchema, type Prescription, type PrescriptionDraft } from './model.js';

export { issuesFromOutcome } from './outcome.js';

type TransactionEntry = BundleEntry & { fullUrl: string; resource: FhirResource };

/** An entry that is created once, however often the transaction is delivered. */
function entry(prescription: Prescription, part: Part, resource: FhirResource, ifNoneExist: string): TransactionEntry {
  return { fullUrl: partUrn(prescription, part), resource, request: { method: 'POST', url: resource.resourceType, ifNoneExist } };
}

/** A part that carries its own identifier. */
function identified(prescription: Prescription, part: Part, resource: FhirResource | undefined): TransactionEntry[] {
  const { system, value } = partIdentifier(prescription, part);
  return resource ? [entry(prescription, part, resource, `identifier=${system}|${value}`)] : [];
}

/** A part whose type has no identifier, or that has none of its own yet: a tag tells it apart. */
function tagged(prescription: Prescription, part: Part, resource: FhirResource): TransactionEntry {
  const { system, value } = partIdentifier(prescription, part);
  const resourceWithTag = { ...resource, meta: { ...resource.meta, tag: [{ system, code: value }] } };
  return entry(prescription, part, resourceWithTag, `_tag=${system}|${value}`);
}

/** V11 (RNIV): a matricule leaves the record with a qualified identity only. Without it the person is as if unknown to the INS. */
function outgoing(patient: Patient): Patient {
  if (isQualified(patient)) return patient;
  const { ins: _ins, ...traits } = patient;
  return traits;
}

/** Whether a number can stand in a condition as it is: nothing that a search or a URL would read as more than text. */
const isPlain = (value: string | undefined): value is string => value !== undefined && /^[\w.]+$/.test(value);

/** The people no server knows yet; those with a reference stay as they are on the server. */
function personEntries(prescription: Prescription, patient: FhirPatient, prescriber: FhirPractitioner): TransactionEntry[] {
  const { reference: patientReference } = prescription.patient;
  const { ins } = outgoing(prescription.patient);
  const { rpps, reference: prescriberReference } = prescription.prescriber;
  return [
    ...(patientReference !== undefined ? [] : [ins && isPlain(ins.oid) && isPlain(ins.matricule)
      ? entry(prescription, 'patient', patient, `identifier=urn:oid:${ins.oid}|${ins.matricule}`)
      : tagged(prescription, 'patient', patient)]),
    ...(prescriberReference !== undefined ? [] : [isPlain(rpps)
      ? entry(prescription, 'prescriber', prescriber, `identifier=${RPPS_SYSTEM}|${rpps}`)
      : tagged(prescription, 'prescriber', prescriber)]),
  ];
}

/**
 * Writes a prescription as one FHIR R4 transaction: a ServiceRequest for each component under one `requisition`, an
 * Observation for each statement, a Consent for each agreement, and the Provenance that ties them together. Patient and
 * prescriber are created only when they carry no `reference`. Every entry is created once, by `ifNoneExist`.
 * The matricule of an identity that is not qualified is not written anywhere (V11): it does not read back.
 *
 * @param options.recorded when the act is recorded, an instant; now when `undefined`.
 * @throws TypeError when the prescription does not fit `prescriptionSchema`: check it first with `checkPrescription`.
 */
export function toPrescriptionBundle(prescription: Prescription, { recorded = new Date().toISOString() }: { recorded?: string } = {}): Bundle {
  const { success, error } = prescriptionSchema.safeParse(prescription);
  if (!success) {
    const paths = error.issues.map(({ path }) => path.join('.') || '(root)').join(', ');
    throw new TypeError(`toPrescriptionBundle: the prescription is not whole, see ${paths}.`);
  }
  const patient = toPatient(outgoing(prescription.patient));
  const prescriber = toPractitioner(prescription.prescriber);
  const acts: TransactionEntry[] = [
    ...prescription.components.flatMap((_, component) =>
      identified(prescription, `request-${component + 1}`, toServiceRequest(prescription, { component }))),
    ...observationParts.flatMap((part) => identified(prescription, part, toStatement(prescription, part))),
    ...consentParts.flatMap((part) => identified(prescription, part, toConsent(prescription, part))),
  ];
  const targets = acts.map(({ resource }) => readPart('identifier' in resource ? [resource.identifier ?? []].flat() : [])?.part as Part);
  const provenance = toProvenance({ prescription, targets, recorded, patient, prescriber });
  return {
    resourceType: 'Bundle',
    type: 'transaction',
    entry: [...personEntries(prescription, patient, prescriber), ...acts, tagged(prescription, 'provenance', provenance)],
  };
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

/** What a Bundle holds, by kind. */
interface Contents {
  requests: ServiceRequest[];
  statements: (Observation | Consent)[];
  provenances: Provenance[];
  byUrl: Map<string, FhirResource>;
}

/** `undefined` when a resource is not what its type says: one odd record must not hide the others. */
function attempt<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function open(bundle: Bundle): Contents {
  const contents: Contents = { requests: [], statements: [], provenances: [], byUrl: new Map() };
  for (const each of [bundle.entry ?? []].flat()) attempt(() => sortIn(each, contents));
  return contents;
}

function sortIn({ resource, fullUrl }: BundleEntry, { requests, statements, provenances, byUrl }: Contents): void {
  if (!resource || ('status' in resource && resource.status === 'entered-in-error')) return;
  if (fullUrl !== undefined) byUrl.set(fullUrl, resource);
  if (resource.id !== undefined) byUrl.set(`${resource.resourceType}/${resource.id}`, resource);
  if (resource.resourceType === 'ServiceRequest' && isActivityRequest(resource)) requests.push(resource);
  if (resource.resourceType === 'Observation' || resource.resourceType === 'Consent') statements.push(resource);
  if (resource.resourceType === 'Provenance') provenances.push(resource);
}

/** Requests of one act: those that share a requisition; a request without one stands alone. */
function actsOf(requests: readonly ServiceRequest[]): ServiceRequest[][] {
  const acts = new Map<string, ServiceRequest[]>();
  for (const [index, request] of requests.entries()) {
    const { system, value } = request.requisition ?? {};
    const key = value === undefined ? `alone-${index}` : `${system ?? ''}|${value}`;
    acts.set(key, [...(acts.get(key) ?? []), request]);
  }
  return [...acts.values()];
}

const partNumber = (request: ServiceRequest) => Number(readPart(request.identifier)?.part.slice('request-'.length) ?? 0);

/** The uuid of an act: ours, else the requisition's own when it is one, so that a foreign act keeps its name. */
function actId(request: ServiceRequest): string | undefined {
  return readPart(request.identifier)?.id ?? /^urn:uuid:(.+)$/.exec(request.requisition?.value ?? '')?.[1];
}

const serverReference = (reference: string | undefined) => (reference?.startsWith('urn:') ? undefined : reference);

/** The identity kept with the act, else the person's own resource; the reference is where the server keeps them. */
function person<Person extends Patient | Practitioner, Resource extends FhirResource>(
  kept: Resource | undefined, reference: string | undefined, { byUrl }: Contents, from: (resource: Resource) => Person,
): Person | undefined {
  const resource = kept ?? byUrl.get(reference ?? '') as Resource | undefined;
  // A request may be for a group, or come from a device: neither is a person of ours.
  const read = resource && attempt(() => from(resource));
  if (!read) return undefined;
  const { reference: _own, ...identity } = read;
  const known = serverReference(reference);
  return { ...identity, ...(known !== undefined && { reference: known }) } as Person;
}

function readAct(requests: readonly ServiceRequest[], contents: Contents): PrescriptionDraft | undefined {
  const sorted = [...requests].sort((a, b) => partNumber(a) - partNumber(b));
  const [first] = sorted;
  if (!first) return undefined;
  const id = actId(first);
  const { subject, requester } = first as Partial<ServiceRequest>;
  const provenance = contents.provenances.find(({ meta }) => id !== undefined && (meta?.tag ?? []).some(({ code }) => code === `${id}/provenance`));
  const contained = (type: string) => provenance?.contained?.find(({ resourceType }) => resourceType === type);
  const patient = person(contained('Patient') as FhirPatient | undefined, subject?.reference, contents, fromPatient);
  const prescriber = person(contained('Practitioner') as FhirPractitioner | undefined, requester?.reference, contents, fromPractitioner);
  const parts = sorted.map(fromServiceRequest);
  const statements = fromStatements(contents.statements, ({ identifier }) => {
    const part = readPart(identifier);
    return part?.id === id ? part?.part : undefined;
  });
  const { durationMonths, dispensers = [], grounds = [] } = parts[0] ?? {};
  return {
    ...(id !== undefined && { id }),
    kind: 'initial',
    ...(first.authoredOn !== undefined && { authoredOn: first.authoredOn.slice(0, 10) }),
    ...(patient && { patient }),
    ...(prescriber && { prescriber }),
    grounds,
    components: parts.flatMap(({ component }) => component ?? []),
    ...(durationMonths !== undefined && { durationMonths }),
    dispensers,
    ...statements,
  };
}

/** Intents of a first request; `reflex-order`, `filler-order`, `instance-order`… follow from another one. */
const firstIntents: readonly unknown[] = ['proposal', 'plan', 'order', 'original-order'];
const liveStatuses: readonly unknown[] = ['draft', 'active'];

const isLink = (value: unknown) => value !== undefined && value !== null && [value].flat().length > 0;

/** What a draft cannot say of its requests: that they renew or adapt others, or are no longer in force. */
function unsaidOf(requests: readonly Partial<ServiceRequest>[]): ('kind' | 'status')[] {
  const isFirst = ({ intent, basedOn, replaces }: Partial<ServiceRequest>) => firstIntents.includes(intent) && !isLink(basedOn) && !isLink(replaces);
  return [
    ...(requests.every(isFirst) ? [] : ['kind' as const]),
    ...(requests.every(({ status }) => liveStatuses.includes(status)) ? [] : ['status' as const]),
  ];
}

/**
 * Reads every prescription of physical activity a Bundle holds, ours or others', in the order of the Bundle. What was
 * entered in error is left out.
 * Never throws on what a server holds: a part that is missing or not understood stays `undefined`, and an issue names it.
 * A draft has no word for a renewal or adaptation of another's, nor for a request that was revoked, completed or put on
 * hold: it reads as an initial one in force, and an issue on `kind` or `status` says so.
 *
 * @returns drafts, because another's request may say less than ours; `isPrescription` tells which are whole. Issues are
 * `not-read` (information): their path starts with the index of the draft, and is `[]` for a request that no draft holds.
 */
export function readPrescriptions(bundle: Bundle): { prescriptions: PrescriptionDraft[]; issues: Issue[] } {
  const contents = open(bundle);
  const groups = actsOf(contents.requests);
  const acts = groups.flatMap((requests) => {
    const draft = attempt(() => readAct(requests, contents));
    return draft ? [{ draft, unsaid: unsaidOf(requests) }] : [];
  });
  const issues = acts.flatMap(({ draft, unsaid }, index) => {
    const { error } = prescriptionSchema.safeParse(draft);
    const missing = (error?.issues ?? []).map(({ path }) => path.map((key) => (typeof key === 'number' ? key : String(key))));
    return [...missing, ...unsaid.map((field) => [field])].map((path) => notRead([index, ...path]));
  });
  const lost = Array.from({ length: groups.length - acts.length }, () => notRead([]));
  return { prescriptions: acts.map(({ draft }) => draft), issues: [...issues, ...lost] };
}

const notRead = (path: Issue['path']): Issue => ({ code: 'not-read', severity: 'information', path });

/**
 * Reads the one prescription of a Bundle that `toPrescriptionBundle` made, or that a server returned for it, exactly as
 * it was written. Whether it was revoked since, `readPrescriptions` tells.
 *
 * @throws TypeError when the Bundle holds no prescription, several, or one that is not whole: `readPrescriptions` reads those.
 */
export function fromPrescriptionBundle(bundle: Bundle): Prescription {
  const { prescriptions } = readPrescriptions(bundle);
  const [draft] = prescriptions;
  if (!draft || prescriptions.length > 1) throw new TypeError(`fromPrescriptionBundle: expected one prescription, the Bundle holds ${prescriptions.length}.`);
  const { data, error } = prescriptionSchema.safeParse(draft);
  if (error) throw new TypeError(`fromPrescriptionBundle: the prescription is not whole, see ${error.issues.map(({ path }) => path.join('.')).join(', ')}.`);
  return data;
}
