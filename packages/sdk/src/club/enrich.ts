/**
 * What public services know beside a directory: addresses, ways in. Nothing of it is asked unless a host makes it, with its own
 * `fetch`; a list never waits for it.
 */
export { ACCESLIBRE, createAccessLookup, type AccessAnswer, type AccessFact, type AccessLookup } from './enrich-access.js';
export { createGeocoder, GEOPLATEFORME, SURE_SCORE, type GeocodeAnswer, type GeocodedAddress, type Geocoder } from './enrich-geocode.js';
export { PoliteClient, type Answered, type Fetch, type PoliteOptions, type Unavailable } from './enrich-polite.js';
export { rorSearch, type RorQuery } from './enrich-ror.js';
