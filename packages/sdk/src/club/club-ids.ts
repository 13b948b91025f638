import type { Club } from './model.js';

/** Identifiers of a directory: who comes first keeps its own. Paper, links and « ma liste » name a structure by it. */
export class ClubIds {
  readonly #rows = new Map<string, number>();
  readonly #counts = new Map<string, number>();

  /** @returns the row that has it already; `undefined`: it is this one’s now. */
  claim(id: string, row: number): number | undefined {
    const before = this.#rows.get(id);
    if (before === undefined) this.#rows.set(id, row);
    return before;
  }

  /** The one that is wanted, or one like it that nobody has: `gym-2`. To be asked once the whole directory has claimed its own. */
  free(wanted: string): string {
    let id = wanted;
    let count = this.#counts.get(wanted) ?? 1;
    while (this.#rows.has(id)) id = `${wanted}-${count += 1}`;
    this.#counts.set(wanted, count);
    this.#rows.set(id, -1);
    return id;
  }
}

/** The same club under another identifier; its slots that name it name the new one. */
export const withId = (club: Club, id: string): Club => ({ ...club, id, slots: club.slots.map((slot) => (slot.structureId === club.id ? { ...slot, structureId: id } : slot)) });

/**
 * Clubs each under an identifier of its own: of two records of one identifier the second is written under another, and one that is
 * the very same is written once.
 */
export function apart(clubs: readonly Club[]): Club[] {
  const ids = new ClubIds();
  const told = clubs.map((club, index) => {
    const before = ids.claim(club.id, index);
    return { club, isTwice: before !== undefined, isSame: before !== undefined && JSON.stringify(clubs[before]) === JSON.stringify(club) };
  });
  return told.flatMap(({ club, isTwice, isSame }) => (isSame ? [] : [isTwice ? withId(club, ids.free(club.id)) : club]));
}
