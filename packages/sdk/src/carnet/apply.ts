import { isIsoDate } from '../iso-date.js';
import type { Issue } from '../issue.js';
import { isWords, unfit, unknown } from './apply-issues.js';
import { withMeasure, withoutMeasure } from './apply-measures.js';
import { withRecord, withoutRecord } from './apply-records.js';
import type { CarnetEdit, EditContext } from './edits.js';
import type { Carnet, Session } from './model.js';
import { changed, indexOfId, replacedAt } from './named.js';
import { attendanceStates, goalStates, moods } from './terms.js';

/** What an edit makes of a carnet. With an issue, the carnet is the one that was given. */
export interface Applied { carnet: Carnet; issues: Issue[] }

/**
 * A carnet with an edit in it, as it is shown while it is being saved. What the edit does not touch is the same object
 * as before; an edit that changes nothing gives the carnet itself. New things take their place by day. Marking a session checks it.
 *
 * Never throws: an `id` that is not there gives `session-unknown`, `measure-unknown`, `milestone-unknown`, `goal-unknown` or `record-unknown`; a value
 * that cannot be is `value-unfit`, its key in the path. A value that is only hard to believe passes.
 *
 * @param context `at` is when; `author`, when it is known, signs notes and calls.
 */
export function applyEdit(carnet: Carnet, edit: CarnetEdit, context: EditContext): Applied {
  const result = applied(carnet, edit, context);
  return 'code' in result ? { carnet, issues: [result] } : { carnet: result, issues: [] };
}

/** The id under which what became of an edit is shown: that of the session, the measure, the step, the goal or the note. */
export function touchedBy(edit: CarnetEdit): string {
  if ('session' in edit) return edit.session;
  if ('milestone' in edit) return edit.milestone;
  return 'goal' in edit ? edit.goal : edit.id;
}

function applied(carnet: Carnet, edit: CarnetEdit, context: EditContext): Carnet | Issue {
  switch (edit.kind) {
    case 'attendance':
      if (edit.state !== null && !attendanceStates.includes(edit.state)) return unfit('state');
      return withSession(carnet, edit.session, { state: edit.state, isCancellationUnexplained: edit.state === 'cancelled' && edit.isUnexplained === true ? true : null, isToCheck: null });
    case 'experience': return withExperience(carnet, edit);
    case 'incident':
      if (edit.text !== null && !isWords(edit.text)) return unfit('text');
      return withSession(carnet, edit.session, { incident: edit.text });
    case 'measure': return withMeasure(carnet, edit, context);
    case 'withdraw-measure': return withoutMeasure(carnet, edit.id);
    case 'milestone': {
      const at = indexOfId(carnet.milestones, edit.milestone);
      const found = carnet.milestones[at];
      if (!found) return unknown('milestone', 'milestones');
      if (edit.doneOn !== null && !isIsoDate(edit.doneOn)) return unfit('doneOn');
      const milestone = changed(found, { doneOn: edit.doneOn });
      return milestone === found ? carnet : { ...carnet, milestones: replacedAt(carnet.milestones, at, milestone) };
    }
    case 'goal': {
      const at = indexOfId(carnet.goals, edit.goal);
      const found = carnet.goals[at];
      if (!found) return unknown('goal', 'goals');
      if (!goalStates.includes(edit.state)) return unfit('state');
      const goal = changed(found, { state: edit.state });
      return goal === found ? carnet : { ...carnet, goals: replacedAt(carnet.goals, at, goal) };
    }
    case 'withdraw': return withoutRecord(carnet, edit.id);
    case 'note': case 'call': case 'assessment': case 'relay': return withRecord(carnet, edit, context);
  }
}

const isScored = (value: unknown) => value === undefined || value === null || (typeof value === 'number' && value >= 0 && value <= 10);

function withExperience(carnet: Carnet, { session, effort, pain, mood }: Extract<CarnetEdit, { kind: 'experience' }>): Carnet | Issue {
  if (!isScored(effort)) return unfit('effort');
  if (!isScored(pain)) return unfit('pain');
  if (mood !== undefined && mood !== null && !moods.includes(mood)) return unfit('mood');
  return withSession(carnet, session, { ...(effort !== undefined && { effort }), ...(pain !== undefined && { pain }), ...(mood !== undefined && { mood }) });
}

function withSession(carnet: Carnet, id: string, values: { [Key in keyof Session]?: Session[Key] | null }): Carnet | Issue {
  const at = indexOfId(carnet.sessions, id);
  const found = carnet.sessions[at];
  if (!found) return unknown('session', 'sessions');
  const session = changed(found, values);
  return session === found ? carnet : { ...carnet, sessions: replacedAt(carnet.sessions, at, session) };
}
