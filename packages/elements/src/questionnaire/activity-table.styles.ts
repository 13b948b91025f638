import { css } from 'lit';

/** The dense table of activities; where it is narrow, a block a row. */
export const tableStyles = css`
  .activities { inline-size: 100%; border-collapse: collapse; font-size: var(--_text-s); line-height: 1.35; }
  .activities :is(th, td) { padding: 0.3125rem 0.5rem; text-align: start; vertical-align: middle; }
  .activities thead th { color: var(--_quiet); font-size: var(--_text-xs); font-weight: 600; vertical-align: bottom; border-block-end: 1px solid var(--_control-line); }
  .activities .number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; font-weight: 600; font-size: var(--_text-m); }
  .activities thead .number { font-size: var(--_text-xs); }
  .activities .unknown { text-align: center; inline-size: 4.5rem; }
  .unknown label { display: inline-grid; place-content: center; min-inline-size: 2.75rem; min-block-size: 2.25rem; cursor: pointer; }
  .unknown label span { display: none; }
  .domain > * { padding-block: 1rem 0.375rem !important; border-block-end: 1px solid var(--_control-line); }
  .domain th { font-size: var(--_text-m); font-weight: 400; }
  .domain th > span { font-weight: 650; }
  .domain small { margin-inline-start: 0.25rem; }
  .domain td { text-align: end; color: var(--_quiet); font-variant-numeric: tabular-nums; }
  .activity > *, .wide > * { border-block-end: 1px solid var(--_line); }
  .activity th { font-weight: 500; font-size: var(--_text-m); line-height: 1.35; }
  .activity th > span { display: inline-block; vertical-align: middle; max-inline-size: calc(100% - 2rem); }
  .activity th small { display: block; font-weight: 400; line-height: 1.3; }
  .activity .kind { inline-size: 1.75rem; color: var(--_accent); }
  .activity .kind.quiet { color: var(--_quiet); }
  .kind .icon { display: block; }
  .activity td { white-space: nowrap; }
  .activity td > sps-open-choice-field { inline-size: max-content; }
  .activity td > sps-decimal-field { display: inline-block; }
  .activity .unit { margin-inline-start: 0.25rem; }
  .activity.no th, .activity.no .number { color: var(--_quiet); font-weight: 400; }
  .activity .dash { color: var(--_quiet); padding-inline-start: 0.75rem; }
  /* An error stands under its box: what is beside the box stays beside it. */
  .activity:has(:state(user-invalid)) > * { vertical-align: top; }
  .activity:has(:state(user-invalid)) > .number { padding-block-start: 0.75rem; }
  /* Two wrong boxes in one row: the second sentence stands under the first. */
  .activity:has(sps-decimal-field:state(user-invalid)) sps-duration-field { --_error-shift: 2.75rem; }
  .activity:focus-within { background: var(--_tint); }
  .activity td > .field { display: block; }
  .totals { display: grid; gap: 0.875rem; margin: 0; }
  .totals dt { font-weight: 600; }
  .totals dd { margin: 0; display: grid; gap: 0.125rem; }
  .figure { font-size: calc(var(--_size) * 1.75); font-weight: 650; line-height: 1.2; letter-spacing: -0.01em; font-variant-numeric: tabular-nums; }
  .figure.wait { color: var(--_quiet); font-weight: 400; }
  .totals small { font-size: var(--_text-s); line-height: 1.4; }
  .totals ~ .acts { padding-block-start: 0.75rem; border-block-start: 1px solid var(--_line); }
  .offer { display: none; font-size: var(--_text-s); padding-block-end: 0.5rem; }
  .keys { font-size: var(--_text-xs); line-height: 2; color: var(--_quiet); }
  kbd { font: inherit; font-size: 0.9em; padding: 0 0.3125rem; border: 1px solid var(--_line); border-block-end-width: 2px; border-radius: 0.25rem; background: var(--_surface); white-space: nowrap; }
  @media (pointer: coarse) {
    .unknown label { min-block-size: 2.75rem; }
    .keys { display: none; }
  }
  @container main (max-width: 40rem) {
    .offer { display: block; }
    .activity { --_error-width: 8.5rem; }
    .activity:has(sps-decimal-field:state(user-invalid)):has(sps-duration-field:state(user-invalid)) { --_error-width: 15rem; }
    .activities, .activities tbody { display: block; }
    .activities thead { display: none; }
    .activities tr { display: flex; flex-wrap: wrap; gap: 0.5rem 0.625rem; align-items: start; padding-block: 0.75rem; border-block-end: 1px solid var(--_line); }
    .activities .domain { display: block; padding-block: 1.25rem 0.375rem; border-color: var(--_control-line); }
    .activities :is(td, th), .domain > * { border: 0; padding: 0 !important; }
    .domain > * { display: block; text-align: start !important; }
    .domain small { display: block; margin: 0; }
    .activity th { flex: 1 1 calc(100% - 6rem); display: flex; align-items: center; }
    .activity .number { flex: 0 0 5.375rem; }
    .activity td:not(.number) { order: 1; }
    .activity td:not(:has(*)):not(.number), .activity.no .dash { display: none; }
    .activities .activity .unknown { flex: 1 1 100%; order: 2; text-align: start; inline-size: auto; }
    .unknown label { display: inline-flex; gap: 0.5rem; align-items: center; place-content: start; font-size: var(--_text-s); }
    .unknown label span { display: inline; }
    .wide td { flex: 1 1 100%; }
  }
`;
