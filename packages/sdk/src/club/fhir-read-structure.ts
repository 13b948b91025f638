import type { Organization } from 'fhir/r4.js';
import { MAISON_SPORT_SANTE, MSSANTE } from '../identity/codes.js';
import { fromOrganization } from '../identity/fhir.js';
import type { Issue } from '../issue.js';
import {
  CLUB_AREA_SYSTEM, CLUB_HABILITATION_SYSTEM, CLUB_KIND_SYSTEM, CLUB_LABEL_SYSTEM, CLUB_SYSTEM, clubExtensions as urls, RNA_SYSTEM, ROR_SYSTEM, TEST_DATA,
} from './codes.js';
import { asObject, codesIn, codingsIn, extensionsOf, flagOf, identifierIn, numberOf, objectsIn, textOf, textsIn, valueIn, type Json } from './fhir-graph.js';
import type { Club, ClubPosition } from './model.js';
import { readPhones } from './phone-words.js';
import { clubKinds, type ClubKind } from './terms.js';

/** What is known of one structure, from the resources that tell of it; any may be missing. */
export interface StructureSource { organization: Json | undefined; service: Json | undefined; location: Json | undefined; key: string | undefined }
export type Tell = (code: string, severity: Issue['severity'], params?: Record<string, unknown>) => void;

/** The id of our own, else where the server keeps it, else a number. */
export function idOf({ organization, service, key }: StructureSource): string | undefined {
  const number = objectsIn(organization?.['identifier'] ?? service?.['identifier']).find(({ value }) => textOf(value) !== undefined)?.['value'];
  return identifierIn(service, CLUB_SYSTEM) ?? identifierIn(organization, CLUB_SYSTEM) ?? key ?? textOf(number);
}

/** Sectors of health activity: only what the Annuaire Santé knows has one (NOS TRE_R02). */
const SECTOR_SYSTEM = 'https://mos.esante.gouv.fr/NOS/TRE_R02-SecteurActivite/FHIR/TRE-R02-SecteurActivite';

/** The national code of a Maison Sport-Santé. A FINESS, a sector of health or a larger organisation tells a place of care; of the rest nobody says what it is. */
function kindOf({ organization, service }: StructureSource, finess: string | undefined, tell: Tell): ClubKind {
  const concepts = [...objectsIn(service?.['category']), ...objectsIn(organization?.['type']), ...objectsIn(service?.['type'])];
  const own = codesIn(concepts, CLUB_KIND_SYSTEM).find((code) => (clubKinds as readonly string[]).includes(code));
  if (own !== undefined) return own as ClubKind;
  if (codesIn(concepts, MAISON_SPORT_SANTE.system).includes(MAISON_SPORT_SANTE.code)) return 'mss';
  const isCare = finess !== undefined || organization?.['partOf'] !== undefined || codesIn(concepts, SECTOR_SYSTEM).length > 0;
  const assumed = isCare ? 'etablissement' : 'club';
  tell('kind-assumed', 'warning', { kind: assumed });
  return assumed;
}

const addressOf = (address: unknown): ReturnType<typeof fromOrganization>['address'] => fromOrganization({ resourceType: 'Organization', address: objectsIn(address) } as unknown as Organization).address;

function readAddress({ organization, location }: StructureSource): Club['address'] {
  const found = addressOf(organization?.['address']) ?? addressOf(location?.['address']);
  if (found === undefined) return undefined;
  const { lines, postalCode, city, communeCode } = found;
  // The Annuaire Santé ends a line by the town: « R DE LA LIBERTE, 18000 BOURGES ».
  const town = ` ${[postalCode, city].filter((part) => part !== undefined).join(' ')}`;
  const isTold = postalCode !== undefined && city !== undefined && identifierIn(organization, CLUB_SYSTEM) === undefined;
  const street = isTold ? lines.map((line) => (line.endsWith(town) ? line.slice(0, -town.length).replace(/[\s,]+$/, '') : line)) : lines;
  const said = street.filter((line) => line !== '');
  return { ...(said.length > 0 && { street: said.join(', ') }), ...(postalCode !== undefined && { postcode: postalCode }), ...(city !== undefined && { city }), ...(communeCode !== undefined && { insee: communeCode }) };
}

/** `undefined` for coordinates that are none: half of them, or beyond the world. The middle of the sea off Ghana is left to the door. */
function readPosition(location: Json | undefined): Json | undefined {
  const { latitude, longitude } = asObject(location?.['position']);
  const [lat, lon] = [numberOf(latitude), numberOf(longitude)];
  return lat === undefined || lon === undefined ? undefined : { lat, lon, precision: textOf(valueIn(location, urls.precision, 'valueCode')) ?? 'address' satisfies ClubPosition['precision'] };
}

/** A number that is given back is given to somebody else: one whose period has an end is not dialled. */
const isEnding = ({ period }: Json): boolean => asObject(period)['end'] !== undefined;

