import { yearsOld } from '@sport-sante/sdk/carnet/rules';
import type { CarnetContext } from './context.js';

/** « Mme Hélène Vasseur, 75 ans »; what is not known is left out; empty when nothing is. */
export function personWords({ carnet: { person }, today, language }: CarnetContext, years: (age: number) => string): string {
  const name = person.familyName ? [person.givenName, person.familyName].filter(Boolean).join(' ') : person.name ?? person.givenName ?? '';
  const titles = language === 'fr' ? { female: 'Mme ', male: 'M. ' } : { female: 'Ms ', male: 'Mr ' };
  const age = yearsOld(person, today);
  // A child has no « Madame ».
  const title = age !== undefined && age < 18 ? '' : person.familyName && person.gender ? (titles as Partial<Record<string, string>>)[person.gender] ?? '' : '';
  return [`${title}${name}`.trim(), age === undefined ? '' : years(age)].filter(Boolean).join(', ');
}
