import { isIsoDate } from '../iso-date.js';
import type { Issue } from '../issue.js';
import { dayIn } from '../time-zone.js';
import { isWords, unfit, unknown } from './apply-issues.js';
import { assessmentLabels } from './codes.js';
import type { CarnetEdit, EditContext } from './edits.js';
import type { Assessment, Call, Carnet, Milestone, Note, Relay } from './model.js';
import { changed, findById, indexOfId, inserted, replacedAt, without } from './named.js';
import { assessmentKinds, callOutcomes, relayOutcomes } from './terms.js';

type RecordEdit = Extract<CarnetEdit, { kind: 'note' | 'call' | 'assessment' | 'relay' }>;

/** A carnet with a note, a call, an assessment or a decision; in the place of the one of that id, when there is one. */
export function withRecord(carnet: Carnet, edit: RecordEdit, { author, at }: EditContext): Carnet | Issue {
  const day = edit.kind === 'relay' ? edit.decidedOn : edit.day;
  if (!isIsoDate(day)) return unfit(edit.kind === 'relay' ? 'decidedOn' : 'day');
  // The hour is known of what is noted on its day only.
  const signed = { ...(author && { author }), ...(dayIn(carnet.timeZone, at) === day && { at }) };
  switch (edit.kind) {
    case 'note': {
      const { id, plan, text } = edit;
      if (!isWords(text)) return unfit('text');
      const notes = put<Note>(carnet.notes, id, { ...given({ plan }), day, text }, signed);
      return { ...carnet, notes };
    }
    case 'call': {
      const { id, plan, outcome, text } = edit;
      if (outcome !== undefined && !callOutcomes.includes(outcome)) return unfit('outcome');
      const calls = put<Call>(carnet.calls, id, { ...given({ plan, outcome, text: isWords(text) ? text : undefined }), day }, signed);
      return { ...carnet, calls };
    }
    case 'assessment': {
      const { id, plan, assessment, conclusion } = edit;
      if (!assessmentKinds.includes(assessment)) return unfit('assessment');
      const before = findById(carnet.assessments, id);
      const title = before?.kind === assessment ? before.title : `Bilan ${assessmentLabels[assessment].fr.toLowerCase()}`;
      const assessments = put<Assessment>(carnet.assessments, id, { ...given({ plan, title, conclusion: isWords(conclusion) ? conclusion : undefined }), kind: assessment, day }, author ? { by: author } : {});
      return { ...carnet, assessments };
    }
    case 'relay': return relayOutcomes.includes(edit.outcome) ? withRelay(carnet, edit) : unfit('outcome');
  }
}

/** A decision closes the step that asks for it. */
function withRelay(carnet: Carnet, { kind: _kind, ...relay }: Extract<CarnetEdit, { kind: 'relay' }>): Carnet | Issue {
  if (relay.startsOn !== undefined && !isIsoDate(relay.startsOn)) return unfit('startsOn');
  const at = indexOfId(carnet.relays, relay.id);
  const found = carnet.relays[at];
  const written: Relay = { ...given({ ...relay, details: isWords(relay.details) ? relay.details : undefined, source: found?.source }), id: found?.id ?? relay.id, outcome: relay.outcome };
  const relays = found ? replacedAt(carnet.relays, at, written) : [...carnet.relays, written];
  const step = found ? undefined : relayStep(carnet, relay.plan);
  return { ...carnet, relays, ...(step && { milestones: carnet.milestones.map((each) => (each === step ? { ...each, doneOn: relay.decidedOn } : each)) }) };
}

/** The step of a plan that asks what comes after, and that nobody did. */
export function relayStep(carnet: Carnet, plan: string | undefined): Milestone | undefined {
  return carnet.milestones.find((step) => step.kind === 'relay' && step.plan === plan && step.doneOn === undefined && step.isCancelled !== true);
}

/** A carnet without a note, a call, an assessment or a decision; what rests on it no longer does. */
export function withoutRecord(carnet: Carnet, id: string): Carnet | Issue {
  for (const list of ['notes', 'calls'] as const) {
    const at = indexOfId(carnet[list], id);
    if (at >= 0) return { ...carnet, [list]: without<Note | Call>(carnet[list], at) };
  }
  const assessment = findById(carnet.assessments, id);
  if (assessment) {
    const measures = carnet.measures.map((each) => (each.assessment === assessment.id ? changed(each, { assessment: null }) : each));
    return { ...carnet, assessments: carnet.assessments.filter((each) => each !== assessment), measures };
  }
  const relay = findById(carnet.relays, id);
  if (!relay) return unknown('record', 'id');
  const milestones = carnet.milestones.map((step) => (step.kind === 'relay' && step.plan === relay.plan && step.doneOn === relay.decidedOn ? changed(step, { doneOn: null }) : step));
  return { ...carnet, relays: carnet.relays.filter((each) => each !== relay), milestones };
}

/** What of a record an edit says nothing of. Its hour stays while its day does. */
const KEPT = ['id', 'plan', 'author', 'by', 'source'];

/** A list with a record in its place by day. One that was there keeps who wrote it, and what it was read from. */
function put<Thing extends { id: string; day: string; source?: Record<string, unknown> | undefined }>(list: readonly Thing[], id: string, values: Omit<Thing, 'id' | 'source'>, signed: Partial<Thing>): Thing[] {
  const at = indexOfId(list, id);
  const found = list[at];
  const isKept = (key: string) => KEPT.includes(key) || (key === 'at' && found?.day === values['day' as keyof typeof values]);
  const kept = found ? Object.fromEntries(Object.entries(found).filter(([key]) => isKept(key))) : { id, ...signed };
  const thing = { ...kept, ...values } as unknown as Thing;
  return inserted(found ? without(list, at) : list, thing);
}

/** An object without what is `undefined` in it. */
function given<Values extends object>(values: Values): { [Key in keyof Values]?: Exclude<Values[Key], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as { [Key in keyof Values]?: Exclude<Values[Key], undefined> };
}
