import { css } from 'lit';
import { tick } from '../tokens/base.js';

/** All the filters: beside the list, or at the foot of a phone. */
export const filterSheetStyles = css`
  ${tick}
  .filter-sheet {
    inline-size: 27rem; max-inline-size: 100%; block-size: 100dvh; max-block-size: 100dvh; margin: 0; margin-inline-start: auto; padding: 0; border: 0; border-inline-start: 1px solid var(--_control-line);
    background: var(--_surface); color: var(--_text); font: 400 var(--_size) / 1.5 var(--_font); overflow-wrap: anywhere;
  }
  .filter-sheet[open] { display: grid; grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr); }
  .filter-sheet::backdrop { background: color-mix(in oklab, #000 32%, transparent); }
  .filter-sheet .sheet-head { display: flex; gap: 1rem; align-items: center; justify-content: space-between; padding: 1rem 1.5rem; }
  .filter-sheet h2 { font-size: var(--_text-l); font-weight: 650; }
  .filter-sheet h2:focus { outline: none; }
  .filter-sheet :is(.close, .sheet-foot button) { min-block-size: 2.75rem; }
  .filter-sheet .close { inline-size: 2.75rem; padding: 0; }
  .filter-sheet .groups { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.5rem; align-content: start; padding: 0.25rem 1.5rem 1.5rem; overflow: auto; overscroll-behavior: contain; }
  .filter-sheet .groups .groups { padding: 0.75rem 0 0; overflow: visible; }
  .filter-sheet summary { display: flex; gap: 0.5rem; align-items: center; min-block-size: 2.75rem; color: var(--_accent); font-weight: 600; list-style: none; cursor: pointer; }
  .filter-sheet summary::-webkit-details-marker { display: none; }
  .filter-sheet details[open] > summary .icon { rotate: 180deg; }
  .filter-sheet legend { margin-block-end: 0.25rem; font-size: var(--_text-s); font-weight: 650; }
  .filter-sheet .row { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; gap: 0.75rem; align-items: center; min-block-size: 2.75rem; line-height: 1.35; cursor: pointer; }
  .filter-sheet .row input { inline-size: 1.25rem; block-size: 1.25rem; }
  .filter-sheet .row .count { color: var(--_quiet); font-size: var(--_text-s); font-variant-numeric: tabular-nums; }
  .filter-sheet .idle { color: var(--_quiet); cursor: default; }
  .filter-sheet .idle input { border-style: dashed; background: var(--_raised); }
  .filter-sheet :is([data-group="day"], [data-group="time"], [data-group="setting"]) .values { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 9rem), 1fr)); gap: 0 1.5rem; }
  .filter-sheet .values + .row { padding-inline-start: 0.75rem; border-inline-start: 3px solid var(--_line); font-size: var(--_text-m); }
  .filter-sheet .lock { display: flex; gap: 0.75rem; padding: 0.75rem 1rem; border-radius: var(--_radius); background: var(--_tint); font-size: var(--_text-m); }
  .filter-sheet .lock .icon { margin-block-start: 0.1em; }
  .filter-sheet .sheet-foot { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0.5rem; padding: 0.75rem 1.5rem; border-block-start: 1px solid var(--_line); }
  .filter-sheet .sheet-foot [aria-disabled="true"] { border-style: dashed; background: none; color: var(--_quiet); cursor: default; }
  @media (max-width: 40rem) {
    .filter-sheet { inline-size: 100%; block-size: auto; max-block-size: calc(100dvh - 4rem); margin: auto 0 0; border: 0; border-block-start: 1px solid var(--_control-line); border-start-start-radius: 1rem; border-start-end-radius: 1rem; }
    .filter-sheet :is(.sheet-head, .groups, .sheet-foot) { padding-inline: 1rem; }
  }
  /* Text twice as large on a phone. */
  @container sps (max-width: 17rem) {
    .filter-sheet .sheet-head { padding-block: 0.5rem; }
    .filter-sheet .sheet-foot { grid-template-columns: minmax(0, 1fr); padding-block: 0.5rem; }
  }
`;
