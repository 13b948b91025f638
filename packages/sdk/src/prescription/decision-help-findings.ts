import type { WarningSign } from './decision-help-facts.js';
import type { PrescriptionDraft } from './model.js';

/** What is known of a patient beside the prescription. `undefined` always means not asked or not known, which is not a no. */
export interface DecisionFindings {
  /** Signs found. `[]`: looked for, none found. */
  warningSigns?: readonly WarningSign[] | undefined;
  /** Level of HAS 2018 §4.2: SCORE under 1 %, under 5 %, under 10 %, 10 % and more, or what the text equates to it. Never computed here. */
  cardiovascularRisk?: 'low' | 'moderate' | 'high' | 'very-high' | undefined;
  /** `unspecified`: a diabetes whose type was not said. */
  diabetes?: 'none' | 'type-1' | 'type-2' | 'unspecified' | undefined;
  /** A macro- or microvascular complication of the diabetes. */
  diabetesComplication?: boolean | undefined;
  /** Another major risk factor: tobacco, dyslipidaemia, high blood pressure. */
  otherMajorRiskFactor?: boolean | undefined;
  /** A cancer treatment in the past that may harm the heart. */
  cardiotoxicTreatment?: boolean | undefined;
  /** Body mass index (UCUM `kg/m2`). */
  bmi?: number | undefined;
  betaBlocker?: boolean | undefined;
  /** Plans efforts near the maximum. */
  nearMaximalEffort?: boolean | undefined;
  /** Is used to vigorous activity, regularly. */
  regularVigorousActivity?: boolean | undefined;
}

/**
 * Long-term conditions that are a documented cardiovascular disease by their very title: invalidating stroke, arterial
 * disease with ischaemia, coronary disease. HAS 2018 puts a documented one at the very high level.
 */
const DOCUMENTED_DISEASE: readonly number[] = [1, 3, 13];

/** How the everyday words of ALD 8 begin that say its type. */
const diabetesWords = [['diabète de type 2', 'type-2'], ['diabète de type 1', 'type-1']] as const;

function diabetesOf(label: string | undefined): DecisionFindings['diabetes'] {
  const words = label?.toLowerCase() ?? '';
  return diabetesWords.find(([start]) => words.startsWith(start))?.[1] ?? 'unspecified';
}

/**
 * What the grounds of a prescription plainly say, and no more. ALD 8 is a diabetes, of a type only when the words kept
 * begin with it; ALD 1, 3 and 13 are a documented cardiovascular disease, so a very high risk; high blood pressure or
 * dyslipidaemia as a ground is another major risk factor. These three readings are inferred, ours. Not read:
 * « Conduite addictive », which may not be tobacco; obesity, which is no index; a cancer, which tells no treatment.
 */
export function knownFindings({ grounds = [] }: PrescriptionDraft): DecisionFindings {
  const ald = grounds.flatMap((ground) => (ground.kind === 'ald' ? [ground] : []));
  const risks = grounds.flatMap((ground) => (ground.kind === 'risk' ? [ground.factor] : []));
  const diabetes = ald.filter(({ number }) => number === 8).map(({ label }) => diabetesOf(label));
  return {
    ...(diabetes.length > 0 && { diabetes: diabetes.find((type) => type !== 'unspecified') ?? 'unspecified' }),
    ...(ald.some(({ number }) => DOCUMENTED_DISEASE.includes(number)) && { cardiovascularRisk: 'very-high' }),
    ...((risks.includes('hypertension') || risks.includes('dyslipidaemia')) && { otherMajorRiskFactor: true }),
  };
}
