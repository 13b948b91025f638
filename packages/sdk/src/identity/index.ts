/** Who is cared for and who cares: identities, their national numbers, their FR Core resources. */
export * from './codes.js';
export { insDatamatrix } from './datamatrix.js';
export * from './fhir.js';
export * from './model.js';
export * from './rules.js';
export { isInseeCode } from './traits.js';
