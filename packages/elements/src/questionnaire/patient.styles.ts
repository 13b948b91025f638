import { css } from 'lit';

/** Large type and large targets, one column, whatever the width the host gives. */
export const patientStyles = css`
  .frame:has(> .patient) { border-color: transparent; background: none; }
  .patient { container: patient / inline-size; font-size: calc(var(--_size) * 1.125); --_warm: var(--sps-color-warm, light-dark(#b4430f, #ffa577)); }
  .patient, .patient-answer [data-key] { --_control: 3.25rem; --_text-m: calc(var(--_size) * 1.125); --_text-s: var(--_size); --_text-xs: calc(var(--_size) * 0.9375); }
  .patient-card { display: flex; flex-direction: column; min-block-size: min(46rem, 100svh); max-inline-size: 40rem; margin-inline: auto; background: var(--_surface); }
  .patient-top, .patient-ask, .patient-end { padding-inline: 1.25rem; }
  .patient-top { display: grid; grid-template-columns: 1fr auto; align-items: center; gap: 0.5rem; padding-block-start: 0.5rem; scroll-margin-block: 1rem; }
  .patient-title { font-weight: 600; overflow-wrap: anywhere; min-block-size: 2.75rem; align-content: center; }
  .patient-count { color: var(--_quiet); font-size: var(--_text-s); font-variant-numeric: tabular-nums; }
  .patient-bar { grid-column: 1 / -1; block-size: 0.625rem; border-radius: 1rem; overflow: hidden; background: var(--_line); }
  .patient-bar span { display: block; block-size: 100%; background: var(--_accent); border-radius: inherit; }
  .patient-ask { flex: 1; display: grid; align-content: start; gap: 1.25rem; padding-block: 1.25rem 1rem; overflow-wrap: anywhere; }
  .patient h2 { font-size: calc(var(--_size) * 1.625); font-weight: 650; line-height: 1.28; letter-spacing: -0.01em; text-wrap: pretty; }
  .patient-about { display: block; color: var(--_accent); }
  .patient h2:focus-visible { outline-offset: 4px; border-radius: 2px; }
  .patient h3 { font-size: inherit; font-weight: 650; padding-block-start: 0.5rem; }
  .patient-domain { margin-block-end: 0.375rem; color: var(--_warm); font-size: var(--_text-s); font-weight: 600; }
  .patient-help { display: grid; gap: 0.5rem; margin-block-start: 0.625rem; color: var(--_quiet); }
  .patient-answer { display: grid; gap: 1.25rem; min-inline-size: 0; }
  .patient-note { font-size: var(--_text-s); }
  .patient-ask > .patient-note { padding: 0.625rem 0.875rem; background: var(--_raised); border-radius: var(--_radius-control); }
  .patient-warm { display: flex; gap: 0.5rem; align-items: center; padding: 0.625rem 0.875rem; font-size: var(--_text-s); border-radius: var(--_radius-control); background: color-mix(in oklab, var(--_warm) 9%, var(--_surface)); }
  .patient-warm .icon { color: var(--_warm); }
  .patient-end {
    position: sticky; inset-block-end: 0; z-index: 2; display: grid; gap: 0.625rem; background: inherit; border-block-start: 1px solid var(--_line);
    padding-block: 0.75rem max(0.75rem, env(safe-area-inset-bottom));
  }
  .patient-failure { grid-column: 1 / -1; }
  .patient-failure > * { margin-block-end: 0.5rem; }
  .patient-next, .patient-other { min-block-size: 3.5rem; padding: 0.5rem 1rem; border: 1px solid var(--_accent); border-radius: var(--_radius-control); background: var(--_accent); color: var(--_on-accent); font-size: 1.0556em; font-weight: 600; cursor: pointer; }
  .patient-next:hover { background: color-mix(in oklab, var(--_accent) 88%, var(--_text)); }
  .patient-next[aria-busy] { background: var(--_surface); color: var(--_accent); border-style: dashed; cursor: progress; }
  .patient-other { display: inline-flex; align-items: center; gap: 0.5rem; background: none; color: var(--_accent); }
  .patient-occurrences { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem 1rem; }
  .patient-back, .patient-link, .patient-unknown { min-block-size: 2.75rem; padding: 0 0.25rem; border: 0; background: none; color: var(--_accent); font-weight: 600; cursor: pointer; }
  .patient-back { display: flex; align-items: center; justify-self: start; gap: 0.25rem; margin-inline-start: -0.375rem; }
  .patient-link, .patient-unknown { text-decoration: underline 1px; text-underline-offset: 4px; }
  .patient-note .patient-link, .patient-occurrences .patient-link { margin-inline-start: -0.25rem; }
  .patient-unknown { color: inherit; }
  .patient-rows li { display: grid; grid-template-columns: 1fr auto; align-items: center; gap: 0 1rem; padding-block: 0.75rem; border-block-end: 1px solid var(--_line); }
  .patient-rows span { grid-column: 1; }
  .patient-rows li > :first-child { color: var(--_quiet); font-size: var(--_text-s); }
  .patient-rows button { grid-area: 1 / 2 / span 2; }
  .patient-rows .patient-needed, .patient-rows .patient-wrong { grid-column: 1 / -1; }
  .patient-given { font-weight: 600; }
  .patient-needed, .patient-wrong { display: flex; gap: 0.375rem; align-items: start; font-size: var(--_text-s); font-weight: 600; color: var(--_warning); }
  .patient-wrong { color: var(--_danger); }
  .patient :is(.patient-needed, .patient-wrong) .icon { margin-block-start: 0.15em; }
  @container patient (min-width: 40rem) {
    .patient-card { min-block-size: min(40rem, 100svh); border: 1px solid var(--_line); border-radius: calc(var(--_radius) * 1.5); }
    .patient-end { border-end-start-radius: inherit; border-end-end-radius: inherit; }
  }
  /* A telephone on its side, or a page enlarged: the acts stand side by side. */
  @media (max-height: 30rem) {
    .patient-end { grid-template-columns: 1fr auto; padding-block: 0.375rem max(0.375rem, env(safe-area-inset-bottom)); gap: 1rem; }
    .patient-card { min-block-size: 0; }
  }
  @media (max-height: 16rem) { .patient-end { position: static; } }
  @media (prefers-reduced-motion: no-preference) { .patient-bar span { transition: inline-size 200ms ease-out; } }
  @media (forced-colors: active) {
    .patient-bar { border: 1px solid CanvasText; }
    .patient-bar span { background: Highlight; forced-color-adjust: none; }
    .patient-warm, .patient-note { border: 1px solid CanvasText; }
  }
`;
