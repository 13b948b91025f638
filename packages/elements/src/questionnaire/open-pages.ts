import type { Form, FormNode } from '@sport-sante/sdk/questionnaire/form';

const isPage = ({ definition: { control } }: FormNode): boolean => control === 'page';

/** The pages of a form that can be turned to now. */
export const pagesOf = ({ nodes }: Form): FormNode[] => nodes.filter((node) => isPage(node) && node.isVisible);

/** The tabs of a container that can be opened now. */
export const tabsOf = ({ children }: FormNode): FormNode[] => children.filter(({ isVisible, definition }) => isVisible && definition.type === 'group');

/** Which page or tab is open of each thing that has some; those that were opened stay, so that nothing typed in them is lost. */
export class OpenPages {
  #open = new Map<string, number>();
  #visited = new Map<string, Set<number>>();

  reset(): void {
    this.#open = new Map();
    this.#visited = new Map();
  }

  openOf(key: string): number { return this.#open.get(key) ?? 0; }

  isVisited(key: string, index: number): boolean { return index === this.openOf(key) || this.#visited.get(key)?.has(index) === true; }

  turn(key: string, index: number): void {
    const visited = this.#visited.get(key) ?? new Set();
    this.#visited.set(key, visited.add(this.openOf(key)).add(index));
    this.#open.set(key, index);
  }

  /** Opens what a node stands in. @returns whether something had to be. */
  reveal(node: FormNode, form: Form): boolean {
    const { parent } = node;
    const above = parent ? this.reveal(parent, form) : false;
    const key = parent?.definition.control === 'tab-container' ? parent.key : parent === undefined && isPage(node) ? '' : undefined;
    if (key === undefined) return above;
    const index = (parent ? tabsOf(parent) : pagesOf(form)).indexOf(node);
    if (index < 0 || index === this.openOf(key)) return above;
    this.turn(key, index);
    return true;
  }
}
