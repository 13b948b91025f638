import { matchOne, parseCriteria } from '../interaction/match.js';
import type { Engine } from '../interaction/message.js';
import { refusal } from '../resource/outcome.js';
import type { StoredResource } from '../resource/resource.js';
import type { Step } from './step.js';

/**
 * What a conditional reference such as `Patient?identifier=s|1` becomes: the one resource that is there already, or
 * that the transaction itself writes.
 * @throws Refusal 412 when it is none or several, 400 when the criteria cannot be read.
 */
export function resolveCriteria(reference: string, steps: readonly Step[], engine: Engine): string {
  const [type = ''] = reference.split('?');
  if (!engine.definitions.types.has(type)) throw refusal(400, 'invalid', `"${type}" is not a type of resource kept here.`);
  const pairs = parseCriteria(reference);
  const existing = matchOne(type, pairs, engine);
  const filters = engine.finder.strictFilters(type, pairs);
  const written = steps.flatMap(({ name, resource, existing: found }) => {
    const isMatch = resource?.resourceType === type && found === undefined && filters.every((filter) => filter.matches(resource as StoredResource));
    return isMatch && name !== undefined ? [name] : [];
  });
  const [first, ...others] = new Set([...(existing === undefined ? [] : [`${type}/${existing.id}`]), ...written]);
  if (first === undefined) throw refusal(412, 'not-found', `No ${type} meets the criteria of the reference.`);
  if (others.length > 0) throw refusal(412, 'multiple-matches', `Several resources of type ${type} meet the criteria of the reference.`);
  return first;
}
