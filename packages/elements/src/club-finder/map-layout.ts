import type { ClubHit, Point } from '@sport-sante/sdk/club/model';

/** Side of the drawing, in its own units: one is a CSS pixel at 320. */
export const SIDE = 320;
/** Room around the outer ring. */
const EDGE = 26;
/** Pins closer than this merge (viewers.md §3). */
export const MERGE = 34;
/** Results that are drawn: more would be a cloud. Ours. */
export const DRAWN = 100;

/** Kilometres of a degree of latitude: mean of WGS 84. */
const KM_PER_DEGREE = 111.2;

export interface Pin {
  x: number;
  y: number;
  /** The results it stands for, with their number in the list. */
  places: { hit: ClubHit; number: number }[];
  /** The commune of all of them; `undefined` when they differ. */
  town: string | undefined;
}

export interface MapLayout {
  pins: Pin[];
  /** Pixels of a kilometre. */
  perKm: number;
  /** Kilometres of the outer ring; `undefined` when nothing is measured from a point. */
  ringKm: number | undefined;
  /** A round length for the scale bar, in kilometres. */
  barKm: number;
  /** Results that have no point. */
  unplaced: number;
}

/** Degrees east of a longitude, the short way round. */
const eastOf = (lon: number, from: number) => ((lon - from + 540) % 360) - 180;

/** Kilometres east and south of a point; on a map of some tens of kilometres the earth is flat. */
function offset({ lat, lon }: Point, from: Point): { x: number; y: number } {
  return { x: eastOf(lon, from.lon) * KM_PER_DEGREE * Math.cos((from.lat * Math.PI) / 180), y: (from.lat - lat) * KM_PER_DEGREE };
}

function middleOf(points: readonly Point[]): Point {
  const from = points[0]?.lon ?? 0;
  const lats = points.map(({ lat }) => lat);
  // Counted from one of them, for a territory that the change of date goes through.
  const lons = points.map(({ lon }) => eastOf(lon, from));
  return { lat: (Math.min(...lats) + Math.max(...lats)) / 2, lon: from + (Math.min(...lons) + Math.max(...lons)) / 2 };
}

const roundLengths = [0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

/** @param radiusKm what the list is limited to; `undefined`: as far as it goes. */
export function layOut(hits: readonly ClubHit[], { origin, radiusKm }: { origin: Point | undefined; radiusKm: number | undefined }): MapLayout | undefined {
  const drawn = hits.slice(0, DRAWN).flatMap((hit, index) => (hit.at ? [{ hit, at: hit.at, number: index + 1 }] : []));
  if (drawn.length === 0 && !origin) return undefined;
  const centre = origin ?? middleOf(drawn.map(({ at }) => at));
  const placed = drawn.map(({ at, ...place }) => ({ ...place, ...offset(at, centre) }));
  const farthest = Math.max(1, ...placed.map(({ x, y }) => Math.hypot(x, y)));
  const reach = origin && radiusKm !== undefined ? radiusKm : farthest;
  const perKm = (SIDE / 2 - EDGE) / reach;
  const pins: Pin[] = [];
  // What is kept for a place that is served from elsewhere would lie outside: the list says it.
  for (const { x, y, ...place } of placed.filter((each) => Math.hypot(each.x, each.y) <= reach * 1.12)) {
    const at = { x: SIDE / 2 + x * perKm, y: SIDE / 2 + y * perKm };
    const near = pins.find((pin) => Math.hypot(pin.x - at.x, pin.y - at.y) < MERGE);
    if (near) near.places.push(place);
    else pins.push({ ...at, places: [place], town: undefined });
  }
  for (const pin of pins) {
    const towns = new Set(pin.places.map(({ hit }) => hit.club.address?.city));
    pin.town = towns.size === 1 ? [...towns][0] : undefined;
  }
  return {
    pins, perKm, ringKm: origin ? reach : undefined, unplaced: hits.filter(({ at }) => !at).length,
    barKm: roundLengths.findLast((km) => km * perKm <= 60) ?? 0.2,
  };
}

/** « 1 à 6 » when the numbers follow one another, else how many there are. */
export function isRun(pin: Pin): boolean {
  return pin.places.every(({ number }, index) => number === (pin.places[0]?.number ?? 0) + index);
}
