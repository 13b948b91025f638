import { css } from 'lit';

/** The look of what follows from an act: comes with it. */
export const actsStyles = css`
  .history { display: grid; gap: 0.375rem; }
  .history small { display: block; color: var(--_quiet); }
  .history .badge { display: inline-block; padding: 0 0.625rem; border: 1px solid var(--_accent); border-radius: 1rem; background: var(--_tint); font-size: var(--_text-xs); font-weight: 600; }
  .stop { display: grid; margin-block: 0.875rem; gap: 0.75rem; max-inline-size: 34rem; padding: 1rem 1.25rem; border: 1px solid var(--_control-line); border-radius: var(--_radius); }
  .stop h3 { font-size: var(--_text-m); font-weight: 600; }
`;
