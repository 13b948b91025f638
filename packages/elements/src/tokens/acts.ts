import { css } from 'lit';

/** Buttons and links: one filled act a view, outlined ones beside it, and acts inside a sentence. */
export const acts = css`
  :host { --_warm: var(--sps-color-warm, light-dark(#b4430f, #ffa577)); }
  .primary, .secondary {
    display: inline-flex; align-items: center; justify-content: center; gap: 0.5rem; min-block-size: var(--_control); padding: 0.375rem 1rem;
    border: 1px solid var(--_control-line); border-radius: var(--_radius-control); background: var(--_surface); font-weight: 600; line-height: 1.3;
    text-decoration: none; color: var(--_text); cursor: pointer;
  }
  .secondary:hover { background: var(--_hover); border-color: var(--_text); }
  .primary { border-color: var(--_accent); background: var(--_accent); color: var(--_on-accent); }
  .primary:hover { background: color-mix(in oklab, var(--_accent), var(--_text) 22%); }
  .link {
    display: inline-flex; align-items: center; gap: 0.375rem; padding: 0.1875rem 0; border: 0; background: none; color: var(--_accent); font-size: var(--_text-s);
    font-weight: 600; text-align: start; text-decoration: underline 2px; text-underline-offset: 3px; cursor: pointer;
  }
  .link:hover { color: var(--_text); }
  .notice {
    display: flex; flex-wrap: wrap; align-items: start; gap: 0.5rem 1rem; padding: 0.875rem 1rem; border: 1px solid var(--_control-line); border-radius: var(--_radius-control);
    background: var(--_surface);
  }
  .notice > .icon { margin-block-start: 0.1em; }
  .notice.warning { border-color: var(--_warning); border-inline-start-width: 4px; background: color-mix(in oklab, var(--_warning) 7%, var(--_surface)); }
  .notice.warning > .icon { color: var(--_warning); }
  .notice.warm { border-color: color-mix(in oklab, var(--_warm) 45%, var(--_surface)); background: color-mix(in oklab, var(--_warm) 6%, var(--_surface)); }
  @media (pointer: coarse) {
    .link { min-block-size: 2.75rem; }
  }
  @media (forced-colors: active) {
    .primary { border-color: CanvasText; background: ButtonFace; color: ButtonText; }
  }
`;
