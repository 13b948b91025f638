import type { Prescription } from '@sport-sante/sdk/prescription';
import { ageOn } from '../internal/age.js';
import { toPatientModel, type PatientInput } from '../internal/people.js';
import type { FinderPerson } from './context.js';

/** Whom the list is for, as the host told it: what it did not tell is `undefined`. */
export function personOf({ patient, prescription, doctor, today }: { patient: PatientInput | undefined; prescription: Prescription | undefined; doctor: string | undefined; today: string }): FinderPerson {
  const { givenNames, familyName, birthDate, address } = toPatientModel(patient ?? prescription?.patient) ?? {};
  const age = birthDate === undefined ? NaN : ageOn(birthDate, today);
  return {
    name: familyName === undefined ? undefined : [givenNames?.[0], familyName].filter(Boolean).join(' '),
    age: Number.isNaN(age) ? undefined : age,
    prescription,
    town: address?.city,
    doctor,
  };
}
