import { importClubs } from '@sport-sante/sdk/club/import';
import type { Club, ClubSearcher } from '@sport-sante/sdk/club/model';
import { asSearcher, createClubIndex, openClubIndex } from '@sport-sante/sdk/club/search';
import type { DirectorySource } from './open-directory.js';

export { connectClubs } from '@sport-sante/sdk/club/worker';

/** The same on the page, where it allows no worker: with the communes, so that places known by theirs have a point. */
export async function openClubsHere(source: DirectorySource): Promise<ClubSearcher> {
  const { communes: places } = await import('@sport-sante/sdk/club/communes');
  if ('file' in source) return asSearcher(openClubIndex(source.file, { places }));
  const clubs: readonly Club[] = 'clubs' in source ? [...source.clubs] : importClubs(source.text, { format: source.format }).clubs;
  return asSearcher(createClubIndex(clubs, { places }));
}
