import type { HealthcareService } from 'fhir/r4.js';
import type { Club } from '../club/model.js';
import { newId } from '../new-id.js';

/** A place by its name and its phones. */
export const placeEntries = (club: Club): { fullUrl: string; resource: HealthcareService }[] => [{
  fullUrl: `urn:uuid:${newId()}`,
  resource: { resourceType: 'HealthcareService', name: club.names[0] ?? '', ...(club.phones && club.phones.length > 0 && { telecom: club.phones.map((value) => ({ system: 'phone' as const, value })) }) },
}];
