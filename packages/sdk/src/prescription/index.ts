export * from './acts.js';
export * from './codes.js';
export * from './domain.js';
export * from './fhir.js';
export { componentSchema, groundSchema, isPrescription, prescriptionSchema } from './model.js';
export { checkPrescription } from './rules.js';
export { isShared } from './sharing.js';
export * from './views.js';
