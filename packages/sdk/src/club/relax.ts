import { filterGroups, type ClubAnswer, type ClubFilters, type ClubQuery, type FilterGroup } from './query.js';
import type { Delivery } from './terms.js';

/** One thing a way out gives up, in the order it is said. */
export type RelaxationChange =
  /** Searches as far as `km`. */
  | { code: 'radius'; km: number }
  /** Places that say nothing about these filters count too. */
  | { code: 'include-unknown'; groups: FilterGroup[] }
  /** Gives up these filters; all of them when `isAll`. */
  | { code: 'drop'; groups: FilterGroup[]; isAll: boolean }
  /** Gives up the words that were searched for. */
  | { code: 'drop-text' }
  /** Offers that come to the person, whatever other filters there were. */
  | { code: 'delivery'; delivery: Delivery };

/** A way out of an empty answer: what it changes, and what it finds. */
export interface Relaxation {
  changes: RelaxationChange[];
  /** What to ask instead; without `limit` and `offset`. */
  query: ClubQuery;
  /** Results it gives, at least one. */
  count: number;
  /** Town of the nearest, when its address says it. */
  town?: string;
}

export type AskClubs = (query: ClubQuery) => Promise<ClubAnswer>;

/** Radii that are tried, in kilometres; those that are wider than the one that found nothing. */
const RADII = [20, 50, 100];
/** Ways out of one screen, deliveries apart. */
const SHOWN = 3;
/** Questions to the directory, at most: it may be on a server. */
const ASKS = 12;
/** Filters that are given up one by one before all of them are. */
const DROPS = 4;

const comingOffers: readonly Delivery[] = ['at-home', 'remote', 'itinerant'];

const inForce = (filters: ClubFilters | undefined): FilterGroup[] => filterGroups.filter((group) => (filters?.[group]?.length ?? 0) > 0);

function withUnknown(filters: ClubFilters | undefined, groups: FilterGroup[]): ClubFilters {
  return { ...filters, includeUnknown: [...new Set([...(filters?.includeUnknown ?? []), ...groups])] };
}

function without(filters: ClubFilters | undefined, groups: readonly FilterGroup[]): ClubFilters {
  const left: ClubFilters = { ...filters };
  for (const group of groups) Reflect.deleteProperty(left, group);
  const included = left.includeUnknown?.filter((group) => !groups.includes(group));
  if (included && included.length > 0) left.includeUnknown = included;
  else delete left.includeUnknown;
  return left;
}

const townOf = ({ hits: [nearest] }: ClubAnswer): Pick<Relaxation, 'town'> => {
  const town = nearest?.club.address?.city;
  return town === undefined ? {} : { town };
};

/** Asks, as long as it may. */
class Asker {
  #left = ASKS;
  readonly #ask: AskClubs;
  readonly #signal: AbortSignal | undefined;

  constructor(ask: AskClubs, signal: AbortSignal | undefined) {
    this.#ask = ask;
    this.#signal = signal;
  }

