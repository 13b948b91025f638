import type { Club, Slot } from './model.js';
import type { ClubFilters, ClubQuery, FilterGroup, PlaceIndex, Point } from './query.js';
import type { openTo as OpenTo } from './rules.js';

/*
 * What a search is, written down a second time from its docstrings: each question looks at each structure. Slow, short, and
 * without a line in common with the index; types only are imported, so that a script can run it too.
 */

export interface Found { club: Club; distanceKm: number | null; slots: string[] | undefined; score: number }
type Ordered = Omit<Found, 'slots'> & { isLater: boolean; name: string; read: Read };
export interface BruteAnswer { found: Found[]; refused: number; beyond: Found[]; isLost: boolean }

type Value = [group: string, value: string];
interface Word { text: string; weight: number }
interface Read { club: Club; at: Point | undefined; words: Word[]; name: string; slots: { id: string; known: Set<string>; unknown: Set<string> }[]; labels: string[] }

const plain = (text: string) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae').replaceAll('ß', 'ss');
const dumb = ['a', 'au', 'aux', 'd', 'de', 'des', 'du', 'en', 'et', 'l', 'la', 'le', 'les', 'lez', 's', 'sous', 'ss', 'sur', 'un', 'une'];
const lettersOf = (text: string) => plain(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean).map((word) => (word === 'st' ? 'saint' : word === 'ste' ? 'sainte' : word));
const withoutArticles = (text: string) => text.replace(/(^|[^\p{L}\p{N}])(?:[cdjlmnst]|qu)['’](?=\p{L})/giu, '$1 ');

function wordsIn(text: string, weight: number): Word[] {
  const clean = withoutArticles(text);
  const single = lettersOf(clean).filter((word) => !dumb.includes(word));
  const whole = clean.split(/[^\p{L}\p{N}'’-]+/u).filter((part) => /[\p{L}\p{N}][-'’][\p{L}\p{N}]/u.test(part)).map((part) => lettersWithin(part));
  return [...single, ...whole].map((word) => ({ text: word.slice(0, 40), weight }));
}
const lettersWithin = (part: string) => plain(part).replace(/[^\p{L}\p{N}]/gu, '');

/** Every pair of positions, in a table: a letter more, less, another, two swapped. */
function isLike(one: string, other: string, edits: number): boolean {
  const table = Array.from({ length: one.length + 1 }, (_, row) => Array.from({ length: other.length + 1 }, (__, column) => (row === 0 ? column : column === 0 ? row : 0)));
  const at = (row: number, column: number) => table[row]![column]!;
  for (let row = 1; row <= one.length; row += 1) {
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      let least = Math.min(at(row - 1, column) + 1, at(row, column - 1) + 1, at(row - 1, column - 1) + (same ? 0 : 1));
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) least = Math.min(least, at(row - 2, column - 2) + 1);
      table[row]![column] = least;
    }
  }
  return at(one.length, other.length) <= edits;
}

function kilometres(one: Point, other: Point): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const half = Math.sin(radians(one.lat - other.lat) / 2) ** 2 + Math.cos(radians(one.lat)) * Math.cos(radians(other.lat)) * Math.sin(radians(one.lon - other.lon) / 2) ** 2;
  return Math.round(2e6 * 6371 * Math.asin(Math.min(1, Math.sqrt(half)))) / 1e6;
}

const listed = <Item>(list: readonly Item[] | undefined): readonly Item[] => list ?? [];

