import type { FormNode } from '@sport-sante/sdk/questionnaire/form';
import type { LitElement } from 'lit';
import { PartsOnDemand } from '../internal/parts-on-demand.js';
import { kindOf, type FieldKind } from './field-kinds.js';
import type * as fieldPart from './field-part.js';
import type { FieldEntry } from './question.js';

/** Code of fields: what draws a question, with the usual ones; how the rare ones ask; each of those. */
const loaders = {
  common: () => import('./field-part.js'),
  rare: () => import('./rare-fields.js'),
  check: () => import('../check-field/check-field.js'),
  select: () => import('../select-field/select-field.js'),
  search: () => import('../combobox-field/combobox-field.js'),
  slider: () => import('../slider-field/slider-field.js'),
  quantity: () => import('../quantity-field/quantity-field.js'),
  date: () => import('../date-time-field/date-time-field.js'),
  time: () => import('../time-field/time-field.js'),
  attachment: () => import('../attachment-field/attachment-field.js'),
};

type Loaders = typeof loaders;
export type FieldCode = keyof Loaders;

/** Item kind → field: no template asks what type an item has. The rare ones come when a form has them. */
export class ItemFields {
  readonly #code: PartsOnDemand<Loaders>;

  constructor(host: LitElement, code: Loaders = loaders) { this.#code = new PartsOnDemand(host, code, []); }

  /** Draws a question; `undefined` until the code for it is there. */
  get drawField(): (typeof fieldPart)['drawField'] | undefined { return this.#code.get('common')?.drawField; }

  /** Whether a question stands without its field. */
  get isLost(): boolean { return this.#code.isAsideLost; }

  /** Asks again for what could not be had. */
  get retry(): () => void { return this.#code.retry; }

  /** What draws a kind of question, once it is there; asks for what it takes. */
  entryOf(kind: FieldKind): FieldEntry | undefined {
    const entry = this.#entry(kind);
    const code = entry ? entry.code : 'rare';
    // What could not be had waits for a press: a drawing that asked again would ask without end.
    if (code && !this.#code.isLost(code)) void this.#code.load(code);
    return entry;
  }

  /** Asks at once for the fields of a whole form, so that they are drawn with it. */
  async loadFor(nodes: readonly FormNode[]): Promise<void> {
    const kinds = new Set<FieldKind>();
    const walk = (some: readonly FormNode[]) => {
      for (const node of some) {
        if (node.definition.type !== 'group' && node.definition.type !== 'display') kinds.add(kindOf(node));
        walk(node.children);
      }
    };
    walk(nodes);
    kinds.delete('computed');
    await this.#code.load('common');
    if ([...kinds].some((kind) => !this.#entry(kind))) await this.#code.load('rare');
    await Promise.all([...kinds].flatMap((kind) => this.#entry(kind)?.code ?? []).map((code) => this.#code.load(code)));
  }

  #entry(kind: FieldKind): FieldEntry | undefined { return this.#code.get('common')?.commonFields[kind] ?? this.#code.get('rare')?.rareFields[kind]; }
}
