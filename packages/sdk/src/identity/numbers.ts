import type { Issue } from '../issue.js';
import { computeInsKey, passesLuhn } from './check-digits.js';
import { INS_OIDS } from './codes.js';

/** Where the rules on a matricule come from. */
export const RNIV = 'Référentiel national d’identitovigilance (arrêté du 27 mai 2021)';
const KEY = 'Clé du NIR : 97 − (N mod 97), 2A compté 19 et 2B compté 18';
export const FR_CORE = 'HL7 FR Core 2.2.0, fr-core-patient-ins';
const LUHN = 'Clé de Luhn, constatée sur des numéros publiés ; aucun texte officiel trouvé';
const SIRENE = 'Insee, répertoire Sirene : clé de Luhn du SIRET';

const known = new Set<unknown>(Object.values(INS_OIDS));

type Severity = Issue['severity'];

const one = (code: string, severity: Severity, source: string, path: Issue['path'] = []): Issue[] => [
  { code, severity, path, source },
];

/**
 * Checks a matricule of the national health identity (INS). Never throws, whatever is given.
 *
 * - `ins-oid-unknown` (error, `['oid']`): the OID is not one of `INS_OIDS`;
 * - `ins-matricule-malformed` (error): not 15 characters of the right kind, blanks excluded;
 * - `ins-key-wrong`: the key does not fit. An error for the NIR; a warning for the NIA, whose key is assumed to be
 *   made alike, and for TEST and DEMO, whose published samples do not all have a right one.
 */
export function checkIns(matricule: unknown, oid: unknown): Issue[] {
  const issues = known.has(oid) ? [] : one('ins-oid-unknown', 'error', FR_CORE, ['oid']);
  const key = typeof matricule === 'string' && matricule.length === 15 ? computeInsKey(matricule.slice(0, 13)) : undefined;
  if (typeof matricule !== 'string' || key === undefined || !/^\d{2}$/.test(matricule.slice(13))) {
    return [...issues, ...one('ins-matricule-malformed', 'error', RNIV, ['matricule'])];
  }
  if (matricule.slice(13) === key) return issues;
  const severity = oid === INS_OIDS.NIR ? 'error' : 'warning';
  return [...issues, ...one('ins-key-wrong', severity, KEY, ['matricule'])];
}

/**
 * Checks the number of a professional (RPPS, 11 digits). Never throws.
 * `rpps-malformed` is an error; `rpps-key-wrong` a warning, no text making the key official.
 */
export function checkRpps(rpps: unknown): Issue[] {
  if (typeof rpps !== 'string' || !/^\d{11}$/.test(rpps)) return one('rpps-malformed', 'error', 'Agence du numérique en santé, RPPS : 11 chiffres');
  return passesLuhn(rpps) ? [] : one('rpps-key-wrong', 'warning', LUHN);
}

/**
 * Checks the number of a health structure (FINESS, 9 characters, `2A` or `2B` first in Corsica). Never throws.
 * `finess-malformed` is an error; `finess-key-wrong` a warning, no text making the key official.
 */
export function checkFiness(finess: unknown): Issue[] {
  if (typeof finess !== 'string' || !/^(?:\d{2}|2[AB])\d{7}$/.test(finess)) return one('finess-malformed', 'error', 'FINESS : 9 caractères');
  return passesLuhn(finess) ? [] : one('finess-key-wrong', 'warning', LUHN);
}

/** The SIRETs of La Poste, but its head office, follow a rule of their own. */
const LA_POSTE_SIREN = '356000000';

/**
 * Checks the number of an establishment (SIRET, 14 digits). Never throws.
 * `siret-malformed` and `siret-key-wrong` are errors. La Poste: the sum of the digits is a multiple of 5, or Luhn.
 */
export function checkSiret(siret: unknown): Issue[] {
  if (typeof siret !== 'string' || !/^\d{14}$/.test(siret)) return one('siret-malformed', 'error', SIRENE);
  if (passesLuhn(siret)) return [];
  const sum = Array.from(siret).reduce((total, digit) => total + Number(digit), 0);
  return siret.startsWith(LA_POSTE_SIREN) && sum % 5 === 0 ? [] : one('siret-key-wrong', 'error', SIRENE);
}
