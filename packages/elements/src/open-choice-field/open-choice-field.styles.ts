import { css } from 'lit';
import { questions } from '../tokens/questions.js';

export const styles = [questions, css`
  :host { --_width: 100%; }
  :host([orientation="vertical"]) .options { display: grid; grid-template-columns: 1fr; justify-items: stretch; }
  .option > span { overflow-wrap: anywhere; hyphens: auto; min-inline-size: 0; }
  .typed .control { max-inline-size: 30rem; }
  /* The way back stands beside one joined row, so that nothing moves when it comes. */
  :host([appearance="segmented"]) .field { grid-template-columns: auto 1fr; }
  :host([appearance="segmented"]) .field > :not(.segments, .clear) { grid-column: 1 / -1; }
  .segments { align-self: start; }
  :host([appearance="segmented"]) .clear { align-self: center; margin-inline-start: 0.5rem; text-align: start; }
  /* A few short words in a table keep to their line. */
  :host([size="row"]) .segment { padding-inline: 0.625rem; }
`];
