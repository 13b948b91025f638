import { html, nothing } from 'lit';
import { printApart } from '../internal/print-frame.js';
import { answersInWords } from './answers-in-words.js';
import type { PageContext } from './page-context.js';
import type { ResultContext } from './result-context.js';
import { sheetStyles } from './result-print.styles.js';
import { printResult } from './result-print.js';
import { strings } from './answers-print.strings.js';

/** Prints what is answered on A4, from a document of its own; of an instrument, its result comes first. */
export function printAnswers(context: PageContext, result: ResultContext | undefined): void {
  const answers = answersInWords(context);
  if (result) {
    printResult({ ...result, answers });
    return;
  }
  const { title, who, language } = context;
  const running = [title, who].filter(Boolean).join(' · ');
  const groups = [...new Set(answers.map(({ group }) => group))];
  printApart({
    language, title, styles: sheetStyles(running, context.speak(strings).page),
    body: html`<main><h2>${title}</h2>${who ? html`<p>${who}</p>` : nothing}
      <div class="answers">${groups.map((group) => html`<div class="group">${group === '' ? nothing : html`<h4>${group}</h4>`}
        <dl>${answers.filter((each) => each.group === group).map(({ question, answer }) => html`<div><dt>${question}</dt><dd>${answer}</dd></div>`)}</dl></div>`)}</div>
      <footer>${running}</footer></main>`,
  });
}
