import type { Patient, Practitioner } from '../identity/model.js';
import { todayIso } from '../iso-date.js';
import { newId } from '../new-id.js';
import { proposedDose } from './dose-rules.js';
import type { ComponentDraft, PrescriptionDraft } from './model.js';

/**
 * Starts a prescription: an id of its own, today's date and the proposed dose. Nothing that only a doctor or a patient
 * can state is set: grounds, situation, severe limitation, dispenser, agreements.
 */
export function newPrescription({ patient, prescriber, today = todayIso() }: {
  patient?: Patient | undefined; prescriber?: Practitioner | undefined; today?: string | undefined;
} = {}): PrescriptionDraft {
  return {
    id: newId(),
    kind: 'initial',
    authoredOn: today,
    ...(patient && { patient }),
    ...(prescriber && { prescriber }),
    grounds: [],
    components: proposedDose.components.map((component): ComponentDraft => structuredClone(component)),
    durationMonths: proposedDose.durationMonths,
    dispensers: [],
  };
}

/** The dose of a component without its type. */
export type Dose = Omit<ComponentDraft, 'type'>;

/** The dose all components share; `undefined` when they differ or there is no component. */
export function sharedDose(components: readonly ComponentDraft[] = []): Dose | undefined {
  const doses = components.map(({ sessionsPerWeek, sessionMinutes, intensity }): Dose => ({ sessionsPerWeek, sessionMinutes, intensity }));
  const [first] = doses;
  return first && doses.every((dose) => keyOf(dose) === keyOf(first)) ? first : undefined;
}

/** What a dose says, in whatever order its parts were written. */
function keyOf({ sessionsPerWeek, sessionMinutes, intensity }: Dose): string {
  return JSON.stringify([sessionsPerWeek?.low, sessionsPerWeek?.high, sessionMinutes?.low, sessionMinutes?.high, intensity]);
}
