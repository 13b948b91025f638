import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import '../date-field/date-field.js';
import type { DateField } from '../date-field/date-field.js';
import { icon } from '../internal/icons.js';
import { onDemand } from '../internal/on-demand.js';
import { drawing } from './carnet-icons.js';
import type { ShareAnswer } from './share-host.js';
import { renderMade } from './share-link-made.js';
import { makeLink, PASSCODE_MIN, terms, type Term } from './share-link-make.js';
import { sectionIds } from './share-sections.js';
import type { ShareScope } from './share-state.js';

/** A SMART Health Link: what is asked for it, then the link itself once its file is in its place. */
export function renderLink(scope: ShareScope): TemplateResult {
  const { words, state } = scope;
  return html`
    <section aria-labelledby="share-link">
      <h3 id="share-link">${words.link}</h3>
      ${state.link.made && state.link.step === 'asking' ? renderMade(scope, state.link.made) : renderForm(scope)}
    </section>`;
}

/** Whether the file is put in its place by hand: no host keeps it. */
const isByHand = ({ state, host }: ShareScope): boolean => host.linkHost === undefined || state.link.isUnheard;

function renderForm(scope: ShareScope): TemplateResult {
  const { context, words, state: { link, imported } } = scope;
  const isBusy = link.step !== 'asking';
  const onSubmit = (event: Event) => {
    event.preventDefault();
    if (!isBusy) void make(scope);
  };
  return html`<p class="quiet">${words.linkNote}</p>
    <form novalidate @submit=${onSubmit}>
      ${isByHand(scope) ? renderFolder(scope) : nothing}
      <div class="pair">
        <div class="asked">
          <label for="share-term">${words.term}</label>
          <select id="share-term" @change=${({ target }: Event) => { link.term = (target as HTMLSelectElement).value as Term; link.trouble = undefined; context.redraw(); }}>
            ${terms.map((term) => html`<option value=${term} ?selected=${term === link.term}>${words.terms[term]}</option>`)}
          </select>
        </div>
        ${link.term === 'date' ? html`<sps-date-field .label=${words.until} required .value=${link.until} @change=${({ currentTarget }: Event) => { link.until = (currentTarget as DateField).value; }}></sps-date-field>` : nothing}
      </div>
      ${isByHand(scope) ? nothing : renderPasscode(scope)}
      <p class="acts"><button type="submit" class=${imported.read ? 'secondary' : 'primary'} aria-disabled=${isBusy ? 'true' : nothing}>${drawing('share')}${words.make}</button></p>
      <p role="status">${link.step === 'making' ? words.making : link.step === 'storing' ? words.storing : nothing}</p>
      <div role="alert">${link.trouble === undefined ? nothing : html`<p class="unsaved" id="share-link-trouble">${icon(link.trouble === 'offline' ? 'offline' : 'error')}<span>${words.troubles[link.trouble]}</span></p>`}</div>
    </form>`;
}

function renderFolder({ words, state: { link } }: ShareScope): TemplateResult {
  return html`<div class="notice">${icon('info')}<p><b>${words.noPlace}</b>&#32;${words.noPlaceHow}</p></div>
    <div class="asked">
      <label for="share-folder">${words.folder}</label>
      <input id="share-folder" type="url" inputmode="url" autocomplete="off" spellcheck="false" aria-describedby="share-folder-hint" aria-invalid=${link.trouble === 'folder' ? 'true' : nothing}
        .value=${live(link.folder)} @input=${({ target }: Event) => { link.folder = (target as HTMLInputElement).value; }} />
      <p class="quiet" id="share-folder-hint">${words.folderHint}</p>
    </div>`;
}

function renderPasscode({ context, words, state: { link } }: ShareScope): TemplateResult {
  const ask = ({ target }: Event) => {
    link.asksPasscode = (target as HTMLInputElement).checked;
    link.trouble = undefined;
    context.redraw();
  };
  return html`<label class="tick"><input type="checkbox" .checked=${live(link.asksPasscode)} @change=${ask} /><span>${words.asksPasscode}</span></label>
    ${link.asksPasscode ? html`<div class="asked">
      <label for="share-passcode">${words.passcode}</label>
      <span class="beside"><input id="share-passcode" type=${link.isPasscodeShown ? 'text' : 'password'} autocomplete="new-password" spellcheck="false" aria-describedby="share-passcode-hint"
        aria-invalid=${link.trouble === 'passcode' ? 'true' : nothing} .value=${live(link.passcode)} @input=${({ target }: Event) => { link.passcode = (target as HTMLInputElement).value; }} />
        <button type="button" class="secondary" aria-label=${link.isPasscodeShown ? words.hidePasscode : words.showPasscode} @click=${() => { link.isPasscodeShown = !link.isPasscodeShown; context.redraw(); }}>${icon('eye')}${link.isPasscodeShown ? words.hide : words.show}</button></span>
      <p class="quiet" id="share-passcode-hint">${words.passcodeHint(PASSCODE_MIN)}</p>
    </div>` : nothing}`;
}

/** Makes the link and has its file put in its place; only then is the link shown. */
async function make(scope: ShareScope): Promise<void> {
  const { context, words, state, host } = scope;
  const { link } = state;
  const byHand = isByHand(scope);
  const leftOut = new Set(state.leftOut);
  const fail = (trouble: typeof link.trouble) => {
    Object.assign(link, { step: 'asking', trouble, made: undefined });
    context.redraw();
  };
  Object.assign(link, { step: 'making', trouble: undefined, copied: undefined });
  context.redraw();
  const made = await makeLink(context, {
    term: link.term, until: link.until, recipient: state.recipient, passcode: link.asksPasscode && !byHand ? link.passcode : undefined, folder: byHand ? link.folder : undefined,
  }, { host: host.linkHost, viewer: host.linkViewer, leftOut, label: words.label(state.recipient.trim()) });
  if (typeof made === 'string') {
    fail(made);
    return;
  }
  link.made = { ...made, isByHand: byHand, opens: leftOut.size === 0 ? undefined : sectionIds.filter((id) => !leftOut.has(id)) };
  if (byHand) {
    await show(scope);
    return;
  }
  link.step = 'storing';
  context.redraw();
  const answered = new Promise<ShareAnswer>((take) => { host.onAnswer((answer) => { if (answer.id === made.file.id) take(answer); }); });
  if (!host.offer(made.file)) {
    link.isUnheard = true;
    fail('no-host');
    return;
  }
  const { problem } = await answered;
  if (problem) fail(problem);
  else await show(scope);
}

async function show({ context, state: { link } }: ShareScope): Promise<void> {
  Object.assign(link, { step: 'asking', passcode: '', isPasscodeShown: false });
  const { made } = link;
  context.redraw();
  if (!made) return;
  const drawn = await onDemand(() => import('../prescription-paper/load.js')).then(({ pictureOf }) => pictureOf({ symbology: 'qrcode', content: made.link }), () => undefined);
  made.picture = drawn ?? null;
  context.redraw();
}
