import type { PrescriptionDraft } from '@sport-sante/sdk/prescription/domain';
import { ageOn } from '../internal/age.js';
import { baseField, type FieldKey, type FormField } from './form-fields.js';

/** Rare answers: each group is one button in « Pour préciser », that becomes its fields. In the order they are offered. */
export const detailGroups = {
  guardian: ['guardian'],
  precautions: ['precautions'],
  goals: ['goals'],
  dailyAdvice: ['dailyAdvice', 'sedentaryAdvice'],
  setting: ['setting', 'practicePlace'],
  equipment: ['equipment', 'otherEquipment'],
  background: ['background'],
  contraindications: ['contraindications'],
  heartRate: ['heartRate'],
  perActivity: ['advice', 'sessions'],
  screening: ['screenedOn', 'tool'],
  startsOn: ['startsOn'],
  attendingPhysician: ['attendingPhysician'],
  structures: ['structures', 'orientation'],
  renewalExcluded: ['renewalExcluded', 'renewalExcludedReason'],
  place: ['place', 'handedOver'],
  authoredOn: ['authoredOn'],
} as const satisfies Record<string, readonly FormField[]>;

export type DetailGroup = keyof typeof detailGroups;

export const detailNames = Object.keys(detailGroups) as DetailGroup[];

/** Those that are offered at once, as on the reference screens; the others stand behind « Autres ». */
export const usualDetails: readonly DetailGroup[] = ['precautions', 'goals', 'dailyAdvice', 'setting'];

/** The group a field stands in; `undefined` for a field that is always in view. */
export const groupOf = (key: FieldKey): DetailGroup | undefined =>
  detailNames.find((name) => (detailGroups[name] as readonly FormField[]).includes(baseField(key)));

/** Under this age an adult answers for the patient (Code civil, art. 371-1). */
const ADULT = 18;

export function isMinor({ patient, authoredOn = '' }: PrescriptionDraft): boolean {
  const age = ageOn(patient?.birthDate ?? '', authoredOn);
  return age >= 0 && age < ADULT;
}

const isFrail = ({ grounds = [] }: PrescriptionDraft) => grounds.some((ground) => ground.kind === 'autonomy' && ground.situation === 'frailty');

const holds = (value: unknown): boolean =>
  (typeof value === 'object' && value !== null ? Object.values(value).some(holds) : value !== undefined && value !== '' && value !== false);

/** Whether something was answered in a group: then it stays in view. */
export function isFilled(group: DetailGroup, draft: PrescriptionDraft, today: string): boolean {
  if (group === 'perActivity') return (draft.components ?? []).some(({ advice, sessions }) => holds(advice) || holds(sessions));
  if (group === 'screening') return (draft.grounds ?? []).some((ground) => ground.kind === 'autonomy' && (holds(ground.screenedOn) || holds(ground.tool)));
  if (group === 'authoredOn') return draft.authoredOn !== today;
  return detailGroups[group].some((field) => holds(draft[field as keyof PrescriptionDraft]));
}

/** Whether a group makes sense for this draft: an adult needs no guardian, a screening finds a frailty. */
export function isOffered(group: DetailGroup, draft: PrescriptionDraft): boolean {
  if (group === 'guardian') return isMinor(draft);
  if (group === 'screening') return isFrail(draft);
  if (group === 'renewalExcluded') return draft.prescriber?.profession !== 'physiotherapist';
  return true;
}
