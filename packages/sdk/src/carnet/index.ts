export * from './catalogue.js';
export * from './codes.js';
export { readCarnet, toCarnetBundle, type CarnetRead, type ReadOptions } from './fhir.js';
export * from './model.js';
export * from './comparison.js';
export * from './rules.js';
export * from './terms.js';
export type * from './edits.js';
export { convert } from './units.js';
