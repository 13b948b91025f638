/**
 * A copy of plain data. Unlike `structuredClone` it takes what a framework wrapped in a proxy (Vue, MobX), and leaves out
 * what is no data: functions and symbols.
 */
export function copied<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map((item: unknown) => copied(item)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, part]) => typeof part !== 'function' && typeof part !== 'symbol');
  return Object.fromEntries(entries.map(([key, part]: [string, unknown]) => [key, copied(part)])) as Value;
}
