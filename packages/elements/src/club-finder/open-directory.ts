import type { Club, ClubSearcher } from '@sport-sante/sdk/club/model';
import { onDemand } from '../internal/on-demand.js';
import { startWorker } from './worker-start.js';

/** What a directory is made of: records, as many as there are; a file of cells or JSON; or an index that `toFile` wrote. */
export type DirectorySource =
  | { clubs: Iterable<Club>; /** How many they are, for the progress. */ total?: number }
  | { text: string | Uint8Array; format: 'csv' | 'json' | 'geojson' }
  | { file: ArrayBuffer };

/** A directory, and of a file what became of its rows. */
export interface OpenedDirectory extends ClubSearcher {
  /** Rows that were not taken: `importClubs` and the command `import` say why. `undefined` for an index. */
  readonly rejected?: number;
}

/**
 * Opens a directory off the page, in a worker, for `sps-club-finder.directory`: a million structures do not hold up what a
 * person types. Where the page allows no worker it is opened on the page.
 *
 * @param options.onProgress told now and then how many records are there; `total` is 0 while nobody knows it.
 * @throws Error when the source cannot be read.
 */
export async function openClubDirectory(source: DirectorySource, { onProgress }: { onProgress?: (progress: { done: number; total: number }) => void } = {}): Promise<OpenedDirectory> {
  const worker = await startWorker();
  const { connectClubs, openClubsHere } = await onDemand(() => import('./directory-worker.js'));
  if (!worker) return openClubsHere(source);
  const total = 'clubs' in source ? source.total ?? 0 : 0;
  return connectClubs(worker, { ...source, ...(onProgress && { onProgress: (progress) => { onProgress({ done: progress.done, total: progress.total || total }); } }) });
}
