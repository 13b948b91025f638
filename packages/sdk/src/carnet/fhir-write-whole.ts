import type { Bundle, FhirResource } from 'fhir/r4.js';
import { sourcesOf } from './fhir-read-kept.js';
import type { Carnet } from './model.js';

/** Writes a whole carnet as one `collection` Bundle. */
export function toCarnetBundle(carnet: Carnet): Bundle {
  const resources = [...sourcesOf(carnet), ...carnet.kept ?? []];
  return { resourceType: 'Bundle', type: 'collection', entry: resources.map(({ resource }) => ({ resource: resource as unknown as FhirResource })) };
}
