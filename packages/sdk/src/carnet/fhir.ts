/** A carnet from FHIR, and to FHIR: a page that only reads takes `carnet/read`. */
export { readCarnet, type CarnetRead, type ReadOptions } from './fhir-read.js';
export { toCarnetBundle } from './fhir-write-whole.js';
