import { css, html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { keeping } from '../internal/keeping.js';
import type { FinderContext } from './context.js';
import { DRAWN, isRun, layOut, MERGE, SIDE, type MapLayout, type Pin } from './map-layout.js';
import { strings } from './mini-map.strings.js';

/** What is the map's own: the merged pin that is open, and the pin that holds the tab stop. */
interface Kept { open: string | undefined; active: number }

/** Names a pin from one drawing to the next. */
const keyOf = ({ places }: Pin): string => places.map(({ hit }) => hit.club.id).join(' ');

/**
 * A map without a network: where the places lie around the start, at half and full radius. No border is drawn, for none is
 * known. It shows nothing that the list does not say.
 */
export const renderMiniMap = (context: FinderContext): unknown => keeping((): Kept => ({ open: undefined, active: 0 }), (kept) => draw(context, kept));

function draw(context: FinderContext, kept: Kept): unknown {
  const { hits, query: { origin, radiusKm }, speak } = context;
  const layout = layOut(hits, { origin: origin?.point, radiusKm });
  if (!layout) return nothing;
  const words = speak(strings);
  const opened = layout.pins.find((pin) => keyOf(pin) === kept.open);
  // Fewer pins than before: one of them is still reached by Tab.
  kept.active = Math.max(0, Math.min(kept.active, layout.pins.length - 1));
  return html`<figure class="mini-map">
    <svg viewBox="0 0 ${SIDE} ${SIDE}" role="group" aria-label=${words.title} aria-describedby="map-legend" @keydown=${(event: KeyboardEvent) => { onKey(event, context, kept, layout); }}>
      <rect class="ground" width=${SIDE} height=${SIDE} rx="6"></rect>
      ${layout.ringKm === undefined ? nothing : rings(context, layout, layout.ringKm)}
      ${townNames(context, layout)}
      ${layout.pins.map((pin, index) => drawPin(context, kept, pin, index))}
      ${furniture(context, layout)}
    </svg>
    ${opened ? renderOpened(context, kept, opened) : nothing}
    <figcaption id="map-legend">${words.legend}${hits.length > DRAWN ? html`&#32;${words.first(DRAWN)}` : nothing}${layout.unplaced > 0 ? html`&#32;${words.unplaced(layout.unplaced)}` : nothing}</figcaption>
  </figure>`;
}

function rings({ query: { origin }, speak }: FinderContext, { perKm }: MapLayout, km: number): SVGTemplateResult {
  const words = speak(strings);
  const middle = SIDE / 2;
  const name = origin?.kind === 'position' ? words.position : origin?.label ?? origin?.place?.name ?? '';
  return svg`<g aria-hidden="true">
    <circle class="ring" cx=${middle} cy=${middle} r=${km * perKm}></circle>
    <circle class="ring inner" cx=${middle} cy=${middle} r=${(km / 2) * perKm}></circle>
    <text class="ring-text" x=${middle} y=${middle + km * perKm + 4}>${words.km(km)}</text>
    <text class="ring-text" x=${middle} y=${middle + (km / 2) * perKm + 4}>${words.km(km / 2)}</text>
    <circle class="start" cx=${middle} cy=${middle} r="4"></circle>
    <title>${words.from(name)}</title>
  </g>`;
}

/** Names beside pins, where they do not run into another pin or name. */
function townNames({ query: { origin }, speak }: FinderContext, { pins, ringKm }: MapLayout): SVGTemplateResult[] {
  const start = ringKm === undefined || origin?.kind !== 'place' ? undefined : origin.place?.name.replaceAll('\'', '’');
  const nameOf = ({ town, x, y }: Pin) => town ?? (start !== undefined && Math.hypot(x - SIDE / 2, y - SIDE / 2) < MERGE / 2 ? speak(strings).around(start) : undefined);
  const taken = pins.map(({ x, y }) => ({ x1: x - 14, x2: x + 14, y1: y - 14, y2: y + 14 }));
  return pins.flatMap((pin) => {
    const name = nameOf(pin);
    if (name === undefined) return [];
    const half = Math.min(SIDE / 2 - 4, name.length * 3.2);
    const x = Math.min(SIDE - half - 2, Math.max(half + 2, pin.x));
    const found = [pin.y + 28, pin.y - 20].find((y) => y > 12 && y < SIDE - 24 && taken.every((box) => x + half < box.x1 || x - half > box.x2 || y + 2 < box.y1 || y - 11 > box.y2));
    if (found === undefined) return [];
    taken.push({ x1: x - half, x2: x + half, y1: found - 11, y2: found + 2 });
    return [svg`<text class="town" x=${x} y=${found} aria-hidden="true">${name}</text>`];
  });
}

function drawPin(context: FinderContext, kept: Kept, pin: Pin, index: number): SVGTemplateResult {
  const { selected, speak } = context;
  const words = speak(strings);
  const [first] = pin.places;
  if (!first) return svg``;
  const { hit: { club }, number } = first;
  const isOne = pin.places.length === 1;
  const text = isOne ? String(number) : isRun(pin) ? words.run(number, pin.places.at(-1)?.number ?? number) : words.count(pin.places.length);
  const label = isOne ? words.place(number, club.names[0] ?? '', club.address?.city) : words.several(text, pin.town);
  const isSelected = pin.places.some(({ hit }) => hit.club.id === selected);
  const width = isOne ? 24 : 18 + text.length * 6.5;
  return svg`<g class="pin" role="button" tabindex=${index === kept.active ? '0' : '-1'} aria-label=${label} aria-current=${isSelected ? 'true' : nothing} aria-expanded=${isOne ? nothing : kept.open === keyOf(pin) ? 'true' : 'false'}
    @click=${() => { press(context, kept, pin, index); }}>
    <circle class="reach" cx=${pin.x} cy=${pin.y} r="22"></circle>
    <rect class="mark" x=${pin.x - width / 2} y=${pin.y - 12} width=${width} height="24" rx=${isOne && club.kind === 'mss' ? 4 : 12}></rect>
    <text x=${pin.x} y=${pin.y + 4.5}>${text}</text>
  </g>`;
}

function furniture({ speak }: FinderContext, { barKm, perKm }: MapLayout): SVGTemplateResult {
  const words = speak(strings);
  const bar = barKm * perKm;
  return svg`<g class="furniture" aria-hidden="true">
    <path d="M12 ${SIDE - 16}v5h${bar}v-5"></path><text x=${18 + bar} y=${SIDE - 9}>${words.km(barKm)}</text>
    <path d="M${SIDE - 16} 30V14m-4 5 4-5 4 5"></path><text class="north" x=${SIDE - 16} y="44">${words.north}</text>
  </g>`;
}

function renderOpened(context: FinderContext, kept: Kept, pin: Pin): TemplateResult {
  const words = context.speak(strings);
  const close = (event: Event) => {
    kept.open = undefined;
    context.redraw();
    // What is closed gives the focus back to the pin that opened it.
    (event.currentTarget as Element).closest('.mini-map')?.querySelector<SVGGElement>('.pin[tabindex="0"]')?.focus();
  };
  return html`<div class="opened" role="group" aria-label=${words.here(pin.places.length)} @keydown=${(event: KeyboardEvent) => { if (event.key === 'Escape') close(event); }}>
    <ul>${pin.places.map(({ hit: { club }, number }) => html`<li><button type="button" class="link" aria-current=${context.selected === club.id ? 'true' : nothing} @click=${() => { context.select(club.id); }}>${words.place(number, club.names[0] ?? '', club.address?.city)}</button></li>`)}</ul>
    <button type="button" class="link" @click=${close}>${words.close}</button>
  </div>`;
}

function press(context: FinderContext, kept: Kept, pin: Pin, index: number): void {
  kept.active = index;
  const [only, ...others] = pin.places;
  if (others.length > 0) kept.open = kept.open === keyOf(pin) ? undefined : keyOf(pin);
  else if (only) context.select(only.hit.club.id);
  context.redraw();
}

/** One tab stop: arrows go from pin to pin, Enter presses, Escape closes what a pin opened. */
function onKey(event: KeyboardEvent, context: FinderContext, kept: Kept, { pins }: MapLayout): void {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  const pin = pins[kept.active];
  if (!pin) return;
  if (step !== undefined) kept.active = (kept.active + step + pins.length) % pins.length;
  else if (event.key === 'Home') kept.active = 0;
  else if (event.key === 'End') kept.active = pins.length - 1;
  else if (event.key === 'Escape') kept.open = undefined;
  else if (event.key === 'Enter' || event.key === ' ') press(context, kept, pin, kept.active);
  else return;
  event.preventDefault();
  (event.currentTarget as SVGElement).querySelectorAll<SVGGElement>('.pin')[kept.active]?.focus();
  context.redraw();
}

export const styles = css`
  .mini-map { margin: 0; display: grid; gap: 0.5rem; }
  .mini-map svg { display: block; inline-size: 100%; max-inline-size: 30rem; block-size: auto; border: 1px solid var(--_line); border-radius: var(--_radius); overflow: visible; }
  .mini-map text { font: 500 12px/1 var(--_font); fill: var(--_text); text-anchor: middle; }
  .mini-map :is(.town, .ring-text) { paint-order: stroke; stroke: var(--_hover); stroke-width: 4px; stroke-linejoin: round; fill: var(--_quiet); }
  .mini-map .town { fill: var(--_text); }
  .ground { fill: var(--_hover); }
  .ring { fill: none; stroke: var(--_control-line); }
  .ring.inner { stroke-dasharray: 2 4; }
  .start { fill: var(--_quiet); }
  .pin { cursor: pointer; outline: none; }
  .pin .reach { fill: transparent; }
  .pin .mark { fill: var(--_surface); stroke: var(--_accent); stroke-width: 1.5; }
  .pin text { font-weight: 650; fill: var(--_accent); font-variant-numeric: tabular-nums; }
  .pin[aria-current] .mark, .pin[aria-expanded] .mark { fill: var(--_accent); }
  .pin[aria-current] text, .pin[aria-expanded] text { fill: var(--_on-accent); }
  .pin:focus-visible .mark { stroke: var(--_text); stroke-width: 4; }
  .furniture path { fill: none; stroke: var(--_text); stroke-width: 1.4; }
  .furniture text { text-anchor: start; }
  .furniture .north { text-anchor: middle; }
  .mini-map figcaption { color: var(--_quiet); font-size: var(--_text-s); }
  .opened { display: grid; justify-items: start; padding: 0.5rem 1rem; border: 1px solid var(--_control-line); border-radius: var(--_radius-control); }
  .opened [aria-current] { font-weight: 700; }
  @media (forced-colors: active) {
    .mini-map svg { forced-color-adjust: none; border-color: CanvasText; }
    .ground { fill: Canvas; }
    .mini-map text { fill: CanvasText; }
    .mini-map :is(.town, .ring-text) { stroke: Canvas; fill: CanvasText; }
    .ring, .furniture path { stroke: CanvasText; }
    .pin .mark { fill: Canvas; stroke: CanvasText; }
    .pin[aria-current] .mark, .pin[aria-expanded] .mark { fill: Highlight; }
    .pin[aria-current] text, .pin[aria-expanded] text { fill: HighlightText; }
  }
`;
