import type { Recorded } from './fhir-measures-merge.js';
import type { CustomName } from './fhir-measures-slots.js';
import { figureOf, type Said } from './fhir-measures-value.js';
import { sorted } from './fhir-read-values.js';
import type { CustomMeasure, Measure } from './model.js';

/** A value of which the catalogue knows nothing. */
export interface CustomRecord { name: CustomName; said: Said; base: Omit<Measure, 'measure' | 'value'>; author: string }

/** The unit most records are in, the first in the alphabet of two. */
function unitOf(some: readonly CustomRecord[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { said: { number, unit } } of some) if (number !== undefined && unit !== undefined) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return sorted([...counts], ([unit, count]) => [String(1e9 - count), unit])[0]?.[0];
}

/** Measures that records bring and no catalogue has, each in the unit most of its records are in. A code that never has a number is none. */
export function customMeasures(some: readonly CustomRecord[]): { definitions: CustomMeasure[]; records: Recorded[] } {
  const byKey = new Map<string, CustomRecord[]>();
  for (const each of some) {
    const group = byKey.get(each.name.key);
    if (group) group.push(each);
    else byKey.set(each.name.key, [each]);
  }
  const definitions: CustomMeasure[] = [];
  const records: Recorded[] = [];
  for (const [key, group] of sorted([...byKey], ([key]) => [key])) {
    if (!group.some(({ said }) => said.number !== undefined)) continue;
    const unit = unitOf(group);
    const { label, code } = sorted(group, ({ base: { day, id } }) => [day ?? '9999', id])[0]?.name ?? { label: key };
    definitions.push({ key, label, ...(unit !== undefined && { unit }), ...(code && { code }) });
    for (const { said, base, author } of group) {
      records.push({ author, measure: { ...base, measure: key, ...figureOf(said, { unit: unit ?? '', range: { low: 0, high: 0 } }) } });
    }
  }
  return { definitions, records };
}
