import type { Bundle, BundleEntry, FhirResource, HealthcareService } from 'fhir/r4.js';
import { TEST_DATA } from './codes.js';
import { asClub } from './door.js';
import { asEntries, byThemselves, contained, partId, partUrn, type ClubPart, type ReferenceOf } from './fhir-parts.js';
import { toSlotService, toVenue } from './fhir-slot.js';
import { toLocation, toOrganization, toService } from './fhir-structure.js';
import type { Club } from './model.js';

export { fromClubBundle, fromHealthcareService, type ClubsRead } from './fhir-read.js';
export { answerReferral, readReferrals, toReferral, type Referral, type ReferralAnswer, type ReferralRequest } from './fhir-referral.js';

/**
 * A record as it may be written: `{ structure, slots }` too, and without a link that runs or a number that cannot be dialled. One of
 * ours comes out equal; one that is no club is written as it stands, for a validator to say so.
 */
const admitted = (club: Club): Club => asClub(club).club ?? club;

type Written = readonly [ClubPart, FhirResource | undefined];

/** All of a club but its service, in the order of its slots. */
function partsOf(club: Club, referenceOf: ReferenceOf): [ClubPart, FhirResource][] {
  const all: Written[] = [
    ['organization', toOrganization(club)],
    ['location', toLocation(club, referenceOf)],
    ...club.slots.flatMap((slot, index): Written[] => [[`venue-${index}`, toVenue(club, slot, referenceOf)], [`slot-${index}`, toSlotService(club, index, referenceOf)]]),
  ];
  return all.filter((part): part is [ClubPart, FhirResource] => part[1] !== undefined);
}

/**
 * Writes a club as one FHIR R4 HealthcareService that holds the rest: Organization, Location and one HealthcareService for
 * each slot are `contained`. For a message, a file, a test; a server gets `toClubBundle`. FR Core 2.2.0 but for the Location.
 * `fromHealthcareService` reads it back equal.
 */
export function toHealthcareService(given: Club): HealthcareService {
  const club = admitted(given);
  const { resourceType, ...service } = toService(club, contained);
  return { resourceType, contained: partsOf(club, contained).map(([part, resource]) => ({ ...resource, id: part })), ...service };
}

/** That a fictional club is one, where servers look: not within a contained resource, which has no security label. */
const marked = (club: Club, resource: FhirResource): FhirResource =>
  (club.isExample === true ? { ...resource, meta: { ...resource.meta, security: [{ ...TEST_DATA }] } } : resource);

/** In a search by token a comma, a bar, a dollar and a backslash of a value are escaped (R4, search 3.1.1.4.0.1). */
const token = (text: string): string => encodeURIComponent(text.replace(/[\\,|$]/g, '\\$&'));

const identifierOf = (resource: FhirResource): { system?: string | undefined; value?: string | undefined } => {
  const { identifier } = resource as { identifier?: { system?: string; value?: string }[] };
  return identifier?.[0] ?? {};
};

function toEntry(club: Club, [part, resource]: readonly [ClubPart, FhirResource]): BundleEntry {
  const { system = '', value = '' } = identifierOf(resource);
  const url = `${resource.resourceType}?identifier=${encodeURIComponent(system)}|${token(value)}`;
  return { fullUrl: partUrn(club, part), resource: marked(club, resource), request: { method: 'PUT', url } };
}

const wholeOf = (club: Club, referenceOf: ReferenceOf): [ClubPart, FhirResource][] => [...partsOf(club, referenceOf), ['service', toService(club, referenceOf)]];

const entriesOf = (club: Club): BundleEntry[] => wholeOf(club, asEntries(club)).map((part) => toEntry(club, part));

/**
 * A club as separate resources with ids of their own, the same for the same club: Organization, Location, its slots with their
 * places, and last its service.
 */
export function toClubResources(given: Club): FhirResource[] {
  const club = admitted(given);
  return wholeOf(club, byThemselves(club)).map(([part, resource]) => marked(club, { ...resource, id: partId(club, part) }));
}

/**
 * Writes clubs as one FHIR R4 transaction. Each resource replaces the one a server has of it, found by its identifier: a
 * directory that is sent again corrects the first. A slot that is no longer in a club stays on the server.
 */
export const toClubBundle = (clubs: readonly Club[]): Bundle => ({ resourceType: 'Bundle', type: 'transaction', entry: clubs.map(admitted).flatMap(entriesOf) });
