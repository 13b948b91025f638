/**
 * Codes and units of a resource, wherever they stand: each code is known, each unit is UCUM and that of its measure.
 * Reads the code systems of sources.mjs and the lists of confirmed-codes.mjs.
 */
import { UcumLhcUtils } from '@lhncbc/ucum-lhc';
import { CANONICAL, carnetCodes, clubCodes, codes } from '../definitions/constants.mjs';
import { confirmedCodes, unitsOfMeasures } from './confirmed-codes.mjs';
import { baseTerminology, frCore, own } from './sources.mjs';

const LOINC = 'http://loinc.org';
const ucum = UcumLhcUtils.getInstance();
const isUcum = (unit) => ucum.validateUnitString(unit).status === 'valid';

/** Concepts of a code system, those below others too. */
const conceptsOf = ({ concept = [] }) => concept.flatMap((each) => [each, ...conceptsOf(each)]);

/** Displays by code, of each code system that lists all its codes. */
const listed = new Map([...baseTerminology, ...frCore, ...own]
  .filter(({ resourceType, content }) => resourceType === 'CodeSystem' && content === 'complete')
  .map((system) => [system.url, new Map(conceptsOf(system).map(({ code, display }) => [code, display]))]));

/** Names of resources, which stand where codes do. */
const identifierSystems = new Set([codes.PART_SYSTEM, carnetCodes.EDIT_SYSTEM, carnetCodes.PLAN_PART_SYSTEM, clubCodes.REFERRAL_SYSTEM]);

/** Every object of a resource with its path, itself first. */
function* objectsOf(value, path) {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const [index, each] of value.entries()) yield* objectsOf(each, `${path}[${index}]`);
    return;
  }
  yield [value, path];
  for (const [key, each] of Object.entries(value)) yield* objectsOf(each, `${path}.${key}`);
}

function codingProblem({ system, code, display }) {
  if (system === undefined) return `the code ${code} has no system`;
  if (identifierSystems.has(system)) return undefined;
  // A unit that a question names, where it is a Coding.
  if (system === codes.UCUM_SYSTEM) return isUcum(code) ? undefined : `${code} is not a UCUM unit`;
  const known = listed.get(system);
  const confirmed = confirmedCodes[system]?.codes;
  if (known?.has(code)) {
    const ours = system.startsWith(CANONICAL);
    return ours && display !== undefined && display !== known.get(code) ? `« ${display} » is not what ${system} calls ${code}` : undefined;
  }
  if (known || !confirmed) return `${code} is not a known code of ${system}`;
  const found = confirmed instanceof RegExp ? confirmed.test(code) : confirmed.includes(code);
  return found ? undefined : `${code} is not a confirmed code of ${system}`;
}

function quantityProblem({ system, code }) {
  if (system !== codes.UCUM_SYSTEM) return `the unit is of ${system ?? 'no system'}, not of UCUM`;
  return code !== undefined && isUcum(code) ? undefined : `${code} is not a UCUM unit`;
}

/** A measure with a code of LOINC is in the unit that its guide asks for. */
function measureProblem({ code, valueQuantity }) {
  const measure = code?.coding?.find(({ system }) => system === LOINC)?.code;
  if (valueQuantity === undefined || measure === undefined) return undefined;
  const units = unitsOfMeasures[measure];
  return units?.includes(valueQuantity.code) ? undefined : `${measure} in ${valueQuantity.code}, not in ${units?.join(' or ') ?? 'a unit known here'}`;
}

/** An amount of money has a currency for its unit. */
const isQuantity = (object) => typeof object.value === 'number' && object.currency === undefined;
/** What a Coding may have: an issue has a `code` too, and is none. */
const codingKeys = new Set(['id', 'extension', 'system', 'version', 'code', 'display', 'userSelected']);
const isCoding = (object) => typeof object.code === 'string' && Object.keys(object).every((key) => codingKeys.has(key));

/** A validator holds a display to the words of the language that the resource says, English when it says none. */
function languageProblem(resource, { system, display }) {
  return display !== undefined && system?.startsWith(CANONICAL) && resource.language !== 'fr' ? 'a French display in a resource that does not say it is French' : undefined;
}

/**
 * @param {object} resource
 * @returns {string[]}
 */
export function codeProblems(resource) {
  const problems = [];
  for (const [object, path] of objectsOf(resource, resource.resourceType)) {
    const found = [isQuantity(object) && quantityProblem(object), isCoding(object) && codingProblem(object), isCoding(object) && languageProblem(resource, object), measureProblem(object)];
    problems.push(...found.filter(Boolean).map((problem) => `${path}: ${problem}.`));
  }
  return problems;
}
