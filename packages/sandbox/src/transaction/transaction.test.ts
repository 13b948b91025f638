import { expect } from 'chai';
import { create, observation, patient, putEntry, said, serviceRequest, useSandbox } from '../internal/client.test.js';

describe('a transaction', () => {
  const server = useSandbox();
  const count = async (type: string): Promise<unknown> => (await server.get(`/${type}?_summary=count`)).body['total'];

  it('answers in the order of the request with status, location, etag and lastModified', async () => {
    await server.put('/Patient/old', patient({ id: 'old' }));
    const { status, body } = await server.transact(
      { request: { method: 'GET', url: 'Patient/old' } },
      putEntry({ ...patient(), id: 'chosen' }),
      create(patient()),
      { request: { method: 'DELETE', url: 'Patient/old2' } },
    );
    expect(status).to.equal(200);
    expect(body['type']).to.equal('transaction-response');
    expect([...(body['entry'] ?? [])].map((entry) => entry['response']?.['status'])).to.deep.equal(['200 OK', '201 Created', '201 Created', '204 No Content']);
    expect(body['entry']?.[1]?.['response']).to.include({ location: 'Patient/chosen/_history/1', etag: 'W/"1"' });
    expect(body['entry']?.[1]?.['response']?.['lastModified']).to.match(/^\d{4}-.*Z$/);
    expect(body['entry']?.[0]?.['resource']?.['id']).to.equal('old');
  });

  it('of a type that cannot be put in words is refused, and is no fault of the server', async () => {
    const { status, text } = await server.post('', { resourceType: 'Bundle', type: { toString: false } });
    expect([status, text.includes('toString')]).to.deep.equal([400, true]);
  });

  it('rewrites urn:uuid references between entries, backward, forward and in a circle', async () => {
    const { body } = await server.transact(
      create(patient({ managingOrganization: { reference: 'urn:uuid:00000000-0000-4000-8000-00000000000b' } }), { fullUrl: 'urn:uuid:00000000-0000-4000-8000-00000000000a' }),
      create({ resourceType: 'Organization', name: 'Club', partOf: { reference: 'urn:uuid:00000000-0000-4000-8000-00000000000c' } }, { fullUrl: 'urn:uuid:00000000-0000-4000-8000-00000000000b' }),
      create({ resourceType: 'Organization', name: 'League', partOf: { reference: 'urn:uuid:00000000-0000-4000-8000-00000000000b' } }, { fullUrl: 'urn:uuid:00000000-0000-4000-8000-00000000000c' }),
    );
    const names = [...(body['entry'] ?? [])].map((entry) => said(entry['response']?.['location']).split('/_history')[0]);
    const [person, club, league] = await Promise.all(names.map((name) => server.get(`/${name ?? ''}`)));
    expect(person?.body['managingOrganization']?.['reference']).to.equal(names[1]);
    expect(club?.body['partOf']?.['reference']).to.equal(names[2]);
    expect(league?.body['partOf']?.['reference']).to.equal(names[1]);
  });

  it('leaves no trace when one entry fails: not in reads, searches or history', async () => {
    const before = { patients: await count('Patient'), history: (await server.get('/_history')).body['total'] };
    const { status } = await server.transact(
      create(patient({ identifier: [{ system: 's', value: 'ghost' }] })),
      putEntry({ ...patient(), id: 'ghost' }),
      { ...putEntry({ ...patient(), id: 'chosen' }), request: { method: 'PUT', url: 'Patient/chosen', ifMatch: 'W/"77"' } },
    );
    expect(status).to.equal(412);
    expect((await server.get('/Patient/ghost')).status).to.equal(404);
    expect((await server.get('/Patient?identifier=s|ghost')).body['total']).to.equal(0);
    expect({ patients: await count('Patient'), history: (await server.get('/_history')).body['total'] }).to.deep.equal(before);
    expect((await server.get('/Patient/ghost/_history')).status).to.equal(404);
  });

  it('stays all or nothing while other requests come in', async () => {
    await server.put('/Organization/anchor', { resourceType: 'Organization', id: 'anchor', name: 'Anchor' });
    const attempts = Array.from({ length: 40 }, (_, at) =>
      server.transact(
        create(observation('Patient/chosen', { note: [{ text: `pair ${String(at)}` }] })),
        create(at % 2 === 0 ? serviceRequest('Patient/chosen') : { ...serviceRequest('Patient/chosen'), status: 'nonsense' }),
      ),
    );
    const replies = await Promise.all(attempts);
    expect(replies.filter(({ status }) => status === 200)).to.have.length(20);
    expect([await count('Observation'), await count('ServiceRequest')]).to.deep.equal([20, 20]);
  });

  it('is never seen half done', async () => {
    const total = async (): Promise<number> => Number((await server.get('/_history?_count=0')).body['total']);
    const before = await total();
    const pair = () => server.transact(create(patient()), putEntry({ ...patient(), id: 'chosen' }));
    const seen = await Promise.all(Array.from({ length: 60 }, (_, at) => (at % 2 === 0 ? pair().then(() => before) : total())));
    expect(seen.filter((count) => (count - before) % 2 !== 0)).to.deep.equal([]);
  });

  it('names every fault at once, by entry and by element', async () => {
    const { status, body } = await server.transact(
      create(patient()),
      create({ ...patient(), gender: 'x' }),
      create({ ...serviceRequest('Patient/chosen'), status: 'nonsense' }),
    );
    expect(status).to.equal(422);
    expect([...(body['issue'] ?? [])].map((issue) => issue['expression'])).to.deep.equal([
      ['Bundle.entry[1].resource.gender', 'Patient.gender'],
      ['Bundle.entry[2].resource.status', 'ServiceRequest.status'],
    ]);
  });

  it('finds by ifNoneExist what is there, and points references at it', async () => {
    await server.post('/Patient', patient({ identifier: [{ system: 's', value: 'known' }] }));
    const { body } = await server.transact(
      { ...create(patient({ identifier: [{ system: 's', value: 'known' }] }), { fullUrl: 'urn:uuid:1' }), request: { method: 'POST', url: 'Patient', ifNoneExist: 'identifier=s|known' } },
      create(serviceRequest('urn:uuid:1')),
    );
    const [first, second] = [...(body['entry'] ?? [])].map((entry) => entry['response']);
    expect(first?.['status']).to.equal('200 OK');
    const request = await server.get(`/${said(second?.['location'])}`);
    expect(request.body['subject']?.['reference']).to.equal(said(first?.['location']).split('/_history')[0]);
    expect((await server.get('/Patient?identifier=s|known')).body['total']).to.equal(1);
  });

  it('makes one resource of two entries with the same ifNoneExist', async () => {
    const entry = { ...create(patient({ identifier: [{ system: 's', value: 'twin' }] })), request: { method: 'POST', url: 'Patient', ifNoneExist: 'identifier=s|twin' } };
    const { body } = await server.transact(entry, entry);
    expect([...(body['entry'] ?? [])].map((item) => item['response']?.['status'])).to.deep.equal(['201 Created', '200 OK']);
    expect((await server.get('/Patient?identifier=s|twin')).body['total']).to.equal(1);
  });

  it('resolves conditional references', async () => {
    const { body } = await server.transact(create(serviceRequest('Patient?identifier=s|known')));
    const made = await server.get(`/${said(body['entry']?.[0]?.['response']?.['location'])}`);
    expect(made.body['subject']?.['reference']).to.match(/^Patient\/[\w-]+$/);
  });

  it('resolves conditional references to what it creates itself, wherever that stands', async () => {
    const { body } = await server.transact(create(serviceRequest('Patient?identifier=s|newcomer')), create(patient({ identifier: [{ system: 's', value: 'newcomer' }] })));
    const [request, person] = [...(body['entry'] ?? [])].map((entry) => said(entry['response']?.['location']));
    const made = await server.get(`/${request ?? ''}`);
    expect(made.body['subject']?.['reference']).to.equal(person?.split('/_history')[0]);
  });

  it('refuses a conditional reference that several meet', async () => {
    const twin = create(patient({ identifier: [{ system: 's', value: 'double' }] }));
    expect((await server.transact(twin, twin, create(serviceRequest('Patient?identifier=s|double')))).status).to.equal(412);
  });

  it('refuses a conditional reference that nothing meets, naming it', async () => {
    const { status, body } = await server.transact(create(serviceRequest('Patient?identifier=s|nobody')));
    expect(status).to.equal(412);
    expect(body['issue']?.[0]?.['expression']?.[0]).to.equal('Bundle.entry[0].resource.subject.reference');
  });

  it('refuses a urn:uuid that no entry has', async () => {
    const { status, body } = await server.transact(create(serviceRequest('urn:uuid:none')));
    expect(status).to.equal(400);
    expect(body['issue']?.[0]?.['expression']?.[1]).to.equal('ServiceRequest.subject.reference');
  });

  it('refuses two entries that write the same resource', async () => {
    const { status } = await server.transact(putEntry({ ...patient(), id: 'same' }), putEntry({ ...patient(), id: 'same' }));
    expect(status).to.equal(400);
  });

  it('updates, patches and deletes on conditions', async () => {
    const find = 'identifier=s|known';
    const patchBody = Buffer.from(JSON.stringify([{ op: 'add', path: '/active', value: true }])).toString('base64');
    await server.put('/Patient/to-patch', patient({ id: 'to-patch', identifier: [{ system: 's', value: 'patched' }] }));
    await server.put('/Patient/to-delete', patient({ id: 'to-delete', identifier: [{ system: 's', value: 'deleted' }] }));
    const { body } = await server.transact(
      { resource: patient({ identifier: [{ system: 's', value: 'known' }], gender: 'female' }), request: { method: 'PUT', url: `Patient?${find}` } },
      { resource: { resourceType: 'Binary', contentType: 'application/json-patch+json', data: patchBody }, request: { method: 'PATCH', url: 'Patient?identifier=s|patched' } },
      { request: { method: 'DELETE', url: 'Patient?identifier=s|deleted' } },
    );
    expect([...(body['entry'] ?? [])].map((entry) => entry['response']?.['status'])).to.deep.equal(['200 OK', '200 OK', '204 No Content']);
    expect((await server.get('/Patient/to-patch')).body['active']).to.equal(true);
    expect((await server.get('/Patient/to-delete')).status).to.equal(410);
  });

  it('sends the resources back when the client prefers it', async () => {
    const bundle = { resourceType: 'Bundle', type: 'transaction', entry: [create(patient())] };
    const { body } = await server.post('', bundle, { Prefer: 'return=representation' });
    expect(body['entry']?.[0]?.['resource']?.['resourceType']).to.equal('Patient');
  });

  it('leaves the links of a document inside it alone', async () => {
    const document = { resourceType: 'Bundle', type: 'collection', entry: [{ fullUrl: 'urn:uuid:1', resource: { ...serviceRequest('urn:uuid:1') } }] };
    const { body } = await server.transact(create(document), create(patient(), { fullUrl: 'urn:uuid:1' }));
    const kept = await server.get(`/${said(body['entry']?.[0]?.['response']?.['location'])}`);
    expect(kept.body['entry']?.[0]?.['resource']?.['subject']?.['reference']).to.equal('urn:uuid:1');
  });
});

