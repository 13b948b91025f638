import type { Party } from './model.js';
import { HISTORY, withoutScheme, type Entry, type Opened } from './fhir-read-entries.js';
import { clockOf } from './fhir-measures-when.js';
import { all, compact, isRecord, record, records, text, texts, wordsOf, type Json, type Moment } from './fhir-read-values.js';

/** Finds what resources refer to, and says the days they are of. */
export interface Reading {
  timeZone: string;
  /** Resources of the person and of nobody in particular, of one type, by id. */
  of: (type: string) => readonly Entry[];
  /** The id of what a Reference names, whether it was read or not. `undefined`: it names nothing, or something inside its own resource. */
  idOf: (from: Entry, reference: unknown) => string | undefined;
  /** The ids that References name, of one type when it is given. */
  idsOf: (from: Entry, references: unknown, type?: string) => string[];
  at: (id: string | undefined) => Entry | undefined;
  /** Someone or some place, by the name its resource gives or else the Reference itself. `undefined`: nobody said a name. */
  party: (from: Entry, reference: unknown) => Party | undefined;
  moment: (value: unknown) => Moment | undefined;
  /** The first day among values. */
  day: (...values: unknown[]) => string | undefined;
  /** Notes that a resource has its place in the carnet. */
  place: (id: string) => void;
}

/** `Patient/12` of a reference that is relative. */
const RELATIVE = /^[A-Z][A-Za-z]+\/[A-Za-z0-9\-.]{1,64}$/;

/** What type a name is of, as far as the name tells. */
export const typeOfId = (id: string): string | undefined => /(?:^|\/)([A-Z][A-Za-z]+)[/~][^/~]+$/.exec(id)?.[1];

/** How the names of resources are found from the References to them. */
export class References {
  readonly #byId: Map<string, Entry>;
  readonly #home: string | undefined;
  readonly #shortNames = new Map<string, string>();
  readonly #hidden = new Set<string>();
  readonly #byIdentifier = new Map<string, string>();

