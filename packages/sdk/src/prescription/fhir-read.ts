import type { Bundle, BundleEntry, Condition, Consent, FhirResource, Goal, Observation, Provenance, Reference, ServiceRequest } from 'fhir/r4.js';
import { fromOrganization, fromPatient, fromPractitioner } from '../identity/fhir.js';
import type { Structure } from '../identity/model.js';
import { copied } from './copied.js';
import { extensionUrls } from './fhir-extension-urls.js';
import { fromGoals } from './fhir-goals.js';
import { extensionsOf, listed, readPart, withoutVersion } from './fhir-parts.js';
import { fromGuardian } from './fhir-people.js';
import { relative } from './fhir-record-parts.js';
import { requestImage } from './fhir-request.js';
import { compact, componentOf, fieldsOf, isActivityRequest, stopReasonOf } from './fhir-request-read.js';
import { isSameJson, withoutServerMarks } from './fhir-same.js';
import { fromSupporting } from './fhir-statements.js';
import type { PrescriptionDraft } from './model.js';

/** What a Bundle holds, by kind. */
export interface Contents {
  requests: ServiceRequest[];
  /** Our parts, by the prescription they are of. */
  parts: Map<string, { part: string; resource: FhirResource }[]>;
  provenances: Provenance[];
  byUrl: Map<string, FhirResource>;
  /** Those whose server is not said, by `Patient/12`: an absolute reference may mean them. */
  ofAnyServer: Map<string, FhirResource>;
}

/** `undefined` when a resource is not what its type says: one odd record must not hide the others. */
export function attempt<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** Each resource of a server once, the latest version: pages of a search overlap when somebody writes meanwhile. */
function eachOnce(entries: readonly BundleEntry[]): BundleEntry[] {
  const known = new Map<string, BundleEntry>();
  const timeOf = ({ resource }: BundleEntry) => Date.parse(resource?.meta?.lastUpdated ?? '');
  for (const [index, entry] of entries.entries()) {
    attempt(() => {
      const { fullUrl, resource } = entry;
      // A `urn:` is a name inside one Bundle, which a second may use for another resource.
      const place = serverReference(fullUrl) ?? (resource?.id === undefined ? undefined : `${resource.resourceType}/${resource.id}`);
      const key = place ?? `entry-${index}`;
      const before = known.get(key);
      if (!before || !(timeOf(entry) < timeOf(before))) known.set(key, entry);
    });
  }
  return [...known.values()];
}

export function open(bundle: Bundle): Contents {
  const contents: Contents = { requests: [], parts: new Map(), provenances: [], byUrl: new Map(), ofAnyServer: new Map() };
  const { entry } = bundle as Partial<Bundle> | null ?? {};
  for (const each of eachOnce([entry ?? []].flat())) attempt(() => { sortIn(each, contents); });
  return contents;
}

function sortIn({ resource, fullUrl }: BundleEntry, { requests, parts, provenances, byUrl, ofAnyServer }: Contents): void {
  if (!resource || ('status' in resource && resource.status === 'entered-in-error')) return;
  if (fullUrl !== undefined) byUrl.set(withoutVersion(fullUrl), resource);
  if (resource.id !== undefined) (fullUrl === undefined ? [byUrl, ofAnyServer] : [byUrl]).forEach((map) => map.set(`${resource.resourceType}/${String(resource.id)}`, resource));
  const own = 'identifier' in resource ? readPart([resource.identifier ?? []].flat()) : undefined;
  const known = own && (parts.get(own.id) ?? []);
  // A server without conditional create holds a part twice when it was sent twice.
  if (known?.some(({ part, resource: { resourceType } }) => part === own?.part && resourceType === resource.resourceType)) return;
  if (own && known) parts.set(own.id, [...known, { part: own.part, resource }]);
  if (resource.resourceType === 'ServiceRequest' && isActivityRequest(resource)) requests.push(resource);
  if (resource.resourceType === 'Provenance') provenances.push(resource);
}

/** Whom a request is for, as a key: one name for each way to refer to a person. */
function subjectKey({ subject, contained }: Partial<ServiceRequest>): string {
  const { reference, identifier } = (subject ?? {}) as Partial<Reference>;
  if (typeof reference !== 'string') return JSON.stringify(identifier ?? '');
  return reference.startsWith('#') ? JSON.stringify(contained?.find(({ id }) => id === reference.slice(1))) : relative(reference);
}

