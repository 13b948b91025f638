import type { Mood } from '@sport-sante/sdk/carnet';
import { html, nothing, type TemplateResult } from 'lit';
import { writeDecimal } from '../internal/decimal-text.js';
import { icon } from '../internal/icons.js';
import '../text-field/text-field.js';
import type { TextField } from '../text-field/text-field.js';
import type { CarnetContext, Session } from './context.js';
import type { LastPress } from './session-marking.js';
import { strings, type SessionSentences } from './session.strings.js';

/** What is the panel's own: whether the box of an incident is open. */
export interface DetailsLook extends LastPress { isReporting: boolean }

const scale = Array.from({ length: 11 }, (_, value) => value);
const moods: readonly Mood[] = ['worse', 'same', 'better'];

/** Whether there is something to tell of it: the person came, or something was noted. */
export const hasDetails = ({ state, effort, pain, mood, incident }: Session): boolean =>
  state === 'present' || [effort, pain, mood, incident].some((value) => value !== undefined);

/** How it went, all of it optional: each press saves by itself, and a second one on the same answer takes it away. */
export function renderDetails(context: CarnetContext, session: Session, look: DetailsLook): TemplateResult {
  const words = context.speak(strings);
  return html`
    <div class="details">
      <h3>${words.details}</h3>
      ${renderScale(context, session, 'effort', words)}
      ${renderScale(context, session, 'pain', words)}
      ${renderMood(context, session, words)}
      ${renderIncident(context, session, look, words)}
    </div>`;
}

interface Choice<Value> { readonly value: Value; readonly word: string }

interface Row<Value> {
  readonly id: string;
  readonly name: string;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value | undefined;
  readonly save: (value: Value | null) => void;
}

/** One answer among several, each a button: one Tab stop, arrows go along, nothing is saved but by a press. */
function renderRow<Value>({ id, name, choices, value, save }: Row<Value>, words: SessionSentences): TemplateResult {
  const entry = Math.max(choices.findIndex((choice) => choice.value === value), 0);
  return html`
    <p class="row-head"><span id=${id} class="label">${name}</span>
      ${value === undefined ? html`&#32;<span class="hint">${words.optional}</span>` : html`<button type="button" class="quiet-act" aria-label=${words.clearOf(name)} @click=${(event: Event) => {
        (event.currentTarget as Element).closest('p')?.nextElementSibling?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
        save(null);
      }}>${words.clear}</button>`}</p>
    <div class=${choices.length > 3 ? 'scale' : 'scale few'} role="toolbar" aria-labelledby=${id} @keydown=${goAlong}>
      ${choices.map((choice, index) => html`
        <button type="button" tabindex=${index === entry ? '0' : '-1'} aria-pressed=${choice.value === value ? 'true' : 'false'}
          @click=${() => { save(choice.value === value ? null : choice.value); }}>${choice.word}</button>`)}
    </div>`;
}

/** Arrows, Home and End move the focus along a row; the button it is on is the one Tab comes back to. */
function goAlong(event: KeyboardEvent): void {
  const buttons = [...(event.currentTarget as Element).querySelectorAll('button')];
  const from = buttons.indexOf(event.target as HTMLButtonElement);
  const targets: Record<string, number> = { ArrowRight: from + 1, ArrowDown: from + 1, ArrowLeft: from - 1, ArrowUp: from - 1, Home: 0, End: buttons.length - 1 };
  const to = targets[event.key];
  const next = to === undefined ? undefined : buttons[(to + buttons.length) % buttons.length];
  if (from < 0 || !next) return;
  event.preventDefault();
  for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
  next.focus();
}

function renderScale({ edit, language }: CarnetContext, session: Session, name: 'effort' | 'pain', words: SessionSentences): TemplateResult {
  const [low, high] = words[`${name}Ends`];
  const value = session[name];
  return html`
    <div class="detail">
      ${renderRow({
        id: `detail-${name}`, name: words[name], value, choices: scale.map((each) => ({ value: each, word: String(each) })),
        save: (given) => { edit({ kind: 'experience', session: session.id, [name]: given }); },
      }, words)}
      ${value !== undefined && !scale.includes(value) ? html`<p>${words.noted(writeDecimal(value, language))}</p>` : nothing}
      <p class="ends hint"><span>${low}</span><span>${high}</span></p>
    </div>`;
}

const renderMood = ({ edit }: CarnetContext, session: Session, words: SessionSentences): TemplateResult => html`
  <div class="detail">${renderRow({
    id: 'detail-mood', name: words.mood, value: session.mood, choices: moods.map((value) => ({ value, word: words.moods[value] })),
    save: (mood) => { edit({ kind: 'experience', session: session.id, mood }); },
  }, words)}</div>`;

/** Saves the words of an incident when one leaves them: nothing typed is lost by going away. */
export function saveIncident({ edit }: Pick<CarnetContext, 'edit'>, session: Session, box: TextField | null | undefined): void {
  const text = box?.value?.trim() || undefined;
  if (box && text !== session.incident) edit({ kind: 'incident', session: session.id, text: text ?? null });
}

function renderIncident(context: CarnetContext, session: Session, look: DetailsLook, words: SessionSentences): TemplateResult {
  const isOpen = look.isReporting || session.incident !== undefined;
  if (!isOpen) {
    const open = async ({ currentTarget }: Event) => {
      const root = (currentTarget as Element).closest('.details');
      look.isReporting = true;
      context.redraw();
      await new Promise(requestAnimationFrame);
      root?.querySelector<TextField>('sps-text-field')?.focus();
    };
    return html`<p><button type="button" class="quiet-act" @click=${open}>${icon('plus')}${words.report}</button></p>`;
  }
  const remove = ({ currentTarget }: Event) => {
    (currentTarget as Element).closest('.details')?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    look.isReporting = false;
    if (session.incident === undefined) context.redraw();
    else context.edit({ kind: 'incident', session: session.id, text: null });
  };
  return html`
    <div class="detail incident">
      <sps-text-field rows="3" label=${words.incident} hint=${words.incidentHint} .value=${session.incident}
        @change=${({ currentTarget }: Event) => { saveIncident(context, session, currentTarget as TextField); }}></sps-text-field>
      <p><button type="button" class="quiet-act" @click=${remove}>${words.incidentClear}</button></p>
    </div>`;
}
