import { css } from 'lit';

/** The look of the help: comes with it. */
export const helpStyles = css`
  .help { display: grid; gap: 0.75rem; padding: 1rem 1.25rem; border-radius: var(--_radius); background: var(--_raised); font-size: var(--_text-s); }
  .help h3 { font-size: var(--_text-l); font-weight: 600; }
  .help summary { padding-block: 0.25rem; font-weight: 600; cursor: pointer; }
  .help li { padding-block: 0.1875rem; }
  .help small { color: var(--_quiet); }
  .help a { color: var(--_accent); }
  .keys { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1rem; margin: 0.25rem 0; }
  .keys dt { font-weight: 600; }
  .keys dd { margin: 0; }
  @media (forced-colors: active) { .help { border: 1px solid CanvasText; } }
`;
