import { css } from 'lit';
import { base, field, tick } from '../tokens/base.js';
import { tokens } from '../tokens/tokens.js';

export const styles = [tokens, base, field, tick, css`
  .box { display: flex; align-items: start; gap: 0.625rem; padding-block: 0.25rem; line-height: 1.45; cursor: pointer; }
  .box > input { margin-block-start: 0.125rem; }
  .box small { display: block; color: var(--_quiet); font-size: var(--_text-s); }
  .box:has(:disabled) { color: var(--_quiet); cursor: not-allowed; }
  .box:has(:focus-visible) { outline: 3px solid var(--_accent); outline-offset: 2px; border-radius: var(--_radius-control); }
  .box :focus-visible { outline: none; }
  @media (pointer: coarse) { .box { min-block-size: 2.75rem; padding-block: 0.625rem; } }
`];
