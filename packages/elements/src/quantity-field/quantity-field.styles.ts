import { css } from 'lit';
import { questions } from '../tokens/questions.js';

export const styles = [questions, css`
  :host { --_width: var(--sps-quantity-field-control-width, 7rem); }
  :host([size="row"]) { --_width: var(--sps-quantity-field-control-width, 3.25rem); }
  select { font: inherit; color: inherit; letter-spacing: inherit; }
  .typed select.control { inline-size: auto; padding-inline: 0.375rem 0.25rem; }
`];
