import type { DecisionFindings } from './decision-help-findings.js';
import type { Intensity } from './terms.js';

/** Why the HAS advises a consultation before an intended intensity. */
export type ConsultationReason =
  | 'cardiovascular-risk' | 'diabetes' | 'diabetes-complication' | 'diabetes-risk-factor' | 'cardiotoxic-treatment' | 'severe-obesity';

/** From this body mass index (UCUM `kg/m2`) obesity is a reason at vigorous intensity. Inferred: the source cuts the number off. */
export const SEVERE_OBESITY_BMI = 35;

interface Reason { reason: ConsultationReason; confirmed: boolean }

const confirmed = (reason: ConsultationReason): Reason => ({ reason, confirmed: true });
const unconfirmed = (reason: ConsultationReason): Reason => ({ reason, confirmed: false });

const hasDiabetes = ({ diabetes }: DecisionFindings): boolean => diabetes !== undefined && diabetes !== 'none';

/**
 * The row of risk is for people without diabetes, who have a row of their own. A very high risk is told for them too, as
 * inferred: it comes from a documented disease, or from what their own row names.
 */
function riskReasons(findings: DecisionFindings, levels: readonly unknown[]): Reason[] {
  const { cardiovascularRisk: risk } = findings;
  if (hasDiabetes(findings)) return risk === 'very-high' ? [unconfirmed('cardiovascular-risk')] : [];
  return levels.includes(risk) ? [confirmed('cardiovascular-risk')] : [];
}

/** Type 2 diabetes with a complication or another major risk factor; confirmed for type 2 only, a type not said may be it. */
function diabetesReasons({ diabetes, diabetesComplication, otherMajorRiskFactor }: DecisionFindings): Reason[] {
  if (diabetes !== 'type-2' && diabetes !== 'unspecified') return [];
  const reason = diabetes === 'type-2' ? confirmed : unconfirmed;
  return [
    ...(diabetesComplication === true ? [reason('diabetes-complication')] : []),
    ...(otherMajorRiskFactor === true ? [reason('diabetes-risk-factor')] : []),
  ];
}

/** The rows of HAS 2018 on the consultation of an inactive patient: light, nobody; moderate; vigorous. */
export function consultationReasons(intensity: Intensity, findings: DecisionFindings): Reason[] {
  if (intensity === 'light') return [];
  const treatment = findings.cardiotoxicTreatment === true ? [confirmed('cardiotoxic-treatment')] : [];
  if (intensity === 'moderate') return [...riskReasons(findings, ['high', 'very-high']), ...diabetesReasons(findings), ...treatment];
  return [
    ...riskReasons(findings, ['moderate', 'high', 'very-high']),
    ...(hasDiabetes(findings) ? [confirmed('diabetes')] : []),
    ...treatment,
    ...(findings.bmi !== undefined && findings.bmi >= SEVERE_OBESITY_BMI ? [unconfirmed('severe-obesity')] : []),
  ];
}
