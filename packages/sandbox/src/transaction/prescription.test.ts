import type { Bundle } from 'fhir/r4.js';
import { connectFhir, type FhirPort } from '@sport-sante/sdk/client';
import {
  fromPrescriptionBundle, isPrescription, prescriptionSearch, readPrescriptions, stopPrescription, toPrescriptionBundle, toStopBundle, type Prescription,
} from '@sport-sante/sdk/prescription';
import { practitioners, prescriptions } from '@sport-sante/sdk/testing';
import { expect } from 'chai';
import { createSandbox } from '../index.js';

/** What a stop needs of a server: it validates, resolves references and finds by identifier. */
describe('a prescription on a server', () => {
  let sandbox: Awaited<ReturnType<typeof createSandbox>>;
  let port: FhirPort;
  before(async () => {
    sandbox = await createSandbox({ port: 0, seed: 'demo' });
    port = connectFhir({ baseUrl: sandbox.url });
  });
  after(() => sandbox.close());

  let key = 0;
  const submit = (bundle: Bundle) => port.submit(bundle, { idempotencyKey: `stop-test-${key++}` });
  const found = async (search: ReturnType<typeof prescriptionSearch>): Promise<Bundle> => {
    const entry: Bundle['entry'] = [];
    for await (const page of port.search('ServiceRequest', search)) entry.push(...(page.entry ?? []));
    return { resourceType: 'Bundle', type: 'searchset', entry };
  };
  const kept = async (id: string): Promise<Prescription> => fromPrescriptionBundle(await found(prescriptionSearch(undefined, { id })));
  /** Where the server put those it did not know. */
  const withoutPlaces = (prescription: Prescription): Prescription => ({
    ...prescription,
    ...(prescription.structures && { structures: prescription.structures.map(({ reference: _place, ...structure }) => structure) }),
  });

  for (const name of ['complete', 'minor', 'longNames', 'renewal', 'adaptation', 'stopped'] as const) {
    it(`takes « ${name} » and gives it back equal`, async () => {
      await submit(toPrescriptionBundle(prescriptions[name]));
      expect(withoutPlaces(await kept(prescriptions[name].id))).to.deep.equal(withoutPlaces(prescriptions[name]));
    });
  }

  const { feliciteLamarche } = prescriptions;
  const end = { on: '2026-11-21', reason: 'Chute, fracture du poignet', by: practitioners.hugoValcoeur };
  const stopped = stopPrescription(feliciteLamarche, end);
  const count = async (type: string) => {
    let total = 0;
    for await (const page of port.search(type, { _count: '200' })) total += (page.entry ?? []).length;
    return total;
  };

  it('is stopped where it is: its requests are replaced, and a Provenance is added', async () => {
    await submit(toPrescriptionBundle(feliciteLamarche));
    const before = await Promise.all(['ServiceRequest', 'Observation', 'Consent', 'Condition', 'Provenance'].map(count));
    await submit(toStopBundle(stopped));
    const after = await Promise.all(['ServiceRequest', 'Observation', 'Consent', 'Condition', 'Provenance'].map(count));
    expect([await kept(feliciteLamarche.id), after.map((number, index) => number - (before[index] ?? 0))]).to.deep.equal([stopped, [0, 0, 0, 0, 1]]);
  });

  it('is stopped once, however often that is sent', async () => {
    const before = await count('Provenance');
    await submit(toStopBundle(stopped));
    expect([await count('Provenance'), await kept(feliciteLamarche.id)]).to.deep.equal([before, stopped]);
  });

  it('is stopped as the server gave it back, with what another added to its requests', async () => {
    const { jeanneDuval } = prescriptions;
    await submit(toPrescriptionBundle(jeanneDuval));
    const { entry = [] } = await found(prescriptionSearch(undefined, { id: jeanneDuval.id }));
    const requests = entry.flatMap(({ resource }) => (resource?.resourceType === 'ServiceRequest' ? [{ ...resource, priority: 'urgent' as const }] : []));
    await submit({ resourceType: 'Bundle', type: 'transaction', entry: requests.map((resource) => ({ resource, request: { method: 'PUT' as const, url: `ServiceRequest/${String(resource.id)}` } })) });
    const [draft] = readPrescriptions(await found(prescriptionSearch(undefined, { id: jeanneDuval.id }))).prescriptions;
    if (!isPrescription(draft)) throw new Error('The prescription did not come back whole.');
    await submit(toStopBundle(stopPrescription(draft, end)));
    const after = await found(prescriptionSearch(undefined, { id: jeanneDuval.id }));
    const statuses = (after.entry ?? []).flatMap(({ resource }) => (resource?.resourceType === 'ServiceRequest' ? [[resource.status, resource.priority]] : []));
    expect([statuses, fromPrescriptionBundle(after).stopped]).to.deep.equal([[['revoked', 'urgent'], ['revoked', 'urgent']], end]);
  });
});
