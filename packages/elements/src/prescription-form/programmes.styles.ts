import { css } from 'lit';

/** The look of the programmes: comes with them. */
export const programmesStyles = css`
  .programme { color: var(--_quiet); font-size: var(--_text-s); }
  .programme a, .programmes a { color: inherit; text-underline-offset: 3px; }
  .programmes { padding: 0.75rem 1rem; border-radius: var(--_radius); background: var(--_raised); font-size: var(--_text-s); }
  .programmes li { padding-block: 0.625rem; border-block-end: 1px solid var(--_line); }
  .programmes h4 { margin: 0; font-size: var(--_text-m); font-weight: 600; }
  .programmes dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.125rem 0.75rem; margin: 0.25rem 0; }
  .programmes dt { color: var(--_quiet); }
  .programmes dd { margin: 0; overflow-wrap: anywhere; }
`;
