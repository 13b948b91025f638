/**
 * The noun without its FHIR and its schemas: what writing and checking a prescription needs at every key. A page that
 * fills in a form takes this one first and loads `@sport-sante/sdk/prescription` when it sends.
 */
export * from './ald.js';
export * from './labels.js';
export * from './draft.js';
export * from './draft-rules.js';
export { groundLabel, searchGrounds, typedAldNumber, type GroundHit, type Language } from './ground-search.js';
export { isIsoDate, todayIso } from '../iso-date.js';
export { newId } from '../new-id.js';
export type * from './model.js';
export * from './printed-text.js';
export * from './terms.js';
