import { yearsOld } from '@sport-sante/sdk/carnet/rules';
import type { CarnetContext } from './context.js';

/** « Mme Hélène Vasseur, 75 ans »; what is not known is left out; empty when nothing is. */
export function personWords(context: CarnetContext, years: (age: number) => string): string {
  const age = yearsOld(context.carnet.person, context.today);
  return [nameOf(context), age === undefined ? '' : years(age)].filter(Boolean).join(', ');
}

/** « Mme Hélène Vasseur », « Noé Petitpas »; empty when nobody is named. @param isShort « Mme Vasseur » */
export function nameOf({ carnet: { person }, today, language }: CarnetContext, isShort = false): string {
  const age = yearsOld(person, today);
  const isChild = age !== undefined && age < 18;
  const name = person.familyName ? [isShort && !isChild ? undefined : person.givenName, isShort && isChild ? undefined : person.familyName].filter(Boolean).join(' ') : person.name ?? person.givenName ?? '';
  const titles = language === 'fr' ? { female: 'Mme ', male: 'M. ' } : { female: 'Ms ', male: 'Mr ' };
  // A child has no « Madame ».
  const title = !isChild && person.familyName && person.gender ? (titles as Partial<Record<string, string>>)[person.gender] ?? '' : '';
  return `${title}${name}`.trim();
}
