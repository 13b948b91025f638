import type { Practitioner } from '../identity/model.js';
import { expectDay, isIsoDate, todayIso } from '../iso-date.js';
import { newId } from '../new-id.js';
import { eachAct, rootIn } from './act-chain.js';
import { endOf } from './act-rules.js';
import { copied } from './copied.js';
import type { Prescription, PrescriptionDraft } from './model.js';
import type { ActKind } from './terms.js';

/** Who signs the next act, and when. */
export interface NextAct {
  by: Practitioner;
  /** Day of the act, `2026-11-21`; the day it is here when `undefined`. */
  on?: string | undefined;
}

const isSame = (one: Practitioner | null | undefined, other: Practitioner | undefined): boolean =>
  !!one && !!other && (one.reference !== undefined && other.reference !== undefined ? one.reference === other.reference
    : one.rpps !== undefined && one.rpps === other.rpps);

/** What belongs to the first act alone, or must be said anew: agreements, statements of who renews, its end, its date. */
function carriedOver(original: PrescriptionDraft, by: Practitioner): PrescriptionDraft {
  const {
    stopped: _stopped, startsOn: _startsOn, patientAgreement: _agreement, reportAgreement: _reports, reportRecipients: _recipients, handedOver: _handed,
    noAdverseReport: _report, noContraryIndication: _indication, renewalExcluded, renewalExcludedReason, rulesVersion: _rules, source: _source, view: _view, place, organization, ...rest
  } = original;
  // Where the first prescriber acts says nothing of another.
  const own = isSame(original.prescriber, by) ? { ...(place !== undefined && { place }), ...(organization && { organization }) } : {};
  const excluded = by.profession === 'physician' ? {} : { ...(renewalExcluded !== undefined && { renewalExcluded }), ...(renewalExcludedReason !== undefined && { renewalExcludedReason }) };
  return { ...rest, ...own, ...excluded };
}

function nextAct(kind: Exclude<ActKind, 'initial'>, original: PrescriptionDraft, { by, on = todayIso() }: NextAct): PrescriptionDraft {
  const { basedOn, id, authoredOn, prescriber } = original;
  const first = basedOn ?? (id === undefined ? undefined : { id, ...(authoredOn !== undefined && isIsoDate(authoredOn) && { authoredOn }), ...(prescriber && { prescriber }) });
  return copied({
    ...carriedOver(original, by), id: newId(), kind, authoredOn: on, prescriber: by, ...(first && { basedOn: first }),
  });
}

/**
 * Starts the renewal of a prescription: the same activity for as long again, on the original form (CSP art. D. 1172-2-1).
 * Whether it is allowed, by whom and how often, `checkPrescription(draft, { history })` says. Both agreements are asked
 * anew. The renewal of a renewal is one of the first prescription.
 */
export const renewPrescription = (original: PrescriptionDraft, act: NextAct): PrescriptionDraft => nextAct('renewal', original, act);

/** Starts an adaptation: another type, intensity, frequency or length, on the original form. See `renewPrescription`. */
export const adaptPrescription = (original: PrescriptionDraft, act: NextAct): PrescriptionDraft => nextAct('adaptation', original, act);

/**
 * Puts an end to a prescription before its term. Nothing else of it changes; it keeps its id. Stopping what is stopped
 * keeps the first end.
 *
 * @param stop.reason in words, for the record; the reduced view leaves it out.
 */
export function stopPrescription(prescription: Prescription, { on = todayIso(), reason, by }: { on?: string | undefined; reason: string; by?: Practitioner | undefined }): Prescription {
  return prescription.stopped ? prescription : { ...prescription, stopped: { on, reason, ...(by && { by }) } };
}

/** A prescription with everything that was done on it since. */
export interface PrescriptionHistory {
  /** The first act; `undefined` when only what follows from it is known. */
  original: PrescriptionDraft | undefined;
  /** Renewals and adaptations, the oldest first. */
  acts: readonly PrescriptionDraft[];
  /** The act whose dose holds on the day asked: the latest that has begun, is not stopped and not over. `undefined`: none. */
  current: PrescriptionDraft | undefined;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function isInForce(act: PrescriptionDraft, day: string): boolean {
  const end = endOf(act);
  return textOf(act.startsOn ?? act.authoredOn) <= day && (end === undefined || day < end) && !(act.stopped && textOf(act.stopped.on) <= day);
}

/**
 * Groups a patient's prescriptions by the first act they go back to, through whatever lies between, the latest group
 * first. Each act counts once, however often it is given; what is no act is passed over.
 *
 * @param options.today the day to say what is in force, `2026-11-21`; the day it is here when `undefined`.
 * @throws RangeError when `today` is no day.
 */
export function historyOf(prescriptions: readonly PrescriptionDraft[], { today = todayIso() }: { today?: string | undefined } = {}): PrescriptionHistory[] {
  expectDay(today, 'historyOf');
  const all = eachAct(prescriptions);
  const rootOf = rootIn(all);
  const chains = new Map<string, PrescriptionDraft[]>();
  for (const [index, act] of all.entries()) {
    const key = rootOf(act) ?? `unnamed-${index}`;
    chains.set(key, [...(chains.get(key) ?? []), act]);
  }
  const groups = [...chains].map(([key, members]): PrescriptionHistory => {
    const original = members.find((act) => act.id === key) ?? members.find(({ basedOn }) => !basedOn);
    return { original, acts: members.filter((act) => act !== original), current: members.filter((act) => isInForce(act, today)).at(-1) };
  });
  const latest = ({ original, acts }: PrescriptionHistory) => textOf((acts.at(-1) ?? original)?.authoredOn);
  return groups.sort((a, b) => latest(b).localeCompare(latest(a)));
}
