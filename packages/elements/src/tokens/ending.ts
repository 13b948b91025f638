import { css } from 'lit';

/** The look of how a submit ends: a refusal, a failure, a success. It comes once the form is painted. */
export const endingStyles = css`
  .notice.failure .icon { color: var(--_danger); }
  .error-summary {
    display: flex; gap: 0.625rem; padding: 1rem 1.25rem; border: 2px solid var(--_danger); border-radius: var(--_radius);
    background: color-mix(in oklab, var(--_danger) 6%, var(--_surface));
  }
  .error-summary, .saved { scroll-margin-block-start: 1rem; }
  .error-summary > .icon { color: var(--_danger); margin-block-start: 0.15em; }
  .error-summary > div { min-inline-size: 0; overflow-wrap: anywhere; }
  .error-summary h3 { color: var(--_danger); font-size: var(--_text-l); font-weight: 600; line-height: 1.35; margin-block-end: 0.25rem; }
  .error-summary li { padding-block: 0.125rem; }
  .error-summary .link { color: var(--_text); font-size: var(--_text-m); }
  .saved {
    display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: center; padding: 0.75rem 1.25rem; border: 1px solid var(--_success); border-radius: var(--_radius);
    background: color-mix(in oklab, var(--_success) 9%, var(--_surface));
  }
  .saved > .icon { color: var(--_success); }
  .saved p { flex: 1 1 12rem; }
  .saved .primary { inline-size: auto; min-block-size: var(--_control); }
  .primary.busy { border: 2px dashed var(--_on-accent); cursor: progress; }
`;
