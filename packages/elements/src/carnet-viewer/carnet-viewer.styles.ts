import { css } from 'lit';
import { acts } from '../tokens/acts.js';
import { base } from '../tokens/base.js';
import { tokens } from '../tokens/tokens.js';

/** The frame of both views; each view brings its own look. */
export const styles = [tokens, base, acts, css`
  :host { container: sps / inline-size; font-size: var(--_size); }
  h1, h2, h3, h4, ol, dl, dd, dt, table, caption { margin: 0; padding: 0; }
  ol { list-style: none; }
  .frame { background: var(--_surface); color: var(--_text); font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
  .frame[aria-busy="true"] { cursor: progress; }
  .waiting { padding: 2rem; color: var(--_quiet); display: grid; gap: 0.75rem; justify-items: start; }
  .switch { display: inline-flex; max-inline-size: 100%; border: 1px solid var(--_control-line); border-radius: var(--_radius-control); overflow: clip; }
  .switch button { min-block-size: 2.75rem; padding: 0 0.875rem; border: 0; border-block-end: 3px solid transparent; background: none; font-size: var(--_text-s); cursor: pointer; }
  .switch button + button { border-inline-start: 1px solid var(--_line); }
  .switch button:hover { background: var(--_hover); }
  .switch button[aria-pressed="true"] { font-weight: 650; background: var(--_tint); border-block-end-color: var(--_accent); }
  .switch :focus-visible { outline-offset: -3px; }
  @media (forced-colors: active) {
    .switch button[aria-pressed="true"] { border-block-end-color: Highlight; }
  }
  @media print {
    .head-acts, .acts, .switch, button { display: none; }
  }
`];
