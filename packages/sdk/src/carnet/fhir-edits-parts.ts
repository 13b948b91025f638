import type { CodeableConcept, FhirResource, Meta, Reference } from 'fhir/r4.js';
import type { EditContext } from './edits.js';
import type { Carnet, Party } from './model.js';

/** A resource of a server, as it was read: of no type that can be trusted. */
export type Source = Record<string, unknown>;

/** Where in the carnet a resource that an edit writes has its place. */
export type Place =
  | { list: 'sessions' | 'measures' | 'assessments' | 'goals' | 'milestones' | 'relays' | 'notes' | 'calls'; id: string }
  /** Effort, pain, mood or incident of a session. */
  | { session: string; name: string }
  /** A record that was merged into something else. */
  | { kept: string };

/** One resource that an edit writes. */
export interface Change {
  place: Place;
  /** `Appointment/44` of one the server has; `urn:uuid:…` of a new one. */
  at: string;
  resource: FhirResource;
  /** The version it was read in. `undefined`: it is new, or the server keeps no versions. */
  version?: string | undefined;
  isRemoved?: boolean;
}

export interface Writing { carnet: Carnet; context: EditContext }

const ON_SERVER = /^[A-Z][A-Za-z]+\/[A-Za-z0-9\-.]{1,64}$/;

/** Whether an id of the carnet is that of a resource the server has. */
export const isOnServer = (id: string | undefined): id is string => id !== undefined && ON_SERVER.test(id);

/** A Reference to something of the carnet; `undefined` for what no server can be asked for. */
export function referenceTo(id: string | undefined): Reference | undefined {
  return id !== undefined && (ON_SERVER.test(id) || /^https?:/.test(id)) ? { reference: id } : undefined;
}

/** A Reference to someone: by place when there is one, and always by name. */
export const partyReference = ({ reference, name }: Party): Reference => ({ ...referenceTo(reference), display: name });

/** The person of a carnet. Nobody is made up: who is not known is said to be so, where R4 wants somebody. */
export function subjectOf({ person }: Carnet): Reference {
  const name = person.name ?? [person.givenName, person.familyName].filter(Boolean).join(' ');
  return referenceTo(person.id) ?? { display: name === '' ? 'Personne non nommée' : name };
}

export const concept = (system: string, code: string, text?: string): CodeableConcept => ({ coding: [{ system, code }], ...(text !== undefined && { text }) });

/** `undefined` leaves a key out, of what was there too. */
type Values = Record<string, unknown>;

/**
 * A resource as it was read with other values in it. What we do not know stays. Its narrative goes when a machine made
 * it, for it tells the old values; so do the version and the clock of the server, which writes its own.
 */
export function rewritten(source: Source, values: Values): FhirResource {
  const { meta, text, ...rest } = source as Source & { meta?: Meta; text?: { status?: string } };
  const { versionId: _version, lastUpdated: _clock, ...said } = meta ?? {};
  return present({ ...rest, meta: Object.keys(said).length > 0 ? said : undefined, text: text?.status === 'generated' ? undefined : text, ...values });
}

export function present(values: Values): FhirResource {
  const { resourceType, id, meta, ...rest } = values;
  return Object.fromEntries(Object.entries({ resourceType, id, meta, ...rest }).filter(([, value]) => value !== undefined)) as unknown as FhirResource;
}

/** The change of something that was read. */
export function update(place: Place, at: string, source: Source, values: Values): Change {
  const { versionId } = (source['meta'] ?? {}) as Meta;
  return { place, at, resource: rewritten(source, values), version: versionId };
}

/** The change of something that was read, to what it is as a whole. */
export function replacing(place: Place, at: string, source: Source, whole: Source): Change {
  return { ...update(place, at, source, {}), resource: rewritten(whole, {}) };
}

/** The creation of something, under a `urn:uuid:` that its identifier keeps. */
export function creation(place: Place, urn: string, values: Values): Change {
  return { place, at: urn, resource: present({ ...values, ...(taggedTypes.has(String(values['resourceType'])) ? {} : { identifier: [{ system: 'urn:ietf:rfc:3986', value: urn }] }) }) };
}

/** R4 finds these by no identifier: a tag names them. */
export const taggedTypes: ReadonlySet<string> = new Set(['Provenance', 'AdverseEvent']);

const URN = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * The name of a new resource, from what makes it: the same edit at the same time gives the same name, so that sending
 * it again writes nothing twice. Not for secrets.
 */
export function urnOf(...parts: string[]): string {
  const [first = ''] = parts;
  if (parts.length === 1 && URN.test(first)) return first;
  const text = parts.join('\u0000');
  const hex = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35].map((seed) => hash(text, seed).toString(16).padStart(8, '0')).join('');
  // Version 8 is for UUIDs made in a way of one's own (RFC 9562 §5.8).
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** murmur3's way of mixing, in 32 bits. */
function hash(text: string, seed: number): number {
  let state = seed;
  for (let index = 0; index < text.length; index++) {
    const mixed = Math.imul(text.charCodeAt(index), 0xcc9e2d51);
    state ^= Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593);
    state = Math.imul((state << 13) | (state >>> 19), 5) + 0xe6546b64;
  }
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 0;
}
