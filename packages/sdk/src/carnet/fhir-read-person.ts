import type { Person } from './model.js';
import { insideOf, typeOfId, nameOf, phoneOf, type References } from './fhir-read-references.js';
import type { Entry } from './fhir-read-entries.js';
import { all, compact, oneOf, record, records, sorted, text, texts } from './fhir-read-values.js';

/** Where resources say whom they are about; of an appointment, its participants. */
const SUBJECTS = ['subject', 'patient', 'for', 'beneficiary', 'individual'];

/** What is of nobody in particular: people, places, definitions that others refer to, records of records. */
const AROUND = new Set([
  'Practitioner', 'PractitionerRole', 'Organization', 'Location', 'HealthcareService', 'Device', 'Questionnaire', 'PlanDefinition', 'Provenance', 'OperationOutcome',
]);
export const isAround = (type: string): boolean => AROUND.has(type) || type === 'Patient' || type === 'RelatedPerson' || type === 'CareTeam';

/** The names of those a resource is about. `[]`: it does not say. */
function subjectsOf(references: References, entry: Entry): string[] {
  if (entry.type === 'Patient') return [entry.id];
  if (AROUND.has(entry.type)) return [];
  const actors = entry.type === 'Appointment' || entry.type === 'AppointmentResponse'
    ? [...all(entry.resource, 'participant', 'actor'), ...all(entry.resource, 'actor')].filter((actor) => typeOfId(references.idOf(entry, actor) ?? '') === 'Patient' || references.at(references.idOf(entry, actor))?.type === 'Patient')
    : SUBJECTS.flatMap((key) => all(entry.resource, key));
  return actors.flatMap((each) => references.idOf(entry, each) ?? namedInside(references, entry, each));
}

/** A person who stands inside of the resource is known by an identifier, or by nothing. */
function namedInside(references: References, entry: Entry, actor: unknown): string[] {
  const ids = records(insideOf(entry, actor), 'identifier').flatMap((identifier) => references.idOf(entry, { identifier }) ?? []);
  const id = ids.find((each) => references.at(each)) ?? ids[0];
  return id === undefined ? [] : [id];
}

/** The most referred to, then the first by name. */
function mostReferredTo(entries: readonly Entry[], subjects: ReadonlyMap<string, readonly string[]>): string | undefined {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    for (const id of new Set(subjects.get(entry.id))) counts.set(id, (counts.get(id) ?? 0) + (entry.type === 'Patient' ? 0 : 1));
  }
  return sorted([...counts], ([id, count]) => [String(1e9 - count), id])[0]?.[0];
}

/** What is of one person, and what is not. */
export interface Persons {
  /** `undefined`: nothing says whom it is about. */
  id: string | undefined;
  /** The resources of the person, and those around. */
  entries: Entry[];
  /** How many are about somebody else. */
  others: number;
  /** How many should say whom they are about, and do not. */
  unsaid: number;
}

/**
 * Takes one person out of what was read: the one asked for, else the only Patient, else the one most resources are
 * about. What says nobody's name is kept with the person.
 */
export function onePerson(references: References, entries: readonly Entry[], asked: string | undefined): Persons {
  const subjects = new Map(entries.map((entry) => [entry.id, subjectsOf(references, entry)]));
  const patients = entries.filter(({ type }) => type === 'Patient');
  const nobody: Entry = { id: '', type: '', resource: {}, path: [] };
  const wanted = asked === undefined ? undefined : references.idOf(nobody, /[/:]/.test(asked) ? asked : `Patient/${asked}`);
  const id = wanted ?? (patients.length === 1 ? patients[0]?.id : mostReferredTo(entries, subjects));
  const of = (entry: Entry) => subjects.get(entry.id) ?? [];
  const kept = entries.filter((entry) => of(entry).length === 0 || (id !== undefined && of(entry).includes(id)));
  return {
    id, entries: kept, others: entries.length - kept.length,
    unsaid: kept.filter((entry) => of(entry).length === 0 && !isAround(entry.type)).length,
  };
}

/** The person of a carnet, without any number that identifies them. */
export function readPerson(id: string | undefined, entry: Entry | undefined): Person {
  const names = records(entry?.resource, 'name');
  const name = names.find(({ use }) => use === 'official') ?? names.find(({ use }) => use === 'usual') ?? names[0];
  const [familyName, givenName] = [text(name, 'family'), texts(name, 'given')[0]];
  const birthDate = text(entry?.resource, 'birthDate');
  return compact({
    id: id?.startsWith('identifier:') ? undefined : id,
    familyName, givenName,
    name: familyName === undefined && givenName === undefined ? nameOf(entry?.resource) : undefined,
    gender: oneOf(record(entry?.resource)?.['gender'], ['male', 'female', 'other', 'unknown'] as const),
    birthDate: birthDate !== undefined && /^\d{4}(-\d{2}(-\d{2})?)?$/.test(birthDate) ? birthDate : undefined,
    phone: phoneOf(entry?.resource),
  });
}
