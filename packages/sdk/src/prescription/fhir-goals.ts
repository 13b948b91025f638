import type { Condition, Goal, Task } from 'fhir/r4.js';
import { TARGET_SYSTEM, targetLabels, UCUM_SYSTEM } from './codes.js';
import { activityCategory, concept, LANGUAGE, listed, type Part, partIdentifier, partReference, requisition } from './fhir-parts.js';
import { participants, structureReferences } from './fhir-people.js';
import type { WriteOptions } from './fhir-profile.js';
import type { Prescription, PrescriptionDraft } from './model.js';
import { PROFILES } from './profiles.js';

const targets = { 'endurance-heart-rate': 'endurance', 'strength-heart-rate': 'strength' } as const;
type TargetPart = keyof typeof targets;
const targetParts = Object.keys(targets) as TargetPart[];
const isTarget = (part: string): part is TargetPart => Object.hasOwn(targets, part);

/** The Goals a prescription becomes: what the patient wants, then the heart rates to aim at. */
export function goalParts({ goals = [], heartRate }: PrescriptionDraft): Part[] {
  return [...goals.map((_, index) => `goal-${index + 1}` as const), ...targetParts.filter((part) => heartRate?.[targets[part]] !== undefined)];
}

/** Writes one of `goalParts`. */
export function toGoal(prescription: Prescription, part: Part): Goal {
  const { subject, requester } = participants(prescription);
  const measure = isTarget(part) ? concept(TARGET_SYSTEM, part, targetLabels[part].fr) : undefined;
  const value = isTarget(part) ? prescription.heartRate?.[targets[part]] : undefined;
  return {
    resourceType: 'Goal',
    language: LANGUAGE,
    meta: { profile: [PROFILES.goal] },
    identifier: [partIdentifier(prescription, part)],
    lifecycleStatus: 'active',
    category: [activityCategory],
    description: measure ?? { text: prescription.goals?.[Number(part.slice('goal-'.length)) - 1] ?? '' },
    subject,
    startDate: prescription.authoredOn,
    expressedBy: measure ? requester : subject,
    ...(measure && value !== undefined && { target: [{ measure, detailQuantity: { value, unit: '/min', system: UCUM_SYSTEM, code: '/min' } }] }),
  };
}

/** Reads what `toGoal` wrote. */
export function fromGoals(resources: readonly { part: string; resource: Goal }[]): { goals: string[]; rates: { endurance?: number; strength?: number } } {
  const inOrder = resources.flatMap(({ part, resource }) => {
    const number = Number(/^goal-(\d+)$/.exec(part)?.[1]);
    return number > 0 ? listed(resource.description.text).map((text) => ({ number, text })) : [];
  });
  const rates = resources.flatMap(({ part, resource }) => {
    const value = resource.target?.[0]?.detailQuantity?.value;
    return isTarget(part) && value !== undefined ? [[targets[part], value]] : [];
  });
  return { goals: inOrder.sort((a, b) => a.number - b.number).map(({ text }) => text), rates: Object.fromEntries(rates) as { endurance?: number; strength?: number } };
}

/** Asks a structure that is proposed to take the patient on. One that was stopped asks nothing any more. */
export function toReferral(prescription: Prescription, index: number, options: WriteOptions = {}): Task {
  const { subject, requester } = participants(prescription);
  const { stopped, authoredOn } = prescription;
  return {
    resourceType: 'Task',
    language: LANGUAGE,
    meta: { profile: [PROFILES.task] },
    identifier: [partIdentifier(prescription, `referral-${index + 1}`)],
    groupIdentifier: requisition(prescription),
    status: stopped ? 'cancelled' : 'requested',
    ...(stopped && { statusReason: { text: 'Prescription arrêtée' } }),
    intent: 'order',
    code: { coding: [{ system: 'http://hl7.org/fhir/CodeSystem/task-code', code: 'fulfill' }] },
    focus: partReference(prescription, 'request-1'),
    for: subject,
    authoredOn,
    requester,
    owner: structureReferences(prescription, options)[index],
  };
}

/** Inactivity as a problem, which the US Physical Activity IG asks for as a Condition of its own (ICD-10-CM Z72.3, its pattern). */
export function toLowActivity(prescription: Prescription, profile: string): Condition {
  const { subject, requester } = participants(prescription);
  const hl7 = 'http://terminology.hl7.org/CodeSystem';
  return {
    resourceType: 'Condition',
    meta: { profile: [profile] },
    identifier: [partIdentifier(prescription, 'low-activity')],
    clinicalStatus: { coding: [{ system: `${hl7}/condition-clinical`, code: 'active' }] },
    verificationStatus: { coding: [{ system: `${hl7}/condition-ver-status`, code: 'confirmed' }] },
    category: [{ coding: [{ system: `${hl7}/condition-category`, code: 'encounter-diagnosis' }] }, activityCategory],
    code: { coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'Z72.3', display: 'Lack of physical exercise' }] },
    subject,
    recordedDate: prescription.authoredOn,
    asserter: requester,
  };
}
