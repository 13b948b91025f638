import { coming, kindValues, listOf, SLOT_WORDS, slotBits, type Wanted } from './filters.js';
import type { Club, Slot } from './model.js';
import { Numbers } from './records-numbers.js';
import type { SlotLevel, Supervision } from './terms.js';

/** What the law looks at: the same for many structures. */
export interface DoorClass { kind: Club['kind']; slots: { supervision?: Supervision; level?: SlotLevel[] }[] }

/** The columns of a directory, one entry each structure, or each slot. */
export interface ColumnData {
  /** Numbers of `clubKinds`; 255: none of them. */
  kinds: Uint8Array;
  /** Which of `labelSets` it has. */
  labels: Uint32Array;
  /** Which of `doorClasses` it is. */
  doors: Uint32Array;
  /** Where its slots begin, and where the last one ends. A structure without slots has one that tells nothing. */
  starts: Uint32Array;
  /** `SLOT_WORDS` each slot. */
  slots: Uint32Array;
}
export interface ColumnTables {
  labelCodes: string[];
  /** Lists of numbers of `labelCodes`; empty: nobody said. */
  labelSets: number[][];
  doorClasses: DoorClass[];
}

/** Gives a number to each thing that is new, by a key. */
class Known<Value> {
  readonly all: Value[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(key: string, make: () => Value): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.all.length);
    return this.all.push(make()) - 1;
  }
}

function doorClassOf({ kind, slots }: Club): DoorClass {
  const seen = new Map<string, DoorClass['slots'][number]>();
  for (const { supervision, level } of slots) {
    const key = `${supervision ?? ''} ${listOf(level).join()}`;
    if (!seen.has(key)) seen.set(key, { ...(supervision !== undefined && { supervision }), ...(listOf(level).length > 0 && level && { level: [...level] }) });
  }
  return { kind, slots: [...seen].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, slot]) => slot) };
}

/** Gathers the columns, structure by structure. */
export class ColumnsBuilder {
  readonly #kinds = new Numbers();
  readonly #labels = new Numbers();
  readonly #doors = new Numbers();
  readonly #starts = new Numbers();
  readonly #slots = new Numbers();
  readonly #codes = new Known<string>();
  readonly #sets = new Known<number[]>();
  readonly #classes = new Known<DoorClass>();

  add(club: Club): void {
    const kind = kindValues.indexOf(club.kind);
    this.#kinds.push(kind < 0 ? 255 : kind);
    const codes = [...new Set(listOf(club.labels).map((label) => (label as { code?: unknown } | null)?.code))].filter((code) => typeof code === 'string');
    const set = codes.map((code) => this.#codes.numberOf(code, () => code)).sort((one, other) => one - other);
    this.#labels.push(this.#sets.numberOf(set.join(), () => set));
    const door = doorClassOf(club);
    this.#doors.push(this.#classes.numberOf(JSON.stringify(door), () => door));
    this.#starts.push(this.#slots.length / SLOT_WORDS);
    const slots: readonly Partial<Slot>[] = club.slots.length > 0 ? club.slots : [{}];
    for (const slot of slots) for (const word of slotBits(slot)) this.#slots.push(word);
  }

  done(): { data: ColumnData; tables: ColumnTables } {
    const [kinds, labels, doors] = [Uint8Array.from(this.#kinds.done()), this.#labels.done(), this.#doors.done()];
    this.#starts.push(this.#slots.length / SLOT_WORDS);
    return { data: { kinds, labels, doors, starts: this.#starts.done(), slots: this.#slots.done() }, tables: { labelCodes: this.#codes.all, labelSets: this.#sets.all, doorClasses: this.#classes.all } };
  }
}

/** How one structure meets the filters. */
export interface Met {
  kind: boolean;
  label: boolean;
  /** A slot meets all that slots are asked for. */
  slot: boolean;
  /** Values for which a slot meets all but, at most, the group of that value: bits. */
  low: number;
  high: number;
}

/** A reader of the columns for some filters. The answer is the same object each time. `isComing`: only slots that come to people count. */
export function reader({ kinds, labels, starts, slots }: ColumnData, { labelCodes, labelSets }: ColumnTables, { groups, spread, kinds: wantedKinds, labels: wantedLabels, isLabelUnknownIn }: Wanted): (id: number, isComing?: boolean) => Met {
  const isLabelMet = labelSets.map((set) => !wantedLabels || set.some((number) => wantedLabels.has(labelCodes[number] ?? '')) || (isLabelUnknownIn && set.length === 0));
  const met: Met = { kind: false, label: false, slot: false, low: 0, high: 0 };
  return (id, isComing = false) => {
    met.kind = !wantedKinds || wantedKinds.has(kinds[id] ?? 255);
    met.label = isLabelMet[labels[id] ?? 0] ?? false;
    met.slot = false;
    met.low = met.high = 0;
    const end = (starts[id + 1] ?? 0) * SLOT_WORDS;
    for (let at = (starts[id] ?? 0) * SLOT_WORDS; at < end; at += SLOT_WORDS) {
      let low = slots[at] ?? 0;
      let high = slots[at + 1] ?? 0;
      const unknown = slots[at + 2] ?? 0;
      if (isComing && ((low & coming.low) | (high & coming.high)) === 0) continue;
      for (const { unknown: bit, mask } of spread) if (unknown & bit) { low |= mask.low; high |= mask.high; }
      let missed;
      let misses = 0;
      for (const group of groups) {
        if ((low & group.chosen.low) | (high & group.chosen.high)) continue;
        missed = group;
        misses += 1;
        if (misses > 1) break;
      }
      if (misses === 0) {
        met.slot = true;
        met.low |= low;
        met.high |= high;
      } else if (misses === 1 && missed) {
        met.low |= low & missed.all.low;
        met.high |= high & missed.all.high;
      }
    }
    return met;
  };
}
