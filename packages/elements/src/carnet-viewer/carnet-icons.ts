import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

const paths = {
  check: svg`<path d="m4.6 10.6 3.6 3.6 7.4-8.2"/>`,
  clock: svg`<circle cx="10" cy="10" r="7.25"/><path d="M10 6v4.2l2.8 1.7"/>`,
  ring: svg`<circle cx="10" cy="10" r="7.25"/>`,
  warning: svg`<path d="M10 3.2 17.6 16.6H2.4z"/><path d="M10 8.2v4M10 14.3v.1"/>`,
  error: svg`<circle cx="10" cy="10" r="7.25"/><path d="M10 6v5.2M10 13.9v.1"/>`,
  document: svg`<path d="M5 2.800h6.800L15 6v11.200H5zM11.600 2.800V6.200H15"/>`,
  phone: svg`<path d="M5 3.200h2.600l1.200 3.400-1.700 1.300a9 9 0 0 0 5 5l1.300-1.700 3.400 1.200V15a1.800 1.800 0 0 1-2 1.800A12.600 12.600 0 0 1 3.200 5.200 1.800 1.800 0 0 1 5 3.200z"/>`,
  share: svg`<path d="M10 12.500V3.200M6.600 6.400 10 3l3.400 3.400M4 11v5.800h12V11"/>`,
} satisfies Record<string, SVGTemplateResult>;

/** A small drawing beside words, never instead of them. */
export const drawing = (name: keyof typeof paths): TemplateResult => html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${paths[name]}</svg>`;
