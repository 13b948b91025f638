/**
 * Where a session stands. `undefined` in a model is « not marked », which is none of these.
 * `excused` and `absent` are the person's; `cancelled` is the club's, and never counts against the person.
 */
export const attendanceStates = ['present', 'excused', 'absent', 'cancelled'] as const;
export type AttendanceState = (typeof attendanceStates)[number];

/** Mood on leaving a session, compared with on arriving. Our own wording. */
export const moods = ['worse', 'same', 'better'] as const;
export type Mood = (typeof moods)[number];

/**
 * Steps of a programme, in the order of the one journey of the sources (journeys.md §0). The reports are those of
 * CSP art. D. 1172-5: to the prescriber and the médecin traitant, with the agreement of the patient.
 */
export const milestoneKinds = [
  'prescription', 'initial-assessment', 'mid-interview', 'mid-assessment', 'report', 'relay', 'final-assessment', 'final-report',
  'follow-up-6', 'follow-up-9', 'follow-up-12', 'other',
] as const;
export type MilestoneKind = (typeof milestoneKinds)[number];

/** What an assessment (bilan) is for. `other`: a date when something was measured, and nobody said why. */
export const assessmentKinds = ['initial', 'mid', 'final', 'follow-up', 'other'] as const;
export type AssessmentKind = (typeof assessmentKinds)[number];

/** What comes after a programme, once somebody decided. */
export const relayOutcomes = ['club', 'bridge', 'renewal', 'declined'] as const;
export type RelayOutcome = (typeof relayOutcomes)[number];

/** How a document or a message travelled. */
export const channels = ['secure-mail', 'by-hand', 'post', 'phone', 'platform', 'other'] as const;
export type Channel = (typeof channels)[number];

/** What became of a document on its way. `received` and `handed` are said only with proof. */
export const deliveryStates = ['ready', 'sent', 'received', 'failed', 'handed'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** What became of a call. */
export const callOutcomes = ['reached', 'no-answer', 'message-left'] as const;
export type CallOutcome = (typeof callOutcomes)[number];

/** Where a plan stands, as FHIR says it in `CarePlan.status`, without what was entered in error. */
export const planStates = ['draft', 'active', 'on-hold', 'completed', 'stopped', 'unknown'] as const;
export type PlanState = (typeof planStates)[number];

/** Where a goal stands: FHIR R4 `goal-achievement`, brought to four. */
export const goalStates = ['in-progress', 'achieved', 'not-achieved', 'given-up'] as const;
export type GoalState = (typeof goalStates)[number];

/** Why a measure stands apart, and is neither compared nor drawn with the others. */
export const apartReasons = ['unit-unknown', 'unit-missing', 'comparator', 'no-day', 'not-a-number'] as const;
export type ApartReason = (typeof apartReasons)[number];
