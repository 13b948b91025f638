import type { Address, ContactPoint, Extension, HealthcareService, Identifier, Location, Organization } from 'fhir/r4.js';
import { COMMUNE_SYSTEM, FINESS_SYSTEM, FR_CORE_EXTENSIONS, FR_CORE_PROFILES, IDENTIFIER_TYPE_SYSTEM, MAISON_SPORT_SANTE, SIRENE_SYSTEM } from '../identity/codes.js';
import { CLUB_AREA_SYSTEM, CLUB_HABILITATION_SYSTEM, CLUB_KIND_SYSTEM, CLUB_LABEL_SYSTEM, clubExtensions as urls, RNA_SYSTEM, ROR_SYSTEM } from './codes.js';
import { clubIdentifier, coding, extension, filled, LANGUAGE, type ReferenceOf } from './fhir-parts.js';
import type { Club, ClubLabel } from './model.js';
import { labelCodes } from './terms.js';

function telecom({ phones = [], email, url }: Club): ContactPoint[] {
  const point = (system: 'phone' | 'email' | 'url') => (value: string): ContactPoint => ({ system, value });
  return [...phones.map(point('phone')), ...[email ?? []].flat().map(point('email')), ...[url ?? []].flat().map(point('url'))];
}

function toAddress({ address = {} }: Club): Address | undefined {
  const { street, postcode, city, insee } = address;
  if ([street, postcode, city, insee].every((each) => each === undefined)) return undefined;
  return {
    ...filled('extension', [extension(FR_CORE_EXTENSIONS.inseeCode, 'valueCoding', insee === undefined ? undefined : { system: COMMUNE_SYSTEM, code: insee })]),
    use: 'work',
    ...filled('line', [street]),
    ...(city !== undefined && { city }),
    ...(postcode !== undefined && { postalCode: postcode }),
  };
}

/** Whose number it is, the model does not say for a FINESS (legal entity or place): it has no type then, as in `toOrganization`. */
function numbersOf({ identifiers = {}, habilitation }: Club): Identifier[] {
  const { siret, finess, rna, ror } = identifiers;
  const siretType = { coding: [{ system: IDENTIFIER_TYPE_SYSTEM, code: 'SIRET' }] };
  const all: (Identifier | undefined)[] = [
    siret === undefined ? undefined : { type: siretType, system: SIRENE_SYSTEM, value: siret },
    finess === undefined ? undefined : { system: FINESS_SYSTEM, value: finess },
    rna === undefined ? undefined : { system: RNA_SYSTEM, value: rna },
    ror === undefined ? undefined : { system: ROR_SYSTEM, value: ror },
    habilitation?.number === undefined ? undefined : { system: CLUB_HABILITATION_SYSTEM, value: habilitation.number },
  ];
  return all.filter((each) => each !== undefined);
}

/** A Maison Sport-Santé has a national code; every kind has one of ours. */
const kindOf = ({ kind }: Club) => ({ coding: [...(kind === 'mss' ? [{ ...MAISON_SPORT_SANTE }] : []), coding(CLUB_KIND_SYSTEM, kind)] });

const profiles = (...all: string[]) => ({ meta: { profile: all } });

/** FR Core 2.2.0: `fr-core-organization`, and `-etablissement` for a structure with national numbers. */
export function toOrganization(club: Club): Organization {
  const [name, ...alias] = club.names;
  const isNumbered = (club.identifiers?.siret ?? club.identifiers?.finess) !== undefined;
  return {
    resourceType: 'Organization',
    ...profiles(FR_CORE_PROFILES.organization, ...(isNumbered ? [FR_CORE_PROFILES.organizationEtablissement] : [])),
    language: LANGUAGE,
    identifier: [clubIdentifier(club), ...numbersOf(club)],
    active: true,
    type: [kindOf(club)],
    ...(name !== undefined && { name }),
    ...filled('alias', alias),
    ...filled('telecom', telecom(club)),
    ...filled('address', [toAddress(club)]),
  };
}

/** Base R4: the types of `fr-core-location` are rooms and beds of a hospital (knowledge: fhir.md §1.4). `undefined`: it has no place to be. */
export function toLocation(club: Club, referenceOf: ReferenceOf): Location | undefined {
  const { position, names: [name] } = club;
  const address = toAddress(club);
  if (position === undefined && address === undefined) return undefined;
  return {
    resourceType: 'Location',
    language: LANGUAGE,
    ...filled('extension', [extension(urls.precision, 'valueCode', position?.precision)]),
    identifier: [clubIdentifier(club)],
    status: 'active',
    ...(name !== undefined && { name }),
    mode: 'instance',
    ...(address && { address }),
    ...(position && { position: { longitude: position.lon, latitude: position.lat } }),
    managingOrganization: referenceOf('organization'),
  };
}

const isOurs = (code: string): boolean => (labelCodes as readonly string[]).includes(code);

/** A label of ours has our system; a territory’s own has the code alone. */
const toProgram = ({ code, name, issuer, validUntil }: ClubLabel) => ({
  ...filled('extension', [extension(urls.labelIssuer, 'valueString', issuer), extension(urls.labelValidUntil, 'valueDate', validUntil)]),
  coding: [isOurs(code) ? coding(CLUB_LABEL_SYSTEM, code) : { code }],
  ...(name !== undefined && { text: name }),
});

function periodOf({ habilitation }: Club): Extension['valuePeriod'] {
  const { validFrom, validUntil } = habilitation ?? {};
  return validFrom === undefined && validUntil === undefined ? undefined : { ...(validFrom !== undefined && { start: validFrom }), ...(validUntil !== undefined && { end: validUntil }) };
}

/** FR Core 2.2.0 `fr-core-healthcare-service`: what the structure offers, as a whole. */
export function toService(club: Club, referenceOf: ReferenceOf): HealthcareService {
  const [name] = club.names;
  return {
    resourceType: 'HealthcareService',
    ...profiles(FR_CORE_PROFILES.healthcareService),
    language: LANGUAGE,
    ...filled('extension', [
      extension(urls.lastVerified, 'valueDate', club.lastVerified),
      extension(urls.source, 'valueString', club.source),
      extension(urls.licence, 'valueString', club.licence),
      extension(urls.example, 'valueBoolean', club.isExample),
      extension(urls.habilitation, 'valuePeriod', periodOf(club)),
      ...(club.phonesToConfirm ?? []).map((phone) => extension(urls.phoneToConfirm, 'valueString', phone)),
    ]),
    identifier: [clubIdentifier(club)],
    active: true,
    providedBy: referenceOf('organization'),
    category: [kindOf(club)],
    ...filled('location', [toAddress(club) ?? club.position ? referenceOf('location') : undefined]),
    ...(name !== undefined && { name }),
    ...(club.remark !== undefined && { comment: club.remark }),
    ...filled('telecom', telecom(club)),
    ...filled('coverageArea', (club.coverage ?? []).map((value) => ({ type: 'Location', identifier: { system: CLUB_AREA_SYSTEM, value } }))),
    ...filled('program', (club.labels ?? []).map(toProgram)),
  };
}
