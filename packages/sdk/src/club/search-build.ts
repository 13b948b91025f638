import { fold } from '../fold.js';
import { kindValues } from './filters.js';
import { ColumnsBuilder } from './filters-columns.js';
import type { Club } from './model.js';
import { isKnownPoint, Positions } from './positions.js';
import type { PlaceIndex, PlaceMatch, Point } from './query.js';
import { GivenRecords, hashOf, Ids, type Records } from './records.js';
import { Decimals, Numbers } from './records-numbers.js';
import { Directory, precise } from './search-directory.js';
import { supervisions } from './terms.js';
import { WordsBuilder } from './words-build.js';

const isText = (value: unknown): value is string => typeof value === 'string';
const isTextOrNone = (value: unknown) => value === undefined || isText(value);
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isFlagOrNone = (value: unknown) => value === undefined || typeof value === 'boolean';
const isObjectOrNone = (value: unknown) => value === undefined || isObject(value);
const isListOrNone = (value: unknown, isOne: (one: unknown) => boolean) => value === undefined || (Array.isArray(value) && value.every(isOne));
const isNumber = (value: unknown) => typeof value === 'number';
/** What a press may run, and no more. */
const isLink = (value: unknown) => value === undefined || (isText(value) && /^https?:/i.test(value));
const isPhone = (value: unknown) => isText(value) && /^\+\d+$/.test(value);

/** A slot whose answers are of our types: « oui » for `full` is no place left, and must not count as one. */
function isSlot(slot: unknown): boolean {
  if (!isObject(slot)) return false;
  const { supervision, activity, start, level, pathologies, publics, delivery, aids, full, prescriptionRequired, price, handicap, place, transport, capacity } = slot;
  return (supervision === undefined || supervisions.some((each) => each === supervision)) && isTextOrNone(activity) && isTextOrNone(start)
    && isListOrNone(level, isNumber) && [pathologies, publics, delivery].every((list) => isListOrNone(list, isText)) && isListOrNone(aids, isObject)
    && isFlagOrNone(full) && isFlagOrNone(prescriptionRequired) && isObjectOrNone(transport) && isObjectOrNone(capacity)
    && (price === undefined || (isObject(price) && isText(price.kind))) && (handicap === undefined || (isObject(handicap) && Object.values(handicap).every(isText)))
    && (place === undefined || (isObject(place) && isFlagOrNone(place.indoor) && isFlagOrNone(place.outdoor)));
}

/**
 * A record that is ours as it stands, the same object: so much of it is looked at as the search and a press rely on. Those of another
 * shape go through the door.
 */
export function oursOf(record: unknown): Club | undefined {
  if (!isObject(record)) return undefined;
  const { id, kind, names, slots, address, position, labels, phones, url } = record;
  const isNamed = isText(id) && isText(kind) && kindValues.includes(kind) && Array.isArray(names) && names.length > 0 && names.every(isText);
  const isPlaced = (address === undefined || (isObject(address) && isTextOrNone(address.city) && isTextOrNone(address.postcode) && isTextOrNone(address.insee)))
    && (position === undefined || (isObject(position) && isNumber(position.lat) && isNumber(position.lon)));
  const isReached = isListOrNone(phones, isPhone) && isLink(url) && isListOrNone(labels, (label) => isObject(label) && isText(label.code));
  return isNamed && isPlaced && isReached && Array.isArray(slots) && slots.every(isSlot) ? (record as unknown as Club) : undefined;
}

/** Where records go as they are indexed. */
export interface RecordKeeper { add(club: Club): void; done(): Records }

/** The commune of an address: by its code, else by its name with its postcode, else by a postcode or a name that one commune only has. */
function communeOf({ insee, postcode, city }: NonNullable<Club['address']>, places: PlaceIndex): PlaceMatch | undefined {
  const byCode = insee === undefined ? undefined : places.byInsee(insee);
  if (byCode) return byCode;
  const near = postcode === undefined ? [] : places.find(postcode, { limit: 100 }).filter(({ postcodes }) => postcodes.includes(postcode));
  if (near.length === 1 || city === undefined) return near.length === 1 ? near[0] : undefined;
  // « Évry » is an alias, « ST DENIS » a spelling: names are asked of the index where comparing them does not do.
  const town = fold(city).replace(/ cedex.*$/, '');
  const same = near.find((place) => fold(place.name) === town);
  if (same) return same;
  if (postcode !== undefined) {
    const named = places.find(town, { limit: 20 });
    // A CEDEX is a postcode of no commune: its department tells which « Évry ».
    return named.find(({ postcodes }) => postcodes.includes(postcode)) ?? (near.length > 0 ? undefined : named.find(({ matchedBy, postcodes }) => (matchedBy === 'name' || matchedBy === 'alias') && postcodes[0]?.slice(0, 2) === postcode.slice(0, 2)));
  }
  const { state, place } = places.resolve(city);
  return state === 'found' && (place?.matchedBy === 'name' || place?.matchedBy === 'alias') ? place : undefined;
}

