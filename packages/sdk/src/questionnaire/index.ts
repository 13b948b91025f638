export * from './fhir.js';
export * from './form.js';
export * from './instruments/index.js';
