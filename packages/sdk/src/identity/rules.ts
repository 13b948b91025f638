import type { Issue } from '../issue.js';
import { VALIDATED } from './codes.js';
import { isoDateSchema, patientSchema, practitionerSchema, type Patient, type Practitioner } from './model.js';
import { checkIns, checkRpps, FR_CORE, RNIV } from './numbers.js';
import { isInseeCode } from './traits.js';

export { computeInsKey } from './check-digits.js';
export { checkFiness, checkIns, checkRpps, checkSiret } from './numbers.js';

const one = (code: string, severity: Issue['severity'], source: string, path: Issue['path'] = []): Issue[] => [
  { code, severity, path, source },
];

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
