import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

const paths = {
  up: svg`<path d="M10 16.500v-13M5 8.500l5-5 5 5"/>`,
  down: svg`<path d="M10 3.500v13M5 11.500l5 5 5-5"/>`,
  mail: svg`<path d="M2.800 4.600h14.400v10.800H2.800z"/><path d="m3.200 5.400 6.800 5.400 6.800-5.400"/>`,
  file: svg`<path d="M5 2.800h6.800L15 6v11.200H5zM11.600 2.800V6.200H15"/>`,
  copy: svg`<path d="M7 7h9.500v9.500H7z"/><path d="M13 7V3.500H3.500V13H7"/>`,
  undo: svg`<path d="M6.700 4.200 3.300 7.500l3.400 3.300"/><path d="M3.300 7.500h8.400a4.600 4.600 0 0 1 0 9.200H9.200"/>`,
  check: svg`<path d="m4.600 10.600 3.600 3.600 7.400-8.200"/>`,
  pencil: svg`<path d="M3.500 16.500 4.600 12.600 13.200 4l2.800 2.800-8.600 8.600zM11.400 5.800l2.800 2.800"/>`,
  right: svg`<path d="m7.500 4.500 5.500 5.500-5.500 5.500"/>`,
  send: svg`<path d="M3 9.500 17 3.500l-5 13.500-2.600-5.600z"/>`,
} satisfies Record<string, SVGTemplateResult>;

/** A small drawing beside words, or in a button that has a name: hidden from assistive technology. */
export const drawing = (name: keyof typeof paths): TemplateResult => html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${paths[name]}</svg>`;
