/** Kinds of activity a prescription asks for. Source: knowledge of the 2017 form and HAS; codes are ours. */
export const componentTypes = ['endurance', 'strength', 'balance', 'flexibility', 'coordination', 'breathing'] as const;
export type ComponentType = (typeof componentTypes)[number];

/** Légère, modérée, élevée (CSP art. D. 1172-2 asks for an intensity). */
export const intensities = ['light', 'moderate', 'vigorous'] as const;
export type Intensity = (typeof intensities)[number];

/** Who may be called to dispense, categories 1° to 4° of CSP art. D. 1172-2, in that order. */
export const dispensers = [
  'physiotherapist', 'occupational-therapist', 'psychomotor-therapist',
  'eapa',
  'sports-educator', 'professional-title',
  'federal-certificate',
] as const;
export type Dispenser = (typeof dispensers)[number];

/** Risk factors named by CSP art. D. 1172-1-1, 2°. The list is open (« notamment »): `other` carries words. */
export const riskFactors = [
  'overweight', 'obesity', 'hypertension', 'undernutrition', 'sedentary', 'dyslipidaemia', 'addiction', 'other',
] as const;
export type RiskFactor = (typeof riskFactors)[number];

/** Situations of reduced autonomy, CSP art. D. 1172-1-1, 3° a to e. */
export const autonomySituations = [
  'autonomy-allowance', 'home-help', 'disability-right', 'mobility-card', 'frailty',
] as const;
export type AutonomySituation = (typeof autonomySituations)[number];

/** First act, renewal or adaptation of one (CSP art. D. 1172-2 and D. 1172-2-1). */
export const actKinds = ['initial', 'renewal', 'adaptation'] as const;
export type ActKind = (typeof actKinds)[number];

/**
 * The thirteen dimensions of a functional limitation, in the order of annex 2 of instruction
 * DGS/EA3/DGESIP/DS/SG/2017/81 (« phénotypes fonctionnels »; read in a transcription).
 */
export const limitationDimensions = [
  'neuromuscular', 'osteoarticular', 'endurance', 'strength', 'walking',
  'cognition', 'language', 'mood',
  'vision', 'sensation', 'hearing', 'proprioception',
  'pain',
] as const;
export type LimitationDimension = (typeof limitationDimensions)[number];

/** Aucune, minime, modérée, sévère: the four levels of the same annex. Not assessed is no level. */
export const limitationLevels = ['none', 'minimal', 'moderate', 'severe'] as const;
export type LimitationLevel = (typeof limitationLevels)[number];

/** What a patient brings to a session, as the PEPS form lists it (peps-na.fr, secondary). */
export const equipmentKinds = ['glucose-meter', 'fast-sugar', 'heart-rate-monitor', 'orthosis'] as const;
export type EquipmentKind = (typeof equipmentKinds)[number];

/** Alone or in a group (HAS, what a prescription of activity carries at best). */
export const settings = ['individual', 'group'] as const;
export type Setting = (typeof settings)[number];

/** In town or inside an institution (same source). */
export const practicePlaces = ['town', 'institution'] as const;
export type PracticePlace = (typeof practicePlaces)[number];

/** Who finds the place of practice: « je me charge de l’orientation », « je confie au coordonnateur » (PEPS form, secondary). */
export const orientations = ['prescriber', 'coordinator'] as const;
export type Orientation = (typeof orientations)[number];

/** Doctors to whom reports may go with the patient's agreement; the patient always gets them (CSP art. D. 1172-5). */
export const reportRecipients = ['prescriber', 'attending-physician'] as const;
export type ReportRecipient = (typeof reportRecipients)[number];

/** Sections of a prescription that the prescriber gives to, or keeps from, people who are no health professionals. */
export const sharedSections = ['contact', 'precautions', 'equipment', 'goals', 'background'] as const;
export type SharedSection = (typeof sharedSections)[number];

/** Who answers for a minor. Codes of ours; FHIR v3-RoleCode in the mapping. */
export const guardianships = ['mother', 'father', 'guardian'] as const;
export type Guardianship = (typeof guardianships)[number];

/** What a version of rules looks like: « 2026-11 ». It stands in a URI. */
export const RULES_VERSION = /^[\w.-]{1,40}$/;
