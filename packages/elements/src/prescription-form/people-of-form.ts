import type { Patient, Practitioner } from '@sport-sante/sdk/identity';
import type { PrescriptionDraft } from '@sport-sante/sdk/prescription';
import { emit } from '../internal/events.js';
import { remembered, toPatientModel, toPractitionerModel } from '../internal/people.js';
import type { Shared } from '../provider/shared.js';

/** Where the people of a draft come from: the element's properties, the draft itself, the providers around. */
interface Sources { patient: unknown; prescriber: unknown; draft: PrescriptionDraft; shared: Shared }

/** What tells one person from another. */
function keyOf(patient: Patient | undefined): string | undefined {
  if (!patient) return undefined;
  const { reference, ins, familyName, givenNames, birthDate } = patient;
  return reference ?? ins?.matricule ?? [familyName, givenNames.join(' '), birthDate].join('|');
}

/** Who a form is about, and whether that has changed under its answers. */
export class PeopleOfForm {
  readonly #patient = remembered(toPatientModel);
  readonly #prescriber = remembered(toPractitionerModel);
  #answeredFor: string | undefined;
  #lastShared: string | undefined;

  /** The people in force: a property before the draft, the draft before a provider. */
  of({ patient, prescriber, draft, shared }: Sources): { patient: Patient | undefined; prescriber: Practitioner | undefined } {
    return {
      patient: this.#patient(patient) ?? draft.patient ?? shared.patient,
      prescriber: this.#prescriber(prescriber) ?? draft.prescriber ?? shared.practitioner,
    };
  }

  /** Tells the host of a person it gave that is none; the form goes on without. */
  tellUnreadable(host: HTMLElement & { patient: unknown; prescriber: unknown }, key: 'patient' | 'prescriber'): void {
    const given = host[key];
    if (given === undefined || given === null || (key === 'patient' ? this.#patient(given) : this.#prescriber(given))) return;
    const message = `What was given as ${key} is neither the FHIR resource nor the SDK’s model of one.`;
    emit(host, 'sps-load-error', { code: `${key}-unreadable`, message, retryable: false });
  }

  /** Answers given from now on are about this patient. */
  answerFor(patient: Patient | undefined): void { this.#answeredFor = keyOf(patient); }

  /** Nothing is answered yet: whoever comes next is the patient. */
  forget(): void { this.#answeredFor = undefined; }

  /** Whether the providers around have moved on to another patient since the last look. */
  isNew(shared: Patient | undefined): boolean {
    const before = this.#lastShared;
    this.#lastShared = keyOf(shared) ?? before;
    return before !== undefined && this.#lastShared !== before;
  }

  differ(one: Patient | undefined, other: Patient | undefined): boolean { return keyOf(one) !== keyOf(other); }

  /** Whether the answers were given for someone else. */
  isAnother(patient: Patient | undefined): boolean {
    return this.#answeredFor !== undefined && this.#answeredFor !== keyOf(patient);
  }
}
