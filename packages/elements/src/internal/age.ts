import { isIsoDate } from '@sport-sante/sdk/prescription/domain';

/** Completed years on a day or at an instant, both ISO; NaN when the record has no whole date of birth. */
export function ageOn(birthDate: string, day: string): number {
  if (!isIsoDate(birthDate)) return NaN;
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5, 10) < birthDate.slice(5) ? years - 1 : years;
}
