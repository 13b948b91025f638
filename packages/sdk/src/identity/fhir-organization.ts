import type { ContactPoint, HealthcareService, Organization } from 'fhir/r4.js';
import { FINESS_SYSTEM, FR_CORE_EXTENSIONS, FR_CORE_PROFILES, IDENTIFIER_TYPE_SYSTEM, MAIL_TYPE_SYSTEM, MSSANTE, SIRENE_SYSTEM } from './codes.js';
import { asObject, byRank, codingsOf, defined, expectResource, extensionOf, fromAddress, idIn, objectsIn, referenceTo, textOf, toAddress, type Json } from './fhir-parts.js';
import type { Structure } from './model.js';

/**
 * Writes a structure as an FR Core 2.2.0 Organization. The FINESS number carries no type: the model does not say whether
 * it is that of the legal entity (FINEJ) or of the place (FINEG).
 */
export function toOrganization({ reference, name, finess, siret, address, ...structure }: Structure): Organization {
  const identifier = [
    ...(finess === undefined ? [] : [{ system: FINESS_SYSTEM, value: finess }]),
    ...(siret === undefined ? [] : [{ type: { coding: [{ system: IDENTIFIER_TYPE_SYSTEM, code: 'SIRET' }] }, system: SIRENE_SYSTEM, value: siret }]),
  ];
  return defined<Organization>({
    resourceType: 'Organization',
    id: idIn(reference, 'Organization'),
    meta: { profile: [FR_CORE_PROFILES.organization] },
    identifier: identifier.length === 0 ? undefined : identifier,
    name,
    telecom: telecom(structure),
    address: toAddress(address, 'work'),
  });
}

function telecom({ phone, email, secureEmail }: Pick<Structure, 'phone' | 'email' | 'secureEmail'>): ContactPoint[] | undefined {
  const secure = { url: FR_CORE_EXTENSIONS.emailType, valueCoding: { system: MAIL_TYPE_SYSTEM, code: MSSANTE, display: MSSANTE } };
  const points: ContactPoint[] = [];
  if (phone !== undefined) points.push({ system: 'phone', value: phone });
  if (email !== undefined) points.push({ system: 'email', value: email });
  if (secureEmail !== undefined) points.push({ extension: [secure], system: 'email', value: secureEmail });
  return points.length === 0 ? undefined : points;
}

const isSecure = (point: Json): boolean => asObject(extensionOf(point, FR_CORE_EXTENSIONS.emailType)?.['valueCoding'])['code'] === MSSANTE;

/**
 * Reads a structure from any server's Organization or HealthcareService. Never throws on odd data: a name that is missing
 * is `''`, and so fails `structureSchema`. A SIREN stands under the same system as a SIRET: 14 characters tell them apart.
 *
 * @throws TypeError when the resource is of another type.
 */
export function fromOrganization(resource: Organization | HealthcareService): Structure {
  const source = expectResource(resource, ['Organization', 'HealthcareService'], 'fromOrganization');
  const numbers = objectsIn(source['identifier']).filter(({ use }) => use !== 'old');
  const numberIn = (system: string, fits: (number: string, type: string[]) => boolean = () => true) =>
    textOf(numbers.find(({ system: given, value, type }) => given === system && fits(textOf(value) ?? '', codingsOf(type).map(({ code }) => String(code))))?.['value']);
  const points = byRank(objectsIn(source['telecom'])).filter(({ value }) => textOf(value) !== undefined);
  const point = (system: string, secure: boolean) => textOf(points.find((one) => one['system'] === system && isSecure(one) === secure)?.['value']);
  return defined<Structure>({
    reference: referenceTo(source),
    name: textOf(source['name']) ?? '',
    finess: numberIn(FINESS_SYSTEM),
    siret: numberIn(SIRENE_SYSTEM, (number, type) => type.includes('SIRET') || (type.length === 0 && number.length === 14)),
    phone: point('phone', false),
    email: point('email', false),
    secureEmail: point('email', true),
    address: fromAddress(source['address'], 'work'),
  });
}
