import { css } from 'lit';

/** Cards, charts and tables of measures. They answer to their own width, never to that of the window. */
export const measureStyles = css`
  .measures { container: measures / inline-size; display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.75rem; --_mark: var(--_accent); --_aim: var(--_success); }
  .measures .note { color: var(--_quiet); font-size: var(--_text-s); line-height: 1.45; }
  .measures .cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr)); gap: 0 1.25rem; margin-block-end: -0.75rem; }
  .measures .card {
    display: grid; grid-template: subgrid / minmax(0, 1fr); grid-row: span 6; margin-block-end: 1.25rem; padding: 1rem 1.25rem 0.75rem;
    border: 1px solid var(--_line); border-radius: var(--_radius); background: var(--_surface); break-inside: avoid;
  }
  .measures .card.wide { grid-column: 1 / -1; }
  .measures .card > .change { grid-row: 3; justify-self: start; align-self: start; }
  .measures .card > :is(.body, .caution) { grid-row: 4; }
  .measures .card > .foot { grid-row: 5; }
  .measures .card > .apart { grid-row: 6; }
  .measures .card > :not(h4) { margin-block-start: 0.25rem; }
  .measures .card > h4 { margin: 0; color: var(--_text); font-size: var(--_size); font-weight: 650; line-height: 1.35; }
  .measures .value { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 0.375rem; }
  .measures .value b { font-size: calc(var(--_size) * 2); font-weight: 650; line-height: 1.2; letter-spacing: -0.02em; }
  .measures .value small { font-size: var(--_text-m); color: var(--_quiet); }
  .measures .none { color: var(--_quiet); font-style: italic; font-weight: 400; }
  .measures .value.none { font-style: normal; }
  .measures .change { display: inline-flex; align-items: baseline; gap: 0.35em; font-weight: 600; }
  .measures .change .icon { align-self: center; inline-size: 1.125em; block-size: 1.125em; stroke-width: 2; }
  .measures .change:is(.toward, .reached) { color: var(--_success); }
  .measures .change.away { color: var(--_warning); }

  .measures :is(.chart, .scroll) { min-inline-size: 0; margin-block-start: 0.25rem; }
  .measures .body { display: grid; grid-template-columns: minmax(0, 1fr); align-content: start; }
  .measures .chart { position: relative; font-size: max(12.5px, calc(var(--_size) * 0.78125)); line-height: 1; }
  .measures .ruler { position: absolute; inline-size: 100%; block-size: 1em; visibility: hidden; }
  .measures .drawing { display: block; inline-size: 100%; block-size: auto; overflow: visible; font-family: var(--_font); font-variant-numeric: tabular-nums; }
  .measures .drawing text { font-size: 1em; fill: var(--_quiet); }
  .measures .drawing .value { fill: var(--_text); font-size: 1.12em; }
  .measures .drawing .value.last { font-weight: 650; }
  .measures .drawing .goal-label { fill: var(--_aim); font-weight: 650; }
  .measures .drawing :is(.value, .goal-label, .plan-label) { paint-order: stroke; stroke: var(--_surface); stroke-width: 4px; stroke-linejoin: round; }
  .measures :is(.drawing, .key) path { fill: none; }
  .measures .axis { stroke: var(--_control-line); }
  .measures .grid { stroke: var(--_line); }
  .measures .line { stroke: var(--_mark); stroke-width: 2.5; stroke-linejoin: round; stroke-linecap: round; }
  .measures .line.dense { stroke-width: 1.25; }
  .measures .line.second { stroke-dasharray: 6 5; stroke-width: 2; }
  .measures :is(.drawing, .key) .point { fill: var(--_surface); stroke: var(--_mark); stroke-width: 2.25; }
  .measures .drawing .point.last { fill: var(--_mark); stroke: var(--_surface); stroke-width: 2; }
  .measures .goal { overflow: hidden; }
  .measures .goal path { stroke: color-mix(in oklab, var(--_aim) 38%, var(--_surface)); }
  .measures .goal-edge { stroke: var(--_aim); stroke-width: 1.5; }
  .measures .plan { stroke: var(--_control-line); stroke-width: 1.25; stroke-dasharray: 2 4; }
  .measures .drawing .reading { stroke: var(--_text); stroke-width: 1.5; fill: none; }
  .measures .reader { position: absolute; inset: 0; border-radius: 0.25rem; cursor: crosshair; touch-action: pan-y; }
  .measures .key { display: flex; flex-wrap: wrap; gap: 0 1rem; font-size: var(--_text-s); color: var(--_quiet); }
  .measures .key span { display: inline-flex; align-items: center; gap: 0.375rem; }
  .measures .key svg { inline-size: 1.875rem; block-size: 0.75rem; overflow: visible; }

  .measures .foot { display: flex; flex-wrap: wrap; gap: 0 0.5rem; align-items: start; justify-content: end; }
  .measures .foot > .caution:not(:has(p)) { display: none; }
  .measures .caution { flex: 1 1 11rem; min-inline-size: 0; padding-block: 0.75rem; color: var(--_quiet); font-size: var(--_text-s); line-height: 1.45; }
  .measures :is(.caution, .toggle) .away { visibility: hidden; }
  .measures :is(.toggle, .unfold) {
    display: inline-flex; flex: none; align-items: center; gap: 0.375rem; min-block-size: 2.75rem; padding: 0 0.5rem; border: 0; border-radius: var(--_radius-control);
    background: none; color: var(--_accent); font-size: var(--_text-s); font-weight: 600; cursor: pointer;
  }
  .measures .toggle { display: grid; margin-inline-end: -0.5rem; }
  .measures .toggle span { grid-area: 1 / 1; justify-self: end; display: inline-flex; align-items: center; gap: 0.375rem; }
  .measures .unfold { justify-self: start; margin-inline-start: -0.5rem; }
  .measures :is(.toggle, .unfold):hover { background: var(--_hover); }
  .measures details { font-size: var(--_text-s); }
  .measures summary { display: flex; align-items: center; gap: 0.375rem; min-block-size: 2.75rem; list-style: none; cursor: pointer; }
  .measures summary::-webkit-details-marker { display: none; }
  .measures summary::before { content: ""; flex: none; inline-size: 0.5em; block-size: 0.5em; margin-inline: 0.125em 0.25em; border: solid var(--_accent); border-width: 2px 2px 0 0; transform: rotate(45deg); }
  .measures details[open] > summary::before { transform: rotate(135deg); }
  .measures .apart summary { color: var(--_warning); font-weight: 600; }
  .measures details ul { display: grid; gap: 0.25rem; padding-block: 0.25rem 0.5rem; }

  .measures .scroll { overflow: auto; block-size: 100%; margin-block-start: 0; }
  .measures table { inline-size: 100%; border-collapse: collapse; font-size: var(--_text-s); line-height: 1.4; }
  .measures :is(th, td) { padding: 0.5rem 0.75rem 0.5rem 0; text-align: start; vertical-align: baseline; border-block-end: 1px solid var(--_line); font-weight: 400; }
  .measures :is(th, td):last-child { padding-inline-end: 0; }
  .measures thead th { font-weight: 600; vertical-align: bottom; border-color: var(--_control-line); }
  .measures tbody th { font-weight: 600; }
  .measures .correct { padding: 0; border: 0; background: none; color: var(--_accent); font-weight: 600; text-decoration: underline; text-underline-offset: 3px; cursor: pointer; }
  @media (pointer: coarse) {
    .measures .correct { min-block-size: 2.75rem; margin-block: -0.5rem; }
  }
  .measures .number { text-align: end; white-space: nowrap; }
  .measures td small { display: block; color: var(--_quiet); white-space: normal; }
  .measures .scroll thead th { position: sticky; inset-block-start: 0; border: 0; background: var(--_surface); box-shadow: inset 0 -1px var(--_control-line); }

  .measures .across { min-inline-size: 0; overflow-x: auto; }
  .measures caption { padding-block-end: 0.25rem; color: var(--_quiet); font-size: var(--_text-s); text-align: start; }
  .measures .comparison .unit { color: var(--_quiet); font-weight: 400; }
  .measures .comparison td { padding-block: 0.625rem; }
  .measures .missing summary { color: var(--_accent); font-weight: 600; }

  @container measures (min-width: 38.01rem) {
    .measures .unfold { display: none; }
  }
  @container measures (max-width: 38rem) {
    .measures .folded { display: none; }
    .measures .comparison, .measures .comparison :is(caption, tbody, th, td) { display: block; }
    .measures .comparison thead { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
    .measures .comparison tr { display: grid; grid-template-columns: repeat(6, minmax(0, 1fr)); gap: 0.125rem 0.75rem; padding-block: 0.75rem; border-block-end: 1px solid var(--_line); }
    .measures .comparison :is(th, td) { padding: 0; border: 0; }
    .measures .comparison th { grid-column: 1 / -1; }
    .measures .comparison .number { grid-column: span 2; text-align: start; white-space: normal; }
    .measures .comparison.of-2 .number { grid-column: span 3; }
    .measures .comparison td:not(.number) { grid-column: span 3; }
    .measures .comparison td::before { content: attr(data-label) / ""; display: block; color: var(--_quiet); font-size: var(--_text-xs); font-weight: 400; white-space: pre-line; }
    .measures .comparison .number { font-weight: 600; }
  }
  @container measures (max-width: 22rem) {
    .measures .card { padding: 0.875rem 1rem 0.5rem; }
  }
  @media (forced-colors: active) {
    .measures { --_mark: CanvasText; --_aim: CanvasText; }
    .measures .drawing text { fill: CanvasText; }
    .measures .drawing :is(.value, .goal-label, .plan-label) { stroke: Canvas; }
    .measures :is(.axis, .grid, .plan, .goal path, .drawing .reading) { stroke: CanvasText; }
    .measures .goal path { stroke-opacity: 0.35; }
    .measures .grid { stroke-opacity: 0.3; }
    .measures :is(.drawing, .key) .point { fill: Canvas; stroke: CanvasText; }
    .measures .drawing .point.last { fill: CanvasText; stroke: Canvas; }
    .measures .card { border-color: CanvasText; }
  }
  @media print {
    .measures { --_mark: #000; --_aim: #000; }
    .measures { color: #000; }
    .measures .drawing text { fill: #000; }
    .measures :is(.change:is(.toward, .reached, .away), summary) { color: #000; }
    .measures .goal path { stroke: #888; }
    .measures :is(.toggle, .unfold, .reader) { display: none; }
    .measures .folded { display: block; }
    .measures .scroll { overflow: visible; }
    .measures .body { block-size: auto !important; }
    .measures .cards { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  }
`;
