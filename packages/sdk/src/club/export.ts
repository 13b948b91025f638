import type { Club } from './model.js';

/** Writes a directory as JSON, `{ "clubs": […] }`. `importClubs` reads it back as it was. */
export const toClubsJson = (clubs: readonly Club[]): string => `${JSON.stringify({ clubs }, null, 2)}\n`;

/**
 * Writes a directory as GeoJSON (RFC 7946), for a map: one point for each structure, `[longitude, latitude]`, its record in
 * the properties. A structure of unknown position has no geometry, and is there all the same.
 */
export function toClubsGeoJson(clubs: readonly Club[]): string {
  const features = clubs.map(({ position, ...properties }) => ({
    type: 'Feature',
    id: properties.id,
    geometry: position ? { type: 'Point', coordinates: [position.lon, position.lat] } : null,
    properties: { ...properties, ...(position && { precision: position.precision }) },
  }));
  return `${JSON.stringify({ type: 'FeatureCollection', features }, null, 2)}\n`;
}
