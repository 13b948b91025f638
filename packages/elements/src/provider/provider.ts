import { provide } from '@lit/context';
import type { FhirPort } from '@sport-sante/sdk/client';
import type { Patient, Practitioner } from '@sport-sante/sdk/identity';
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { toPatientModel, toPractitionerModel, type PatientInput, type PractitionerInput } from '../internal/people.js';
import { clientContext, patientContext, practitionerContext, territoryContext, type Territory } from './contexts.js';

/**
 * Tells the elements inside it which server, patient, prescriber and territory they work with, and in which language:
 * set `lang` on it, French is the default. It shows nothing of its own.
 *
 * @slot - The elements that share these.
 */
@customElement('sps-provider')
export class Provider extends LitElement {
  static override styles = css`:host { display: contents; }`;

  /** The FHIR server the elements read from and save to, from `connectFhir`. `undefined`: they give events only. */
  @provide({ context: clientContext })
  @property({ attribute: false })
  client: FhirPort | undefined;

  /** The person cared for: a FHIR Patient, or the SDK's model of one. */
  @property({ attribute: false }) patient: PatientInput | undefined;

  /** Who is at the desk: a FHIR Practitioner, or the SDK's model of one. */
  @property({ attribute: false }) practitioner: PractitionerInput | undefined;

  /** Where the page works: its name and the phone of its single entry point. */
  @provide({ context: territoryContext })
  @property({ attribute: false })
  territory: Territory | undefined;

  @provide({ context: patientContext })
  @state()
  private patientModel: Patient | undefined;

  @provide({ context: practitionerContext })
  @state()
  private practitionerModel: Practitioner | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('patient')) this.patientModel = toPatientModel(this.patient);
    if (changed.has('practitioner')) this.practitionerModel = toPractitionerModel(this.practitioner);
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'sps-provider': Provider }
}
