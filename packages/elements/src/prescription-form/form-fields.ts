import type { Issue } from '@sport-sante/sdk';
import type { PrescriptionDraft } from '@sport-sante/sdk/prescription';

/** The fields of the form, in the order they stand on it. */
export const formFields = [
  'noAdverseReport', 'noContraryIndication',
  'grounds', 'belowWhoLevel', 'needsSupport', 'components', 'durationMonths', 'sessionsPerWeek', 'sessionMinutes', 'intensity',
  'severeLimitation', 'limitations', 'sixMinuteWalkMetres', 'dispensers',
  'guardian', 'precautions', 'goals', 'dailyAdvice', 'sedentaryAdvice', 'setting', 'practicePlace', 'equipment', 'otherEquipment', 'background',
  'contraindications', 'heartRate', 'advice', 'sessions', 'screenedOn', 'tool', 'startsOn', 'attendingPhysician', 'structures', 'orientation',
  'renewalExcluded', 'renewalExcludedReason', 'place', 'handedOver', 'authoredOn',
  'patientAgreement', 'reportAgreement', 'stopped',
] as const;

export type FormField = (typeof formFields)[number];

/**
 * A field on the page. What stands several times has its place behind its name: `intensity-1` when each activity has its
 * own, `guardian-familyName` for a part of an answer.
 */
export type FieldKey = FormField | `${FormField}-${string}`;

/** Parts of a dose that all activities may share. */
const doseFields: readonly string[] = ['sessionsPerWeek', 'sessionMinutes', 'intensity'];
const inComponents: readonly string[] = [...doseFields, 'sessions', 'advice'];
const inGrounds: readonly string[] = ['screenedOn', 'tool'];
/** Answers of several boxes, with the one that stands for the whole. */
const composed: Readonly<Record<string, string>> = { guardian: 'familyName', attendingPhysician: 'familyName', heartRate: 'resting', stopped: 'reason' };

/** Which field of the page an issue belongs to; `undefined` when none asks for it: patient, prescriber, the whole. */
export function fieldOf({ path }: Pick<Issue, 'path'>, isShared: boolean): FieldKey | undefined {
  const [head, index, name] = path;
  if (typeof head !== 'string') return undefined;
  if (head === 'components' && typeof name === 'string') return (isShared && doseFields.includes(name) ? name : `${name}-${String(index)}`) as FieldKey;
  if (head === 'grounds' && typeof name === 'string' && inGrounds.includes(name)) return `${name}-${String(index)}` as FieldKey;
  if (composed[head] !== undefined) return `${head}-${String(index ?? composed[head])}` as FieldKey;
  // Whom the reports go to is not asked: whether they may go is.
  if (head === 'reportRecipients') return 'reportAgreement';
  return formFields.find((field) => field === head);
}

/** The field a key belongs to, without its place. */
export const baseField = (key: FieldKey): FormField => key.split('-')[0] as FormField;

/** Which activity a key is about; `undefined` when it is about none. */
export const componentIndex = (key: FieldKey): number | undefined => {
  const [name = '', place] = key.split('-');
  return place !== undefined && inComponents.includes(name) ? Number(place) : undefined;
};

/** Where in the draft a field writes: a dose that activities share stands in each of them. */
export function pathsOf(key: FieldKey, components: number): Issue['path'][] {
  const [name = '', place] = key.split('-');
  if (place === undefined) return doseFields.includes(name) ? Array.from({ length: components }, (_, at) => ['components', at, name]) : [[name]];
  if (inComponents.includes(name)) return [['components', Number(place), name]];
  return inGrounds.includes(name) ? [['grounds', Number(place), name]] : [[name, place]];
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
