import { randomUUID } from 'node:crypto';
import type { Resource, StoredResource } from '../resource/resource.js';
import type { Journal } from './journal.js';
import { Table, type IndexPlan } from './table.js';
import type { Version, WriteMethod } from './version.js';

/**
 * All resources, in memory, with all their versions.
 *
 * Why this is hard: a transaction must be all or nothing, also for those who look meanwhile, and nothing may come
 * between a condition and its write. Handlers are asynchronous, so they take turns: one request is answered, and its
 * journal row written, before the next begins. What a failed one wrote is taken back version by version.
 */
export class Store {
  readonly #tables = new Map<string, Table>();
  readonly #log: Version[] = [];
  readonly #journal: Journal | undefined;
  readonly #plansOf: (type: string) => readonly IndexPlan[];
  #isOpen = false;
  #last: Promise<unknown> = Promise.resolve();
  #born = 0;
  #clock = 0;

  /** Takes over what the journal holds. @throws Error when the journal cannot be read. */
  constructor(journal: Journal | undefined, plansOf: (type: string) => readonly IndexPlan[]) {
    this.#plansOf = plansOf;
    for (const versions of journal?.rows() ?? []) versions.forEach((version) => { this.#append(version); });
    this.#journal = journal;
  }

  get isEmpty(): boolean {
    return this.#log.length === 0;
  }

  /** The newest version, which may be a deletion. */
  read(type: string, id: string): Version | undefined {
    return this.#tables.get(type)?.entries.get(id)?.versions.at(-1);
  }

  readVersion(type: string, id: string, number: string): Version | undefined {
    return this.#tables.get(type)?.entries.get(id)?.versions.find((version) => String(version.number) === number);
  }

  table(type: string): Table | undefined {
    return this.#tables.get(type);
  }

  /** Newest first: of everything, of a type or of one resource. */
  history(type?: string, id?: string): Version[] {
    if (type !== undefined && id !== undefined) return (this.#tables.get(type)?.entries.get(id)?.versions ?? []).toReversed();
    return this.#log.filter((version) => type === undefined || version.type === type).toReversed();
  }

  /** Writes a new version of `resource`, under its id or a new one. It must be valid already, and this in a transaction. */
  put(resource: Resource, method: Exclude<WriteMethod, 'DELETE'>): StoredResource {
    const { resourceType: type, id = randomUUID() } = resource;
    const stamp = this.#stamp(type, id);
    const { resourceType, id: _, meta, ...rest } = resource;
    const stored: StoredResource = {
      resourceType,
      id,
      meta: { ...meta, versionId: String(stamp.number), lastUpdated: stamp.lastUpdated },
      ...rest,
    };
    this.#append({ ...stamp, type, id, method, resource: stored });
    return stored;
  }

  /** Marks a resource as deleted; without effect when there is none. */
  remove(type: string, id: string): void {
    if (this.read(type, id)?.resource === undefined) return;
    this.#append({ ...this.#stamp(type, id), type, id, method: 'DELETE' });
  }

  /** Runs what one client asks for as a transaction, after all that was asked for before. */
  inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#last.then(() => this.transaction(work));
    this.#last = result.catch(() => undefined);
    return result;
  }

  /**
   * Runs `work`; all it writes is kept in one journal row, or nothing of it when it fails. A transaction inside another
   * is taken back alone and kept with the outer one.
   */
  async transaction<Result>(work: () => Promise<Result>): Promise<Result> {
    const openedAt = this.#log.length;
    const isOuter = !this.#isOpen;
    this.#isOpen = true;
    try {
      const result = await work();
      if (isOuter && this.#log.length > openedAt) this.#journal?.append(this.#log.slice(openedAt));
      return result;
    } catch (error) {
      while (this.#log.length > openedAt) this.#undo();
      throw error;
    } finally {
      if (isOuter) this.#isOpen = false;
    }
  }

  #append(version: Version): void {
    this.#clock = Math.max(this.#clock, Date.parse(version.lastUpdated));
    this.#log.push(version);
    const table = this.#tables.get(version.type) ?? new Table(this.#plansOf(version.type));
    this.#tables.set(version.type, table);
    table.append(version, () => this.#born++);
  }

  #undo(): void {
    const version = this.#log.pop();
    if (version !== undefined) this.#tables.get(version.type)?.undo(version);
  }

  /** Time never runs back, so the order of `lastUpdated` is the order of writing. */
  #stamp(type: string, id: string): Pick<Version, 'number' | 'lastUpdated'> {
    this.#clock = Math.max(this.#clock, Date.now());
    return { number: (this.read(type, id)?.number ?? 0) + 1, lastUpdated: new Date(this.#clock).toISOString() };
  }
}