  constructor({ entries, home }: Opened) {
    this.#byId = new Map(entries.map((entry) => [entry.id, entry]));
    this.#home = home;
    // What has a name of its own may still be referred to by its type and id, when one alone has those.
    const short = new Map<string, string | undefined>();
    for (const { id, type, resource } of entries) {
      const name = `${type}/${String(text(resource, 'id'))}`;
      if (id !== name) short.set(name, short.has(name) ? undefined : id);
    }
    for (const [name, id] of short) if (id !== undefined && !this.#byId.has(name)) this.#shortNames.set(name, id);
    for (const { id, resource } of entries) {
      for (const key of records(resource, 'identifier').map(identifierKey)) if (key !== undefined && !this.#byIdentifier.has(key)) this.#byIdentifier.set(key, id);
    }
  }

  at(id: string | undefined): Entry | undefined {
    return id === undefined || this.#hidden.has(id) ? undefined : this.#byId.get(id);
  }

  /** Takes what is hidden out of what may be found: its name is still its name. */
  hide(entries: readonly Entry[]): void {
    for (const { id } of entries) this.#hidden.add(id);
  }

  /** The name of what a Reference means, read or not. */
  idOf(from: Entry, reference: unknown): string | undefined {
    const written = text(reference, 'reference') ?? (typeof reference === 'string' ? reference : undefined);
    if (written === undefined) {
      const key = identifierKey(record(reference, 'identifier'));
      return key === undefined ? undefined : this.#byIdentifier.get(key) ?? `identifier:${key}`;
    }
    if (written.startsWith('#')) return undefined;
    return this.#named(from, written.replace(HISTORY, ''));
  }

  #named({ base }: Entry, written: string): string {
    if (RELATIVE.test(written)) return base === undefined || base === this.#home ? this.#shortNames.get(written) ?? written : this.#absolute(`https://${base}/${written}`);
    return /^https?:/.test(written) ? this.#absolute(written) : written;
  }

  #absolute(url: string): string {
    const short = /(?<=\/)[A-Z][A-Za-z]+\/[A-Za-z0-9\-.]{1,64}$/.exec(url)?.[0];
    if (short === undefined) return url;
    const base = withoutScheme(url.slice(0, -short.length - 1));
    // Resources that came without their addresses are of the one server there is.
    if (base === this.#home || (this.#home === undefined && this.#byId.has(short))) return short;
    return [url, url.replace(/^https:/, 'http:'), url.replace(/^http:/, 'https:')].find((each) => this.#byId.has(each)) ?? url;
  }
}

function identifierKey(identifier: Json | undefined): string | undefined {
  const value = text(identifier, 'value');
  return value === undefined ? undefined : `${text(identifier, 'system') ?? ''}|${value}`;
}

/** The first name of a person as it is said: `Camille Renaud`. */
export function nameOf(resource: unknown): string | undefined {
  const names = records(resource, 'name');
  const name = names.find(({ use }) => use === 'official') ?? names.find(({ use }) => use !== 'old' && use !== 'maiden');
  // « DR » is a code of the French directory, « Dr » is said.
  const parts = [...texts(name, 'prefix').filter((each) => each !== each.toUpperCase()), ...texts(name, 'given').slice(0, 1), ...texts(name, 'family')];
  return text(name, 'text') ?? (parts.length > 0 ? parts.join(' ') : text(resource, 'name'));
}

export const phoneOf = (resource: unknown): string | undefined =>
  text(records(resource, 'telecom').filter(({ system, use }) => system === 'phone' && use !== 'old'), 'value');

function addressOf(resource: unknown): string[] | undefined {
  const address = record(resource, 'address');
  const city = [...texts(address, 'postalCode'), ...texts(address, 'city')].join(' ');
  const lines = [...texts(address, 'line'), ...(city === '' ? [] : [city])];
  return lines.length > 0 ? lines : texts(address, 'text').length > 0 ? texts(address, 'text') : undefined;
}

/** What is known of people beside their own resources. */
interface Around {
  /** The post of a professional. */
  roles: ReadonlyMap<string, Entry>;
  /** A prescriber as the Provenance of a prescription of ours shows them, for a server that gives only their address. */
  snapshots: ReadonlyMap<string, Json>;
}

/** What a Reference names inside of its own resource. */
export function insideOf({ resource }: Entry, reference: unknown): Json | undefined {
  const written = text(reference, 'reference');
  return written?.startsWith('#') ? records(resource, 'contained').find((each) => `#${String(each['id'])}` === written) : undefined;
}

/** Someone or some place, as the resource, or the Reference when there is none, names them. */
function partyOf(references: References, { roles, snapshots }: Around, from: Entry, reference: unknown): Party | undefined {
  const written = text(reference, 'reference');
  const id = references.idOf(from, reference);
  const resource = insideOf(from, reference) ?? references.at(id)?.resource ?? snapshots.get(id ?? '');
  const asked = typeOfId(id ?? '') === 'PractitionerRole' ? resource : roles.get(id ?? '')?.resource;
  const inside = { ...from, resource: resource ?? {} };
  const behind = asked === resource && resource ? [record(resource, 'practitioner'), record(resource, 'organization')] : [];
  const people = behind.map((each) => ({ name: text(each, 'display'), resource: references.at(references.idOf(inside, each))?.resource }));
  const display = text(reference, 'display');
  const own = nameOf(resource) ?? people.map((each) => nameOf(each.resource) ?? each.name).find((each) => each !== undefined);
  // « Dr Claire Delmas » says more than « Claire DELMAS ».
  const name = own === undefined || display?.toLowerCase().endsWith(own.toLowerCase()) ? display ?? own : own;
  if (name === undefined) return undefined;
  // Where the person of the carnet lives is nobody's business here.
  const sources = (references.at(id)?.type ?? typeOfId(id ?? '')) === 'Patient' ? [] : [resource, asked, ...people.map((each) => each.resource)];
  return compact({
    reference: written?.startsWith('#') || id === undefined || id.startsWith('identifier:') ? undefined : id,
    name,
    role: wordsOf(all(asked, 'code')) ?? wordsOf(all(resource, 'qualification', 'code')),
    phone: sources.map(phoneOf).find((each) => each !== undefined),
    address: sources.map(addressOf).find((each) => each !== undefined),
  });
}

/** The way to read one person's resources. */
export function readingOf({ references, entries, timeZone, place }: { references: References; entries: readonly Entry[]; timeZone: string; place: (id: string) => void }): Reading {
  const byType = new Map<string, Entry[]>();
  for (const entry of entries) {
    const same = byType.get(entry.type);
    if (same) same.push(entry);
    else byType.set(entry.type, [entry]);
  }
  const of = (type: string) => byType.get(type) ?? [];
  const idOf = (from: Entry, reference: unknown) => references.idOf(from, reference);
  const roles = new Map<string, Entry>();
  for (const role of of('PractitionerRole')) {
    const id = idOf(role, record(role.resource, 'practitioner'));
    if (id !== undefined && !roles.has(id)) roles.set(id, role);
  }
  const snapshots = new Map<string, Json>();
  for (const provenance of of('Provenance')) {
    const shown = records(provenance.resource, 'contained').find(({ id }) => id === 'prescriber');
    for (const agent of records(provenance.resource, 'agent')) {
      const id = idOf(provenance, record(agent, 'who'));
      if (shown && id !== undefined && typeOfId(id) !== 'Patient' && !snapshots.has(id)) snapshots.set(id, shown);
    }
  }
  const around = { roles, snapshots };
  const known = new Map<string, Party | undefined>();
  const clock = clockOf(timeZone);
  const moment = (value: unknown) => (typeof value === 'string' ? clock(value) : undefined);
  return {
    timeZone, of, idOf, moment, place,
    idsOf: (from, some, type) => all(some).flatMap((each) => {
      const id = idOf(from, each);
      return id === undefined || (type !== undefined && (references.at(id)?.type ?? typeOfId(id)) !== type) ? [] : [id];
    }),
    at: (id) => references.at(id),
    party: (from, reference) => {
      if (!isRecord(reference)) return undefined;
      // Hundreds of sessions name one place.
      const key = `${from.base ?? ''} ${text(reference, 'reference') ?? ''} ${text(reference, 'display') ?? ''}`;
      if (text(reference, 'reference')?.startsWith('#') || reference['identifier'] !== undefined) return partyOf(references, around, from, reference);
      if (!known.has(key)) known.set(key, partyOf(references, around, from, reference));
      return known.get(key);
    },
    day: (...values) => values.map((value) => moment(value)?.day).find((each) => each !== undefined),
  };
}
