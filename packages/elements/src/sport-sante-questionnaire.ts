/**
 * What a page needs that asks questions and does nothing else, in one file: the questionnaire with its instruments, its
 * result and its way to FHIR, and the client. A page takes this file or sport-sante.min.js, never both: an element is
 * defined once.
 */
export { connectFhir, FhirError, type FhirPort } from '@sport-sante/sdk/client';
export { Provider } from './provider/provider.js';
export { Questionnaire } from './questionnaire/questionnaire.js';
