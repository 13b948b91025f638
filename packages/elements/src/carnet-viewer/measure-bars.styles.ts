import { css } from 'lit';

/** Sentences and bars of the person’s view. One track for all bars, so that lengths compare. */
export const barStyles = css`
  .changes { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.25rem; }
  .changes .said { display: grid; gap: 0.5rem; break-inside: avoid; }
  .changes .said + .said { padding-block-start: 1.25rem; border-block-start: 1px solid var(--_line); }
  .changes h4 { margin: 0; color: var(--_text); font-size: calc(var(--_size) * 1.0625); line-height: 1.4; font-weight: 650; text-wrap: pretty; }
  .changes .said > p { color: var(--_quiet); }
  .changes .bars { display: grid; gap: 0.375rem; margin: 0; }
  .changes .bars > div { display: grid; grid-template-columns: 4.75rem minmax(0, 1fr) 5.5rem; gap: 0.75rem; align-items: center; }
  .changes .plain > div { grid-template-columns: 4.75rem minmax(0, 1fr); }
  .changes :is(dt, dd) { margin: 0; font-size: var(--_text-s); }
  .changes .figure { font-weight: 650; text-align: end; white-space: nowrap; font-size: inherit; letter-spacing: 0; }
  .changes .plain .figure { text-align: start; }
  .changes .bar { display: block; inline-size: 100%; block-size: 0.875rem; }
  .changes .bar svg { overflow: visible; }
  .changes rect { fill: var(--_surface); stroke: var(--_accent); stroke-width: 1.5; }
  .changes .full { fill: var(--_accent); }
  .figures { inline-size: 100%; border-collapse: collapse; font-size: var(--_text-s); line-height: 1.4; }
  .figures :is(th, td) { padding: 0.5rem 0.75rem 0.5rem 0; text-align: start; vertical-align: baseline; border-block-end: 1px solid var(--_line); font-weight: 400; overflow-wrap: anywhere; }
  .figures thead th { color: var(--_quiet); }
  .figures tbody th { font-weight: 600; }
  .figures :is(b, small) { display: block; }
  .figures :is(small, .none) { color: var(--_quiet); font-size: inherit; }
  @container sps (max-width: 13rem) {
    .changes .bars > div, .changes .plain > div { grid-template-columns: minmax(0, 1fr); gap: 0.125rem; }
    .changes .figure, .changes .plain .figure { text-align: start; white-space: normal; }
  }
  @container sps (max-width: 26rem) {
    .figures thead { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
    .figures tr { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0 0.75rem; padding-block: 0.625rem; border-block-end: 1px solid var(--_line); }
    .figures :is(th, td) { display: block; padding: 0; border: 0; }
    .figures th { grid-column: 1 / -1; }
    .figures td::before { content: attr(data-label) / ""; color: var(--_quiet); }
  }
  @media (forced-colors: active) {
    .changes rect { fill: Canvas; stroke: CanvasText; }
    .changes .full { fill: CanvasText; }
  }
  @media print {
    .changes rect { stroke: #000; }
    .changes .full { fill: #000; }
  }
`;
