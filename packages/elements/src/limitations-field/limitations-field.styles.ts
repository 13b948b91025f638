import { css } from 'lit';
import { base, field, tick } from '../tokens/base.js';
import { tokens } from '../tokens/tokens.js';

export const styles = [tokens, base, field, tick, css`
  :host { container: limitations / inline-size; }
  dl, dt, dd { margin: 0; }
  small { display: block; color: var(--_quiet); font-size: var(--_text-xs); font-weight: 400; }
  .grid, .reading { --_severe: color-mix(in oklab, var(--_warning) 9%, var(--_surface)); font-size: var(--_text-s); line-height: 1.4; overflow-wrap: anywhere; }
  .head, .group-title { color: var(--_quiet); font-size: var(--_text-xs); font-weight: 600; }
  .group-title { grid-column: 1 / -1; padding-block: 0.75rem 0.125rem; }
  .row, .assessed { border-block-end: 1px solid var(--_line); }
  .severe { background: var(--_severe); }
  .severe > :is(.dimension, dt, .of) { font-weight: 650; }
  .shown, .criterion { font-size: var(--_text-xs); line-height: 1.35; }
  /* The row has the height of its longest criterion: rows do not move under the pointer while one looks along them. */
  .row > .shown { display: grid; align-items: start; }
  .shown > * { grid-area: 1 / 1; }
  .shown > .quiet { color: var(--_quiet); }
  .sizer { visibility: hidden; }
  .cell { border-radius: var(--_radius-control); cursor: pointer; }
  .cell:hover { background: var(--_hover); }
  .cell:has(:checked) { background: var(--_tint); box-shadow: inset 0 0 0 1px var(--_accent); }
  .cell:has(:focus-visible) { outline: 3px solid var(--_accent); outline-offset: -2px; }
  .cell :focus-visible { outline: none; }
  .cell:has(:disabled) { cursor: not-allowed; background: none; box-shadow: none; }
  .cell input { scroll-margin-block: 4rem; }
  .refused .cell input { border-color: var(--_danger); }
  .refused > .messages { padding-block-end: 0.25rem; }

  .acts { display: flex; flex-wrap: wrap; align-items: center; gap: 0.375rem 1rem; min-block-size: calc(var(--_control) + 0.875rem); padding-block: 0.625rem 0.25rem; }
  .fill {
    min-block-size: var(--_control); padding: 0.4375rem 0.875rem; border: 1px solid var(--_control-line); border-radius: var(--_radius-control);
    background: var(--_surface); font-weight: 600; line-height: 1.3; text-align: start; cursor: pointer;
  }
  .fill:hover { background: var(--_hover); border-color: var(--_text); }
  .done:empty { display: contents; }
  .done { font-size: var(--_text-s); }
  .undo { margin-inline-start: -0.5rem; }
  .link {
    padding: 0.1875rem 0; border: 0; background: none; color: var(--_accent); font-size: var(--_text-s); font-weight: 600; text-align: start;
    text-decoration: underline 2px; text-underline-offset: 3px; cursor: pointer;
  }
  .link:hover { color: var(--_text); }
  .clear { visibility: hidden; font-size: var(--_text-xs); text-decoration-thickness: 1px; }
  .row:is(:hover, :focus-within) > .clear { visibility: visible; }
  .note { color: var(--_quiet); font-size: var(--_text-xs); line-height: 1.45; }
  .keys { display: block; }
  :disabled:is(.fill, .link) { color: var(--_quiet); cursor: not-allowed; }
  .fill:disabled { border-style: dashed; background: var(--_raised); }
  fieldset:disabled :is(.dimension, .shown, .criterion) { color: var(--_quiet); }
  .link:disabled { text-decoration: none; }

  /* Columns */
  @container limitations (min-width: 40rem) {
    .grid { display: grid; grid-template-columns: minmax(8.5rem, 1fr) repeat(4, minmax(4.125rem, max-content)) minmax(9rem, 1.7fr) minmax(3.5rem, max-content); }
    .head, .group, .row { grid-column: 1 / -1; display: grid; grid-template-columns: subgrid; align-items: center; }
    .head {
      position: sticky; z-index: 1; inset-block-start: var(--sps-limitations-field-header-inset, 0px); background: var(--_surface);
      border-block-end: 1px solid var(--_control-line); padding-block: 0.25rem 0.375rem; line-height: 1.3;
    }
    .head .of { text-align: center; }
    .row { min-block-size: 2.375rem; }
    .dimension { padding: 0.25rem; }
    .row > .shown { align-items: center; }
    .shown { padding: 0.25rem 0.5rem; }
    .brief .cell { display: grid; place-content: center; min-block-size: calc(var(--_control) - 0.375rem); margin-block: 2px; }
    .brief .cell > span { display: none; }
    .clear { padding-inline-end: 0.25rem; }

    .full { grid-template-columns: minmax(8.25rem, 0.8fr) repeat(4, minmax(0, 1fr)); column-gap: 0.25rem; }
    .full :is(.shown, .cell > .of) { display: none; }
    .full .head .of { text-align: start; padding-inline-start: 0.375rem; }
    .full .row { align-items: start; grid-template-rows: auto 1fr; min-block-size: 3.75rem; padding-block: 0.25rem; }
    .full .dimension { grid-area: 1 / 1; }
    .full .cell { grid-row: 1 / 3; align-self: stretch; display: flex; gap: 0.375rem; align-items: start; padding: 0.25rem 0.375rem; }
    .full .clear { grid-area: 2 / 1; padding-inline: 0.25rem; justify-self: start; }

    .reading { display: grid; grid-template-columns: fit-content(16rem) max-content 1fr; }
    .assessed { grid-column: 1 / -1; display: grid; grid-template-columns: subgrid; column-gap: 1.5rem; align-items: baseline; padding: 0.375rem 0.25rem; }
  }

  @container limitations (min-width: 40rem) and (max-width: 49.99rem) {
    .full .cell { flex-direction: column; gap: 0.25rem; }
  }

  /* Tiles */
  @container limitations (max-width: 39.99rem) {
    .head { display: none; }
    .row { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 0.25rem; align-items: center; padding-block: 0.5rem 0.625rem; }
    .dimension { grid-area: 1 / 1 / 2 / -1; display: grid; align-content: center; min-block-size: 1.5rem; padding-inline-end: 4rem; font-weight: 600; }
    .clear { grid-area: 1 / 1 / 2 / -1; justify-self: end; }
    .shown { grid-column: 1 / -1; }
    .cell { align-self: stretch; border: 1px solid var(--_control-line); }
    .cell:hover { border-color: var(--_text); }
    .refused .cell { border-color: var(--_danger); }
    .cell:has(:checked:enabled) { border-color: var(--_accent); }
    .cell:has(:checked) .of { font-weight: 600; }
    .cell .of { font-size: var(--_text-xs); line-height: 1.3; }
    .cell:has(:disabled) { border-style: dashed; background: var(--_raised); color: var(--_quiet); }
    .brief .cell { display: grid; justify-items: center; align-content: center; gap: 0.25rem; min-block-size: 3.25rem; padding: 0.375rem 0.125rem; text-align: center; }
    .brief .criterion { display: none; }
    .full .shown { display: none; }
    .full .cell { grid-column: 1 / -1; display: grid; grid-template-columns: auto 1fr; gap: 0 0.5rem; padding: 0.5rem 0.625rem; }
    .full .cell input { grid-row: 1 / 3; align-self: start; }
    .full .cell .of { font-weight: 600; }
    .severe { background: none; }
    .assessed { display: grid; grid-template-columns: 1fr auto; gap: 0 0.75rem; padding-block: 0.375rem; }
    .assessed dt { font-weight: 600; }
    .assessed .criterion { grid-column: 1 / -1; }
  }
  @container limitations (max-width: 16.99rem) {
    .brief .row { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  }
  @media (pointer: coarse), (hover: none) {
    /* As high as a finger, and no more room than its line has without it: nothing moves when a level is chosen. */
    .clear { visibility: visible; min-block-size: var(--_control); margin-block: -0.375rem; }
    .dimension { min-block-size: 2rem; }
    .link:not(.clear) { padding-block: 0.625rem; }
    .brief .cell { min-block-size: var(--_control); }
    .keys { display: none; }
  }
  /* A finger looks at nothing before it presses: no room is kept for it. */
  @media (pointer: coarse) {
    .sizer { display: none; }
  }
  @media (forced-colors: active) {
    .cell:has(:checked) { outline: 2px solid Highlight; outline-offset: -2px; }
    .cell:has(:focus-visible) { outline: 3px solid CanvasText; }
  }
`];
