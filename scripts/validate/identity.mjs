/**
 * What FR Core 2.2.0 asks of identities by slices that simplify.mjs takes out, said again in plain code. Reads and writes nothing.
 * Source: snapshots of fr-core-patient-ins, fr-core-practitioner and fr-core-organization-etablissement.
 */
import { identity } from '../definitions/constants.mjs';

const { FR_CORE_PROFILES, FR_CORE_EXTENSIONS, BIRTH_PLACE_EXTENSION, COMMUNE_SYSTEM, INS_OIDS, INS_TYPES } = identity;

/** Type of the identifiers of one system. */
const types = new Map([
  ...Object.entries(INS_OIDS).map(([register, oid]) => [`urn:oid:${oid}`, [INS_TYPES[register]]]),
  [identity.RPPS_SYSTEM, ['RPPS']],
  [identity.ID_NAT_PS_SYSTEM, ['IDNPS']],
]);
/** The same for structures, of which a number alone does not tell which it is: no type is right too. */
const typesIfAny = new Map([[identity.FINESS_SYSTEM, ['FINEJ', 'FINEG']], [identity.SIRENE_SYSTEM, ['SIREN', 'SIRET']]]);

const typesOf = ({ type }) => (type?.coding ?? []).map(({ code }) => code);
const extensionOf = (element, url) => element?.extension?.find((extension) => extension.url === url);

function identifierProblems({ identifier = [], resourceType }) {
  return [identifier].flat().flatMap((each) => {
    const found = typesOf(each);
    const wanted = types.get(each.system) ?? (found.length > 0 ? typesIfAny.get(each.system) : undefined);
    return wanted && !found.some((type) => wanted.includes(type)) ? [`${resourceType}.identifier: ${each.system} has not the type ${wanted.join(' or ')}.`] : [];
  });
}

/** @param {object} patient that declares fr-core-patient-ins */
function insProblems(patient) {
  const ins = patient.identifier?.filter((each) => each.use === 'official' && Object.values(INS_OIDS).some((oid) => each.system === `urn:oid:${oid}`)) ?? [];
  const [name, ...others] = patient.name?.filter(({ use }) => use === 'official') ?? [];
  const birthPlace = extensionOf(patient, BIRTH_PLACE_EXTENSION)?.valueAddress;
  const insee = extensionOf(birthPlace, FR_CORE_EXTENSIONS.inseeCode)?.valueCoding;
  const rules = [
    [ins.length === 1, 'identifier: one official INS'],
    [name && others.length === 0, 'name: one official name'],
    [(name?.given?.length ?? 0) <= 1, 'name.given: one first name'],
    [extensionOf(name, FR_CORE_EXTENSIONS.birthListGivenName)?.valueString, 'name.extension: the list of first names'],
    [insee?.system === COMMUNE_SYSTEM && insee.code, 'extension: a birth place with the code of INSEE'],
    [['male', 'female', 'unknown'].includes(patient.gender), 'gender: male, female or unknown'],
    [patient.birthDate, 'birthDate: a date'],
  ];
  return rules.filter(([holds]) => !holds).map(([, rule]) => `Patient.${rule} is asked for by fr-core-patient-ins.`);
}

/** The national identifier of a professional is « 8 » and the RPPS. */
function practitionerProblems({ identifier = [] }) {
  const valueIn = (system) => identifier.find((each) => each.system === system)?.value;
  const [rpps, national] = [valueIn(identity.RPPS_SYSTEM), valueIn(identity.ID_NAT_PS_SYSTEM)];
  return rpps !== undefined && national !== undefined && national !== `8${rpps}` ? ['Practitioner.identifier: idNatPs is not 8 and the RPPS.'] : [];
}

/**
 * @param {object} resource
 * @returns {string[]}
 */
export function identityProblems(resource) {
  const declares = (profile) => resource.meta?.profile?.includes(profile);
  return [
    ...identifierProblems(resource),
    ...(declares(FR_CORE_PROFILES.patientIns) ? insProblems(resource) : []),
    ...(resource.resourceType === 'Practitioner' ? practitionerProblems(resource) : []),
  ];
}
