import type { StoredResource } from '../resource/resource.js';

export type WriteMethod = 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One state of a resource: what was written, or that it was deleted. */
export interface Version {
  readonly type: string;
  readonly id: string;
  /** 1, 2, 3… for each resource. */
  readonly number: number;
  readonly lastUpdated: string;
  readonly method: WriteMethod;
  /** Absent when this version is a deletion. */
  readonly resource?: StoredResource | undefined;
}

/** A resource over time. `versions` is empty only while its creation is being undone. */
export interface Entry {
  readonly type: string;
  readonly id: string;
  /** Order of creation in the whole store: what lists are in when nothing else decides. */
  readonly born: number;
  readonly versions: Version[];
}

/** The resource as it is now, if it is. */
export function currentOf(entry: Entry): StoredResource | undefined {
  return entry.versions.at(-1)?.resource;
}
