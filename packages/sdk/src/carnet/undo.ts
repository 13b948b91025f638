import { touchedBy } from './apply.js';
import type { CarnetEdit } from './edits.js';
import type { Carnet } from './model.js';
import { findById } from './named.js';

/**
 * The edit that puts back what an edit is about to change: asked before it is applied, made after. It is an edit like
 * any other, and is saved like one: what the server was told stays in its history.
 *
 * A new measure, note, call, assessment or decision is withdrawn. A value of a measure is put back in the unit of the
 * catalogue, and stays « amended », which it is.
 *
 * @returns `undefined` when nothing can put it back: a withdrawn note or the like, a measure that had no number, an `id` that is not there.
 */
export function undoOf(carnet: Carnet, edit: CarnetEdit): CarnetEdit | undefined {
  const id = touchedBy(edit);
  switch (edit.kind) {
    case 'attendance': case 'experience': case 'incident': return undoOfSession(carnet, edit);
    case 'measure': return findById(carnet.measures, id) ? measureBack(carnet, id) : { kind: 'withdraw-measure', id };
    case 'withdraw-measure': return measureBack(carnet, id);
    case 'milestone': {
      const found = findById(carnet.milestones, id);
      return found && { ...edit, doneOn: found.doneOn ?? null };
    }
    case 'goal': {
      const found = findById(carnet.goals, id);
      return found && { ...edit, state: found.state };
    }
    case 'withdraw': return undefined;
    case 'note': case 'call': case 'assessment': case 'relay': return recordBack(carnet, edit);
  }
}

function undoOfSession(carnet: Carnet, edit: Extract<CarnetEdit, { session: string }>): CarnetEdit | undefined {
  const found = findById(carnet.sessions, edit.session);
  if (!found) return undefined;
  const { session } = edit;
  if (edit.kind === 'attendance') return { kind: 'attendance', session, state: found.state ?? null, ...(found.isCancellationUnexplained === true && { isUnexplained: true }) };
  if (edit.kind === 'incident') return { kind: 'incident', session, text: found.incident ?? null };
  return {
    kind: 'experience', session,
    ...(edit.effort !== undefined && { effort: found.effort ?? null }), ...(edit.pain !== undefined && { pain: found.pain ?? null }), ...(edit.mood !== undefined && { mood: found.mood ?? null }),
  };
}

function measureBack(carnet: Carnet, id: string): CarnetEdit | undefined {
  const found = findById(carnet.measures, id);
  if (found?.day === undefined || found.value === null) return undefined;
  const { measure, day, value, secondValue, comment = '' } = found;
  return { kind: 'measure', id, measure, day, value, comment, ...(typeof secondValue === 'number' && { secondValue }) };
}

type RecordEdit = Extract<CarnetEdit, { kind: 'note' | 'call' | 'assessment' | 'relay' }>;

function recordBack(carnet: Carnet, edit: RecordEdit): CarnetEdit | undefined {
  const { kind, id } = edit;
  const lists = { note: carnet.notes, call: carnet.calls, assessment: carnet.assessments, relay: carnet.relays };
  const found = findById<{ id: string }>(lists[kind], id);
  if (!found) return { kind: 'withdraw', id };
  const { source: _source, author: _author, by: _by, title: _title, at: _at, kind: was, ...values } = found as Record<string, unknown>;
  // What an assessment is for is its `kind`, which in an edit is what the edit is.
  return { ...values, kind, id, ...(kind === 'assessment' && { assessment: was }) } as RecordEdit;
}
