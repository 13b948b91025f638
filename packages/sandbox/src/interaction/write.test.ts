import { expect } from 'chai';
import { patient, said, useSandbox } from '../internal/client.test.js';

const person = (value: string, parts: object = {}) => patient({ identifier: [{ system: 'urn:test', value }], ...parts });

describe('create', () => {
  const server = useSandbox();

  it('answers 201 with Location, ETag and Last-Modified', async () => {
    const { status, headers, body } = await server.post('/Patient', patient({ id: 'ignored' }));
    expect(status).to.equal(201);
    expect(headers.get('location')).to.equal(`${server.url}/Patient/${said(body['id'])}/_history/1`);
    expect(headers.get('etag')).to.equal('W/"1"');
    expect(Date.parse(headers.get('last-modified') ?? '')).to.be.a('number').and.not.NaN;
    expect(body['id']).to.not.equal('ignored');
  });

  it('with If-None-Exist creates on no match, finds on one and refuses on several', async () => {
    const once = { 'If-None-Exist': 'identifier=urn:test|1' };
    const [first, second] = [await server.post('/Patient', person('1'), once), await server.post('/Patient', person('1'), once)];
    expect([first.status, second.status]).to.deep.equal([201, 200]);
    expect(second.body['id']).to.equal(first.body['id']);
    await server.post('/Patient', person('1'));
    expect((await server.post('/Patient', person('1'), once)).status).to.equal(412);
  });

  it('understands the criteria of If-None-Exist with and without the type before them', async () => {
    const system = 'http://example.org/ids?version=1';
    const post = (criteria: string) => server.post('/Patient', patient({ identifier: [{ system, value: '9' }] }), { 'If-None-Exist': criteria });
    const criteria = `identifier=${encodeURIComponent(system)}|9`;
    const statuses = [await post(criteria), await post(`?${criteria}`), await post(`Patient?${criteria}`), await post(`identifier=${system}|9`)].map(({ status }) => status);
    expect(statuses).to.deep.equal([201, 200, 200, 200]);
  });

  it('with an If-None-Exist it does not understand refuses instead of guessing', async () => {
    expect((await server.post('/Patient', person('1'), { 'If-None-Exist': 'nonsense=1' })).status).to.equal(400);
  });

  it('makes one resource of fifty concurrent conditional creates', async () => {
    const replies = await Promise.all(Array.from({ length: 50 }, () => server.post('/Patient', person('race'), { 'If-None-Exist': 'identifier=urn:test|race' })));
    expect(replies.filter(({ status }) => status === 201)).to.have.length(1);
    expect(new Set(replies.map(({ body }) => body['id']))).to.have.property('size', 1);
    expect((await server.get('/Patient?identifier=urn:test|race')).body['total']).to.equal(1);
  });

  it('answers as the client prefers', async () => {
    const [minimal, outcome] = await Promise.all(
      ['return=minimal', 'return=OperationOutcome'].map((Prefer) => server.post('/Patient', patient(), { Prefer })),
    );
    expect([minimal?.status, minimal?.text]).to.deep.equal([201, '']);
    expect(outcome?.body['resourceType']).to.equal('OperationOutcome');
  });
});

describe('update', () => {
  const server = useSandbox();

  it('creates under the id the client chose, then makes versions', async () => {
    const [first, second] = [await server.put('/Patient/1', patient({ id: '1' })), await server.put('/Patient/1', patient({ id: '1', active: true }))];
    expect([first.status, second.status]).to.deep.equal([201, 200]);
    expect(second.headers.get('etag')).to.equal('W/"2"');
  });

  it('with a stale If-Match is refused, with the current one it passes', async () => {
    const put = (etag: string): Promise<{ status: number }> => server.put('/Patient/1', patient({ id: '1' }), { 'If-Match': etag });
    expect([(await put('W/"1"')).status, (await put('W/"2"')).status]).to.deep.equal([412, 200]);
  });

  it('lets one of many concurrent writers with the same If-Match through', async () => {
    const { headers } = await server.get('/Patient/1');
    const etag = headers.get('etag') ?? '';
    const replies = await Promise.all(Array.from({ length: 10 }, () => server.put('/Patient/1', patient({ id: '1' }), { 'If-Match': etag })));
    expect(replies.filter(({ status }) => status === 200)).to.have.length(1);
  });

  it('with If-None-Match: * only creates', async () => {
    const put = (id: string) => server.put(`/Patient/${id}`, patient({ id }), { 'If-None-Match': '*' });
    expect([(await put('1')).status, (await put('new')).status]).to.deep.equal([412, 201]);
  });

  it('refuses an id that differs from the URL or is no id', async () => {
    const replies = [await server.put('/Patient/1', patient({ id: '2' })), await server.put('/Patient/a_b', patient({ id: 'a_b' }))];
    expect(replies.map(({ status, body }) => [status, body['issue']?.[0]?.['expression']])).to.deep.equal([[400, ['Patient.id']], [400, ['Patient.id']]]);
  });

  it('does not take the If-None-Exist of a create for its conditions', async () => {
    await server.put('/Patient/apart', person('apart', { id: 'apart' }));
    const { status, body } = await server.put('/Patient?identifier=urn:test|new', person('new'), { 'If-None-Exist': 'identifier=urn:test|apart' });
    expect(status).to.equal(201);
    expect(body['id']).to.not.equal('apart');
  });

  it('on conditions nothing meets creates under the id the body has, or updates what has that id', async () => {
    const put = () => server.put('/Patient?identifier=urn:test|none', patient({ id: 'mine' }));
    const replies = [await put(), await put()];
    expect(replies.map(({ status, body }) => [status, body['id']])).to.deep.equal([[201, 'mine'], [200, 'mine']]);
  });

  it('on conditions creates, updates or refuses', async () => {
    const put = (body: object) => server.put('/Patient?identifier=urn:test|c', body);
    const [created, updated, mismatched] = [await put(person('c')), await put(person('c', { active: true })), await put(person('c', { id: 'other' }))];
    expect([created.status, updated.status, mismatched.status]).to.deep.equal([201, 200, 400]);
    expect(updated.body['id']).to.equal(created.body['id']);
    await server.post('/Patient', person('c'));
    expect((await put(person('c'))).status).to.equal(412);
  });
});

