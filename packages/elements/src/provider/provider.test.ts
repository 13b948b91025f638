import { ContextConsumer } from '@lit/context';
import { expect, fixtureCleanup } from '@open-wc/testing';
import { toPatient, toPractitioner } from '@sport-sante/sdk/identity';
import { fakePort, patients, practitioners } from '@sport-sante/sdk/testing';
import { LitElement } from 'lit';
import { drawn, page } from '../internal/acts.test.js';
import { clientContext, patientContext, practitionerContext, territoryContext } from './contexts.js';
import './provider.js';
import type { Provider } from './provider.js';

/** An element that asks for everything. */
class Asker extends LitElement {
  readonly client = new ContextConsumer(this, { context: clientContext, subscribe: true });
  readonly patient = new ContextConsumer(this, { context: patientContext, subscribe: true });
  readonly practitioner = new ContextConsumer(this, { context: practitionerContext, subscribe: true });
  readonly territory = new ContextConsumer(this, { context: territoryContext, subscribe: true });
}
customElements.define('test-asker', Asker);

afterEach(() => { fixtureCleanup(); });

const open = (around = '') => page<Provider>(`<sps-provider ${around}><p>Page</p><test-asker></test-asker></sps-provider>`, 'sps-provider');
const asker = (provider: Provider) => provider.querySelector<Asker>('test-asker')!;

describe('sps-provider', () => {
  it('is accessible', async () => {
    await expect(await open()).to.be.accessible();
  });

  it('has no box of its own', async () => {
    expect(getComputedStyle(await open()).display).to.equal('contents');
  });

  it('shares the client as it is', async () => {
    const provider = await open();
    const client = fakePort([]);
    provider.client = client;
    await drawn(provider);
    expect(asker(provider).client.value === client).to.equal(true);
  });

  it('shares a patient', async () => {
    const provider = await open();
    provider.patient = patients.jeanneDuval;
    await drawn(provider);
    expect(asker(provider).patient.value).to.deep.equal(patients.jeanneDuval);
  });

  it('reads a FHIR Patient', async () => {
    const provider = await open();
    provider.patient = toPatient(patients.jeanneDuval);
    await drawn(provider);
    expect(asker(provider).patient.value).to.deep.equal(patients.jeanneDuval);
  });

  it('reads a FHIR Practitioner', async () => {
    const provider = await open();
    provider.practitioner = toPractitioner(practitioners.claireMorel);
    await drawn(provider);
    expect(asker(provider).practitioner.value).to.deep.equal(practitioners.claireMorel);
  });

  it('shares the territory', async () => {
    const provider = await open();
    provider.territory = { name: 'Essonne', phone: '01 99 00 12 34' };
    await drawn(provider);
    expect(asker(provider).territory.value?.name).to.equal('Essonne');
  });

  it('tells when the patient is another one', async () => {
    const provider = await open();
    provider.patient = patients.jeanneDuval;
    await drawn(provider);
    provider.patient = patients.paulGarnier;
    await drawn(provider);
    expect(asker(provider).patient.value?.familyName).to.equal('GARNIER');
  });

  it('tells when there is no patient any more', async () => {
    const provider = await open();
    provider.patient = patients.jeanneDuval;
    await drawn(provider);
    provider.patient = undefined;
    await drawn(provider);
    expect(asker(provider).patient.value).to.equal(undefined);
  });
});
