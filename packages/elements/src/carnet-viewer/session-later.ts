import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import type { ChildPart, DirectiveResult } from 'lit/directive.js';
import { onDemand } from '../internal/on-demand.js';
import { strings } from './carnet-viewer.strings.js';
import type { CarnetContext } from './context.js';

type Load<Module> = () => Promise<Module>;

/** Puts the look of a part that arrived beside that of the element: once, whatever is drawn again. */
function adopt(part: ChildPart, module: object): void {
  const root = part.parentNode.getRootNode();
  const sheet = 'styles' in module ? (module.styles as CSSResult).styleSheet : undefined;
  if (root instanceof ShadowRoot && sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}

class Later extends AsyncDirective {
  #module: object | undefined;
  #isComing = false;
  #isLost = false;
  #draw: (module: never) => unknown = () => nothing;
  #drawLost: (again: () => void) => unknown = () => nothing;

  override render(_load: Load<object>, _draw: (module: never) => unknown, _drawLost: (again: () => void) => unknown): unknown { return nothing; }

  override update(part: ChildPart, [load, draw, drawLost]: Parameters<this['render']>): unknown {
    this.#draw = draw;
    this.#drawLost = drawLost;
    if (!this.#module && !this.#isComing && !this.#isLost) void this.#fetch(part, load);
    return this.#now(part, load);
  }

  #now(part: ChildPart, load: Load<object>): unknown {
    if (this.#module) return this.#draw(this.#module as never);
    return this.#isLost ? this.#drawLost(() => { void this.#fetch(part, load); }) : nothing;
  }

  async #fetch(part: ChildPart, load: Load<object>): Promise<void> {
    this.#isComing = true;
    try {
      this.#module = await onDemand(load);
      adopt(part, this.#module);
    } catch {
      this.#isLost = true;
    }
    this.#isComing = false;
    if (this.isConnected) this.setValue(this.#now(part, load));
  }
}

const come = directive(Later);

/**
 * Draws with code that loads on demand, in the place it is for. What it draws is kept from one drawing to the next, as
 * anything in a template is. `lost`: what stands there when it cannot be had, with a way to try again.
 */
export const later = <Module extends object>(load: Load<Module>, draw: (module: Module) => unknown, lost: (again: () => void) => unknown): DirectiveResult => come(load, draw, lost);

/** What stands in the place of a part that could not be had. */
export const lostPart = ({ speak }: CarnetContext) => (again: () => void): TemplateResult => {
  const words = speak(strings);
  return html`<p class="notice" role="alert">${words.partLost}&#32;<button type="button" class="link" @click=${again}>${words.retry}</button></p>`;
};
