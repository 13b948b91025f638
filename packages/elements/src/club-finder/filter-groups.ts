import { clubKinds, dayParts, deliveries, handicaps, labelCodes, pathologyGroups, publics, supervisions, weekDays, type FilterGroup } from '@sport-sante/sdk/club/model';
import type { FinderContext } from './context.js';
import { valuesOf } from './filter-acts.js';

type Group = readonly [group: FilterGroup, values: readonly string[]];

/** What one may choose in a group, in the order of the sheet; that nobody knows is no value of it. */
export const groups: readonly Group[] = [
  ['prescription', ['not-required', 'required']],
  ['price', ['free', 'aided']],
  ['day', weekDays],
  ['time', dayParts],
  ['supervision', supervisions.filter((each) => each !== 'inconnu')],
  ['handicap', handicaps],
  ['delivery', deliveries],
  ['places', ['free']],
];

/** Those that fewer people ask for: one more press, and half as many stops of Tab. */
const rareGroups: readonly Group[] = [
  ['setting', ['indoor', 'outdoor']],
  ['transport', ['stop']],
  ['public', publics],
  ['pathology', pathologyGroups],
  ['limitation', ['minimal', 'moderate', 'severe']],
  ['kind', clubKinds],
  ['label', labelCodes],
];

/** The rarer ones, a territory’s own labels among them. */
export function rareGroupsOf({ answer, query: { filters } }: FinderContext): readonly Group[] {
  return rareGroups.map(([group, values]): Group => {
    if (group !== 'label') return [group, values];
    const counted = Object.keys(answer?.facets.label ?? {}).filter((code) => code !== 'unknown' && !code.includes('|'));
    return [group, [...new Set([...values, ...counted, ...valuesOf(filters, group)])]];
  });
}
