import type { Patient } from 'fhir/r4.js';
import { expect } from 'chai';
import { fakeFetch, type Reply } from '../testing/fake-fetch.js';
import { connectFhir, FhirError, type ConnectOptions } from './index.js';

const fhir = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/fhir+json' } });
const jeanne: Patient = { resourceType: 'Patient', id: 'jeanne' };
const found = () => fhir(jeanne);

/** A port to a server that gives these replies in order, and that never really waits. */
function server(replies: Reply[], options: Partial<ConnectOptions> = {}) {
  const { fetch, calls } = fakeFetch(replies);
  const waits: number[] = [];
  const retry = { random: () => 1, sleep: async (ms: number) => { waits.push(ms); }, ...options.retry };
  return { calls, waits, port: connectFhir({ baseUrl: 'https://fhir.example/r4', fetch, ...options, retry }) };
}

const failure = async (promise: Promise<unknown>): Promise<FhirError> =>
  promise.then(() => expect.fail('It did not fail.'), (error: unknown) => error as FhirError);

describe('connectFhir', () => {
  for (const baseUrl of ['', 'fhir', '/fhir', 'ftp://fhir.example', 'https://u:p@fhir.example', 'https://fhir.example?x=1', 'https://fhir.example/#x', undefined, 12]) {
    it(`refuses the base URL ${String(baseUrl)}`, () => {
      expect(() => connectFhir({ baseUrl: baseUrl as string })).to.throw(TypeError);
    });
  }

  it('refuses a token that no header can carry', () => {
    expect(() => connectFhir({ baseUrl: 'https://fhir.example', token: 'a\nb' })).to.throw(TypeError);
  });

  it('refuses a retry setting without sense', () => {
    expect(() => connectFhir({ baseUrl: 'https://fhir.example', retry: { tries: 0 } })).to.throw(RangeError, 'tries');
  });
});

describe('read', () => {
  it('asks the server for one resource', async () => {
    const { port, calls } = server([found], { baseUrl: 'https://fhir.example/r4/' });
    await port.read('Patient/jeanne');
    expect([calls[0]?.url, calls[0]?.init.method]).to.deep.equal(['https://fhir.example/r4/Patient/jeanne', 'GET']);
  });

  it('gives the resource', async () => {
    expect(await server([found]).port.read<Patient>('Patient/jeanne')).to.deep.equal(jeanne);
  });

  it('keeps no connection, no cache, and follows no redirect', async () => {
    const { port, calls } = server([found]);
    await port.read('Patient/jeanne');
    expect(calls[0]?.init).to.include({ keepalive: false, cache: 'no-store', redirect: 'manual' });
  });

  for (const reference of ['Patient', 'Patient/', 'patient/1', 'Patient/..', 'Patient/1/2', 'Patient/a b', 'https://x.example/Patient/1', 'urn:uuid:1', '', undefined]) {
    it(`refuses the reference ${String(reference)} without asking`, async () => {
      const { port, calls } = server([found]);
      expect([await failure(port.read(reference as string)), calls.length]).to.satisfy(([error, count]: unknown[]) => error instanceof TypeError && count === 0);
    });
  }

  it('refuses a resource of another type', async () => {
    expect(await failure(server([() => fhir({ resourceType: 'Group' })]).port.read('Patient/1'))).to.be.instanceOf(FhirError);
  });

  it('gives the outcome the server sent', async () => {
    const outcome = { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'not-found', diagnostics: 'Inconnu' }] };
    const error = await failure(server([() => fhir(outcome, 404)]).port.read('Patient/1'));
    expect([error.status, error.outcome]).to.deep.equal([404, outcome]);
  });

  const bodies: [string, () => Response, number][] = [
    ['an HTML page with 502', () => new Response('<h1>Bad gateway</h1>', { status: 502, headers: { 'content-type': 'text/html' } }), 502],
    ['an HTML page with 200', () => new Response('<h1>Connexion</h1>', { headers: { 'content-type': 'text/html' } }), 200],
    ['JSON that was cut', () => new Response('{"resourceType":"Pat', { headers: { 'content-type': 'application/fhir+json' } }), 200],
    ['JSON that is not FHIR', () => fhir({ hello: 'world' }), 200],
    ['a JSON null', () => fhir(null), 200],
    ['204 without body', () => new Response(null, { status: 204 }), 204],
    ['a redirect', () => new Response(null, { status: 302, headers: { location: 'https://evil.example' } }), 302],
  ];
  for (const [name, reply, expected] of bodies) {
    it(`makes an outcome for ${name}`, async () => {
      const error = await failure(server([reply]).port.read('Patient/1'));
      expect([error instanceof FhirError, error.status, error.outcome.issue.length]).to.deep.equal([true, expected, 1]);
    });
  }

  it('puts neither the page nor the id in what it says', async () => {
    const error = await failure(server([() => new Response('<p>Mme DUVAL</p>', { status: 500 })]).port.read('Patient/jeanne'));
    expect(`${error.message} ${JSON.stringify(error.outcome)}`).not.to.match(/DUVAL|jeanne/);
  });
});
