import { css } from 'lit';
import { styles as choice } from '../choice-field/choice-field.styles.js';
import { control } from './base.js';

/** What the fields of a questionnaire share: the three sizes, tiles of answers, big numbers, and the box one types in. */
export const questions = [choice, control, css`
  :host([size="row"]) { --_control: 2.25rem; --_text-s: var(--_text-xs); container: none; }
  :host([size="step"]) { --_control: 3.25rem; --_text-m: calc(var(--_size) * 1.125); --_text-s: var(--_size); --_gap: 0.5rem; }
  @media (pointer: coarse) {
    :host([size="row"]) { --_control: 2.75rem; }
  }
  /* In a table an error neither widens its column nor wraps in it: it runs on under the next cells, which stand on the same baseline. */
  :host([size="row"]) .messages { inline-size: 0; min-inline-size: 100%; }
  :host([size="row"]) .error { position: relative; margin-block-start: var(--_error-shift, 0); inline-size: max-content; max-inline-size: var(--_error-width, 16rem); background: var(--_surface); }
  :host([size="row"]:focus-within) .error { z-index: 1; }
  :is(div, select) + .typed { margin-block-start: 0.25rem; }
  .typed { display: flex; align-items: center; gap: 0.375rem; min-inline-size: 0; }
  .typed .control { inline-size: var(--_width, 8.5rem); max-inline-size: 100%; flex: 0 1 auto; font-variant-numeric: tabular-nums; }
  :host([size="row"]) .typed .control { max-inline-size: none; padding: 0.25rem; text-align: center; }
  :host([size="row"]) .typed .control[aria-invalid="true"] { padding: calc(0.25rem - 1px); }
  .option > span { font-variant-numeric: tabular-nums; }
  :host([size="step"]) .options { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 8.5rem), 1fr)); }
  :host([size="step"]) .wide .options { grid-template-columns: 1fr; }
  :host([size="step"]) .option { padding: 0.75rem 0.875rem; gap: 0.625rem; }
  :host([size="step"]) .option input { inline-size: 1.375rem; block-size: 1.375rem; }
  :host([size="step"]) .other { grid-column: 1 / -1; }
  .options.numbers { display: grid; grid-template-columns: repeat(auto-fill, minmax(3.25rem, 1fr)); }
  .numbers .option:not(.other) { justify-content: center; padding-inline: 0.25rem; font-weight: 600; position: relative; }
  .numbers .option:not(.other) input, :host([size="step"]) .numbers .option:not(.other) input { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; opacity: 0; }
  .numbers .option:not(.other):has(:checked) { background: var(--_accent); color: var(--_on-accent); }
  :host([size="step"]) .options.numbers { grid-template-columns: repeat(auto-fit, minmax(3.5rem, 1fr)); gap: 0.625rem; }
  @container choice (max-width: 34rem) {
    :host([size="step"]) .options.numbers { grid-template-columns: repeat(4, 1fr); }
  }
  :host([size="step"]) .numbers .option:not(.other) { min-block-size: 3.75rem; font-size: calc(var(--_size) * 1.5); }
  .numbers .option:not(.other):has(:checked:disabled) { background: var(--_quiet); border-color: var(--_quiet); color: var(--_surface); box-shadow: none; }
  .numbers .other { grid-column: 1 / -1; justify-self: start; padding-inline: 0.5rem 0.875rem; }
  .clear { justify-self: start; margin: 0; padding: 0.25rem 0; border: 0; background: none; color: var(--_quiet); font-size: var(--_text-s); text-decoration: underline; text-underline-offset: 0.2em; cursor: pointer; }
  .clear:disabled { text-decoration: none; cursor: not-allowed; }
  .clear:hover:enabled { color: var(--_text); }
  @media (forced-colors: active) {
    .numbers .option:not(.other):has(:checked) { background: Highlight; color: HighlightText; forced-color-adjust: none; }
    .numbers .option:not(.other):has(:checked:disabled) { background: GrayText; color: Canvas; }
  }
`];
