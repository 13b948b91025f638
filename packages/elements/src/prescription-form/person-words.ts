import type { Patient, Practitioner } from '@sport-sante/sdk/identity';
import type { Language } from '../internal/localize.js';
import { strings } from './prescription-form.strings.js';

const upper = (name: string) => name.toLocaleUpperCase('fr');

function withCivility(name: string, gender: Patient['gender'], language: Language): string {
  const { madam, sir } = strings[language];
  if (gender === 'female') return madam(name);
  return gender === 'male' ? sir(name) : name;
}

const familyOf = ({ usualFamilyName, familyName }: Patient) => upper(usualFamilyName ?? familyName);

/** « Mme DUVAL »; the bare name when the sex is not known. */
export const personName = (patient: Patient, language: Language): string => withCivility(familyOf(patient), patient.gender, language);

/** « Mme Jeanne DUVAL ». */
export const fullName = (patient: Patient, language: Language): string =>
  withCivility(`${patient.givenNames[0] ?? ''} ${familyOf(patient)}`.trim(), patient.gender, language);

/** « Dr Claire MOREL ». */
export function prescriberName({ profession, givenName, familyName }: Practitioner, language: Language): string {
  const name = `${givenName} ${upper(familyName)}`.trim();
  return profession === 'physician' ? strings[language].doctor(name) : name;
}

/** Completed years on a given day, both ISO. */
export function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** « 21 novembre 2026 »; what is not a date comes back as it is. */
export function longDate(iso: string, language: Language): string {
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  return new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}
