import { FINESS_SYSTEM, SIRENE_SYSTEM } from '../identity/codes.js';
import { CLUB_HABILITATION_SYSTEM, CLUB_SYSTEM, RNA_SYSTEM, ROR_SYSTEM } from './codes.js';
import { identifierIn, objectsIn, textOf, type Json } from './fhir-graph.js';
import { isSecureMail } from './fhir-read-structure.js';

/** Elements of a service that a club has no place for: said, so that who relies on them knows. */
const ofService = ['specialty', 'photo', 'extraDetails', 'communication', 'referralMethod', 'notAvailable', 'endpoint'] as const;
/** Of an organisation: its contacts by name, its period, its secure mailboxes. */
const ofOrganization = ['contact', 'endpoint', 'extension'] as const;

const numbers = new Set([CLUB_SYSTEM, CLUB_HABILITATION_SYSTEM, FINESS_SYSTEM, SIRENE_SYSTEM, RNA_SYSTEM, ROR_SYSTEM]);

/** A fax, a secure mailbox, what is no longer used, a second address of a site. */
function hasUnreadPoint(organization: Json): boolean {
  const points = objectsIn(organization['telecom']);
  const count = (wanted: string) => points.filter(({ system }) => system === wanted).length;
  return count('email') > 1 || count('url') > 1 || points.some((point) => !['phone', 'email', 'url'].includes(String(point['system'])) || point['use'] === 'old' || isSecureMail(point));
}

/** Elements that were there and that nothing of the club holds; those of an organisation are named so: `Organization.telecom`. */
export function unreadOf(organization: Json | undefined, services: readonly (Json | undefined)[]): string[] {
  const left = services.flatMap((service) => ofService.filter((key) => service?.[key] !== undefined));
  if (organization === undefined || identifierIn(organization, CLUB_SYSTEM) !== undefined) return [...new Set(left)];
  const isNumbered = objectsIn(organization['identifier']).some(({ system, value }) => textOf(value) !== undefined && !numbers.has(String(system)));
  const own = [
    ...(isNumbered ? ['identifier'] : []), ...(hasUnreadPoint(organization) ? ['telecom'] : []), ...(objectsIn(organization['address']).length > 1 ? ['address'] : []),
    ...ofOrganization.filter((key) => organization[key] !== undefined),
  ];
  return [...new Set([...left, ...own.map((key) => `Organization.${key}`)])];
}
