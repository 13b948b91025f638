import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconName } from '../internal/icons.js';
import type { ResultContext } from './result-context.js';
import { comparisonOf, doubtsOf, factsOf, notComparable, shapeOf, type Doubt, type Fact } from './result-facts.js';
import { renderGauge } from './result-gauge.js';
import { renderComparison, renderDetails, renderDomains } from './result-tables.js';
import { emphasised, inLanguage, longDay, speechOf, type Speech } from './result-words.js';

export { answersInWords } from './answers-in-words.js';
export { resultStyles as styles } from './result.styles.js';

function renderHead({ instrument, person, authored, print }: ResultContext, speech: Speech): TemplateResult {
  const { words } = speech;
  return html`
    <header class="head">
      <div>
        <h2 id="result-title" tabindex="-1">${inLanguage(instrument.title, speech)}</h2>
        <p class="meta">${person === undefined ? nothing : html`<span>${person}</span>`}${authored === undefined ? nothing : html`<span>${words.answersOf(longDay(authored, speech))}</span>`}</p>
      </div>
      ${print ? html`<button type="button" class="secondary" @click=${print}>${icon('print')}${words.print}</button>` : nothing}
    </header>`;
}

/** The questions, as links where the answers can still be changed, each with what is to be said of it. */
function renderQuestions(doubts: readonly Doubt[], { labelOf, goTo, canEdit }: ResultContext): TemplateResult {
  const item = ({ linkId, sentence }: Doubt) => {
    if (linkId === undefined) return html`<li>${sentence}</li>`;
    const label = labelOf(linkId) || linkId;
    const question = canEdit ? html`<button type="button" class="link" @click=${() => { goTo(linkId); }}>${label}</button>` : label;
    return html`<li>${question}${sentence === undefined ? nothing : html`<p>${sentence}</p>`}</li>`;
  };
  return html`<ul>${doubts.map(item)}</ul>`;
}

/** Which answers a calculation misses, and which are worth a second look. */
function renderDoubts(context: ResultContext, speech: Speech, isUnknown: boolean): TemplateResult | typeof nothing {
  const { words } = speech;
  const { missing, toCheck, toKnow } = doubtsOf(context, speech);
  const list = (name: IconName, title: string, doubts: readonly Doubt[]) =>
    (doubts.length === 0 ? nothing : html`<div class=${name}>${icon(name)}<div><p>${title}</p>${renderQuestions(doubts, context)}</div></div>`);
  if (missing.length + toCheck.length + toKnow.length === 0) return isUnknown ? html`<section class="doubts"><p>${icon('info')}<span>${words.missingUnnamed}</span></p></section>` : nothing;
  return html`<section class="doubts">${list('info', words.missingAnswers(missing.length), missing)}${list('warning', words.toCheck, toCheck)}${list('info', words.toKnow, toKnow)}</section>`;
}

/** Figure, then sentence, then gauge, then source. */
function renderMeasure(fact: Fact, context: ResultContext, speech: Speech): TemplateResult {
  const { label, value, figure, note, sentences, sources } = fact;
  const compared = comparisonOf(fact, context, speech);
  return html`
    <div class="measure">
      <h3>${label}</h3>
      <p class=${value === undefined ? 'figure none' : 'figure'}>${figure}${note === '' ? nothing : [' ', html`<small>${note}</small>`]}</p>
      ${sentences.length === 0 ? nothing : html`<p class="say">${sentences.map((sentence, index) => [index === 0 ? '' : ' ', emphasised(sentence)])}</p>`}
      ${renderGauge(fact, speech)}
      ${compared ? html`<p class="before">${emphasised(compared.sentence)}</p>` : nothing}
      ${sources.map((source) => html`<p class="source">${source}</p>`)}
    </div>`;
}

/** A value that needs no scale: « Aucun jour par semaine. C’est 2 jours de moins que les 2 jours conseillés par l’OMS. » */
function renderLine(fact: Fact, context: ResultContext, speech: Speech): TemplateResult {
  const { label, figure, note, sentences, sources } = fact;
  const compared = comparisonOf(fact, context, speech);
  return html`
    <section class="line">
      <h3>${label}</h3>
      <p><b>${figure}</b>${note === '' ? '.' : ` ${note}.`} ${sentences.map((sentence) => [emphasised(sentence), ' '])}${compared ? [emphasised(compared.sentence), ' '] : nothing}<span class="source">${sources.join(' ')}</span></p>
    </section>`;
}

