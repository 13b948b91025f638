import { css } from 'lit';
import { styles as decimal } from '../decimal-field/decimal-field.styles.js';

export const styles = [decimal, css`
  .slider { display: grid; gap: 0.25rem; max-inline-size: 30rem; }
  :host([size="step"]) .slider { max-inline-size: none; }
  .chosen { font-weight: 600; font-size: var(--_text-l); font-variant-numeric: tabular-nums; line-height: 1.75rem; }
  :host([size="step"]) .chosen { font-size: calc(var(--_size) * 1.5); line-height: 2.25rem; }
  .unanswered .chosen { color: var(--_quiet); font-weight: 400; font-size: inherit; }
  .ends { display: flex; justify-content: space-between; gap: 1rem; color: var(--_quiet); font-size: var(--_text-s); }
  .ends :last-child { text-align: end; }
  input[type="range"] { appearance: none; inline-size: 100%; block-size: var(--_control); margin: 0; background: none; cursor: pointer; border-radius: var(--_radius-control); }
  input[type="range"]::-webkit-slider-runnable-track { block-size: 0.5rem; border: 1px solid var(--_control-line); border-radius: 0.25rem; background: var(--_raised); }
  input[type="range"]::-moz-range-track { block-size: 0.5rem; border: 1px solid var(--_control-line); border-radius: 0.25rem; background: var(--_raised); }
  input[type="range"]::-webkit-slider-thumb {
    appearance: none; inline-size: 1.5rem; block-size: 1.5rem; margin-block-start: -0.5625rem; border: 2px solid var(--_accent); border-radius: 50%; background: var(--_accent);
  }
  input[type="range"]::-moz-range-thumb { box-sizing: border-box; inline-size: 1.5rem; block-size: 1.5rem; border: 2px solid var(--_accent); border-radius: 50%; background: var(--_accent); }
  /* No answer yet: a dashed ring to take hold of, which stands for no number. */
  .unanswered input[type="range"]::-webkit-slider-thumb { border: 2px dashed var(--_control-line); background: var(--_surface); }
  .unanswered input[type="range"]::-moz-range-thumb { border: 2px dashed var(--_control-line); background: var(--_surface); }
  input[type="range"][aria-invalid="true"]::-webkit-slider-runnable-track { border: 2px solid var(--_danger); }
  input[type="range"][aria-invalid="true"]::-moz-range-track { border: 2px solid var(--_danger); }
  input[type="range"]:disabled { cursor: not-allowed; }
  input[type="range"]:disabled::-webkit-slider-runnable-track { border-style: dashed; }
  input[type="range"]:disabled::-moz-range-track { border-style: dashed; }
  input[type="range"]:disabled::-webkit-slider-thumb { border-color: var(--_quiet); background: var(--_quiet); }
  input[type="range"]:disabled::-moz-range-thumb { border-color: var(--_quiet); background: var(--_quiet); }
  @media (forced-colors: active) {
    .slider:not(.unanswered) input[type="range"]::-webkit-slider-thumb { background: Highlight; forced-color-adjust: none; }
    .slider:not(.unanswered) input[type="range"]::-moz-range-thumb { background: Highlight; forced-color-adjust: none; }
  }
`];
