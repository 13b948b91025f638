import { css } from 'lit';
import { base, field, tick } from '../tokens/base.js';
import { tokens } from '../tokens/tokens.js';

export const styles = [tokens, base, field, tick, css`
  :host { container: form / inline-size; -webkit-text-size-adjust: 100%; }
  [hidden] { display: none !important; }
  h3, h4 { margin: 0; }
  .frame { background: var(--_surface); border: 1px solid var(--_line); border-radius: calc(var(--_radius) * 1.5); }
  .waiting { padding: 1.5rem; color: var(--_quiet); }
  p.waiting[role] { animation: appear 0s 300ms both; }
  @keyframes appear { from { opacity: 0; } }
  div.waiting { display: grid; gap: 0.5rem; justify-items: start; color: var(--_text); }
  .quiet, small { color: var(--_quiet); }
  small { font-size: var(--_text-xs); }

  .body { display: grid; gap: 0.75rem; padding: 1rem 1.5rem 1.5rem; }
  .ended:has(> :not([role="alert"]), .notice) { padding: 1rem 1.5rem 0; }
  .back { padding: 0.25rem 1.5rem 1rem; text-align: center; }
  .one-of-many { display: flex; flex-wrap: wrap; gap: 0.25rem 0.75rem; align-items: end; }
  .one-of-many > :first-child { flex: 1 1 14rem; }
  .add-line { display: flex; }
  .remove { font-weight: 400; color: var(--_quiet); }
  .chip {
    display: inline-flex; align-items: center; gap: 0.375rem; min-block-size: 2rem; padding: 0.1875rem 0.875rem 0.1875rem 0.625rem; text-align: start;
    border: 1px solid var(--_line); border-radius: 1.25rem; background: none; font-size: var(--_text-s); line-height: 1.35; cursor: pointer;
  }
  .chip .icon { color: var(--_accent); }
  .chip:hover { background: var(--_hover); border-color: var(--_text); }

  .secondary {
    display: inline-flex; align-items: center; justify-content: center; gap: 0.5rem; min-block-size: var(--_control); padding: 0.375rem 1rem; border: 1px solid var(--_control-line);
    border-radius: var(--_radius-control); background: var(--_surface); font-weight: 600; line-height: 1.3; cursor: pointer;
  }
  .secondary:hover { background: var(--_hover); border-color: var(--_text); }
  .link {
    padding: 0.1875rem 0; border: 0; background: none; color: var(--_accent); font-size: var(--_text-s); font-weight: 600; text-align: start;
    text-decoration: underline 2px; text-underline-offset: 3px; cursor: pointer;
  }
  .link:has(> .icon) { display: inline-flex; align-items: center; gap: 0.375rem; }
  .link.remove { font-weight: 400; color: var(--_quiet); text-decoration-thickness: 1px; }
  .link:hover { color: var(--_text); }
  .advice { display: flex; gap: 0.5rem; align-items: start; font-size: var(--_text-s); }
  .advice .icon, .warning .icon, .notice .icon { margin-block-start: 0.1em; }
  .advice:has(.link) .icon { margin-block-start: 0.3em; }
  .advice.done .icon { color: var(--_success); }
  .advice.refused .icon { color: var(--_danger); }
  .warning, .notice {
    display: flex; gap: 0.5rem; padding: 0.625rem 0.75rem; border: 1px solid var(--_warning); border-radius: var(--_radius-control);
    background: color-mix(in oklab, var(--_warning) 9%, var(--_surface)); font-size: var(--_text-s);
  }
  .warning .icon { color: var(--_warning); }
  .notice { border-color: var(--_control-line); background: var(--_surface); }

  .acts { display: grid; gap: 0.625rem; }
  .acts [role="alert"]:empty { display: none; }
  .primary {
    display: inline-flex; align-items: center; justify-content: center; gap: 0.5rem; inline-size: 100%; min-block-size: 3rem; padding: 0.4375rem 1.25rem;
    border: 1px solid var(--_accent); border-radius: var(--_radius-control); background: var(--_accent); color: var(--_on-accent);
    font-size: var(--_size); font-weight: 600; line-height: 1.3; cursor: pointer;
  }
  .primary:hover { background: color-mix(in oklab, var(--_accent), var(--_text) 22%); }

  @container form (max-width: 35rem) {
    .body { padding: 0.75rem 1rem 1rem; }
    .ended:has(> :not([role="alert"]), .notice) { padding: 1rem 1rem 0; }
    .back { padding-inline: 1rem; }
  }
  @media (pointer: coarse) {
    .chip { min-block-size: 2.75rem; border-radius: 1.375rem; }
    .link { padding-block: 0.625rem; }
  }
  @media (forced-colors: active) {
    .summary, .primary { border: 1px solid CanvasText; }
    .primary { background: ButtonFace; color: ButtonText; }
  }
`];
