import { css } from 'lit';
import { base, control, field } from '../tokens/base.js';
import { tokens } from '../tokens/tokens.js';

export const styles = [tokens, base, field, control, css`
  .range { display: flex; align-items: center; gap: 0.5rem; }
  .control.number { inline-size: var(--sps-range-field-control-width, 3.5rem); flex: none; }
  /* An error is as wide as the field, not wider: the neighbours stay where they are. */
  .messages { inline-size: 0; min-inline-size: 100%; }
`];
