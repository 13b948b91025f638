import type { Carnet, Measure } from '@sport-sante/sdk/carnet';
import { definitionOf, measureCatalogue, unlikely, type MeasureDefinition } from '@sport-sante/sdk/carnet/catalogue';
import { html, nothing, type TemplateResult } from 'lit';
import type { ChoiceOption } from '../choice-field/choice-field.js';
import { dayWords } from '../internal/day-words.js';
import type { CarnetContext, CarnetEdit } from './context.js';
import { idOf, newDraft, number, ofPlan, text, type Doubt, type EntryDraft, type EntryForm, type EntryScope } from './entry-draft.js';
import { choiceField, dateField, decimalField, optionsOf, selectField, textField } from './entry-fields.js';
import { quantityWords, unitOf } from './measure-words.js';
import { strings as measureStrings } from './measure.strings.js';

/** Rows of a first assessment, where nothing was measured before: what the sources' bilans share. */
const usual = ['six-minute-walk', 'chair-stand', 'one-leg-balance', 'weight', 'waist', 'blood-pressure', 'pain'];

/** Scores come from a questionnaire, and effort is told of a session: neither is typed here. */
const isTyped = ({ id, kind }: MeasureDefinition) => kind !== 'score' && id !== 'effort';

const measuredIn = ({ measures }: Carnet) => new Set(measures.map(({ measure }) => measure));

/** What may be measured, what this carnet measures first; its own measures too. */
function choicesOf(context: CarnetContext): MeasureDefinition[] {
  const { carnet } = context;
  const known = measuredIn(carnet);
  const own = carnet.customMeasures.flatMap(({ key }) => definitionOf(carnet, key) ?? []);
  const all = [...measureCatalogue.filter(isTyped), ...own];
  return [...all.filter(({ id }) => known.has(id)), ...all.filter(({ id }) => !known.has(id))];
}

const speechOf = ({ speak, language, today }: CarnetContext) => ({ words: speak(measureStrings), language, today });

/** The box of a measure, or the two of a pair. Keys: its own, and with « .second ». */
function valueFields(scope: EntryScope, definition: MeasureDefinition, { key, required }: { key: string; required: boolean }): TemplateResult {
  const { context, words } = scope;
  const { language } = context;
  const unit = unitOf(definition, speechOf(context));
  const label = key === 'value' ? words.value : definition.label[language];
  if (!definition.secondLabel) return decimalField(scope, key, { label, unit, required });
  return html`<div class="pair">
    ${decimalField(scope, key, { label: words.part(label, words.firstOfPair), unit, required: required || number(scope.draft, `${key}.second`) !== undefined })}
    ${decimalField(scope, `${key}.second`, { label: words.part(label, definition.secondLabel[language]), unit, required: required || number(scope.draft, key) !== undefined })}
  </div>`;
}

/** « 3 450 m », when a value is outside what is plausible, or a pair is upside down. */
function doubtOf(scope: EntryScope, definition: MeasureDefinition, key: string): Doubt[] {
  const [value, secondValue] = [number(scope.draft, key), number(scope.draft, `${key}.second`)];
  if (value === undefined) return [];
  const isUpsideDown = secondValue !== undefined && secondValue >= value;
  const said = quantityWords({ value, secondValue }, definition, speechOf(scope.context));
  return unlikely(definition, value, secondValue) || isUpsideDown ? [{ key, said: key === 'value' ? said : scope.words.named(said, definition.short[scope.context.language]) }] : [];
}

const isFuture = (draft: EntryDraft, key: string, today: string) => (text(draft, key) ?? '') > today;

const figuresOf = (draft: EntryDraft, key: string, value: number): { value: number; secondValue?: number } => {
  const secondValue = number(draft, `${key}.second`);
  return { value, ...(secondValue !== undefined && { secondValue }) };
};

const chosenIn = ({ draft, context }: EntryScope) => definitionOf(context.carnet, text(draft, 'measure') ?? '');

const changedBy = ({ context, id }: EntryScope): Measure | undefined => context.carnet.measures.find((each) => each.id === id);

