import type { FormNode } from '@sport-sante/sdk/questionnaire/form';
import { css, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { renderItem, renderItems } from './item-view.js';
import { isPage, isTab, pagesOf, tabsOf } from './open-pages.js';
import type { PageContext } from './page-context.js';

/** A form of several pages: one is in view, with where one stands in them; what stands on none of them is on all. */
export function renderPages(context: PageContext): TemplateResult | undefined {
  const { form } = context;
  if (!form.nodes.some(({ definition }) => isPage(definition))) return undefined;
  return html`${context.watch([undefined, ...form.nodes.filter(({ definition }) => isPage(definition))], () => drawPages(context))}`;
}

function drawPages(context: PageContext): TemplateResult {
  const { form, words } = context;
  const pages = pagesOf(form);
  const open = Math.min(context.openOf(''), pages.length - 1);
  const others = form.nodes.filter(({ definition }) => !isPage(definition));
  const [foot, head] = [others.filter(({ definition }) => definition.control === 'footer'), others.filter(({ definition }) => definition.control !== 'footer')];
  const turn = (to: number) => {
    context.turnTo('', to);
    context.focusOn('.page:not([hidden])');
  };
  return html`
    <div class="items">
      ${renderItems(head, context)}
      <div class="where">
        <p id="where">${words.page(open + 1, pages.length)}</p>
        <progress aria-labelledby="where" max=${pages.length} value=${open + 1}></progress>
      </div>
      ${repeat(pages, ({ key }) => key, (page, index) => (context.isVisited('', index) || index === open
        ? html`<div class="page" tabindex="-1" role="group" aria-label=${`${context.nameOf(page)}, ${words.page(index + 1, pages.length)}`} ?hidden=${index !== open}>${renderItem(page, context)}</div>` : nothing))}
      ${renderItems(foot, context)}
      <div class="turn">
        ${open > 0 ? html`<button type="button" class="secondary" @click=${() => { turn(open - 1); }}>${words.previous}</button>` : nothing}
        ${open < pages.length - 1 ? html`<button type="button" class="secondary" @click=${() => { turn(open + 1); }}>${words.next}</button>` : nothing}
      </div>
    </div>
  `;
}

/** Parts of a group as tabs: arrows go from one to the other, as the pattern of ARIA says. */
export function renderGroup(node: FormNode, context: PageContext): TemplateResult {
  const all = node.children.filter(({ definition }) => isTab(definition, node.definition));
  return html`${renderItems(node.children.filter((child) => !all.includes(child)), context)}${context.watch(all, () => drawTabs(node, context))}`;
}

function drawTabs(node: FormNode, context: PageContext): TemplateResult {
  const tabs = tabsOf(node);
  const open = Math.min(context.openOf(node.key), tabs.length - 1);
  const id = (index: number) => `tab-${node.key}-${index}`;
  const go = (event: KeyboardEvent) => {
    const to = { ArrowRight: open + 1, ArrowLeft: open - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = (to + tabs.length) % tabs.length;
    context.turnTo(node.key, next);
    context.focusOn(`#${CSS.escape(id(next))}`);
  };
  return html`
    <div class="tabs" role="tablist" aria-label=${context.nameOf(node)} @keydown=${go}>
      ${tabs.map((tab, index) => html`<button type="button" role="tab" id=${id(index)} aria-selected=${index === open ? 'true' : 'false'} aria-controls=${`panel-${tab.key}`} tabindex=${index === open ? 0 : -1}
        @click=${() => { context.turnTo(node.key, index); }}>${context.nameOf(tab)}</button>`)}
    </div>
    ${repeat(tabs, ({ key }) => key, (tab, index) => html`<div role="tabpanel" class="panel" id=${`panel-${tab.key}`} aria-labelledby=${id(index)} ?hidden=${index !== open}>${
      context.isVisited(node.key, index) || index === open ? renderItems(tab.children, context) : nothing}</div>`)}
  `;
}

export const styles = css`
  .where { display: grid; gap: 0.25rem; }
  .where p { font-size: var(--_text-s); color: var(--_quiet); }
  progress { appearance: none; inline-size: 100%; block-size: 0.375rem; border: 0; border-radius: 0.375rem; overflow: hidden; background: var(--_line); color: var(--_accent); }
  progress::-webkit-progress-bar { background: var(--_line); }
  progress::-webkit-progress-value { background: var(--_accent); }
  progress::-moz-progress-bar { background: var(--_accent); }
  .turn { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0.75rem; padding-block: 0.5rem; }
  .page:focus { outline: none; }
  .tabs { display: flex; flex-wrap: wrap; gap: 0.25rem; border-block-end: 1px solid var(--_control-line); }
  .tabs button { min-block-size: var(--_control); padding: 0.375rem 1rem; border: 0; border-block-end: 3px solid transparent; background: none; cursor: pointer; color: var(--_quiet); }
  .tabs button:hover { background: var(--_hover); color: var(--_text); }
  .tabs button[aria-selected="true"] { border-block-end-color: var(--_accent); color: var(--_text); font-weight: 600; }
  .panel { padding-block: 0.75rem; display: grid; gap: 1rem; }
  @media (forced-colors: active) { progress { border: 1px solid CanvasText; } }
`;
