import type { Parameter, ParameterType } from '../definition/parameter.js';
import { refusal } from '../resource/outcome.js';
import { isObject, type JsonObject } from '../resource/resource.js';
import { date } from './date.js';
import { splitEscaped } from './escape.js';
import { badValue, Reader, type Kind } from './kind.js';
import { near } from './near.js';
import { number, quantity } from './quantity.js';
import { reference } from './reference.js';
import { string } from './string.js';
import { token } from './token.js';
import { uri } from './uri.js';

/** A kind together with what it has read, with the type of its values hidden. */
export interface Comparer {
  hasModifier(modifier: string): boolean;
  /** How many values a resource has. */
  count(parameter: Parameter, focus: JsonObject): number;
  /** Whether one of the values of a resource passes. @throws Refusal 400 when the text is no value. */
  compile(text: string, parameter: Parameter, modifier: string): (focus: JsonObject) => boolean;
  sortKeys(parameter: Parameter, focus: JsonObject): (string | number)[];
  /** Keys of an index, when this kind has one. */
  keys?: {
    of(parameter: Parameter, focus: JsonObject): string[];
    for(text: string, parameter: Parameter, modifier: string): string[] | undefined;
  };
}

const simple: Record<Exclude<ParameterType, 'composite'>, Comparer> = {
  token: comparerOf(token),
  reference: comparerOf(reference),
  string: comparerOf(string),
  date: comparerOf(date),
  uri: comparerOf(uri),
  quantity: comparerOf(quantity),
  number: comparerOf(number),
  special: comparerOf(near),
};

/** `code$value`: one element has both. */
const composite: Comparer = {
  hasModifier: () => false,
  count: (parameter, focus) => parameter.extract(focus).length,
  compile(text, parameter) {
    const parts = splitEscaped(text, '$');
    if (parts.length !== parameter.components.length) throw badValue(parameter.code, text, `${String(parameter.components.length)} values joined by $`);
    const tests = parameter.components.map((component, at) => comparer(component).compile(parts[at] ?? '', component, ''));
    return (focus) => parameter.extract(focus).some((element) => isObject(element) && tests.every((test) => test(element)));
  },
  sortKeys: () => [],
};

export function comparer(parameter: Parameter): Comparer {
  return parameter.type === 'composite' ? composite : simple[parameter.type];
}

function comparerOf<Value>(kind: Kind<Value>): Comparer {
  const reader = new Reader(kind);
  const { keysOf, keysFor } = kind;
  return {
    hasModifier: (modifier) => kind.modifiers.includes(modifier),
    count: (parameter, focus) => reader.values(parameter, focus).length,
    compile(text, parameter, modifier) {
      if (text === '') throw refusal(400, 'value', `The search parameter "${parameter.code}" has no value.`);
      const test = kind.compile(text, { parameter, modifier });
      return (focus) => reader.values(parameter, focus).some(test);
    },
    sortKeys: (parameter, focus) => reader.values(parameter, focus).map((value) => kind.sortKey(value)),
    ...(keysOf !== undefined && keysFor !== undefined && {
      keys: {
        // Not through the reader: an index is made of thousands of resources that no search may ever look at again.
        of: (parameter, focus) => parameter.extract(focus).flatMap((raw) => kind.read(raw)).flatMap((value) => keysOf(value)),
        for: (text, parameter, modifier) => keysFor(text, { parameter, modifier }),
      },
    }),
  };
}
