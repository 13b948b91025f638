import type { CodeableConcept, Identifier } from 'fhir/r4.js';
import { PART_SYSTEM, PHYSICAL_ACTIVITY, URI_SYSTEM } from './codes.js';
import type { Prescription } from './model.js';

/** The resources one prescription becomes; the n-th request is `request-n`. */
export type Part = `request-${number}` | 'severe-limitation' | 'below-who-level' | 'needs-support'
  | 'consent-prescription' | 'consent-reports' | 'provenance' | 'patient' | 'prescriber';

/** The identifier that names one part on every server, so that a second delivery finds the first. */
export function partIdentifier({ id }: Pick<Prescription, 'id'>, part: Part): Identifier & { system: string; value: string } {
  return { system: PART_SYSTEM, value: `${id}/${part}` };
}

/** Which part of which prescription a resource is. `undefined` when it is not one of ours. */
export function readPart(identifiers: readonly Identifier[] | undefined): { id: string; part: string } | undefined {
  const value = identifiers?.find(({ system }) => system === PART_SYSTEM)?.value;
  const slash = value?.indexOf('/') ?? -1;
  return value !== undefined && slash > 0 ? { id: value.slice(0, slash), part: value.slice(slash + 1) } : undefined;
}

/** The identifier all requests of one prescription share. */
export function requisition({ id }: Pick<Prescription, 'id'>): Identifier {
  return { system: URI_SYSTEM, value: `urn:uuid:${id}` };
}

const fixedParts: readonly Part[] = ['patient', 'prescriber', 'provenance', 'severe-limitation', 'below-who-level', 'needs-support', 'consent-prescription', 'consent-reports'];

/**
 * The `urn:uuid:` under which entries of the transaction name each other. It is the prescription's own UUID with its
 * first group replaced by the number of the part: the same draft always gives the same Bundle.
 */
export function partUrn({ id }: Pick<Prescription, 'id'>, part: Part): string {
  const fixed = fixedParts.indexOf(part);
  const number = fixed >= 0 ? fixed : fixedParts.length + Number(part.slice('request-'.length));
  return `urn:uuid:${number.toString(16).padStart(8, '0')}${id.slice(8)}`;
}

export const activityCategory: CodeableConcept = { coding: [{ ...PHYSICAL_ACTIVITY }] };

/** The first code a concept carries in one system. */
export function codeIn(concept: CodeableConcept | undefined, system: string): string | undefined {
  return concept?.coding?.find((coding) => coding.system === system)?.code;
}

/** A concept of one code system of ours, with the French words a person reads. */
export function concept(system: string, code: string, text: string): CodeableConcept {
  return { coding: [{ system, code, display: text }], text };
}
