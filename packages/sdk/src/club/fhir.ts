import type { Bundle, FhirResource, HealthcareService } from 'fhir/r4.js';
import { apart } from './club-ids.js';
import { asClub } from './door.js';
import { byThemselves, contained, partId } from './fhir-parts.js';
import { toService } from './fhir-structure.js';
import { toClubEntries, marked, partsOf, wholeOf } from './fhir-write.js';
import type { Club } from './model.js';

export { fromClubBundle, fromHealthcareService, type ClubsRead } from './fhir-read.js';
export { toClubEntries } from './fhir-write.js';
export { answerReferral, readReferrals, referralSearch, toReferral, type Referral, type ReferralAnswer, type ReferralRequest } from './fhir-referral.js';

/**
 * A record as it may be written: `{ structure, slots }` too, and without a link that runs or a number that cannot be dialled. One of
 * ours comes out equal; one that is no club is written as it stands, for a validator to say so.
 */
const admitted = (club: Club): Club => asClub(club).club ?? club;

/**
 * Writes a club as one FHIR R4 HealthcareService that holds the rest: Organization, Location and one HealthcareService for
 * each slot are `contained`. For a message, a file, a test; a server gets `toClubBundle`. FR Core 2.2.0 but for the Location.
 * `fromHealthcareService` reads it back equal.
 */
export function toHealthcareService(given: Club): HealthcareService {
  const club = admitted(given);
  const { resourceType, ...service } = toService(club, contained);
  return marked(club, { resourceType, contained: partsOf(club, contained).map(([part, resource]) => ({ ...resource, id: part })), ...service });
}

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
 * directory that is sent again corrects the first. A slot that is no longer in a club stays on the server. Of two clubs of one id the
 * second goes by another (`gym-2`), or the server would keep one; the very same club is written once.
 */
export const toClubBundle = (clubs: readonly Club[]): Bundle => ({ resourceType: 'Bundle', type: 'transaction', entry: apart(clubs.map(admitted)).flatMap(toClubEntries) });
