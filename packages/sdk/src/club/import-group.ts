import { fold } from '../fold.js';
import type { Issue } from '../issue.js';
import { ClubIds } from './club-ids.js';
import type { RowRead } from './columns-read.js';
import { clubColumns } from './columns.js';
import type { Club, Slot } from './model.js';

/*
 * Rows of one structure become one club: those of one identifier or, without it, of one name in one commune. Nothing is lost
 * by it: what a row says otherwise than the rows before is either another structure, or an error of that row.
 */

/** `twice`: another structure has its identifier already, which is said there. */
interface Group { club: Partial<Club>; row: number; slots: Partial<Slot>[]; told: Set<string>; slotIds: Set<string>; twice: Issue | undefined }

/** Structures of one name in one commune that a row is held against: more are a file gone wrong, and would take hours. */
const MOST_NAMESAKES = 20;

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
const slug = (...words: (string | undefined)[]): string => words.flatMap((each) => (each === undefined ? [] : fold(each).replaceAll(' ', '-'))).filter((each) => each !== '').join('-').slice(0, 80);

/** What is said otherwise: headers we know the parts by. */
function differences(known: Partial<Club>, told: Partial<Club>, firstWins: ReadonlySet<string>): string[] {
  const differ = (a: Record<string, unknown>, b: Record<string, unknown>): string[] => Object.keys(b).filter((key) => !firstWins.has(key) && a[key] !== undefined && !same(a[key], b[key]));
  return differ(known as Record<string, unknown>, told as Record<string, unknown>).flatMap((key) => (key === 'address' ? differ(known.address ?? {}, told.address ?? {}) : [key]));
}

const headerOf: Readonly<Record<string, string>> = Object.fromEntries([...clubColumns.map(({ key, name }) => [key, name] as const), ['names', 'Nom'], ['position', 'Latitude'], ['identifiers', 'SIRET'], ['habilitation', 'Habilitation']]);

function take(group: Group, slot: Partial<Slot>): void {
  group.slots.push(slot);
  group.told.add(JSON.stringify(slot));
  if (slot.id !== undefined) group.slotIds.add(slot.id);
}

/** What another row is called by in what is said of one: a row of a spreadsheet, or an item of a list, from 0. */
export type RowKey = 'row' | 'item';

/** Another structure has its identifier already. `params.id`, once it is known: the one it goes by now. */
export const idTwice = (path: Issue['path'], before: number, rowKey: RowKey): Issue => ({ code: 'id-twice', severity: 'warning', path, params: { [rowKey]: before } });

export class Grouping {
  readonly #groups: Group[] = [];
  readonly #byKey = new Map<string, Group[]>();
  readonly #firstWins: ReadonlySet<string>;
  readonly #ids: ClubIds;
  readonly #rowKey: RowKey;

  constructor({ firstWins, ids = new ClubIds(), rowKey = 'row' }: { firstWins: ReadonlySet<string>; ids?: ClubIds; rowKey?: RowKey }) {
    this.#firstWins = firstWins;
    this.#ids = ids;
    this.#rowKey = rowKey;
  }

  /** Adds a row that can stand. @returns what is to be said of it; an `error` means that it was not added. */
  add(row: number, { structure, slot }: Omit<RowRead, 'issues'>): Issue[] {
    const { id, names = [], address } = structure;
    const key = id === undefined ? `n ${fold(names[0] ?? '')} ${address?.insee ?? address?.postcode ?? fold(address?.city ?? '')}` : `i ${id}`;
    const groups = this.#byKey.get(key) ?? [];
    const isSomewhere = id !== undefined || address?.insee !== undefined || address?.postcode !== undefined || address?.city !== undefined;
    const isOne = isSomewhere ? (club: Partial<Club>) => differences(club, structure, this.#firstWins).length === 0 : (club: Partial<Club>) => same(club, structure);
    const group = groups.slice(-MOST_NAMESAKES).find(({ club }) => isOne(club));
    const [first] = groups;
    if (group) return this.#join(group, row, structure, slot);
    const isSameName = fold(first?.club.names?.[0] ?? '') === fold(names[0] ?? '');
    if (first && id !== undefined && isSameName) {
      const columns = differences(first.club, structure, this.#firstWins).map((each) => headerOf[each] ?? each);
      return [{ code: 'structure-differs', severity: 'error', path: [row], params: { [this.#rowKey]: first.row, columns } }];
    }
    const before = id === undefined ? undefined : this.#ids.claim(id, row);
    const twice = before === undefined ? undefined : idTwice([row], before, this.#rowKey);
    const fresh: Group = { club: { ...structure }, row, slots: [], told: new Set(), slotIds: new Set(), twice };
    if (slot) take(fresh, slot);
    this.#groups.push(fresh);
    groups.push(fresh);
    this.#byKey.set(key, groups);
    if (twice) return [twice];
    return first ? [{ code: 'name-twice', severity: 'warning', path: [row], params: { [this.#rowKey]: first.row } }] : [];
  }

  #join(group: Group, row: number, structure: Partial<Club>, slot: Partial<Slot> | undefined): Issue[] {
    const before = slot === undefined ? JSON.stringify(group.club) : '';
    for (const [key, value] of Object.entries(structure)) {
      if (key === 'address') group.club.address = { ...group.club.address, ...structure.address };
      else (group.club as Record<string, unknown>)[key] ??= value;
    }
    const isTold = slot === undefined ? before === JSON.stringify(group.club) : group.told.has(JSON.stringify(slot));
    if (isTold) return [{ code: 'row-twice', severity: 'warning', path: [row], params: { [this.#rowKey]: group.row } }];
    if (slot?.id !== undefined && group.slotIds.has(slot.id)) return [{ code: 'slot-id-twice', severity: 'error', path: [row], params: { [this.#rowKey]: group.row } }];
    if (slot) take(group, slot);
    return [];
  }

  /** The clubs, in the order of the file: how many do not say their kind, and were taken for a « club », of which the law lets least. An identifier that is missing is made of name and commune: the same each time. */
  clubs(defaults: Partial<Pick<Club, 'source' | 'licence'>>): { clubs: Club[]; withoutKind: number } {
    const clubs = this.#groups.map(({ club, slots, twice }): Club => {
      const id = club.id !== undefined && !twice ? club.id : this.#ids.free(club.id ?? (slug(club.names?.[0], club.address?.city ?? club.address?.insee ?? club.address?.postcode) || 'structure'));
      if (twice) twice.params = { ...twice.params, id };
      const slotIds = new Set(slots.flatMap((slot) => slot.id ?? []));
      const named = slots.map((slot, index): Slot => {
        if (slot.id !== undefined) return { ...slot, id: slot.id };
        let slotId = `${id}-${index + 1}`;
        while (slotIds.has(slotId)) slotId = `${slotId}-${index + 1}`;
        slotIds.add(slotId);
        return { ...slot, id: slotId };
      });
      return { ...defaults, ...club, id, kind: club.kind ?? 'club', names: club.names ?? [], slots: named };
    });
    return { clubs, withoutKind: this.#groups.reduce((sum, { club }) => sum + (club.kind === undefined ? 1 : 0), 0) };
  }
}
