import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { ref } from 'lit/directives/ref.js';
import { dayWords } from '../internal/day-words.js';
import { icon } from '../internal/icons.js';
import type { Picture } from '../prescription-paper/picture.js';
import { save } from './share-files.js';
import type { Made, ShareScope } from './share-state.js';

const focusTitle = (element: Element | undefined): void => {
  queueMicrotask(() => { if (element instanceof HTMLElement && element.isConnected) element.focus(); });
};

/** The link that is ready: as a code and in clear, with what it opens, until when, and who then reads it. */
export function renderMade(scope: ShareScope, made: Made): TemplateResult {
  const { context, words, state } = scope;
  const { file } = made;
  const again = () => {
    state.link.made = undefined;
    context.redraw();
  };
  return html`
    ${guard([made], () => html`<h4 tabindex="-1" ${ref(focusTitle)}>${made.isByHand ? words.madeByHand : words.made}</h4>`)}
    ${made.isByHand ? html`<div class="notice warning">${icon('warning')}<p>${words.byHand(file.url)}</p>
      <p class="acts"><button type="button" class="secondary" @click=${() => { save({ name: `${file.id}.jwe`, type: file.file.contentType, text: file.file.jwe }); }}>${words.saveFile}</button></p></div>` : nothing}
    <div class="made">
      ${made.picture === null ? html`<p class="quiet">${words.qrLost}</p>` : made.picture ? renderPicture(made.picture, words.qr) : html`<div class="qr"></div>`}
      <div class="told">
        ${renderFacts(scope, made)}
        ${renderBox(scope, made)}
      </div>
    </div>
    <div class="notice warning">${icon('warning')}<p><b>${words.warnLink}</b>&#32;${file.passcode === undefined ? nothing : html`${words.warnPasscode}&#32;`}${words.lostSoon}</p></div>
    <p class="acts"><button type="button" class="secondary" @click=${again}>${words.anotherLink}</button></p>`;
}

const renderPicture = ({ side, path }: Picture, name: string): TemplateResult =>
  html`<svg class="qr" viewBox="0 0 ${side} ${side}" role="img" aria-label=${name} shape-rendering="crispEdges"><rect width=${side} height=${side} fill="#fff"></rect><path d=${path} fill="#000"></path></svg>`;

function renderFacts({ context, words, state: { link } }: ShareScope, { file, opens }: Made): TemplateResult {
  const { language } = context;
  const see = () => {
    link.isPasscodeShown = !link.isPasscodeShown;
    context.redraw();
  };
  return html`<dl>
    ${file.recipient === undefined ? nothing : html`<div><dt>${words.forWhom}</dt><dd>${file.recipient}</dd></div>`}
    <div><dt>${words.opens}</dt><dd>${opens === undefined ? words.all : opens.map((id) => words.sections[id].toLocaleLowerCase(language)).join(language === 'fr' ? '\u202f; ' : '; ')}</dd></div>
    <div><dt>${words.openUntil}</dt><dd>${dayWords(file.expiresOn, language)}</dd></div>
    <div><dt>${words.withPasscode}</dt><dd>${file.passcode === undefined ? words.noPasscode
      : html`<span class="beside"><span>${link.isPasscodeShown ? file.passcode : '••••••'}</span><button type="button" class="link" aria-label=${link.isPasscodeShown ? words.hidePasscode : words.showPasscode} @click=${see}>${link.isPasscodeShown ? words.hide : words.show}</button></span>`}</dd></div>
  </dl>`;
}

function renderBox({ context, words, state: { link } }: ShareScope, { link: text }: Made): TemplateResult {
  const copy = async ({ currentTarget }: Event) => {
    const box = (currentTarget as Element).closest('.told')?.querySelector('textarea');
    link.copied = await navigator.clipboard?.writeText(text).then(() => true, () => false) ?? false;
    if (!link.copied) box?.select();
    context.redraw();
  };
  return html`<div class="asked">
      <label for="share-box">${words.linkBox}</label>
      <textarea id="share-box" readonly rows="3" spellcheck="false" .value=${text} @focus=${({ target }: Event) => { (target as HTMLTextAreaElement).select(); }}></textarea>
    </div>
    <p class="acts"><button type="button" class="secondary" @click=${(event: Event) => { void copy(event); }}>${words.copy}</button><span role="status">${link.copied === undefined ? nothing : link.copied ? words.copied : words.notCopied}</span></p>`;
}
