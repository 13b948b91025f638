export * from './client/index.js';
export * from './identity/index.js';
export * from './issue.js';
export * from './prescription/decision-help.js';
export * from './prescription/fhir-record.js';
export * from './prescription/index.js';
export * from './prescription/limitations.js';
export * from './questionnaire/index.js';
