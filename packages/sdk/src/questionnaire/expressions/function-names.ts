/**
 * Functions that an expression may call, by how many arguments they take.
 *
 * Those of FHIRPath 2.0 and of SDC that fhirpath.js has, without what would ask a server (`resolve`, `memberOf`, and the
 * functions of `%terminologies`), what makes new elements (`%factory`), and `lowBoundary` and `highBoundary`, which alone need
 * a library of decimals.
 */
const names: Readonly<Record<string, string>> = {
  '0': `empty not exists allTrue anyTrue allFalse anyFalse isDistinct distinct count sum min max avg weight ordinal single first last type tail
    toInteger toLong toDecimal toString toDate toDateTime toTime toBoolean toQuantity hasValue getValue
    convertsToBoolean convertsToInteger convertsToLong convertsToDecimal convertsToString convertsToDate convertsToDateTime convertsToTime
    convertsToQuantity upper lower length toChars join trim abs ceiling exp floor ln round sqrt truncate now today timeOfDay yearOf monthOf dayOf
    hourOf minuteOf secondOf millisecondOf timezoneOffsetOf dateOf timeOf children descendants sort`,
  '1': `exists all subsetOf supersetOf where extension select coalesce aggregate ofType is as take skip combine union intersect exclude trace
    defineVariable toQuantity indexOf lastIndexOf substring startsWith endsWith contains matches matchesFull join split encode decode escape
    unescape log power round repeat comparable`,
  '2': 'coalesce aggregate iif trace defineVariable substring replace replaceMatches',
  '3': 'coalesce iif',
  '4': 'coalesce',
};

export const functionArities: ReadonlyMap<string, readonly number[]> = Object.entries(names).reduce((arities, [count, list]) => {
  for (const name of list.split(/\s+/)) arities.set(name, [...(arities.get(name) ?? []), Number(count)]);
  return arities;
}, new Map<string, number[]>());