describe('a batch', () => {
  const server = useSandbox();

  it('lets each entry succeed or fail alone, in order', async () => {
    const { status, body } = await server.post('', {
      resourceType: 'Bundle',
      type: 'batch',
      entry: [
        create({ ...patient(), gender: 'x' }),
        putEntry({ ...patient(), id: 'fine' }),
        { request: { method: 'GET', url: 'Patient?name=durand' } },
        { request: { method: 'GET', url: 'Patient/nobody' } },
        { resource: patient() },
      ],
    });
    expect(status).to.equal(200);
    expect(body['type']).to.equal('batch-response');
    expect([...(body['entry'] ?? [])].map((entry) => said(entry['response']?.['status']).slice(0, 3))).to.deep.equal(['422', '201', '200', '404', '400']);
    expect(body['entry']?.[0]?.['response']?.['outcome']?.['issue']?.[0]?.['expression']?.[0]).to.equal('Bundle.entry[0].resource.gender');
    expect(body['entry']?.[2]?.['resource']?.['total']).to.equal(1);
  });

  it('is the only other Bundle that can be posted to the base', async () => {
    const { status, body } = await server.post('', { resourceType: 'Bundle', type: 'document' });
    expect(status).to.equal(400);
    expect(body['issue']?.[0]?.['expression']).to.deep.equal(['Bundle.type']);
  });
});
