import { css } from 'lit';

/** What says a state by its shape; wherever one is drawn. */
export const presenceStyles = css`
  .icon.presence { inline-size: 1.375rem; block-size: 1.375rem; stroke-width: 1.75; color: var(--_quiet); }
  .icon.presence.present { color: var(--_accent); }
  .icon.presence.absent { color: var(--_warning); }
  .icon.presence:is(.unmarked, .to-come) { color: var(--_control-line); }
  .icon.presence path { stroke-width: 2.25; }
  .icon.presence .in { stroke: var(--_surface); }
  .unsaved { display: flex; gap: 0.375rem; align-items: start; color: var(--_danger); font-size: var(--_text-s); line-height: 1.4; overflow-wrap: anywhere; }
  .unsaved .link { min-block-size: 2.75rem; }
  .unsaved:not(:has(.link)) .icon { margin-block-start: 0.05em; }
  .unsaved:has(.link) { align-items: center; }
  @media (forced-colors: active) {
    .icon.presence { color: CanvasText; }
    .icon.presence .in { stroke: Canvas; }
  }
`;

/** Who came when: tiles in months, the same as a table, and years of it. It answers to its own width. */
export const attendanceStyles = css`
  ${presenceStyles}
  .attendance { container: attendance / inline-size; display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem; }
  .attendance h3 { font-size: var(--_text-l); line-height: 1.35; font-weight: 650; }
  .attendance h4 { font-size: var(--_text-s); font-weight: 600; color: var(--_quiet); }
  .attendance .secondary { min-block-size: 2.75rem; }
  .attendance .quiet { color: var(--_quiet); }
  .attendance .small { font-size: var(--_text-s); line-height: 1.45; }
  .attendance .block-head { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: center; justify-content: space-between; }
  .attendance .unloaded { display: grid; gap: 0.75rem; justify-items: start; padding: 1rem 1.25rem; border-radius: var(--_radius); background: var(--_raised); }

  .attendance .switch { display: inline-flex; max-inline-size: 100%; border: 1px solid var(--_control-line); border-radius: var(--_radius-control); overflow: clip; }
  .attendance .switch button {
    display: inline-flex; align-items: center; gap: 0.4em; min-block-size: 2.75rem; padding: 0 0.75rem; border: 0; border-block-end: 3px solid transparent;
    background: none; font-size: var(--_text-s); cursor: pointer;
  }
  .attendance .switch button + button { border-inline-start: 1px solid var(--_line); }
  .attendance .switch button[aria-pressed="true"] { font-weight: 650; background: var(--_tint); border-block-end-color: var(--_accent); }
  .attendance .switch :focus-visible { outline-offset: -3px; }

  .attendance .legend { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; font-size: var(--_text-s); }
  .attendance .legend li { display: inline-flex; align-items: center; gap: 0.4em; }
  .attendance .legend .icon.presence { inline-size: 1.125rem; block-size: 1.125rem; }

  .attendance .months { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 12.5rem), 1fr)); gap: 1.25rem 1rem; align-items: start; }
  .attendance .month { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.5rem; min-inline-size: 0; }
  .attendance .days { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.5rem; }
  .attendance .days > li { display: grid; grid-template: 1fr auto / minmax(0, 1fr); gap: 0.25rem; }
  .attendance .days > li:not(:has(.unsaved)) { gap: 0; }
  .attendance .day {
    display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0 0.5rem; align-items: center; inline-size: 100%; min-block-size: 3.25rem; padding: 0.25rem 0.5rem;
    border: 1px solid var(--_line); border-radius: var(--_radius); background: var(--_surface); font-size: var(--_text-s); line-height: 1.25; text-align: start; overflow-wrap: anywhere;
  }
  .attendance .day b, .attendance .day .what { display: block; }
  .attendance .day b { font-weight: 650; }
  .attendance button.day { cursor: pointer; }
  .attendance button.day:hover { border-color: var(--_control-line); background: var(--_hover); }
  .attendance .day.planned { border-style: dashed; }
  .attendance .day.alone { border-color: var(--_warning); background: color-mix(in oklab, var(--_warning) 7%, var(--_surface)); }
  .attendance .flag { display: flex; align-items: center; gap: 0.25rem; color: var(--_warning); font-weight: 600; }
  .attendance .flag .icon { inline-size: 1rem; block-size: 1rem; }

  .attendance table { inline-size: 100%; border-collapse: collapse; font-size: var(--_text-m); line-height: 1.4; font-variant-numeric: tabular-nums; }
  .attendance :is(th, td) { padding: 0.5rem 1rem 0.5rem 0; border-block-end: 1px solid var(--_line); font-weight: 400; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
  .attendance thead th { font-weight: 600; font-size: var(--_text-s); border-block-end-color: var(--_control-line); vertical-align: bottom; }
  .attendance tbody th, .attendance tfoot :is(th, td) { font-weight: 600; }
  .attendance :is(th, td):last-child { padding-inline-end: 0; }
  .attendance .marked { display: inline-flex; align-items: center; gap: 0.4em; }
  .attendance .marked .icon { inline-size: 1.125rem; block-size: 1.125rem; }
  .attendance .unsaid { color: var(--_quiet); }
  .attendance .sessions tbody > tr > * { vertical-align: middle; }
  .attendance .sessions th .link { min-block-size: 2.75rem; margin-block: -0.5rem; }
  .attendance .number { text-align: end; white-space: nowrap; overflow-wrap: normal; }
  .attendance .years { overflow-x: auto; }
  .attendance .years :focus-visible, .attendance .years:focus-visible { outline-offset: -3px; }
  .attendance .years .month-cell.month-cell { padding-inline: 0.375rem; }
  .attendance .years [data-step="1"] { background: color-mix(in oklab, var(--_accent) 6%, transparent); }
  .attendance .years [data-step="2"] { background: color-mix(in oklab, var(--_accent) 12%, transparent); }
  .attendance .years [data-step="3"] { background: color-mix(in oklab, var(--_accent) 19%, transparent); }
  .attendance .years [data-step="4"] { background: color-mix(in oklab, var(--_accent) 26%, transparent); }
  .attendance .narrow-only { display: none; }

  @container attendance (max-width: 48rem) {
    .attendance .years .month-cell, .attendance .wide-only { display: none; }
    .attendance .narrow-only { display: inline; }
  }
  @container attendance (max-width: 40rem) {
    .attendance .sessions :is(thead, tbody) { display: block; }
    .attendance .sessions thead { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
    .attendance .sessions tr { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 1rem; align-items: center; padding-block: 0.25rem 0.5rem; border-block-end: 1px solid var(--_line); }
    .attendance .sessions tbody tr > * { padding: 0; border: 0; }
    .attendance .sessions th .link { margin: 0; }
    .attendance .sessions tbody tr > :nth-child(2) { grid-row: 2; grid-column: 1 / -1; color: var(--_quiet); }
    .attendance .sessions tbody tr > :nth-child(n + 4) { grid-column: 1 / -1; }
    .attendance .sessions td[data-label]::before { content: attr(data-label) "\\a0: "; color: var(--_quiet); }
    .attendance .sessions .unsaid { display: none; }
  }
  @container attendance (max-width: 30rem) {
    .attendance .months { grid-template-columns: minmax(0, 1fr); gap: 1rem; }
    .attendance .days { grid-template-columns: repeat(2, minmax(0, 1fr)); }
    .attendance .switch { inline-size: 100%; }
    .attendance .switch button { flex: 1 1 auto; justify-content: center; }
  }
  @container attendance (max-width: 14rem) {
    .attendance .days { grid-template-columns: minmax(0, 1fr); }
  }
  @media print {
    .attendance button.day { display: grid; }
  }
  @media (forced-colors: active) {
    .attendance .switch button[aria-pressed="true"] { background: Highlight; color: HighlightText; forced-color-adjust: none; }
    .attendance .switch button[aria-pressed="false"] { border-block-end-color: ButtonFace; }
    .attendance .day.alone { border-width: 3px; }
  }
`;
