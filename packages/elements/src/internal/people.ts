import type { Patient, Practitioner } from '@sport-sante/sdk/identity';
import { fromPatient, fromPractitioner } from '@sport-sante/sdk/identity/fhir';
import type { Patient as FhirPatient, Practitioner as FhirPractitioner } from 'fhir/r4.js';

/** A person as hosts have them: our model, or the FHIR resource itself. */
export type PatientInput = Patient | FhirPatient;
export type PractitionerInput = Practitioner | FhirPractitioner;

export const toPatientModel = (input: PatientInput | undefined): Patient | undefined =>
  (input && 'resourceType' in input ? fromPatient(input) : input);

export const toPractitionerModel = (input: PractitionerInput | undefined): Practitioner | undefined =>
  (input && 'resourceType' in input ? fromPractitioner(input) : input);
