/** What goes in and out of a form: what fills it beforehand, whether a response fits, what is made of it afterwards. */
export { newId } from '../new-id.js';
export { checkResponse, type CheckOptions } from './check-response.js';
export { populate, type PopulateOptions } from './populate.js';
export * from './fhir.js';
export { extract, type ExtractOptions } from './extract.js';
