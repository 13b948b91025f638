import type { Bundle, FhirResource, Patient } from 'fhir/r4.js';
import { expect } from 'chai';
import { FhirError, type FhirPort, type SearchParams } from '../client/port.js';
import { fakePort } from './index.js';

const foundBy = async (port: FhirPort, type: string, params: SearchParams): Promise<string[]> => {
  const ids: string[] = [];
  for await (const { entry = [] } of port.search(type, params)) ids.push(...entry.map(({ resource }) => String(resource?.id)));
  return ids;
};

const rejection = async (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(() => undefined, (error: unknown) => error);

const order: Bundle = {
  resourceType: 'Bundle',
  type: 'transaction',
  entry: [
    { fullUrl: 'urn:uuid:1', resource: { resourceType: 'Patient' }, request: { method: 'POST', url: 'Patient' } },
    {
      resource: { resourceType: 'Condition', subject: { reference: 'urn:uuid:1' } },
      request: { method: 'POST', url: 'Condition' },
    },
  ],
};

describe('fakePort', () => {
  it('reads a resource of the demo', async () => {
    expect((await fakePort().read<Patient>('Patient/patient-01')).birthDate).to.equal('1958-03-14');
  });

  it('answers 404 to an unknown reference', async () => {
    expect(await rejection(fakePort().read('Patient/nobody'))).to.be.instanceOf(FhirError).with.property('status', 404);
  });

  const searches: [string, SearchParams, string[]][] = [
    ['Patient', { _id: 'patient-01' }, ['patient-01']],
    ['Patient', { identifier: 'urn:oid:1.2.250.1.213.1.4.10|155099122800231' }, ['patient-02']],
    ['Patient', { family: 'garn' }, ['patient-02']],
    ['Condition', { patient: 'patient-01', code: 'E11.9' }, ['patient-01-diabetes']],
    ['Condition', { subject: 'Patient/patient-02' }, ['patient-02-infarction']],
    ['Observation', { patient: 'Patient/patient-01', code: ['http://loinc.org|82290-8'] }, ['patient-01-evs-week']],
    ['Observation', { patient: 'patient-01', code: '29463-7,8302-2', _count: 1 }, ['patient-01-weight', 'patient-01-height']],
    ['PractitionerRole', { practitioner: 'tom-elan', _include: 'PractitionerRole:organization' }, ['tom-elan-role', 'mss-fontclaire']],
    ['Practitioner', { _id: 'tom-elan', _revinclude: 'PractitionerRole:practitioner' }, ['tom-elan', 'tom-elan-role']],
    ['Patient', { nonsense: 'x' }, []],
  ];
  for (const [type, params, expected] of searches) {
    it(`finds ${expected.join(', ') || 'nothing'} by ${type}?${JSON.stringify(params)}`, async () => {
      expect(await foundBy(fakePort(), type, params)).to.deep.equal(expected);
    });
  }

  it('finds the parts of one prescription by their requisition', async () => {
    const request: FhirResource = { resourceType: 'ServiceRequest', id: 'a', status: 'active', intent: 'order', subject: {}, requisition: { system: 's', value: 'v' } };
    expect(await foundBy(fakePort([request]), 'ServiceRequest', { requisition: 's|v' })).to.deep.equal(['a']);
  });

  it('answers a transaction entry by entry', async () => {
    const answer = await fakePort([]).submit(order, { idempotencyKey: 'k' });
    expect(answer.entry?.map(({ response }) => response?.location)).to.deep.equal(['Patient/patient-1/_history/1', 'Condition/condition-2/_history/1']);
  });

  it('stores references between entries as they were located', async () => {
    const port = fakePort([]);
    await port.submit(order, { idempotencyKey: 'k' });
    expect(await foundBy(port, 'Condition', { patient: 'patient-1' })).to.deep.equal(['condition-2']);
  });

  it('writes once what is submitted twice with one key', async () => {
    const port = fakePort([]);
    const answers = [await port.submit(order, { idempotencyKey: 'k' }), await port.submit(order, { idempotencyKey: 'k' })];
    expect([answers[0], port.submitted.length, port.resources().length]).to.deep.equal([answers[1], 1, 2]);
  });

  it('does not create what a conditional create finds', async () => {
    const port = fakePort([{ resourceType: 'Patient', id: 'a', identifier: [{ system: 's', value: 'v' }] }]);
    const entry = [{ resource: { resourceType: 'Patient' as const }, request: { method: 'POST' as const, url: 'Patient', ifNoneExist: 'identifier=s|v' } }];
    const answer = await port.submit({ resourceType: 'Bundle', type: 'transaction', entry }, { idempotencyKey: 'k' });
    expect([answer.entry?.[0]?.response?.status, port.resources().length]).to.deep.equal(['200 OK', 1]);
  });

  it('fails the next call, and only that one', async () => {
    const port = fakePort();
    port.failNext(new FhirError('no', { status: 503, outcome: { resourceType: 'OperationOutcome', issue: [] } }));
    const first = await rejection(port.read('Patient/patient-01'));
    expect([first, await rejection(port.read('Patient/patient-01'))]).to.satisfy(([a, b]: unknown[]) => a instanceof FhirError && b === undefined);
  });

  it('stops when the caller aborts', async () => {
    const signal = AbortSignal.abort();
    expect(await rejection(fakePort().read('Patient/patient-01', { signal }))).to.have.property('name', 'AbortError');
  });

  it('keeps its resources from the hands of readers', async () => {
    const port = fakePort();
    (await port.read<Patient>('Patient/patient-01')).birthDate = '1900-01-01';
    expect((await port.read<Patient>('Patient/patient-01')).birthDate).to.equal('1958-03-14');
  });

  it('counts versions, and refuses a write held against another one', async () => {
    const port = fakePort([{ resourceType: 'Basic', id: '1', code: {} }]);
    const put = (version: number, text: string) => port.submit({
      resourceType: 'Bundle', type: 'transaction',
      entry: [{ resource: { resourceType: 'Basic', id: '1', code: { text } }, request: { method: 'PUT', url: 'Basic/1', ifMatch: `W/"${version}"` } }],
    }, { idempotencyKey: text });
    const answer = await put(1, 'a');
    const refused = await put(1, 'b').catch((error: unknown) => error);
    expect([answer.entry?.[0]?.response?.etag, refused instanceof FhirError && refused.status, port.resources()[0]]).to.deep.equal(
      ['W/"2"', 412, { resourceType: 'Basic', id: '1', code: { text: 'a' }, meta: { versionId: '2' } }],
    );
  });
});
