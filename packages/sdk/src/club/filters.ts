import { limitationLevels } from '../prescription/terms.js';
import type { Slot } from './model.js';
import type { FilterGroup } from './query.js';
import { clubKinds, dayParts, deliveries, handicaps, pathologyGroups, publics, supervisions, weekDays, type Delivery } from './terms.js';

/*
 * What a slot tells, as bits. Each value of a group is one bit of two words; what nobody said is a bit of a third one. The
 * order of the bits is that of the term lists: a file built with other lists is refused (see `search-file.ts`).
 */

/** Groups that a slot tells; `kind` and `label` are told by the structure. */
export type SlotGroup = Exclude<FilterGroup, 'kind' | 'label'>;

/** The values of each group, in the order of their numbers. */
export const valuesOf: Readonly<Record<SlotGroup, readonly string[]>> = {
  pathology: pathologyGroups, limitation: limitationLevels, public: publics, handicap: handicaps, price: ['free', 'aided'], day: weekDays, time: dayParts,
  supervision: supervisions, prescription: ['required', 'not-required'], setting: ['indoor', 'outdoor'], delivery: deliveries, transport: ['stop'], places: ['free'],
};
export const slotGroups = Object.keys(valuesOf) as SlotGroup[];
export const kindValues: readonly string[] = clubKinds;

/** Each value by the number of its bit. */
export const slotValues: readonly { group: SlotGroup; value: string }[] = slotGroups.flatMap((group) => valuesOf[group].map((value) => ({ group, value })));

/** Groups whose values are unknown one by one; those of another group are unknown together. */
const oneByOne: readonly SlotGroup[] = ['handicap', 'price', 'setting'];

interface Bit { value: number; unknown: number }
/** The bits of each value: of its own, and of nobody having said. */
export const bits = {} as Record<SlotGroup, Map<string, Bit>>;
let unknowns = 0;
slotValues.forEach(({ group, value }, at) => {
  const known = (bits[group] ??= new Map<string, Bit>());
  if (known.size === 0 || oneByOne.includes(group)) unknowns += 1;
  known.set(value, { value: at, unknown: unknowns - 1 });
});

/** Bits of values, in two words. */
export interface Mask { low: number; high: number }
/** Words a slot takes: values, values, unknown. */
export const SLOT_WORDS = 3;

export function maskOf(group: SlotGroup, values: readonly string[]): Mask {
  const mask = { low: 0, high: 0 };
  for (const value of values) {
    const bit = bits[group].get(value)?.value;
    if (bit !== undefined) mask[bit < 32 ? 'low' : 'high'] |= 1 << (bit & 31);
  }
  return mask;
}

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const comingOffers: readonly Delivery[] = ['at-home', 'itinerant'];
/** Offers that come to where one lives: bits of a slot. */
export const coming: Mask = maskOf('delivery', comingOffers);
/** Whether a slot is such an offer. */
export const comes = ({ delivery }: Partial<Slot>): boolean => comingOffers.some((one) => listOf(delivery).includes(one));

/** What one slot tells, as it is gathered. */
class Telling {
  low = 0;
  high = 0;
  unknown = 0;

  /** @param holds `undefined`: nobody said. */
  fact(group: SlotGroup, value: string, holds: boolean | undefined): void {
    const bit = bits[group].get(value);
    if (!bit || holds === false) return;
    if (holds === undefined) this.unknown |= 1 << bit.unknown;
    else if (bit.value < 32) this.low |= 1 << bit.value;
    else this.high |= 1 << (bit.value & 31);
  }

  /** A list that is empty says nothing. */
  list(group: SlotGroup, values: readonly unknown[]): void {
    for (const value of values) this.fact(group, String(value), true);
    if (values.length === 0) for (const value of valuesOf[group]) this.fact(group, value, undefined);
  }
}

/**
 * What a slot tells: two words of values, one of what nobody said.
 * - limitation: the greatest level it takes reaches the one that is asked (1 minimal, 2 moderate, 3 severe); `none` always;
 * - price: `free` is free, or fixed at 0 €; `aided` is free, modulated, or with an aid. Unknown when no price was said;
 * - time: by when it starts, morning before 12:00, evening from 18:00;
 * - supervision: `inconnu` is what nobody said, and may be asked for by that name;
 * - places: full is `full: true`, or no place left. Never unknown: it is not known to be full.
 */
export function slotBits(slot: Partial<Slot>): [low: number, high: number, unknown: number] {
  const telling = new Telling();
  telling.list('pathology', listOf(slot.pathologies));
  const levels = listOf(slot.level).filter((level) => typeof level === 'number');
  telling.list('limitation', levels.length > 0 ? limitationLevels.slice(1, Math.max(...levels) + 1) : []);
  telling.fact('limitation', 'none', true);
  telling.list('public', listOf(slot.publics));
  for (const handicap of handicaps) {
    const access = slot.handicap?.[handicap] ?? 'unknown';
    telling.fact('handicap', handicap, access === 'unknown' ? undefined : access === 'yes');
  }
  const { kind = 'unknown', min } = slot.price ?? {};
  const unlessSaid = kind === 'unknown' ? undefined : false;
  const isFree = kind === 'free' || (kind === 'fixed' && min === 0);
  telling.fact('price', 'free', isFree || unlessSaid);
  telling.fact('price', 'aided', isFree || kind === 'modulated' || listOf(slot.aids).length > 0 || unlessSaid);
  telling.list('day', slot.day === undefined ? [] : [slot.day]);
  telling.list('time', typeof slot.start === 'string' ? [slot.start < '12:00' ? 'morning' : slot.start < '18:00' ? 'afternoon' : 'evening'] : []);
  const { supervision = 'inconnu' } = slot;
  telling.list('supervision', supervision === 'inconnu' ? [] : [supervision]);
  telling.fact('supervision', 'inconnu', supervision === 'inconnu');
  const { prescriptionRequired: isRequired } = slot;
  telling.fact('prescription', 'required', isRequired);
  telling.fact('prescription', 'not-required', isRequired === undefined ? undefined : !isRequired);
  telling.fact('setting', 'indoor', slot.place?.indoor);
  telling.fact('setting', 'outdoor', slot.place?.outdoor);
  telling.list('delivery', listOf(slot.delivery));
  telling.fact('transport', 'stop', slot.transport?.stop === undefined ? undefined : true);
  telling.fact('places', 'free', slot.full !== true && slot.capacity?.left !== 0);
  return [telling.low, telling.high, telling.unknown];
}

/** A group of slots that is in force: its values that were chosen, and all it has. */
export interface WantedGroup { group: SlotGroup; chosen: Mask; all: Mask }
/** Filters as they are compared. `spread`: an unknown bit, and the values it stands for where unknown matches too. */
export interface Wanted {
  groups: readonly WantedGroup[];
  spread: readonly { unknown: number; mask: Mask }[];
  /** Numbers of kinds; `undefined`: any. */
  kinds: ReadonlySet<number> | undefined;
  labels: ReadonlySet<string> | undefined;
  isLabelUnknownIn: boolean;
  /** Groups that are in force. */
  active: readonly FilterGroup[];
}

/** Nothing is asked of the filters. */
export const nothingWanted: Wanted = { active: [], groups: [], spread: [], kinds: undefined, labels: undefined, isLabelUnknownIn: false };
