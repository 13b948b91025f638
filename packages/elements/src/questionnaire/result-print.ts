import { html, nothing, type TemplateResult } from 'lit';
import { printApart } from '../internal/print-frame.js';
import type { AnswerInWords, ResultContext } from './result-context.js';
import { sheetStyles } from './result-print.styles.js';
import { renderResult } from './result-view.js';
import { inLanguage, longDay, speechOf, type Speech } from './result-words.js';

function renderAnswers(answers: readonly AnswerInWords[], { words }: Speech): TemplateResult {
  const groups = [...new Set(answers.map(({ group }) => group))];
  return html`
    <section>
      <h3>${words.answers}</h3>
      <div class="answers">${groups.map((group) => html`
        <div class="group">${group === '' ? nothing : html`<h4>${group}</h4>`}
          <dl>${answers.filter((each) => each.group === group).map(({ question, answer }) => html`<div><dt>${question}</dt><dd>${answer}</dd></div>`)}</dl></div>`)}</div>
    </section>`;
}

/** What a reader of paper cannot look up: what nobody confirmed, and which rule was used. */
const renderUnconfirmed = ({ instrument, score }: ResultContext, speech: Speech): TemplateResult => html`
  <section class="source">
    ${instrument.unconfirmed.length === 0 ? nothing : html`<h3>${speech.words.unconfirmed}</h3><ul>${instrument.unconfirmed.map((each) => html`<li>${inLanguage(each, speech)}</li>`)}</ul>`}
    <p>${speech.words.rule(score.version)}</p>
  </section>`;

/** Prints a result on A4, from a document of its own: what the screen says, the answers, and what is not confirmed. */
export function printResult(context: ResultContext): void {
  const { instrument, language, person, authored, answers = [] } = context;
  const speech = speechOf(context);
  const { words } = speech;
  const title = inLanguage(instrument.title, speech);
  const running = [title, ...(person === undefined ? [] : [person]), ...(authored === undefined ? [] : [words.answersOf(longDay(authored, speech))])].join(' · ');
  printApart({
    language,
    title,
    styles: sheetStyles(running, words.page),
    body: html`<main>
      ${renderResult({ ...context, canEdit: false, print: undefined, acts: undefined })}
      ${answers.length === 0 ? nothing : renderAnswers(answers, speech)}
      ${renderUnconfirmed(context, speech)}
      <footer>${running}</footer>
    </main>`,
  });
}