describe('delete', () => {
  const server = useSandbox();

  it('makes reads answer 410, with the version in the history, and an update brings the resource back', async () => {
    await server.put('/Patient/1', patient({ id: '1' }));
    expect((await server.remove('/Patient/1')).status).to.equal(204);
    const gone = await server.get('/Patient/1');
    expect([gone.status, gone.body['issue']?.[0]?.['code'], gone.headers.get('etag')]).to.deep.equal([410, 'deleted', 'W/"2"']);
    expect((await server.get('/Patient?_id=1')).body['total']).to.equal(0);
    expect((await server.put('/Patient/1', patient({ id: '1' }))).headers.get('etag')).to.equal('W/"3"');
  });

  it('of what is not there is no error', async () => {
    expect((await server.remove('/Patient/nobody')).status).to.equal(204);
  });

  it('on conditions deletes one and refuses several', async () => {
    const remove = () => server.remove('/Patient?identifier=urn:test|d');
    await server.post('/Patient', person('d'));
    expect([(await remove()).status, (await server.get('/Patient?identifier=urn:test|d')).body['total']]).to.deep.equal([204, 0]);
    await server.post('/Patient', person('d'));
    await server.post('/Patient', person('d'));
    expect((await remove()).status).to.equal(412);
  });

  it('without conditions on a whole type is refused', async () => {
    expect((await server.remove('/Patient')).status).to.equal(412);
  });
});

describe('patch', () => {
  const server = useSandbox();

  it('changes what it names', async () => {
    await server.put('/Patient/1', patient({ id: '1' }));
    const { status, body } = await server.patch('/Patient/1', [
      { op: 'test', path: '/name/0/family', value: 'Durand' },
      { op: 'replace', path: '/name/0/family', value: 'Petit' },
      { op: 'add', path: '/active', value: true },
    ]);
    expect([status, body['name']?.[0]?.['family'], body['active']]).to.deep.equal([200, 'Petit', true]);
  });

  it('that does not fit is refused whole', async () => {
    const failed = await server.patch('/Patient/1', [{ op: 'add', path: '/active', value: false }, { op: 'remove', path: '/gender' }]);
    const renamed = await server.patch('/Patient/1', [{ op: 'replace', path: '/id', value: '2' }]);
    const shapeless = await server.patch('/Patient/1', { op: 'add' });
    const polluting = await server.patch('/Patient/1', [{ op: 'add', path: '/__proto__/x', value: 1 }]);
    expect([failed.status, renamed.status, shapeless.status, polluting.status]).to.deep.equal([422, 422, 400, 400]);
    expect((await server.get('/Patient/1')).body['active']).to.equal(true);
  });

  it('with a stale If-Match is refused for that, even if it does not fit either', async () => {
    expect((await server.patch('/Patient/1', [{ op: 'remove', path: '/gender' }], { 'If-Match': 'W/"77"' })).status).to.equal(412);
  });

  it('on conditions finds its resource', async () => {
    expect((await server.patch('/Patient?family=petit', [{ op: 'add', path: '/gender', value: 'female' }])).status).to.equal(200);
    expect((await server.patch('/Patient?family=nobody', [{ op: 'add', path: '/gender', value: 'female' }])).status).to.equal(404);
  });
});
