import {
  dispensersAllowedWhenSevere, newPrescription, sharedDose,
  type ComponentDraft, type ComponentType, type Dispenser, type Dose, type PrescriptionDraft,
} from '@sport-sante/sdk/prescription/domain';
import { compact } from './form-fields.js';
import { knownParts } from './known-parts.js';

/** The draft as the form holds it: one dose for all activities, or one each. */
export interface DraftState {
  draft: PrescriptionDraft;
  /** The dose of the next activity, and of all while they share one. */
  dose: Dose;
  isShared: boolean;
  /** Dispensers taken out of the choice by a severe limitation, to be put back when it is taken back. */
  withdrawn: readonly Dispenser[];
  /** The dose as another prescription gave it, of the day `on`; a model has none. `undefined`: it was not taken over. */
  taken?: { dose: string; on: string | undefined };
}

/** A dose as text: two are the same when these are equal. */
export const doseText = ({ components = [], durationMonths }: PrescriptionDraft): string => JSON.stringify([durationMonths, components.map((component) => [
  component.type, component.intensity, component.sessionsPerWeek?.low, component.sessionsPerWeek?.high, component.sessionMinutes?.low, component.sessionMinutes?.high,
])]);

/** Opens a draft: what the host left out gets the proposed values, what it gave stays as it is, wrong or not. */
export function openDraft(given: PrescriptionDraft | undefined, today: string | undefined): DraftState {
  const fresh = newPrescription({ today });
  const draft: PrescriptionDraft = { ...fresh, ...compact(knownParts(given)) };
  const components = draft.components ?? [];
  const shared = sharedDose(components);
  const [first = fresh.components?.[0]] = components;
  return { draft, dose: shared ?? doseOf(first), isShared: components.length === 0 || shared !== undefined, withdrawn: [], ...((draft.kind ?? 'initial') !== 'initial' && { taken: { dose: doseText(draft), on: draft.basedOn?.authoredOn } }) };
}

/** What activities may share of a dose: not what is advised for one, nor how many sessions it makes. */
const doseOf = ({ sessionsPerWeek, sessionMinutes, intensity }: Dose = {}): Dose => ({ sessionsPerWeek, sessionMinutes, intensity });

const withDraft = (state: DraftState, part: Partial<PrescriptionDraft>): DraftState => ({ ...state, draft: { ...state.draft, ...part } });

/** Answers one field. */
export function answer<Key extends keyof PrescriptionDraft>(state: DraftState, key: Key, value: PrescriptionDraft[Key]): DraftState {
  return withDraft(state, { [key]: value });
}

/** Chooses the activities; those that stay keep their dose. */
export function chooseComponents(state: DraftState, types: readonly ComponentType[]): DraftState {
  const kept = new Map((state.draft.components ?? []).map((component) => [component.type, component]));
  const components = types.map((type): ComponentDraft => kept.get(type) ?? { ...structuredClone(state.dose), type });
  return withDraft(state, { components });
}

/** Sets what one activity alone says: what is advised for it, how many sessions it makes. */
export function setComponent(state: DraftState, index: number, part: Partial<Pick<ComponentDraft, 'advice' | 'sessions'>>): DraftState {
  return withDraft(state, { components: (state.draft.components ?? []).map((component, at) => (at === index ? { ...component, ...part } : component)) });
}

/** Adds an activity, with the dose of the others. */
export const addComponent = (state: DraftState, type: ComponentType): DraftState =>
  chooseComponents(state, [...(state.draft.components ?? []).map((component) => component.type), type]);

/** Sets one part of a dose: of the activity `index`, or of all when `index` is `undefined`. */
export function setDose<Key extends keyof Dose>(state: DraftState, key: Key, value: Dose[Key], index?: number): DraftState {
  const components = (state.draft.components ?? []).map((component, at) => (index === undefined || index === at ? { ...component, [key]: value } : component));
  return { ...withDraft(state, { components }), dose: index === undefined ? { ...state.dose, [key]: value } : state.dose };
}

/** Gives each activity a dose of its own, starting with the common one; or all of them the first one's again. */
export function splitDoses(state: DraftState, isShared: boolean): DraftState {
  if (!isShared) return { ...state, isShared };
  const first = doseOf(state.draft.components?.[0] ?? state.dose);
  const components = (state.draft.components ?? []).map((component): ComponentDraft => ({ ...component, ...structuredClone(first) }));
  return { ...withDraft(state, { components }), dose: first, isShared };
}

/** Whether all activities have the same dose, so that going back to one dose loses nothing. */
export const haveOneDose = ({ draft }: DraftState): boolean => sharedDose(draft.components) !== undefined;

/** Answers the severe limitation; dispensers it excludes are set aside, and come back when it is taken back. */
export function answerSevere(state: DraftState, severe: boolean | undefined): DraftState {
  const chosen = state.draft.dispensers ?? [];
  const all = [...chosen, ...state.withdrawn];
  const withdrawn = severe ? all.filter((code) => !dispensersAllowedWhenSevere.includes(code)) : [];
  const dispensers = severe ? all.filter((code) => dispensersAllowedWhenSevere.includes(code)) : all;
  return { ...withDraft(state, { severeLimitation: severe, dispensers }), withdrawn };
}

/** What one prescription can lend another: nothing that a doctor states of a patient, or a patient agrees to. */
const reusable = ['components', 'durationMonths', 'dispensers', 'precautions', 'dailyAdvice', 'sedentaryAdvice', 'setting', 'practicePlace', 'equipment', 'otherEquipment'] as const;

export const reusablePart = (draft: PrescriptionDraft): PrescriptionDraft =>
  compact(Object.fromEntries(reusable.map((key) => [key, draft[key]])));

/** Takes over activities, dose, dispensers, advice and precautions; answers of this patient stay. */
export function takeOver(state: DraftState, part: PrescriptionDraft): DraftState {
  const draft = { ...state.draft, ...reusablePart(part) };
  const shared = sharedDose(draft.components);
  const next: DraftState = { draft, dose: shared ?? doseOf(draft.components?.[0]), isShared: (draft.components ?? []).length === 0 || shared !== undefined, withdrawn: [], taken: { dose: doseText(draft), on: part.authoredOn } };
  return draft.severeLimitation ? answerSevere(next, true) : next;
}
