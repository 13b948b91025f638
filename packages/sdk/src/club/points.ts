import type { Point } from './query.js';

/** Whether something is a place on Earth. */
export const isPoint = (point: Partial<Point> | undefined): point is Point =>
  typeof point?.lat === 'number' && typeof point.lon === 'number' && Math.abs(point.lat) <= 90 && Math.abs(point.lon) <= 180;

/** Whether a record tells where it is: (0, 0), in the sea off Ghana, is what a program writes that does not know. */
export const isKnownPoint = (point: Partial<Point> | undefined): point is Point => isPoint(point) && (point.lat !== 0 || point.lon !== 0);
