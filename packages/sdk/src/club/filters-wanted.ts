import { bits, kindValues, listOf, maskOf, slotGroups, slotValues, valuesOf, type Mask, type Wanted } from './filters.js';
import { filterGroups, type ClubFilters, type FilterGroup } from './query.js';

/** Reads filters as they come: one text is a list of one, an empty list asks for nothing; a value nobody knows matches nothing. */
export function wantedOf(filters: ClubFilters = {}): Wanted {
  const valuesIn = (group: FilterGroup | 'includeUnknown'): readonly unknown[] => {
    const value: unknown = filters[group];
    return typeof value === 'string' && value !== '' ? [value] : listOf(value);
  };
  const active = filterGroups.filter((group) => valuesIn(group).length > 0);
  const chosenOf = (group: FilterGroup) => valuesIn(group).map(String);
  const included = new Set(valuesIn('includeUnknown'));
  const spread = new Map<number, Mask>();
  for (const { group, value } of slotValues) {
    if (!included.has(group)) continue;
    const unknown = 1 << (bits[group].get(value)?.unknown ?? 0);
    const [before, more] = [spread.get(unknown) ?? { low: 0, high: 0 }, maskOf(group, [value])];
    spread.set(unknown, { low: before.low | more.low, high: before.high | more.high });
  }
  return {
    active,
    groups: slotGroups.filter((group) => active.includes(group)).map((group) => ({ group, chosen: maskOf(group, chosenOf(group)), all: maskOf(group, valuesOf[group]) })),
    spread: [...spread].map(([unknown, mask]) => ({ unknown, mask })),
    kinds: active.includes('kind') ? new Set(chosenOf('kind').map((kind) => kindValues.indexOf(kind))) : undefined,
    labels: active.includes('label') ? new Set(chosenOf('label')) : undefined,
    isLabelUnknownIn: included.has('label'),
  };
}