/** Requests of one act: those that share a requisition and a patient; a request without one stands alone. */
export function actsOf(requests: readonly ServiceRequest[]): ServiceRequest[][] {
  const acts = new Map<string, ServiceRequest[]>();
  for (const [index, request] of requests.entries()) {
    const { system, value } = request.requisition ?? {};
    // Numbers of other systems are theirs: two people may have the same.
    const key = value === undefined ? `alone-${index}` : JSON.stringify([String(system), value, subjectKey(request)]);
    acts.set(key, [...(acts.get(key) ?? []), request]);
  }
  return [...acts.values()];
}

/** Which request of its act it is, from 1; 0 for another's. */
export const requestNumber = (request: ServiceRequest): number => Number(readPart(request.identifier)?.part.slice('request-'.length) ?? 0);

/** The uuid of an act: ours, else the requisition's own when it is one, so that a foreign act keeps its name. */
function actId(request: ServiceRequest): string | undefined {
  return readPart(request.identifier)?.id ?? /^urn:uuid:(.+)$/.exec(request.requisition?.value ?? '')?.[1];
}

/** Where a server keeps it: what is named inside a Bundle or a resource only has no such place, and no version is one. */
const serverReference = (reference: unknown) => (typeof reference !== 'string' || /^(urn:|#)/.test(reference) ? undefined : withoutVersion(reference));

/** What one act is read with. */
interface Act {
  id: string | undefined;
  first: ServiceRequest;
  contents: Contents;
  provenance: Provenance | undefined;
  stop: Provenance | undefined;
  /** Others' resources that a reading needed, to be kept with the source. */
  used: Set<FhirResource>;
}

function actFor(first: ServiceRequest, contents: Contents): Act {
  const id = actId(first);
  const tagged = (part: string) => contents.provenances.find(({ meta }) => id !== undefined && (meta?.tag ?? []).some(({ code }) => code === `${id}/${part}`));
  return { id, first, contents, provenance: tagged('provenance'), stop: tagged('stop'), used: new Set() };
}

function resolve({ first, contents }: Act, reference: unknown): FhirResource | undefined {
  if (typeof reference !== 'string') return undefined;
  if (reference.startsWith('#')) return first.contained?.find(({ id }) => id === reference.slice(1));
  return contents.byUrl.get(withoutVersion(reference)) ?? contents.ofAnyServer.get(relative(reference));
}

const contained = (provenance: Provenance | undefined, name: string) => provenance?.contained?.find(({ id }) => id === name);

/** The identity kept with the act, else the one the server has today; the reference is where the server keeps it. */
function known<Known extends { reference?: string | undefined }>(
  resource: FhirResource | undefined, reference: string | undefined, from: (resource: never) => Known,
): Known | undefined {
  // A request may be for a group, or come from a device: neither is a person of ours.
  const read = resource && attempt(() => from(resource as never));
  if (!read) return undefined;
  const { reference: _own, ...identity } = read;
  const place = serverReference(reference);
  return { ...identity, ...(place !== undefined && { reference: place }) } as Known;
}

/** Ours by the snapshot; another's by the Organization, or by the words of the reference. */
function structureOf(act: Act, { reference, display }: Reference, index: number): Structure | undefined {
  const kept = contained(act.provenance, `structure-${index + 1}`);
  if (kept) return known(kept, reference, fromOrganization);
  const resource = resolve(act, reference);
  const read = known<Structure>(resource, reference, fromOrganization);
  if (read && resource) act.used.add(resource);
  if (read) return read.name === '' ? undefined : read;
  return display && /(^|\/)(Organization|HealthcareService)\//.test(reference ?? '') ? { reference: String(reference), name: display } : undefined;
}

function peopleOf(act: Act): Partial<PrescriptionDraft> {
  const { first, provenance } = act;
  const { subject, requester, performer = [] } = first as Partial<ServiceRequest>;
  const personAt = (name: string, { reference }: Reference = {}) => known(contained(provenance, name) ?? resolve(act, reference), reference, fromPractitioner);
  const named = (url: string) => extensionsOf(first, url)[0]?.valueReference;
  const organization = named(extensionUrls.prescribingOrganization);
  const structures = performer.flatMap((each, index) => listed(structureOf(act, each, index)));
  const place = provenance?.location?.display;
  return compact({
    patient: known(contained(provenance, 'patient') ?? resolve(act, subject?.reference), subject?.reference, fromPatient),
    prescriber: personAt('prescriber', requester),
    organization: known(contained(provenance, 'organization') ?? resolve(act, organization?.reference), organization?.reference, fromOrganization),
    attendingPhysician: personAt('attending-physician', named(extensionUrls.attendingPhysician)),
    structures: structures.length > 0 ? structures : undefined,
    place,
  });
}

/** The first act with its prescriber, who is named on the reference. */
function basedOnOf({ first, provenance }: Act, basedOn: PrescriptionDraft['basedOn']): PrescriptionDraft['basedOn'] {
  const kept = contained(provenance, 'original-prescriber');
  const reference = (first.basedOn ?? []).flatMap((each) => extensionsOf(each, extensionUrls.originalPrescriber))[0]?.valueReference?.reference;
  const prescriber = known(kept, reference, fromPractitioner);
  return basedOn && { ...basedOn, ...(prescriber && { prescriber }) };
}

function stoppedOf({ first, stop }: Act): PrescriptionDraft['stopped'] {
  const [reason, on] = [stopReasonOf(first), stop?.occurredDateTime?.slice(0, 10)];
  if (reason === undefined || on === undefined) return undefined;
  const by = known(contained(stop, 'stopped-by'), stop?.agent[0]?.who.reference, fromPractitioner);
  return { on, reason, ...(by && { by }) };
}

/** What the parts of an act say beside its requests. */
function partsOf({ id, contents }: Act): Partial<PrescriptionDraft> {
  const parts = contents.parts.get(id ?? '') ?? [];
  const { answers, resting } = fromSupporting(parts.filter((each): each is { part: string; resource: Observation | Consent } => /^(Observation|Consent)$/.test(each.resource.resourceType)));
  const { goals, rates } = fromGoals(parts.filter((each): each is { part: string; resource: Goal } => each.resource.resourceType === 'Goal'));
  const heartRate = { ...(resting !== undefined && { resting }), ...rates };
  const person = parts.find(({ part }) => part === 'guardian')?.resource;
  const guardian = person?.resourceType === 'RelatedPerson' ? fromGuardian(person) : undefined;
  return {
    ...answers,
    ...(goals.length > 0 && { goals }),
    ...(Object.keys(heartRate).length > 0 && { heartRate }),
    ...(guardian && { guardian }),
  };
}

/** Requests in the order of their components. */
export const inOrder = (requests: readonly ServiceRequest[]): ServiceRequest[] => [...requests].sort((a, b) => requestNumber(a) - requestNumber(b));

/**
 * The resources a draft was read from, when they say more than it: kept to be written back. The people are not among
 * them, the draft holds those.
 */
function sourceOf(requests: readonly ServiceRequest[], draft: PrescriptionDraft, { provenance, used }: Act): Record<string, unknown>[] | undefined {
  const components = draft.components ?? [];
  let next = 0;
  const saysAll = requests.every((request, index) => {
    const component = componentOf(request) && components[next++];
    const image = requestImage(draft, component, requestNumber(request) || index + 1);
    // A service that the US output names only stands in the snapshot.
    const performer = request.performer?.map((each, at) => (each.reference === undefined && contained(provenance, `structure-${at + 1}`) ? image.performer?.[at] : each));
    return isSameJson(withoutServerMarks({ ...request, ...(performer && { performer: performer as Reference[] }) }, draft.id), withoutServerMarks(image, draft.id));
  });
  return saysAll ? undefined : copied([...requests, ...listed(provenance), ...used]) as unknown as Record<string, unknown>[];
}

/** Reads the requests of one act with what the Bundle holds of it. */
export function readAct(requests: readonly ServiceRequest[], contents: Contents): PrescriptionDraft | undefined {
  const sorted = inOrder(requests);
  const [first] = sorted;
  if (!first) return undefined;
  const act = actFor(first, contents);
  const find = (reference: string): Condition | undefined => {
    const resource = resolve(act, reference);
    if (resource?.resourceType !== 'Condition') return undefined;
    if (!reference.startsWith('#')) act.used.add(resource);
    return resource;
  };
  const { basedOn, ...fields } = fieldsOf(first, find);
  const stopped = sorted.every((request) => request.status === 'revoked') ? stoppedOf(act) : undefined;
  const original = basedOnOf(act, basedOn);
  const draft: PrescriptionDraft = {
    ...(act.id !== undefined && { id: act.id }),
    ...fields,
    ...(original && { basedOn: original }),
    ...(stopped && { stopped }),
    ...peopleOf(act),
    components: sorted.flatMap((request) => listed(componentOf(request))),
    ...partsOf(act),
  };
  const source = sourceOf(sorted, draft, act);
  return { ...draft, ...(source && { source }) };
}
