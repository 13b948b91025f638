import { css } from 'lit';
import { base, control, field } from '../tokens/base.js';
import { tokens } from '../tokens/tokens.js';

export const styles = [tokens, base, field, control, css`
  .control { inline-size: var(--sps-date-field-control-width, 8.5rem); max-inline-size: 100%; font-variant-numeric: tabular-nums; }
`];
