import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Fact } from './result-facts.js';
import { inLanguage, measureOf, quantity, type Speech } from './result-words.js';

/** A place on a scale, as an attribute: a strict CSP allows no style. */
const percent = (value: number, end: number): string => `${Math.max(0, Math.min(100, (100 * value) / end)).toFixed(1)}%`;

/** Slanted lines over more than any screen is wide; what holds them cuts them off. Pixels. */
const hatching = Array.from({ length: 240 }, (_, index) => `M${index * 8} 24l24-24`).join('');
const stripes = Array.from({ length: 400 }, (_, index) => `M${index * 5 + 2} 0v12`).join('');

/** Two short slanted lines across the end of a bar: it goes on. */
const torn = svg`<svg x="100%" class="torn"><path d="M-22 26l8-28M-15 26l8-28"></path></svg>`;

/** References closer than this part of the scale turn away from each other. */
const NEAR = 0.25;

interface Tick { readonly at: number; readonly figure: string; readonly label: string; readonly anchor: 'start' | 'middle' | 'end' }

function ticksOf({ line: { references, scaleTo: end = 0 }, line }: Fact, speech: Speech): Tick[] {
  const sorted = [...references].filter(({ at }) => at > 0 && at <= end).sort((one, other) => one.at - other.at);
  return sorted.map(({ at, label }, index) => {
    const isNear = (other: number | undefined) => other !== undefined && Math.abs(other - at) < NEAR * end;
    const anchor = isNear(sorted[index + 1]?.at) ? 'end' : isNear(sorted[index - 1]?.at) ? 'start' : at > end * (1 - NEAR) ? 'end' : at < end * NEAR ? 'start' : 'middle';
    return { at, figure: quantity(at, measureOf(line), speech), label: inLanguage(label, speech), anchor };
  });
}

const tickOf = ({ at, figure, label, anchor }: Tick, end: number): SVGTemplateResult => svg`
  <svg x=${percent(at, end)} class=${anchor === 'start' && 2 * at > end ? 'tick after' : 'tick'}><path d="M0 0v5"></path><text y="1.4em" text-anchor=${anchor}>${figure}</text><text class="whose" y="2.7em" text-anchor=${anchor}>${label}</text></svg>`;

/**
 * The value on its scale, from 0; what is advised is hatched and edged. Hidden from assistive technology: the sentence
 * above it says the same. Nothing for a value that is not known, or without a scale.
 */
export function renderGauge(fact: Fact, speech: Speech): TemplateResult | typeof nothing {
  const { value, line } = fact;
  const { scaleTo: end, references, better } = line;
  if (value === undefined || end === undefined || end <= 0) return nothing;
  const advised = references.find(({ kind, at }) => kind === 'minimum' && at < end)?.at;
  const ticks = ticksOf(fact, speech);
  const isAtEnd = ticks.some(({ at }) => at > end * (1 - NEAR));
  return html`
    <div class="gauge" aria-hidden="true">
      <svg class="track">
        ${advised === undefined ? nothing : svg`<svg class="zone" x=${percent(advised, end)} width=${percent(end - advised, end)}><path d=${hatching}></path></svg>`}
        <rect class=${better === 'less' ? 'fill quiet' : 'fill'} y="4" height="16" width=${percent(value, end)}></rect>
        ${ticks.map(({ at }) => svg`<line class="edge" x1=${percent(at, end)} x2=${percent(at, end)} y2="24"></line>`)}
        ${value > end ? torn : nothing}
      </svg>
      <svg class=${ticks.length > 1 ? 'scale several' : ticks.length > 0 ? 'scale' : 'scale bare'}>
        <path d="M0.5 0v5"></path><text y="1.4em">0</text>
        ${ticks.map((tick) => tickOf(tick, end))}
        ${isAtEnd ? nothing : svg`<svg x="100%" class="tick last"><path d="M-0.5 0v5"></path><text y="1.4em" text-anchor="end">${quantity(end, measureOf(line), speech)}</text></svg>`}
      </svg>
    </div>
    ${value > end ? html`<p class="source">${speech.words.beyondScale(quantity(end, measureOf(line), speech))}</p>` : nothing}`;
}

/** One part of a bar. */
export interface BarPart { readonly value: number; readonly look: 'plain' | 'dense' | 'quiet' }

/** The numbers of a row as lengths, one after the other; the row they stand in says them. Nothing for 0. */
export function renderBar(parts: readonly BarPart[], end: number): TemplateResult | typeof nothing {
  if (!parts.some(({ value }) => value > 0)) return nothing;
  let from = 0;
  const drawn = parts.filter(({ value }) => value > 0).map(({ value, look }) => {
    const start = from;
    from += value;
    return look === 'dense'
      ? svg`<svg class="dense" x=${percent(start, end)} width=${percent(value, end)}><path d=${stripes}></path><rect width="100%" height="12"></rect></svg>`
      : svg`<rect class=${look} x=${percent(start, end)} width=${percent(value, end)} height="12"></rect>`;
  });
  return html`<svg class="bar" aria-hidden="true">${drawn}</svg>`;
}
