import { importClubs } from '@sport-sante/sdk/club/import';
import { asSearcher, createClubIndex, openClubIndex } from '@sport-sante/sdk/club/search';
import { ClubPortError } from '@sport-sante/sdk/club/worker';
import type { DirectorySource, OpenedDirectory } from './open-directory.js';

export { connectClubs } from '@sport-sante/sdk/club/worker';
export { placesForWorker } from './places-for-worker.js';

/** Whether it is for want of an answer that a worker was given up, before anything was handed over to it. */
export const isUnheard = (error: unknown): boolean => error instanceof ClubPortError && error.why === 'silent';

/** The same on the page, where it allows no worker: with the communes, so that places known by theirs have a point. */
export async function openClubsHere(source: DirectorySource): Promise<OpenedDirectory> {
  const { communes: places } = await import('@sport-sante/sdk/club/communes');
  if ('file' in source) return asSearcher(openClubIndex(source.file, { places }));
  if ('clubs' in source) return asSearcher(createClubIndex([...source.clubs], { places }));
  const { clubs, rejected } = importClubs(source.text, { format: source.format });
  return { ...asSearcher(createClubIndex(clubs, { places })), rejected: rejected.length };
}
