import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

const paths = {
  error: svg`<circle cx="10" cy="10" r="7.25"/><path d="M10 6v5.2M10 13.9v.1"/>`,
  warning: svg`<path d="M10 3.2 17.6 16.6H2.4z"/><path d="M10 8.2v4M10 14.3v.1"/>`,
  info: svg`<circle cx="10" cy="10" r="7.25"/><path d="M10 9.2v5M10 6.1v.1"/>`,
  done: svg`<circle cx="10" cy="10" r="7.25"/><path d="m6.6 10.2 2.4 2.4 4.5-4.9"/>`,
  clock: svg`<circle cx="10" cy="10" r="7.25"/><path d="M10 6v4.2l2.8 1.7"/>`,
  offline: svg`<path d="M2.8 7.9a10.4 10.4 0 0 1 14.4 0M5.6 10.8a6.4 6.4 0 0 1 8.8 0M10 14.8v.1M3.5 3.5l13 13"/>`,
  plus: svg`<path d="M10 4.2v11.6M4.2 10h11.6"/>`,
  minus: svg`<path d="M4.2 10h11.6"/>`,
  up: svg`<path d="m5.5 12 4.5-4.5 4.5 4.5"/>`,
  down: svg`<path d="m5.5 8 4.5 4.5 4.5-4.5"/>`,
  close: svg`<path d="m5.6 5.6 8.8 8.8m0-8.8-8.8 8.8"/>`,
  print: svg`<path d="M6 7V3h8v4M6 14H3.6V7.6h12.8V14H14M6 11.8h8V17H6z"/>`,
  help: svg`<circle cx="10" cy="10" r="7.25"/><path d="M7.8 8a2.2 2.2 0 1 1 3 2.200c-.6.3-.8.7-.8 1.400M10 13.900v.1"/>`,
  eye: svg`<path d="M2 10c2-3.6 4.7-5.4 8-5.4s6 1.8 8 5.4c-2 3.6-4.7 5.4-8 5.4S4 13.6 2 10z"/><circle cx="10" cy="10" r="2.4"/>`,
  lock: svg`<rect x="4.6" y="9" width="10.8" height="7.6" rx="1.2"/><path d="M7 9V6.6a3 3 0 0 1 6 0V9"/>`,
} satisfies Record<string, SVGTemplateResult>;

export type IconName = keyof typeof paths;

/** A small drawing beside words, never instead of them: hidden from assistive technology. */
export const icon = (name: IconName): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${paths[name]}</svg>`;
