import { communesData } from './communes-data.js';
import { createPlaceIndex } from './places.js';
import type { PlaceIndex } from './query.js';

/**
 * The communes of France, overseas too, to search without a network: INSEE codes, names old and new, postcodes, points. Some
 * 350 kB after gzip: to be loaded by `import()` when a person first searches for a place. See decision 24.
 *
 * @example
 * const { communes } = await import('@sport-sante/sdk/club/communes');
 * communes.resolve('Epinay ss Senart').place?.insee; // '91215'
 */
export const communes: PlaceIndex = createPlaceIndex(communesData);

/** The same as data, to be handed to a worker: `connectClubs(worker, { places: communesData, … })`. */
export { communesData };
