import { css } from 'lit';
import { acts } from '../tokens/acts.js';
import { base, field } from '../tokens/base.js';
import { tokens } from '../tokens/tokens.js';
import { filterBarStyles } from './filter-bar.styles.js';
import { listAsideStyles } from './list-aside.js';
import { resultsStyles } from './results-list.styles.js';

/** The frame: search on top, results, and beside them the number, the map and the list; one column on a phone. */
export const styles = [tokens, base, field, acts, filterBarStyles, listAsideStyles, resultsStyles, css`
  :host { container: sps / inline-size; }
  h2, h3, h4, ol, dl, dd, dt, p { margin: 0; padding: 0; }
  ol { list-style: none; }
  .frame { background: var(--_surface); color: var(--_text); font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
  .finder { position: relative; display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.5rem; padding: 1rem; }
  h2 { font-size: var(--_text-xl); line-height: 1.25; font-weight: 700; text-wrap: balance; }
  .head, .asking { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem; align-content: start; }
  .phone { display: flex; gap: 1rem; align-items: center; padding: 0.875rem 1.25rem; border: 1px solid color-mix(in oklab, var(--_warm) 45%, var(--_surface)); border-radius: var(--_radius-control); background: color-mix(in oklab, var(--_warm) 6%, var(--_surface)); }
  .phone .icon { color: var(--_warm); inline-size: 1.75rem; block-size: 1.75rem; }
  .phone-title { font-size: var(--_text-s); font-weight: 650; }
  .phone-number { display: inline-flex; align-items: center; min-block-size: 2rem; color: inherit; font-size: 1.25rem; font-weight: 700; white-space: nowrap; text-underline-offset: 4px; }
  .quiet, .waiting, .locate span { color: var(--_quiet); font-size: var(--_text-s); }
  .waiting { display: grid; gap: 0.75rem; padding-block: 1rem; font-size: inherit; }
  progress { inline-size: min(100%, 24rem); block-size: 0.5rem; accent-color: var(--_accent); }
  .search { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0.5rem 0.75rem; align-items: end; }
  .search label { display: block; margin-block-end: 0.25rem; font-size: var(--_text-s); font-weight: 600; }
  .where-box { position: relative; }
  .search :is(input, select) { inline-size: 100%; min-block-size: var(--_control); padding: 0.5rem 0.75rem; border: 1px solid var(--_control-line); border-radius: var(--_radius-control); background: var(--_surface); color: inherit; font: inherit; }
  .search :is(.submit, .locate) { grid-column: 1 / -1; }
  .locate { display: flex; flex-wrap: wrap; align-items: center; gap: 0 0.5rem; }
  .said { display: grid; gap: 0.5rem; }
  .said:empty { display: none; }
  .also { font-size: var(--_text-s); }
  .columns, .found, .beside { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.5rem; align-content: start; }
  .map { display: grid; gap: 0.75rem; }
  .map[data-open="false"] .map-drawing { display: none; }
  .dock { position: sticky; inset-block-end: 0; z-index: 2; display: grid; grid-template-columns: 1fr 1fr; gap: 0.5rem; margin: 0 -1rem -1rem; padding: 0.75rem 1rem; border-block-start: 1px solid var(--_line); background: var(--_surface); }
  .dock button:disabled { color: var(--_quiet); border-style: dashed; cursor: default; }
  /* Text twice as large on a phone. */
  @container sps (max-width: 16rem) {
    .finder { padding: 0.5rem; }
    .phone { flex-direction: column; align-items: start; padding: 0.5rem; }
    .phone-number { white-space: normal; }
    .search { grid-template-columns: minmax(0, 1fr); }
    .dock { position: static; grid-template-columns: minmax(0, 1fr); margin: 0; padding: 0.5rem 0; }
  }
  /* Text twice as large on a phone: one thing beside another no more, and no word cut. */
  @container sps (max-width: 17rem) {
    .finder { padding-inline: 0.5rem; }
    .search { grid-template-columns: minmax(0, 1fr); }
    .phone { flex-wrap: wrap; gap: 0.25rem; padding: 0.5rem 0.75rem; }
    .phone-number { white-space: normal; }
    .dock { display: flex; flex-wrap: wrap; margin-inline: -0.5rem; padding: 0.375rem 0.5rem; }
    .dock button { flex: 1 1 auto; padding-inline: 0.25rem; font-size: var(--_text-s); }
    .dock .icon { display: none; }
  }
  @container sps (min-width: 34rem) {
    .search { grid-template-columns: minmax(0, 1fr) 8rem auto; }
    .search .submit { grid-column: auto; }
    .dock { display: none; }
  }
  @container sps (min-width: 40rem) {
    .finder { padding: 2rem; }
    .map-toggle { display: none; }
    .map[data-open="false"] .map-drawing { display: block; }
  }
  @container sps (min-width: 60rem) {
    .head { grid-template-columns: minmax(0, 1fr) 20rem; align-items: start; gap: 1rem 2rem; }
    .head > .title:has(+ .asking) { grid-column: 1 / -1; }
    .columns { grid-template-columns: minmax(0, 1fr) 20rem; gap: 2rem; }
    .beside { position: sticky; inset-block-start: 1rem; align-self: start; }
  }
  @media (forced-colors: active) {
    .phone, .dock { border-color: CanvasText; }
  }
  @media print {
    .search, .filters, .dock, .map-toggle, .beside { display: none; }
  }
`];
