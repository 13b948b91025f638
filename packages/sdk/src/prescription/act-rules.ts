import { addMonths, isIsoDate } from '../iso-date.js';
import type { Issue } from '../issue.js';
import type { PrescriptionDraft } from './model.js';
import { error, information, SOURCE, warning, type Path, type RuleContext } from './rule-parts.js';

const isBy = (profession: string, { prescriber }: PrescriptionDraft): boolean => prescriber?.profession === profession;

/** Longer than any rule lets a prescription last: more is a slip of the hand, of which calendars have no end. */
const ENDLESS_MONTHS = 1200;

/** Last day of a prescription; `undefined` while its start or length is missing or is none of a calendar. */
export function endOf({ startsOn, authoredOn, durationMonths: months }: PrescriptionDraft): string | undefined {
  const start = startsOn ?? authoredOn;
  return start === undefined || !isIsoDate(start) || months === undefined || !(months >= 0 && months < ENDLESS_MONTHS) ? undefined : addMonths(start, months);
}

/** A condition that whoever renews states: yes lets it pass, no refuses it, and no answer is asked for. */
function checkStated(value: boolean | undefined, code: string, path: Path): Issue[] {
  if (value === true) return [];
  return [error(value === false ? code : `${code}-missing`, path, SOURCE.V7)];
}

/** V7: what the doctor of the first prescription, its reports and its dates allow. */
function checkAgainstOriginal(draft: PrescriptionDraft, original: PrescriptionDraft, others: readonly PrescriptionDraft[], context: RuleContext): Issue[] {
  const path = ['basedOn'];
  const acts = others.filter((act) => act.kind === draft.kind && isBy('physiotherapist', act));
  const end = endOf(original);
  const isEarly = draft.kind === 'renewal' && end !== undefined && draft.authoredOn !== undefined && draft.authoredOn < end;
  return [
    ...(original.renewalExcluded ? [error('renewal-excluded', path, SOURCE.V7)] : []),
    ...(original.stopped ? [error('original-stopped', path, SOURCE.V7)] : []),
    ...(draft.kind === 'renewal' && acts.length >= context.ruleSet.physiotherapistRenewals ? [error('renewal-already-done', path, SOURCE.V7, { count: acts.length })] : []),
    // One secondary source reads « once » for an adaptation too: told, not refused.
    ...(draft.kind === 'adaptation' && acts.length > 0 ? [information('adaptation-again', path, SOURCE.V7, { confirmed: false })] : []),
    // D. 1172-2-1 says « at the end » of the duration or of the sessions; what a software should make of the day is not confirmed.
    ...(isEarly ? [warning('renewal-early', path, SOURCE.V7, { end, confirmed: false })] : []),
  ];
}

/** V7: a renewal, once, or an adaptation by a masseur-kinésithérapeute. A doctor is bound by none of it. */
function checkPhysiotherapist(draft: PrescriptionDraft, context: RuleContext): Issue[] {
  const { basedOn, id } = draft;
  const chain = (context.history ?? []).filter((act) => act.id !== id && (act.id === basedOn?.id || act.basedOn?.id === basedOn?.id));
  const original = chain.find((act) => act.id === basedOn?.id);
  const others = chain.filter((act) => act !== original);
  return [
    ...checkStated(draft.noAdverseReport, 'adverse-report', ['noAdverseReport']),
    ...checkStated(draft.noContraryIndication, 'contrary-indication', ['noContraryIndication']),
    ...(original ? checkAgainstOriginal(draft, original, others, context) : [warning('original-unknown', ['basedOn'], SOURCE.V7)]),
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
    ...(!isFirst && !draft.basedOn ? [error('original-missing', ['basedOn'], SOURCE.V7)] : []),
    ...(!isFirst && draft.basedOn && isBy('physiotherapist', draft) ? checkPhysiotherapist(draft, context) : []),
    ...checkReports(draft),
    ...checkStop(draft, context.today),
  ];
}
