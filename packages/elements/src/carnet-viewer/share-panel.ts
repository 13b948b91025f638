import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { icon } from '../internal/icons.js';
import { keeping } from '../internal/keeping.js';
import type { CarnetContext } from './context.js';
import type { ShareHost } from './share-host.js';
import { renderImport } from './share-import.js';
import { renderLink } from './share-link.js';
import { renderFiles, renderPaper } from './share-out.js';
import { sectionsOf, type SectionFacts, type SectionId } from './share-sections.js';
import { newShareState, type ShareScope } from './share-state.js';
import { strings } from './share.strings.js';

export { shareStyles as styles } from './share.styles.js';

function show(element: Element | undefined): void {
  queueMicrotask(() => {
    if (!(element instanceof HTMLDialogElement) || !element.isConnected || element.open) return;
    element.showModal();
    element.querySelector<HTMLElement>('h2')?.focus();
  });
}

/**
 * How a carnet leaves: what goes, part by part, then the ways out. Nothing leaves before a press, and nothing that was
 * chosen or made here is kept when the panel closes. A dialog: it gives the focus back to what opened it.
 */
export function renderShare(context: CarnetContext, close: () => void, host: ShareHost): TemplateResult {
  const words = context.speak(strings);
  const leave = ({ currentTarget }: Event) => { (currentTarget as Element).closest('dialog')?.close(); };
  return html`
    <dialog class="share" aria-labelledby="share-title" ${ref(show)} @close=${close}>
      <div class="top">
        <h2 id="share-title" tabindex="-1">${words.title[context.view]}</h2>
        <button type="button" class="secondary" @click=${leave}>${icon('close')}${words.close}</button>
      </div>
      ${keeping(newShareState, (state) => renderInside({ context, words, state, host }))}
    </dialog>`;
}

function renderInside(scope: ShareScope): TemplateResult {
  const { context } = scope;
  return html`<div class="inside">
    ${renderWhat(scope)}
    ${renderPaper(scope)}
    ${renderLink(scope)}
    ${renderFiles(scope)}
    ${context.isEditable && context.view === 'clinician' ? renderImport(scope) : nothing}
  </div>`;
}

function renderWhat(scope: ShareScope): TemplateResult {
  const { context: { carnet, view }, words, state } = scope;
  return html`
    <section aria-labelledby="share-what">
      <h3 id="share-what">${words.what}</h3>
      <p class="quiet">${words.whatNote[view]}</p>
      <ul class="parts">${sectionsOf(carnet).map((facts) => renderSection(scope, facts))}</ul>
      <p>${alwaysSent(scope)}&#32;${words.never}</p>
      <div class="asked">
        <label for="share-recipient">${words.recipient}</label>
        <input id="share-recipient" maxlength="50" autocomplete="off" aria-describedby="share-recipient-hint" .value=${state.recipient}
          @input=${({ target }: Event) => { state.recipient = (target as HTMLInputElement).value; }} />
        <p class="quiet" id="share-recipient-hint">${words.recipientHint}</p>
      </div>
    </section>`;
}

function renderSection({ context, words, state }: ShareScope, { id, counts, isUnloaded }: SectionFacts): TemplateResult {
  const isNone = isUnloaded || counts.length === 0;
  const choose = ({ target }: Event) => {
    if ((target as HTMLInputElement).checked) state.leftOut.delete(id);
    else state.leftOut.add(id);
    context.redraw();
  };
  const say = isUnloaded ? words.unloaded : counts.length === 0 ? words.nothingThere : counts.map(([name, count]) => words.counted[name](count)).join(', ');
  return html`<li><label class=${isNone ? 'none' : nothing}>
    <input type="checkbox" .checked=${!isNone && !state.leftOut.has(id)} ?disabled=${isNone || isPartOfLeftOut(id, state.leftOut)} @change=${choose} />
    <span>${words.sections[id]}<small>${say}</small></span>
  </label></li>`;
}

/** How sessions felt goes with the sessions. */
const isPartOfLeftOut = (id: SectionId, leftOut: ReadonlySet<SectionId>): boolean => id === 'feelings' && leftOut.has('sessions');

function alwaysSent({ context: { carnet: { person, plans } }, words }: ShareScope): string {
  const { name, birthDate, gender, phone, plans: ofPlans } = words.alwaysFacts;
  const facts = [
    person.familyName ?? person.givenName ?? person.name ? name : undefined, person.birthDate && birthDate, person.gender && gender, person.phone && phone, plans.length > 0 ? ofPlans(plans.length) : undefined,
  ].filter((fact) => fact !== undefined);
  return facts.length === 0 ? words.alwaysNothing : words.always(facts.join(', '));
}
