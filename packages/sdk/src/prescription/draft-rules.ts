import { expectDay, isIsoDate, todayIso } from '../iso-date.js';
import type { Issue } from '../issue.js';
import { checkAct } from './act-rules.js';
import { isAldNumber } from './ald.js';
import { checkDoses } from './dose-rules.js';
import type { Ground, PrescriptionDraft } from './model.js';
import { checkPeople } from './people-rules.js';
import { error, SOURCE, warning, type RuleContext } from './rule-parts.js';
import { ruleSetWith, type RuleSet } from './rule-set.js';
import type { Dispenser } from './terms.js';

export { endOf } from './act-rules.js';
export {
  DURATION_MONTHS, expectedSessions, HEART_RATE, isSoundDuration, isSoundRange, proposedDose, SESSION_MINUTES, SESSIONS, SESSIONS_PER_WEEK, WALK_METRES,
} from './dose-rules.js';
export { defaultRuleSet, ruleSetWith, type PrescriberRole, type RuleSet } from './rule-set.js';

/** Health professionals of CSP art. D. 1172-2, 1°: the only ones first in line for a severe limitation (D. 1172-3). */
export const severeDispensers: readonly Dispenser[] = ['physiotherapist', 'occupational-therapist', 'psychomotor-therapist'];
/** Who may be chosen while a limitation is severe: those, and an EAPA beside one of them, as a complement only (D. 1172-3). */
export const dispensersAllowedWhenSevere: readonly Dispenser[] = [...severeDispensers, 'eapa'];

/** The longest text of a field of lines, in characters; a printed page holds no more. Ours. */
export const LINES_LENGTH = 2000;
/** The longest text of a field of a few words, in characters. Ours. */
export const WORDS_LENGTH = 200;

function checkGrounds({ grounds = [], view }: PrescriptionDraft, today: string): Issue[] {
  if (grounds.length === 0) return view === 'other' ? [] : [error('grounds-missing', ['grounds'], SOURCE.V1)];
  return grounds.flatMap((ground, index) => [...checkAld(ground, index), ...checkScreening(ground, index, today)]);
}

function checkAld(ground: Ground, index: number): Issue[] {
  if (ground.kind !== 'ald' || isAldNumber(ground.number)) return [];
  const code = ground.number === 12 ? 'ald-12-vacant' : 'ald-number-unknown';
  return [error(code, ['grounds', index], SOURCE.V10, { number: ground.number })];
}

function checkScreening(ground: Ground, index: number, today: string): Issue[] {
  const day = ground.kind === 'autonomy' ? ground.screenedOn : undefined;
  return typeof day === 'string' && isIsoDate(day) && day > today ? [error('screening-in-future', ['grounds', index, 'screenedOn'], undefined, { today })] : [];
}

function checkDispensers({ dispensers = [], severeLimitation }: PrescriptionDraft): Issue[] {
  if (dispensers.length === 0) return [error('dispensers-missing', ['dispensers'], SOURCE.V2)];
  if (!severeLimitation) return [];
  const excluded = dispensers.filter((code) => !dispensersAllowedWhenSevere.includes(code));
  if (excluded.length > 0) return [error('dispensers-excluded-severe', ['dispensers'], SOURCE.V5, { excluded })];
  if (!dispensers.some((code) => severeDispensers.includes(code))) return [error('dispensers-severe', ['dispensers'], SOURCE.V5)];
  return [];
}

/** V5 and V6: severe is the prescriber's word. What the dimensions say beside it is asked about, never decided. */
function checkLimitation({ severeLimitation, limitations = {} }: PrescriptionDraft): Issue[] {
  if (severeLimitation === undefined) return [error('severe-limitation-missing', ['severeLimitation'], SOURCE.V5)];
  const dimensions = (Object.keys(limitations) as (keyof typeof limitations)[]).filter((dimension) => limitations[dimension] === 'severe');
  const isAssessed = Object.values(limitations).some((level) => level !== undefined);
  if (!severeLimitation && dimensions.length > 0) return [warning('severe-dimension', ['severeLimitation'], SOURCE.V6, { dimensions })];
  if (severeLimitation && isAssessed && dimensions.length === 0) return [warning('severe-without-dimension', ['severeLimitation'], SOURCE.V6)];
  return [];
}

