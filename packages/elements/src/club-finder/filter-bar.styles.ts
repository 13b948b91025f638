import { css } from 'lit';

/** Filters and communes as chips: first paint. */
export const filterBarStyles = css`
  .filter-bar, .towns { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: start; }
  .chip {
    display: inline-flex; align-items: center; gap: 0.4em; min-block-size: 2.75rem; padding: 0.25rem 0.875rem; border: 1px solid var(--_control-line); border-radius: 1.375rem;
    background: var(--_surface); color: var(--_text); font-size: var(--_text-m); line-height: 1.3; text-align: start; overflow-wrap: anywhere; cursor: pointer;
  }
  .chip:hover { background: var(--_hover); }
  .chip .count { color: var(--_quiet); font-size: var(--_text-s); font-variant-numeric: tabular-nums; }
  .chip:is(.on, [aria-pressed="true"]) { border-color: var(--_accent); background: var(--_accent); color: var(--_on-accent); font-weight: 600; }
  .chip:is(.on, [aria-pressed="true"]):hover { background: color-mix(in oklab, var(--_accent), var(--_text) 22%); }
  .chip[aria-pressed="true"] .count { color: inherit; }
  .chip[aria-disabled="true"] { border-style: dashed; background: none; color: var(--_quiet); cursor: default; }
  .chip .icon { margin-inline-start: -0.25em; }
  .cleared { display: flex; gap: 0.5rem; align-items: center; min-block-size: 2.75rem; font-size: var(--_text-m); }
  .locked summary { list-style: none; }
  .locked summary::-webkit-details-marker { display: none; }
  .locked[open] { flex-basis: 100%; }
  .locked p { margin-block: 0.5rem; max-inline-size: 40rem; font-size: var(--_text-s); }
  .place-words { display: grid; gap: 0.5rem; font-size: var(--_text-s); line-height: 1.45; overflow-wrap: anywhere; }
  @container sps (width < 40rem) { .filter-bar .quick[aria-pressed="false"] { display: none; } }
  /* On a phone, the way to all of them is under the thumb. */
  @container sps (width < 34rem) {
    #open-filters, .filters:not(:has(:is(.on, [aria-pressed="true"], .cleared))) { display: none; }
  }
  @media (forced-colors: active) {
    .chip:is(.on, [aria-pressed="true"]) { background: Highlight; color: HighlightText; forced-color-adjust: none; }
    .chip[aria-disabled="true"] { border-color: GrayText; color: GrayText; }
  }
`;
