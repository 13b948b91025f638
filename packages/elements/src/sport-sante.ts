/**
 * Everything a plain page needs, in one file: the elements, the client, and what reads a record back. Bundlers take the
 * entries one by one instead.
 */
export { connectFhir, FhirError, type FhirPort } from '@sport-sante/sdk/client';
export { fromPatient, fromPractitioner, professionLabels } from '@sport-sante/sdk/identity';
export { componentLabels, groundLabel, isPrescription, prescriptionSearch, readPrescriptions } from '@sport-sante/sdk/prescription';
export * from './index.js';
export { printPrescription, prescriptionPdf } from './prescription-paper/paper.js';
