import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

const paths = {
  check: svg`<path d="m4.600 10.600 3.600 3.600 7.400-8.200"/>`,
  clock: svg`<circle cx="10" cy="10" r="7.250"/><path d="M10 6v4.200l2.800 1.700"/>`,
  info: svg`<circle cx="10" cy="10" r="7.250"/><path d="M10 9.200v5M10 6.100v.1"/>`,
  warning: svg`<path d="M10 3.200 17.600 16.600H2.400z"/><path d="M10 8.200v4M10 14.300v.1"/>`,
  phone: svg`<path d="M5 3.200h2.600l1.200 3.400-1.700 1.300a9 9 0 0 0 5 5l1.300-1.700 3.400 1.200V15a1.800 1.800 0 0 1-2 1.800A12.600 12.600 0 0 1 3.200 5.200 1.800 1.800 0 0 1 5 3.200z"/>`,
  plus: svg`<path d="M10 4.200v11.600M4.200 10h11.600"/>`,
  right: svg`<path d="m7.500 5 5 5-5 5"/>`,
  pin: svg`<path d="M10 17.600c3.700-4.100 5.600-7 5.600-9.800a5.600 5.600 0 0 0-11.200 0c0 2.800 1.900 5.700 5.600 9.800z"/><circle cx="10" cy="7.800" r="2"/>`,
} satisfies Record<string, SVGTemplateResult>;

export type ResultIcon = keyof typeof paths;

/** A small drawing beside words, never instead of them. */
export const drawing = (name: ResultIcon): TemplateResult => html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${paths[name]}</svg>`;
