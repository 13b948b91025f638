import { css } from 'lit';

/** Ways out of an empty answer. */
export const zeroStyles = css`
  .zero { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem; align-content: start; }
  .zero #results-title { font-size: var(--_text-l); font-weight: 650; line-height: 1.35; text-wrap: balance; }
  .zero h4 { margin: 0; font-size: var(--_size); font-weight: 650; }
  .zero .ways { display: grid; gap: 0.5rem; }
  .zero .way { display: flex; flex-wrap: wrap; gap: 0.125rem 1rem; justify-content: space-between; inline-size: 100%; min-block-size: 2.75rem; padding-block: 0.5rem; text-align: start; }
  .zero .way span { color: var(--_quiet); font-weight: 400; }
  .zero .others { display: grid; gap: 0.75rem; padding-block-start: 1rem; border-block-start: 1px solid var(--_line); }
  .zero .asked { display: grid; grid-template-columns: 1.5rem minmax(0, 1fr); gap: 0.5rem; }
  .zero .asked .icon { margin-block-start: 0.1em; }
  .zero a { color: var(--_accent); font-weight: 650; white-space: nowrap; text-underline-offset: 0.2em; }
  .zero .quiet { color: var(--_quiet); }
  @media (pointer: coarse) { .zero a { display: inline-flex; align-items: center; min-block-size: 2.75rem; } }
`;
