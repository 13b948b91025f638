import type { Parameter } from '../definition/parameter.js';
import type { StoredResource } from '../resource/resource.js';
import { currentOf, type Entry, type Version } from './version.js';

/** The keys under which a resource is found by a search parameter. */
export type KeysOf = (resource: StoredResource) => readonly string[];

/** Tells under which keys resources are filed for a search parameter. */
export interface IndexPlan {
  parameter: Parameter;
  keysOf: KeysOf;
}

interface Posting {
  keysOf: KeysOf;
  entries: Map<string, Set<Entry>>;
}

/** The resources of one type, and the indexes that searches have asked for so far. */
export class Table {
  /** In order of creation. */
  readonly entries = new Map<string, Entry>();
  readonly #postings = new Map<Parameter, Posting>();

  /** @param plans - indexes kept from the start, because nearly every search asks for them. */
  constructor(plans: readonly IndexPlan[] = []) {
    for (const { parameter, keysOf } of plans) this.#index(parameter, keysOf);
  }

  append(version: Version, nextBirth: () => number): void {
    const entry = this.entries.get(version.id) ?? { type: version.type, id: version.id, born: nextBirth(), versions: [] };
    this.entries.set(version.id, entry);
    entry.versions.push(version);
    for (const posting of this.#postings.values()) file(entry, posting);
  }

  undo(version: Version): void {
    const entry = this.entries.get(version.id);
    entry?.versions.pop();
    if (entry?.versions.length === 0) this.entries.delete(version.id);
  }

  /**
   * Entries that have, or once had, one of the keys. Old keys are never taken out: whoever asks checks each entry as it
   * is now, and updates and rollbacks stay cheap. The index is made when first asked for.
   */
  lookUp(parameter: Parameter, keys: Iterable<string>, keysOf: KeysOf): Set<Entry> {
    const { entries } = this.#postings.get(parameter) ?? this.#index(parameter, keysOf);
    const [first, ...others] = [...keys].map((key) => entries.get(key) ?? new Set<Entry>());
    return others.length === 0 ? (first ?? new Set()) : new Set([first ?? new Set<Entry>(), ...others].flatMap((found) => [...found]));
  }

  #index(parameter: Parameter, keysOf: KeysOf): Posting {
    const posting: Posting = { keysOf, entries: new Map() };
    for (const entry of this.entries.values()) file(entry, posting);
    this.#postings.set(parameter, posting);
    return posting;
  }
}

function file(entry: Entry, { keysOf, entries }: Posting): void {
  const resource = currentOf(entry);
  if (resource === undefined) return;
  for (const key of keysOf(resource)) {
    const filed = entries.get(key);
    if (filed === undefined) entries.set(key, new Set([entry]));
    else filed.add(entry);
  }
}
