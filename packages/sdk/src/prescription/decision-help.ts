import { todayIso, yearsBetween } from '../iso-date.js';
import type { Issue } from '../issue.js';
import { consultationReasons, type ConsultationReason } from './decision-help-consultation.js';
import { HAS_GUIDE, HAS_WARNING_SIGNS, warningSigns, WHO_GUIDELINES } from './decision-help-facts.js';
import { knownFindings, type DecisionFindings } from './decision-help-findings.js';
import type { PrescriptionDraft } from './model.js';
import { error, information, warning } from './rule-parts.js';
import type { Intensity } from './terms.js';

export * from './decision-help-facts.js';
export { knownFindings, type DecisionFindings } from './decision-help-findings.js';
export { SEVERE_OBESITY_BMI, type ConsultationReason } from './decision-help-consultation.js';

/**
 * Day the rules of this file were last held against their sources, which were read second-hand in part. To be shown beside
 * what they say; the law's own rules carry their version in `RuleSet`.
 */
export const DECISION_RULES_VERSION = '2026-11-21';

/** From this age the WHO advises balance three days a week (2020). */
const BALANCE_AGE = 65;
const BALANCE_DAYS_PER_WEEK = 3;
/** From this age the HAS asks for medical advice before near-maximal efforts of somebody not used to them (2018). */
const NEAR_MAXIMAL_AGE = 45;

/** Where a choice of the host stops a prescription, and elsewhere what is only told (V13). */
function checkWarningSigns({ warningSigns: found = [] }: DecisionFindings, blocks: boolean): Issue[] {
  const signs = warningSigns.filter((sign) => found.includes(sign));
  return signs.length > 0 ? [(blocks ? error : warning)('warning-sign', [], HAS_WARNING_SIGNS, { signs, confirmed: true })] : [];
}

/** The highest intensity asked for, and where it stands first. */
function highestIntensity({ components = [] }: PrescriptionDraft): { intensity: Intensity; component: number } | undefined {
  for (const intensity of ['vigorous', 'moderate', 'light'] as const) {
    const component = components.findIndex((each) => each.intensity === intensity);
    if (component >= 0) return { intensity, component };
  }
  return undefined;
}

/** V14 and the rows of HAS 2018 §4.3: a consultation before the activity is advised. What is not confirmed is told apart. */
function checkConsultation(draft: PrescriptionDraft, findings: DecisionFindings): Issue[] {
  const highest = highestIntensity(draft);
  if (!highest) return [];
  const { intensity, component } = highest;
  const reasons = consultationReasons(intensity, findings);
  return [true, false].flatMap((confirmed) => {
    const some = reasons.filter((reason) => reason.confirmed === confirmed).map(({ reason }): ConsultationReason => reason);
    return some.length === 0 ? [] : [information('consultation-advised', ['components', component, 'intensity'], HAS_GUIDE, { intensity, reasons: some, confirmed })];
  });
}

function checkAge({ components = [] }: PrescriptionDraft, { nearMaximalEffort, regularVigorousActivity }: DecisionFindings, ageYears: number | undefined): Issue[] {
  if (ageYears === undefined) return [];
  const lacksBalance = components.length > 0 && !components.some(({ type }) => type === 'balance');
  const isNew = nearMaximalEffort === true && regularVigorousActivity !== true;
  return [
    ...(ageYears >= BALANCE_AGE && lacksBalance
      ? [information('balance-advised', ['components'], WHO_GUIDELINES, { ageYears, daysPerWeek: BALANCE_DAYS_PER_WEEK, confirmed: true })] : []),
    ...(ageYears >= NEAR_MAXIMAL_AGE && isNew ? [information('near-maximal-effort', ['components'], HAS_GUIDE, { ageYears, confirmed: true })] : []),
  ];
}

/** A target in beats a minute means little under a beta-blocker. General knowledge, no text read. */
function checkHeartRate({ heartRate }: PrescriptionDraft, { betaBlocker }: DecisionFindings): Issue[] {
  const hasTarget = heartRate?.endurance !== undefined || heartRate?.strength !== undefined;
  return betaBlocker === true && hasTarget ? [information('heart-rate-beta-blocker', ['heartRate'], undefined, { confirmed: false })] : [];
}

/** What was found, over what the grounds say; what was not asked leaves them be. */
function allFindings(draft: PrescriptionDraft, findings: DecisionFindings): DecisionFindings {
  const asked = Object.entries(findings).filter(([, value]) => value !== undefined && value !== null);
  return { ...knownFindings(draft), ...Object.fromEntries(asked) };
}

/**
 * Tells what the HAS and the WHO advise about a draft and its patient: warning signs (V13), a consultation before moderate
 * or vigorous activity (V14), balance from 65, near-maximal effort from 45, heart-rate targets under a beta-blocker. It
 * informs, and grades nothing: a host that shows none of it loses no rule of law. V15 is plain coherence: `checkDraft`.
 *
 * @param findings what the host knows or asked; it prevails over `knownFindings`, which are added.
 * @param options.warningSignsBlock whether a warning sign is an error, which stops a submit; a warning when `undefined`.
 * @param options.today the day for a draft without a date, `2026-11-21`; the day it is here when `undefined`.
 * @returns issues with `params.confirmed`, false where the text itself was not read, and `source` where one is known.
 */
export function checkDecisions(
  draft: PrescriptionDraft, findings: DecisionFindings = {}, { warningSignsBlock = false, today = todayIso() }: { warningSignsBlock?: boolean | undefined; today?: string | undefined } = {},
): Issue[] {
  const found = allFindings(draft, findings);
  const ageYears = yearsBetween(draft.patient?.birthDate ?? '', draft.authoredOn ?? today);
  return [
    ...checkWarningSigns(found, warningSignsBlock),
    ...checkConsultation(draft, found),
    ...checkAge(draft, found, ageYears),
    ...checkHeartRate(draft, found),
  ];
}
