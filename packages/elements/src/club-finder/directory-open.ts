import type { Issue } from '@sport-sante/sdk';
import type { Club } from '@sport-sante/sdk/club/model';
import { createClubSearcher, readClubs } from '@sport-sante/sdk/club/search-page';
import { onDemand } from '../internal/on-demand.js';
import { DirectoryError, type Opened } from './directory.js';

/** Opens a directory from records. Loaded when there are some to open. */

const isLocated = ({ position }: Club) => position !== undefined && position.precision !== 'unknown';

/** What was given is no directory: the same again would be none. */
export const unreadable = (message: string): DirectoryError => new DirectoryError({ code: 'clubs-unreadable', message, retryable: false });

/** Records as the host has them, ours or `{ structure, slots }`. Those that are none are counted. */
export async function openClubs(given: readonly Club[], issues: readonly Issue[] = []): Promise<Opened> {
  if (!Array.isArray(given)) throw unreadable('clubs expects an array of Club records.');
  const clubs = await readClubs(given);
  const left = given.length - clubs.length;
  if (left > 0 && clubs.length === 0) throw unreadable('None of the clubs could be read.');
  const all: readonly Issue[] = left > 0 ? [...issues, { code: 'clubs-left-out', severity: 'error', path: ['clubs'], params: { count: left } }] : issues;
  const searcher = createClubSearcher(clubs, { onDemand });
  if (clubs.every(isLocated)) return { searcher, issues: all };
  return { searcher, issues: all, withPlaces: ({ communes }) => createClubSearcher(clubs, { places: communes, onDemand }) };
}
