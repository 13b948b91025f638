import { css } from 'lit';
import { presenceStyles } from './attendance.styles.js';

/** Marking a session: the block at the top of a view, and the panel of one session. */
export const sessionStyles = css`
  ${presenceStyles}
  .session-today, .session-panel .inside { container: session / inline-size; display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem; }
  .session-today { padding: 1rem 1.25rem; border: 1px solid var(--_line); border-radius: var(--_radius); }
  .session-today h3, .session-panel h3 { font-size: var(--_text-l); font-weight: 650; line-height: 1.35; }
  .session-today h4 { font-size: var(--_size); font-weight: 600; line-height: 1.4; }
  .session-today .on { display: flex; flex-wrap: wrap; gap: 0 1rem; margin-block-start: -0.5rem; }
  :is(.session-today, .session-panel) .hint { color: var(--_quiet); font-size: var(--_text-s); line-height: 1.45; font-weight: 400; }

  .session-panel {
    inline-size: 27rem; max-inline-size: 100%; block-size: 100dvh; max-block-size: 100dvh; margin: 0; margin-inline-start: auto; padding: 0; border: 0; border-inline-start: 1px solid var(--_control-line);
    background: var(--_surface); color: var(--_text); font: 400 var(--_size) / 1.5 var(--_font); font-variant-numeric: tabular-nums; overflow-wrap: anywhere; overscroll-behavior: contain;
  }
  .session-panel::backdrop { background: color-mix(in oklab, #000 40%, transparent); }
  .session-panel .inside { padding: 1.5rem; align-content: start; gap: 1.5rem; }
  .session-panel header { display: flex; gap: 1rem; justify-content: space-between; align-items: start; }
  .session-panel header > div { min-inline-size: 0; }
  .session-panel .close { justify-content: center; min-inline-size: 2.75rem; margin-block: -0.5rem; margin-inline-end: -0.5rem; }
  .session-panel h2 { font-size: calc(var(--_size) * 1.5); font-weight: 650; line-height: 1.25; letter-spacing: -0.01em; }
  .session-panel .foot { display: grid; gap: 0.75rem; }
  .session-panel .foot .secondary { min-block-size: 2.75rem; }
  .session-panel .when { color: var(--_quiet); font-size: var(--_text-s); font-weight: 600; }
  .session-panel h2:focus { outline: none; }
  @media (max-width: 40rem) {
    .session-panel { inline-size: 100%; block-size: auto; max-block-size: calc(100dvh - 2rem); margin: auto 0 0; border: 0; border-start-start-radius: calc(var(--_radius) * 2); border-start-end-radius: calc(var(--_radius) * 2); }
    .session-panel .inside { padding: 1.25rem 1rem 1.5rem; }
  }

  .marking { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.75rem; }
  .marks { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 8rem), 1fr)); gap: 0.5rem; }
  .session-panel .marks { grid-template-columns: repeat(auto-fit, minmax(max(7rem, calc(50% - 0.25rem)), 1fr)); }
  .mark {
    display: grid; gap: 0.5rem; justify-items: start; align-content: center; min-block-size: 5.25rem; padding: 0.75rem 1rem; border: 1px solid var(--_control-line); border-radius: var(--_radius);
    background: var(--_surface); font-weight: 600; line-height: 1.25; text-align: start; cursor: pointer; overflow-wrap: anywhere;
  }
  .mark .icon.presence { inline-size: 1.75rem; block-size: 1.75rem; }
  .session-today .mark { grid-template-columns: auto minmax(0, 1fr); align-items: center; min-block-size: 3.25rem; padding: 0.5rem 0.75rem; font-size: var(--_text-m); }
  .session-today .mark .icon.presence { inline-size: 1.375rem; block-size: 1.375rem; }
  .mark:hover { background: var(--_hover); border-color: var(--_text); }
  .mark[aria-pressed="true"] { border-color: var(--_accent); box-shadow: inset 0 0 0 1px var(--_accent); background: var(--_tint); }
  .outcome { display: flex; flex-wrap: wrap; gap: 0.25rem 0.75rem; align-items: center; justify-content: space-between; }
  .outcome p { display: flex; gap: 0.5rem; align-items: center; }
  .outcome.saved { gap: 0 0.25rem; padding: 0.375rem 0.25rem 0.375rem 0.75rem; font-size: var(--_text-m); border: 1px solid color-mix(in oklab, var(--_accent) 35%, var(--_line)); border-radius: var(--_radius); background: var(--_tint); }
  /* What is saved stays in view while one goes down to the details: it sticks to the panel, not to the question. */
  .session-panel .marking { display: contents; }
  .session-panel .marking > :not(h3) { margin-block-start: -0.75rem; }
  .outcome.saved { flex-wrap: nowrap; }
  .session-panel :is(.outcome.saved, .marking > [role="alert"]:not(:empty)) { position: sticky; inset-block-start: 0.5rem; z-index: 1; background: var(--_surface); }
  .session-panel .outcome.saved { background: var(--_tint); }
  /* They stay in the tree while empty, so that they are announced when they fill: out of the grid, they leave no gap. */
  .marking > :is(.outcome:not(:has(> :not(:empty))), [role="alert"]:empty) { position: absolute; }
  .to-check { display: flex; gap: 0.5rem; color: var(--_warning); font-size: var(--_text-s); font-weight: 600; }
  .to-check .icon { margin-block-start: 0.05em; }

  .quiet-act {
    display: inline-flex; align-items: center; gap: 0.5rem; min-block-size: 2.75rem; padding: 0.375rem 0.5rem; border: 0; border-radius: var(--_radius-control); background: none;
    color: var(--_accent); font-weight: 600; font-size: var(--_text-m); text-align: start; overflow-wrap: normal; cursor: pointer;
  }
  .quiet-act:hover { background: var(--_hover); }
  .details { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.25rem; padding-block-start: 1.5rem; border-block-start: 1px solid var(--_line); }
  .details .detail { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.5rem; }
  .details .row-head { display: flex; flex-wrap: wrap; align-items: center; gap: 0 0.4em; min-block-size: 2.75rem; margin-block-end: -0.5rem; }
  .details .row-head .quiet-act { margin-inline-start: auto; }
  .details .label { font-size: var(--_size); font-weight: 600; }
  .details .quiet-act { margin-inline-start: -0.5rem; }
  .session-panel .hint .icon { vertical-align: -0.25em; }
  .scale { display: grid; grid-template-columns: repeat(6, minmax(0, 1fr)); gap: 0.25rem; }
  .scale.few { grid-template-columns: repeat(3, minmax(0, 1fr)); }
  .scale button { min-block-size: 2.75rem; padding: 0.25rem; border: 1px solid var(--_control-line); border-radius: var(--_radius); background: var(--_surface); line-height: 1.25; cursor: pointer; }
  .scale button:not([aria-pressed="true"]):hover { background: var(--_hover); }
  .scale [aria-pressed="true"] { background: var(--_accent); border-color: var(--_accent); color: var(--_on-accent); font-weight: 700; }
  .details .ends { display: flex; justify-content: space-between; gap: 1rem; }
  .details .ends span:last-child { text-align: end; }
  @media (forced-colors: active) {
    .mark[aria-pressed="true"] { outline: 3px solid Highlight; outline-offset: -3px; }
    .scale [aria-pressed="true"] { background: Highlight; color: HighlightText; border-color: Highlight; forced-color-adjust: none; }
    .session-panel { border: 1px solid CanvasText; }
  }
  @media print { .session-today, .session-panel { display: none; } }
`;
