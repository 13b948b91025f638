import type { PrescriptionDraft } from '@sport-sante/sdk/prescription';
import type { Bundle } from 'fhir/r4.js';

/** An object with its keys in order and without those that hold nothing. */
const inOrder = (_key: string, value: unknown): unknown =>
  (typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined).sort(([a], [b]) => (a < b ? -1 : 1))) : value);

const namesOf = (people: readonly ({ familyName?: string; name?: string } | undefined)[]) => people.flatMap((each) => each?.name ?? each?.familyName ?? []);

/**
 * What a prescription says, as text: two of these are the same act when they are equal. Of people and places only their
 * names: a server knows more of them than a draft does. Not the references that a server gave on the way.
 */
export function contentOf(draft: PrescriptionDraft): string {
  const { id: _id, source: _source, view: _view, rulesVersion: _version, patient: _patient, prescriber: _prescriber, organization, attendingPhysician, structures, basedOn, grounds, kind = 'initial', ...rest } = draft;
  const answers = {
    ...rest, kind, basedOn: basedOn?.id, places: namesOf([organization, attendingPhysician, ...(structures ?? [])]),
    grounds: grounds?.map((ground) => ({ ...ground, reference: undefined })),
  };
  return JSON.stringify(answers, inOrder);
}

const acts = ['ServiceRequest', 'Observation', 'Consent'];

/** Whether the server had a part of the act already: a conditional create answers 200 then, 201 when it writes. */
export function wasThereBefore(sent: Bundle, response: Bundle): boolean {
  return (response.entry ?? []).some((entry, index) =>
    acts.includes(sent.entry?.[index]?.resource?.resourceType ?? '') && entry.response?.status.startsWith('200'));
}
