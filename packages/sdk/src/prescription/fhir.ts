import type {
  Bundle, BundleEntry, Consent, FhirResource, Observation, Patient as FhirPatient, Practitioner as FhirPractitioner, Provenance, ServiceRequest,
} from 'fhir/r4.js';
import { RPPS_SYSTEM } from '../identity/codes.js';
import { fromPatient, fromPractitioner, toPatient, toPractitioner } from '../identity/fhir.js';
import type { Patient, Practitioner } from '../identity/model.js';
import type { Issue } from '../issue.js';
import { partIdentifier, partUrn, readPart, type Part } from './fhir-parts.js';
import { fromServiceRequest, isActivityRequest, toServiceRequest } from './fhir-request.js';
import { consentParts, fromStatements, observationParts, toConsent, toProvenance, toStatement } from './fhir-statements.js';
import { prescriptionSchema, type Ground, type Prescription, type PrescriptionDraft } from './model.js';

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

/** The people no server knows yet; those with a reference stay as they are on the server. */
function personEntries(prescription: Prescription, patient: FhirPatient, prescriber: FhirPractitioner): TransactionEntry[] {
  const { ins, reference: patientReference } = prescription.patient;
  const { rpps, reference: prescriberReference } = prescription.prescriber;
  return [
    ...(patientReference !== undefined ? [] : [ins
      ? entry(prescription, 'patient', patient, `identifier=${`urn:oid:${ins.oid}`}|${ins.matricule}`)
      : tagged(prescription, 'patient', patient)]),
    ...(prescriberReference !== undefined ? [] : [rpps !== undefined
      ? entry(prescription, 'prescriber', prescriber, `identifier=${RPPS_SYSTEM}|${rpps}`)
      : tagged(prescription, 'prescriber', prescriber)]),
  ];
}

/**
 * Writes a prescription as one FHIR R4 transaction: a ServiceRequest for each component under one `requisition`, an
 * Observation for each statement, a Consent for each agreement, and the Provenance that ties them together. Patient and
 * prescriber are created only when they carry no `reference`. Every entry is created once, by `ifNoneExist`.
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
  const patient = toPatient(prescription.patient);
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
 * The search that brings every prescription of a patient with its parts, for `readPrescriptions`:
 * `port.search('ServiceRequest', prescriptionSearch('Patient/123'))`.
 */
export function prescriptionSearch(patientReference: string): Record<string, string | string[]> {
  return {
    patient: patientReference,
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

function open(bundle: Bundle): Contents {
  const contents: Contents = { requests: [], statements: [], provenances: [], byUrl: new Map() };
  for (const { resource, fullUrl } of bundle.entry ?? []) {
    if (!resource) continue;
    if (fullUrl !== undefined) contents.byUrl.set(fullUrl, resource);
    if (resource.id !== undefined) contents.byUrl.set(`${resource.resourceType}/${resource.id}`, resource);
    if (resource.resourceType === 'ServiceRequest' && isActivityRequest(resource)) contents.requests.push(resource);
    if (resource.resourceType === 'Observation' || resource.resourceType === 'Consent') contents.statements.push(resource);
    if (resource.resourceType === 'Provenance') contents.provenances.push(resource);
  }
  return contents;
}

/** Requests of one act: those that share a requisition; a request without one stands alone. */
function actsOf(requests: readonly ServiceRequest[]): ServiceRequest[][] {
  const acts = new Map<string, ServiceRequest[]>();
  for (const [index, request] of requests.entries()) {
    const key = request.requisition?.value ?? request.id ?? `alone-${index}`;
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
  if (!resource) return undefined;
  const { reference: _own, ...identity } = from(resource);
  const known = serverReference(reference);
  return { ...identity, ...(known !== undefined && { reference: known }) } as Person;
}

function readAct(requests: readonly ServiceRequest[], contents: Contents): PrescriptionDraft | undefined {
  const sorted = [...requests].sort((a, b) => partNumber(a) - partNumber(b));
  const [first] = sorted;
  if (!first) return undefined;
  const id = actId(first);
  const isOurs = (identifiers: Parameters<typeof readPart>[0]) => readPart(identifiers)?.id === id;
  const provenance = contents.provenances.find(({ meta }) => id !== undefined && (meta?.tag ?? []).some(({ code }) => code === `${id}/provenance`));
  const contained = (type: string) => provenance?.contained?.find(({ resourceType }) => resourceType === type);
  const patient = person(contained('Patient') as FhirPatient | undefined, first.subject.reference, contents, fromPatient);
  const prescriber = person(contained('Practitioner') as FhirPractitioner | undefined, first.requester?.reference, contents, practitionerOf);
  const parts = sorted.map(fromServiceRequest);
  const statements = fromStatements(contents.statements, ({ identifier }) => (isOurs(identifier) ? readPart(identifier)?.part : undefined));
  const { durationMonths, dispensers = [], grounds = [] } = parts[0] ?? {};
  return {
    ...(id !== undefined && { id }),
    kind: 'initial',
    ...(first.authoredOn !== undefined && { authoredOn: first.authoredOn.slice(0, 10) }),
    ...(patient && { patient }),
    ...(prescriber && { prescriber }),
    grounds: unique(grounds),
    components: parts.flatMap(({ component }) => component ?? []),
    ...(durationMonths !== undefined && { durationMonths }),
    dispensers,
    ...statements,
  };
}

const unique = (grounds: Ground[]) => grounds.filter((ground, index) => index === grounds.findIndex((other) => JSON.stringify(other) === JSON.stringify(ground)));

/** A requester that is a role has no name of its own: its display is all there is. */
function practitionerOf(resource: FhirPractitioner): Practitioner {
  if (resource.resourceType === 'Practitioner') return fromPractitioner(resource);
  const { practitioner } = resource as unknown as { practitioner?: { display?: string } };
  return { familyName: practitioner?.display ?? '', givenName: '' };
}

/**
 * Reads every prescription of physical activity a Bundle holds, ours or others', newest first as the Bundle gives them.
 * Never throws on what a server holds: a part that is missing or not understood stays `undefined`, and an issue names it.
 *
 * @returns drafts, because another's request may say less than ours; `isPrescription` tells which are whole.
 */
export function readPrescriptions(bundle: Bundle): { prescriptions: PrescriptionDraft[]; issues: Issue[] } {
  const contents = open(bundle);
  const prescriptions = actsOf(contents.requests).flatMap((requests) => readAct(requests, contents) ?? []);
  const issues = prescriptions.flatMap((draft, index): Issue[] => {
    const { error } = prescriptionSchema.safeParse(draft);
    return (error?.issues ?? []).map(({ path }) => ({
      code: 'not-read', severity: 'information', path: [index, ...path.map((key) => (typeof key === 'number' ? key : String(key)))],
    }));
  });
  return { prescriptions, issues };
}

/**
 * Reads the one prescription of a Bundle that `toPrescriptionBundle` made, or that a server returned for it, exactly as
 * it was written.
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
