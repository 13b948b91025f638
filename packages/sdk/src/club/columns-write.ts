import { guarded, toCsvText, type Delimiter } from '../csv.js';
import { cells, dayWords, figure } from './columns-cells.js';
import { joinList } from './columns-lists.js';
import { priceKindTerms, priceUnitTerms } from './columns-terms.js';
import { clubColumns, type ClubColumnKey } from './columns.js';
import { remembered } from './import-memory.js';
import type { Club, Price, Slot } from './model.js';
import { nationalPhone } from './phone-words.js';
import { readPrice } from './price-words.js';
import { fr } from './words-of-terms.js';

type Row = Partial<Record<ClubColumnKey, string>>;

/** Columns a person expects to see, even when nobody filled them. */
const always: ReadonlySet<ClubColumnKey> = new Set(['id', 'kind', 'name', 'street', 'postcode', 'city', 'insee', 'phones', 'email', 'url', 'lastVerified', 'activity', 'level', 'day', 'start', 'end', 'price', 'supervision']);
const numbers: ReadonlySet<ClubColumnKey> = new Set(clubColumns.flatMap(({ key }) => (cells[key]?.isNumber === true || key === 'priceMin' || key === 'priceMax' ? [key] : [])));

const prices = remembered(readPrice);
const isPriceEqual = (a: Price, b: Price): boolean => (['kind', 'min', 'max', 'unit', 'note'] as const).every((key) => a[key] === b[key]);

/** In words when they say all of it; in its parts when they do not. */
function priceCells(price: Price | undefined): Row {
  if (!price) return {};
  const words = fr.price(price);
  if (words !== '' && isPriceEqual(prices(words).price, price)) return { price: words };
  return {
    priceKind: priceKindTerms.written(price.kind), ...(price.min !== undefined && { priceMin: figure(price.min) }), ...(price.max !== undefined && { priceMax: figure(price.max) }),
    ...(price.unit && { priceUnit: priceUnitTerms.written(price.unit) }), ...(price.note !== undefined && { priceNote: price.note }),
  };
}

function simpleCells(of: 'structure' | 'slot', thing: object): Row {
  const row: Row = {};
  for (const { key, of: whose } of clubColumns) {
    const cell = cells[key];
    if (!cell || whose !== of) continue;
    const [first, second] = cell.path;
    const outer = (thing as Record<string, unknown>)[first];
    const value = second === undefined ? outer : (outer as Record<string, unknown> | undefined)?.[second];
    if (value !== undefined) row[key] = cell.write(value);
  }
  return row;
}

const structureCells = (club: Club): Row => {
  const [name = '', ...otherNames] = club.names;
  const [phone, ...otherPhones] = club.phones ?? [];
  const labels = club.labels ?? [];
  return {
    ...simpleCells('structure', club), name, otherNames: joinList(otherNames), ...(phone !== undefined && { phones: nationalPhone(phone) }), otherPhones: joinList(otherPhones.map(nationalPhone)), phonesToConfirm: joinList(club.phonesToConfirm ?? []),
    labels: joinList(labels.map(({ code }) => code)), labelNames: joinList(labels.map((label) => label.name)), labelIssuers: joinList(labels.map(({ issuer }) => issuer)),
    labelValidity: joinList(labels.map(({ validUntil }) => validUntil && dayWords(validUntil))),
  };
};

const slotCells = (slot: Slot): Row => {
  const aids = slot.aids ?? [];
  return {
    ...simpleCells('slot', slot), ...priceCells(slot.price), aids: joinList(aids.map(({ name }) => name)), aidEuros: joinList(aids.map(({ euros }) => (euros === undefined ? undefined : figure(euros)))),
    aidUnits: joinList(aids.map(({ unit }) => unit && priceUnitTerms.written(unit))), aidNotes: joinList(aids.map(({ note }) => note)),
  };
};

/** A row for each slot; one for a structure without any. */
export function rowsOf(club: Club): Row[] {
  const structure = structureCells(club);
  return club.slots.length === 0 ? [structure] : club.slots.map((slot) => ({ ...structure, ...slotCells(slot) }));
}

export interface ClubsCsvOptions {
  /** The default is `;`, which a spreadsheet in French expects. */
  delimiter?: Delimiter;
  /** `used`, the default: those that hold something, and those a person expects. `all`: every one, as a form to fill. */
  columns?: 'used' | 'all';
}

/**
 * Writes a directory as a file any spreadsheet opens: UTF-8 with its mark, CRLF, a row for each slot, the columns of
 * `clubColumns`. `importClubs` reads it back as it was. A cell a spreadsheet would run begins with an apostrophe. No club at
 * all gives an empty file to fill.
 */
export function toClubsCsv(clubs: readonly Club[], { delimiter = ';', columns = clubs.length === 0 ? 'all' : 'used' }: ClubsCsvOptions = {}): string {
  const rows = clubs.flatMap(rowsOf);
  const filled = new Set(rows.flatMap((row) => Object.entries(row).flatMap(([key, cell]) => (cell === '' ? [] : [key]))));
  const shown = clubColumns.filter(({ key, isReadOnly }) => isReadOnly !== true && (columns === 'all' || always.has(key) || filled.has(key)));
  return toCsvText([shown.map(({ name }) => name), ...rows.map((row) => shown.map(({ key }) => (numbers.has(key) ? row[key] ?? '' : guarded(row[key] ?? ''))))], delimiter);
}
