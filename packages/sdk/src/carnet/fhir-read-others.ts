import type { Other } from './model.js';
import type { Entry } from './fhir-read-entries.js';
import { nameOf, type Reading } from './fhir-read-references.js';
import { all, compact, sorted, text, wordsOf } from './fhir-read-values.js';

/** Where a resource of any type says what it is, in the order it is believed. */
const NAMES = ['code', 'medicationCodeableConcept', 'vaccineCode', 'type', 'serviceType', 'category', 'topic'] as const;
const DAYS = ['date', 'dateTime', 'authoredOn', 'authored', 'recordedDate', 'recorded', 'issued', 'start', 'sent', 'created', 'occurrenceDateTime', 'onsetDateTime'] as const;

/** Where the value of a choice of types may stand: `effectiveDateTime`, `performedPeriod`. */
const CHOICES = ['effective', 'performed', 'occurrence', 'onset'] as const;

/** « Exercise activity, Running » of a finding in words. */
function findingOf({ type, resource }: Entry): string | undefined {
  const [code, value] = [wordsOf(all(resource, 'code')), wordsOf(all(resource, 'valueCodeableConcept')) ?? text(resource, 'valueString')];
  return type === 'Observation' && code !== undefined && value !== undefined ? `${code}, ${value}` : undefined;
}

function titleOf({ resource }: Entry): string | undefined {
  const words = text(resource, 'title') ?? nameOf(resource);
  return words ?? NAMES.map((key) => wordsOf(all(resource, key))).find((each) => each !== undefined) ?? text(resource, 'event', 'text') ?? text(resource, 'description') ?? wordsOf(all(resource, 'description')) ?? text(resource, 'owner', 'display');
}

/** Names what has no place of its own in the carnet. */
export function readOthers(reading: Reading, entries: readonly Entry[]): Other[] {
  const read = entries.map((entry): Other => {
    const { id, type, resource } = entry;
    const day = reading.day(...CHOICES.flatMap((key) => [...all(resource, `${key}DateTime`), ...all(resource, `${key}Period`, 'start')]), ...DAYS.flatMap((key) => all(resource, key)), ...all(resource, 'period', 'start'));
    return compact({ id, resourceType: type, title: findingOf(entry) ?? titleOf(entry), day });
  });
  return sorted(read, ({ day = '', resourceType, id }) => [day, resourceType, id]);
}
