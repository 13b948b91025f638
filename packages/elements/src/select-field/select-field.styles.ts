import { css } from 'lit';
import { questions } from '../tokens/questions.js';

export const styles = [questions, css`
  select { font: inherit; color: inherit; letter-spacing: inherit; text-overflow: ellipsis; }
  select.control { inline-size: auto; max-inline-size: 100%; justify-self: start; }
  :host([size="row"]) select.control { inline-size: 100%; padding-inline: 0.25rem; }
  :host([size="step"]) select.control { inline-size: 100%; }
  .typed .control { --_width: 100%; max-inline-size: 30rem; }
`];
