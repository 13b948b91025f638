import { VALIDATED } from '../identity/codes.js';
import { checkFiness, checkIns, checkRpps, checkSiret, RNIV } from '../identity/numbers.js';
import { isIsoDate, yearsBetween } from '../iso-date.js';
import type { Issue } from '../issue.js';
import type { PrescriptionDraft } from './model.js';
import { error, information, SOURCE, warning, type Path, type RuleContext } from './rule-parts.js';
import { maySign } from './rule-set.js';

const at = (issues: Issue[], path: Path): Issue[] => issues.map((issue) => ({ ...issue, path: [...path, ...issue.path] }));

/** No text makes the key of an RPPS official: a number of another shape is told, and stops nobody from prescribing (V12). */
const told = (issues: Issue[]): Issue[] => issues.map((issue) => ({ ...issue, severity: 'warning' }));

/**
 * V11 and V12. The matricule of an identity that is not qualified stays in the record: what is written and printed leaves
 * it out by itself, so it is told and stops nothing. A qualified one with a wrong key is an error of the record.
 */
function checkMatricule({ patient }: PrescriptionDraft): Issue[] {
  if (!patient?.ins) return [];
  if (patient.identityStatus !== VALIDATED) return [information('ins-withheld', ['patient', 'ins'], RNIV)];
  return at(checkIns(patient.ins.matricule, patient.ins.oid), ['patient', 'ins']);
}

/** Someone who is named in part: each part that misses is asked for. */
const checkParts = (code: string, person: object | undefined, parts: readonly string[], path: Path): Issue[] =>
  (person === undefined ? [] : parts.filter((part) => !(person as Record<string, unknown>)[part]).map((part) => error(code, [...path, part])));

/** Under this age an adult answers for the patient (Code civil, art. 371-1; what a prescription needs of it is not confirmed). */
const ADULT = 18;

function checkPatient(draft: PrescriptionDraft, today: string): Issue[] {
  const { patient, guardian, authoredOn = today } = draft;
  if (!patient) return [error('patient-missing', ['patient'])];
  const isWhole = patient.familyName && (patient.givenNames?.length ?? 0) > 0 && isIsoDate(patient.birthDate);
  if (!isWhole) return [error('patient-incomplete', ['patient'])];
  const age = yearsBetween(patient.birthDate, authoredOn);
  const isMinor = age !== undefined && age >= 0 && age < ADULT;
  return [...checkMatricule(draft), ...(isMinor && !guardian ? [warning('guardian-missing', ['guardian'])] : []), ...checkParts('guardian-part-missing', guardian, ['familyName', 'givenName', 'relationship'], ['guardian'])];
}

function checkPrescriber({ kind = 'initial', prescriber, authoredOn }: PrescriptionDraft, { ruleSet, today }: RuleContext): Issue[] {
  if (!prescriber) return [error('prescriber-missing', ['prescriber'], SOURCE.V16)];
  if (!prescriber.familyName || !prescriber.givenName) return [error('prescriber-incomplete', ['prescriber'])];
  const { profession, rpps } = prescriber;
  // V8: the masseur-kinésithérapeute signs with a number. A doctor's is printed when it is known.
  if (kind !== 'initial' && profession === 'physiotherapist' && !rpps) return [error('renewer-number-missing', ['prescriber', 'rpps'], SOURCE.V8)];
  const number = rpps === undefined ? [] : at(told(checkRpps(rpps)), ['prescriber', 'rpps']);
  if (profession === undefined) return [warning('prescriber-profession-unknown', ['prescriber'], SOURCE.V16), ...number];
  const on = authoredOn !== undefined && isIsoDate(authoredOn) ? authoredOn : today;
  if (maySign(ruleSet, { profession, act: kind, on })) return number;
  const role = ruleSet.roles.find((each) => each.profession === profession && each.acts.includes(kind) && each.from > on);
  if (role) return [error('date-before-law', ['authoredOn'], role.source, { from: role.from }), ...number];
  const source = kind === 'initial' ? SOURCE.V16 : SOURCE.V7;
  return [error(kind === 'initial' ? 'prescriber-not-doctor' : 'prescriber-may-not-renew', ['prescriber'], source, { profession }), ...number];
}

function checkStructures({ structures = [], organization }: PrescriptionDraft): Issue[] {
  const places = [...structures.map((structure, index) => ({ structure, path: ['structures', index] as Path })), ...(organization ? [{ structure: organization, path: ['organization'] as Path }] : [])];
  return places.flatMap(({ structure: { finess, siret }, path }) => [
    ...(finess === undefined ? [] : at(told(checkFiness(finess)), [...path, 'finess'])),
    ...(siret === undefined ? [] : at(checkSiret(siret), [...path, 'siret'])),
  ]);
}

/** Who prescribes, for whom, where (V8, V11, V12, V16). */
export function checkPeople(draft: PrescriptionDraft, context: RuleContext): Issue[] {
  const physician = checkParts('attending-physician-part-missing', draft.attendingPhysician, ['familyName', 'givenName'], ['attendingPhysician']);
  return [...checkPatient(draft, context.today), ...checkPrescriber(draft, context), ...physician, ...checkStructures(draft)];
}
