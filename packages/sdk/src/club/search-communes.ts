import { fold } from '../fold.js';
import type { Club } from './model.js';
import { isKnownPoint } from './points.js';
import type { PlaceIndex, PlaceMatch, Point } from './query.js';

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

/** The points and the postcodes of communes, for structures that have none of their own. */
export class CommunePoints {
  readonly #places: PlaceIndex;
  /** Many structures stand in one commune. */
  readonly #known = new Map<string, PlaceMatch | undefined>();

  constructor(places: PlaceIndex) { this.#places = places; }

  of(address: NonNullable<Club['address']>): Point | undefined {
    const place = this.#communeOf(address);
    return isKnownPoint(place) ? place : undefined;
  }

  postcodesOf(address: NonNullable<Club['address']>): readonly string[] { return this.#communeOf(address)?.postcodes ?? []; }

  #communeOf(address: NonNullable<Club['address']>): PlaceMatch | undefined {
    const key = `${address.insee ?? ''}|${address.postcode ?? ''}|${address.city ?? ''}`;
    if (this.#known.has(key)) return this.#known.get(key);
    const place = key === '||' ? undefined : communeOf(address, this.#places);
    this.#known.set(key, place);
    return place;
  }
}
