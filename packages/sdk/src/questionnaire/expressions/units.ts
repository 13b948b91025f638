/**
 * Units that one quantity is turned into another of, in place of the whole of UCUM: those of activity, body and time.
 * A unit that is not here equals itself only; compared with another one it gives nothing. Degrees are not here, because they
 * have another zero.
 * Source: UCUM 2.1, §§ 28–46 (http://unitsofmeasure.org). A year is 365.25 days and a month a twelfth of it, as there.
 */
const factors: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  s: { ms: 0.001, s: 1, min: 60, h: 3600, d: 86_400, wk: 604_800, mo: 2_629_800, a: 31_557_600 },
  m: { mm: 0.001, cm: 0.01, m: 1, km: 1000, '[in_i]': 0.0254, '[ft_i]': 0.3048, '[mi_i]': 1609.344 },
  g: { ug: 0.000_001, mg: 0.001, g: 1, kg: 1000, '[oz_av]': 28.349_523_125, '[lb_av]': 453.592_37 },
  L: { mL: 0.001, ml: 0.001, cL: 0.01, dL: 0.1, L: 1, l: 1 },
  J: { J: 1, kJ: 1000, cal: 4.184, kcal: 4184, '[Cal]': 4184 },
  Pa: { Pa: 1, hPa: 100, kPa: 1000, 'mm[Hg]': 133.322 },
  'm/s': { 'm/s': 1, 'km/h': 1 / 3.6 },
  '/s': { 'Hz': 1, '/s': 1, '/min': 1 / 60 },
  1: { 1: 1, '%': 0.01 },
};

const units = new Map(Object.entries(factors).flatMap(([property, codes]) =>
  Object.entries(codes).map(([code, magnitude]) => [code, { property_: property, magnitude_: magnitude, isSpecial_: false }] as const)));

const failed = { status: 'failed' };

/** The three functions that fhirpath.js calls of the library of units, with what it reads of their results. */
export const ucumUnits = {
  convertUnitTo(fromCode: string, value: number, toCode: string): object {
    const [fromUnit, toUnit] = [units.get(fromCode), units.get(toCode)];
    if (!fromUnit || !toUnit || fromUnit.property_ !== toUnit.property_) return failed;
    return { status: 'succeeded', toVal: (value * fromUnit.magnitude_) / toUnit.magnitude_, fromUnit, toUnit };
  },

  convertToBaseUnits(code: string): object {
    const unit = units.get(code);
    if (!unit || unit.property_.includes('/')) return failed;
    const unitToExp = unit.property_ === '1' ? {} : { [unit.property_]: 1 };
    return { status: 'succeeded', magnitude: unit.magnitude_, unitToExp, fromUnitIsSpecial: false };
  },

  getSpecifiedUnit: (code: string): object => ({ unit: units.get(code) ?? { property_: code, magnitude_: 1 } }),
};
