import { css } from 'lit';

/** The look of what is planned and wanted. */
export const asideStyles = css`
  .clinician .relay { display: grid; }
  .clinician .to-do { margin-block-start: 0.5rem; font-size: var(--_text-s); }
  .clinician .to-do li { display: flex; gap: 0.5rem; padding-block: 0.5rem; border-block-start: 1px solid color-mix(in oklab, var(--_warm) 20%, var(--_surface)); }
  .clinician .to-do li::before { content: ""; flex: none; inline-size: 0.75rem; block-size: 0.75rem; margin-block-start: 0.25em; border: 1.5px solid var(--_control-line); border-radius: 50%; }
  .clinician .steps { display: grid; }
  .clinician .steps li { position: relative; display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0 0.75rem; padding-block-end: 0.875rem; }
  .clinician .steps li:not(:last-child)::before { content: ""; position: absolute; inset-block: 1.5rem 0.125rem; inset-inline-start: calc(0.625em - 0.5px); border-inline-start: 1px solid var(--_control-line); }
  .clinician .steps .icon { color: var(--_quiet); margin-block-start: 0.125em; }
  .clinician .steps .name { font-weight: 600; }
  .clinician .steps :is(.done b, .done .icon) { color: var(--_success); }
  .clinician .steps :is(.late b, .late .icon) { color: var(--_warning); }
  .clinician .goals li { display: flex; gap: 0.75rem; justify-content: space-between; align-items: start; padding-block: 0.5rem; }
  .clinician .goals li + li { border-block-start: 1px solid var(--_line); }
  .clinician .goals .link { flex: none; }
  .clinician .goals .name { font-weight: 600; }
  .clinician .goals .achieved { color: var(--_success); }
  .clinician .goals .icon { inline-size: 1em; block-size: 1em; vertical-align: -0.1em; margin-inline-end: 0.25rem; }
  @container sps (min-width: 44rem) and (max-width: 60rem) {
    .clinician .aside { grid-template-columns: repeat(2, minmax(0, 1fr)); column-gap: 2.5rem; align-items: start; }
    .clinician .aside > .notice { grid-column: 1 / -1; }
    .clinician .aside .block + .block { padding-block-start: 0; border: 0; }
  }
`;
