import { css } from 'lit';
import { presenceStyles } from './attendance.styles.js';

/** The choice between two answers: a dialog over whatever is in view. */
export const conflictStyles = css`
  ${presenceStyles}
  .conflict {
    inline-size: min(30rem, 100% - 2rem); max-block-size: calc(100dvh - 2rem); margin: auto; padding: 1.5rem; border: 1px solid var(--_control-line); border-radius: calc(var(--_radius) * 1.5);
    background: var(--_surface); color: var(--_text); font: 400 var(--_size) / 1.5 var(--_font); font-variant-numeric: tabular-nums; overflow-wrap: anywhere; overscroll-behavior: contain;
    box-shadow: 0 1rem 3rem rgb(0 0 0 / 0.18);
  }
  .conflict[open] { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem; }
  .conflict::backdrop { background: color-mix(in oklab, #000 45%, transparent); }
  .conflict h2 { font-size: calc(var(--_size) * 1.25); font-weight: 650; line-height: 1.3; text-wrap: balance; }
  .conflict h2:focus { outline: none; }
  .conflict h3 { font-size: var(--_size); font-weight: 650; }
  .conflict .hint { color: var(--_quiet); font-size: var(--_text-s); line-height: 1.45; }
  .conflict .versus { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.5rem; }
  .conflict section { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.5rem; padding: 1rem 1.25rem; border: 1px solid var(--_line); border-radius: var(--_radius); }
  .conflict .value { display: flex; gap: 0.5rem; align-items: start; white-space: pre-line; }
  .conflict .value .icon { margin-block-start: 0.05em; }
  .conflict .secondary { min-block-size: 2.75rem; margin-block-start: 0.25rem; }
  .conflict .link { min-block-size: 2.75rem; }
  @media (max-width: 30rem) {
    .conflict { padding: 1.25rem 1rem; }
    .conflict section { padding: 0.875rem 1rem; }
  }
`;
