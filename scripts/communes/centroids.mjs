/**
 * Reads an official file of centroids, as geo.api.gouv.fr gives it: `GET /communes?fields=code,centre,mairie` as JSON
 * (`[{ code, centre: { type: 'Point', coordinates: [lon, lat] }, mairie? }]`) or as GeoJSON (`&format=geojson`, a Point for each).
 */

/**
 * The town hall is where people mean when they say a town; the centre of the outline may be a wood.
 * @returns {{ code: string, point: { lat: number, lon: number } }[]}
 */
export function centroidsOf(file) {
  const rows = Array.isArray(file) ? file : Array.isArray(file?.features) ? file.features : undefined;
  if (!rows) throw new TypeError('The file of centroids is neither a list of communes nor a FeatureCollection.');
  const found = rows.flatMap((row) => {
    const code = row?.properties?.code ?? row?.code;
    const coordinates = (row?.mairie ?? row?.properties?.mairie ?? row?.centre ?? row?.properties?.centre ?? row?.geometry)?.coordinates;
    if (typeof code !== 'string' || !Array.isArray(coordinates)) return [];
    const [lon, lat] = coordinates;
    if (!Number.isFinite(lat) || !Number.isFinite(lon) || Math.abs(lat) > 90 || Math.abs(lon) > 180) throw new RangeError(`The point of ${code} is ${JSON.stringify(coordinates)}: longitude and latitude, in degrees, are expected.`);
    return [{ code, point: { lat, lon } }];
  });
  if (found.length === 0) throw new RangeError('No commune of the file has a code and a point (`centre`, `mairie` or the geometry of a feature).');
  return found;
}
