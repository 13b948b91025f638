import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

const paths = {
  up: svg`<path d="M10 16.500v-12.500m-5 5 5-5 5 5"></path>`,
  down: svg`<path d="M10 3.500v12.500m5-5-5 5-5-5"></path>`,
  flat: svg`<path d="M3.500 10h12.500m-4.500-4.500 4.500 4.500-4.500 4.500"></path>`,
  table: svg`<path d="M3 4h14v12H3zM3 8.200h14M3 12.100h14M8 4v12"></path>`,
  chart: svg`<path d="M3.500 3.500v13h13M6.700 12.500l3.200-4 2.500 2.300 4-5.300"></path>`,
} satisfies Record<string, SVGTemplateResult>;

/** A small drawing beside words, never instead of them. */
export const measureIcon = (name: keyof typeof paths): TemplateResult => html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${paths[name]}</svg>`;
