import { css } from 'lit';
import { base, field, tick } from '../tokens/base.js';
import { tokens } from '../tokens/tokens.js';

export const styles = [tokens, base, field, tick, css`
  :host { container: choice / inline-size; }
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
    .options:not(.segmented .options) { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 9.5rem), 1fr)); }
    .wide .options { grid-template-columns: 1fr; }
  }

  .segmented .options { display: inline-flex; flex-wrap: nowrap; gap: 0; border: 1px solid var(--_control-line); border-radius: var(--_radius-control); inline-size: fit-content; max-inline-size: 100%; }
  .segmented .option {
    position: relative; justify-content: center; min-block-size: calc(var(--_control) - 2px); min-inline-size: 2.75rem; padding: 0.25rem 0.875rem;
    border: 0; border-radius: 0; text-align: center;
  }
  .segmented .option + .option { border-inline-start: 1px solid var(--_line); }
  .segmented .option:first-child { border-start-start-radius: var(--_radius-control); border-end-start-radius: var(--_radius-control); }
  .segmented .option:last-child { border-start-end-radius: var(--_radius-control); border-end-end-radius: var(--_radius-control); }
  .segmented .option:has(:checked) {
    z-index: 1; border-radius: var(--_radius-control); border-color: transparent; box-shadow: 0 0 0 2px var(--_accent);
    font-weight: 600; color: color-mix(in oklab, var(--_accent), var(--_text) 25%);
  }
  .segmented .option:has(:focus-visible) { z-index: 2; outline-offset: 3px; border-radius: var(--_radius-control); }
  .segmented input[type="radio"], .segmented input[type="checkbox"] { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; opacity: 0; }
  .segmented.refused .options { border: 2px solid var(--_danger); }
  @container choice (max-width: 20rem) {
    .segmented.stretch .options { inline-size: 100%; }
    .segmented.stretch .option { flex: 1; padding-inline: 0.375rem; }
  }
  @media (forced-colors: active) {
    .option:has(:checked) { outline: 2px solid Highlight; outline-offset: -2px; }
    .segmented .option:has(:checked) { background: Highlight; color: HighlightText; forced-color-adjust: none; }
  }
`];
