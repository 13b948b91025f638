import type { Parameter, ParameterTable } from '../definition/parameter.js';
import { refusal } from '../resource/outcome.js';
import type { StoredResource } from '../resource/resource.js';
import type { IndexPlan, KeysOf } from '../store/table.js';
import { splitEscaped } from './escape.js';
import { comparer } from './kinds.js';

/** One condition of a search. Conditions are joined by AND. */
export interface Filter {
  matches(resource: StoredResource): boolean;
  /** Only resources with these ids can match. */
  ids?: Iterable<string>;
  /** Only resources filed under these keys, in one of these indexes, can match. */
  indexes?: readonly Index[];
}

interface Index extends IndexPlan {
  keys: readonly string[];
}

/** Parameters most searches name: their indexes are kept from the start, the others are made when first asked for. */
const USUAL = ['patient', 'subject', 'identifier', 'code', '_tag'];

/** The indexes that a table of this type keeps from the start. */
export function usualIndexes(type: string, parameters: ParameterTable): IndexPlan[] {
  return USUAL.flatMap((code) => {
    const parameter = parameters.get(type)?.get(code);
    return parameter === undefined || comparer(parameter).keys === undefined ? [] : [{ parameter, keysOf: keysOf(parameter) }];
  });
}

/**
 * `name:modifier=a,b`: a resource matches when one of its values is `a` or `b`.
 * @throws Refusal 400 when the modifier is unknown, as FHIR demands, or a value cannot be read.
 */
export function makeFilter(parameter: Parameter, modifier: string, value: string): Filter {
  const kind = comparer(parameter);
  if (modifier === 'missing') return makeMissing(parameter, value);
  const isType = parameter.type === 'reference' && parameter.targets.includes(modifier);
  if (modifier !== '' && !isType && !kind.hasModifier(modifier)) {
    throw refusal(400, 'not-supported', `The modifier ":${modifier}" is not supported on the search parameter "${parameter.code}".`);
  }
  const isNegative = modifier === 'not';
  const texts = splitEscaped(value, ',');
  const tests = texts.map((text) => kind.compile(text, parameter, modifier));
  const matches = (resource: StoredResource): boolean => tests.some((test) => test(resource)) !== isNegative;
  const keys = isNegative ? undefined : keysOfTexts(texts, parameter, modifier);
  if (parameter.code === '_id' && keys !== undefined) return { matches, ids: keys };
  return { matches, ...(keys !== undefined && { indexes: [{ parameter, keys, keysOf: keysOf(parameter) }] }) };
}

/** Resources that point, by `parameter`, at one of `targets` (`Patient/1`). */
export function makeLinkFilter(parameter: Parameter, targets: ReadonlySet<string>): Filter {
  const keys = keysOf(parameter);
  const matches = (resource: StoredResource): boolean => keys(resource).some((key) => targets.has(key));
  return { matches, indexes: [{ parameter, keys: [...targets], keysOf: keys }] };
}

/** What a resource is filed under, and so points at when the parameter is a reference. */
export function keysOf(parameter: Parameter): KeysOf {
  const { keys } = comparer(parameter);
  return (resource) => keys?.of(parameter, resource) ?? [];
}

function keysOfTexts(texts: readonly string[], parameter: Parameter, modifier: string): string[] | undefined {
  const { keys } = comparer(parameter);
  const lists = texts.map((text) => keys?.for(text, parameter, modifier));
  return lists.every((list) => list !== undefined) ? lists.flat() : undefined;
}

function makeMissing(parameter: Parameter, value: string): Filter {
  if (value !== 'true' && value !== 'false') throw refusal(400, 'value', `"${parameter.code}:missing" is true or false, not "${value}".`);
  const isWanted = value === 'true';
  return { matches: (resource) => (comparer(parameter).count(parameter, resource) === 0) === isWanted };
}
