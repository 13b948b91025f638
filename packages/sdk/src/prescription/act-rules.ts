import { addMonths, isIsoDate } from '../iso-date.js';
import type { Issue } from '../issue.js';
import { eachAct, isOfAnother, rootIn } from './act-chain.js';
import type { PrescriptionDraft } from './model.js';
import { error, information, SOURCE, warning, type Path, type RuleContext } from './rule-parts.js';

const isBy = (profession: string, { prescriber }: PrescriptionDraft): boolean => prescriber?.profession === profession;

/** Longer than any rule lets a prescription last: more is a slip of the hand, of which calendars have no end. */
const ENDLESS_MONTHS = 1200;

/** Last day of a prescription; `undefined` while its start or length is missing or is none of a calendar. */
export function endOf({ startsOn, authoredOn, durationMonths: months }: PrescriptionDraft): string | undefined {
  const start = startsOn ?? authoredOn;
  const isCountable = typeof months === 'number' && months >= 0 && months < ENDLESS_MONTHS;
  return start === undefined || !isIsoDate(start) || !isCountable ? undefined : addMonths(start, months);
}

/** A condition that whoever renews states: yes lets it pass, no refuses it, and no answer is asked for. */
function checkStated(value: boolean | undefined, code: string, path: Path): Issue[] {
  if (value === true) return [];
  return [error(value === false ? code : `${code}-missing`, path, SOURCE.V7)];
}

/** V7: what the doctors said, the dates and the number of acts allow. `acts`: the first one and all that goes back to it, the oldest first. */
function checkAgainstHistory(draft: PrescriptionDraft, acts: readonly PrescriptionDraft[], context: RuleContext): Issue[] {
  const path = ['basedOn'];
  const { kind, authoredOn, renewalExcluded: carriedOver } = draft;
  const byDoctors = acts.filter((act) => !isBy('physiotherapist', act));
  // The last word of a doctor holds; without any, what the draft took over from the act it was started from.
  const isExcluded = byDoctors.findLast(({ renewalExcluded }) => renewalExcluded !== undefined)?.renewalExcluded ?? carriedOver;
  const followed = byDoctors.findLast((act) => (act.authoredOn ?? '') < (authoredOn ?? context.today)) ?? byDoctors[0];
  const isStopped = byDoctors.some(({ basedOn, stopped }) => !basedOn && stopped) || followed?.stopped !== undefined;
  const end = followed && endOf(followed);
  // One that was stopped was made all the same: « once » counts acts. Those entered in error are not read at all.
  const same = acts.filter((act) => act.kind === kind && isBy('physiotherapist', act));
  return [
    ...(isExcluded ? [error('renewal-excluded', path, SOURCE.V7)] : []),
    ...(isStopped ? [error('original-stopped', path, SOURCE.V7)] : []),
    ...(kind === 'renewal' && same.length >= context.ruleSet.physiotherapistRenewals ? [error('renewal-already-done', path, SOURCE.V7, { count: same.length })] : []),
    // One secondary source reads « once » for an adaptation too: told, not refused.
    ...(kind === 'adaptation' && same.length > 0 ? [information('adaptation-again', path, SOURCE.V7, { confirmed: false })] : []),
    // D. 1172-2-1 says « at the end » of the duration or of the sessions; what a software should make of the day is not confirmed.
    ...(kind === 'renewal' && end !== undefined && authoredOn !== undefined && authoredOn < end ? [warning('renewal-early', path, SOURCE.V7, { end, confirmed: false })] : []),
  ];
}

/**
 * V7: a renewal, once, or an adaptation by a masseur-kinésithérapeute. A doctor is bound by none of it.
 * Once is once for all that goes back to the same first act: whether a renewal by a doctor in between opens another one,
 * no text that was read says, and the doctor's part may then be a new first prescription.
 */
function checkPhysiotherapist(draft: PrescriptionDraft, context: RuleContext): Issue[] {
  const known = eachAct(context.history ?? []).filter((act) => !isOfAnother(act, draft));
  const rootOf = rootIn(known);
  const root = rootOf(draft);
  const acts = known.filter((act) => act.id !== draft.id && rootOf(act) === root);
  return [
    ...checkStated(draft.noAdverseReport, 'adverse-report', ['noAdverseReport']),
    ...checkStated(draft.noContraryIndication, 'contrary-indication', ['noContraryIndication']),
    ...checkAgainstHistory(draft, acts, context),
    ...(acts.some(({ id, basedOn }) => id === root && !basedOn) ? [] : [warning('original-unknown', ['basedOn'], SOURCE.V7)]),
  ];
}

function checkStop({ stopped, authoredOn }: PrescriptionDraft, today: string): Issue[] {
  if (!stopped) return [];
  const { on, reason } = stopped;
  return [
    ...(reason ? [] : [error('stop-reason-missing', ['stopped', 'reason'])]),
    ...(!isIsoDate(on) ? [error('stop-date-unreadable', ['stopped', 'on'])] : []),
    ...(isIsoDate(on) && on > today ? [error('stop-in-future', ['stopped', 'on'], undefined, { today })] : []),
    ...(isIsoDate(on) && authoredOn !== undefined && on < authoredOn ? [error('stop-before-act', ['stopped', 'on'])] : []),
  ];
}

/** V9: reports go to doctors with the patient's agreement only; the patient always gets them. */
function checkReports({ reportRecipients = [], reportAgreement }: PrescriptionDraft): Issue[] {
  return reportRecipients.length > 0 && reportAgreement !== true ? [error('reports-without-agreement', ['reportRecipients'], SOURCE.V9)] : [];
}

/** What follows from the kind of act: V7, V9, and the end put to a prescription. */
export function checkAct(draft: PrescriptionDraft, context: RuleContext): Issue[] {
  const isFirst = (draft.kind ?? 'initial') === 'initial';
  return [
    // No act goes back to itself.
    ...(!isFirst && (!draft.basedOn || draft.basedOn.id === draft.id) ? [error('original-missing', ['basedOn'], SOURCE.V7)] : []),
    ...(!isFirst && draft.basedOn && draft.basedOn.id !== draft.id && isBy('physiotherapist', draft) ? checkPhysiotherapist(draft, context) : []),
    ...checkReports(draft),
    ...checkStop(draft, context.today),
  ];
}
