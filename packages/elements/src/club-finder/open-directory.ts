import type { Club, ClubSearcher } from '@sport-sante/sdk/club/model';
import { onDemand } from '../internal/on-demand.js';
import { READY_MS, startWorker } from './worker-start.js';

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

export interface OpenDirectoryOptions {
  /** Told now and then how many records are there; `total` is 0 while nobody knows it. */
  onProgress?: (progress: { done: number; total: number }) => void;
  /**
   * A worker that the host started, of `sport-sante-club-worker.min.js` or with `serveClubs`: where a build does not bring ours
   * along, or the file is served from elsewhere. It is ended with the directory.
   */
  worker?: Worker;
  /** Ends the waiting for that worker; a quarter of a minute when `undefined`. */
  heardBy?: AbortSignal;
}

/**
 * Opens a directory off the page, in a worker, for `sps-club-finder.directory`: a million structures do not hold up what a
 * person types. Where there is no worker, or it says nothing for a quarter of a minute, it is opened on the page.
 *
 * @throws Error when the source cannot be read; one of the name `ClubPortError` when the worker stopped meanwhile, or later:
 *   browsers end one when memory is short. To be opened again.
 */
export async function openClubDirectory(source: DirectorySource, { onProgress, worker, heardBy }: OpenDirectoryOptions = {}): Promise<OpenedDirectory> {
  const started = worker ?? await startWorker();
  const { connectClubs, isUnheard, openClubsHere, placesForWorker } = await onDemand(() => import('./directory-worker.js'));
  if (!started) return openClubsHere(source);
  const places = await placesForWorker();
  const total = 'clubs' in source ? source.total ?? 0 : 0;
  const told = onProgress && { onProgress: (progress: { done: number; total: number }) => { onProgress({ done: progress.done, total: progress.total || total }); } };
  return connectClubs(started, { ...source, ...places, ...told, heardBy: heardBy ?? AbortSignal.timeout(READY_MS) }).catch((error: unknown) => {
    // Nothing was taken of the source before it was heard.
    if (isUnheard(error)) return openClubsHere(source);
    throw error;
  });
}
