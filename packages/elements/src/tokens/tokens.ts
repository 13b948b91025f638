import { css } from 'lit';

/**
 * The look, in one place. A host sets any `--sps-…` property on any ancestor; what it leaves out has the value here.
 * `light-dark()` follows the `color-scheme` of the host's page, never the system alone. Contrast of every text colour
 * on both surfaces is at least 4.5, of lines of controls at least 3 (WCAG 2.2, 1.4.3 and 1.4.11).
 *
 * @cssproperty --sps-font, --sps-font-size, --sps-radius, --sps-color-… (see README, « Theming »)
 */
export const tokens = css`
  :host {
    --_font: var(--sps-font, system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif);
    --_size: var(--sps-font-size, 1rem);
    --_radius: var(--sps-radius, 0.5rem);
    --_radius-control: calc(var(--_radius) * 0.6);
    --_accent: var(--sps-color-accent, light-dark(#0b6a65, #63cdc3));
    --_on-accent: var(--sps-color-on-accent, light-dark(#ffffff, #06211f));
    --_surface: var(--sps-color-surface, light-dark(#ffffff, #111817));
    --_raised: var(--sps-color-surface-raised, light-dark(#f4f7f6, #1a2322));
    --_text: var(--sps-color-text, light-dark(#16211f, #e9efed));
    --_quiet: var(--sps-color-text-quiet, light-dark(#4a5a57, #a9b8b4));
    --_line: var(--sps-color-line, light-dark(#d3dcda, #33403e));
    --_control-line: var(--sps-color-control-line, light-dark(#72827f, #7d8e8a));
    --_danger: var(--sps-color-danger, light-dark(#a8231c, #ff9d94));
    --_warning: var(--sps-color-warning, light-dark(#7a4d00, #f0bf62));
    --_success: var(--sps-color-success, light-dark(#17663a, #7fd6a0));
    --_tint: color-mix(in oklab, var(--_accent) 9%, var(--_surface));
    --_hover: color-mix(in oklab, var(--_text) 5%, var(--_surface));
    --_text-xs: calc(var(--_size) * 0.8125);
    --_text-s: calc(var(--_size) * 0.875);
    --_text-m: calc(var(--_size) * 0.9375);
    --_text-l: calc(var(--_size) * 1.125);
    --_text-xl: calc(var(--_size) * 1.375);
    --_control: 2.5rem;
  }
  @media (pointer: coarse) {
    :host { --_control: 2.75rem; --_text-m: var(--_size); }
  }
`;
