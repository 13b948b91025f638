import { yearsOld } from '@sport-sante/sdk/carnet/rules';
import { titledName } from '../internal/person-name.js';
import type { CarnetContext } from './context.js';

/** « Mme Hélène Vasseur, 75 ans »; what is not known is left out; empty when nothing is. */
export function personWords(context: CarnetContext, years: (age: number) => string): string {
  const age = yearsOld(context.carnet.person, context.today);
  return [nameOf(context), age === undefined ? '' : years(age)].filter(Boolean).join(', ');
}

/** « Mme Hélène Vasseur », « Noé Petitpas »; empty when nobody is named. @param isShort « Mme Vasseur » */
export function nameOf({ carnet: { person }, today, language }: CarnetContext, isShort = false): string {
  const { familyName, givenName, gender } = person;
  return familyName ? titledName({ familyName, givenName, gender, age: yearsOld(person, today) }, language, isShort) : (person.name ?? givenName ?? '').trim();
}
