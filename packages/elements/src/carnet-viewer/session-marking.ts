import type { AttendanceState } from '@sport-sante/sdk/carnet';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { dayWords } from '../internal/day-words.js';
import { icon } from '../internal/icons.js';
import { agreementOf, stateIcon, stateWord } from './attendance-states.js';
import { strings as attendanceStrings } from './attendance.strings.js';
import type { CarnetContext, CarnetEdit, Session } from './context.js';
import { clockWords } from './session-words.js';
import { strings } from './session.strings.js';

/** A mark can be made of a day that has come; before it, people only say that they will not come, and clubs that they cancel. */
const marks: readonly AttendanceState[] = ['present', 'excused', 'absent', 'cancelled'];
const marksAhead: readonly AttendanceState[] = ['excused', 'cancelled'];

const drawings = {
  check: svg`<path d="m4 10.500 4 4 8.500-9.500"/>`,
  undo: svg`<path d="M6.700 4 3.300 7.500l3.400 3.500M3.300 7.500h8.400a4.600 4.600 0 0 1 0 9.200H9.200"/>`,
};
const drawing = (name: keyof typeof drawings): TemplateResult => html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${drawings[name]}</svg>`;

type Detail = 'effort' | 'pain' | 'mood' | 'incident';

/** What the last press was: a session has one status, whatever of it was answered. */
export interface LastPress {
  /** `undefined`: the presence. */
  about: Detail | undefined;
  isUndone: boolean;
}

/** What an edit answers, other than the presence. */
const detailOf = (edit: CarnetEdit): Detail | undefined =>
  (edit.kind === 'incident' ? 'incident' : edit.kind === 'experience' ? (['effort', 'pain', 'mood'] as const).find((name) => edit[name] !== undefined) : undefined);

/** A context whose edits are remembered as the last press. */
export const noting = (context: CarnetContext, last: LastPress): CarnetContext => ({
  ...context,
  edit: (edit) => {
    last.about = detailOf(edit);
    last.isUndone = false;
    context.edit(edit);
  },
});

/** Where the focus stays when what had it is gone: on what was answered last. */
const focusAnswer = ({ currentTarget }: Event, about: Detail | undefined): void => {
  const around = (currentTarget as Element).closest('.session-panel') ?? (currentTarget as Element).closest('.marking');
  const answer = about && around?.querySelector<HTMLElement>(about === 'incident' ? '.incident sps-text-field' : `[aria-labelledby="detail-${about}"] [tabindex="0"]`);
  (answer ?? around?.querySelector<HTMLElement>('.mark[aria-pressed="true"], .mark'))?.focus();
};

/** « Était-elle là ? » and its four answers: a press saves, another one replaces it. `id`: of the heading, to be told apart. */
export function renderMarking(context: CarnetContext, session: Session, { id, last, onMark, isUnderSection = false }: { id: string; last: LastPress; onMark?: () => void; isUnderSection?: boolean }): TemplateResult {
  const { carnet, today, speak, edit, statusOf, language } = context;
  const [words, names] = [speak(strings), speak(attendanceStrings)];
  const isAhead = session.day > today;
  const question = isAhead ? words.ahead : words.wasThere[agreementOf(carnet)];
  const mark = (state: AttendanceState) => {
    onMark?.();
    if (state !== session.state || isUnsaved(statusOf(session.id))) edit({ kind: 'attendance', session: session.id, state });
  };
  return html`
    <div class="marking">
      ${isUnderSection ? html`<h4 id=${id}>${question}</h4>` : html`<h3 id=${id}>${question}</h3>`}
      <div class="marks" role="group" aria-labelledby=${id}>
        ${(isAhead ? marksAhead : marks).map((state) => html`
          <button type="button" class="mark" aria-pressed=${session.state === state ? 'true' : 'false'} @click=${() => { mark(state); }}>
            ${stateIcon(state)}<span>${stateWord(state, carnet, names)}</span>
          </button>`)}
      </div>
      ${isAhead ? html`<p class="hint">${words.aheadHint(dayWords(session.day, language, { today }))}</p>` : session.state === undefined ? html`<p class="hint">${words.oneTap}</p>` : nothing}
      ${renderStatus(context, session, last)}
    </div>`;
}

const isUnsaved = (status: ReturnType<CarnetContext['statusOf']>) => status !== undefined && ['failed', 'offline', 'refused'].includes(status.state);

/** What became of the last press, in place and for as long as it is so: nothing fades. */
function renderStatus({ carnet, speak, statusOf, edit, language }: CarnetContext, session: Session, last: LastPress): TemplateResult {
  const words = speak(strings);
  const said = (sentence: string) => (last.about ? words.about(words[last.about], sentence) : sentence);
  const status = statusOf(session.id);
  const isSaved = status?.state === 'saved';
  const undo = (event: Event) => {
    focusAnswer(event, last.about);
    last.isUndone = !last.isUndone;
    status?.undo?.();
  };
  const unmark = (event: Event) => {
    focusAnswer(event, undefined);
    edit({ kind: 'attendance', session: session.id, state: null });
  };
  return html`
    <div class=${isSaved ? 'outcome saved' : 'outcome'}>
      <p role="status">${isSaved ? html`${drawing('check')}<span>${said(words[last.isUndone ? 'undoneAt' : 'savedAt'](clockWords(status.at, carnet, language)))}</span>` : nothing}</p>
      ${status?.state === 'saving' ? html`<p class="hint" aria-hidden="true">${words.saving}</p>` : nothing}
      ${isSaved && status.undo ? html`<button type="button" class="quiet-act" @click=${undo}>${drawing('undo')}${words.undo}</button>` : nothing}
      ${status === undefined && session.state !== undefined ? html`<button type="button" class="quiet-act" @click=${unmark}>${words.unmark}</button>` : nothing}
    </div>
    <div role="alert">${renderTrouble(status, session, { words, last, said })}</div>`;
}

interface Telling { readonly words: typeof strings.fr; readonly last: LastPress; readonly said: (sentence: string) => string }

function renderTrouble(status: ReturnType<CarnetContext['statusOf']>, session: Session, { words, last, said }: Telling): TemplateResult | typeof nothing {
  if (status?.state === 'failed' || status?.state === 'offline' || status?.state === 'refused') {
    const { state, retry, reason } = status;
    return html`<p class="unsaved">${icon(state === 'offline' ? 'offline' : 'error')}<span>${said(state === 'refused' ? words.refused(reason) : words[state])}${
      retry ? html`&#32;<button type="button" class="link" @click=${(event: Event) => { focusAnswer(event, last.about); retry(); }}>${words.retry}</button>` : nothing}</span></p>`;
  }
  if (status?.state === 'conflict') return html`<p class="to-check">${icon('warning')}<span>${words.conflict}</span></p>`;
  const isToCheck = status?.state === 'put-off' || (session.isToCheck && status?.state !== 'saved');
  return isToCheck ? html`<p class="to-check">${icon('warning')}<span>${words.toCheck}</span></p>` : nothing;
}

export { drawing as savedDrawing };