function checkDates({ authoredOn, startsOn, patient }: PrescriptionDraft, today: string): Issue[] {
  const start = startsOn === undefined ? [] : !isIsoDate(startsOn) ? [error('start-unreadable', ['startsOn'])]
    : isIsoDate(authoredOn ?? '') && startsOn < (authoredOn ?? '') ? [error('start-before-act', ['startsOn'])] : [];
  if (authoredOn === undefined || authoredOn === '') return [error('date-missing', ['authoredOn']), ...start];
  if (!isIsoDate(authoredOn)) return [error('date-unreadable', ['authoredOn']), ...start];
  if (authoredOn > today) return [error('date-in-future', ['authoredOn'], undefined, { today }), ...start];
  return [...(patient && isIsoDate(patient.birthDate) && authoredOn < patient.birthDate ? [error('date-before-birth', ['authoredOn'])] : []), ...start];
}

function checkStatements(draft: PrescriptionDraft): Issue[] {
  // Who may not see the reasons is not told of the situation either.
  const isStated = (value: boolean | undefined) => value === true || draft.view === 'other';
  return [
    ...(isStated(draft.belowWhoLevel) ? [] : [warning('below-who-level-unconfirmed', ['belowWhoLevel'], SOURCE.situation)]),
    ...(isStated(draft.needsSupport) ? [] : [warning('support-need-unconfirmed', ['needsSupport'], SOURCE.situation)]),
    ...checkLimitation(draft),
    ...(draft.patientAgreement ? [] : [error('agreement-missing', ['patientAgreement'], SOURCE.V4)]),
  ];
}

/** Texts of up to `LINES_LENGTH`. */
export const lineFields = ['dailyAdvice', 'sedentaryAdvice', 'precautions', 'contraindications', 'background', 'renewalExcludedReason'] as const;
/** Texts of up to `WORDS_LENGTH`. */
export const wordFields = ['place', 'otherEquipment'] as const;

function checkLengths(draft: PrescriptionDraft): Issue[] {
  const tooLong = (field: (typeof lineFields)[number] | (typeof wordFields)[number], max: number) => ((draft[field] ?? '').length > max ? [error('text-too-long', [field], undefined, { max })] : []);
  return [
    ...lineFields.flatMap((field) => tooLong(field, LINES_LENGTH)),
    ...wordFields.flatMap((field) => tooLong(field, WORDS_LENGTH)),
    ...(draft.goals ?? []).flatMap((goal, index) => (goal.length > WORDS_LENGTH ? [error('text-too-long', ['goals', index], undefined, { max: WORDS_LENGTH })] : [])),
  ];
}

/** What a check may know beside the draft. */
export interface CheckOptions {
  /** The day to compare with, `2026-11-21`; the day it is here when `undefined`. */
  today?: string | undefined;
  /** Rules that a territory sets otherwise. */
  ruleSet?: Partial<RuleSet> | undefined;
  /** The patient's other prescriptions, for a renewal or an adaptation: V7 counts on them. `undefined`: nobody knows them. */
  history?: readonly PrescriptionDraft[] | undefined;
}

/**
 * Tells what stands between a draft of the right types and a lawful prescription: rules V1 to V12, V15 and V16, dates and
 * plausible doses. What a page asks at every key; `checkPrescription` also takes data of unknown shape, and gives the help
 * of the HAS (V13, V14).
 *
 * @returns errors, warnings and information with their path and source, in no order that matters.
 * @throws RangeError when `today` is no day: every date would pass.
 */
export function checkDraft(draft: PrescriptionDraft, { today = todayIso(), ruleSet, history }: CheckOptions = {}): Issue[] {
  expectDay(today, 'checkDraft');
  const context: RuleContext = { today, ruleSet: ruleSetWith(ruleSet), history };
  return [
    ...checkStatements(draft),
    ...checkGrounds(draft, today),
    ...checkDoses(draft, context.ruleSet.durationMonths),
    ...checkDispensers(draft),
    ...checkPeople(draft, context),
    ...checkDates(draft, today),
    ...checkAct(draft, context),
    ...checkLengths(draft),
  ];
}
