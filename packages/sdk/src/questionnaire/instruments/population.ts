/** Who a recommendation speaks to. `chronic`: a chronic condition or a disability, 18 and over. */
export type Population = 'child' | 'adult' | 'older-adult' | 'pregnancy' | 'chronic';

/** Whom the recommendations of an age speak to. `undefined` under 5, and for what is no age. */
export function populationOf(ageYears: number): Population | undefined {
  if (!(ageYears >= 5) || ageYears === Infinity) return undefined;
  return ageYears < 18 ? 'child' : ageYears < 65 ? 'adult' : 'older-adult';
}

/** Whether minutes a week reach what WHO 2020 advises: 60 minutes a day before 18, else 150, vigorous ones counted twice. `false` when one is not known. */
export function meetsWhoAerobic(
  { moderate, vigorous }: { moderate: number | null; vigorous: number | null },
  { ageYears, equivalentMinutesPerWeek = 150 }: { ageYears?: number | undefined; equivalentMinutesPerWeek?: number },
): boolean {
  if (moderate === null || vigorous === null) return false;
  const isChild = ageYears !== undefined && populationOf(ageYears) === 'child';
  return isChild ? (moderate + vigorous) / 7 >= 60 : moderate + 2 * vigorous >= equivalentMinutesPerWeek;
}
