import { connectFhir } from '@sport-sante/sdk/client';
import { prescriptionSearch, readPrescriptions, toPrescriptionBundle, type Prescription } from '@sport-sante/sdk/prescription';
import { prescriptions } from '@sport-sante/sdk/testing';
import { expect } from 'chai';
import { useSandbox } from '../internal/client.test.js';

type Bundle = Parameters<typeof readPrescriptions>[0];

describe('the search of one act by its requisition', () => {
  const server = useSandbox({ seed: 'demo' });
  const { jeanneDuval, paulGarnier, camilleSansliens } = prescriptions;

  const found = async (patient: string | undefined, id: string): Promise<Partial<Prescription>[]> => {
    const entry: NonNullable<Bundle['entry']> = [];
    for await (const page of connectFhir({ baseUrl: server.url }).search('ServiceRequest', prescriptionSearch(patient, { id }))) entry.push(...(page.entry ?? []));
    return readPrescriptions({ resourceType: 'Bundle', type: 'searchset', entry }).prescriptions as Partial<Prescription>[];
  };

  before(async () => {
    const port = connectFhir({ baseUrl: server.url });
    for (const prescription of [jeanneDuval, camilleSansliens]) await port.submit(toPrescriptionBundle(prescription), { idempotencyKey: prescription.id });
  });

  it('brings that act, whole, and no other of the patient', async () => {
    expect(await found(jeanneDuval.patient.reference, jeanneDuval.id)).to.deep.equal([jeanneDuval]);
  });

  it('brings it when only its id is known', async () => {
    expect((await found(undefined, camilleSansliens.id)).map(({ id }) => id)).to.deep.equal([camilleSansliens.id]);
  });

  it('brings nothing of an act that was not written', async () => {
    expect(await found(undefined, paulGarnier.id)).to.deep.equal([]);
  });

  it('is what a client may write by hand', async () => {
    const { body } = await server.get(`/ServiceRequest?requisition=urn:ietf:rfc:3986%7Curn:uuid:${jeanneDuval.id}`);
    expect(body['total']).to.equal(jeanneDuval.components.length);
  });
});
