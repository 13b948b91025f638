import type { Slot } from '../club/model.js';
import { priceLeft } from '../club/rules.js';
import { weekDays } from '../club/terms.js';
import type { ClubWords } from '../club/words-of-terms.js';
import type { Language } from './language.js';
import { clean } from './orientation-clean.js';
import type { PosterRow } from './poster-sheet.js';
import type { PosterWords } from './poster-words.js';

/** What slots are told with. */
export interface SlotTelling { words: PosterWords; club: ClubWords; language: Language }

/** Slots of a poster at most: what hangs on a wall is read from afar. Ours. */
const MOST_SLOTS = 24;

const isSaid = (words: string | undefined): words is string => words !== undefined && words !== '';
const joined = (parts: readonly (string | undefined)[]): string | undefined => clean(parts.filter(isSaid).join(', '));
const once = (all: readonly (string | undefined)[]): string[] => [...new Set(all.filter(isSaid))];
/** Without a capital: what stands inside a line. « INSEP » stays. */
const small = (words: string): string => (/^.\p{Lu}/u.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1));
const listed = (all: readonly (string | undefined)[]): string | undefined => joined(once(all).map((each, index) => (index === 0 ? each : small(each))));

/** What a slot says, in words; `undefined`: nobody said. */
const told = {
  /** « Seniors, à partir de 60 ans ». */
  public: ({ publics = [], pathologies = [], ageMin, ageMax }: Slot, { terms, ages }: ClubWords) =>
    joined([...publics.map((each) => small(terms.public[each] ?? '')), ages(ageMin, ageMax), ...pathologies.map((each) => small(terms.pathology[each] ?? ''))]),
  /** « 96 € par an ». */
  price: ({ price }: Slot, { price: say }: ClubWords) => clean(say(price)),
  /** « Gymnase Ampère, arrêt République »: where, beside the address of the structure. */
  venue: ({ place, transport }: Slot, { stop }: ClubWords) => joined([place?.name, stop(transport?.stop, transport?.line)]),
  season: ({ season }: Slot) => clean(season),
} satisfies Record<string, (slot: Slot, words: ClubWords) => string | undefined>;

type Told = keyof typeof told;

export interface ClubSlots {
  /** What all slots say alike: it stands once. A fact that is not in it is told slot by slot. */
  shared: Partial<Record<Told, { said: string | undefined }>>;
  aids: string | undefined;
  supervision: string | undefined;
  handicap: string | undefined;
  rows: PosterRow[];
  /** Slots that are in none of the rows. */
  left: number;
}

/** The order one lives a week in; what has no day comes after. */
const orderOf = ({ day, start = '' }: Slot): string => `${day === undefined ? 9 : weekDays.indexOf(day)}${start}`;

/** « Mardi 10 h – 11 h »; the season when it is not the same for all. */
function timeOf(slot: Slot, hasSeason: boolean, { words, club }: SlotTelling): PosterRow['times'][number] {
  const { day, start, end, sessionsPerWeek, full, capacity } = slot;
  const moment = [day === undefined ? undefined : club.terms.day[day], club.hours({ start, end })].filter(isSaid).join(' ');
  const said = joined([moment, sessionsPerWeek === undefined || (day !== undefined && sessionsPerWeek === 1) ? undefined : club.perWeek(sessionsPerWeek), hasSeason ? slot.season : undefined]);
  return { words: `${said ?? words.toAsk}${full ?? capacity?.left === 0 ? ` (${words.fullNow})` : ''}`, isUnknown: said === undefined };
}

/** What slots say of a place: what is the same for all once, then each activity with its hours, in the order of the record. */
export function slotsOf(all: readonly Slot[], telling: SlotTelling): ClubSlots {
  const { words, club } = telling;
  const shared: ClubSlots['shared'] = {};
  for (const fact of Object.keys(told) as Told[]) {
    const values = new Set(all.map((slot) => told[fact](slot, club)));
    if (values.size < 2) shared[fact] = { said: [...values][0] };
  }
  const apart = (slot: Slot, fact: Told) => (shared[fact] ? undefined : told[fact](slot, club));
  const groups = new Map<string, Slot[]>();
  for (const slot of all.slice(0, MOST_SLOTS)) {
    const key = JSON.stringify([clean(slot.activity), apart(slot, 'public'), apart(slot, 'venue'), apart(slot, 'price')]);
    groups.set(key, [...groups.get(key) ?? [], slot]);
  }
  const rows = [...groups.values()].flatMap((slots): PosterRow[] => {
    const [slot] = slots;
    if (!slot) return [];
    const sorted = [...slots].sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));
    return [{ name: clean(slot.activity) ?? words.activity, more: clean([apart(slot, 'public'), apart(slot, 'venue')].filter(isSaid).join('. ')), times: sorted.map((each) => timeOf(each, !shared.season, telling)), price: apart(slot, 'price') }];
  });
  return {
    shared, rows, left: Math.max(0, all.length - MOST_SLOTS), aids: aidsOf(all, club),
    supervision: listed(all.map(({ supervision }) => (supervision === undefined || supervision === 'inconnu' ? undefined : club.terms.supervision[supervision]))),
    handicap: listed(all.flatMap(({ handicap = {} }) => Object.entries(handicap).map(([each, access]) => (access === 'yes' ? club.terms.handicap[each] : undefined)))),
  };
}

/** « Aide de la ville : 40 € par an, reste 56 € par an »: what is left only where all pay the same. */
function aidsOf(slots: readonly Slot[], { aid, left }: ClubWords): string | undefined {
  const aids = once(slots.flatMap((slot) => (slot.aids ?? []).map((each) => clean(aid(each)))));
  const rests = new Set(slots.map((slot) => {
    const known = priceLeft(slot);
    return known && left(known.euros, known.unit);
  }));
  return aids.length === 0 ? undefined : joined([...aids, rests.size === 1 ? [...rests][0] : undefined]);
}
