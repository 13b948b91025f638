import type { Bundle } from 'fhir/r4.js';
import { expect } from 'chai';
import { fakeFetch, type Reply } from '../testing/fake-fetch.js';
import { connectFhir, FhirError, type FhirPort, type SearchParams } from './index.js';

const fhir = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/fhir+json' } });
const page = (id: string, next?: string): Bundle => ({
  resourceType: 'Bundle', type: 'searchset', entry: [{ resource: { resourceType: 'Patient', id } }],
  ...(next === undefined ? {} : { link: [{ relation: 'next', url: next }] }),
});

function server(replies: Reply[]) {
  const { fetch, calls } = fakeFetch(replies);
  return { calls, port: connectFhir({ baseUrl: 'https://fhir.example/r4', fetch }) };
}

const failure = async (promise: Promise<unknown>): Promise<FhirError> =>
  promise.then(() => expect.fail('It did not fail.'), (error: unknown) => error as FhirError);

const ids = async (port: FhirPort, type = 'Patient', params: SearchParams = {}): Promise<string[]> => {
  const all: string[] = [];
  for await (const { entry = [] } of port.search(type, params)) all.push(...entry.map(({ resource }) => String(resource?.id)));
  return all;
};

describe('search', () => {
  it('gives the pages in order', async () => {
    const { port } = server([() => fhir(page('1', 'https://fhir.example/r4?_getpages=2')), () => fhir(page('2', 'Patient?p=3')), () => fhir(page('3'))]);
    expect(await ids(port)).to.deep.equal(['1', '2', '3']);
  });

  it('writes its parameters in the URL, several values of one name apart', async () => {
    const { port, calls } = server([() => fhir(page('1'))]);
    await ids(port, 'Observation', { patient: 'Patient/1', date: ['ge2026-01-01', 'lt2027-01-01'] });
    expect(calls[0]?.url).to.equal('https://fhir.example/r4/Observation?patient=Patient%2F1&date=ge2026-01-01&date=lt2027-01-01');
  });

  for (const name of ['identifier', 'family', 'given:exact', 'name', 'birthdate', 'subject:Patient.identifier', 'patient.family']) {
    it(`keeps ${name} out of the URL`, async () => {
      const { port, calls } = server([() => fhir(page('1'))]);
      await ids(port, 'Patient', { [name]: 'DUVAL' });
      expect([calls[0]?.init.method, calls[0]?.url, calls[0]?.init.body]).to.deep.equal(['POST', 'https://fhir.example/r4/Patient/_search', new URLSearchParams({ [name]: 'DUVAL' }).toString()]);
    });
  }

  it('sends such a search as a form', async () => {
    const { port, calls } = server([() => fhir(page('1'))]);
    await ids(port, 'Patient', { family: 'DUVAL' });
    expect(calls[0]?.headers.get('content-type')).to.equal('application/x-www-form-urlencoded');
  });

  for (const next of ['https://evil.example/r4?p=2', 'http://fhir.example/r4?p=2', 'https://fhir.example/other?p=2', 'https://fhir.example/r4/../other', 'https://fhir.example/r4evil', 'javascript:alert(1)', 'https://u:p@fhir.example/r4?p=2', '//evil.example']) {
    it(`does not follow ${next}`, async () => {
      const { port, calls } = server([() => fhir(page('1', next))]);
      const error = await failure(ids(port));
      expect([error instanceof FhirError, error.outcome.issue[0]?.code, calls.length]).to.deep.equal([true, 'security', 1]);
    });
  }

  it('stops when pages go round in circles', async () => {
    const { port, calls } = server([() => fhir(page('1', 'https://fhir.example/r4?p=2'))]);
    const error = await failure(ids(port));
    expect([error instanceof FhirError, calls.length]).to.deep.equal([true, 2]);
  });

  it('asks for no page that nobody reads', async () => {
    const { port, calls } = server([() => fhir(page('1', 'https://fhir.example/r4?p=2'))]);
    for await (const _ of port.search('Patient')) break;
    expect(calls).to.have.length(1);
  });

  it('refuses what is not a Bundle', async () => {
    expect(await failure(ids(server([() => fhir({ resourceType: 'Patient' })]).port))).to.be.instanceOf(FhirError);
  });

  it('refuses what is not a type', () => {
    expect(() => server([() => fhir({ resourceType: 'Patient' })]).port.search('Patient/1')).to.throw(TypeError);
  });
});
