import { Directive, directive, type DirectiveResult } from 'lit/directive.js';

class Keeping extends Directive {
  #kept: unknown;

  override render(make: () => unknown, draw: (kept: never) => unknown): unknown {
    this.#kept ??= make();
    return draw(this.#kept as never);
  }
}

const keep = directive(Keeping);

/**
 * Keeps what is a view's own (which display was chosen, what is being typed) from one drawing to the next, as long as
 * that place of the page is drawn. Two elements on a page know nothing of each other.
 */
export const keeping = <Kept>(make: () => Kept, draw: (kept: Kept) => unknown): DirectiveResult => keep(make, draw);
