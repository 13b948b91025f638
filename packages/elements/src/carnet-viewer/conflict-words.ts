import { definitionOf, milestoneLabels, relayLabels } from '@sport-sante/sdk/carnet/rules';
import { dayWords } from '../internal/day-words.js';
import { writeDecimal } from '../internal/decimal-text.js';
import { stateWord } from './attendance-states.js';
import { strings as attendanceStrings } from './attendance.strings.js';
import { strings, type ConflictSentences } from './conflict.strings.js';
import type { CarnetContext, CarnetEdit } from './context.js';
import { quantityWords } from './measure-words.js';

type Of<Kind extends CarnetEdit['kind']> = Extract<CarnetEdit, { kind: Kind }>;

/** What an edit is about, as the title of a choice between two. */
export function subjectOf(edit: CarnetEdit, { carnet, speak, language, today }: CarnetContext): string {
  const { titles } = speak(strings);
  const day = (iso: string) => dayWords(iso, language, { today });
  switch (edit.kind) {
    case 'attendance': case 'experience': case 'incident': {
      const session = carnet.sessions.find(({ id }) => id === edit.session);
      return session ? titles.session(day(session.day)) : titles.other;
    }
    case 'measure': return titles.measure(definitionOf(carnet, edit.measure)?.label[language] ?? edit.measure, day(edit.day));
    case 'assessment': return titles.assessment(day(edit.day));
    case 'note': return titles.note(day(edit.day));
    case 'call': return titles.call(day(edit.day));
    case 'milestone': {
      const found = carnet.milestones.find(({ id }) => id === edit.milestone);
      return found ? titles.milestone(found.title ?? milestoneLabels[found.kind][language]) : titles.other;
    }
    case 'goal': {
      const found = carnet.goals.find(({ id }) => id === edit.goal);
      return found ? titles.goal(found.text) : titles.other;
    }
    case 'relay': return titles.relay;
    case 'withdraw': case 'withdraw-measure': return titles.other;
    default: return titles.other;
  }
}

function feltWords({ effort, pain, mood }: Of<'experience'>, words: ConflictSentences, context: CarnetContext): string {
  const written = (value: number) => writeDecimal(value, context.language);
  const said = [
    effort === undefined ? '' : effort === null ? words.effortNone : words.effort(written(effort)),
    pain === undefined ? '' : pain === null ? words.painNone : words.pain(written(pain)),
    mood === undefined ? '' : mood === null ? words.moodNone : words.mood[mood],
  ].filter(Boolean).join(', ');
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** What an edit says, as it is read: « Présente », « 390 m », « Fait, le 12 mai ». */
export function valueOf(edit: CarnetEdit, context: CarnetContext): string {
  const { carnet, speak, language, today } = context;
  const words = speak(strings);
  const day = (iso: string) => dayWords(iso, language, { today });
  switch (edit.kind) {
    case 'attendance': return edit.state === null ? words.unmarked : edit.isUnexplained ? speak(attendanceStrings).cancelledUnexplained : stateWord(edit.state, carnet, speak(attendanceStrings));
    case 'experience': return feltWords(edit, words, context);
    case 'incident': return edit.text ?? words.noIncident;
    case 'measure': {
      const definition = definitionOf(carnet, edit.measure);
      return definition ? quantityWords(edit, definition, { language }) : writeDecimal(edit.value, language);
    }
    case 'assessment': return [words.assessments[edit.assessment], edit.conclusion ?? words.noConclusion].join('. ');
    case 'note': return edit.text;
    case 'call': return [edit.outcome === undefined ? words.call : words.calls[edit.outcome], edit.text].filter(Boolean).join('. ');
    case 'milestone': return edit.doneOn === null ? words.notDone : words.done(day(edit.doneOn));
    case 'goal': return words.goals[edit.state];
    case 'relay': return [relayLabels[edit.outcome][language], edit.place?.name, edit.details].filter(Boolean).join(', ');
    case 'withdraw': case 'withdraw-measure': return words.withdrawn;
    default: return words.unreadable;
  }
}
