import { request } from 'node:http';
import { connect } from 'node:net';
import { expect } from 'chai';
import { createSandbox } from '../index.js';
import { patient, useSandbox } from '../internal/client.test.js';

describe('over HTTP the sandbox', () => {
  const server = useSandbox({ maxBodyBytes: 20_000 });

  it('lets pages of any origin in, and shows them the headers they need', async () => {
    const { headers } = await server.get('/metadata', { Origin: 'https://example.org' });
    expect(headers.get('access-control-allow-origin')).to.equal('*');
    for (const name of ['ETag', 'Location', 'Last-Modified', 'Retry-After']) expect(headers.get('access-control-expose-headers')).to.include(name);
  });

  it('answers a preflight, whatever headers are asked for', async () => {
    const { status, headers } = await fetch(`${server.url}/Patient/1`, { method: 'OPTIONS', headers: { 'Access-Control-Request-Headers': 'if-match,x-any', 'Access-Control-Request-Method': 'PUT' } });
    expect([status, headers.get('access-control-allow-headers')]).to.deep.equal([204, 'if-match,x-any']);
    expect(headers.get('access-control-allow-methods')).to.include('PUT');
  });

  it('speaks FHIR JSON', async () => {
    expect((await server.get('/metadata')).headers.get('content-type')).to.match(/^application\/fhir\+json/);
  });

  const refused: [string, number, () => Promise<{ status: number; body: unknown }>][] = [
    ['a content type that is not JSON', 415, () => server.post('/Patient', '<Patient/>', { 'Content-Type': 'application/fhir+xml' })],
    ['a JSON Patch sent as FHIR', 415, () => server.patch('/Patient/1', [], { 'Content-Type': 'application/fhir+json' })],
    ['a client that wants XML', 406, () => server.get('/Patient', { Accept: 'application/fhir+xml' })],
    ['_format=xml', 406, () => server.get('/Patient?_format=xml')],
    ['malformed JSON', 400, () => server.post('/Patient', '{"resourceType":')],
    ['a key that reaches the prototype', 400, () => server.post('/Patient', '{"resourceType":"Patient","__proto__":{"x":1}}')],
    ['such a key deep inside', 400, () => server.post('/Patient', '{"resourceType":"Patient","name":[{"constructor":{"x":1}}]}')],
    ['a body nested without end', 400, () => server.post('/Patient', `{"resourceType":"Patient","extension":${'['.repeat(5000)}${']'.repeat(5000)}}`)],
    ['a body that is too large', 413, () => server.post('/Patient', patient({ text: { status: 'generated', div: 'x'.repeat(30_000) } }))],
    ['an unknown type', 404, () => server.get('/Person2/1')],
    ['a URL where there is nothing', 404, () => server.get('/Patient/1/2/3/4')],
    ['an unknown operation', 404, () => server.get('/Patient/1/$fly')],
    ['a method that does not fit', 405, () => server.post('/Patient/1', patient())],
    ['a search over all types', 405, () => server.get('')],
    ['GraphQL', 404, () => server.post('/$graphql', { query: '{ PatientList { id } }' })],
    ['a write to what is no id', 405, () => server.remove('/Patient/_history')],
    ['an invalid escape in the URL', 400, () => server.get('/Patient/%zz')],
  ];
  for (const [what, status, send] of refused) {
    it(`refuses ${what} with ${String(status)} and an OperationOutcome`, async () => {
      const reply = await send();
      expect(reply.status).to.equal(status);
      expect(reply.body).to.have.property('resourceType', 'OperationOutcome');
      expect(JSON.stringify(reply.body)).to.not.match(/node_modules|\bat \w+ \(|\.ts:/);
    });
  }

  it('refuses what lies outside /fhir with an OperationOutcome', async () => {
    const reply = await fetch(server.url.replace('/fhir', '/'));
    expect([reply.status, ((await reply.json()) as { resourceType: string }).resourceType]).to.deep.equal([404, 'OperationOutcome']);
  });

  it('refuses a body of unknown length once it is too large, and goes on serving', async () => {
    const body = new ReadableStream({ start(controller) { controller.enqueue(new Uint8Array(40_000)); controller.close(); } });
    const reply = await fetch(`${server.url}/Patient`, { method: 'POST', body, duplex: 'half', headers: { 'Content-Type': 'application/fhir+json' } } as RequestInit);
    expect(reply.status).to.equal(413);
    expect((await server.get('/Patient')).status).to.equal(200);
  });

  it('answers HEAD as GET without a body', async () => {
    await server.put('/Patient/1', patient({ id: '1' }));
    const reply = await fetch(`${server.url}/Patient/1`, { method: 'HEAD' });
    expect([reply.status, reply.headers.get('etag'), await reply.text()]).to.deep.equal([200, 'W/"1"', '']);
  });

  it('accepts JSON by its plain name, with _format and _pretty', async () => {
    const { status, text } = await server.get('/Patient/1?_format=application/fhir+json&_pretty=true', { Accept: 'text/html' });
    expect([status, text.includes('\n  ')]).to.deep.equal([200, true]);
  });

  /** `fetch` sets Host by itself: this one says what it is told. */
  const statusAs = (host: string, method = 'GET') => new Promise<number | undefined>((resolve, reject) => {
    const { port } = new URL(server.url);
    request({ host: '127.0.0.1', port, method, path: '/fhir/Patient', headers: { Host: host } }, (reply) => { reply.resume(); resolve(reply.statusCode); }).on('error', reject).end();
  });

  for (const host of ['127.0.0.1:8080', '127.0.0.1', 'localhost', 'localhost:8080', 'LOCALHOST', '[::1]', '[::1]:8080']) {
    it(`answers as ${host}`, async () => {
      expect(await statusAs(host)).to.equal(200);
    });
  }

  for (const host of ['rebound.example', 'rebound.example:8080', '127.0.0.1.rebound.example', 'localhost.rebound.example', '127.0.0.1@rebound.example', '192.168.1.2', '0.0.0.0']) {
    it(`does not answer as ${host}, so that no page becomes of one origin with it`, async () => {
      expect([await statusAs(host), await statusAs(host, 'OPTIONS'), await statusAs(host, 'POST')]).to.deep.equal([421, 421, 421]);
    });
  }

  it('says why it does not answer, and counts no fault for it', async () => {
    server.setFaults([{ times: 1, fault: { kind: 'status', status: 503 } }]);
    await statusAs('rebound.example');
    expect((await server.get('/Patient')).status).to.equal(503);
  });

  it('says clearly that a port is taken', async () => {
    const { port } = new URL(server.url);
    const failure = await createSandbox({ port: Number(port), seed: 'none' }).catch((error: unknown) => error);
    expect(failure).to.be.an('error').with.property('message', `The port ${port} is taken.`);
  });

  it('listens on this machine only', async () => {
    const { port, hostname } = new URL(server.url);
    expect(hostname).to.equal('127.0.0.1');
    const code = await new Promise((resolve) => {
      connect(Number(port), '127.0.0.2').once('error', (error: NodeJS.ErrnoException) => { resolve(error.code); }).once('connect', () => { resolve('connected'); });
    });
    expect(code).to.equal('ECONNREFUSED');
  });
});
