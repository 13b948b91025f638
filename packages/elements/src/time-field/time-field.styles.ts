import { css } from 'lit';
import { questions } from '../tokens/questions.js';

export const styles = [questions, css`
  :host { --_width: var(--sps-time-field-control-width, 8.5rem); }
  :host([size="row"]) { --_width: var(--sps-time-field-control-width, 6.125rem); }
`];
