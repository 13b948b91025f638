import type { Club } from './model.js';
import { conditionsOf, groupsOfSlots, hasAny, Known, listed, mark, readSlot, ROW, rowOf, type Condition, type Row } from './brute-slots.suite.js';
import { askedIn, closenessOf, lettersOf, wordsIn, type Word } from './brute-words.suite.js';
import type { ClubQuery, FilterGroup, PlaceIndex, PlaceMatch, Point } from './query.js';
import type { Opening, openTo as OpenTo } from './rules.js';

/*
 * What a search is, written down a second time from its docstrings: each question looks at each structure. Short, and without a line in common
 * with the index. Words and values are read once, as numbers: a million structures can be looked at in some tenths of a second.
 */

export interface Found { club: Club; distanceKm: number | null; slots: string[] | undefined; score: number }
export interface BruteAnswer { found: Found[]; total: number; unknownPosition: number; served: number; refused: number; beyond: Found[]; isLost: boolean }

const radians = (degrees: number) => (degrees * Math.PI) / 180;
/** @param cosines of both latitudes. */
function kilometres(lat: number, lon: number, cosines: number): number {
  const half = Math.sin(radians(lat) / 2) ** 2 + cosines * Math.sin(radians(lon) / 2) ** 2;
  return Math.round(2e6 * 6371 * Math.asin(Math.min(1, Math.sqrt(half)))) / 1e6;
}

export interface BruteOptions { places?: PlaceIndex; openTo: typeof OpenTo }

