import type { BundleEntry, FhirResource } from 'fhir/r4.js';
import { TEST_DATA } from './codes.js';
import { asEntries, escapedToken, partUrn, type ClubPart, type ReferenceOf } from './fhir-parts.js';
import { toSlotService, toVenue } from './fhir-slot.js';
import { toLocation, toOrganization, toService } from './fhir-structure.js';
import type { Club } from './model.js';

type Written = readonly [ClubPart, FhirResource | undefined];

/** All of a club but its service, in the order of its slots. */
export function partsOf(club: Club, referenceOf: ReferenceOf): [ClubPart, FhirResource][] {
  const all: Written[] = [
    ['organization', toOrganization(club)],
    ['location', toLocation(club, referenceOf)],
    ...club.slots.flatMap((slot, index): Written[] => [[`venue-${index}`, toVenue(club, slot, referenceOf)], [`slot-${index}`, toSlotService(club, index, referenceOf)]]),
  ];
  return all.filter((part): part is [ClubPart, FhirResource] => part[1] !== undefined);
}

/** That a fictional club is one, where servers look: not within a contained resource, which has no security label. */
export const marked = <Resource extends FhirResource>(club: Club, resource: Resource): Resource =>
  (club.isExample === true ? { ...resource, meta: { ...resource.meta, security: [{ ...TEST_DATA }] } } : resource);

const identifierOf = (resource: FhirResource): { system?: string | undefined; value?: string | undefined } => {
  const { identifier } = resource as { identifier?: { system?: string; value?: string }[] };
  return identifier?.[0] ?? {};
};

function toEntry(club: Club, [part, resource]: readonly [ClubPart, FhirResource]): BundleEntry {
  const { system = '', value = '' } = identifierOf(resource);
  const url = `${resource.resourceType}?identifier=${encodeURIComponent(system)}|${encodeURIComponent(escapedToken(value))}`;
  return { fullUrl: partUrn(club, part), resource: marked(club, resource), request: { method: 'PUT', url } };
}

export const wholeOf = (club: Club, referenceOf: ReferenceOf): [ClubPart, FhirResource][] => [...partsOf(club, referenceOf), ['service', toService(club, referenceOf)]];

/** One club that went through the door (`asClub`), as entries of a transaction: each replaces what a server has of it. */
export const toClubEntries = (club: Club): BundleEntry[] => wholeOf(club, asEntries(club)).map((part) => toEntry(club, part));
