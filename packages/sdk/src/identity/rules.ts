import type { Issue } from '../issue.js';
import { computeInsKey, passesLuhn } from './check-digits.js';
import { INS_OIDS, VALIDATED } from './codes.js';
import { isInseeCode } from './traits.js';
import { isoDateSchema, patientSchema, practitionerSchema, type Patient, type Practitioner } from './model.js';

export { computeInsKey } from './check-digits.js';

const RNIV = 'Référentiel national d’identitovigilance (arrêté du 27 mai 2021)';
const KEY = 'Clé du NIR : 97 − (N mod 97), 2A compté 19 et 2B compté 18';
const FR_CORE = 'HL7 FR Core 2.2.0, fr-core-patient-ins';
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

/**
 * Checks an identity before it is used or sent. Never throws.
 *
 * - `identity-trait-missing`, `identity-trait-invalid` (error): `path` says which;
 * - those of `checkIns`, under `['ins']`;
 * - `ins-not-qualified` (error, V11): a matricule without a qualified identity must not leave the record;
 * - `ins-missing` (warning): validated, but no INS came with it (FR Core invariant fr-core-1);
 * - `birth-place-missing`, `birth-place-malformed` (warning): the INS profile wants the INSEE code of the place of birth;
 * - `birth-date-in-future` (error): only when `today` (`2026-11-21`) is given.
 */
export function checkPatient(patient: unknown, { today }: { today?: string } = {}): Issue[] {
  const issues = shapeIssues(patientSchema.safeParse(patient), patient);
  if (typeof patient !== 'object' || patient === null) return issues;
  const { ins, identityStatus, birthPlaceCode, birthDate } = patient as Partial<Record<keyof Patient, unknown>>;
  if (typeof ins === 'object' && ins !== null) {
    const { matricule, oid } = ins as Record<string, unknown>;
    issues.push(...checkIns(matricule, oid).map((issue) => ({ ...issue, path: ['ins', ...issue.path] })));
    if (identityStatus !== VALIDATED) issues.push(...one('ins-not-qualified', 'error', RNIV, ['ins']));
    if (birthPlaceCode === undefined) issues.push(...one('birth-place-missing', 'warning', FR_CORE, ['birthPlaceCode']));
  } else if (identityStatus === VALIDATED) {
    issues.push(...one('ins-missing', 'warning', FR_CORE, ['ins']));
  }
  if (typeof birthPlaceCode === 'string' && !isInseeCode(birthPlaceCode)) {
    issues.push(...one('birth-place-malformed', 'warning', FR_CORE, ['birthPlaceCode']));
  }
  if (today !== undefined && isoDateSchema.safeParse(birthDate).success && String(birthDate) > today) {
    issues.push({ code: 'birth-date-in-future', severity: 'error', path: ['birthDate'] });
  }
  return deduplicated(issues);
}

/** Checks a professional: the traits, and the RPPS when there is one (`['rpps']`). Never throws. */
export function checkPractitioner(practitioner: unknown): Issue[] {
  const issues = shapeIssues(practitionerSchema.safeParse(practitioner), practitioner);
  const { rpps } = (practitioner ?? {}) as Partial<Practitioner>;
  if (rpps === undefined) return issues;
  return deduplicated([...issues, ...checkRpps(rpps).map((issue) => ({ ...issue, path: ['rpps'] }))]);
}

interface Parsed { error?: { issues: { path: PropertyKey[] }[] } | undefined }

function shapeIssues({ error }: Parsed, root: unknown): Issue[] {
  return (error?.issues ?? []).map(({ path }) => {
    const keys = path.map((key) => (typeof key === 'number' ? key : String(key)));
    const value = keys.reduce<unknown>((at, key) => (at as Record<string | number, unknown> | undefined)?.[key], root);
    const missing = value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
    return { code: missing ? 'identity-trait-missing' : 'identity-trait-invalid', severity: 'error', path: keys };
  });
}

/** One issue per place and code; what the number's own rule says is more precise than its shape's. */
function deduplicated(issues: Issue[]): Issue[] {
  const seen = new Map(issues.map((issue) => [`${issue.path.join('.')} ${issue.code}`, issue]));
  const precise = new Set(issues.filter(({ code }) => code.endsWith('-malformed')).map(({ path }) => path.join('.')));
  return [...seen.values()].filter(({ code, path }) => !code.startsWith('identity-trait') || !precise.has(path.join('.')));
}
