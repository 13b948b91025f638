import { evalFhirPath } from '@medplum/core';
import { isObject, listOf, type JsonObject } from '../resource/resource.js';
import { isChoiceSuffix } from './choice.js';

/** Finds the values of a search parameter in a resource, or in an element of it. */
export type Extract = (focus: JsonObject) => unknown[];

/**
 * Why this is hard: evaluating FHIRPath costs some 20 µs per resource and the expressions of FHIR's search parameters
 * join up to thirty types. Nearly all are paths of names with one of few endings, so those become plain functions,
 * one per type. What does not fit is left to the FHIRPath engine of @medplum/core.
 */
export function compileExpression(expression: string, type: string): Extract {
  const parts = expression
    .split('|')
    .map((part) => part.trim())
    .filter((part) => concerns(part, type))
    .map((part) => compilePart(part, type));
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  return (focus) => parts.flatMap((part) => part(focus));
}

/** Whether a part of a joined expression speaks of this type. Parts that name no type speak of all. */
function concerns(part: string, type: string): boolean {
  const [, root] = /^\(*([A-Z]\w*)/.exec(part) ?? [];
  return root === undefined || root === type || root === 'Resource' || root === 'DomainResource';
}

function compilePart(part: string, type: string): Extract {
  const steps = tokenize(part.replace(/^\((.*)\)(\.\w+)?$/, '$1$2'));
  if (steps === undefined) return (focus) => evalFhirPath(part, focus);
  const path = steps[0] === type || steps[0] === 'Resource' || steps[0] === 'DomainResource' ? steps.slice(1) : steps;
  const compiled = path.map(compileStep);
  return (focus) => compiled.reduce<unknown[]>((values, step) => step(values), [focus]);
}

const STEP = /^(?:where\(resolve\(\) is \w+\)|where\(\w+='[^']*'\)|ofType\(\w+\)|\w+\[\d+\]|\w+)/;

/** The steps between the dots, or `undefined` when one is of no known form. */
function tokenize(path: string): string[] | undefined {
  const steps: string[] = [];
  for (let rest = path; rest !== ''; ) {
    const [step] = STEP.exec(rest) ?? [];
    if (step === undefined) return undefined;
    steps.push(step);
    rest = rest.slice(step.length);
    if (rest.startsWith('.')) rest = rest.slice(1);
    else if (rest !== '') return undefined;
  }
  return steps;
}

type Step = (values: unknown[]) => unknown[];

function compileStep(step: string, index: number, steps: string[]): Step {
  const [, target] = /^where\(resolve\(\) is (\w+)\)$/.exec(step) ?? [];
  if (target !== undefined) return (values) => values.filter(referenceTest(target));

  const [, name = '', wanted] = /^where\((\w+)='([^']*)'\)$/.exec(step) ?? [];
  if (wanted !== undefined) return (values) => values.filter((value) => isObject(value) && value[name] === wanted);

  if (step.startsWith('ofType(')) return (values) => values;

  const [, chosen] = /^ofType\((\w+)\)$/.exec(steps[index + 1] ?? '') ?? [];
  if (chosen !== undefined) return get(`${step}${chosen.charAt(0).toUpperCase()}${chosen.slice(1)}`);

  const [, list = '', position] = /^(\w+)\[(\d+)\]$/.exec(step) ?? [];
  if (position !== undefined) return (values) => get(list)(values).slice(Number(position), Number(position) + 1);
  return get(step);
}

/** The values of an element, be it named as it is (`code`) or one of a choice (`effective` for `effectiveDateTime`). */
function get(name: string): Step {
  return (values) => values.flatMap((value) => (isObject(value) ? valuesOf(value, name) : []));
}

function valuesOf(focus: JsonObject, name: string): unknown[] {
  if (Object.hasOwn(focus, name)) return listOf(focus[name]);
  const choice = Object.keys(focus).find((key) => key.startsWith(name) && isChoiceSuffix(key.slice(name.length)));
  return choice === undefined ? [] : listOf(focus[choice]);
}

function referenceTest(type: string): (value: unknown) => boolean {
  const pattern = new RegExp(`(?:^|/)${type}/[^/]+(?:/_history/[^/]+)?$`);
  return (value) => isObject(value) && (typeof value['reference'] === 'string' ? pattern.test(value['reference']) : value['type'] === type);
}
