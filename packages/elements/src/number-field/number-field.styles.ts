import { css } from 'lit';
import { base, control, field } from '../tokens/base.js';
import { tokens } from '../tokens/tokens.js';

export const styles = [tokens, base, field, control, css`
  .answers { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; }
  .usual { display: inline-flex; border: 1px solid var(--_control-line); border-radius: var(--_radius-control); background: var(--_surface); }
  .usual label {
    position: relative; display: grid; place-content: center; min-block-size: calc(var(--_control) - 2px); min-inline-size: 2.75rem;
    padding-inline: 0.75rem; white-space: nowrap; cursor: pointer; font-variant-numeric: tabular-nums;
  }
  .usual label + label { border-inline-start: 1px solid var(--_line); }
  .usual label:first-child { border-start-start-radius: var(--_radius-control); border-end-start-radius: var(--_radius-control); }
  .usual label:last-child { border-start-end-radius: var(--_radius-control); border-end-end-radius: var(--_radius-control); }
  .usual label:hover { background: var(--_hover); }
  .usual input { appearance: none; position: absolute; inset: 0; inline-size: 100%; block-size: 100%; margin: 0; opacity: 0; cursor: inherit; }
  .usual label:has(:checked) {
    z-index: 1; background: var(--_tint); border-radius: var(--_radius-control); border-color: transparent; box-shadow: 0 0 0 2px var(--_accent);
    font-weight: 600; color: color-mix(in oklab, var(--_accent), var(--_text) 25%);
  }
  .usual label:has(:focus-visible) { z-index: 2; outline: 3px solid var(--_accent); outline-offset: 3px; border-radius: var(--_radius-control); }
  .usual :focus-visible { outline: none; }
  .usual:has(:disabled) { border-style: dashed; color: var(--_quiet); background: var(--_raised); }
  .typed { display: flex; align-items: center; gap: 0.5rem; }
  .control.number { inline-size: var(--sps-number-field-control-width, 3.5rem); }
  .messages { inline-size: 0; min-inline-size: 100%; }
  @media (forced-colors: active) {
    .usual label:has(:checked) { background: Highlight; color: HighlightText; forced-color-adjust: none; }
  }
`];
