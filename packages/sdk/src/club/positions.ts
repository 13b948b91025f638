import { around, distance } from 'geokdbush';
import KDBush from 'kdbush';
import type { Point } from './query.js';

/** Mean radius of the Earth, kilometres: the sphere on which distances are counted. */
const EARTH_KM = 6371;
const KM_PER_DEGREE = (Math.PI * EARTH_KM) / 180;
/** Kilometres that a box is larger than its circle, so that no rounding loses a point of the edge. */
const SLACK_KM = 0.001;

/**
 * Kilometres between two points as the crow flies: the great circle on a sphere of 6,371 km (haversine). Beside the
 * ellipsoid of WGS 84 it is wrong by 0.3 % at most in metropolitan France, 0.6 % anywhere: 60 m in 10 km. To the millimetre, so
 * that the noise of the last digits sets no order among structures of one place.
 */
export function distanceKm(one: Point, other: Point): number {
  const km = distance(one.lon, one.lat, other.lon, other.lat);
  // Of two points opposite each other, rounding makes the square a little more than 1.
  return Math.round((Number.isNaN(km) ? Math.PI * EARTH_KM : km) * 1e6) / 1e6;
}

/** Where structures are, by their numbers in the directory. Longitudes are ±180: what is near across the antimeridian or a pole is near. */
export class Positions {
  readonly #tree: KDBush;
  /** Numbers of structures, for each point of the tree. */
  readonly #ids: Uint32Array;
  /** Where the point of a structure stands in the tree, from 1; 0: it has none. */
  readonly #places: Uint32Array;

  constructor(tree: ArrayBuffer, ids: Uint32Array, size: number) {
    this.#tree = KDBush.from(tree);
    this.#ids = ids;
    this.#places = new Uint32Array(size);
    this.#tree.ids.forEach((point, place) => { this.#places[ids[point] ?? 0] = place + 1; });
  }

  /** @param points latitude and longitude of each of `ids`, in turn. */
  static build(points: Float64Array, ids: Uint32Array): ArrayBuffer {
    const tree = new KDBush(ids.length, 64, Float64Array);
    for (let at = 0; at < ids.length; at += 1) tree.add(points[2 * at + 1] ?? 0, points[2 * at] ?? 0);
    return tree.finish().data as ArrayBuffer;
  }

  /** How many structures have a point. */
  get size(): number { return this.#ids.length; }

  has(id: number): boolean { return this.#places[id] !== 0; }

  /** Where a structure is; `undefined`: nobody knows. */
  at(id: number): Point | undefined {
    const place = (this.#places[id] ?? 0) - 1;
    return place < 0 ? undefined : { lat: this.#tree.coords[2 * place + 1] ?? 0, lon: this.#tree.coords[2 * place] ?? 0 };
  }

  /** Kilometres; `Infinity` where the structure has no point. */
  distance(origin: Point, id: number): number {
    const place = (this.#places[id] ?? 0) - 1;
    return place < 0 ? Infinity : distanceKm(origin, { lon: this.#tree.coords[2 * place] ?? 0, lat: this.#tree.coords[2 * place + 1] ?? 0 });
  }

  /** Those at `radiusKm` or nearer, in no order. */
  within(origin: Point, radiusKm: number): number[] {
    return this.#boxes(origin, radiusKm).flatMap(([west, south, east, north]) => {
      const found = [];
      for (const point of this.#tree.range(west, south, east, north)) {
        const id = this.#ids[point] ?? 0;
        if (this.distance(origin, id) <= radiusKm) found.push(id);
      }
      return found;
    });
  }

  /** The `count` nearest of those that pass, and those that are as far as the last of them; in no order. */
  nearest(origin: Point, count: number, passes: (id: number) => boolean): number[] {
    if (count <= 0) return [];
    const found = around(this.#tree, origin.lon, origin.lat, count, Infinity, (point) => passes(this.#ids[point] ?? 0)).map((point) => this.#ids[point] ?? 0);
    if (found.length < count) return found;
    const farthest = found.reduce((most, id) => Math.max(most, this.distance(origin, id)), 0);
    return this.within(origin, farthest).filter(passes);
  }

  /** Boxes of degrees that hold the circle; two where it crosses the antimeridian. */
  #boxes({ lat, lon }: Point, radiusKm: number): [west: number, south: number, east: number, north: number][] {
    const degrees = (radiusKm + SLACK_KM) / KM_PER_DEGREE;
    const [south, north] = [lat - degrees, lat + degrees];
    const ratio = Math.sin(Math.min(degrees, 90) * (Math.PI / 180)) / Math.cos(lat * (Math.PI / 180));
    // A circle around a pole holds every longitude.
    if (south <= -90 || north >= 90 || !(ratio < 1)) return [[-180, south, 180, north]];
    const half = Math.asin(ratio) * (180 / Math.PI) + 1e-9;
    const [west, east] = [lon - half, lon + half];
    if (west < -180) return [[-180, south, east, north], [west + 360, south, 180, north]];
    if (east > 180) return [[west, south, 180, north], [-180, south, east - 360, north]];
    return [[west, south, east, north]];
  }
}
