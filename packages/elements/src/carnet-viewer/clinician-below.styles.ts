import { css } from 'lit';

/** The look of what stands below in the professional’s view. */
export const belowStyles = css`
  .clinician table.stacked { inline-size: 100%; border-collapse: collapse; font-size: var(--_text-s); }
  .clinician .stacked :is(th, td) { padding: 0.625rem 1rem 0.625rem 0; text-align: start; vertical-align: baseline; border-block-end: 1px solid var(--_line); font-weight: 400; }
  .clinician .stacked thead th { font-weight: 600; border-color: var(--_control-line); }
  .clinician .stacked tbody th { font-weight: 600; }
  .clinician .documents td:nth-child(2) { white-space: nowrap; }
  .clinician .state > span { display: inline-flex; gap: 0.375rem; align-items: center; }
  .clinician :is(.received, .handed) > span { color: var(--_success); }
  .clinician :is(.sent, .failed) > span { color: var(--_warning); }
  .clinician h4 { font-size: var(--_text-s); font-weight: 600; color: var(--_quiet); }
  .clinician :is(.agreements, .plain) { font-size: var(--_text-s); display: grid; gap: 0.25rem; }
  .clinician .plans li { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; align-items: center; justify-content: space-between; padding-block: 0.375rem; min-block-size: 2.75rem; }
  .clinician .plans li + li { border-block-start: 1px solid var(--_line); }
  .clinician .tag { color: var(--_quiet); font-size: var(--_text-s); }
  .clinician .notes { display: grid; gap: 0.75rem; }
  .clinician .notes p { white-space: pre-line; }
  .clinician > details > summary { min-block-size: 2.75rem; display: flex; align-items: center; font-weight: 600; cursor: pointer; }
  .clinician > details > summary::before { content: "›"; inline-size: 1rem; font-size: 1.25em; color: var(--_accent); }
  .clinician > details[open] > summary::before { transform: rotate(90deg); }
  .clinician .others { display: grid; gap: 0.75rem; font-size: var(--_text-s); }
  .clinician .others dt { font-weight: 600; }

  @container sps (max-width: 40rem) {
    .clinician .stacked thead { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
    .clinician .stacked tr { display: grid; padding-block: 0.75rem; border-block-end: 1px solid var(--_line); }
    .clinician .stacked :is(th, td) { display: block; padding: 0.0625rem 0; border: 0; }
    .clinician .stacked td::before { content: attr(data-label) " : "; color: var(--_quiet); }
  }
`;