/** The best of many, by an order; all of them, where as many are wanted. */
class Best {
  readonly #all: Ordered[] = [];
  readonly #most: number;
  readonly #order: (one: Ordered, other: Ordered) => number;
  constructor(most: number, order: (one: Ordered, other: Ordered) => number) {
    this.#most = most;
    this.#order = order;
  }
  add(one: Ordered): void {
    const all = this.#all;
    if (this.#most > 1000) { all.push(one); return; }
    if (all.length >= this.#most && (all.length === 0 || this.#order(one, all[all.length - 1]!) > 0)) return;
    let at = all.length;
    while (at > 0 && this.#order(one, all[at - 1]!) < 0) at -= 1;
    all.splice(at, 0, one);
    if (all.length > this.#most) all.pop();
  }
  get all(): Ordered[] { return this.#all.sort(this.#order).slice(0, this.#most); }
}
interface Ordered { id: number; isLater: boolean; distanceKm: number | null; score: number; isServed: boolean }

export class BruteForce {
  readonly #clubs: readonly Club[];
  readonly #options: BruteOptions;
  /** NaN: nobody knows. */
  readonly #lat: Float64Array;
  readonly #lon: Float64Array;
  readonly #cos: Float64Array;
  /** By name, then id. */
  readonly #ranks: Uint32Array;
  readonly #words = new Known();
  readonly #wordStarts: Uint32Array;
  readonly #wordNumbers: Uint32Array;
  readonly #weights: Uint8Array;
  readonly #values = new Known();
  readonly #coming = rowOf(this.#values, ['delivery:at-home', 'delivery:itinerant']);
  readonly #slotStarts: Uint32Array;
  readonly #told: Row;
  readonly #untold: Row;
  /** Lists of labels and of areas, kinds and doors, each told once. */
  readonly #lists = new Known();
  readonly #labels: Uint32Array;
  readonly #areas: Uint32Array;
  readonly #doors: Uint32Array;
  readonly #doorOf: Club[] = [];
  readonly #laws = new Map<string, readonly Opening[]>();
  readonly #scorers = new Map<string, (id: number) => number>();

  constructor(clubs: readonly Club[], options: BruteOptions) {
    this.#clubs = clubs;
    this.#options = options;
    const column = () => new Uint32Array(clubs.length + 1);
    const decimals = () => new Float64Array(clubs.length);
    [this.#lat, this.#lon, this.#cos] = [decimals(), decimals(), decimals()];
    [this.#ranks, this.#wordStarts, this.#slotStarts, this.#labels, this.#areas, this.#doors] = [column(), column(), column(), column(), column(), column()];
    const slots = clubs.reduce((sum, club) => sum + Math.max(1, club.slots.length), 0) * ROW;
    [this.#told, this.#untold] = [new Uint32Array(slots), new Uint32Array(slots)];
    const [numbers, weights, names, doors]: [number[], number[], string[], Known] = [[], [], [], new Known()];
    const read = new Map<string, Word[]>();
    const wordsOf = (text: string, weight: number) => {
      const words = read.get(`${weight} ${text}`) ?? wordsIn(text, weight);
      read.set(`${weight} ${text}`, words);
      return words;
    };
    clubs.forEach((club, id) => {
      const { lat, lon } = this.#where(club) ?? { lat: NaN, lon: NaN };
      [this.#lat[id], this.#lon[id], this.#cos[id]] = [lat, lon, Math.cos(radians(lat))];
      names.push(lettersOf(club.names[0]!).join(' ').replace(/\bsainte\b/g, 'ste').replace(/\bsaint\b/g, 'st'));
      const postcodes = club.address?.postcode ? [club.address.postcode] : this.#commune(club)?.postcodes ?? [];
      for (const { text, weight } of [
        ...club.names.flatMap((name, at) => wordsOf(name, at === 0 ? 4 : 3)), ...club.slots.flatMap(({ activity }) => (activity ? wordsOf(activity, 2) : [])),
        ...wordsOf(club.address?.city ?? '', 1), ...postcodes.flatMap((postcode) => wordsOf(postcode, 1)),
      ]) {
        numbers.push(this.#words.of(text));
        weights.push(weight);
      }
      this.#wordStarts[id + 1] = numbers.length;
      const told = (club.slots.length > 0 ? club.slots : [{}]).map(readSlot);
      told.forEach(({ known, unknown }, at) => {
        const row = (this.#slotStarts[id]! + at) * ROW;
        for (const value of known) mark(this.#told, row, this.#values.of(value));
        for (const value of unknown) mark(this.#untold, row, this.#values.of(value));
      });
      this.#slotStarts[id + 1] = this.#slotStarts[id]! + told.length;
      this.#labels[id] = this.#lists.of(JSON.stringify(listed(club.labels).map(({ code }) => code)));
      this.#areas[id] = this.#lists.of(JSON.stringify(listed(club.coverage).map((area) => area.trim().toUpperCase()).filter((area) => /^(\d\d|2A|2B|9[78]\d|\d\d\d\d\d|2[AB]\d\d\d)$/.test(area))));
      // What the law looks at.
      this.#doors[id] = doors.of(JSON.stringify([club.kind, club.slots.map(({ supervision, level }) => [supervision, level])]));
      this.#doorOf[this.#doors[id]] ??= club;
    });
    [this.#wordNumbers, this.#weights] = [Uint32Array.from(numbers), Uint8Array.from(weights)];
    const less = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
    clubs.map((_, id) => id).sort((one, other) => less(names[one]!, names[other]!) || less(clubs[one]!.id, clubs[other]!.id)).forEach((id, rank) => { this.#ranks[id] = rank; });
  }

  answer(query: ClubQuery): BruteAnswer {
    const asked = this.#asked(query);
    const none = { found: [], total: 0, unknownPosition: 0, served: 0, refused: 0, beyond: [] };
    if (!asked) return { ...none, isLost: true };
    const { origin, conditions, verdicts, isPlain, score } = asked;
    const order = (one: Ordered, other: Ordered) =>
      Number(one.isLater) - Number(other.isLater) || (origin ? (one.distanceKm ?? 1e9) - (other.distanceKm ?? 1e9) : 0) || other.score - one.score || this.#ranks[one.id]! - this.#ranks[other.id]!;
    const [from, answer] = [query.offset ?? 0, { ...none, isLost: false }];
    const [found, beyond] = [new Best(from + (query.limit ?? Infinity), order), new Best(5, order)];
    for (let id = 0; id < this.#clubs.length; id += 1) {
      if (!isPlain(id) || !this.#meets(id, conditions, false)) continue;
      const fit = score(id);
      if (fit < 0) continue;
      const place = asked.placeOf(id);
      if (place.state === 'elsewhere') continue;
      const isServed = place.state === 'served' && this.#meets(id, conditions, true);
      const isIn = isServed || place.state === 'near';
      const verdict = verdicts?.[this.#doors[id]!] ?? 'open';
      if (verdict === 'closed') { answer.refused += isIn ? 1 : 0; continue; }
      const one = { id, isLater: isIn && query.openFirst === true && verdict === 'to-ask', distanceKm: place.distanceKm, score: fit, isServed };
      (isIn ? found : beyond).add(one);
      if (!isIn) continue;
      answer.total += 1;
      if (isServed) answer.served += 1;
      if (!(this.#lat[id]! <= 90)) answer.unknownPosition += 1;
    }
    const isAboutSlots = groupsOfSlots.some((group) => query.filters?.[group]?.length);
    const told = ({ id, distanceKm, score: fit, isServed }: Ordered): Found => {
      const club = this.#clubs[id]!;
      const slots = club.slots.filter((_, at) => this.#slotMeets(this.#slotStarts[id]! + at, conditions, isServed)).map((slot) => slot.id);
      return { club, distanceKm, score: fit, slots: isAboutSlots ? slots : undefined };
    };
    return { ...answer, found: found.all.slice(from).map(told), beyond: beyond.all.map(told) };
  }

  /** How many there are in all. */
  count(query: ClubQuery): number { return this.answer({ ...query, limit: 0, offset: 0 }).total; }

  /** How many there would be with each value of a group, as `group:value`, if it were the only one of its group. */
  facets(query: ClubQuery): Map<string, number> {
    const asked = this.#asked(query);
    const counts = new Map<string, number>();
    const count = (value: string) => { counts.set(value, (counts.get(value) ?? 0) + 1); };
    if (!asked) return counts;
    const { filters = {} } = query;
    const included = listed(filters.includeUnknown);
    const { texts } = this.#values;
    const groupsBy = texts.map((value) => value.split(':')[0]!);
    /** Values of a group; values that one that is unknown stands for. */
    const valuesIn = (group: string) => rowOf(this.#values, texts.filter((value, number) => value.includes(':') && groupsBy[number] === group));
    const stands = texts.flatMap((value, number) => {
      const group = groupsBy[number]!;
      return included.includes(group as FilterGroup) ? [{ unknown: rowOf(this.#values, [value]), row: value === group ? valuesIn(group) : rowOf(this.#values, [value]) }] : [];
    });
    const groupRows = new Map(asked.conditions.map(({ group }) => [group, valuesIn(group)]));
    const [values, sums] = [new Uint32Array(ROW), new Uint32Array(ROW * 32)];
    for (let id = 0; id < this.#clubs.length; id += 1) {
      const { state } = asked.placeOf(id);
      if (state === 'elsewhere' || state === 'outside' || asked.verdicts?.[this.#doors[id]!] === 'closed' || asked.score(id) < 0) continue;
      const [isKind, labels] = [asked.isKind(id), asked.lists[this.#labels[id]!]!];
      const isLabel = asked.isLabelled(id);
      if (!isKind && !isLabel) continue;
      let isMet = false;
      values.fill(0);
      for (let slot = this.#slotStarts[id]!; slot < this.#slotStarts[id + 1]!; slot += 1) {
        if (state === 'served' && !this.#comes(slot)) continue;
        const missed = asked.conditions.filter((condition) => !this.#slotMeets(slot, [condition], false));
        if (missed.length > 1) continue;
        isMet ||= missed.length === 0;
        const only = missed[0] && groupRows.get(missed[0].group);
        for (let word = 0; word < ROW; word += 1) {
          let told = this.#told[slot * ROW + word]!;
          for (const { unknown, row } of stands) if (hasAny(this.#untold, slot * ROW, unknown)) told |= row[word]!;
          values[word]! |= told & (only ? only[word]! : -1);
        }
      }
      for (let number = 0; isKind && isLabel && number < texts.length; number += 1) sums[number]! += (values[number >> 5]! >>> (number & 31)) & 1;
      if (isLabel && isMet) count(`kind:${this.#clubs[id]!.kind}`);
      if (isKind && isMet) for (const label of labels.length > 0 ? new Set(labels) : included.includes('label') ? ['?'] : []) count(`label:${label}`);
    }
    texts.forEach((value, number) => { counts.set(value, sums[number]!); });
    const unlabelled = counts.get('label:?') ?? 0;
    counts.delete('label:?');
    for (const list of this.#lists.texts) for (const label of JSON.parse(list) as string[]) if (!counts.has(`label:${label}`)) counts.set(`label:${label}`, 0);
    for (const [value, number] of counts) if (value.startsWith('label:')) counts.set(value, number + unlabelled);
    return counts;
  }

  /** A question, read once; `undefined`: a place that nobody knows. */
  #asked(query: ClubQuery) {
    const { places } = this.#options;
    const { near, radiusKm = Infinity, filters = {}, limitation, dispensers } = query;
    const place = query.insee ? places?.byInsee(query.insee) : query.place?.trim() ? places?.resolve(query.place).place : undefined;
    const origin = near ?? place;
    if (!origin && (query.insee ?? query.place?.trim())) return undefined;
    const insee = place?.insee ?? query.insee;
    const lists = this.#lists.texts.map((list) => JSON.parse(list) as string[]);
    const here = insee ? [insee, place?.department ?? insee.slice(0, /^9[78]/.test(insee) ? 3 : 2)] : [];
    const serves = lists.map((areas) => areas.some((area) => here.includes(area)));
    const conditions = conditionsOf(this.#values, filters);
    const hasKind = filters.kind?.length ? this.#doorOf.map(({ kind }) => filters.kind!.includes(kind)) : undefined;
    const isKind = (id: number) => hasKind === undefined || hasKind[this.#doors[id]!]!;
    const isUnknownIn = listed(filters.includeUnknown).includes('label');
    const hasLabel = filters.label?.length ? lists.map((labels) => (labels.length === 0 && isUnknownIn) || labels.some((label) => filters.label!.includes(label))) : undefined;
    const isLabelled = (id: number) => hasLabel === undefined || hasLabel[this.#labels[id]!]!;
    const cosine = origin ? Math.cos(radians(origin.lat)) : 0;
    const far = { distanceKm: null as number | null, state: 'near' as 'near' | 'served' | 'outside' | 'elsewhere' };
    return {
      origin, conditions, lists, score: this.#scorer(query.text ?? ''),
      verdicts: limitation !== undefined || listed(dispensers).length > 0 ? this.#verdicts(limitation, dispensers) : undefined,
      isKind, isLabelled, isPlain: (id: number) => isKind(id) && isLabelled(id),
      /** The same object each time. */
      placeOf: (id: number) => {
        const [lat, isServing] = [this.#lat[id]!, serves[this.#areas[id]!]!];
        far.distanceKm = origin && lat <= 90 ? kilometres(origin.lat - lat, origin.lon - this.#lon[id]!, cosine * this.#cos[id]!) : null;
        const isElsewhere = here.length > 0 && origin !== undefined && radiusKm < Infinity && far.distanceKm === null && !isServing && lists[this.#areas[id]!]!.length > 0;
        far.state = isElsewhere ? 'elsewhere' : far.distanceKm === null || far.distanceKm <= radiusKm ? 'near' : isServing ? 'served' : 'outside';
        return far;
      },
    };
  }

  #verdicts(limitation: ClubQuery['limitation'], dispensers: ClubQuery['dispensers']): readonly Opening[] {
    const law = JSON.stringify([limitation, dispensers]);
    const verdicts = this.#laws.get(law) ?? this.#doorOf.map((club) => this.#options.openTo(club, limitation, dispensers).verdict);
    this.#laws.set(law, verdicts);
    return verdicts;
  }

  #commune({ address }: Club): PlaceMatch | undefined {
    const { places } = this.#options;
    const { insee, postcode, city = '' } = address ?? {};
    if (insee !== undefined) return places?.byInsee(insee);
    if (postcode !== undefined) return places?.find(city).find(({ postcodes }) => postcodes.includes(postcode));
    const { state, place } = places?.resolve(city) ?? {};
    return state === 'found' ? place : undefined;
  }

  #where(club: Club): Point | undefined {
    const { lat = NaN, lon = NaN, precision } = club.position ?? {};
    const isOnEarth = precision !== 'unknown' && lat >= -90 && lat <= 90 && lon >= -180 && lon <= 180 && !(lat === 0 && lon === 0);
    return isOnEarth ? { lat, lon } : this.#commune(club);
  }

  #comes(slot: number): boolean { return hasAny(this.#told, slot * ROW, this.#coming); }

  #slotMeets(slot: number, conditions: readonly Condition[], mustCome: boolean): boolean {
    for (const { known, unknown } of conditions) if (!hasAny(this.#told, slot * ROW, known) && !hasAny(this.#untold, slot * ROW, unknown)) return false;
    return !mustCome || this.#comes(slot);
  }

  #meets(id: number, conditions: readonly Condition[], mustCome: boolean): boolean {
    for (let slot = this.#slotStarts[id]!; slot < this.#slotStarts[id + 1]!; slot += 1) if (this.#slotMeets(slot, conditions, mustCome)) return true;
    return false;
  }

  /** −1: the words are not all there. One closeness for each word of the directory and of the question. */
  #scorer(text: string): (id: number) => number {
    const known = this.#scorers.get(text);
    if (known) return known;
    const asked = askedIn(text);
    if (asked.length === 0) return () => 0;
    const closeness = (word: string, isLoose: boolean) => closenessOf(this.#words.texts, word, { isLast: word === asked.at(-1), isLoose });
    const scoreBy = (each: readonly Uint8Array[]) => (id: number) => {
      let sum = 0;
      for (const close of each) {
        let best = 0;
        for (let at = this.#wordStarts[id]!; at < this.#wordStarts[id + 1]!; at += 1) {
          const how = close[this.#wordNumbers[at]!]!;
          if (how > 0) best = Math.max(best, how * 10 + this.#weights[at]!);
        }
        if (best === 0) return -1;
        sum += best;
      }
      return sum;
    };
    const careful = scoreBy(asked.map((word) => {
      const strict = closeness(word, false);
      return strict.some((how) => how > 0) ? strict : closeness(word, true);
    }));
    const isFound = this.#clubs.some((_, id) => careful(id) > 0);
    const scorer = isFound ? careful : scoreBy(asked.map((word) => closeness(word, true)));
    this.#scorers.set(text, scorer);
    return scorer;
  }
}