/** What a slot tells, and what it leaves open, as `group:value`. */
function readSlot(slot: Partial<Slot>): Read['slots'][number] {
  const known: Value[] = [['limitation', 'none'], ['places', slot.full || slot.capacity?.left === 0 ? 'taken' : 'free']];
  const unknown: string[] = [];
  for (const value of listed(slot.pathologies)) known.push(['pathology', value]);
  if (listed(slot.pathologies).length === 0) unknown.push('pathology');
  const levels = listed<number>(slot.level);
  if (levels.length === 0) unknown.push('limitation');
  else ['minimal', 'moderate', 'severe'].forEach((value, below) => { if (levels.some((level) => level > below)) known.push(['limitation', value]); });
  for (const value of listed(slot.publics)) known.push(['public', value]);
  if (listed(slot.publics).length === 0) unknown.push('public');
  for (const value of ['moteur', 'visuel', 'auditif', 'mental'] as const) {
    const access = slot.handicap?.[value];
    if (access === 'yes') known.push(['handicap', value]);
    if (access === undefined || access === 'unknown') unknown.push(`handicap:${value}`);
  }
  const price = slot.price ?? { kind: 'unknown' };
  const free = price.kind === 'free' || (price.kind === 'fixed' && price.min === 0);
  if (free) known.push(['price', 'free']);
  else if (price.kind === 'unknown') unknown.push('price:free');
  if (free || price.kind === 'modulated' || listed(slot.aids).length > 0) known.push(['price', 'aided']);
  else if (price.kind === 'unknown') unknown.push('price:aided');
  if (slot.day) known.push(['day', slot.day]); else unknown.push('day');
  if (slot.start) known.push(['time', Number(slot.start.slice(0, 2)) < 12 ? 'morning' : Number(slot.start.slice(0, 2)) < 18 ? 'afternoon' : 'evening']); else unknown.push('time');
  if (slot.supervision === undefined || slot.supervision === 'inconnu') { known.push(['supervision', 'inconnu']); unknown.push('supervision'); } else known.push(['supervision', slot.supervision]);
  if (slot.prescriptionRequired === undefined) unknown.push('prescription'); else known.push(['prescription', slot.prescriptionRequired ? 'required' : 'not-required']);
  for (const value of ['indoor', 'outdoor'] as const) {
    if (slot.place?.[value]) known.push(['setting', value]);
    if (slot.place?.[value] === undefined) unknown.push(`setting:${value}`);
  }
  for (const value of listed(slot.delivery)) known.push(['delivery', value]);
  if (listed(slot.delivery).length === 0) unknown.push('delivery');
  if (slot.transport?.stop) known.push(['transport', 'stop']); else unknown.push('transport');
  return { id: slot.id ?? '', known: new Set(known.map((value) => value.join(':'))), unknown: new Set(unknown) };
}

export interface BruteOptions { places?: PlaceIndex; openTo: typeof OpenTo }

const groupsOfSlots = ['pathology', 'limitation', 'public', 'handicap', 'price', 'day', 'time', 'supervision', 'prescription', 'setting', 'delivery', 'transport', 'places'] as const;

/** One group that is asked for: what would do, and what would do if it is unknown. */
interface Condition { known: string[]; unknown: string[] }
const conditionsOf = (filters: ClubFilters): Condition[] => groupsOfSlots.flatMap((group: FilterGroup) => {
  const chosen: readonly string[] = listed(filters[group as 'day']);
  const known = chosen.map((value) => `${group}:${value}`);
  return chosen.length === 0 ? [] : [{ known, unknown: listed(filters.includeUnknown).includes(group) ? [group, ...known] : [] }];
});
const slotMeets = (slot: Read['slots'][number], conditions: readonly Condition[]): boolean =>
  conditions.every(({ known, unknown }) => known.some((value) => slot.known.has(value)) || unknown.some((value) => slot.unknown.has(value)));

export class BruteForce {
  readonly #all: Read[];
  readonly #options: BruteOptions;
  #vocabulary: string[] | undefined;