  /** `undefined`: nothing was found, or it was asked enough. */
  async ask(query: ClubQuery): Promise<ClubAnswer | undefined> {
    this.#signal?.throwIfAborted();
    if (this.#left === 0) return undefined;
    this.#left -= 1;
    const answer = await this.#ask({ ...query, limit: 1 });
    this.#signal?.throwIfAborted();
    return answer.total > 0 ? answer : undefined;
  }

  /** What the changed query finds. */
  async try(query: ClubQuery, changes: RelaxationChange[]): Promise<Relaxation | undefined> {
    const answer = await this.ask(query);
    return answer && { changes, query, count: answer.total, ...townOf(answer) };
  }

  /** The first that finds something, and gives more than those that keep more. */
  async first(tries: readonly [ClubQuery, RelaxationChange[]][], better: readonly (Relaxation | undefined)[] = []): Promise<Relaxation | undefined> {
    for (const [query, changes] of tries) {
      const found = await this.try(query, changes);
      if (isWorth(found, better)) return found;
    }
    return undefined;
  }
}

/** The same question at each radius, the one in force first when `isHere`. */
const atRadii = (query: ClubQuery, change: RelaxationChange[], { isHere }: { isHere: boolean }): [ClubQuery, RelaxationChange[]][] => {
  const { radiusKm } = query;
  const wider = radiusKm === undefined ? [] : RADII.filter((km) => km > radiusKm);
  return [
    ...(isHere ? [[query, change] as [ClubQuery, RelaxationChange[]]] : []),
    ...wider.map((km): [ClubQuery, RelaxationChange[]] => [{ ...query, radiusKm: km }, [...change, { code: 'radius', km }]]),
  ];
};

/** Whether a way out gives more than one that keeps more: nearer, or more places. */
const isWorth = (found: Relaxation | undefined, better: readonly (Relaxation | undefined)[]): found is Relaxation =>
  found !== undefined && better.every((each) => each === undefined || radiusOf(found) < radiusOf(each) || found.count > each.count);

const radiusOf = ({ query: { radiusKm = Infinity } }: Relaxation): number => radiusKm;

/** Gives up one filter where that is enough, the one that finds most; all of them, further and further, when it is not. */
async function dropping(asker: Asker, query: ClubQuery, better: readonly (Relaxation | undefined)[]): Promise<Relaxation | undefined> {
  const groups = inForce(query.filters);
  const one: Relaxation[] = [];
  if (groups.length > 1) {
    for (const group of groups.slice(0, DROPS)) {
      const found = await asker.try({ ...query, filters: without(query.filters, [group]) }, [{ code: 'drop', groups: [group], isAll: false }]);
      if (isWorth(found, better)) one.push(found);
    }
  }
  const [most] = one.sort((a, b) => b.count - a.count);
  if (most || groups.length === 0) return most;
  return asker.first(atRadii({ ...query, filters: without(query.filters, groups) }, [{ code: 'drop', groups, isAll: groups.length > 1 }], { isHere: true }), better);
}

/** Offers that come to where one searches, without the other filters: one question, as its counts tell them apart. */
async function coming(asker: Asker, query: ClubQuery): Promise<Relaxation[]> {
  const answer = await asker.ask({ ...query, filters: { delivery: [...comingOffers] } });
  if (!answer) return [];
  return comingOffers.flatMap((delivery): Relaxation[] => {
    const count = answer.facets.delivery?.[delivery] ?? 0;
    return count === 0 ? [] : [{ changes: [{ code: 'delivery', delivery }], query: { ...query, filters: { delivery: [delivery] } }, count, ...(answer.total === 1 && townOf(answer)) }];
  });
}

/**
 * Ways out of an empty answer, each with what it finds: further away, with places that say nothing of a filter, without a
 * filter, without the words; three at most, the nearest first, then offers that come home, are remote or itinerant. The
 * law’s own limit (`limitation`, `dispensers`) is never given up. An answer with results has none, nor has one whose place was
 * not found and that has no words to search by.
 *
 * @param ask asks the directory, twelve times at most, one after the other.
 * @throws what `ask` throws, and the reason of `signal`.
 */
export async function relaxations(ask: AskClubs, asked: ClubQuery, answer: ClubAnswer, { signal }: { signal?: AbortSignal } = {}): Promise<Relaxation[]> {
  if (answer.total > 0 || (answer.place?.state === 'unknown' && asked.text === undefined)) return [];
  const { limit: _limit, offset: _offset, ...query } = asked;
  const asker = new Asker(ask, signal);
  // First, since it is one question: what comes home counts most where nothing is near.
  const offers = await coming(asker, query);
  const ways = await nearer(asker, query);
  return [...ways, ...offers.filter((offer) => ways.every((way) => !isSameQuestion(way, offer)))];
}

/** To give up all but a delivery is to ask for it. */
const isSameQuestion = ({ query: one }: Relaxation, { query: other }: Relaxation): boolean =>
  one.radiusKm === other.radiusKm && one.text === other.text && JSON.stringify(one.filters) === JSON.stringify(other.filters);

async function nearer(asker: Asker, query: ClubQuery): Promise<Relaxation[]> {
  const groups = inForce(query.filters);
  const unasked = groups.filter((group) => !query.filters?.includeUnknown?.includes(group));
  const kept = await asker.first(atRadii(query, [], { isHere: false }));
  const unknown = unasked.length === 0 ? undefined
    : await asker.first(atRadii({ ...query, filters: withUnknown(query.filters, unasked) }, [{ code: 'include-unknown', groups: unasked }], { isHere: true }), [kept]);
  const { text, ...wordless } = query;
  const untold = text === undefined ? undefined : await asker.try(wordless, [{ code: 'drop-text' }]);
  const dropped = await dropping(asker, query, [kept, unknown]);
  return [kept, unknown, untold, dropped].filter((each) => each !== undefined).sort((a, b) => radiusOf(a) - radiusOf(b)).slice(0, SHOWN);
}
