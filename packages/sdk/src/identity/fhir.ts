/** FR Core 2.2.0, both directions. One file per resource. */
export { fromOrganization, toOrganization } from './fhir-organization.js';
export { fromPatient, toPatient } from './fhir-patient.js';
export { fromPractitioner, toPractitioner } from './fhir-practitioner.js';
export { isQualified } from './traits.js';
