import type { Answer, FormNode } from '@sport-sante/sdk/questionnaire/form';
import { html, nothing, type TemplateResult } from 'lit';
import { plainAnswer } from '../internal/field-parts.js';
import { icon } from '../internal/icons.js';
import { answerWords } from './answer-words.js';
import type { FieldLook } from './context.js';
import { kindOf } from './field-kinds.js';
import { fullName } from './problems.js';
import type { PageContext } from './page-context.js';

type Set = (answers: readonly Answer[]) => void;

/** One sentence under a question: its help, how to write, what it counts. */
const hintOf = ({ definition: { help, entryFormat } }: FormNode): string => [help, entryFormat].filter(Boolean).join(' ');

/** Whether a question is asked again for each of its answers: a list of words, not a list of ticks. */
const isAskedAgain = ({ definition: { repeats, type, options, valueSet, expressions } }: FormNode): boolean =>
  repeats && type !== 'choice' && type !== 'open-choice' && options === undefined && valueSet === undefined && expressions.answer === undefined;

/** The field of a question as it stands now; several when it is answered several times. */
export function drawField(node: FormNode, look: FieldLook, context: PageContext, set: Set = (answers) => { context.set(node, answers); }): TemplateResult {
  const label = look.label ?? fullName(node);
  if (context.isReadonly || node.isReadOnly) {
    return plainAnswer(label, answerWords(node, context.words, context.language), { labelHidden: look.labelHidden ?? false });
  }
  if (!isAskedAgain(node)) return drawOne(node, 0, { ...look, label }, { context, set });
  const slots = context.slots.of(node);
  const { maxOccurs } = node.definition.bounds;
  return html`
    ${slots.map((_, index) => html`
      <div class="one-of-many">${drawOne(node, index, { ...look, label: index === 0 ? label : context.words.numbered(label, index + 1) }, { context, set })}
        ${slots.length > 1 ? html`<button type="button" class="link remove" aria-label=${context.words.remove(label, index + 1)} @click=${() => { context.slots.remove(node, index); }}>${context.words.removeShort}</button>` : nothing}
      </div>${index > 0 && node.childrenOf(index).length > 0 ? html`<div class="under">${context.items(node.childrenOf(index))}</div>` : nothing}`)}
    ${maxOccurs !== undefined && slots.length >= maxOccurs ? nothing : html`<p class="add-line"><button type="button" class="chip" aria-label=${`${context.words.addAnswer}, ${label}`}
      @click=${() => { context.slots.add(node); }}>${icon('plus')}${context.words.addAnswer}</button></p>`}
  `;
}

function drawOne(node: FormNode, position: number, look: FieldLook & { label: string }, { context, set }: { context: PageContext; set: Set }): TemplateResult {
  const kind = kindOf(node);
  if (kind === 'computed') return plainAnswer(look.label, answerWords(node, context.words, context.language), { labelHidden: look.labelHidden ?? false });
  const entry = context.fields.entryOf(kind);
  if (!entry) return html`<p class="label">${look.label}</p>`;
  return entry.draw({
    node, kind, answer: isAskedAgain(node) ? context.slots.of(node)[position] : node.answers[0], label: look.label, labelHidden: look.labelHidden ?? false, hint: look.size === 'row' ? '' : look.size === 'step' && look.labelHidden ? node.definition.entryFormat ?? '' : hintOf(node), size: look.size,
    required: position === 0 && node.definition.isRequired, words: context.words, mark: context.mark(node),
    marked: context.markedOption, set,
    setOne: (answer) => {
      if (isAskedAgain(node)) context.slots.set(node, position, answer);
      else set(answer ? [answer] : []);
    },
    expand: context.expand,
  });
}
