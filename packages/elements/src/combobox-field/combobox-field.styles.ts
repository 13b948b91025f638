import { css } from 'lit';
import { base, control, field } from '../tokens/base.js';
import { tokens } from '../tokens/tokens.js';

export const styles = [tokens, base, field, control, css`
  .frame {
    position: relative; display: flex; flex-wrap: wrap; gap: 0.375rem; align-items: center; padding: 0.3125rem; min-inline-size: 0;
    border: 1px solid var(--_control-line); border-radius: var(--_radius-control); background: var(--_surface); cursor: text;
  }
  .frame:hover { border-color: var(--_text); }
  .frame:has(.control:focus-visible) { outline: 3px solid var(--_accent); outline-offset: 0; border-color: var(--_accent); }
  .frame.refused { border: 2px solid var(--_danger); padding: calc(0.3125rem - 1px); }
  .frame.disabled { border-style: dashed; background: var(--_raised); cursor: not-allowed; }
  .frame .control {
    flex: 1 1 9rem; inline-size: auto; min-inline-size: 0; min-block-size: calc(var(--_control) - 0.75rem); padding-block: 0; padding-inline: 0.5rem;
    border: 0; background: transparent;
  }
  .frame .control:focus-visible { outline: none; }
  .tokens { display: contents; }
  .token {
    display: inline-flex; align-items: center; gap: 0.5rem; max-inline-size: 100%; min-block-size: calc(var(--_control) - 0.75rem);
    padding-inline-start: 0.625rem; background: var(--_tint); border: 1px solid color-mix(in oklab, var(--_accent) 40%, var(--_surface));
    border-radius: calc(var(--_radius-control) * 0.8); font-weight: 500; line-height: 1.3;
  }
  .token.refused { border: 2px solid var(--_danger); background: color-mix(in oklab, var(--_danger) 6%, var(--_surface)); }
  .token > span:first-child { min-inline-size: 0; overflow-wrap: anywhere; }
  .tag { font-size: var(--_text-xs); font-weight: 600; color: var(--_quiet); white-space: nowrap; }
  .token button {
    flex: none; display: grid; place-content: center; align-self: stretch; inline-size: 1.875rem; padding: 0; border: 0; background: none;
    color: var(--_quiet); cursor: pointer; border-radius: calc(var(--_radius-control) * 0.8);
  }
  .token button:hover { background: var(--_hover); color: var(--_text); }
  .popup {
    position: absolute; scroll-margin-block: 0.5rem; inset-inline: -1px; inset-block-start: calc(100% + 0.375rem); z-index: 5; padding: 0.375rem; background: var(--_surface);
    border: 1px solid var(--_control-line); border-radius: var(--_radius-control); box-shadow: 0 0.5rem 1.5rem rgb(0 0 0 / 0.14); cursor: default;
  }
  .list { max-block-size: min(22rem, 55vh); overflow-y: auto; overscroll-behavior: contain; }
  .group-name { display: block; padding: 0.5rem 0.625rem 0.25rem; font-size: var(--_text-xs); font-weight: 600; color: var(--_quiet); }
  .option {
    display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 1rem; align-items: center; min-block-size: var(--_control); padding: 0.375rem 0.625rem;
    border-radius: calc(var(--_radius-control) * 0.8); line-height: 1.35; cursor: pointer;
  }
  .option:hover { background: var(--_hover); }
  .option[aria-selected="true"] { background: var(--_tint); box-shadow: inset 0 0 0 2px var(--_accent); }
  .option small { display: block; color: var(--_quiet); font-size: var(--_text-xs); }
  .option mark { background: none; color: inherit; font-weight: 700; text-decoration: underline 2px var(--_accent); text-underline-offset: 3px; }
  .nothing { padding: 0.625rem; color: var(--_quiet); }
  .keys {
    display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin: 0.375rem -0.375rem -0.375rem; padding: 0.5rem 1rem; border-block-start: 1px solid var(--_line);
    font-size: var(--_text-xs); color: var(--_quiet);
  }
  kbd .icon { inline-size: 1em; block-size: 1em; vertical-align: -0.1em; }
  kbd { font: inherit; padding: 0 0.3125rem; border: 1px solid var(--_line); border-radius: 0.25rem; }
  @media (pointer: coarse) {
    .token { min-block-size: 2.875rem; }
    .token button { inline-size: 2.875rem; min-block-size: var(--_control); }
    .frame .control { min-block-size: var(--_control); }
    .keys { display: none; }
  }
  @media (forced-colors: active) {
    .option[aria-selected="true"] { outline: 2px solid Highlight; outline-offset: -2px; }
    .popup { border: 2px solid CanvasText; }
  }
`];
