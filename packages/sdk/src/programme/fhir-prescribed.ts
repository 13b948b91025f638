import type { Reference, ServiceRequest } from 'fhir/r4.js';
import { PART_SYSTEM } from '../prescription/codes.js';
import type { Prescription } from '../prescription/model.js';
import type { PrescribedCourse } from './start-options.js';

/** What a plan takes from the prescription it rests on. */
export interface Prescribed extends PrescribedCourse {
  /** What tells it from others. */
  id?: string | undefined;
  requests: Reference[];
  subject?: Reference | undefined;
  /** Whether it was stopped, or is not in force yet. */
  isInactive?: boolean | undefined;
}

/** The requests of ours by the identifier each has on every server: the prescription may not be there yet. */
function ofPrescription({ id, components, patient, startsOn, authoredOn, durationMonths, stopped }: Prescription): Prescribed {
  const named = (part: string) => ({ system: PART_SYSTEM, value: `${id}/${part}` });
  const longest = Math.max(0, ...components.map(({ sessionMinutes }) => sessionMinutes?.high ?? sessionMinutes?.low ?? 0));
  return {
    id,
    requests: components.map((_, index) => ({ type: 'ServiceRequest', identifier: named(`request-${index + 1}`) })),
    subject: patient.reference === undefined ? { type: 'Patient', identifier: named('patient') } : { reference: patient.reference },
    startsOn: startsOn ?? authoredOn,
    months: durationMonths,
    isInactive: stopped !== undefined,
    ...(longest > 0 && { minutes: longest }),
  };
}

function ofRequest({ id, identifier, subject, authoredOn, occurrencePeriod, status }: ServiceRequest): Prescribed {
  const [number] = identifier ?? [];
  const reference = id !== undefined ? { reference: `ServiceRequest/${id}` } : number && { type: 'ServiceRequest', identifier: number };
  return {
    id: reference && JSON.stringify(reference),
    requests: reference ? [reference] : [],
    // Somebody's request: R4 asks for a subject, and it may lack one all the same.
    ...(typeof (subject as Reference | undefined)?.reference === 'string' && { subject: { reference: subject.reference } }),
    isInactive: status !== 'active',
    startsOn: (occurrencePeriod?.start ?? authoredOn)?.slice(0, 10),
  };
}

const isRequest = (prescription: Prescription | ServiceRequest): prescription is ServiceRequest => 'resourceType' in prescription;

/** A draft that a host gives as a prescription may lack what a plan is laid out from. */
const isWhole = (input: unknown): boolean => {
  const { components, patient } = input as Partial<Prescription>;
  return Array.isArray(components) && components.every((each: unknown) => typeof each === 'object' && each !== null) && typeof patient === 'object' && patient !== null;
};

/** What is neither a prescription nor a request gives nothing: the plan says that its prescription is missing. */
export function prescribedOf(prescription: Prescription | ServiceRequest | undefined): Prescribed {
  if (typeof prescription !== 'object' || prescription === null || Array.isArray(prescription)) return { requests: [] };
  if (isRequest(prescription)) return ofRequest(prescription);
  return isWhole(prescription) ? ofPrescription(prescription) : { requests: [] };
}
