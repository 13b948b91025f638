import { filterGroups, type ClubFilters, type FilterGroup } from '@sport-sante/sdk/club/model';
import type { FinderContext } from './context.js';
import { termWords } from './term-words.js';

/** The filters of all groups as what they are: codes. */
type Codes = Partial<Record<FilterGroup, readonly string[]>>;

export const valuesOf = (filters: ClubFilters, group: FilterGroup): readonly string[] => (filters as Codes)[group] ?? [];

/** Every value that is in force, by group, in the order of the groups. */
export const chosenIn = (filters: ClubFilters): [group: FilterGroup, value: string][] =>
  filterGroups.flatMap((group) => valuesOf(filters, group).map((value): [FilterGroup, string] => [group, value]));

/** How many filters are in force; unknown values that count too are none of their own. */
export const countFilters = (filters: ClubFilters): number => chosenIn(filters).length;

export const isChosen = (filters: ClubFilters, group: FilterGroup, values: readonly string[]): boolean => values.every((value) => valuesOf(filters, group).includes(value));

/** Whether places that say nothing of a group count too. */
export const isUnknownIn = (filters: ClubFilters, group: FilterGroup): boolean => filters.includeUnknown?.includes(group) ?? false;

function cleaned(codes: Codes & { includeUnknown?: readonly FilterGroup[] | undefined }): ClubFilters {
  const left = Object.fromEntries(filterGroups.map((group) => [group, codes[group] ?? []] as const).filter(([, values]) => values.length > 0)) as Codes;
  const unknown = codes.includeUnknown?.filter((group) => left[group]) ?? [];
  return { ...left, ...(unknown.length > 0 && { includeUnknown: unknown }) } as ClubFilters;
}

/** The filters with these values of a group, or without them when all of them are in force. */
export function toggled(filters: ClubFilters, group: FilterGroup, values: readonly string[]): ClubFilters {
  const before = valuesOf(filters, group);
  const rest = before.filter((value) => !values.includes(value));
  return cleaned({ ...filters, [group]: isChosen(filters, group, values) ? rest : [...rest, ...values] });
}

/** The filters with places that say nothing of a group, or without them. */
export function toggledUnknown(filters: ClubFilters, group: FilterGroup): ClubFilters {
  const { includeUnknown = [] } = filters;
  return cleaned({ ...filters, includeUnknown: isUnknownIn(filters, group) ? includeUnknown.filter((each) => each !== group) : [...includeUnknown, group] });
}

/** Whether nothing is counted because the place that was typed is not known: no filter has to do with it. */
export const isLost = ({ answer, query: { origin } }: Pick<FinderContext, 'answer' | 'query'>): boolean => answer?.total === 0 && !origin && answer.place?.state === 'unknown';

/** Results there would be; `undefined`: nobody counted. Of several values, those of any of them, which is no sum. Unknown ones are counted under `unknown`. */
export function countOf(context: FinderContext, group: FilterGroup, values: readonly string[]): number | undefined {
  const counts = context.answer?.facets[group];
  if (!counts || isLost(context)) return undefined;
  const together = counts[values.join('|')];
  if (together !== undefined || values[0] === 'unknown') return together;
  if (values.length === 1) return 0;
  const some = values.map((value) => counts[value] ?? 0).filter((count) => count > 0);
  return some.length > 1 ? undefined : some[0] ?? 0;
}

/** « Mardi »; a territory’s own label by the name that its structures give it. */
export function wordsOfValue({ speak, hits }: FinderContext, group: FilterGroup, value: string): string {
  const known = speak(termWords).terms[group][value];
  if (known !== undefined || group !== 'label') return known ?? value;
  return hits.flatMap(({ club }) => club.labels ?? []).find(({ code, name }) => code === value && name)?.name ?? value;
}

/** Moves the focus, once what was changed is drawn, to the first of these that is in view: what had it may be gone. @param stays not when it is still there. */
export function focusAfter({ currentTarget }: Event, selector: string, stays = false): void {
  const root = (currentTarget as Element).getRootNode();
  if (!(root instanceof ShadowRoot)) return;
  void (root.host as Element & { updateComplete?: Promise<unknown> }).updateComplete?.then(() => {
    if (stays && (currentTarget as Element).checkVisibility()) return;
    [...root.querySelectorAll<HTMLElement>(selector)].find((each) => each.checkVisibility())?.focus();
  });
}
