/** Bounds of a value: a day is 24 hours wide, `5.4` stands for 5.35 to 5.45. `high` is not part of it unless equal to `low`. */
export interface Interval {
  low: number;
  high: number;
}

const PREFIXES = ['eq', 'ne', 'lt', 'gt', 'le', 'ge', 'sa', 'eb', 'ap'] as const;
export type Prefix = (typeof PREFIXES)[number];

export function splitPrefix(text: string): { prefix: Prefix; rest: string } {
  const prefix = PREFIXES.find((known) => text.startsWith(known));
  return prefix === undefined ? { prefix: 'eq', rest: text } : { prefix, rest: text.slice(2) };
}

/** FHIR R4 search 3.1.1.5.5: how a value found compares with the value searched. */
export function compare(prefix: Prefix, found: Interval, searched: Interval): boolean {
  switch (prefix) {
    case 'eq': return isWithin(found, searched);
    case 'ne': return !isWithin(found, searched);
    case 'lt': return found.low < searched.low;
    case 'gt': return found.high > searched.high;
    case 'le': return isWithin(found, searched) || found.low < searched.high;
    case 'ge': return isWithin(found, searched) || found.high > searched.low;
    case 'sa': return found.low >= searched.high && found.low > searched.low;
    case 'eb': return found.high <= searched.low && found.low < searched.low;
    case 'ap': return found.low <= searched.high && found.high >= searched.low;
  }
}

function isWithin(found: Interval, searched: Interval): boolean {
  return found.low >= searched.low && found.high <= searched.high;
}
