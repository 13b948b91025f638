import { createContext } from '@lit/context';
import type { FhirPort } from '@sport-sante/sdk/client';
import type { Patient, Practitioner, Structure } from '@sport-sante/sdk/identity';
import type { RuleSet } from '@sport-sante/sdk/prescription/domain';
import type { PaperOptions } from '@sport-sante/sdk/prescription/paper';

/** A programme that patients may enrol in, with what they need to know before. All of it in words, as it is shown. */
export interface Programme {
  name: string;
  /** Page of enrolment, `https://…`: the QR code of the bulletin. The same for all patients. */
  url: string;
  phone?: string;
  cost?: string;
  content?: string;
  duration?: string;
  place?: string;
  contact?: string;
}

/** Towns that work together, as a list of them tells: `sportSanteCities` of `@sport-sante/sdk/club/territories` is one. */
export interface TownNetwork {
  /** « Villes sport-santé sur ordonnance ». */
  name: string;
  /** Which list, and of when: « liste du 11 mars 2017 ». */
  source?: string;
  /** A town by its INSEE code, or a group of communes by those of its `members`; one without any is known nowhere. */
  towns: readonly { written: string; name?: string; insee?: string; members?: readonly string[] }[];
}

/** What a territory decides for itself. */
export interface Territory {
  /** « Essonne », « Val d’Orge ». */
  name: string;
  /** Phone of the single entry point, as people dial it. `undefined`: there is none, and the form says so. */
  phone?: string;
  /** Rules that the territory sets otherwise: prescriber roles, articles on the paper, whether a warning sign stops. */
  ruleSet?: Partial<RuleSet>;
  /** Places to propose, each one click: Maisons Sport-Santé, clubs. */
  structures?: readonly Structure[];
  /** Programmes to enrol in; the bulletin of the first is printed until another is chosen. */
  programmes?: readonly Programme[];
  /** The printed sheet: sentences that replace ours, and the order of its parts. */
  paper?: Pick<PaperOptions, 'layout' | 'words'>;
  /** Pages of the territory to read, `https://…`: in the help of the form, and beside the places of the finder. */
  links?: readonly { label: string; url: string }[];
  /** The finder says of a town that is searched whether it is one of them. */
  network?: TownNetwork;
}

/** The FHIR server of the page. */
export const clientContext = createContext<FhirPort | undefined>(Symbol.for('@sport-sante/client'));
/** The person cared for. */
export const patientContext = createContext<Patient | undefined>(Symbol.for('@sport-sante/patient'));
/** Who is at the desk. */
export const practitionerContext = createContext<Practitioner | undefined>(Symbol.for('@sport-sante/practitioner'));
/** Where the page works. */
export const territoryContext = createContext<Territory | undefined>(Symbol.for('@sport-sante/territory'));
