/** The FHIR R4 server behind the elements: an interface of three verbs, and one implementation over HTTP. */
export { connectFhir, type ConnectOptions } from './connect.js';
export { IDEMPOTENCY_SYSTEM } from './idempotency.js';
export { FhirError, type FhirPort, type RequestOptions, type SearchParams, type SubmitOptions } from './port.js';
export type { RetryOptions } from './retry.js';
export type { Token } from './send.js';
