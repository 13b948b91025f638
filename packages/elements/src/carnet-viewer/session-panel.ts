import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { ref } from 'lit/directives/ref.js';
import { dayWords } from '../internal/day-words.js';
import { icon } from '../internal/icons.js';
import type { TextField } from '../text-field/text-field.js';
import { keeping } from '../internal/keeping.js';
import type { CarnetContext, Session } from './context.js';
import { personWords } from './person-of-carnet.js';
import { hasDetails, renderDetails, saveIncident, type DetailsLook } from './session-details.js';
import { noting, renderMarking, savedDrawing } from './session-marking.js';
import { hoursWords, ordinalOf, titleAmong } from './session-words.js';
import { strings } from './session.strings.js';

/** « Mardi 23 juin 2026 ». */
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** « Séance 10 sur 12, complexe sportif de Pompey ». */
export function placeInPlan(session: Session, { carnet, speak }: CarnetContext): string {
  const words = speak(strings);
  const plan = carnet.plans.find(({ id }) => id === session.plan);
  const number = words.session(ordinalOf(session, carnet.sessions), plan?.sessions);
  return capital([number, titleAmong(session, carnet.sessions) ?? (session.kind === 'workshop' ? session.title ?? words.workshop : ''), session.place?.name].filter(Boolean).join(', '));
}

/** Once it stands in the page: a dialog that does not yet cannot be opened. */
function show(element: Element | undefined): void {
  queueMicrotask(() => {
    if (!(element instanceof HTMLDialogElement) || !element.isConnected || element.open) return;
    element.showModal();
    element.querySelector<HTMLElement>('h2')?.focus();
  });
}

/**
 * One session: was the person there, and how it went. A modal dialog: beside the calendar where there is room, a sheet
 * at the foot of a phone. All that is in it is saved as it is answered, so that it may be left in any way.
 */
export function renderPanel(context: CarnetContext, session: Session): TemplateResult {
  return html`${keyed(session.id, html`${keeping((): DetailsLook => ({ isReporting: false, about: undefined, isUndone: false }), (look) => renderDialog(noting(context, look), session, look))}`)}`;
}

function renderDialog(context: CarnetContext, session: Session, look: DetailsLook): TemplateResult {
  const { carnet, language, speak, close, statusOf } = context;
  const words = speak(strings);
  const hours = hoursWords(session, carnet, language);
  const person = personWords(context, () => '');
  const day = capital(dayWords(session.day, language, { weekday: true }));
  const when = [day, hours].filter(Boolean).join(', ');
  const leave = ({ currentTarget }: Event) => { (currentTarget as Element).closest('dialog')?.close(); };
  const closed = ({ currentTarget }: Event) => {
    const dialog = currentTarget as HTMLDialogElement;
    saveIncident(context, session, dialog.querySelector<TextField>('sps-text-field'));
    backToTile(dialog, session.id);
    close();
  };
  return html`
    <dialog class="session-panel" aria-labelledby="session-title" ${ref(show)} @close=${closed} @click=${onBackdrop}>
      <div class="inside">
        <header>
          <div>
            ${person ? html`<p class="when">${when}</p>` : nothing}
            <h2 id="session-title" tabindex="-1">${person || when}${person ? html`<span class="visually-hidden">, ${when}</span>` : nothing}</h2>
            <p class="hint">${placeInPlan(session, context)}</p>
          </div>
          <button type="button" class="quiet-act close" aria-label=${words.close} @click=${leave}>${icon('close')}</button>
        </header>
        ${renderMarking(context, session, { id: 'session-question', last: look })}
        ${hasDetails(session) ? renderDetails(context, session, look) : nothing}
        <div class="foot">
          ${statusOf(session.id)?.state === 'saved' ? html`<p class="hint">${savedDrawing('check')}&#32;${words.allSaved}</p>` : nothing}
          <button type="button" class="secondary" @click=${leave}>${words.close}</button>
        </div>
      </div>
    </dialog>`;
}

/** A press beside the panel leaves it. */
function onBackdrop(event: MouseEvent): void {
  if (event.target === event.currentTarget) (event.currentTarget as HTMLDialogElement).close();
}

/** A browser gives the focus back to what had it; one that gives no focus to a pressed button had it nowhere. */
function backToTile(dialog: HTMLDialogElement, id: string): void {
  const root = dialog.getRootNode() as ShadowRoot;
  if (root.activeElement && root.activeElement !== dialog && !dialog.contains(root.activeElement)) return;
  root.querySelector<HTMLElement>(`[data-session="${CSS.escape(id)}"]`)?.focus();
}
