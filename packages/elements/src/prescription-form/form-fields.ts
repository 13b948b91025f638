import type { Issue } from '@sport-sante/sdk';
import type { PrescriptionDraft } from '@sport-sante/sdk/prescription';

/** The fields of the form, in the order they stand on it. */
export const formFields = [
  'grounds', 'belowWhoLevel', 'needsSupport', 'components', 'durationMonths', 'sessionsPerWeek', 'sessionMinutes', 'intensity',
  'severeLimitation', 'dispensers', 'authoredOn', 'patientAgreement', 'reportAgreement',
] as const;

export type FormField = (typeof formFields)[number];

/** A field on the page: doses that differ by activity are one field an activity, `intensity-1`. */
export type FieldKey = FormField | `${'sessionsPerWeek' | 'sessionMinutes' | 'intensity'}-${number}`;

/** Which field of the page an issue belongs to; `undefined` when none asks for it: patient, prescriber, the whole. */
export function fieldOf({ path }: Pick<Issue, 'path'>, isShared: boolean): FieldKey | undefined {
  const [head, index, name] = path;
  if (head === 'components' && typeof name === 'string') return (isShared ? name : `${name}-${String(index)}`) as FieldKey;
  return formFields.find((field) => field === head);
}

/** The field a key belongs to, without its number. */
export const baseField = (key: FieldKey): FormField => key.replace(/-\d+$/, '') as FormField;

const doseFields: readonly FormField[] = ['sessionsPerWeek', 'sessionMinutes', 'intensity'];

/** Where in the draft a field writes: a dose that activities share stands in each of them. */
export function pathsOf(key: FieldKey, components: number): Issue['path'][] {
  const name = baseField(key);
  const [, index] = key.split('-');
  if (index !== undefined) return [['components', Number(index), name]];
  return doseFields.includes(name) ? Array.from({ length: components }, (_, at) => ['components', at, name]) : [[name]];
}

/** Whether an issue says that something is missing, not that something is wrong. */
export const isMissing = ({ code }: Issue): boolean => code.endsWith('-missing');

/** One issue a field, in the order of the form: the first of each, those of no field last. */
export function firstOfEach(issues: readonly Issue[], isShared: boolean): { key: FieldKey | undefined; issue: Issue }[] {
  const seen = new Set<FieldKey>();
  const rank = (key: FieldKey | undefined) => (key === undefined ? formFields.length : formFields.indexOf(baseField(key)));
  return issues
    .map((issue) => ({ key: fieldOf(issue, isShared), issue }))
    .filter(({ key }) => {
      if (key === undefined) return true;
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew;
    })
    .sort((a, b) => rank(a.key) - rank(b.key));
}

/** A draft without the keys that hold nothing: what a host gets and a schema reads. */
export function compact(draft: PrescriptionDraft): PrescriptionDraft {
  return JSON.parse(JSON.stringify(draft, (key, value: unknown) => {
    const isEmptyObject = key !== '' && typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every((item) => item === undefined);
    return isEmptyObject ? undefined : value;
  })) as PrescriptionDraft;
}
