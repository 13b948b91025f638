import type { PrescriptionDraft } from './model.js';

/*
 * Why this is hard: what a history holds is what servers gave: pages that overlap, renewals of an adaptation instead of
 * the first act, acts of another patient, anything. What a rule counts must be counted once, and on this patient.
 */

const isAct = (value: unknown): value is PrescriptionDraft => typeof value === 'object' && value !== null && !Array.isArray(value);

const dayOf = ({ authoredOn }: PrescriptionDraft): string => (typeof authoredOn === 'string' ? authoredOn : '');

/** The acts of a history, each once, the oldest first. Of two with one id the later in the list stands, but an end stays. */
export function eachAct(history: readonly unknown[]): PrescriptionDraft[] {
  const acts = new Map<unknown, PrescriptionDraft>();
  for (const [index, act] of history.entries()) {
    if (!isAct(act)) continue;
    const key = act.id ?? index;
    const before = acts.get(key);
    if (!before?.stopped || act.stopped) acts.set(key, act);
  }
  return [...acts.values()].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
}

/** The id of the first act that an act goes back to, through whatever lies between; its own for a first act. */
export function rootIn(acts: readonly PrescriptionDraft[]): (act: PrescriptionDraft) => string | undefined {
  const byId = new Map(acts.map((act) => [act.id, act]));
  return (act) => {
    const seen = new Set<PrescriptionDraft | undefined>([act]);
    let id = act.basedOn?.id ?? act.id;
    for (let next = byId.get(id); next?.basedOn?.id !== undefined && !seen.has(next); next = byId.get(id)) {
      seen.add(next);
      id = next.basedOn.id;
    }
    return id;
  };
}

/** `Patient/1`, whatever server it was written with. */
const localName = (reference: string): string => reference.split('/').slice(-2).join('/');

/** Whether two acts are on two people, as far as references and matricules tell. */
export function isOfAnother({ patient: one }: PrescriptionDraft, { patient: other }: PrescriptionDraft): boolean {
  if (one?.ins && other?.ins && one.ins.oid === other.ins.oid) return one.ins.matricule !== other.ins.matricule;
  return typeof one?.reference === 'string' && typeof other?.reference === 'string' && localName(one.reference) !== localName(other.reference);
}
