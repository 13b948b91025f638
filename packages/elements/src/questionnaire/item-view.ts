import type { FormNode } from '@sport-sante/sdk/questionnaire/form';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../internal/icons.js';
import { isTabbed } from './open-pages.js';
import type { PageContext } from './page-context.js';
import { groupViews } from './parts.js';
import { fullName as nameOf } from './problems.js';

/** Displays that stand in the words of a question: drawn with it. */
const besideAQuestion = new Set(['help', 'unit', 'prompt', 'lower', 'upper']);

const isBeside = ({ definition: { type, control } }: FormNode): boolean => type === 'display' && besideAQuestion.has(control ?? '');


/** The words of an item: as its author marked them up, once what reads that is there. */
const wordsOf = (node: FormNode, { parts }: PageContext): unknown => {
  const { markup, prefix } = node.definition;
  const reader = markup && parts.get('markup');
  return reader ? html`${prefix ? `${prefix} ` : nothing}${reader.renderMarkup(markup)}` : nameOf(node);
};

/** A list of items, with what adds an occurrence after the last one of a group that repeats. */
export function renderItems(nodes: readonly FormNode[], context: PageContext): TemplateResult {
  const isLast = (node: FormNode, index: number) => node.definition.repeats && node.definition.type === 'group' && nodes[index + 1]?.linkId !== node.linkId;
  return html`${repeat(nodes.filter((node) => !isBeside(node)), ({ key }) => key, (node) => html`${renderItem(node, context)}${isLast(node, nodes.indexOf(node)) ? renderAdd(node, context) : nothing}`)}`;
}

/** Items in the order of the form: activities as rows of a table, the others one under the other. */
export function renderBody(nodes: readonly FormNode[], context: PageContext): TemplateResult {
  const table = context.mode === 'professional' ? context.parts.get('table') : undefined;
  if (!table) return renderItems(nodes, context);
  return html`${repeat(table.tablesAmong(nodes), ({ nodes: [first] }) => first?.key, (block) => (block.isTable ? table.renderActivities(block.nodes, context) : renderItems(block.nodes, context)))}`;
}

/** One item, drawn again by itself when it changes. */
export function renderItem(node: FormNode, context: PageContext): TemplateResult {
  const { type, repeats } = node.definition;
  const draw = type === 'group' ? renderGroup : type === 'display' ? renderDisplay : renderQuestion;
  const followed = type === 'group' && repeats ? [node, node.parent] : [node];
  return html`${context.watch(followed, () => (node.isVisible ? draw(node, context) : nothing))}`;
}

function renderGroup(node: FormNode, context: PageContext): TemplateResult {
  const { definition, children } = node;
  const view = isTabbed(definition) ? 'pages' : groupViews[definition.control ?? ''];
  const drawn = view && context.parts.get(view)?.renderGroup(node, context);
  const content = drawn ?? renderBody(children, context);
  const name = numberedName(node, context);
  if (!name) return html`<div class="group" data-key=${node.key} tabindex="-1">${content}</div>`;
  return html`
    <section class=${definition.depth === 0 ? 'group part' : 'group'} role="group" aria-labelledby=${`name-${node.key}`} data-node=${node.key} tabindex="-1">
      <h3 id=${`name-${node.key}`} class=${`depth-${Math.min(definition.depth, 2)}`}>${definition.repeats ? name : wordsOf(node, context)} ${renderRemove(node, context)}</h3>
      ${definition.help ? html`<p class="hint">${definition.help}</p>` : nothing}${renderLink(node, context)}
      ${content}
      ${groupError(node, context)}
    </section>
  `;
}

/** The name of a group; of one that repeats, with its number. */
const numberedName = (node: FormNode, { words }: PageContext): string =>
  (node.definition.repeats && nameOf(node) ? words.numbered(nameOf(node), node.index + 1) : nameOf(node));

/** A group misses as a whole: it has no field to say so. */
function groupError(node: FormNode, context: PageContext): TemplateResult | typeof nothing {
  const problem = context.isRefused ? node.issues.find(({ severity }) => severity === 'error') : undefined;
  return problem ? html`<p class="error">${icon('error')}<span>${context.sentence(problem, node)}</span></p>` : nothing;
}

function renderRemove(node: FormNode, context: PageContext): TemplateResult | typeof nothing {
  const { definition, index } = node;
  const count = (node.parent?.children ?? context.form.nodes).filter(({ linkId }) => linkId === node.linkId).length;
  if (!definition.repeats || count < 2 || context.isReadonly || node.isReadOnly) return nothing;
  return html`<button type="button" class="link remove" aria-label=${context.words.remove(nameOf(node), index + 1)}
    @click=${() => { context.removeOccurrence(node); }}>${context.words.removeShort}</button>`;
}

function renderAdd(node: FormNode, context: PageContext): unknown {
  const { words, addOccurrence } = context;
  return context.watch([node, node.parent], () => (!node.isVisible || context.isReadonly || node.isReadOnly ? nothing : html`
    <p class="add-line"><button type="button" class="chip" data-add=${node.linkId} @click=${() => { addOccurrence(node); }}>${icon('plus')}${words.add(node.definition.shortText ?? nameOf(node))}</button></p>`));
}

/** Words that ask nothing. What warns says so by a drawing and a frame, not by a colour alone. */
function renderDisplay(node: FormNode, context: PageContext): TemplateResult {
  const { displayCategory, supportLink, control } = node.definition;
  const isWarning = displayCategory === 'security';
  return html`<div class=${['display', isWarning ? 'warning' : '', control ?? ''].join(' ')}>${isWarning ? icon('warning') : nothing}<div>${wordsOf(node, context)} ${supportLink ? renderLink(node, context) : nothing}</div></div>`;
}

/** The page of help of an item, in another window that knows nothing of this one. */
function renderLink({ definition: { supportLink, text } }: FormNode, { words }: PageContext): TemplateResult | typeof nothing {
  return supportLink === undefined ? nothing
    : html`<a class="link" href=${supportLink} target="_blank" rel="noopener noreferrer" aria-label=${words.moreAbout(text)}>${words.more}</a>`;
}

function renderQuestion(node: FormNode, context: PageContext): TemplateResult {
  const { markup, supportLink, helpMarkup } = node.definition;
  const isMarked = markup !== undefined && context.parts.get('markup') !== undefined;
  const reader = helpMarkup && context.parts.get('markup');
  return html`
    <div class="question" data-node=${node.key}>
      ${isMarked ? html`<div class="label" aria-hidden="true">${wordsOf(node, context)}</div>` : nothing}
      ${reader ? html`<div class="hint">${reader.renderMarkup(helpMarkup)}</div>` : nothing}
      ${context.draw(node, { size: 'page', labelHidden: isMarked })}
      ${supportLink ? renderLink(node, context) : nothing}
      ${node.children.some((child) => !isBeside(child)) ? html`<div class="under">${renderItems(node.children, context)}</div>` : nothing}
    </div>
  `;
}
