import type { FhirResource } from 'fhir/r4.js';
import type { Club } from '../club/model.js';

/** A place by its name and its phones. */
export const placeResources = (club: Club, slot: string | undefined): FhirResource[] => [{
  resourceType: 'HealthcareService', id: (slot ?? club.id).replace(/[^A-Za-z0-9.-]/g, '-').slice(0, 64), name: club.names[0] ?? '',
  ...(club.phones && { telecom: club.phones.map((value) => ({ system: 'phone' as const, value })) }),
}];
