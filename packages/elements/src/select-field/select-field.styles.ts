import { css } from 'lit';
import { questions } from '../tokens/questions.js';

export const styles = [questions, css`
  select { font: inherit; color: inherit; letter-spacing: inherit; text-overflow: ellipsis; }
  select.control[aria-invalid="true"] { padding-inline-start: calc(0.5rem - 1px); }
  select.control { max-inline-size: 24rem; padding-inline-start: 0.5rem; }
  :host([size="row"]) select.control { padding-inline: 0.25rem; }
  :host([size="step"]) select.control { max-inline-size: none; }
  .typed .control { --_width: 100%; max-inline-size: 24rem; }
`];
