import type { Form, FormNode, ItemDefinition } from '@sport-sante/sdk/questionnaire/form';

/** A page of a form; a tab that stands in nothing is one too. */
export const isPage = ({ control }: ItemDefinition): boolean => control === 'page' || control === 'tab';

/** The pages of a form that can be turned to now. */
export const pagesOf = ({ nodes }: Form): FormNode[] => nodes.filter((node) => isPage(node.definition) && node.isVisible);

/** Whether parts of a group are tabs: it says so, or they do. */
export const isTabbed = ({ control, children }: ItemDefinition): boolean => control === 'tab-container' || children.some((child) => child.control === 'tab');

/** Whether a part of such a group is a tab; the others stand before them. */
export const isTab = (part: ItemDefinition, { control }: ItemDefinition): boolean => part.control === 'tab' || (control === 'tab-container' && part.type === 'group');

/** The tabs of a group that can be opened now. */
export const tabsOf = ({ definition, children }: FormNode): FormNode[] => children.filter((child) => child.isVisible && isTab(child.definition, definition));

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
    const key = parent && isTabbed(parent.definition) ? parent.key : parent === undefined && isPage(node.definition) ? '' : undefined;
    if (key === undefined) return above;
    const index = (parent ? tabsOf(parent) : pagesOf(form)).indexOf(node);
    if (index < 0 || index === this.openOf(key)) return above;
    this.turn(key, index);
    return true;
  }
}
