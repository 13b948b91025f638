import type { Issue } from '@sport-sante/sdk';
import type { Club, ClubAnswer, ClubFilters, ClubHit, ClubQuery, FilterGroup, PlaceMatch, Point } from '@sport-sante/sdk/club/model';
import type { AccessAnswer } from '@sport-sante/sdk/club/enrich';
import type { Prescription } from '@sport-sante/sdk/prescription';
import type { TemplateResult } from 'lit';
import type { Language, Translated } from '../internal/localize.js';
import type { Territory } from '../provider/contexts.js';
import type * as posterPart from './posters.js';
import type { ReferralState } from './referral-state.js';

/** From where distances are counted, and how it is said: « d’Évry-Courcouronnes », « de votre position ». */
export interface Origin {
  readonly kind: 'place' | 'position' | 'address';
  readonly point: Point;
  readonly place?: PlaceMatch;
  /** Of an address: as the service that found it writes it. */
  readonly label?: string;
  /** Of an address: INSEE code of its commune, when the service says it. */
  readonly insee?: string | undefined;
}

/** What is searched for. `text` without a place searches names and activities. */
export interface FinderQuery {
  /** As it was typed; shown in the box. */
  readonly typed: string;
  readonly origin: Origin | undefined;
  readonly text: string | undefined;
  /** Kilometres; `undefined`: all of them. */
  readonly radiusKm: number | undefined;
  readonly filters: ClubFilters;
}

/** One place of « Ma liste ». */
export interface ListEntry {
  readonly club: Club;
  /** The slot that was chosen, when one was. */
  readonly slot?: string;
  /** Those that met the filters, when they were several: the printed list tells them. */
  readonly slots?: readonly string[];
  /** Kilometres from where the list was made; `null`: unknown. */
  readonly distanceKm: number | null;
  /** From where: « Évry-Courcouronnes ». `undefined` with an unknown distance. */
  readonly from?: string;
  readonly note?: string;
}

export const LIST_MAX = 10;

/** A list that left: printed, saved, copied. */
export interface HandedList {
  /** FHIR instant. */
  readonly at: string;
  /** SHA-256 of what was handed over, 64 hexadecimal digits: the same for every copy. */
  readonly hash: string;
  /** Who got it beside the person, by name. */
  readonly recipients: readonly string[];
}

/** « Ma liste »: up to ten places, in order. Undo stands until the next act. */
export interface FinderList {
  readonly entries: readonly ListEntry[];
  has(id: string): boolean;
  /** `false`: the list is full, which is said. */
  add(hit: ClubHit): boolean;
  remove(id: string): void;
  move(id: string, by: -1 | 1): void;
  note(id: string, text: string): void;
  /** Takes one slot of that place; `undefined`: none in particular. */
  choose(id: string, slot: string | undefined): void;
  /** What « Annuler » puts back; `undefined`: nothing to undo. */
  readonly removed: ListEntry | undefined;
  undo(): void;
  /** Empties it for another person: nothing of it can come back. */
  clear(): void;
  /** When it last left. `isChanged`: what is there now is not what left. */
  readonly handed: (HandedList & { readonly isChanged: boolean }) | undefined;
  /** @param entries what left. */
  hand(handed: HandedList, entries: readonly ListEntry[]): void;
  /** Where requests to its places stand, by `id` of the structure. Emptied with the list, for another person. */
  readonly referred: Map<string, ReferralState>;
}

/** Clinical mode only: for whom. In public mode no field of it exists. */
export interface FinderPerson {
  /** « M. Garnier ». */
  readonly name: string | undefined;
  /** « M. Paul Garnier »; `name` when `undefined`. */
  readonly fullName?: string | undefined;
  /** Completed years. */
  readonly age: number | undefined;
  readonly prescription: Prescription | undefined;
  /** A prescription was given that cannot be read: nothing is filtered, which is said. */
  readonly isUnreadable?: boolean;
  /** The prescription is for somebody else, as far as it says: told before anybody is referred. */
  readonly isAnother?: boolean;
  /** The commune of the person, as the host gave it. */
  readonly town: string | undefined;
  /** The family doctor, who may get a copy of the list. */
  readonly doctor: string | undefined;
}

/** What the parts of the finder share: what is searched, what was found, what a person may do. */
export interface FinderContext {
  readonly mode: 'public' | 'clinical';
  readonly language: Language;
  readonly speak: <Sentences>(some: Translated<Sentences>) => Sentences;
  /** The calendar day it is, `2026-06-17`. */
  readonly today: string;
  readonly territory: Territory | undefined;
  readonly query: FinderQuery;
  readonly state: 'idle' | 'opening' | 'searching' | 'ready' | 'failed';
  /** The last answer; kept in view while the next is searched. */
  readonly answer: ClubAnswer | undefined;
  /** What the directory had to say when it was read. */
  readonly issues: readonly Issue[];
  /** Clinical mode: the person and the prescription. */
  readonly person: FinderPerson | undefined;
  /** Tells how one gets into a place, by a service the host chose; each is asked once. `undefined`: nobody is asked. */
  readonly access?: ((club: Club) => Promise<AccessAnswer>) | undefined;
  /** What draws posters; `undefined`: the host does not want them, or it is not there yet. */
  readonly posters?: typeof posterPart | undefined;
  /** The result that is marked in list and map. */
  readonly selected: string | undefined;
  select(id: string): void;
  /** Searches by what is typed: a town, a postcode, a name. */
  search(typed: string): void;
  /** Takes one of several communes that fit. */
  take(place: PlaceMatch): void;
  /** Searches around the person, after the browser asked them. */
  locate(): void;
  setRadius(km: number | undefined): void;
  setFilters(filters: ClubFilters): void;
  /** Asks for the results after those that are there. */
  more(): void;
  /** Results that are asked for, in order; fewer than `answer.total` while the rest was not asked for. */
  readonly hits: readonly ClubHit[];
  /** Where the communes come from, once they are used: their licences ask for it to be shown. */
  readonly attribution?: string | undefined;
  /** Structures elsewhere that go by the words a commune was found by: « Bligny » is both. */
  readonly alsoNamed: readonly ClubHit[];
  /** Searches names and activities, whatever commune has the same name. */
  searchNames(text: string): void;
  /** The query as the SDK takes it, for who asks beside the list. */
  toQuery(query?: FinderQuery): ClubQuery;
  /** Asks the directory. Rejects when it cannot answer. */
  ask(query: ClubQuery, options?: { signal?: AbortSignal }): Promise<ClubAnswer>;
  /** Opens it again after a failure; `undefined`: it would not help. */
  readonly retry: (() => void) | undefined;
  readonly list: FinderList;
  readonly isListOpen: boolean;
  openList(): void;
  closeList(): void;
  readonly isFilterSheetOpen: boolean;
  openFilters(): void;
  closeFilters(): void;
  /** Says one sentence in the live region, in a moment. */
  say(sentence: string): void;
  /** Draws again: something that is a part’s own changed. */
  redraw(): void;
}

/** A part of the screen. A part that has nothing to say gives `nothing`. */
export type FinderPart = (context: FinderContext) => TemplateResult | symbol;

export type { Club, ClubAnswer, ClubFilters, ClubHit, FilterGroup, PlaceMatch };