/** Category and flags, in the words of the instrument: they name who says so. */
function renderFlags(context: ResultContext, speech: Speech): TemplateResult | typeof nothing {
  const { words } = speech;
  const { instrument, score } = context;
  const category = score.category === null ? undefined : instrument.categories[score.category];
  const flags = score.flags.flatMap((flag) => instrument.flags[flag] ?? []);
  if (!category && flags.length === 0) return nothing;
  return html`
    <section>
      <h3>${shapeOf(context) === 'list' && flags.length > 0 ? words.assessment : words.facts}</h3>
      ${category ? html`<p class="say">${inLanguage(category, speech)}.</p>` : nothing}
      ${flags.length === 0 ? nothing : html`<ul class="flags">${flags.map((flag) => html`<li>${inLanguage(flag, speech)}</li>`)}</ul>`}
    </section>`;
}

/** What was said, where that is the result. */
function renderSaid(context: ResultContext): TemplateResult[] {
  const said = shapeOf(context) === 'words' ? (context.answers ?? []).filter(({ isNumber }) => !isNumber) : [];
  return said.map(({ question, answer }) => html`<section><h3>${question}</h3><p class="say">${answer}</p></section>`);
}

function renderEarlier(context: ResultContext, facts: readonly Fact[], speech: Speech): TemplateResult | typeof nothing {
  const { earlier, mode } = context;
  if (!earlier) return nothing;
  const refusal = notComparable(context, speech);
  if (refusal !== undefined) return html`<section><h3>${speech.words.comparison}</h3><p>${refusal}</p></section>`;
  // The sentences under the figures say it; the table is for those who look for a number.
  if (mode === 'patient') return nothing;
  const title = earlier.authored === undefined ? speech.words.comparison : speech.words.comparisonWith(longDay(earlier.authored, speech));
  const comparisons = facts.flatMap((fact) => comparisonOf(fact, context, speech) ?? []);
  return comparisons.length === 0 ? nothing : renderComparison(comparisons, title, speech);
}

/** Whose questionnaire it is, and what it is not. */
function renderStanding({ instrument }: ResultContext, speech: Speech): TemplateResult {
  return html`<section class="standing"><p>${icon('info')}<span>${inLanguage(instrument.standing, speech)}</span></p></section>`;
}

/**
 * The result of a questionnaire in words, then in drawings and tables. It judges nobody: each line drawn beside a value
 * has its source, and nothing is graded that a source does not grade.
 */
export function renderResult(context: ResultContext): TemplateResult {
  const { instrument, score, mode, canEdit, edit, acts, next } = context;
  const speech = speechOf(context);
  const { words } = speech;
  const { gauged, plain, details } = factsOf(context, speech);
  const main = [...gauged, ...plain];
  const broken = shapeOf(context) === 'list' ? [] : instrument.results.filter(({ breakdown }) => breakdown);
  const doubts = renderDoubts(context, speech, main.some(({ value }) => value === undefined));
  return html`
    <article class=${mode === 'patient' ? 'result large' : 'result'} aria-labelledby="result-title">
      ${renderHead(context, speech)}
      <div class="sections">
        ${gauged.length === 0 ? nothing : html`<section class=${gauged.length > 1 ? 'side-by-side' : ''}>${gauged.map((fact) => renderMeasure(fact, context, speech))}</section>`}
        ${gauged.length > 0 ? doubts : nothing}
        ${plain.map((fact) => renderLine(fact, context, speech))}
        ${renderEarlier(context, [...main, ...details.filter(({ line }) => line.isMain)], speech)}
        ${broken.length === 0 ? nothing : html`<section><h3>${words.byDomain}</h3><div class=${broken.length > 1 ? 'side-by-side' : ''}>${broken.map((line) => renderDomains(line, score, speech))}</div></section>`}
        ${renderDetails(details, speech)}
        ${renderSaid(context)}
        ${renderFlags(context, speech)}
        ${gauged.length > 0 ? nothing : doubts}
        ${renderStanding(context, speech)}
        ${mode === 'patient' && next !== undefined ? html`<section class="next"><h3>${words.next}</h3><div>${next}</div></section>` : nothing}
      </div>
      ${acts !== undefined || canEdit ? html`<footer class="foot">${acts ?? nothing}${canEdit ? html`<button type="button" class="secondary" @click=${edit}>${words.edit}</button>` : nothing}</footer>` : nothing}
    </article>`;
}
