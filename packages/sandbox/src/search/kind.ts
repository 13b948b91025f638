import type { Parameter } from '../definition/parameter.js';
import { refusal } from '../resource/outcome.js';
import type { JsonObject } from '../resource/resource.js';

type Test<Value> = (value: Value) => boolean;

/** How one kind of search parameter reads resources and compares what it read. */
export interface Kind<Value> {
  /** Modifiers besides `:missing` that `compile` understands. */
  readonly modifiers: readonly string[];
  /** What is comparable in one value of an element. */
  read(raw: unknown): Value[];
  /** @throws Refusal 400 when the text is no value of this kind. */
  compile(text: string, context: { parameter: Parameter; modifier: string }): Test<Value>;
  /** What to sort by. */
  sortKey(value: Value): string | number;
  /** Keys of an index, and which of them a searched text can be under; `undefined` when an index is no help. */
  readonly keysOf?: (value: Value) => string[];
  readonly keysFor?: (text: string, context: { parameter: Parameter; modifier: string }) => string[] | undefined;
}

/** Reads the values of a parameter once per resource: resources never change. */
export class Reader<Value> {
  readonly #kind: Kind<Value>;
  readonly #cache = new WeakMap<Parameter, WeakMap<JsonObject, readonly Value[]>>();

  constructor(kind: Kind<Value>) {
    this.#kind = kind;
  }

  values(parameter: Parameter, focus: JsonObject): readonly Value[] {
    let byFocus = this.#cache.get(parameter);
    if (byFocus === undefined) this.#cache.set(parameter, (byFocus = new WeakMap()));
    let values = byFocus.get(focus);
    if (values === undefined) {
      values = parameter.extract(focus).flatMap((raw) => this.#kind.read(raw));
      byFocus.set(focus, values);
    }
    return values;
  }
}

export function badValue(parameter: string, text: string, expected: string): Error {
  return refusal(400, 'value', `"${text}" is not a value of the search parameter "${parameter}": expected ${expected}.`);
}
