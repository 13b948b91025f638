import type { Party } from '@sport-sante/sdk/carnet';

const record = (input: unknown): Record<string, unknown> => (typeof input === 'object' && input !== null && !Array.isArray(input) ? input as Record<string, unknown> : {});
const text = (input: unknown): string | undefined => (typeof input === 'string' && input.trim() !== '' ? input.trim() : undefined);
const first = (input: unknown): unknown => (Array.isArray(input) ? input[0] as unknown : undefined);

/** `Patient/12`: whose carnet a server is asked for, of a FHIR Patient or the SDK’s model; `undefined` when no server knows the person. */
export function referenceOf(input: unknown): string | undefined {
  const { resourceType, id, reference } = record(input);
  if (resourceType === 'Patient') return text(id) && `Patient/${text(id) ?? ''}`;
  return text(reference)?.startsWith('Patient/') ? text(reference) : undefined;
}

/** Who edits, of a FHIR Practitioner or the SDK’s model, as a carnet names people; `undefined` when nobody is named. */
export function authorOf(input: unknown): Party | undefined {
  const person = record(input);
  const name = record(first(person['name']));
  const given = text(person['givenName']) ?? text(first(name['given']));
  const family = text(person['familyName']) ?? text(name['family']) ?? text(name['text']);
  const reference = text(person['reference']) ?? (text(person['resourceType']) && text(person['id']) ? `${text(person['resourceType']) ?? ''}/${text(person['id']) ?? ''}` : undefined);
  if (!family) return undefined;
  const role = text(person['specialty']);
  const phone = text(person['phone']) ?? text(record(Array.isArray(person['telecom']) ? person['telecom'].find((each) => record(each)['system'] === 'phone') : undefined)['value']);
  const title = person['profession'] === 'physician' ? 'Dr\u00a0' : '';
  return { name: `${title}${[given, family].filter(Boolean).join(' ')}`, ...(reference && { reference }), ...(role && { role }), ...(phone && { phone }) };
}
