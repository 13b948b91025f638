import { html, svg, type TemplateResult } from 'lit';

/* Drawings beside the names of rows, never instead of them. */
const moving = svg`<circle cx="11" cy="3.7" r="1.4"/><path d="m7 17 2.2-4.8L8.500 8l2.500-.6 1.500 2.600 2.500 1M9 11l2.700 2.300.8 3.700M8.500 8 6 9.500 5.500 12"/>`;
const sitting = svg`<circle cx="8.300" cy="3.800" r="1.400"/><path d="M8.300 7v5.200h4.900V17M5 7.500V17M5 14.600h4.600"/>`;
const person = svg`<circle cx="10" cy="6.500" r="3.250"/><path d="M3.500 17a6.500 6.500 0 0 1 13 0"/>`;

const drawings = { moving, sitting, person };

export const drawing = (name: keyof typeof drawings): TemplateResult => html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${drawings[name]}</svg>`;
