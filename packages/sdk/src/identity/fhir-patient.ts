import type { ContactPoint, Extension, HumanName, Identifier, Patient as FhirPatient } from 'fhir/r4.js';
import {
  BIRTH_PLACE_EXTENSION, FR_CORE_EXTENSIONS, FR_CORE_PROFILES, IDENTIFIER_TYPE_SYSTEM, IDENTITY_STATUS_SYSTEM,
  INS_OIDS, INS_TYPES, NSS_TYPE, type InsRegister,
} from './codes.js';
import {
  asObject, byRank, codingsOf, defined, expectResource, extensionOf, fromAddress, idIn, inseeCodeOf, inseeExtension,
  objectsIn, referenceTo, textOf, textsIn, toAddress, type Json,
} from './fhir-parts.js';
import type { Ins, Patient } from './model.js';
import { isInseeCode } from './traits.js';

const registers = Object.keys(INS_OIDS) as InsRegister[];
const registerOf = (ins: Ins | undefined): InsRegister | undefined => registers.find((register) => INS_OIDS[register] === ins?.oid);

/**
 * Writes a person as an FR Core 2.2.0 Patient.
 *
 * `meta.profile` is fr-core-patient-ins when the person has an INS of a known register, a first name and a well-formed
 * code of birth place; else fr-core-patient. The INS is written whatever `identityStatus` says, so that a record reads
 * back equal: see `isQualified` before anything leaves the record.
 *
 * Two things do not read back: a blank inside a given name past the first, under the INS profile, which keeps the list
 * as one text; and a reference that is not to a Patient (a `urn:uuid:` belongs to its Bundle).
 */
export function toPatient(patient: Patient): FhirPatient {
  const withIns = fitsInsProfile(patient);
  return defined<FhirPatient>({
    resourceType: 'Patient',
    id: idIn(patient.reference, 'Patient'),
    meta: { profile: [withIns ? FR_CORE_PROFILES.patientIns : FR_CORE_PROFILES.patient] },
    extension: some([...birthPlace(patient), ...reliability(patient)]),
    identifier: patient.ins === undefined ? undefined : [insIdentifier(patient.ins)],
    name: names(patient, withIns),
    telecom: some([...telecom('phone', patient.phone), ...telecom('email', patient.email)]),
    gender: patient.gender,
    birthDate: patient.birthDate,
    address: toAddress(patient.address, 'home'),
  });
}

function fitsInsProfile({ ins, birthPlaceCode, familyName, givenNames, birthDate }: Patient): boolean {
  return registerOf(ins) !== undefined && isInseeCode(birthPlaceCode ?? '')
    && [familyName, givenNames[0], birthDate].every((trait) => textOf(trait) !== undefined);
}

const some = <Item>(items: Item[]): Item[] | undefined => (items.length === 0 ? undefined : items);

const birthPlace = ({ birthPlaceCode }: Patient): Extension[] =>
  birthPlaceCode === undefined ? [] : [{ url: BIRTH_PLACE_EXTENSION, valueAddress: { extension: [inseeExtension(birthPlaceCode)] } }];

const reliability = ({ identityStatus }: Patient): Extension[] =>
  identityStatus === undefined ? [] : [{
    url: FR_CORE_EXTENSIONS.identityReliability,
    extension: [{ url: 'identityStatus', valueCoding: { system: IDENTITY_STATUS_SYSTEM, code: identityStatus } }],
  }];

function insIdentifier(ins: Ins): Identifier {
  const register = registerOf(ins);
  const type = register === undefined ? undefined : { coding: [{ system: IDENTIFIER_TYPE_SYSTEM, code: INS_TYPES[register] }] };
  return defined<Identifier>({ use: 'official', type, system: `urn:oid:${ins.oid}`, value: ins.matricule });
}

