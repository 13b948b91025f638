import { css } from 'lit';
import { presenceStyles } from './attendance.styles.js';

/** A panel where something is entered, in the place of the view it was asked from. */
export const entryStyles = css`
  ${presenceStyles}
  .entry {
    container: entry / inline-size; display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem; padding: 1.25rem 1.5rem; border: 1px solid var(--_control-line); border-radius: var(--_radius);
    background: var(--_surface); scroll-margin-block-start: 1rem;
  }
  .entry h3 { font-size: var(--_text-l); font-weight: 650; line-height: 1.35; }
  .entry h3:focus { outline: none; }
  .entry form { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.25rem; max-inline-size: 46rem; }
  .entry .fields { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem; }
  .entry .hint { color: var(--_quiet); font-size: var(--_text-s); line-height: 1.45; }
  .entry .pair, .entry .rows { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem; }
  /* The grid is inside it: in a fieldset that is one itself, Chromium stops drawing a field once a row comes before it. */
  .entry .measured { padding: 1rem 0; border-block: 1px solid var(--_line); }
  .entry .measured legend { float: inline-start; inline-size: 100%; font-weight: 650; }
  .entry .measured .hint { clear: both; margin-block-end: 1rem; }
  .entry [role="alert"]:empty { position: absolute; }
  .entry .notice p:not(.acts) { flex: 1 1 14rem; min-inline-size: 0; }
  .entry .acts, .ends-entry, .done-entry { display: flex; flex-wrap: wrap; gap: 0.5rem 1.25rem; align-items: center; }
  .entry :is(.primary, .secondary, .link) { min-block-size: 2.75rem; }
  .entry .primary[aria-disabled] { border-style: dashed; border-color: var(--_on-accent); cursor: progress; }
  .entry .add { display: grid; grid-template-columns: minmax(0, 24rem) auto; justify-content: start; gap: 0.75rem; align-items: end; }
  /* In the page while empty, so that it is heard when it fills: out of the grid, it leaves no gap. */
  .done-entry:not(:has(button)) { position: absolute; }
  .done-entry p { display: flex; flex: 1 1 12rem; gap: 0.5rem; align-items: center; }
  @container entry (min-width: 38rem) {
    .entry .pair, .entry .rows { grid-template-columns: repeat(2, minmax(0, 1fr)); align-items: end; }
    .entry .rows > :is(.pair, .add) { grid-column: 1 / -1; }
  }
  @container entry (max-width: 30rem) {
    .entry form .primary { inline-size: 100%; }
  }
  @media print { .entry { display: none; } }
`;
