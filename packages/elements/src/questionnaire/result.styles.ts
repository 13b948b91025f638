import { css } from 'lit';

/** The look of a result: comes with it; buttons and warnings look as in the rest of the element. Sizes follow the column it is given, never the window. */
export const resultStyles = css`
  .result { container: result / inline-size; --_bar: var(--_accent); --_grey: var(--_control-line); font-variant-numeric: tabular-nums; }
  .result.large { font-size: var(--_text-l); --_text-m: calc(var(--_size) * 1.125); --_text-s: var(--_size); --_text-xs: calc(var(--_size) * 0.9375); }
  .result .head { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: start; gap: 0.75rem 1rem; padding: 1.25rem 1.5rem 1rem; border-block-end: 1px solid var(--_line); }
  .result .head > div { flex: 1 1 10rem; }
  .result h2 { font-size: var(--_text-xl); line-height: 1.25; font-weight: 650; letter-spacing: -0.01em; text-wrap: balance; }
  .result h2:focus:not(:focus-visible) { outline: none; }
  .result .meta { display: flex; flex-wrap: wrap; gap: 0 1rem; margin-block-start: 0.25rem; color: var(--_quiet); font-size: var(--_text-s); }
  .result .sections { padding-inline: 1.5rem; }
  .result .sections > section { padding-block: 1.5rem; border-block-end: 1px solid var(--_line); }
  .result .sections > section:last-child { border: 0; }
  .result .side-by-side { display: grid; gap: 1.75rem 3rem; }
  .result .side-by-side > * { min-inline-size: 0; }
  .result h3 { font-size: var(--_text-s); font-weight: 600; color: var(--_quiet); }
  .result section > h3 { margin-block-end: 0.5rem; }
  .result .figure { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 0.5rem; font-size: calc(var(--_size) * 2.25); font-weight: 650; letter-spacing: -0.02em; line-height: 1.15; }
  .result .figure.none { font-size: var(--_text-xl); letter-spacing: 0; line-height: 1.5; }
  .result .figure small { line-height: 1.4; font-size: var(--_text-m); font-weight: 400; letter-spacing: 0; color: var(--_quiet); }
  .result .say { font-size: var(--_text-l); max-inline-size: 46rem; margin-block-start: 0.25rem; text-wrap: pretty; }
  .result .before { margin-block-start: 0.5rem; }
  .result .source { color: var(--_quiet); font-size: var(--_text-xs); line-height: 1.45; overflow-wrap: anywhere; }
  .result .measure .source { margin-block-start: 0.5rem; max-inline-size: 46rem; }
  .result .measure .source + .source { margin-block-start: 0.125rem; }
  .result .line { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; align-items: baseline; }
  .result .sections > .line { padding-block: 1rem; }
  .result .line > h3 { margin: 0; }

  .result .gauge { margin-block: 1rem 0.75rem; }
  .result .track { display: block; inline-size: 100%; block-size: 26px; border: 1px solid var(--_grey); border-radius: 0.25rem; background: var(--_surface); }
  .result .fill, .result .bar .plain { fill: var(--_bar); }
  .result .fill.quiet, .result .bar .quiet { fill: var(--_grey); }
  .result .zone { overflow: hidden; }
  .result .zone path { fill: none; stroke: color-mix(in oklab, var(--_bar) 45%, var(--_surface)); stroke-width: 1.2; }
  .result .edge { stroke: var(--_text); stroke-width: 2; }
  .result .torn { overflow: visible; }
  .result .torn path { fill: none; stroke: var(--_surface); stroke-width: 3; }
  .result .scale { display: block; inline-size: 100%; block-size: 3.2em; overflow: visible; font-size: var(--_text-xs); color: var(--_quiet); }
  .result .bare { block-size: 1.9em; }
  .result .tick { overflow: visible; }
  .result .scale path { stroke: var(--_grey); }
  .result .scale text { fill: var(--_quiet); }

  .result table { inline-size: 100%; max-inline-size: 46rem; border-collapse: collapse; font-size: var(--_text-m); }
  .result th, .result td { padding: 0.5rem 0 0.5rem 0.75rem; text-align: start; vertical-align: baseline; border-block-end: 1px solid var(--_line); font-weight: 400; overflow-wrap: anywhere; }
  .result tr > :first-child { padding-inline-start: 0; }
  .result thead th { color: var(--_quiet); font-size: var(--_text-xs); font-weight: 600; vertical-align: bottom; border-color: var(--_control-line); }
  .result tbody th { font-weight: 600; }
  .result tbody th small { display: block; color: var(--_quiet); font-weight: 400; }
  .result tfoot :is(th, td) { font-weight: 650; border: 0; }
  .result tbody tr:last-child > * { border-color: var(--_control-line); }
  .result table:not(:has(tfoot)) tbody tr:last-child > * { border: 0; }
  .result .number { text-align: end; white-space: nowrap; overflow-wrap: normal; }
  .result thead .number { white-space: normal; }
  .result .barred { display: grid; grid-template-columns: 9.75em 1fr; gap: 1rem; align-items: center; }
  .result .barred .bar { max-inline-size: 14rem; }
  .result .bar { display: block; inline-size: 100%; block-size: 12px; }
  .result .dense { overflow: hidden; }
  .result .dense path { stroke: var(--_bar); stroke-width: 3; }
  .result .dense rect { fill: none; stroke: var(--_bar); stroke-width: 2; }
  .result .key { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin-block-start: 0.5rem; color: var(--_quiet); font-size: var(--_text-xs); }
  .result .key span { display: inline-flex; gap: 0.375rem; align-items: center; }
  .result .key .bar { inline-size: 1.25rem; }

  .result .doubts { display: grid; gap: 1rem; }
  .result .doubts > *, .result .standing > p { display: flex; gap: 0.5rem; align-items: start; }
  .result :is(.doubts, .standing) .icon { margin-block-start: 0.125em; }
  .result .doubts > div > div, .result .doubts ul { display: grid; gap: 0.375rem; justify-items: start; }
  .result .flags { display: grid; gap: 0.25rem; margin-block-start: 0.25rem; padding-inline-start: 1.125rem; list-style: disc; }
  .result .standing { font-size: var(--_text-s); }
  .result .standing p { max-inline-size: 60rem; }
  .result .foot { display: flex; flex-wrap: wrap; gap: 0.75rem 1rem; align-items: center; padding: 1rem 1.5rem 1.25rem; border-block-start: 1px solid var(--_line); }

  @container result (min-width: 50rem) { .result .side-by-side { grid-template-columns: 1fr 1fr; } }
  @container result (max-width: 40rem) {
    .result .barred { display: block; }
    .result .barred .bar { margin-block-start: 0.25rem; }
  }
  @container result (max-width: 35rem) {
    .result .head { padding: 1rem 1rem 0.75rem; }
    .result .sections { padding-inline: 1rem; }
    .result .foot { padding-inline: 1rem; }
    .result .foot > * { flex: 1 1 100%; }
    .result .figure { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 0.5rem; font-size: calc(var(--_size) * 2); }
    .result table { font-size: var(--_text-s); }
    .result th, .result td { padding-inline-start: 0.5rem; }
    .result .several { block-size: 4.4em; }
    .result .after .whose { text-anchor: end; transform: translateY(1.2em); }
    .result .folding :is(thead, tbody) { display: block; }
    .result .folding tr { display: grid; grid-template-columns: 1fr auto; border-block-end: 1px solid var(--_line); }
    .result .folding tr:last-child { border: 0; }
    .result .folding tr > * { border: 0; padding-block: 0.25rem; }
    .result .folding tr > :nth-child(3) { grid-column: 1 / -1; padding-inline-start: 0; }
    .result .folding td:has(> .visually-hidden) { block-size: 0; padding: 0; overflow: hidden; }
    .result .folding tr:has(> :nth-child(4)) { grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 0 0.5rem; }
    .result .folding tr:has(> :nth-child(4)) > :first-child { grid-column: 1 / -1; }
    .result .folding tr:has(> :nth-child(4)) > * { padding-inline-start: 0; }
    .result .folding tr:has(> :nth-child(4)) > :nth-child(3) { grid-column: auto; }
    .result .folding tr:has(> :nth-child(4)) > .number { text-align: start; white-space: normal; }
  }
  /* Text at twice its size on a phone. */
  @container result (max-width: 18rem) {
    .result table, .result :is(thead, tbody, tfoot) { display: block; }
    .result tr { display: grid; grid-template-columns: 1fr 1fr; }
    .result tr > * { border: 0; padding-inline: 0; }
    .result tr > :first-child { grid-column: 1 / -1; }
    .result tr > .number { text-align: start; white-space: normal; }
    .result :is(.whose, .last text) { display: none; }
  }
  @media (forced-colors: active) {
    .result { --_bar: CanvasText; --_grey: CanvasText; }
    .result .zone path { stroke: CanvasText; }
    .result .edge { stroke: Highlight; }
    .result .scale text { fill: CanvasText; }
    .result .torn path { stroke: Canvas; }
  }
`;
