import { LIST_MAX, type ClubHit, type FinderList, type HandedList, type ListEntry } from './context.js';

/** What the list asks of the finder around it. */
interface ListOptions {
  /** The list is not what it was. */
  changed(): void;
  /** From where the distances of the results in view are counted: « Évry-Courcouronnes ». */
  from(): string | undefined;
}

/** « Ma liste », in memory and nowhere else: it goes with the page. */
export class ListStore implements FinderList {
  readonly #options: ListOptions;
  #entries: readonly ListEntry[] = [];
  #undo: { entry: ListEntry; before: readonly ListEntry[] } | undefined;
  #handed: (HandedList & { entries: readonly ListEntry[] }) | undefined;

  #referred: FinderList['referred'] = new Map();

  constructor(options: ListOptions) { this.#options = options; }

  get entries(): readonly ListEntry[] { return this.#entries; }

  get removed(): ListEntry | undefined { return this.#undo?.entry; }

  get handed(): FinderList['handed'] {
    if (!this.#handed) return undefined;
    const { entries, ...handed } = this.#handed;
    return { ...handed, isChanged: entries !== this.#entries };
  }

  get referred(): FinderList['referred'] { return this.#referred; }

  has(id: string): boolean { return this.#entries.some(({ club }) => club.id === id); }

  add({ club, distanceKm, slots }: ClubHit): boolean {
    if (this.has(club.id)) return true;
    if (this.#entries.length >= LIST_MAX) return false;
    const from = distanceKm === null ? undefined : this.#options.from();
    // The one slot that meets what is asked is the one that is meant.
    const [slot, ...others] = slots ?? club.slots.map(({ id }) => id);
    this.#put([...this.#entries, { club, distanceKm, ...(from !== undefined && { from }), ...(slot !== undefined && others.length === 0 && { slot }), ...(slots && others.length > 0 && { slots }) }]);
    return true;
  }

  remove(id: string): void {
    const before = this.#entries;
    const entry = before.find(({ club }) => club.id === id);
    if (entry) this.#put(before.filter((each) => each !== entry), { entry, before });
  }

  move(id: string, by: -1 | 1): void {
    const entries = [...this.#entries];
    const index = entries.findIndex(({ club }) => club.id === id);
    const [entry, other] = [entries[index], entries[index + by]];
    if (!entry || !other) return;
    entries[index] = other;
    entries[index + by] = entry;
    this.#put(entries);
  }

  note(id: string, text: string): void { this.#edit(id, ({ note: _, ...entry }) => (text === '' ? entry : { ...entry, note: text })); }

  choose(id: string, slot: string | undefined): void { this.#edit(id, ({ slot: _, ...entry }) => (slot === undefined ? entry : { ...entry, slot })); }

  undo(): void { if (this.#undo) this.#put(this.#undo.before); }

  clear(): void {
    this.#handed = undefined;
    // Another map: what is still on its way for the one before is told to nobody.
    this.#referred = new Map();
    this.#put([]);
  }

  hand(handed: HandedList, entries: readonly ListEntry[]): void {
    this.#handed = { ...handed, entries };
    this.#put(this.#entries);
  }

  #edit(id: string, edit: (entry: ListEntry) => ListEntry): void {
    const entry = this.#entries.find(({ club }) => club.id === id);
    const edited = entry && edit(entry);
    if (!entry || (edited?.note === entry.note && edited?.slot === entry.slot)) return;
    this.#put(this.#entries.map((each) => (each === entry && edited ? edited : each)));
  }

  #put(entries: readonly ListEntry[], undo?: { entry: ListEntry; before: readonly ListEntry[] }): void {
    this.#entries = entries;
    this.#undo = undo;
    this.#options.changed();
  }
}
