import type { FhirResource } from 'fhir/r4.js';
import type { Club } from '../club/model.js';
import { newId } from '../new-id.js';

/** A resource of a place, under a name of its own. */
export interface PlaceEntry { fullUrl: string; resource: FhirResource }

/** A place by its name and its phones. */
export const placeEntries = (club: Club): PlaceEntry[] => [{
  fullUrl: `urn:uuid:${newId()}`,
  resource: { resourceType: 'HealthcareService', identifier: [{ value: club.id }], name: club.names[0] ?? '', ...(club.phones && club.phones.length > 0 && { telecom: club.phones.map((value) => ({ system: 'phone' as const, value })) }) },
}];
