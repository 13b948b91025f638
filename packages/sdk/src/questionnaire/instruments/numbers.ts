/** To a tenth: finer than anybody can say of a habit, and 3.3 × 910 is 3003. */
export const toTenth = (value: number): number => Math.round(value * 10 + Number.EPSILON * value * 10) / 10;

/** The sum, or `null` as soon as one is missing: what is not known is not 0. */
export const sumOf = (values: readonly (number | null)[]): number | null =>
  values.reduce<number | null>((sum, value) => (sum === null || value === null ? null : toTenth(sum + value)), 0);

/** The values of a table with some replaced by name; what is no number is left out. */
export function withChanges<Table extends Readonly<Record<string, number>>>(table: Table, changes: Readonly<Record<string, number>> | undefined): Table {
  const usable = Object.entries(changes ?? {}).filter(([name, value]) => Object.hasOwn(table, name) && Number.isFinite(value));
  return { ...table, ...Object.fromEntries(usable) };
}

/**
 * The most minutes that surely fall on one day of the week: of activities practised on 5 and 5 days, three days have both.
 * Several share a day when the days they leave free are fewer than 7.
 */
export function minutesOfOneDay(activities: readonly { readonly days: number; readonly minutes: number }[]): number {
  const done = activities.filter(({ days, minutes }) => days > 0 && minutes > 0);
  const most = (from: number, free: number): number => {
    let best = 0;
    for (let index = from; index < done.length; index += 1) {
      const { days, minutes } = done[index] ?? { days: 0, minutes: 0 };
      if (free + 7 - days < 7) best = Math.max(best, minutes + most(index + 1, free + 7 - days));
    }
    return best;
  };
  return most(0, 0);
}
