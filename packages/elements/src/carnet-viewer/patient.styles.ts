import { css } from 'lit';

/** The look of the person’s view: one column, large, few things. */
export const patientStyles = css`
  .patient {
    --_size: calc(var(--sps-font-size, 1rem) * 1.125); --_text-m: var(--_size); --_text-s: calc(var(--_size) * 0.9);
    display: grid; grid-template-columns: minmax(0, 1fr); gap: 2rem; max-inline-size: 42rem; margin-inline: auto; padding: 2rem; font-size: var(--_size);
  }
  .patient header { display: grid; gap: 0.5rem; }
  .patient .kicker { color: var(--_quiet); font-size: var(--_text-s); font-weight: 600; }
  .patient .quiet { color: var(--_quiet); }
  .patient h2 { font-size: calc(var(--_size) * 1.375); line-height: 1.25; font-weight: 650; }
  .patient h2:focus:not(:focus-visible) { outline: none; }
  .patient h3:not(.kicker) { font-size: calc(var(--_size) * 1.1875); line-height: 1.3; font-weight: 650; margin-block-end: 0.5rem; }
  .patient > section:not(.notice) + section:not(.notice), .patient .details { border-block-start: 1px solid var(--_line); padding-block-start: 1.5rem; }
  .patient .steps-bar { display: flex; gap: 0.1875rem; }
  .patient .steps-bar i { flex: 1; block-size: 0.625rem; border: 1.5px solid var(--_accent); border-radius: 0.1875rem; }
  .patient .steps-bar .full { background: var(--_accent); }
  .patient .next { display: grid; gap: 0.5rem; padding: min(1.25rem, 5vi); }
  .patient .when { font-size: calc(var(--_size) * 1.3125); font-weight: 650; line-height: 1.3; }
  .patient .primary { flex-wrap: wrap; min-block-size: 3.5rem; text-align: center; }
  .patient .acts .secondary { min-block-size: 2.75rem; }
  .patient .own { font-size: calc(var(--_size) * 1.1875); }
  .patient .details { display: grid; gap: 0.25rem; }
  .patient summary { min-block-size: 2.75rem; display: flex; align-items: center; gap: 0.5rem; color: var(--_accent); font-weight: 600; cursor: pointer; list-style: none; }
  .patient summary::-webkit-details-marker { display: none; }
  .patient summary::before { content: ""; flex: none; inline-size: 0.5em; block-size: 0.5em; border: solid currentColor; border-width: 2px 2px 0 0; transform: rotate(45deg); margin-inline: 0.25em; }
  .patient details[open] > summary::before { transform: rotate(135deg); }
  .patient details > :not(summary) { margin-block: 0.25rem 1rem; margin-inline-start: 1.25em; }
  .patient .acts { display: flex; flex-wrap: wrap; gap: 0.75rem; margin-block-start: 0.75rem; }
  .patient .sessions { display: grid; gap: 0.5rem; }
  .patient .sessions li { display: flex; gap: 0.75rem; align-items: start; }
  .patient .plain { display: grid; gap: 0.375rem; }
  .patient > .notice { flex-wrap: nowrap; }
  @container sps (max-width: 40rem) {
    .patient { padding: 1rem; gap: 1.5rem; }
  }
  @media (prefers-reduced-motion: no-preference) {
    .patient summary::before { transition: transform 150ms; }
  }
  @media (forced-colors: active) {
    .patient .steps-bar .full { background: CanvasText; }
    .patient .steps-bar i { border-color: CanvasText; }
  }
`;
