import { css } from 'lit';
import { questions } from '../tokens/questions.js';

export const styles = [questions, css`
  .file { display: flex; flex-wrap: wrap; align-items: center; gap: 0.25rem 1rem; min-block-size: var(--_control); }
  .file > span { overflow-wrap: anywhere; min-inline-size: 0; }
  input[type="file"] { max-inline-size: 30rem; font-size: var(--_text-s); min-inline-size: 0; }
  input[type="file"]:disabled::file-selector-button { cursor: not-allowed; }
`];
