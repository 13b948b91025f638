import type { Patient, Practitioner } from '@sport-sante/sdk/identity';
import type { Language } from '../internal/localize.js';
import type { Sentences } from './prescription-form.strings.js';

/** The civilities of a language. */
export type NameWords = Pick<Sentences, 'madam' | 'sir' | 'doctor'>;

const upper = (name: string) => name.toLocaleUpperCase('fr');

function withCivility(name: string, gender: Patient['gender'], { madam, sir }: NameWords): string {
  if (gender === 'female') return madam(name);
  return gender === 'male' ? sir(name) : name;
}

const familyOf = ({ usualFamilyName, familyName }: Patient) => upper(usualFamilyName ?? familyName);

/** « Mme DUVAL », at the head of a sentence; « Le patient » when name or sex is not known. */
export const personName = (patient: Patient | undefined, words: NameWords & Pick<Sentences, 'thePatient'>): string =>
  (patient && patient.gender !== 'unknown' && familyOf(patient) ? withCivility(familyOf(patient), patient.gender, words) : words.thePatient);

/** « Mme Jeanne DUVAL ». */
export const fullName = (patient: Patient, words: NameWords): string => {
  const name = `${patient.givenNames[0] ?? ''} ${familyOf(patient)}`.trim();
  return name && withCivility(name, patient.gender, words);
};

/** « Dr Claire MOREL ». */
export function prescriberName({ profession, givenName, familyName }: Practitioner, { doctor }: NameWords): string {
  const name = `${givenName} ${upper(familyName)}`.trim();
  return profession === 'physician' ? doctor(name) : name;
}

/** « 21 novembre 2026 »; what is not a date comes back as it is. */
export function longDate(iso: string, language: Language): string {
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  return new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}
