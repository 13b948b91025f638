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

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether two are surely two people: another day of birth, or nothing of the name alike. A name may change, or be written otherwise. */
function isAnother(one: Patient | undefined, other: Patient | undefined): boolean {
  if (!one || !other) return false;
  if (one.birthDate && other.birthDate) return one.birthDate !== other.birthDate;
  const names = ({ familyName, givenNames }: Patient) => [familyName, ...givenNames].map(fold).filter(Boolean);
  const [these, those] = [names(one), names(other)];
  return these.length > 0 && those.length > 0 && !these.some((name) => those.includes(name));
}

/**
 * How a person is told on the screen: what nobody told is `undefined`.
 *
 * @param prescribedTo whom the prescription is for.
 */
export function describePerson(input: unknown, prescribedTo: unknown, today: string, language: Language): Pick<FinderPerson, 'name' | 'fullName' | 'age' | 'town' | 'isAnother'> {
  const patient = readPatient(input);
  const { givenNames, familyName, birthDate, address, gender } = patient ?? {};
  const years = birthDate === undefined ? NaN : ageOn(birthDate, today);
  const age = Number.isNaN(years) ? undefined : years;
  const name = (isShort: boolean) => (familyName === undefined ? undefined : titledName({ givenName: givenNames?.[0], familyName, gender, age }, language, isShort));
  return { name: name(true), fullName: name(false), age, town: address?.city, isAnother: isAnother(patient, readPatient(prescribedTo)) };
}
