import { createForm, isMinutes, translateQuestionnaire, type Form, type FormNode } from '@sport-sante/sdk/questionnaire/form';
import type { Questionnaire, QuestionnaireResponse } from 'fhir/r4.js';
import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import '../choice-field/choice-field.js';
import type { ChoiceField } from '../choice-field/choice-field.js';
import '../duration-field/duration-field.js';
import type { DurationField } from '../duration-field/duration-field.js';
import '../text-field/text-field.js';
import type { TextField } from '../text-field/text-field.js';
import { languageOf, stringsFor } from '../internal/localize.js';
import { base } from '../tokens/base.js';
import { tokens } from '../tokens/tokens.js';
import type { FieldLook } from './context.js';
import { issueSentences } from './issue-sentences.strings.js';
import type { PatientContext } from './patient-acts.js';
import { problemsOf, sentenceOf } from './problems.js';
import { QuestionnaireParts } from './parts.js';
import { PatientPlace } from './patient-place.js';
import { patientStyles, renderPatient } from './patient-view.js';

export class PatientHost extends LitElement {
  static override styles = [tokens, base, patientStyles];
  @property({ attribute: false }) questionnaire?: Questionnaire;
  @property({ attribute: false }) response?: QuestionnaireResponse;
  @property({ type: Boolean }) readonly = false;
  @property({ type: Boolean }) busy = false;
  refused = false;
  sent = 0;
  #form?: Form;
  readonly #parts = new QuestionnaireParts(this);
  readonly place = new PatientPlace(this);
  get form(): Form { return (this.#form ??= createForm(languageOf(this) === 'en' ? translateQuestionnaire(this.questionnaire!, 'en') : this.questionnaire!, this.response ? { response: this.response } : {})); }

  #field = (node: FormNode, { label = node.definition.text, labelHidden = false }: FieldLook): TemplateResult => {
    const { type, isRequired, repeats } = node.definition;
    if (isMinutes(node.definition)) {
      return html`<sps-duration-field size="step" data-key=${node.key} .label=${label} .labelHidden=${labelHidden} .required=${isRequired} .usual=${[10, 20, 30, 45, 60, 90]} .value=${node.answers[0]?.valueInteger}
        @change=${({ target }: Event) => { const { value } = target as DurationField; this.form.setAnswers(node, value === undefined ? [] : [{ valueInteger: value }]); }}></sps-duration-field>`;
    }
    if (type === 'boolean') {
      return html`<sps-choice-field data-key=${node.key} .label=${label} .labelHidden=${labelHidden} .required=${isRequired} .options=${[{ value: 'yes', label: 'Oui' }, { value: 'no', label: 'Non' }]}
        .values=${node.answers.map(({ valueBoolean }) => (valueBoolean ? 'yes' : 'no'))} @change=${({ target }: Event) => { this.form.setAnswers(node, [{ valueBoolean: (target as ChoiceField).value === 'yes' }]); }}></sps-choice-field>`;
    }
    if (type === 'choice') {
      return html`<sps-choice-field data-key=${node.key} .label=${label} .labelHidden=${labelHidden} .required=${isRequired} .multiple=${repeats} .options=${(node.options ?? []).map((option) => ({ value: option.key, label: option.label }))}
        @change=${({ target }: Event) => { this.form.setAnswers(node, (node.options ?? []).filter(({ key }) => (target as ChoiceField).values.includes(key)).map((option) => option.answer)); }}></sps-choice-field>`;
    }
    return html`<sps-text-field data-key=${node.key} .label=${label} .labelHidden=${labelHidden} .required=${isRequired} .rows=${type === 'text' ? 3 : 1} .value=${node.answers[0]?.valueString}
      @change=${({ target }: Event) => { const { value } = target as TextField; this.form.setAnswers(node, value ? [{ valueString: value }] : []); }}></sps-text-field>`;
  };

  get context(): PatientContext {
    const { form } = this;
    return {
      form, title: form.definition.source.title ?? 'Questionnaire', language: languageOf(this), speak: (some) => stringsFor(this, some), instrument: undefined, score: undefined,
      mode: 'patient', isReadonly: this.readonly, isRefused: this.refused, isBusy: this.busy, field: this.#field,
      set: (node, answers) => { form.setAnswers(node, answers); }, setUnknown: (node, is) => { form.setUnknown(node, is); },
      addOccurrence: (node) => { form.addOccurrence(node); }, removeOccurrence: (node) => { form.removeOccurrence(node); },
      parts: this.#parts, problems: problemsOf(form, []), sentence: (issue, node) => sentenceOf(issue, node, issueSentences.fr),
      redraw: () => { this.requestUpdate(); },
      submit: () => { this.refused = form.issues().length > 0; this.sent += this.refused ? 0 : 1; this.requestUpdate(); void this.updateComplete.then(() => { this.renderRoot.querySelector<HTMLElement>('#summary')?.focus(); }); }, print: () => undefined,
    };
  }

  protected override render(): unknown { return this.questionnaire && renderPatient(this.context, this.place); }
}
customElements.define('patient-host', PatientHost);
