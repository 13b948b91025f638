/** What unfolds in a form: its words, and who reads a section. Without schemas and without FHIR. */
export * from './detail-labels.js';
export { isShared } from './sharing.js';
