import { css } from 'lit';
import { questions } from '../tokens/questions.js';

export const styles = [questions, css`
  :host { --_width: 100%; }
  :host([orientation="vertical"]) .options { display: grid; grid-template-columns: 1fr; justify-items: stretch; }
  .option > span { overflow-wrap: anywhere; min-inline-size: 0; }
  .typed .control { max-inline-size: 30rem; }
  /* A few short words in a table keep to their line. */
  :host([size="row"]) .segment { padding-inline: 0.625rem; }
`];
