import type { Language } from './localize.js';

interface NameParts {
  givenName: string | undefined;
  familyName: string;
  gender: string | undefined;
  /** Completed years; `undefined`: nobody knows. */
  age: number | undefined;
}

const ADULT = 18;

/** « Mme Hélène Vasseur », « Noé Petitpas ». @param isShort « Mme Vasseur », « Noé » */
export function titledName({ givenName, familyName, gender, age }: NameParts, language: Language, isShort = false): string {
  // A child has no « Madame ».
  const isChild = age !== undefined && age < ADULT;
  const titles: Partial<Record<string, string>> = language === 'fr' ? { female: 'Mme', male: 'M.' } : { female: 'Ms', male: 'Mr' };
  const parts = [isChild ? undefined : titles[gender ?? ''], isShort && !isChild ? undefined : givenName, isShort && isChild && givenName ? undefined : familyName];
  return parts.filter(Boolean).join(' ');
}