/** The INS profile wants one `given`, the first, and all of them as a text in an extension. */
function names({ familyName, givenNames, usualFamilyName }: Patient, withIns: boolean): HumanName[] {
  const list = { url: FR_CORE_EXTENSIONS.birthListGivenName, valueString: givenNames.join(' ') };
  const given = some(withIns ? givenNames.slice(0, 1) : [...givenNames]);
  const official = defined<HumanName>({ extension: withIns ? [list] : undefined, use: 'official', family: familyName, given });
  if (usualFamilyName === undefined) return [official];
  return [official, defined<HumanName>({ use: 'usual', family: usualFamilyName, given: some(givenNames.slice(0, 1)) })];
}

const telecom = (system: 'phone' | 'email', value: string | undefined): ContactPoint[] =>
  value === undefined ? [] : [{ system, value }];

/**
 * Reads a person from any server's Patient. Never throws on odd data; what is missing stays missing:
 * `familyName` and `birthDate` fall back to `''`, `givenNames` to `[]`, a gender outside FR Core to `unknown`.
 * The result may thus fail `patientSchema`: show it, but run `checkPatient` before use.
 *
 * The INS is the first found of NIR, NIA, TEST, DEMO, never an NSS (see `NSS_TYPE`), never one of use `old`.
 * A name without parts gives its whole text as `familyName`: which words are given names is a guess we do not make.
 *
 * @throws TypeError when the resource is not a Patient.
 */
export function fromPatient(resource: FhirPatient): Patient {
  const source = expectResource(resource, ['Patient'], 'fromPatient');
  const all = objectsIn(source['name']).filter(({ use }) => use !== 'old');
  const official = all.find(({ use }) => use === 'official') ?? all.find(({ use }) => use !== 'usual') ?? all[0] ?? {};
  const usual = all.find((name) => name['use'] === 'usual' && name !== official);
  const family = textOf(official['family']) ?? textOf(official['text']) ?? '';
  const usualFamily = textOf(usual?.['family']);
  return defined<Patient>({
    reference: referenceTo(source),
    ins: insOf(source),
    identityStatus: statusOf(source),
    familyName: family,
    givenNames: givenNamesOf(official),
    usualFamilyName: usualFamily === family ? undefined : usualFamily,
    gender: source['gender'] === 'male' || source['gender'] === 'female' ? source['gender'] : 'unknown',
    birthDate: textOf(source['birthDate']) ?? '',
    birthPlaceCode: inseeCodeOf(extensionOf(source, BIRTH_PLACE_EXTENSION)?.['valueAddress']),
    phone: telecomOf(source, 'phone'),
    email: telecomOf(source, 'email'),
    address: fromAddress(source['address'], 'home'),
  });
}

function insOf(source: Json): Ins | undefined {
  const candidates = objectsIn(source['identifier'])
    .filter(({ use, type }) => use !== 'old' && !codingsOf(type).some(({ code }) => code === NSS_TYPE))
    .sort((a, b) => Number(b['use'] === 'official') - Number(a['use'] === 'official'));
  for (const register of registers) {
    const oid = INS_OIDS[register];
    const found = candidates.find(({ system, value }) => (system === `urn:oid:${oid}` || system === oid) && textOf(value) !== undefined);
    if (found) return { matricule: String(found['value']), oid };
  }
  return undefined;
}

function statusOf(source: Json): string | undefined {
  const part = objectsIn(extensionOf(source, FR_CORE_EXTENSIONS.identityReliability)?.['extension'])
    .find(({ url }) => url === 'identityStatus');
  return textOf(asObject(part?.['valueCoding'])['code']);
}

function givenNamesOf(name: Json): string[] {
  const given = textsIn(name['given']);
  const list = textOf(extensionOf(name, FR_CORE_EXTENSIONS.birthListGivenName)?.['valueString']);
  const first = given.join(' ');
  if (list === undefined || list === first) return given;
  const rest = given.length > 0 && list.startsWith(`${first} `) ? list.slice(first.length) : undefined;
  const words = (text: string) => text.split(/\s+/).filter(Boolean);
  return rest === undefined ? words(list) : [...given, ...words(rest)];
}

const telecomOf = (source: Json, system: 'phone' | 'email'): string | undefined =>
  textOf(byRank(objectsIn(source['telecom']).filter((point) => point['system'] === system && textOf(point['value'])))[0]?.['value']);
