import type { FormNode } from '@sport-sante/sdk/questionnaire/form';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../internal/icons.js';
import { drawing } from './activity-icons.js';
import { renderBody } from './item-view.js';
import type { PageContext } from './page-context.js';

/** As many missing answers as are named; the others are counted. */
const MOST_NAMED = 6;

/** What is asked, of whom, and who may answer. */
function renderHeader(context: PageContext): TemplateResult {
  const { words, title, who, isReadonly, isBusy, instrument, switchMode, print } = context;
  return html`
    <header class="header">
      ${title ? html`<h2>${title}</h2>` : nothing}
      ${isReadonly ? html`<button type="button" class="link" @click=${print}>${icon('print')} ${words.print}</button>`
        : html`<button type="button" class="secondary" ?disabled=${isBusy} @click=${switchMode}>${drawing('person')}${words.patientAnswers}</button>`}
      <p class="meta">${who ? html`<span>${who}</span>` : nothing}${instrument ? html`<span>${instrument.standing[context.language]}</span>` : nothing}</p>
    </header>
  `;
}

/** What became of what the host gave, and of what could not be loaded. */
function renderNotices(context: PageContext): TemplateResult {
  const { words, gaps, parts, fields, isResponseLost } = context;
  return html`
    ${isResponseLost ? html`<p class="warning" role="alert">${icon('warning')}<span>${words.responseUnreadable}</span></p>` : nothing}
    ${gaps.length > 0 ? html`<p class="notice">${icon('info')}<span>${words.gaps(gaps.join(', '))}</span></p>` : nothing}
    ${fields.isLost || parts.isAsideLost || parts.isLost('patient') || parts.isLost('result') ? html`<p class="notice" role="alert">${icon('offline')}<span>${words.partLost} <button type="button" class="link" @click=${() => { parts.retry(); fields.retry(); }}>${words.retry}</button></span></p>` : nothing}
  `;
}

/** What is left to answer, or to review after a refusal; each name leads to its question. */
function renderRemaining(context: PageContext): unknown {
  const { words, focusNode, isRefused } = context;
  const { problems, missing } = context;
  const [first] = problems;
  if (isRefused && first) {
    return html`<p class="advice refused">${icon('error')}<span><b>${words.toReview(problems.length)}</b>
      ${first.node ? html`<button type="button" class="link" @click=${() => { if (first.node) focusNode(first.node); }}>${words.goToFirst}</button>` : nothing}</span></p>`;
  }
  if (missing.length === 0) return html`<p class="advice done">${icon('done')}<b>${words.complete}</b></p>`;
  const named = missing.slice(0, MOST_NAMED);
  const rest = missing.length - named.length;
  const link = (node: FormNode, index: number) => html`<button type="button" class="link" @click=${() => { focusNode(node); }}>${context.longNameOf(node)}</button>${index < named.length - 1 ? ', ' : rest > 0 ? ' ' : '.'}`;
  return html`<p class="advice">${icon('info')}<span><b>${words.remaining(missing.length)}</b> ${named.map(link)}${rest > 0 ? `${words.andOthers(rest)}.` : nothing}</span></p>`;
}

/** How the last submit ended, in a word until the code that says it whole is there. */
function renderEnd(context: PageContext): unknown {
  const { words, parts, sending: { failure }, submit } = context;
  const ending = parts.get('ending');
  if (ending) return ending.renderFailure(context);
  return failure === undefined ? nothing : html`<p class="notice">${words.saveFailed} <button type="button" class="link" @click=${submit}>${words.retry}</button></p>`;
}

function renderActs(context: PageContext, hasTable: boolean): TemplateResult {
  const { words, isBusy, hasResult, submit } = context;
  return html`
    <div class="acts">
      ${isBusy ? nothing : context.watch('all', () => renderRemaining(context))}
      <div role="alert">${renderEnd(context)}</div>
      <button type="button" id="send" class=${isBusy ? 'primary busy' : 'primary'} aria-busy=${isBusy ? 'true' : 'false'} aria-disabled=${isBusy ? 'true' : nothing}
        aria-keyshortcuts="Control+Enter" @click=${() => { if (!isBusy) submit(); }}>${isBusy ? html`${icon('clock')}${words.saving}` : context.submitLabel || (hasResult ? words.seeResult : words.save)}</button>
      ${hasTable ? context.parts.get('table')?.renderKeys(context) : nothing}
    </div>
  `;
}

/** The whole form on one page: what is asked, and beside it what it comes to and the act itself. */
export function renderPage(context: PageContext): TemplateResult {
  const { form, words, isReadonly, isBusy, parts, switchMode } = context;
  const ending = parts.get('ending');
  const table = parts.get('table');
  const hasTable = table?.tablesAmong(form.nodes).some(({ isTable }) => isTable) ?? false;
  const hasTotals = context.instrument?.results.some(({ isMain }) => isMain) ?? false;
  const pages = parts.get('pages')?.renderPages(context);
  return html`
    ${renderHeader(context)}
    <form class="body" novalidate autocomplete="off" @submit=${(event: Event) => { event.preventDefault(); }}>
      ${renderNotices(context)}
      ${ending?.renderSaved(context) ?? nothing}
      ${ending?.renderErrorSummary(context) ?? nothing}
      <div class=${hasTotals ? 'columns' : 'columns single'}>
        <div class="main" .inert=${isBusy}>
          ${hasTable && !isReadonly ? html`<p class="offer">${words.narrow} <button type="button" class="link" @click=${switchMode}>${words.oneByOne}</button></p>` : nothing}
          ${pages ?? html`<div class="items">${context.watch([undefined], () => renderBody(form.nodes, context))}</div>`}
        </div>
        ${isReadonly && !hasTotals ? nothing : html`<section class="summary" role="group" aria-label=${words.review}>${table?.renderTotals(context)}${isReadonly ? nothing : renderActs(context, hasTable)}</section>`}
      </div>
      <p class="visually-hidden" role="status">${context.watch('all', () => context.announcement)}</p>
    </form>
  `;
}
