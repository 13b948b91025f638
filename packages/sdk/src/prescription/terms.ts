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
