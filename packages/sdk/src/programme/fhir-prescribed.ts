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

export function prescribedOf(prescription: Prescription | ServiceRequest | undefined): Prescribed {
  if (!prescription) return { requests: [] };
  return isRequest(prescription) ? ofRequest(prescription) : ofPrescription(prescription);
}
