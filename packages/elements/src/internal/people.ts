import type { Patient, Practitioner } from '@sport-sante/sdk/identity';
import { fromPatient, fromPractitioner } from '@sport-sante/sdk/identity/fhir';
import type { Patient as FhirPatient, Practitioner as FhirPractitioner } from 'fhir/r4.js';

/** A person as hosts have them: our model, or the FHIR resource itself. */
export type PatientInput = Patient | FhirPatient;
export type PractitionerInput = Practitioner | FhirPractitioner;

const isObject = (input: unknown): input is Record<string, unknown> => typeof input === 'object' && input !== null;

/** Whether something has what the elements need to name a patient. */
export const isPatient = (input: unknown): input is Patient =>
  isObject(input) && typeof input['familyName'] === 'string' && Array.isArray(input['givenNames']) && typeof input['birthDate'] === 'string';

/** Whether something has what the elements need to name a professional. */
export const isPractitioner = (input: unknown): input is Practitioner =>
  isObject(input) && typeof input['familyName'] === 'string' && typeof input['givenName'] === 'string';

/** The patient a host gave; `undefined` when it gave none, or something that is no patient at all. */
export function toPatientModel(input: unknown): Patient | undefined {
  if (isObject(input) && input['resourceType'] === 'Patient') return fromPatient(input as unknown as FhirPatient);
  if (!isPatient(input)) return undefined;
  // FR Core knows no other; what a host calls otherwise is not known to it.
  return input.gender === 'male' || input.gender === 'female' ? input : { ...input, gender: 'unknown' };
}

/** The professional a host gave; `undefined` when it gave none, or something that is no professional at all. */
export function toPractitionerModel(input: unknown): Practitioner | undefined {
  if (isObject(input) && (input['resourceType'] === 'Practitioner' || input['resourceType'] === 'PractitionerRole')) {
    return fromPractitioner(input as unknown as FhirPractitioner);
  }
  return isPractitioner(input) ? input : undefined;
}

/** A reading that is made once for each thing given, and right in the tick it is given. */
export function remembered<Model>(read: (input: unknown) => Model): (input: unknown) => Model {
  let last: { input: unknown; model: Model } | undefined;
  return (input) => {
    if (!last || last.input !== input) last = { input, model: read(input) };
    return last.model;
  };
}
