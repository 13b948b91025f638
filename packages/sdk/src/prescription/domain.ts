/**
 * The noun without its FHIR: what writing and checking a prescription needs. A page that fills in a form takes this one
 * and loads `@sport-sante/sdk/prescription/fhir` when it sends.
 */
export * from './ald.js';
export * from './codes.js';
export * from './draft.js';
export { groundLabel, searchGrounds, typedAldNumber, type GroundHit, type Language } from './ground-search.js';
export * from './model.js';
export * from './printed-text.js';
export * from './rules.js';
