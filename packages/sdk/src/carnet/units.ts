import { spellings } from './units-words.js';

/**
 * Units of what is measured here, by what they measure: what one is worth in the first of its line. In place of the whole of
 * UCUM, and every line agrees with it (by test). Minutes a week and days a week do not mix, though UCUM would allow it: days
 * on which one moves are not time spent moving. Source: UCUM 2.1, http://unitsofmeasure.org.
 */
const magnitudes: readonly Readonly<Record<string, number>>[] = [
  { 'kg': 1, 'g': 0.001, '[lb_av]': 0.453_592_37 },
  { 'kgf': 1, 'N': 1 / 9.806_65, '[lbf_av]': 0.453_592_37 },
  { 'm': 1, 'cm': 0.01, 'mm': 0.001, 'km': 1000, '[in_i]': 0.0254, '[ft_i]': 0.3048 },
  { s: 1, ms: 0.001, min: 60, h: 3600 },
  { 'm/s': 1, 'cm/s': 0.01, 'km/h': 1 / 3.6 },
  { 'mm[Hg]': 1, 'kPa': 1 / 0.133_322 },
  { '/min': 1, '/s': 60, '/(30.s)': 2, '/d': 1 / 1440, '/(24.h)': 1 / 1440 },
  { 'min/wk': 1, 'min/d': 7, 'h/d': 420, 'h/wk': 60 },
  { 'd/wk': 1 },
  { '[MET].min/wk': 1 },
  { 'kcal': 1 },
  { 'kcal/d': 1 },
  { 'kg/m2': 1 },
  { '1': 1 },
  { '%': 1 },
];

const units = new Map(magnitudes.flatMap((line, dimension) => Object.entries(line).map(([code, magnitude]) => [code, { dimension, magnitude }] as const)));

/** Units that are known here, in UCUM. */
export const unitCodes: readonly string[] = [...units.keys()];

/** Without its annotations, which UCUM counts for 1: `{beats}/min` is `/min`, `{score}` is `1`, `1/(24.h)` is `/(24.h)`. */
const bare = (code: string): string => (units.has(code) ? code : code.replace(/\{[^}]*\}/g, '').replace(/^1(?=\/)/, '').replace(/^$/, '1'));

/** Digits a conversion keeps: what a binary number adds beyond is noise. */
const DIGITS = 12;

/** Takes the noise of binary numbers out of a computed value: 0.1 + 0.2 is 0.3. */
export const withoutNoise = (value: number): number => Number(value.toPrecision(DIGITS));

/**
 * A value in another unit.
 *
 * @param from UCUM, annotations allowed. @param to the same.
 * @returns `undefined` when one of them is not known here, or they measure different things. Two units that are written
 * alike are the same, known or not.
 */
export function convert(value: number, from: string, to: string): number | undefined {
  const [bareFrom, bareTo] = [bare(from), bare(to)];
  if (bareFrom === bareTo) return value;
  const [source, target] = [units.get(bareFrom), units.get(bareTo)];
  if (!source || !target || source.dimension !== target.dimension) return undefined;
  const converted = source.magnitude === target.magnitude ? value : withoutNoise((value * source.magnitude) / target.magnitude);
  return Number.isFinite(converted) ? converted : undefined;
}

/** The unit some text means: UCUM as it is, or a spelling people use (« lbs », « bpm », « min/sem »). `undefined`: nobody can tell. */
export function unitOfText(text: string): string | undefined {
  const written = text.trim();
  if (written === '') return undefined;
  if (units.has(bare(written))) return written;
  const plain = written.toLowerCase().replace(/[.\s]+$/, '').replace(/\s+/g, ' ');
  // A letter alone is no spelling: « S » is a siemens, « M » nothing.
  return spellings.get(plain) ?? (plain.length > 1 && units.has(plain) ? plain : undefined);
}

/** Whether two known units measure the same thing by different amounts: `kg` and `[lb_av]`, not `min` and `min/d`. */
export function disagree(one: string, other: string): boolean {
  const factor = convert(1, one, other);
  return factor !== undefined && factor !== 1;
}
