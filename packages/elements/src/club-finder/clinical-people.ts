import { ageOn } from '../internal/age.js';
import type { Language } from '../internal/localize.js';
import { toPatientModel, toPractitionerModel } from '../internal/people.js';
import { titledName } from '../internal/person-name.js';
import type { FinderPerson } from './context.js';

type Patient = NonNullable<ReturnType<typeof toPatientModel>>;
type Practitioner = NonNullable<ReturnType<typeof toPractitionerModel>>;

const attempt = <Model>(read: (input: unknown) => Model | undefined, input: unknown): Model | undefined => {
  try {
    return read(input);
  } catch {
    return undefined;
  }
};

/** What a host gave, as a person; what is none is nobody. */
export const readPatient = (input: unknown): Patient | undefined => attempt(toPatientModel, input);
export const readPractitioner = (input: unknown): Practitioner | undefined => attempt(toPractitionerModel, input);

/** How a person is told on the screen: what nobody told is `undefined`. */
export function describePerson(input: unknown, today: string, language: Language): Pick<FinderPerson, 'name' | 'fullName' | 'age' | 'town'> {
  const { givenNames, familyName, birthDate, address, gender } = readPatient(input) ?? {};
  const years = birthDate === undefined ? NaN : ageOn(birthDate, today);
  const age = Number.isNaN(years) ? undefined : years;
  const name = (isShort: boolean) => (familyName === undefined ? undefined : titledName({ givenName: givenNames?.[0], familyName, gender, age }, language, isShort));
  return { name: name(true), fullName: name(false), age, town: address?.city };
}
