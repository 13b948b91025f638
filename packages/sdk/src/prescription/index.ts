export * from './acts.js';
export * from './codes.js';
export * from './domain.js';
export { fromPrescriptionBundle, issuesFromOutcome, prescriptionSearch, readPrescriptions, toPrescriptionBundle } from './fhir.js';
export { fromServiceRequest, toServiceRequest } from './fhir-request.js';
export { componentSchema, groundSchema, isPrescription, prescriptionSchema } from './model.js';
export { checkPrescription } from './rules.js';
export * from './views.js';