/** By name, then by id. A function of its own: what it closes over would be kept as long as the index. */
const inOrder = (names: readonly string[]): Uint32Array =>
  Uint32Array.from(names, (_, id) => id).sort((one, other) => ((names[one] ?? '') < (names[other] ?? '') ? -1 : (names[one] ?? '') > (names[other] ?? '') ? 1 : one - other));

/** Keeps the objects that were given. */
class Given implements RecordKeeper {
  readonly #clubs: Club[] = [];
  add(club: Club): void { this.#clubs.push(club); }
  done(): Records { return new GivenRecords(this.#clubs); }
}

export interface BuildOptions {
  places?: PlaceIndex | undefined;
  /** Reads a record; `undefined`: it is no club, and stays out. */
  read: (record: unknown) => Club | undefined;
  /** As objects, unless it is said. */
  keeper?: RecordKeeper;
}

/** Builds a directory, structure by structure. */
export class DirectoryBuilder {
  readonly places: PlaceIndex | undefined;
  readonly #read: BuildOptions['read'];
  readonly #keeper: RecordKeeper;
  readonly #columns = new ColumnsBuilder();
  readonly #words = new WordsBuilder();
  readonly #points = new Decimals();
  readonly #pointIds = new Numbers();
  readonly #precisions = new Numbers();
  readonly #hashes = new Numbers();
  readonly #names: string[] = [];
  readonly #communes = new Map<string, Point | undefined>();

  constructor({ places, read, keeper = new Given() }: BuildOptions) {
    this.places = places;
    this.#read = read;
    this.#keeper = keeper;
  }

  get size(): number { return this.#names.length; }

  /** Adds a record; one that is no club stays out. */
  add(record: unknown): void {
    const club = this.#read(record);
    if (!club) return;
    const id = this.size;
    const { point, precision } = this.#placeOf(club);
    if (point) {
      this.#points.push(point.lat);
      this.#points.push(point.lon);
      this.#pointIds.push(id);
    }
    this.#precisions.push(precision);
    this.#hashes.push(hashOf(club.id));
    this.#names.push(`${fold(String(club.names[0]))}\u0000${club.id}`);
    this.#columns.add(club);
    this.#words.add(club);
    this.#keeper.add(club);
  }

  done(): Directory {
    const { data: columns, tables } = this.#columns.done();
    const { vocabulary, data: words } = this.#words.done();
    const order = inOrder(this.#names);
    const treeIds = this.#pointIds.done();
    return new Directory({
      records: this.#keeper.done(),
      columns, tables, order, words, treeIds, vocabulary: () => vocabulary,
      precisions: Uint8Array.from(this.#precisions.done()), ids: Ids.build(this.#hashes.done()), tree: Positions.build(this.#points.done(), treeIds),
    });
  }

  #placeOf({ position, address }: Club): { point?: Point | undefined; precision: number } {
    if (position && position.precision !== 'unknown' && isKnownPoint(position)) return { point: position, precision: position.precision === 'commune' ? precise.commune : precise.address };
    const point = address && this.places ? this.#commune(address, this.places) : undefined;
    return { point, precision: point ? precise.byPlaces : precise.unknown };
  }

  /** Many structures stand in one commune. */
  #commune(address: NonNullable<Club['address']>, places: PlaceIndex): Point | undefined {
    const key = `${address.insee ?? ''}|${address.postcode ?? ''}|${address.city ?? ''}`;
    if (this.#communes.has(key)) return this.#communes.get(key);
    const place = key === '||' ? undefined : communeOf(address, places);
    const point = isKnownPoint(place) ? place : undefined;
    this.#communes.set(key, point);
    return point;
  }
}
