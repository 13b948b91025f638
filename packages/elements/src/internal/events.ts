import type { Issue } from '@sport-sante/sdk';
import type { Carnet } from '@sport-sante/sdk/carnet';
import type { PrescriptionDraft, Prescription } from '@sport-sante/sdk/prescription';
import type { Score } from '@sport-sante/sdk/questionnaire/instruments';
import type { Bundle, OperationOutcome, QuestionnaireResponse } from 'fhir/r4.js';
import type { SharedFile } from '../carnet-viewer/share-host.js';
import type { SharedList } from '../club-finder/list-host.js';

/** A model of a doctor: activities, dose, dispensers, advice and precautions under a name. Nothing of a patient. */
export interface Favourite {
  id: string;
  name: string;
  prescription: PrescriptionDraft;
}

/** What one kind of element gives: of the others it has nothing. */
type Of<Payload, Absent extends string> = Payload & { [Name in Absent]?: undefined };

/** The element can be used. */
export type SpsReadyEvent = CustomEvent<{ element: string; version: string }>;
/** What the host gave, or the network, made the element unusable. `code` says what: `patient-unreadable`… */
export type SpsLoadErrorEvent = CustomEvent<{ code: string; message: string; retryable: boolean }>;
/** After an edit: what changed, never the values. `valid`: nothing is wrong; `complete`: nothing is missing either. */
export type SpsChangeEvent = CustomEvent<{ valid: boolean; complete: boolean; changed: Issue['path'][] }>;
/** What is filled in so far, for a host that keeps drafts; the element stores nothing. */
export type SpsDraftEvent = CustomEvent<
  | Of<{ prescription: PrescriptionDraft }, 'response' | 'carnet'>
  | Of<{ response: QuestionnaireResponse }, 'prescription' | 'carnet'>
  | Of<{ carnet: Carnet }, 'prescription' | 'response'>
>;
/** A submit was refused. */
export type SpsInvalidEvent = CustomEvent<{ issues: Issue[] }>;
/**
 * The person validated. Cancelable: `preventDefault()` hands saving to the host. Of a prescription, `reduced` is what people
 * who are no health professionals may get, a collection to be handed over. Of a questionnaire, `score` is there when it is
 * an instrument. Of a carnet it is one edit; `carnet` is the whole with it, copied when it is read. Of a finder it is a
 * request to a structure, named by `referral`.
 */
export type SpsSubmitEvent = CustomEvent<
  | Of<{ bundle: Bundle; reduced: Bundle; idempotencyKey: string; prescription: Prescription }, 'response' | 'score' | 'carnet' | 'referral'>
  | Of<{ bundle: Bundle; idempotencyKey: string; response: QuestionnaireResponse; score?: Score }, 'prescription' | 'reduced' | 'carnet' | 'referral'>
  | Of<{ bundle: Bundle; idempotencyKey: string; carnet: Carnet }, 'prescription' | 'reduced' | 'response' | 'score' | 'referral'>
  | Of<{ bundle: Bundle; idempotencyKey: string; referral: { club: string } }, 'prescription' | 'reduced' | 'response' | 'score' | 'carnet'>
>;
/** The doctor's own models changed: the host keeps the list it is given. */
export type SpsFavouritesEvent = CustomEvent<{ favourites: Favourite[] }>;
/** Saved; `locations` are the server's, in the order of the bundle's entries. */
export type SpsSubmittedEvent = CustomEvent<{ locations: string[] }>;
/** Not saved. `retryable`: the same may pass later. */
export type SpsSubmitErrorEvent = CustomEvent<{ outcome: OperationOutcome; retryable: boolean }>;

/** Something was chosen: a session, a measure, a document, a plan, a club. */
export type SpsSelectEvent = CustomEvent<{ id: string; kind: string }>;
/** An encrypted copy of a carnet, for the host to keep where it wants. Cancelable: `preventDefault()` says that it does. */
export type SpsShareEvent = CustomEvent<SharedFile>;
/** A list of places was printed, saved or copied: `html` and `bundle` say the same, and `hash` is that of what they say. */
export type SpsListSharedEvent = CustomEvent<SharedList>;
/** Two unexcused absences in a row, in the plan that is named: `CarePlan/12`. */
export type SpsDropoutRiskEvent = CustomEvent<{ carePlan: string; reason: string }>;

declare global {
  interface HTMLElementEventMap {
    'sps-select': SpsSelectEvent;
    'sps-share': SpsShareEvent;
    'sps-list-shared': SpsListSharedEvent;
    'sps-dropout-risk': SpsDropoutRiskEvent;
    'sps-ready': SpsReadyEvent;
    'sps-load-error': SpsLoadErrorEvent;
    'sps-change': SpsChangeEvent;
    'sps-draft': SpsDraftEvent;
    'sps-invalid': SpsInvalidEvent;
    'sps-submit': SpsSubmitEvent;
    'sps-favourites': SpsFavouritesEvent;
    'sps-submitted': SpsSubmittedEvent;
    'sps-submit-error': SpsSubmitErrorEvent;
  }
}

type Detail<Name extends keyof HTMLElementEventMap> = HTMLElementEventMap[Name] extends CustomEvent<infer Payload> ? Payload : never;

/** Sends one of our events: bubbling, composed, its detail a plain clone. @returns false when the host prevented it. */
export function emit<Name extends `sps-${string}` & keyof HTMLElementEventMap>(
  element: HTMLElement, name: Name, detail: Detail<Name>, { cancelable = false }: { cancelable?: boolean } = {},
): boolean {
  return element.dispatchEvent(new CustomEvent(name, { detail: structuredClone(detail), bubbles: true, composed: true, cancelable }));
}
