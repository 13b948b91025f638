import type { Club, ClubPosition } from './model.js';
import type { Told } from './import-told.js';

/**
 * What to do with a point that is in France only when its two numbers change places. `ask`, the default: the club is kept
 * without it, at an unknown distance, and a person is told. `repair`: the person has answered.
 */
export type SwapRule = 'ask' | 'repair';

/** Boxes around metropolitan France and what is overseas, degrees, drawn wide: a neighbour’s club just over the border is in. */
const boxes: readonly (readonly [south: number, north: number, west: number, east: number])[] = [
  [41, 51.5, -5.6, 10], [15.5, 18.3, -63.3, -60.8], [14.2, 15, -61.4, -60.6], [2, 6, -54.8, -51.4], [-21.6, -20.7, 55, 56], [-13.2, -12.4, 44.9, 45.5],
  [46.6, 47.3, -56.6, -56], [-23.2, -19, 158, 172.5], [-28.2, -7.5, -155.5, -134], [-14.8, -12.8, -178.5, -175.8],
];
const isInFrance = (lat: number, lon: number): boolean => boxes.some(([south, north, west, east]) => lat >= south && lat <= north && lon >= west && lon <= east);

/** The point as it may be kept: none for (0, 0), none for one that is asked about; one abroad is kept, and told. */
export function checkPosition(position: ClubPosition, told: Told, swapped: SwapRule): ClubPosition | undefined {
  const { lat, lon } = position;
  if (lat === 0 && lon === 0) return told.note('position-zero', 'warning');
  if (isInFrance(lat, lon)) return position;
  if (!isInFrance(lon, lat)) {
    told.note('position-abroad', 'warning', { lat, lon });
    return position;
  }
  if (swapped === 'ask') return told.note('position-swapped', 'warning', { lat, lon });
  told.note('position-repaired', 'information', { lat: lon, lon: lat });
  return { ...position, lat: lon, lon: lat };
}

/** A club with its position as it may be kept. */
export function placed(club: Club, told: Told, swapped: SwapRule): Club {
  const { position, ...rest } = club;
  if (position === undefined) return club;
  told.path.push('position');
  const point = checkPosition(position, told, swapped);
  told.path.pop();
  return point === position ? club : { ...rest, ...(point && { position: point }) };
}
