import { fold } from '../fold.js';
import type { Club, ClubPosition, Slot } from './model.js';

/** Two records that may be of one structure, and why. A person decides; nothing is merged alone. */
export interface ClubDuplicate { a: Club; b: Club; why: ('phone' | 'name-commune')[] }

/** What two records of one structure share. Numbers to confirm are those of others as well, and tell nothing. */
function* keysOf({ names, phones, address }: Club): Generator<[ClubDuplicate['why'][number], string]> {
  for (const phone of phones ?? []) yield ['phone', phone];
  if (address?.insee === undefined) return;
  for (const name of names) {
    const folded = fold(name);
    if (folded !== '') yield ['name-commune', `${address.insee} ${folded}`];
  }
}

/**
 * Finds records that may be of one structure: by a phone they share, or by a name in one commune (INSEE code), whatever the
 * accents, capitals and hyphens (clubs.md §2). Of more than two, each is set beside the first: the time grows like the
 * directory, even where a federation gives one number to a thousand clubs. Proposes, never merges: see `mergeClubs`.
 */
export function proposeDuplicates(clubs: readonly Club[]): ClubDuplicate[] {
  const first = new Map<string, number>();
  const found = new Map<string, ClubDuplicate>();
  clubs.forEach((club, index) => {
    for (const [why, key] of keysOf(club)) {
      const other = first.get(`${why} ${key}`);
      const before = other === undefined ? undefined : clubs[other];
      if (other === undefined || !before) first.set(`${why} ${key}`, index);
      else if (other !== index) {
        const pair = found.get(`${other} ${index}`) ?? { a: before, b: club, why: [] };
        if (!pair.why.includes(why)) pair.why.push(why);
        found.set(`${other} ${index}`, pair);
      }
    }
  });
  return [...found.values()];
}

/** In the order of a, then what b adds. */
const ordered = <Value>(a: readonly Value[] = [], b: readonly Value[] = [], keyOf: (value: Value) => string): Value[] => {
  const known = new Set(a.map(keyOf));
  return [...a, ...b.filter((value) => !known.has(keyOf(value)))];
};
const itself = (value: string): string => value;

const rank = { address: 2, commune: 1, unknown: 0 } as const;
const better = (a: ClubPosition | undefined, b: ClubPosition | undefined): ClubPosition | undefined => (a && b ? (rank[b.precision] > rank[a.precision] ? b : a) : a ?? b);

/** Without the keys that say nothing: a key that is there hides what another says. */
const said = <Shape extends object>(shape: Shape): Shape => Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as Shape;

/** Two addresses of different communes: a street of one with the postcode of the other is nowhere. */
function isElsewhere(a: Club['address'] = {}, b: Club['address'] = {}): boolean {
  if (a.insee !== undefined && a.insee === b.insee) return false;
  return (['insee', 'postcode', 'city'] as const).some((key) => a[key] !== undefined && b[key] !== undefined && fold(a[key]) !== fold(b[key]));
}

/** Slots of both; one that says the same but for its identifier is one. */
function slotsOf(a: Club, b: Club): Slot[] {
  const content = ({ id: _, structureId: __, ...rest }: Slot): string => JSON.stringify(Object.entries(rest).sort(([one], [other]) => (one < other ? -1 : 1)));
  const known = new Set(a.slots.map(content));
  const ids = new Set(a.slots.map(({ id }) => id));
  const added = b.slots.filter((slot) => !known.has(content(slot))).map(({ structureId: _, ...slot }) => {
    let { id } = slot;
    for (let count = 2; ids.has(id); count += 1) id = `${slot.id}-${count}`;
    ids.add(id);
    return { ...slot, id };
  });
  return [...a.slots, ...added];
}

/**
 * Makes one record of two, once a person said that they are one structure. What `one` says stands; `other` fills what it does not
 * say, and adds its names, phones, labels and slots. The position is the more precise, unless `other` stands in another commune: of its place
 * nothing is taken then. The verification is the older: nobody made sure of the whole since. Sources and remarks of both are kept.
 */
export function mergeClubs(one: Club, other: Club): Club {
  const [a, b] = [said(one), said(other)];
  const phones = ordered(a.phones, b.phones, itself);
  const toConfirm = ordered(a.phonesToConfirm, b.phonesToConfirm, itself).filter((phone) => !phones.includes(phone));
  const labels = ordered(a.labels, b.labels, ({ code }) => code);
  const coverage = ordered(a.coverage, b.coverage, itself);
  const place = isElsewhere(a.address, b.address) && a.address ? a : { address: a.address || b.address ? { ...said(b.address ?? {}), ...said(a.address ?? {}) } : undefined, position: better(a.position, b.position) };
  const lastVerified = [a.lastVerified, b.lastVerified].filter((day) => day !== undefined).sort()[0];
  const words = (key: 'source' | 'licence' | 'remark'): string | undefined => ordered(a[key] === undefined ? [] : [a[key]], b[key] === undefined ? [] : [b[key]], itself).join('\u202f; ') || undefined;
  const whole = {
    ...b, ...a,
    names: ordered(a.names, b.names, fold),
    address: place.address, position: place.position,
    phones: phones.length > 0 ? phones : undefined, phonesToConfirm: toConfirm.length > 0 ? toConfirm : undefined,
    labels: labels.length > 0 ? labels : undefined, coverage: coverage.length > 0 ? coverage : undefined,
    identifiers: a.identifiers || b.identifiers ? { ...said(b.identifiers ?? {}), ...said(a.identifiers ?? {}) } : undefined, habilitation: a.habilitation ?? b.habilitation,
    lastVerified, source: words('source'), licence: words('licence'), remark: words('remark'),
    slots: slotsOf(a, b),
  };
  return said(whole);
}
