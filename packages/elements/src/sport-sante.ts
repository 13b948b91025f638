/** Everything a page needs, in one file: the elements and the client. Bundlers take the entries one by one instead. */
export { connectFhir, FhirError, type FhirPort } from '@sport-sante/sdk/client';
export { prescriptionSearch, readPrescriptions } from '@sport-sante/sdk/prescription';
export * from './index.js';
