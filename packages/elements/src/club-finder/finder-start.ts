import type { Issue } from '@sport-sante/sdk';
import { filterGroups, type ClubFilters } from '@sport-sante/sdk/club/model';
import type { Prescription } from '@sport-sante/sdk/prescription';
import type { Territory } from '../provider/contexts.js';

/** How far one looks when the host says nothing, in kilometres. Ours. */
export const RADIUS_KM = 20;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : typeof value === 'string' ? [value] : []);
const wordsOf = (value: unknown): string[] => listOf(value).filter((each) => typeof each === 'string');

/** Kilometres; `Infinity`: no limit, `undefined` here. What is no distance is the usual one. */
export const radiusFrom = (given: unknown): number | undefined => (typeof given === 'number' && given > 0 ? (given === Infinity ? undefined : given) : RADIUS_KM);

/** A territory with a name and a phone that are words, or without. What else it has is read where it is shown. */
export function territoryFrom(given: unknown): Territory | undefined {
  if (!isObject(given)) return undefined;
  const [name] = wordsOf(given['name']);
  const [phone] = wordsOf(given['phone']);
  return { ...given, name: name ?? '', phone: phone || undefined } as Territory;
}

/** Filters as they are asked: groups that exist, lists of words. One word is a list of one. */
export function filtersFrom(given: unknown): ClubFilters {
  if (!isObject(given)) return {};
  const lists = [...filterGroups, 'includeUnknown'].map((group) => [group, wordsOf(given[group])] as const).filter(([, words]) => words.length > 0);
  return Object.fromEntries(lists);
}

/**
 * A prescription as far as it can be read. Without the prescriber’s own word on a severe limitation it is none, for then nobody
 * knows what may be proposed.
 */
export function prescriptionFrom(given: unknown): Prescription | undefined {
  if (!isObject(given) || typeof given['severeLimitation'] !== 'boolean') return undefined;
  const { dispensers, limitations, grounds } = given;
  return { ...given, dispensers: wordsOf(dispensers), limitations: isObject(limitations) ? limitations : {}, grounds: listOf(grounds).filter(isObject) } as unknown as Prescription;
}

export const unreadablePrescription: Issue = { code: 'prescription-unreadable', severity: 'error', path: ['prescription'] };

/** What the host asks for at the start. */
export interface Start { readonly place: unknown; readonly radius: unknown; readonly filters: unknown; readonly prescription: unknown }

/** Whether a search of the host’s is the same as before; what was prescribed is none of it. */
export const isSameStart = (one: Start, other: Start): boolean => one.place === other.place && Object.is(one.radius, other.radius) && one.filters === other.filters;
