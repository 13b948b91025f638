export * from './carnet/index.js';
export * from './client/index.js';
export * from './club/index.js';
export * from './document/exchange.js';
export * from './document/health-link.js';
export * from './document/index.js';
export * from './identity/index.js';
export * from './issue.js';
export * from './prescription/decision-help.js';
export * from './prescription/fhir-record.js';
export * from './prescription/index.js';
export * from './prescription/limitations.js';
export * from './programme/index.js';
export * from './questionnaire/index.js';

/* Names that two nouns have: here they are those of the carnet and of the client; the others are in their own subpath. */
export type { Answered, Comparison, Delivery, Measure, Point } from './carnet/index.js';
export type { ConnectOptions } from './client/index.js';
export type { Language } from './document/index.js';
