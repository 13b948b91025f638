import { css } from 'lit';
import { base } from '../tokens/base.js';
import { tokens } from '../tokens/tokens.js';

export const styles = [tokens, base, css`
  :host { container: form / inline-size; -webkit-text-size-adjust: 100%; }
  .frame { background: var(--_surface); border: 1px solid var(--_line); border-radius: calc(var(--_radius) * 1.5); }
  [hidden] { display: none !important; }
  .quiet, .small, .source, .meta { color: var(--_quiet); }
  .quiet { font-size: var(--_text-s); }
  .small, small { font-size: var(--_text-xs); }

  .header { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; padding: 1.25rem 1.5rem 1rem; border-block-end: 1px solid var(--_line); }
  .header h2 { font-size: var(--_text-xl); line-height: 1.25; font-weight: 650; letter-spacing: -0.01em; text-wrap: balance; }
  .help-button { padding: 0.375rem; border: 0; border-radius: 50%; background: none; color: var(--_quiet); line-height: 0; cursor: pointer; }
  .help-button:hover { color: var(--_text); background: var(--_hover); }
  .meta { flex: 1 0 100%; display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 1rem; margin-block-start: 0.25rem; font-size: var(--_text-s); }
  .body { display: grid; gap: 0.75rem; padding: 0.75rem 1.5rem 1.5rem; }
  .columns { display: grid; gap: 0 2rem; min-inline-size: 0; }
  .main { container: main / inline-size; min-inline-size: 0; }

  .row { display: grid; gap: 0.5rem; padding-block: 0.8125rem; border-block-end: 1px solid var(--_line); }
  .row:last-child { border-block-end: 0; }
  .row-title { font-size: var(--_text-m); font-weight: 600; line-height: 1.4; }
  .cell { display: grid; gap: 0.625rem; min-inline-size: 0; }
  .pair { display: grid; gap: 0 1.5rem; }
  .fields { display: flex; flex-wrap: wrap; align-items: start; gap: 0.75rem 1rem; }
  .intensity { flex: 1 1 24rem; display: flex; flex-wrap: wrap; align-items: end; gap: 0.25rem 1.25rem; }
  .intensity .quiet { flex: 1 1 11rem; max-inline-size: 15rem; line-height: 1.4; }
  .dose { display: grid; gap: 0.375rem; padding-block-start: 0.5rem; }
  .dose-name { font-weight: 600; }
  .dose + .dose { border-block-start: 1px dashed var(--_line); }
  .told { display: grid; gap: 0.5rem; }
  .wide { grid-column: 1 / -1; display: grid; gap: 0.875rem; min-inline-size: 0; }
  .beside { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; align-items: center; }
  .beside > sps-choice-field { flex: 0 1 24rem; min-inline-size: min(100%, 16rem); }
  .row-title small { display: block; color: var(--_quiet); font-weight: 400; }
  .chips { display: flex; flex-wrap: wrap; gap: 0.5rem; }
  .chip, .unfold {
    display: inline-flex; align-items: center; gap: 0.375rem; min-block-size: 2rem; padding: 0.1875rem 0.875rem 0.1875rem 0.625rem; text-align: start;
    border: 1px solid var(--_line); border-radius: 1.25rem; background: none; font-size: var(--_text-s); line-height: 1.35; cursor: pointer;
  }
  .change { padding-block: 0; }
  .chip .icon { color: var(--_accent); }
  .chip:hover { background: var(--_hover); border-color: var(--_text); }
  .chip.more, .unfold { border-color: transparent; padding-inline: 0.375rem; color: var(--_quiet); }
  .unfold { border-radius: var(--_radius-control); min-block-size: var(--_control); }
  .unfold:hover { color: var(--_text); text-decoration: underline; }
  .chips > .quiet { align-self: center; }
  .buttons { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: center; }
  .secondary {
    display: inline-flex; align-items: center; justify-content: center; gap: 0.5rem; min-block-size: var(--_control); padding: 0.375rem 1rem; border: 1px solid var(--_control-line);
    border-radius: var(--_radius-control); background: var(--_surface); font-weight: 600; line-height: 1.3; cursor: pointer;
  }
  .secondary:hover { background: var(--_hover); border-color: var(--_text); }
  .source { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: 0 0.75rem; font-size: var(--_text-xs); line-height: 1.45; }

  .link {
    padding: 0.1875rem 0; border: 0; background: none; color: var(--_accent); font-size: var(--_text-s); font-weight: 600; text-align: start;
    text-decoration: underline 2px; text-underline-offset: 3px; cursor: pointer;
  }
  .link:hover { color: var(--_text); }
  .advice { display: flex; gap: 0.5rem; align-items: start; font-size: var(--_text-s); }
  .advice .icon, .warning .icon, .notice .icon { margin-block-start: 0.1em; }
  .advice small { color: var(--_quiet); }
  .advice:has(.link) .icon { margin-block-start: 0.3em; }
  .advice.done .icon { color: var(--_success); }
  .advice.refused .icon { color: var(--_danger); }
  .warning, .notice {
    display: flex; gap: 0.5rem; padding: 0.625rem 0.75rem; border: 1px solid var(--_warning); border-radius: var(--_radius-control);
    background: color-mix(in oklab, var(--_warning) 9%, var(--_surface)); font-size: var(--_text-s);
  }
  .warning .icon { color: var(--_warning); }
  .notice { border-color: var(--_control-line); background: var(--_surface); }


  .summary { display: grid; gap: 0.75rem; align-content: start; margin-block-start: 0.8125rem; padding: 1rem 1.25rem; border-radius: var(--_radius); background: var(--_raised); min-inline-size: 0; }
  .summary h3 { color: var(--_quiet); font-size: var(--_text-s); font-weight: 600; margin-block-end: -0.25rem; }
  .printed { display: grid; gap: 0.625rem; overflow-wrap: anywhere; }
  /* Long words are read in their box: the act below must stay near. */
  .printed p { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 10; overflow: hidden; }
  .hole { white-space: nowrap; border-block-end: 2px dotted var(--_control-line); padding-inline: 0.125rem; }
  .hole.refused { color: var(--_danger); border-color: var(--_danger); font-weight: 600; }
  .facts { display: grid; gap: 0.25rem; padding-block-start: 0.75rem; border-block-start: 1px solid var(--_line); color: var(--_quiet); font-size: var(--_text-s); }
  .facts li { display: flex; gap: 0.5rem; align-items: start; }
  .facts .icon { margin-block-start: 0.1em; }
  .facts a, .meta a { color: inherit; text-underline-offset: 3px; }
  .agreements { display: grid; gap: 0.5rem; padding-block-start: 0.75rem; border-block-start: 1px solid var(--_line); }
  .agreements h3 { margin: 0; }
  .side-by-side { display: flex; flex-wrap: wrap; gap: 0.375rem 0.5rem; align-items: center; justify-content: space-between; }
  .side-by-side > span { flex: 1 1 9rem; line-height: 1.4; }
  .side-by-side > sps-choice-field { flex: none; }

  .acts { display: grid; gap: 0.625rem; }
  .acts [role="alert"]:empty { display: none; }
  .acts .small { text-align: center; text-wrap: balance; }
  .shortcut { white-space: nowrap; }
  .primary {
    display: inline-flex; align-items: center; justify-content: center; gap: 0.5rem; inline-size: 100%; min-block-size: 3rem; padding: 0.4375rem 1.25rem;
    border: 1px solid var(--_accent); border-radius: var(--_radius-control); background: var(--_accent); color: var(--_on-accent);
    font-size: var(--_size); font-weight: 600; line-height: 1.3; cursor: pointer;
  }
  .primary:hover { background: color-mix(in oklab, var(--_accent), var(--_text) 22%); }

  @container form (min-width: 58rem) {
    .columns { grid-template-columns: minmax(0, 1fr) 21rem; align-items: start; }
    .summary { position: sticky; inset-block-start: 1rem; }
  }
  @container main (min-width: 40rem) {
    .row { grid-template-columns: 8rem minmax(0, 1fr); column-gap: 1.5rem; }
    .row-title { padding-block-start: 0.5rem; }
    .row-title.flush { padding-block-start: 0; }
    .source > .link { margin-inline-start: auto; }
    .pair { grid-template-columns: 6fr 7fr; margin-block-start: -0.25rem; }
  }
  .reading .row-title { padding-block-start: 0; }
  .reading .pair { margin-block-start: 0; }
  .reading .intensity { flex: none; }
  @container form (max-width: 35rem) {
    .header { padding: 1rem 1rem 0.75rem; }
    .body { padding: 0.5rem 1rem 1rem; }
    .summary { margin-inline: -1rem; margin-block-end: -1rem; border-radius: 0 0 calc(var(--_radius) * 1.5) calc(var(--_radius) * 1.5); padding-inline: 1rem; }
    .intensity { flex: 1 1 100%; }
  }
  @media (pointer: coarse) {
    .chip { min-block-size: 2.75rem; border-radius: 1.375rem; }
    .link { padding-block: 0.625rem; }
    .shortcut { display: none; }
  }
  @media (forced-colors: active) {
    .summary, .primary { border: 1px solid CanvasText; }
    .primary { background: ButtonFace; color: ButtonText; }
  }
`];
