import type { FhirPort } from '@sport-sante/sdk/client';
import { prescriptionSearch, readPrescriptions, type PrescriptionDraft } from '@sport-sante/sdk/prescription';
import type { Bundle } from 'fhir/r4.js';

export * from '@sport-sante/sdk/prescription';
export { save } from './sender.js';
export { contentOf } from './sent-content.js';

/** The prescriptions of a patient: out of what a host gives, else searched. */
export async function readHistory({ given, client, reference }: { given: Bundle | undefined; client: FhirPort | undefined; reference: string | undefined }): Promise<PrescriptionDraft[]> {
  if (given) return readPrescriptions(given).prescriptions;
  const entry: NonNullable<Bundle['entry']> = [];
  for await (const page of client?.search('ServiceRequest', prescriptionSearch(reference)) ?? []) entry.push(...(page.entry ?? []));
  return readPrescriptions({ resourceType: 'Bundle', type: 'searchset', entry }).prescriptions;
}
