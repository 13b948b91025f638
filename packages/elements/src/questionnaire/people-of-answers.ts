import type { Patient } from '@sport-sante/sdk/identity';
import type { LaunchValues } from '@sport-sante/sdk/questionnaire/form';
import type { ScoreOptions } from '@sport-sante/sdk/questionnaire/instruments';
import { ageOn } from '../internal/age.js';
import type { HumanName, Patient as FhirPatient, QuestionnaireResponse, Reference } from 'fhir/r4.js';

/** Who the answers are about, as hosts have them: a FHIR Patient, a Reference to one, or the SDK's model. */
export type SubjectInput = FhirPatient | Reference | Patient;
/** Who gives them: a resource, or a Reference to one. */
export type AuthorInput = { resourceType: string; id?: string; name?: HumanName[] } | Reference;

const isObject = (input: unknown): input is Record<string, unknown> => typeof input === 'object' && input !== null;

const joined = (...parts: unknown[]): string => parts.filter((part) => typeof part === 'string' && part !== '').join(' ');

/** « Sylvie LEMAIRE », of a resource or of a model; `''` when no name can be read. */
function nameIn(person: Record<string, unknown>): string {
  const [name] = Array.isArray(person['name']) ? person['name'] as (HumanName | undefined)[] : [];
  if (name) return joined(name.given?.[0], name.family?.toLocaleUpperCase('fr')) || (name.text ?? '');
  const family = person['usualFamilyName'] ?? person['familyName'];
  const given = Array.isArray(person['givenNames']) ? person['givenNames'][0] as unknown : person['givenName'];
  return joined(given, typeof family === 'string' ? family.toLocaleUpperCase('fr') : '') || joined(person['display']);
}

/** A reference to a person, as a response holds it; `undefined` when there is nothing to refer to. */
function referenceTo(person: unknown): Reference | undefined {
  if (!isObject(person)) return undefined;
  const { resourceType, id, reference, identifier } = person;
  const display = nameIn(person);
  const target = typeof reference === 'string' ? reference : typeof resourceType === 'string' && typeof id === 'string' ? `${resourceType}/${id}` : undefined;
  if (target !== undefined) return { reference: target, ...(display && { display }) };
  return resourceType === undefined && isObject(identifier) ? person : undefined;
}

/** Of a person, in completed years; `undefined` when the record has no whole date of birth. */
function ageOf(person: unknown, day: string): number | undefined {
  const birthDate = isObject(person) ? person['birthDate'] : undefined;
  const age = typeof birthDate === 'string' ? ageOn(birthDate, day) : NaN;
  return age >= 0 && age < 150 ? age : undefined;
}

/** The sex of a norm; `undefined` when it is not known. */
function sexOf(person: unknown): 'female' | 'male' | undefined {
  const gender = isObject(person) ? person['gender'] : undefined;
  return gender === 'female' || gender === 'male' ? gender : undefined;
}

/** A person by name, with the age when it is known. */
export function personWords(person: unknown, day: string, years: (age: number) => string): string {
  if (!isObject(person)) return '';
  const age = ageOf(person, day);
  const name = nameIn(person);
  return name && age !== undefined ? `${name}, ${years(age)}` : name;
}

/** What tells one person from another; `undefined` when nothing does. */
export function keyOf(person: unknown): string | undefined {
  const reference = referenceTo(person);
  return reference && JSON.stringify(reference.reference ?? reference.identifier);
}

/** What a score may need of the person. */
export function scoreOptionsOf(person: unknown, day: string): ScoreOptions {
  const [ageYears, sex] = [ageOf(person, day), sexOf(person)];
  return { ...(ageYears !== undefined && { ageYears }), ...(sex && { sex }) };
}

/** What the names of a form's `launchContext` stand for: resources that were given, unless the host says otherwise. */
export function launchOf({ subject, author, launch }: { subject: SubjectInput | undefined; author: AuthorInput | undefined; launch: LaunchValues | undefined }): LaunchValues {
  return { ...(subject && 'resourceType' in subject && { patient: subject }), ...(author && 'resourceType' in author && { user: author }), ...launch };
}

/** Answers with who they are about and who gave them, unless they say so themselves. */
export function signedBy(response: QuestionnaireResponse, people: { subject: unknown; author: unknown }): QuestionnaireResponse {
  const subject = response.subject ?? referenceTo(people.subject);
  const author = response.author ?? referenceTo(people.author);
  return { ...response, ...(subject && { subject }), ...(author && { author }) };
}
