import { yearsBetween } from '../iso-date.js';
import type { Person } from './model.js';

/**
 * Completed years of a person on a day. A birth known by its month or year only gives an age when it is the same
 * whatever the day it was; `undefined` otherwise.
 */
export function yearsOld({ birthDate }: Person, day: string): number | undefined {
  if (birthDate === undefined) return undefined;
  const earliest = birthDate.length === 4 ? `${birthDate}-01-01` : birthDate.length === 7 ? `${birthDate}-01` : birthDate;
  const latest = birthDate.length === 4 ? `${birthDate}-12-31` : birthDate.length === 7 ? `${birthDate}-28` : birthDate;
  const [oldest, youngest] = [yearsBetween(earliest, day), yearsBetween(latest, day)];
  return oldest === youngest && oldest !== undefined && oldest >= 0 ? oldest : undefined;
}
