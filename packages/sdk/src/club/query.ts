import type { Dispenser, LimitationLevel } from '../prescription/terms.js';
import type { Club } from './model.js';
import type { ClubKind, DayPart, Delivery, Handicap, PathologyGroup, Public, Supervision, WeekDay } from './terms.js';

/**
 * What a person narrows the list to. Values of one group are « or », groups are « and »; what one slot can tell, one and the
 * same slot must tell. Unknown never matches, unless `includeUnknown` names its group.
 */
export interface ClubFilters {
  kind?: ClubKind[];
  /** A code of `labelCodes` or a territory’s own. */
  label?: string[];
  pathology?: PathologyGroup[];
  /** A slot that takes people with this limitation. `none` asks for nothing. The law’s own rule is not this one: see `openTo`. */
  limitation?: LimitationLevel[];
  public?: Public[];
  /** Fitted for: only what is known as such. */
  handicap?: Handicap[];
  /** `aided`: free, modulated, or with an aid. */
  price?: ('free' | 'aided')[];
  day?: WeekDay[];
  time?: DayPart[];
  supervision?: Supervision[];
  prescription?: ('required' | 'not-required')[];
  setting?: ('indoor' | 'outdoor')[];
  delivery?: Delivery[];
  /** A stop of public transport is known. */
  transport?: 'stop'[];
  /** `free`: not known to be full. */
  places?: 'free'[];
  /** Groups whose unknown values match too. */
  includeUnknown?: FilterGroup[];
}

export const filterGroups = ['kind', 'label', 'pathology', 'limitation', 'public', 'handicap', 'price', 'day', 'time', 'supervision', 'prescription', 'setting', 'delivery', 'transport', 'places'] as const;
export type FilterGroup = (typeof filterGroups)[number];

export interface Point { lat: number; lon: number }

export interface ClubQuery {
  /** From where distances are counted. Wins over `place`. */
  near?: Point;
  /** A commune by its INSEE code: `91228`. Wins over `place`; `near` wins over both for distances. */
  insee?: string;
  /** A town, a postcode: found in the index of places. */
  place?: string;
  /**
   * Kilometres, as the crow flies. `undefined`: no limit. Where the commune is known (`insee`, `place`), `coverage` counts too: a structure
   * outside the radius is a result by its slots `at-home` and `itinerant` when it serves the commune or its department, and one whose place
   * is unknown is none when it says that it serves elsewhere.
   */
  radiusKm?: number;
  /** Words of a name, an activity, a town. */
  text?: string;
  filters?: ClubFilters;
  /** How many results at most. `undefined`: all. */
  limit?: number;
  /** How many of the first ones to leave out. */
  offset?: number;
  /** Only structures that may receive a person with this limitation, by law: see `openTo`. */
  limitation?: LimitationLevel;
  /** Who may dispense, as it was prescribed: with `limitation`, for `openTo`. */
  dispensers?: Dispenser[];
  /**
   * Structures that a prescription surely opens before those one has to ask first, each in the order of all: `open`, then `to-ask`
   * by `openTo`, over the whole directory. Only with `limitation` or `dispensers`. What is just outside a radius stays nearest first.
   */
  openFirst?: boolean;
}

/** Why a result is there, for « Pourquoi ce résultat »: the code, and what to fill its sentence with. */
export interface HitReason {
  code: 'distance' | 'same-commune' | 'approximate-position' | 'unknown-position' | 'text-name' | 'text-activity' | 'text-town' | 'text-approximate' | 'filter' | 'unknown-included' | 'serves-place' | 'open-to-limitation' | 'to-ask-limitation';
  params?: Record<string, string | number | string[]>;
  /** Of a rule. */
  source?: string;
}

export interface ClubHit {
  club: Club;
  /** Kilometres as the crow flies, from where the search began; `null` when one of the two points is unknown. */
  distanceKm: number | null;
  /** The point that distance leads to: the club’s own, or that of its commune. `undefined`: nobody knows. */
  at?: Point;
  reasons: HitReason[];
  /** Slots that meet the filters, by id; `undefined`: no filter is about slots. Of a structure outside the radius, only those that come. */
  slots?: string[];
}

/** Live numbers beside each filter: how many results there would be; for its own group, as if that group were free. */
export type Facets = Partial<Record<FilterGroup, Record<string, number>>>;

export interface PlaceMatch {
  /** INSEE code, five characters. */
  insee: string;
  name: string;
  postcodes: string[];
  /** `91`, `2A`, `974`. */
  department: string;
  lat: number;
  lon: number;
  /** `approximate`: the commune has no point of its own in the data; it was given that of its neighbours. */
  precision: 'exact' | 'approximate';
  matchedBy: 'name' | 'alias' | 'postcode' | 'typo' | 'start';
  /** The other name or the old commune by which it was found: « Évry ». */
  alias?: string;
  population?: number;
  /** 1 is what was typed; less, further from it. */
  score: number;
}

/** What became of the words of a place. `ambiguous`: several fit as well, and the first was taken. */
export interface PlaceAnswer { state: 'found' | 'ambiguous' | 'unknown'; place?: PlaceMatch; others: PlaceMatch[] }

/** The offline index of communes. */
export interface PlaceIndex {
  /** The best first; nothing typed finds nothing. Never throws. */
  find(text: string, options?: { limit?: number }): PlaceMatch[];
  /** What a search takes: the best, and whether others fit as well. */
  resolve(text: string): PlaceAnswer;
  byInsee(code: string): PlaceMatch | undefined;
  /** The commune whose point is nearest. */
  nearest(point: Point): PlaceMatch | undefined;
  readonly size: number;
  /** Communes with a point of their own, of all: 0 to 1. */
  readonly exactShare: number;
  /** Where the data come from, to be shown: « Insee, … ; GeoNames (CC BY 4.0) ». */
  readonly attribution: string;
}

/** All that a screen shows of a search. */
export interface ClubAnswer {
  hits: ClubHit[];
  /** Results in all, those of unknown position in. */
  total: number;
  unknownPosition: number;
  facets: Facets;
  place?: PlaceAnswer;
  /** Results outside the radius that come to the commune, in `total`; `undefined`: none. */
  served?: number;
  /** From where distances are counted. */
  origin?: Point;
  /** Structures just outside the radius that are no results, nearest first, five at most. */
  beyond: ClubHit[];
  /** In radius and filters, but not for this limitation by law. */
  refused: number;
}

/** Searches, wherever the directory is: on the page, in a worker, on a host’s server. */
export interface ClubSearcher {
  answer(query: ClubQuery, options?: { signal?: AbortSignal }): Promise<ClubAnswer>;
  byIds(ids: readonly string[]): Promise<Club[]>;
  readonly size: number;
  close(): void;
}
