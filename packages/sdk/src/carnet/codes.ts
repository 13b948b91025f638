import { CANONICAL } from '../canonical.js';
import type { AssessmentKind, MilestoneKind, RelayOutcome } from './terms.js';

/* Ours: no standard code was found for these (knowledge: fhir.md §2.6). */
/** Steps of a programme: `Task.code`. Codes are `milestoneKinds`. */
export const MILESTONE_SYSTEM = `${CANONICAL}/CodeSystem/carnet-milestone`;
/** What a bilan is for: `DiagnosticReport.code`. Codes are `assessmentKinds`. */
export const ASSESSMENT_SYSTEM = `${CANONICAL}/CodeSystem/carnet-assessment`;
/** What was decided for after: `Task.output.valueCodeableConcept`. Codes are `relayOutcomes`. */
export const RELAY_SYSTEM = `${CANONICAL}/CodeSystem/carnet-relay`;
/** Notes and calls: `Communication.category`, codes `note` and `call`; outcome of a call: `Communication.statusReason`. */
export const CONTACT_SYSTEM = `${CANONICAL}/CodeSystem/carnet-contact`;
/** Effort (`effort`), mood (`mood`) and measures that have no LOINC code known to us. */
export const MEASURE_SYSTEM = `${CANONICAL}/CodeSystem/carnet-measure`;
/** `moods`, as the coded value of a mood. */
export const MOOD_SYSTEM = `${CANONICAL}/CodeSystem/carnet-mood`;
/** What a session is: `activity`, `workshop`: `Appointment.serviceType`. */
export const SESSION_SYSTEM = `${CANONICAL}/CodeSystem/carnet-session`;
/** Channels of a delivery that have no code of their own in v3-ParticipationMode. */
export const CHANNEL_SYSTEM = `${CANONICAL}/CodeSystem/carnet-channel`;
/** Why a Procedure of a session was not done: its `statusReason`. Codes are `attendanceStates`. */
export const ATTENDANCE_SYSTEM = `${CANONICAL}/CodeSystem/carnet-attendance`;
/**
 * Where one person's session stands when the resource has no word for it: extension, `valueCode` of `attendanceStates`. On
 * an Encounter, of which R4 does not say why it was cancelled; on a participant of an Appointment of several people.
 */
export const ATTENDANCE_EXTENSION = `${CANONICAL}/StructureDefinition/attendance`;
/** Names the Provenance of an edit, as `meta.tag`: R4 gives a Provenance no identifier. */
export const EDIT_SYSTEM = `${CANONICAL}/identifier/carnet-edit`;
/** Names each resource of a plan: `<programme>/<uuid>/<part>`. */
export const PLAN_PART_SYSTEM = `${CANONICAL}/identifier/plan-part`;

/** Sessions of a plan that has a number: CarePlan extension, `valuePositiveInt`. R4 has no place for it outside of activities. */
export const PLANNED_SESSIONS_EXTENSION = `${CANONICAL}/StructureDefinition/planned-sessions`;
/** The session an incident happened in: AdverseEvent extension, `valueReference`. R4 links an adverse event to an encounter only. */
export const INCIDENT_SESSION_EXTENSION = `${CANONICAL}/StructureDefinition/incident-session`;
/** What a Procedure or an Encounter carries out, the appointment or the plan, where R4 has no element for it: extension, `valueReference`. */
export const SESSION_OF_EXTENSION = `${CANONICAL}/StructureDefinition/session-of`;
/** What holds a person back (`obstacle`) or helps (`lever`): code of an Observation with words as its value, that `CarePlan.supportingInfo` names. */
export const DRIVER_SYSTEM = `${CANONICAL}/CodeSystem/carnet-driver`;

/**
 * HL7 R4 appointment-cancellation-reason. `pat`: the person excused themselves; any other is of the club. Source:
 * http://terminology.hl7.org/CodeSystem/appointment-cancellation-reason, R4 4.0.1.
 */
export const CANCELLATION_SYSTEM = 'http://terminology.hl7.org/CodeSystem/appointment-cancellation-reason';
/** HL7 v3-ParticipationMode: `PHONE`, `ELECTRONIC`, `PHYSICAL`, `MAILWRIT`. */
export const PARTICIPATION_MODE_SYSTEM = 'http://terminology.hl7.org/CodeSystem/v3-ParticipationMode';
/** HL7 R4 goal-achievement. */
export const GOAL_ACHIEVEMENT_SYSTEM = 'http://terminology.hl7.org/CodeSystem/goal-achievement';
export const LOINC_SYSTEM = 'http://loinc.org';

export const milestoneLabels: Record<MilestoneKind, { fr: string; en: string }> = {
  'prescription': { fr: 'Prescription', en: 'Prescription' },
  'initial-assessment': { fr: 'Bilan initial', en: 'First assessment' },
  'mid-interview': { fr: 'Entretien de mi-parcours', en: 'Mid-course interview' },
  'mid-assessment': { fr: 'Bilan de mi-parcours', en: 'Mid-course assessment' },
  'report': { fr: 'Compte rendu au prescripteur', en: 'Report to the prescriber' },
  'relay': { fr: 'Préparer le relais', en: 'Prepare what comes next' },
  'final-assessment': { fr: 'Bilan final', en: 'Final assessment' },
  'final-report': { fr: 'Bilan comparatif au prescripteur', en: 'Comparative report to the prescriber' },
  'follow-up-6': { fr: 'Suivi à 6 mois', en: 'Follow-up at 6 months' },
  'follow-up-9': { fr: 'Suivi à 9 mois', en: 'Follow-up at 9 months' },
  'follow-up-12': { fr: 'Suivi à 12 mois', en: 'Follow-up at 12 months' },
  'other': { fr: 'Étape', en: 'Step' },
};

export const assessmentLabels: Record<AssessmentKind, { fr: string; en: string }> = {
  'initial': { fr: 'Initial', en: 'First' },
  'mid': { fr: 'Mi-parcours', en: 'Mid-course' },
  'final': { fr: 'Final', en: 'Final' },
  'follow-up': { fr: 'Suivi', en: 'Follow-up' },
  'other': { fr: 'Mesure', en: 'Measure' },
};

export const relayLabels: Record<RelayOutcome, { fr: string; en: string }> = {
  club: { fr: 'Club', en: 'Club' },
  bridge: { fr: 'Programme passerelle', en: 'Bridging programme' },
  renewal: { fr: 'Renouvellement', en: 'Renewal' },
  declined: { fr: 'Refus noté', en: 'Declined' },
};
