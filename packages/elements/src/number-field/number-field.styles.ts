import { css } from 'lit';
import { base, control, field, segments } from '../tokens/base.js';
import { tokens } from '../tokens/tokens.js';

export const styles = [tokens, base, field, control, segments, css`
  .answers { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; }
  .typed { display: flex; align-items: center; gap: 0.5rem; }
  .control.number { inline-size: var(--sps-number-field-control-width, 3.5rem); }
  .messages { inline-size: 0; min-inline-size: 100%; }
`];
