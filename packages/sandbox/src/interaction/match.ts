import { refusal } from '../resource/outcome.js';
import type { StoredResource } from '../resource/resource.js';
import type { Pair } from '../search/finder.js';
import type { Engine } from './message.js';

/** The criteria of a conditional interaction: `identifier=s|1`, also written `?identifier=s|1` or `Patient?identifier=s|1`. */
export function parseCriteria(text: string): Pair[] {
  return [...new URLSearchParams(text.replace(/^(?:[A-Z]\w*)?\?/, ''))];
}

/**
 * The one resource that meets the criteria of a conditional interaction, or `undefined` when none does.
 * @throws Refusal 412 when several do, 400 when a criterion is unknown: without it the wrong resource could be hit.
 */
export function matchOne(type: string, pairs: readonly Pair[], { finder }: Engine): StoredResource | undefined {
  const criteria = pairs.filter(([name]) => name !== '_format' && name !== '_pretty');
  if (criteria.length === 0) throw refusal(412, 'incomplete', `A conditional interaction on ${type} needs at least one search parameter.`);
  const [first, ...others] = finder.find(type, finder.strictFilters(type, criteria));
  if (others.length > 0) throw refusal(412, 'multiple-matches', `${String(others.length + 1)} resources of type ${type} meet the criteria: one or none was expected.`);
  return first;
}
