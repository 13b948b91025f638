import { createContext } from '@lit/context';
import type { FhirPort } from '@sport-sante/sdk/client';
import type { Patient, Practitioner } from '@sport-sante/sdk/identity';

/** What a territory decides for itself. */
export interface Territory {
  /** « Essonne », « Val d’Orge ». */
  name: string;
  /** Phone of the single entry point, as people dial it. `undefined`: there is none, and nothing is shown. */
  phone?: string;
}

/** The FHIR server of the page. */
export const clientContext = createContext<FhirPort | undefined>(Symbol.for('@sport-sante/client'));
/** The person cared for. */
export const patientContext = createContext<Patient | undefined>(Symbol.for('@sport-sante/patient'));
/** Who is at the desk. */
export const practitionerContext = createContext<Practitioner | undefined>(Symbol.for('@sport-sante/practitioner'));
/** Where the page works. */
export const territoryContext = createContext<Territory | undefined>(Symbol.for('@sport-sante/territory'));
