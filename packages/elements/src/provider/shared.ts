import { ContextConsumer } from '@lit/context';
import type { FhirPort } from '@sport-sante/sdk/client';
import type { Patient, Practitioner } from '@sport-sante/sdk/identity';
import type { LitElement } from 'lit';
import { clientContext, patientContext, practitionerContext, territoryContext, type Territory } from './contexts.js';

/** What the providers around an element tell it; a key is absent while none does. */
export class Shared {
  client: FhirPort | undefined;
  patient: Patient | undefined;
  practitioner: Practitioner | undefined;
  territory: Territory | undefined;

  constructor(host: LitElement) {
    const consumers = [
      new ContextConsumer(host, { context: clientContext, subscribe: true, callback: (value) => { this.client = value; host.requestUpdate(); } }),
      new ContextConsumer(host, { context: patientContext, subscribe: true, callback: (value) => { this.patient = value; host.requestUpdate(); } }),
      new ContextConsumer(host, { context: practitionerContext, subscribe: true, callback: (value) => { this.practitioner = value; host.requestUpdate(); } }),
      new ContextConsumer(host, { context: territoryContext, subscribe: true, callback: (value) => { this.territory = value; host.requestUpdate(); } }),
    ];
    // A provider whose script comes after the element's hears no request: it is asked again when it is there.
    if (customElements.get('sps-provider')) return;
    void customElements.whenDefined('sps-provider').then(() => { if (host.isConnected) for (const consumer of consumers) consumer.hostConnected(); });
  }
}
