import { css } from 'lit';
import { questions } from '../tokens/questions.js';

export const styles = [questions, css`
  :host { --_width: var(--sps-decimal-field-control-width, 7rem); }
  :host([size="row"]) { --_width: var(--sps-decimal-field-control-width, 3.25rem); }
`];
