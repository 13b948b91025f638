import { html, noChange, nothing, type TemplateResult } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive, type ChildPart } from 'lit/directive.js';
import { chartPoints, drawChart, type Canvas, type ChartPoint } from './chart.js';
import type { ChartModel } from './chart-model.js';

/** Up to here every value is written: there is nothing more to read point by point. */
const READ_FROM = 4;

/** Size before anybody knows it: a card on a desk. Pixels. */
const BEFORE = { width: 340, em: 12.5 };

/** Whether a key goes to a point, and to which. */
function targetOf(key: string, current: number, last: number): number | undefined {
  switch (key) {
    case 'ArrowRight': case 'ArrowUp': return Math.min(last, current + 1);
    case 'ArrowLeft': case 'ArrowDown': return current < 0 ? last : Math.max(0, current - 1);
    case 'Home': return 0;
    case 'End': return last;
    default: return undefined;
  }
}

/**
 * A chart in its place: as wide as what holds it, in letters of their true size, read point by point with the arrows.
 * The element around it gives size and font; the part follows both, by a ruler that is its first child.
 */
class ChartDirective extends AsyncDirective {
  #model: ChartModel | undefined;
  #holder: Element | undefined;
  #canvas: Canvas = { ...BEFORE, measure: (text) => text.length * 7 };
  #points: ChartPoint[] | undefined;
  /** Position among the points; −1 when none is read. */
  #current = -1;
  #font = '';
  readonly #observer = new ResizeObserver(() => { if (this.#takeSize()) this.setValue(this.#draw()); });

  override render(_model: ChartModel): unknown { return nothing; }

  override update(part: ChildPart, [model]: [ChartModel]): unknown {
    if (model === this.#model) return noChange;
    this.#model = model;
    this.#points = undefined;
    this.#current = -1;
    if (!this.#holder && part.parentNode instanceof Element) {
      this.#holder = part.parentNode;
      if (this.isConnected) this.#follow();
    }
    this.#takeSize();
    return this.#draw();
  }

  protected override disconnected(): void { this.#observer.disconnect(); }

  protected override reconnected(): void { this.#follow(); }

  /** Its first child is a ruler, as wide as a chart and as high as a letter: what is drawn does not change its size, which would be told again and again. */
  #follow(): void {
    const ruler = this.#holder?.firstElementChild;
    if (ruler) this.#observer.observe(ruler);
  }

  /** Takes the size and font of what holds it; `false` when they are what they were, or not known yet. */
  #takeSize(): boolean {
    const width = Math.floor(this.#holder?.clientWidth ?? 0);
    if (!this.#holder || width === 0) return false;
    const { fontSize, fontFamily } = getComputedStyle(this.#holder);
    const font = `${fontSize} ${fontFamily}`;
    if (width === this.#canvas.width && font === this.#font) return false;
    this.#font = font;
    this.#points = undefined;
    this.#canvas = { width, em: Number.parseFloat(fontSize), measure: measurer(font) };
    return true;
  }

  #draw(): TemplateResult | typeof nothing {
    const model = this.#model;
    if (!model) return nothing;
    const isRead = model.rows.filter(({ state }) => state === 'measured').length >= READ_FROM;
    const current = this.#current < 0 ? undefined : this.#all()[this.#current];
    return html`${drawChart(model, this.#canvas, current)}${isRead ? this.#reader(model, current) : nothing}`;
  }

  /** Lies over the drawing. An application to assistive technology: its arrows are ours. */
  #reader(model: ChartModel, current: ChartPoint | undefined): TemplateResult {
    const row = current && model.rows[current.index];
    return html`
      <div class="reader" tabindex="0" role="application" aria-label=${model.invitation} @keydown=${this.#onKey} @focusout=${this.#leave} @pointerdown=${this.#onPress}></div>
      <p class="visually-hidden" role="status">${row ? model.pointWords(row, this.#current + 1, this.#all().length) : nothing}</p>`;
  }

  #all(): ChartPoint[] { return this.#points ??= this.#model ? chartPoints(this.#model, this.#canvas) : []; }

  #read(current: number): void {
    if (current === this.#current) return;
    this.#current = current;
    this.setValue(this.#draw());
  }

  readonly #leave = (): void => { this.#read(-1); };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Escape' && this.#current >= 0) {
      event.stopPropagation();
      this.#read(-1);
      return;
    }
    const target = targetOf(event.key, this.#current, this.#all().length - 1);
    if (target === undefined) return;
    event.preventDefault();
    this.#read(target);
  };

  /** A press reads the point that is nearest in time. */
  readonly #onPress = ({ offsetX }: PointerEvent): void => {
    const distance = ({ x }: ChartPoint) => Math.abs(x - offsetX);
    const points = this.#all();
    this.#read(points.reduce((best, point, index) => (distance(point) < distance(points[best] ?? point) ? index : best), 0));
  };
}

/** How wide a text is in that font. */
function measurer(font: string): Canvas['measure'] {
  const context = document.createElement('canvas').getContext('2d');
  return (text, isStrong = false) => {
    if (!context) return text.length * 7;
    context.font = `${isStrong ? '650' : '400'} ${font}`;
    return context.measureText(text).width;
  };
}

/** A chart, drawn for the width it is given. */
export const chart = directive(ChartDirective);
