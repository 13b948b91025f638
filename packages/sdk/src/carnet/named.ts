interface Named { id: string; source?: Record<string, unknown> | undefined }

/**
 * Where something is in a list of a carnet, by its id; or by the one it was made under, which the resource it became
 * keeps as an identifier: an undo that was made before the save still finds it. -1: nowhere.
 */
export function indexOfId(list: readonly Named[], id: string): number {
  const at = list.findIndex((each) => each.id === id);
  return at >= 0 || !id.startsWith('urn:') ? at : list.findIndex(({ source }) => isMadeAs(source, id));
}

export const findById = <Thing extends Named>(list: readonly Thing[], id: string): Thing | undefined => list[indexOfId(list, id)];

function isMadeAs(source: Named['source'], id: string): boolean {
  const identifiers = source?.['identifier'];
  return Array.isArray(identifiers) && identifiers.some((each: { value?: unknown } | null) => each?.value === id);
}

/** A copy of a list with one thing in another's place. */
export const replacedAt = <Thing>(list: readonly Thing[], at: number, thing: Thing): Thing[] => list.map((each, index) => (index === at ? thing : each));

export const without = <Thing>(list: readonly Thing[], at: number): Thing[] => (at < 0 ? [...list] : list.filter((_, index) => index !== at));

/** A copy of a list that is by day, then id, with one thing more in its place. What has no day stands last. */
export function inserted<Thing extends { id: string; day?: string | undefined }>(list: readonly Thing[], thing: Thing): Thing[] {
  const isAfter = ({ day = '~', id }: Thing) => (day === (thing.day ?? '~') ? id > thing.id : day > (thing.day ?? '~'));
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const each = list[middle];
    if (each && isAfter(each)) high = middle;
    else low = middle + 1;
  }
  return [...list.slice(0, low), thing, ...list.slice(low)];
}

/** A copy of something with other values; `null` and `undefined` take a key away. The same thing when nothing differs. */
export function changed<Thing extends object>(thing: Thing, values: { [Key in keyof Thing]?: Thing[Key] | null | undefined }): Thing {
  const now = thing as Record<string, unknown>;
  const differing = Object.entries(values).filter(([key, value]) => (value ?? undefined) !== now[key]);
  if (differing.length === 0) return thing;
  return Object.fromEntries(Object.entries({ ...now, ...Object.fromEntries(differing) }).filter(([, value]) => value !== null && value !== undefined)) as Thing;
}
