import { communes } from './communes.js';
import { createClubIndex as createIndex, openClubIndex as openIndex, type ClubIndex, type ClubIndexOptions } from './search.js';

export { communes };
export * from './codes.js';
export * from './doors.js';
export * from './enrich.js';
export * from './fhir.js';
export * from './import.js';
export { clubSchema, slotSchema } from './model.js';
export { createPlaceIndex } from './places.js';
export * from './relax.js';
export * from './rules.js';
export { asSearcher, type ClubIndex, type ClubIndexOptions } from './search.js';
export { serveClubs, type ServeOptions } from './serve.js';
export * from './shape.js';
export * from './territories.js';
export { connectClubs, type ClubProgress, type ClubSource, type ConnectedClubs, type ConnectClubsOptions } from './worker.js';

/**
 * Makes a directory searchable, with the communes of this package: `place` is found, and a structure without a point gets that of its
 * commune. A page that looks at its bytes takes the same from `/club/search`, and the communes when it needs them.
 *
 * @throws TypeError when `clubs` is no list.
 */
export const createClubIndex = (clubs: readonly unknown[], { places = communes }: ClubIndexOptions = {}): ClubIndex => createIndex(clubs, { places });

/**
 * Opens a file of `toFile`, with the communes of this package.
 *
 * @throws Error that says why: not such a file, of a later version, cut short, damaged.
 */
export const openClubIndex = (file: Uint8Array | ArrayBuffer, { places = communes }: ClubIndexOptions = {}): ClubIndex => openIndex(file, { places });
