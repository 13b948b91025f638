import { css } from 'lit';
import { base, field, segments, tick } from '../tokens/base.js';
import { tokens } from '../tokens/tokens.js';

export const styles = [tokens, base, field, tick, segments, css`
  /* A container has no width of its own: a joined row keeps its natural one. */
  :host(:not([appearance="segmented"])) { container: choice / inline-size; }
  .options { display: flex; flex-wrap: wrap; gap: 0.5rem; }
  .option, .more {
    display: flex; align-items: center; gap: 0.625rem; min-block-size: var(--_control); padding: 0.4375rem 1rem 0.4375rem 0.75rem;
    border: 1px solid var(--_control-line); border-radius: var(--_radius-control); background: var(--_surface); line-height: 1.35; cursor: pointer;
  }
  .option:hover, .more:hover { background: var(--_hover); border-color: var(--_text); }
  .option:has(:checked) { border-color: var(--_accent); box-shadow: inset 0 0 0 1px var(--_accent); background: var(--_tint); }
  .option:has(:focus-visible) { outline: 3px solid var(--_accent); outline-offset: 2px; }
  .option :focus-visible { outline: none; }
  .option:has(:disabled) { border-style: dashed; color: var(--_quiet); background: var(--_raised); cursor: not-allowed; }
  .option small { display: block; color: var(--_quiet); font-size: var(--_text-xs); }
  .refused .option { border-color: var(--_danger); }
  .more { border-color: transparent; background: none; color: var(--_quiet); padding-inline: 0.5rem; gap: 0.375rem; }
  @container choice (max-width: 30rem) {
    .options { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 8.5rem), 1fr)); }
    .option { padding-inline: 0.375rem 0.25rem; gap: 0.375rem; }
    .wide .options { grid-template-columns: 1fr; }
  }
  @media (forced-colors: active) {
    .option:has(:checked) { outline: 2px solid Highlight; outline-offset: -2px; }
  }
`];
