import type { Party } from '@sport-sante/sdk/carnet';
import { wallClock } from '@sport-sante/sdk/time-zone';
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { dayWords } from '../internal/day-words.js';
import { stateIcon } from './attendance-states.js';
import { subjectOf, valueOf } from './conflict-words.js';
import { strings } from './conflict.strings.js';
import type { CarnetContext, CarnetEdit } from './context.js';
import { clockWords } from './session-words.js';

export { conflictStyles as styles } from './conflict.styles.js';

/** What two people said of one thing. */
export interface TwoAnswers {
  readonly mine: CarnetEdit;
  /** `undefined`: what the server has cannot be said as an edit: it is gone, or of a form we do not read. */
  readonly theirs: CarnetEdit | undefined;
  /** Who wrote the other, and when: FHIR instants. */
  readonly by?: Party;
  readonly at?: string;
  readonly myAuthor?: string;
  readonly myAt?: string;
}

type Choice = 'mine' | 'theirs' | 'later';

/** Longer than that, a button does not repeat it. */
const SHORT = 40;

function show(element: Element | undefined): void {
  queueMicrotask(() => {
    if (!(element instanceof HTMLDialogElement) || !element.isConnected || element.open) return;
    element.showModal();
    element.querySelector<HTMLElement>('h2')?.focus();
  });
}

/** « Lucie Perrin, accueil, à 10 h 12 », with the day when it is not today. */
function whoAndWhen(who: string | undefined, at: string | undefined, { carnet, today, language, speak }: CarnetContext): string | undefined {
  const time = clockWords(at, carnet, language);
  if (at === undefined || time === undefined) return who;
  const day = wallClock(at, carnet.timeZone)?.day;
  return speak(strings).at(who, day === undefined || day === today ? undefined : dayWords(day, language, { today }), time);
}

/**
 * Somebody else wrote the same thing: both answers, who and when, and a choice. Nothing is chosen beforehand and nothing
 * is overwritten; leaving by Escape decides later.
 */
export function renderConflict(context: CarnetContext, { mine, theirs, by, at, myAuthor, myAt }: TwoAnswers, decide: (choice: Choice) => void): TemplateResult {
  const words = context.speak(strings);
  const party = by && [by.name, by.role].filter(Boolean).join(', ');
  // A dialog that is closed gives the focus back: it is closed first, and only then goes.
  const closed = ({ currentTarget }: Event) => {
    const { returnValue } = currentTarget as HTMLDialogElement;
    decide(returnValue === 'mine' || returnValue === 'theirs' ? returnValue : 'later');
  };
  return html`
    <dialog class="conflict" aria-labelledby="conflict-title" aria-describedby="conflict-ask" ${ref(show)} @close=${closed}>
      <h2 id="conflict-title" tabindex="-1">${subjectOf(mine, context)}</h2>
      <p id="conflict-ask">${'session' in mine ? words.askSession : words.ask}</p>
      <div class="versus">
        ${renderAnswer(context, { edit: mine, choice: 'mine', who: whoAndWhen(myAuthor, myAt, context) })}
        ${renderAnswer(context, { edit: theirs, choice: 'theirs', who: whoAndWhen(party, at, context) })}
      </div>
      <p class="hint">${words.history}</p>
      <p><button type="button" class="link" @click=${leaveBy('')}>${words.later}</button></p>
    </dialog>`;
}

const leaveBy = (choice: string) => ({ currentTarget }: Event): void => { (currentTarget as Element).closest('dialog')?.close(choice); };

function renderAnswer(context: CarnetContext, { edit, choice, who }: { edit: CarnetEdit | undefined; choice: 'mine' | 'theirs'; who: string | undefined }): TemplateResult {
  const words = context.speak(strings);
  const value = edit ? valueOf(edit, context) : words.unreadable;
  const keep = edit && value.length <= SHORT ? words.keep(value) : choice === 'mine' ? words.keepMine : words.keepTheirs;
  return html`
    <section aria-labelledby=${`conflict-${choice}`}>
      <h3 id=${`conflict-${choice}`}>${words[choice]}</h3>
      <p class="value">${edit?.kind === 'attendance' ? stateIcon(edit.state ?? 'unmarked') : nothing}<b>${value}</b></p>
      ${who === undefined ? nothing : html`<p class="hint">${who}</p>`}
      <button type="button" class="secondary" @click=${leaveBy(choice)}>${keep}</button>
    </section>`;
}