export const measureForm: EntryForm = {
  start: (context, id) => {
    const found = context.carnet.measures.find((each) => each.id === id);
    if (!found) return newDraft({ measure: id !== undefined && definitionOf(context.carnet, id) ? id : undefined, date: context.today });
    const { measure, value, secondValue, day, assessment, comment } = found;
    return newDraft({ measure, 'value': value ?? undefined, 'value.second': secondValue ?? undefined, 'date': day, assessment, comment });
  },
  title: (scope) => {
    const found = changedBy(scope);
    const definition = found && definitionOf(scope.context.carnet, found.measure);
    return definition ? scope.words.changeMeasure(definition.label[scope.context.language]) : scope.words.titles.measure;
  },
  fields: (scope) => {
    const { context, words } = scope;
    const { carnet, language, today, plan } = context;
    const definition = chosenIn(scope);
    const found = changedBy(scope);
    const assessments = carnet.assessments.filter((each) => plan === undefined || each.plan === undefined || each.plan === plan.id);
    const kindOf = (kind: string) => (kind in words.assessments ? words.assessments[kind as keyof typeof words.assessments] : words.kind);
    return html`
      ${found ? nothing : selectField(scope, 'measure', { label: words.measure, required: true, options: choicesOf(context).map(({ id, label }) => ({ value: id, label: label[language] })) })}
      ${definition ? valueFields(scope, definition, { key: 'value', required: true }) : nothing}
      ${dateField(scope, 'date', { label: words.date })}
      ${assessments.length > 0 && !found ? selectField(scope, 'assessment', { label: words.optional(words.ofAssessment), options: assessments.map(({ id, kind, day }) => ({ value: id, label: words.assessmentOf(kindOf(kind), dayWords(day, language, { today })) })) }) : nothing}
      ${textField(scope, 'comment', { label: words.optional(words.comment) })}
      ${found ? html`<p><button type="button" class="link" @click=${() => { scope.send([{ kind: 'withdraw-measure', id: found.id }]); }}>${words.withdraw}</button></p>` : nothing}`;
  },
  problems: ({ draft, words, context: { today } }) => ({ date: isFuture(draft, 'date', today) ? words.future : undefined }),
  doubts: (scope) => { const definition = chosenIn(scope); return definition ? doubtOf(scope, definition, 'value') : []; },
  edits: (scope) => {
    const { draft, context, id } = scope;
    const [measure, value, day] = [text(draft, 'measure'), number(draft, 'value'), text(draft, 'date')];
    if (measure === undefined || value === undefined || day === undefined) return [];
    const [found, assessment, comment] = [changedBy(scope), text(draft, 'assessment'), text(draft, 'comment')];
    return [{
      kind: 'measure', id: found && id !== undefined ? id : idOf(draft, 'measure'), measure, day, ...figuresOf(draft, 'value', value), ...(found ? {} : ofPlan(context)),
      ...(assessment !== undefined && { assessment }), ...(comment !== undefined ? { comment } : found?.comment !== undefined ? { comment: '' } : {}),
    }];
  },
};

/** Which assessment comes next: the first kind that is not there yet. */
function nextKind({ carnet, plan }: CarnetContext): string {
  const held = carnet.assessments.filter((each) => plan === undefined || each.plan === undefined || each.plan === plan.id).map(({ kind }) => kind);
  return (['initial', 'mid', 'final'] as const).find((kind) => !held.includes(kind)) ?? 'follow-up';
}

/** One row for each measure: empty boxes are measures that were not taken. */
const rowsIn = ({ draft, context }: EntryScope): MeasureDefinition[] => draft.rows.flatMap((id) => definitionOf(context.carnet, id) ?? []);

/** A row more. A list that is gone through by arrows chooses at each of them: the row comes by a press. */
function renderAdd(scope: EntryScope, options: readonly ChoiceOption[]): TemplateResult {
  const { draft, words, context } = scope;
  const add = async ({ currentTarget }: Event) => {
    const rows = (currentTarget as Element).closest('.rows');
    const measure = text(draft, 'added');
    if (measure !== undefined) {
      draft.rows.push(measure);
      draft.values.delete('added');
      context.redraw();
      await new Promise(requestAnimationFrame);
    }
    rows?.querySelector<HTMLElement>(`[data-key="${measure === undefined ? 'added' : `row.${CSS.escape(measure)}`}"]`)?.focus();
  };
  return html`<div class="add">${selectField(scope, 'added', { label: words.addRow, options })}<button type="button" class="secondary" @click=${add}>${words.add}</button></div>`;
}

export const assessmentForm: EntryForm = {
  start: (context) => {
    const measured = measuredIn(context.carnet);
    const rows = choicesOf(context).filter(({ id }) => measured.has(id)).map(({ id }) => id);
    return newDraft({ date: context.today, kind: nextKind(context) }, rows.length > 0 ? rows : usual);
  },
  fields: (scope) => {
    const { context, words, draft } = scope;
    const others = choicesOf(context).filter(({ id }) => !draft.rows.includes(id)).map(({ id, label }) => ({ value: id, label: label[context.language] }));
    return html`
      ${choiceField(scope, 'kind', { label: words.kind, required: true, isRow: true, options: optionsOf(words.assessments) })}
      ${dateField(scope, 'date', { label: words.date })}
      <fieldset class="measured">
        <legend>${words.measures}</legend><p class="hint">${words.measuresHint}</p>
        <div class="rows">
        ${rowsIn(scope).map((definition) => valueFields(scope, definition, { key: `row.${definition.id}`, required: false }))}
        ${others.length > 0 ? renderAdd(scope, others) : nothing}
        </div>
      </fieldset>
      ${textField(scope, 'conclusion', { label: words.optional(words.conclusion), rows: 3 })}`;
  },
  problems: ({ draft, words, context: { today } }) => ({ date: isFuture(draft, 'date', today) ? words.future : undefined }),
  doubts: (scope) => rowsIn(scope).flatMap((definition) => doubtOf(scope, definition, `row.${definition.id}`)),
  edits: (scope) => {
    const { draft, context } = scope;
    const [day, assessment, conclusion] = [text(draft, 'date'), text(draft, 'kind') as 'initial' | undefined, text(draft, 'conclusion')];
    if (day === undefined || assessment === undefined) return [];
    const id = idOf(draft, 'assessment');
    const measures = rowsIn(scope).flatMap((definition): CarnetEdit[] => {
      const key = `row.${definition.id}`;
      const value = number(draft, key);
      return value === undefined ? [] : [{ kind: 'measure', id: idOf(draft, key), measure: definition.id, day, ...figuresOf(draft, key, value), ...ofPlan(context), assessment: id }];
    });
    return [{ kind: 'assessment', id, assessment, day, ...ofPlan(context), ...(conclusion !== undefined && { conclusion }) }, ...measures];
  },
};