  constructor(clubs: readonly Club[], options: BruteOptions) {
    this.#options = options;
    const words = new Map<string, Word[]>();
    const wordsOf = (text: string, weight: number) => {
      const key = `${weight} ${text}`;
      const known = words.get(key) ?? wordsIn(text, weight);
      words.set(key, known);
      return known;
    };
    this.#all = clubs.map((club) => ({
      club, at: this.#where(club), name: lettersOf(club.names[0]!).join(' ').replace(/\bsainte\b/g, 'ste').replace(/\bsaint\b/g, 'st'),
      words: [
        ...club.names.flatMap((name, at) => wordsOf(name, at === 0 ? 4 : 3)), ...club.slots.flatMap(({ activity }) => (activity ? wordsOf(activity, 2) : [])),
        ...wordsOf(club.address?.city ?? '', 1), ...wordsOf(club.address?.postcode ?? '', 1),
      ],
      slots: (club.slots.length > 0 ? club.slots : [{}]).map(readSlot),
      labels: listed(club.labels).map(({ code }) => code),
    }));
  }

  answer(query: ClubQuery): BruteAnswer {
    const place = query.place?.trim() ? this.#options.places?.resolve(query.place) : undefined;
    const origin = query.near ?? (place && place.state !== 'unknown' ? place.place : undefined);
    if (!origin && query.place?.trim()) return { found: [], refused: 0, beyond: [], isLost: true };
    const score = this.#scorer(query.text ?? '');
    const conditions = conditionsOf(query.filters ?? {});
    const found: Ordered[] = [];
    const outside: Ordered[] = [];
    let refused = 0;
    for (const read of this.#all) {
      const fit = score(read);
      if (fit < 0 || !this.#meets(read, query.filters ?? {}, conditions)) continue;
      const isAsked = query.limitation !== undefined || listed(query.dispensers).length > 0;
      const verdict = isAsked ? this.#options.openTo(read.club, query.limitation, query.dispensers).verdict : 'open';
      const distanceKm = origin && read.at ? kilometres(origin, read.at) : null;
      const isOutside = distanceKm !== null && query.radiusKm !== undefined && distanceKm > query.radiusKm;
      if (verdict === 'closed') {
        if (!isOutside) refused += 1;
        continue;
      }
      (isOutside ? outside : found).push({ isLater: query.openFirst === true && !isOutside && verdict === 'to-ask', club: read.club, distanceKm, score: fit, name: read.name, read });
    }
    const less = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
    const order = (one: Ordered, other: Ordered) =>
      Number(one.isLater) - Number(other.isLater) || (origin ? (one.distanceKm ?? 1e9) - (other.distanceKm ?? 1e9) : 0) || other.score - one.score || less(one.name, other.name) || less(one.club.id, other.club.id);
    const from = query.offset ?? 0;
    const told = ({ name: _name, isLater: _isLater, read, ...one }: Ordered): Found => ({ ...one, slots: this.#slotsOf(read, query.filters ?? {}) });
    return { found: found.sort(order).slice(from, from + (query.limit ?? Infinity)).map(told), refused, beyond: outside.sort(order).slice(0, 5).map(told), isLost: false };
  }

  /** How many there are in all. */
  count(query: ClubQuery): number {
    const { limit: _limit, offset: _offset, ...all } = query;
    return this.answer(all).found.length;
  }

  #where({ position, address }: Club): Point | undefined {
    const { lat = NaN, lon = NaN, precision } = position ?? {};
    const isOnEarth = precision !== 'unknown' && lat >= -90 && lat <= 90 && lon >= -180 && lon <= 180 && !(lat === 0 && lon === 0);
    if (isOnEarth) return { lat, lon };
    const { places } = this.#options;
    const { insee, postcode = '', city = '' } = address ?? {};
    return insee === undefined ? places?.find(city).find(({ postcodes }) => postcodes.includes(postcode)) : places?.byInsee(insee);
  }

  #meets(read: Read, filters: ClubFilters, conditions: readonly Condition[]): boolean {
    if (filters.kind?.length && !filters.kind.includes(read.club.kind)) return false;
    const isUnlabelled = read.labels.length === 0 && listed(filters.includeUnknown).includes('label');
    if (filters.label?.length && !isUnlabelled && !read.labels.some((label) => filters.label?.includes(label))) return false;
    return read.slots.some((slot) => slotMeets(slot, conditions));
  }

  #slotsOf({ club, slots }: Read, filters: ClubFilters): string[] | undefined {
    if (!groupsOfSlots.some((group) => filters[group]?.length)) return undefined;
    return club.slots.length === 0 ? [] : slots.filter((slot) => slotMeets(slot, conditionsOf(filters))).map(({ id }) => id);
  }

  /** −1: the words are not all there. */
  #scorer(text: string): (read: Read) => number {
    const all = lettersOf(withoutArticles(text));
    const asked = all.filter((word, at) => !dumb.includes(word) && all.indexOf(word) === at);
    if (asked.length === 0) asked.push(...all.slice(-1));
    if (asked.length === 0) return () => 0;
    const isLast = (word: string) => word === asked.at(-1);
    const closeness = (word: string, isLoose: boolean) => {
      const memo = new Map<string, number>();
      const edits = /^\d+$/.test(word) || word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
      const plural = (one: string, other: string) => one === `${other}s` || one === `${other}x`;
      return (other: string) => {
        const known = memo.get(other);
        if (known !== undefined) return known;
        const isSame = other === word || (word.length > 3 && (plural(other, word) || plural(word, other)));
        const value = isSame ? 3 : isLast(word) && other.startsWith(word) ? 2 : isLoose && edits > 0 && Math.abs(other.length - word.length) <= edits && isLike(word, other, edits) ? 1 : 0;
        memo.set(other, value);
        return value;
      };
    };
    const vocabulary = (this.#vocabulary ??= [...new Set(this.#all.flatMap(({ words }) => words.map((word) => word.text)))]);
    const scoreBy = (tests: ((word: string) => number)[]) => ({ words }: Read) => {
      const each = tests.map((test) => words.reduce((best, { text: word, weight }) => {
        const close = test(word);
        return close === 0 ? best : Math.max(best, close * 10 + weight);
      }, 0));
      return each.includes(0) ? -1 : each.reduce((sum, one) => sum + one, 0);
    };
    const careful = scoreBy(asked.map((word) => {
      const strict = closeness(word, false);
      return vocabulary.some((each) => strict(each) > 0) ? strict : closeness(word, true);
    }));
    return this.#all.some((read) => careful(read) > 0) ? careful : scoreBy(asked.map((word) => closeness(word, true)));
  }
}
