import { css } from 'lit';

/** The list of results: one row to a place, its phone and « Ma liste » at its side, below it on a phone. */
export const resultsStyles = css`
  .results { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.75rem; align-content: start; min-inline-size: 0; }
  .results .quiet, .beyond, .sources { color: var(--_quiet); font-size: var(--_text-s); line-height: 1.45; }
  .results-head { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; align-items: baseline; justify-content: space-between; }
  #results-title { font-size: var(--_text-l); font-weight: 650; line-height: 1.35; }
  .results .stale-notice { flex-wrap: nowrap; border-color: transparent; border-inline-start: 4px solid var(--_control-line); background: var(--_raised); font-size: var(--_text-s); }
  .hits { margin: 0; padding: 0; list-style: none; }
  /* What stands for rows is no place to hold on to: the page would follow it. */
  .gap { overflow-anchor: none; }
  .coming { position: sticky; inset-block-start: 45vh; color: var(--_quiet); }
  .hit { position: relative; display: grid; grid-template-columns: minmax(1.75rem, max-content) minmax(0, 1fr) auto; gap: 0.5rem 1rem; padding-block: 1rem 0.5rem; border-block-start: 1px solid var(--_line); }
  .hit:focus-visible { outline-offset: -3px; }
  .hit[aria-current] { background: var(--_tint); box-shadow: -0.75rem 0 0 var(--_tint), 0.75rem 0 0 var(--_tint); }
  .unknown-group { grid-column: 1 / -1; font-weight: 650; }
  .number { white-space: nowrap; overflow-wrap: normal; inline-size: 1.75rem; block-size: 1.75rem; min-inline-size: fit-content; display: grid; place-items: center; border: 1.5px solid var(--_accent); border-radius: 1rem; padding-inline: 0.1875rem; color: var(--_accent); font-size: var(--_text-s); font-weight: 650; }
  .number[data-kind="mss"] { border-radius: 4px; }
  .hit .main { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.25rem; align-content: start; min-inline-size: 0; }
  .hit h4 { margin: 0; font-size: calc(var(--_size) * 1.0625); font-weight: 650; line-height: 1.4; }
  .alias { font-weight: 400; }
  .to-ask { display: flex; gap: 0.4em; color: var(--_warning); font-size: var(--_text-s); line-height: 1.45; }
  .to-ask .icon { flex: none; inline-size: 1.1em; block-size: 1.1em; margin-block-start: 0.15em; }
  .hit .where, .remark { font-size: var(--_text-s); line-height: 1.45; }
  .facts { display: grid; gap: 0.15rem; margin: 0; }
  .facts div { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); gap: 0 1rem; align-items: baseline; }
  .facts dt { color: var(--_quiet); font-size: var(--_text-s); }
  .facts .later { display: none; }
  .facts dd { margin: 0; min-inline-size: 0; }
  .hit a { color: var(--_accent); text-underline-offset: 0.2em; }
  .hit a:hover { text-decoration-thickness: 2px; }
  .foot { display: flex; flex-wrap: wrap; gap: 0 0.75rem; align-items: center; padding-block-start: 0.25rem; }
  .tags { display: flex; flex-wrap: wrap; gap: 0.25rem 0.75rem; align-items: center; }
  .badge { display: inline-flex; align-items: center; gap: 0.35em; max-inline-size: 100%; padding: 0.15em 0.6em; border: 1px solid var(--_line); border-radius: 1rem; font-size: var(--_text-s); line-height: 1.3; }
  .badge .icon { inline-size: 1.1em; block-size: 1.1em; }
  .badge.accent { border-color: currentColor; color: var(--_accent); }
  .badge.warning { border-color: currentColor; color: var(--_warning); }
  .badge.stale { padding-inline: 0; border-color: transparent; color: var(--_warning); }
  .badge.wrap { justify-self: start; align-items: start; border-radius: var(--_radius-control); }
  .why-button { display: inline-flex; align-items: center; gap: 0.375rem; justify-self: start; min-block-size: 2.75rem; margin-inline-start: -0.25rem; padding: 0 0.25rem; border: 0; background: none; color: var(--_accent); font-size: var(--_text-s); font-weight: 600; text-align: start; cursor: pointer; }
  .why-button:hover { color: var(--_text); }
  .why-button[aria-expanded="true"] .icon { rotate: 90deg; }
  .why { padding: 0.75rem 1rem; margin-block-end: 0.5rem; border: 1px solid var(--_line); border-radius: var(--_radius-control); background: var(--_surface); font-size: var(--_text-s); }
  .why .reasons { display: grid; gap: 0.375rem; }
  .why .reasons li { display: grid; grid-template-columns: 1.25rem minmax(0, 1fr); gap: 0.5rem; }
  .hit .side { display: grid; gap: 0.25rem; justify-items: end; align-content: start; }
  .tel { display: inline-flex; align-items: center; gap: 0.4em; min-block-size: 2.75rem; font-weight: 650; white-space: nowrap; }
  .tel > span { text-decoration: underline; }
  .hit .refused { grid-column: 1 / -1; color: var(--_warning); font-size: var(--_text-s); font-weight: 600; }
  .length .on-paper { display: none; }
  /* One Tab after a place is put in the list, not thirty: seen when it has the focus. */
  .to-list:not(:focus) { position: absolute; inline-size: 1px; block-size: 1px; min-block-size: 0; padding: 0; overflow: hidden; clip-path: inset(50%); }
  @media (prefers-reduced-motion: no-preference) {
    .why-button .icon { transition: rotate 0.15s; }
  }
  @media (pointer: coarse) {
    .facts a { display: inline-flex; align-items: center; min-block-size: 2.75rem; }
  }
  @container sps (max-width: 34rem) {
    .hit { grid-template-columns: minmax(1.75rem, max-content) minmax(0, 1fr); gap: 0.5rem 0.75rem; }
    .hit .side { grid-column: 1 / -1; display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: 0.5rem; }
    .list-button { margin-inline-start: auto; }
    .facts div { grid-template-columns: minmax(0, 1fr); }
    .facts dt { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  }
  /* Text twice as large on a phone. */
  @container sps (max-width: 16rem) {
    .hit .main { grid-column: 1 / -1; }
  }
  @media (forced-colors: active) {
    .hit[aria-current] { outline: 3px solid Highlight; outline-offset: 0.25rem; box-shadow: none; }
    .number, .badge:not(.stale) { border-color: CanvasText; }
    .badge.stale { border: 0; }
    .list-button[aria-pressed="true"] { border-color: Highlight; border-width: 2px; }
  }
  @media print {
    .results { color-scheme: light; color: var(--_text); background: var(--_surface); }
    .hit { break-inside: avoid; }
    .hit[aria-current] { background: none; box-shadow: none; }
    .facts .later { display: list-item; }
    .why-button, .list-button, .to-list, .slots-button, .beyond button, .length button { display: none; }
    .length .on-paper { display: inline; }
    .tel .icon { display: none; }
  }
`;
