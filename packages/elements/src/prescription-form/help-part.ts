import type { Issue } from '@sport-sante/sdk';
import {
  checkDecisions, DECISION_RULES_VERSION, doseFacts, HAS_WARNING_SIGNS, specialistConditions, warningSignLabels, warningSigns, type DecisionFindings, type SourcedFact, type WarningSign,
} from '@sport-sante/sdk/prescription/decision-help';
import { ruleSetWith, type PrescriptionDraft, type RuleSet } from '@sport-sante/sdk/prescription/domain';
import { checkTrades } from '@sport-sante/sdk/prescription/limitations';
import { html, nothing, type TemplateResult } from 'lit';
import type { ChoiceField } from '../choice-field/choice-field.js';
import { writeDate } from '../internal/date-text.js';
import { addComponent } from './draft-state.js';
import type { FormContext } from './form-context.js';
import { strings } from './help-part.strings.js';
import { on } from './row.js';

export { helpStyles as styles } from './help-part.styles.js';
export { strings as helpStrings } from './help-part.strings.js';

/** What the HAS and the WHO advise on a draft, and what the table of trades hints at. Said elsewhere on the form already: who complements. */
export function adviceOn(draft: PrescriptionDraft, { findings, ruleSet, today }: { findings: DecisionFindings; ruleSet: Partial<RuleSet> | undefined; today: string }): Issue[] {
  const { warningSigns: sign } = ruleSetWith(ruleSet);
  return [...checkDecisions(draft, findings, { warningSignsBlock: sign === 'block', today }), ...checkTrades(draft).filter(({ code }) => code !== 'trade-complement')];
}

/** The one act an advice offers. */
export function actOf({ code }: Issue, { speak, edit, focusField }: FormContext): TemplateResult | typeof nothing {
  if (code !== 'balance-advised') return nothing;
  const add = () => {
    edit('components', (state) => addComponent(state, 'balance'));
    focusField('components');
  };
  return html`<button type="button" class="link" @click=${add}>${speak(strings).addBalance}</button>`;
}

function renderFacts(facts: readonly SourcedFact[], { language, speak }: FormContext): TemplateResult {
  const { sourceOf, unconfirmed } = speak(strings);
  return html`<ul class="facts-list">${facts.map(({ words, source, confirmed }) => html`<li>${words[language]}. <small>${sourceOf(source)} ${confirmed ? nothing : unconfirmed}</small></li>`)}</ul>`;
}

/** The panel behind « ? »: what to look for, what to know, with its sources and its date. */
export function renderHelp(context: FormContext): TemplateResult {
  const { language, speak, view, show, focusOn, findings, territory } = context;
  const words = speak(strings);
  const ruleSet = ruleSetWith(territory?.ruleSet);
  const know = (part: DecisionFindings) => { show({ findings: { ...view.findings, ...part } }); };
  const close = () => { show({ isHelpOpen: false }); focusOn('#help-button'); };
  const { cardiovascularRisk: risk, warningSigns: found } = findings;
  return html`
    <section class="help" aria-labelledby="help-title" @keydown=${(event: KeyboardEvent) => { if (event.key === 'Escape') close(); }}>
      <h3 id="help-title" tabindex="-1">${words.title}</h3>
      <p>${ruleSet.warningSigns === 'block' ? words.purposeBlock : words.purpose}</p>
      <sps-choice-field multiple label=${words.signs} hint=${words.signsHint} .options=${warningSigns.map((value) => ({ value, label: warningSignLabels[value][language] }))}
        .values=${found ?? []} @change=${on(({ values }: ChoiceField) => { know({ warningSigns: values as WarningSign[] }); })}></sps-choice-field>
      <p class="small quiet">${words.sourceOf(HAS_WARNING_SIGNS)}</p>
      <sps-choice-field appearance="segmented" label=${words.risk} .options=${(['low', 'moderate', 'high', 'very-high'] as const).map((value) => ({ value, label: words.risks[value] }))}
        .values=${risk === undefined ? [] : [risk]} @change=${on(({ value }: ChoiceField) => { know({ cardiovascularRisk: value as DecisionFindings['cardiovascularRisk'] }); })}></sps-choice-field>
      <details><summary>${words.facts}</summary>${renderFacts(doseFacts, context)}</details>
      <details><summary>${words.specialist}</summary>${renderFacts(specialistConditions, context)}</details>
      <details><summary>${words.keys}</summary>
        <dl class="keys">${words.keyList.map(([key, act]) => html`<dt>${key}</dt><dd>${act}</dd>`)}</dl><p class="small quiet">${words.noLetters}</p></details>
      ${(territory?.links ?? []).length === 0 ? nothing : html`<p><b>${words.links}</b></p><ul>${territory?.links?.map(({ label, url }) => html`<li><a href=${url} target="_blank" rel="noreferrer">${label}</a></li>`)}</ul>`}
      <p class="small quiet">${words.version(writeDate(DECISION_RULES_VERSION), ruleSet.version)}</p>
      <p><button type="button" class="secondary" @click=${close}>${words.close}</button></p>
    </section>`;
}