/** Points of contact in use, those of the organisation first; `ending`: those whose use has an end. */
function pointsOf({ organization, service }: StructureSource, system: string, ending = false): string[] {
  const usable = (resource: Json | undefined) => objectsIn(resource?.['telecom']).filter(({ use }) => use !== 'old');
  const own = usable(organization).some((point) => point['system'] === system) ? usable(organization) : usable(service);
  const rank = ({ rank: value }: Json) => numberOf(value) ?? Infinity;
  return own.filter((point) => point['system'] === system && isEnding(point) === ending && !isSecureMail(point)).sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b))).flatMap(({ value }) => textOf(value) ?? []);
}

/** A secure mailbox is for professionals: it is not what a person writes to. */
export const isSecureMail = (point: Json): boolean => objectsIn(point['extension']).some(({ valueCoding }) => asObject(valueCoding)['code'] === MSSANTE);

const E164 = /^\+\d{6,15}$/;

function readContacts(source: StructureSource, tell: Tell): Partial<Club> {
  const read = pointsOf(source, 'phone').map((value) => (E164.test(value) ? { phones: [value], phonesToConfirm: [] } : readPhones(value)));
  const phones = read.flatMap((each) => each.phones);
  const ending = pointsOf(source, 'phone', true);
  const toConfirm = [...extensionsOf(source.service, urls.phoneToConfirm).flatMap(({ valueString }) => textOf(valueString) ?? []), ...read.flatMap((each) => each.phonesToConfirm), ...ending];
  if (ending.length > 0 || read.some((each) => each.phonesToConfirm.length > 0)) tell('phone-unreadable', 'warning');
  const [email] = pointsOf(source, 'email');
  const url = pointsOf(source, 'url').find((value) => /^https?:\/\//i.test(value));
  return {
    ...(phones.length > 0 && { phones: [...new Set(phones)] }), ...(toConfirm.length > 0 && { phonesToConfirm: toConfirm }),
    ...(email !== undefined && { email }), ...(url !== undefined && { url }),
  };
}

function readLabel(program: Json): Json | undefined {
  const codings = codingsIn(program);
  const text = textOf(program['text']);
  const code = codesIn(program, CLUB_LABEL_SYSTEM)[0] ?? textOf(codings.find(({ code: each }) => textOf(each) !== undefined)?.['code']);
  if (code === undefined && text === undefined) return undefined;
  return {
    code: code ?? text, name: code === undefined ? undefined : text ?? textOf(codings[0]?.['system'] === CLUB_LABEL_SYSTEM ? undefined : codings[0]?.['display']),
    issuer: textOf(valueIn(program, urls.labelIssuer, 'valueString')), validUntil: textOf(valueIn(program, urls.labelValidUntil, 'valueDate')),
  };
}

function readHabilitation({ organization, service }: StructureSource): Json {
  const { start, end } = asObject(valueIn(service, urls.habilitation, 'valuePeriod'));
  return { validFrom: textOf(start), validUntil: textOf(end), number: identifierIn(organization, CLUB_HABILITATION_SYSTEM) };
}

const isTest = (resource: Json | undefined): boolean =>
  objectsIn(asObject(resource?.['meta'])['security']).some(({ system, code }) => system === TEST_DATA.system && code === TEST_DATA.code);

/** Areas by our identifiers; those of others by their number, when it is one of France. */
const areasOf = (service: Json | undefined): string[] => objectsIn(service?.['coverageArea']).flatMap(({ identifier }) => {
  const { system, value } = asObject(identifier);
  const area = textOf(value);
  return area !== undefined && (system === CLUB_AREA_SYSTEM || /^(?:\d{2,3}|2[AB]|\d{5}|2[AB]\d{3})$/.test(area)) ? [area] : [];
});

/** A structure as it stands in FHIR, for `asClub` to let in. */
export function readStructure(source: StructureSource, tell: Tell): Json {
  const { organization, service, location } = source;
  const isAlone = organization === undefined;
  const numbers = fromOrganization({ ...(organization ?? service), resourceType: 'Organization' } as unknown as Organization);
  const alias = textsIn(organization?.['alias']);
  const name = textOf(organization?.['name']) ?? textOf(service?.['name']);
  const names = [...(name === undefined ? [] : [name]), ...alias];
  const title = textOf(asObject(service?.['providedBy'])['display']) ?? textOf(location?.['name']);
  return {
    id: idOf(source),
    kind: kindOf(source, numbers.finess, tell),
    names: names.length > 0 ? names : title === undefined ? undefined : [title],
    address: readAddress(source), position: readPosition(location),
    ...readContacts(source, tell),
    labels: objectsIn(service?.['program']).flatMap((program) => readLabel(program) ?? []),
    habilitation: readHabilitation(source),
    identifiers: { siret: numbers.siret, finess: numbers.finess, rna: identifierIn(isAlone ? service : organization, RNA_SYSTEM), ror: identifierIn(isAlone ? service : organization, ROR_SYSTEM) },
    lastVerified: textOf(valueIn(service, urls.lastVerified, 'valueDate')),
    source: textOf(valueIn(service, urls.source, 'valueString')) ?? textOf(asObject((service ?? organization)?.['meta'])['source']),
    licence: textOf(valueIn(service, urls.licence, 'valueString')),
    isExample: flagOf(valueIn(service, urls.example, 'valueBoolean')) ?? (isTest(service) || isTest(organization) ? true : undefined),
    coverage: areasOf(service),
  };
}
