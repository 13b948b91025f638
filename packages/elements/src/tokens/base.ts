import { css } from 'lit';

/**
 * What every element and field starts from: text, focus ring, native ticks redrawn, icons. The look of text of the page
 * around stays outside (`font` takes `font-variant` with it); spacing of letters and words is the reader's own.
 */
export const base = css`
  :host {
    display: block; color: var(--_text); font: 400 var(--_text-m) / 1.5 var(--_font); text-align: start;
    white-space: normal; text-indent: 0; text-transform: none; text-shadow: none; cursor: auto;
  }
  :host([hidden]) { display: none; }
  *, *::before, *::after { box-sizing: border-box; }
  h2, h3, p, ul, fieldset, legend { margin: 0; padding: 0; }
  fieldset { border: 0; min-inline-size: 0; }
  ul { list-style: none; }
  input, button { font: inherit; color: inherit; letter-spacing: inherit; }
  b { font-weight: 600; }
  :focus-visible { outline: 3px solid var(--_accent); outline-offset: 2px; }
  .icon {
    inline-size: 1.25em; block-size: 1.25em; flex: none; fill: none; stroke: currentColor;
    stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; forced-color-adjust: auto;
  }
  .visually-hidden { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .nowrap { white-space: nowrap; }
  @media (prefers-reduced-motion: no-preference) and (forced-colors: none) {
    input, button, label { transition: background-color 120ms, border-color 120ms, color 120ms; }
  }
`;

/** Label, hint, control and error of one field, in that order. */
export const field = css`
  .field { display: grid; gap: 0.25rem; align-content: start; min-inline-size: 0; }
  .label { font-size: var(--_text-s); font-weight: 600; line-height: 1.4; }
  legend.label { margin-block-end: 0.25rem; }
  .hint, .unit { color: var(--_quiet); font-size: var(--_text-s); line-height: 1.45; }
  .unit { white-space: nowrap; }
  .error {
    display: flex; gap: 0.375rem; align-items: start; color: var(--_danger);
    font-size: var(--_text-s); font-weight: 600; line-height: 1.45; overflow-wrap: anywhere;
  }
  .error .icon { margin-block-start: 0.05em; }
  /* Stays in the tree while empty, so that it is announced when it fills: only its gap goes. */
  .messages:empty { margin-block-start: -0.25rem; }
  .plain-answer { margin: 0; overflow-wrap: anywhere; }
`;

/** A box one types in. */
export const control = css`
  .control {
    inline-size: 100%; min-block-size: var(--_control); padding: 0.375rem 0.75rem; background: var(--_surface);
    border: 1px solid var(--_control-line); border-radius: var(--_radius-control);
  }
  .control::placeholder { color: var(--_quiet); opacity: 1; }
  .control:hover { border-color: var(--_text); }
  .control:focus-visible { outline-offset: 0; border-color: var(--_accent); }
  .control[aria-invalid="true"] { border: 2px solid var(--_danger); padding: calc(0.375rem - 1px) calc(0.75rem - 1px); }
  .control:disabled { background: var(--_raised); color: var(--_quiet); border-style: dashed; cursor: not-allowed; opacity: 1; }
  .control.number { text-align: center; padding-inline: 0.25rem; font-variant-numeric: tabular-nums; }
`;

/** Ticks and dots, drawn so that they follow the tokens; native again in forced colours. */
export const tick = css`
  input:is([type="checkbox"], [type="radio"]) {
    appearance: none; flex: none; inline-size: 1.125rem; block-size: 1.125rem; margin: 0; display: grid; place-content: center;
    border: 1.5px solid var(--_control-line); border-radius: 0.25rem; background: var(--_surface); cursor: inherit;
  }
  input[type="radio"] { border-radius: 50%; }
  input:is([type="checkbox"], [type="radio"]):checked { background: var(--_accent); border-color: var(--_accent); }
  input[type="checkbox"]:checked::before {
    content: ""; inline-size: 0.6875rem; block-size: 0.6875rem; background: var(--_on-accent);
    clip-path: polygon(12% 48%, 0 60%, 37% 97%, 100% 22%, 87% 10%, 36% 71%);
  }
  input[type="radio"]:checked::before { content: ""; inline-size: 0.4375rem; block-size: 0.4375rem; border-radius: 50%; background: var(--_on-accent); }
  input:is([type="checkbox"], [type="radio"]):disabled { border-style: dashed; background: var(--_raised); }
  input:is([type="checkbox"], [type="radio"]):disabled:checked { background: var(--_quiet); border-color: var(--_quiet); }
  input:is([type="checkbox"], [type="radio"])[aria-invalid="true"] { border: 2px solid var(--_danger); }
  @media (forced-colors: active) {
    input:is([type="checkbox"], [type="radio"]) { appearance: auto; }
    input:is([type="checkbox"], [type="radio"])::before { display: none; }
  }
`;

/** Short exclusive answers in one joined row. Each has its own border, over that of the one before, so that rows may wrap. */
export const segments = css`
  .segments {
    display: inline-flex; flex-wrap: wrap; justify-self: start; max-inline-size: 100%; padding-block-start: 1px; padding-inline-start: 1px;
    border-radius: var(--_radius-control); background: var(--_surface);
  }
  .segment {
    position: relative; display: grid; place-content: center; flex: 1 1 auto; min-block-size: var(--_control); min-inline-size: 2.75rem;
    margin-block-start: -1px; margin-inline-start: -1px; padding: 0.25rem 0.75rem; border: 1px solid var(--_control-line);
    text-align: center; cursor: pointer; font-variant-numeric: tabular-nums;
  }
  .segment:first-child { border-start-start-radius: var(--_radius-control); border-end-start-radius: var(--_radius-control); }
  .segment:last-child { border-start-end-radius: var(--_radius-control); border-end-end-radius: var(--_radius-control); }
  .segment:hover { background: var(--_hover); }
  .segment input { appearance: none; position: absolute; inset: 0; inline-size: 100%; block-size: 100%; margin: 0; opacity: 0; cursor: inherit; }
  .segment:has(:checked) {
    z-index: 1; background: var(--_tint); border-radius: var(--_radius-control); border-color: var(--_accent); box-shadow: 0 0 0 1px var(--_accent);
    font-weight: 600; color: color-mix(in oklab, var(--_accent), var(--_text) 25%);
  }
  .segment:has(:focus-visible) { z-index: 2; outline: 3px solid var(--_accent); outline-offset: 3px; border-radius: var(--_radius-control); }
  .segment :focus-visible { outline: none; }
  .segments:has(:disabled) { color: var(--_quiet); background: var(--_raised); }
  .segments:has(:disabled) > .segment { border-style: dashed; }
  .refused > .segments { outline: 2px solid var(--_danger); outline-offset: -1px; }
  .refused > .segments > .segment { border-color: var(--_danger); }
  @media (pointer: coarse) { .segment { padding-inline: 0.625rem; } }
  @media (forced-colors: active) {
    .segment:has(:checked) { background: Highlight; color: HighlightText; forced-color-adjust: none; }
  }
`;
