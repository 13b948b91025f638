import { css } from 'lit';

/** The look of where to start from: comes with it. */
export const favouritesStyles = css`
  .start { display: grid; gap: 0.75rem; }
  .model { display: inline-flex; align-items: center; gap: 0.125rem; }
  .naming { display: grid; gap: 0.5rem; max-inline-size: 30rem; padding: 0.875rem 1rem; border-radius: var(--_radius); background: var(--_raised); }
`;
