import type { Party } from '@sport-sante/sdk/carnet';
import { toPatientModel, toPractitionerModel } from '../internal/people.js';

/** `Patient/12`: whose carnet a server is asked for; `undefined` when no server knows the person. */
export function referenceOf(input: unknown): string | undefined {
  const reference = toPatientModel(input)?.reference;
  return reference?.startsWith('Patient/') ? reference : undefined;
}

/** Who edits, as a carnet names people. */
export function authorOf(input: unknown): Party | undefined {
  const person = toPractitionerModel(input);
  if (!person) return undefined;
  const { reference, givenName, familyName, phone, specialty } = person;
  const doctor = person.profession === 'physician' ? 'Dr\u00a0' : '';
  return { name: `${doctor}${givenName} ${familyName}`, ...(reference && { reference }), ...(specialty && { role: specialty }), ...(phone && { phone }) };
}
