import { expect } from 'chai';
import { observation, patient, said, useSandbox } from '../internal/client.test.js';

describe('read', () => {
  const server = useSandbox();
  before(async () => {
    await server.put('/Patient/1', patient({ id: '1' }));
    await server.put('/Patient/1', patient({ id: '1', active: true }));
  });

  it('answers 304 when the client has the current version', async () => {
    const fresh = await server.get('/Patient/1', { 'If-None-Match': 'W/"2"' });
    const stale = await server.get('/Patient/1', { 'If-None-Match': 'W/"1"' });
    expect([fresh.status, fresh.text, stale.status]).to.deep.equal([304, '', 200]);
  });

  it('answers 304 when nothing changed since', async () => {
    const { headers } = await server.get('/Patient/1');
    expect((await server.get('/Patient/1', { 'If-Modified-Since': headers.get('last-modified') ?? '' })).status).to.equal(304);
  });

  it('of an id never known answers 404, of a version never made too', async () => {
    expect((await server.get('/Patient/nobody')).status).to.equal(404);
    expect((await server.get('/Patient/1/_history/9')).status).to.equal(404);
  });

  it('of a version gives the resource as it was', async () => {
    const { body, headers } = await server.get('/Patient/1/_history/1');
    expect([body['active'], headers.get('etag')]).to.deep.equal([undefined, 'W/"1"']);
  });

  it('leaves out what _elements does not name', async () => {
    expect(Object.keys((await server.get('/Patient/1?_elements=active')).body)).to.have.members(['resourceType', 'id', 'meta', 'active']);
  });
});

describe('history', () => {
  const server = useSandbox();
  before(async () => {
    await server.put('/Patient/1', patient({ id: '1' }));
    await server.put('/Patient/1', patient({ id: '1', active: true }));
    await server.post('/Observation', observation('Patient/1'));
    await server.remove('/Patient/1');
  });

  it('of an instance is newest first and tells of the deletion, however often it is asked', async () => {
    await server.get('/Patient/1/_history');
    const { body } = await server.get('/Patient/1/_history');
    expect([body['type'], body['total']]).to.deep.equal(['history', 3]);
    expect([...(body['entry'] ?? [])].map((entry) => [entry['request']?.['method'], entry['response']?.['etag']])).to.deep.equal([['DELETE', 'W/"3"'], ['PUT', 'W/"2"'], ['PUT', 'W/"1"']]);
    expect(body['entry']?.[0]).to.not.have.property('resource');
  });

  it('of a type and of the system tells of all', async () => {
    const totals = [await server.get('/Patient/_history'), await server.get('/Observation/_history'), await server.get('/_history')].map(({ body }) => body['total']);
    expect(totals).to.deep.equal([3, 1, 4]);
  });

  it('goes from page to page', async () => {
    const { body } = await server.get('/_history?_count=3');
    const next = [...(body['link'] ?? [])].find(({ relation }) => said(relation) === 'next');
    const second = await fetch(said(next?.['url']));
    expect(((await second.json()) as { entry: unknown[] }).entry).to.have.length(1);
  });

  it('starts where _since says', async () => {
    expect((await server.get('/_history?_since=2999-01-01')).body['total']).to.equal(0);
    expect((await server.get('/_history?_since=nonsense')).status).to.equal(400);
  });

  it('has no version of a deletion to read', async () => {
    expect((await server.get('/Patient/1/_history/3')).status).to.equal(410);
  });
});

describe('Patient/$everything', () => {
  const server = useSandbox();
  before(async () => {
    await server.put('/Practitioner/gp', { resourceType: 'Practitioner', id: 'gp' });
    await server.put('/Patient/1', patient({ id: '1', generalPractitioner: [{ reference: 'Practitioner/gp' }] }));
    await server.put('/Patient/2', patient({ id: '2' }));
    await server.put('/Observation/mine', observation('Patient/1', { id: 'mine' }));
    await server.put('/Observation/other', observation('Patient/2', { id: 'other' }));
  });
  const idsIn = async (path: string): Promise<unknown[]> => [...((await server.get(path)).body['entry'] ?? [])].map((entry) => entry['resource']?.['id']);

  it('gives the patient, what belongs to them and whom that points at, and nothing of others', async () => {
    expect(await idsIn('/Patient/1/$everything')).to.have.members(['1', 'mine', 'gp']);
  });

  it('takes _type and _count', async () => {
    expect(await idsIn('/Patient/1/$everything?_type=Observation')).to.deep.equal(['mine']);
    const { body } = await server.get('/Patient/1/$everything?_count=2');
    expect([[...(body['entry'] ?? [])].length, body['link']?.[1]?.['relation']]).to.deep.equal([2, 'next']);
  });

  it('of nobody is 404', async () => {
    expect((await server.get('/Patient/9/$everything')).status).to.equal(404);
  });
});

describe('metadata', () => {
  const server = useSandbox();

  it('says what this is: FHIR 4.0.1 and a sandbox, not for production', async () => {
    const { body } = await server.get('/metadata');
    expect([body['resourceType'], body['fhirVersion'], body['software']?.['name']]).to.deep.equal(['CapabilityStatement', '4.0.1', '@sport-sante/sandbox']);
    expect(body['implementation']?.['description']).to.match(/sandbox.*not for production/i);
  });

  it('is itself valid FHIR', async () => {
    const { body } = await server.get('/metadata');
    const outcome = await server.post('/CapabilityStatement/$validate', body);
    expect([...(outcome.body['issue'] ?? [])].filter(({ severity }) => said(severity) === 'error')).to.deep.equal([]);
  });

  it('promises no search parameter that the server then does not know', async () => {
    const { body } = await server.get('/metadata');
    const types = [...(body['rest']?.[0]?.['resource'] ?? [])];
    const values: Record<string, string> = { date: '2020', number: '1', quantity: '1', special: '1|1', reference: 'x', token: 'x', string: 'x', uri: 'x' };
    for (const { type, searchParam } of types.filter((candidate) => ['Patient', 'ServiceRequest', 'Location', 'Observation'].includes(said(candidate['type'])))) {
      const names = [...(searchParam ?? [])].filter((parameter) => said(parameter['type']) !== 'composite');
      const query = names.map((parameter) => `${said(parameter['name'])}=${values[said(parameter['type'])] ?? ''}`).join('&');
      expect((await server.get(`/${said(type)}?${query}`, { Prefer: 'handling=strict' })).status, said(type)).to.equal(200);
    }
  });
});
