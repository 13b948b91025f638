import { css } from 'lit';
import { questions } from '../tokens/questions.js';

export const styles = [questions, css`
  :host { --_width: var(--sps-date-time-field-control-width, 8.5rem); }
  :host([size="row"]) { --_width: var(--sps-date-time-field-control-width, 7rem); }
  :host([with-time]) { --_width: var(--sps-date-time-field-control-width, 13rem); }
`];
