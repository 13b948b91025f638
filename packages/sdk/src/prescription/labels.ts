import type { AutonomySituation, ComponentType, Dispenser, Intensity, RiskFactor } from './terms.js';

/** A word in the two languages shown to people. */
export interface Label { fr: string; en: string }

export const componentLabels: Record<ComponentType, Label> = {
  endurance: { fr: 'Endurance', en: 'Endurance' },
  strength: { fr: 'Renforcement musculaire', en: 'Muscle strengthening' },
  balance: { fr: 'Équilibre', en: 'Balance' },
  flexibility: { fr: 'Souplesse', en: 'Flexibility' },
  coordination: { fr: 'Coordination', en: 'Coordination' },
  breathing: { fr: 'Respiration', en: 'Breathing' },
};

export const intensityLabels: Record<Intensity, Label> = {
  light: { fr: 'Légère', en: 'Light' },
  moderate: { fr: 'Modérée', en: 'Moderate' },
  vigorous: { fr: 'Élevée', en: 'Vigorous' },
};

/** The words of identity's `professionLabels`, where a dispenser is a profession: held equal by a test, so that a form does not load them all. */
export const dispenserLabels: Record<Dispenser, Label> = {
  physiotherapist: { fr: 'Masseur-kinésithérapeute', en: 'Physiotherapist' },
  'occupational-therapist': { fr: 'Ergothérapeute', en: 'Occupational therapist' },
  'psychomotor-therapist': { fr: 'Psychomotricien', en: 'Psychomotor therapist' },
  eapa: { fr: 'Enseignant en activité physique adaptée', en: 'Adapted physical activity teacher' },
  'sports-educator': { fr: 'Éducateur sportif', en: 'Sports educator' },
  'professional-title': { fr: 'Titulaire d’un titre professionnel ou d’un CQP', en: 'Holder of a professional title' },
  'federal-certificate': { fr: 'Titulaire d’une certification fédérale', en: 'Holder of a federal certificate' },
};

export const riskLabels: Record<RiskFactor, Label> = {
  overweight: { fr: 'Surpoids', en: 'Overweight' },
  obesity: { fr: 'Obésité', en: 'Obesity' },
  hypertension: { fr: 'Hypertension artérielle', en: 'High blood pressure' },
  undernutrition: { fr: 'Dénutrition', en: 'Undernutrition' },
  sedentary: { fr: 'Sédentarité', en: 'Sedentary lifestyle' },
  dyslipidaemia: { fr: 'Dyslipidémie', en: 'Dyslipidaemia' },
  addiction: { fr: 'Conduite addictive', en: 'Addictive behaviour' },
  other: { fr: 'Autre facteur de risque', en: 'Other risk factor' },
};

export const autonomyLabels: Record<AutonomySituation, Label> = {
  'autonomy-allowance': { fr: 'Bénéficiaire de l’allocation personnalisée d’autonomie', en: 'Receives the personal autonomy allowance' },
  'home-help': { fr: 'Bénéficiaire d’une aide à domicile', en: 'Receives home help' },
  'disability-right': { fr: 'Droit accordé par la commission des droits et de l’autonomie (CDAPH)', en: 'Right granted by the disability commission (CDAPH)' },
  'mobility-card': { fr: 'Carte mobilité inclusion', en: 'Mobility inclusion card' },
  frailty: { fr: 'Fragilité liée à l’âge, repérée par un dépistage', en: 'Age-related frailty, found by screening' },
};
