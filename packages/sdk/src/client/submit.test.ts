import type { Bundle } from 'fhir/r4.js';
import { expect } from 'chai';
import { fakeFetch, type Call, type Reply } from '../testing/fake-fetch.js';
import { connectFhir, IDEMPOTENCY_SYSTEM, type FhirError } from './index.js';

const fhir = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/fhir+json' } });
const status = (code: number) => () => new Response(null, { status: code });
const bodyOf = (call: Call | undefined) => JSON.parse(String(call?.init.body)) as Bundle;

const order: Bundle = {
  resourceType: 'Bundle', type: 'transaction',
  entry: [
    { resource: { resourceType: 'Patient' }, request: { method: 'POST', url: 'Patient' } },
    { resource: { resourceType: 'Patient' }, request: { method: 'POST', url: 'Patient', ifNoneExist: 'identifier=a|b' } },
    { resource: { resourceType: 'Patient', id: 'c' }, request: { method: 'PUT', url: 'Patient/c' } },
  ],
};
const accepted = (count = 3) => () =>
  fhir({ resourceType: 'Bundle', type: 'transaction-response', entry: Array.from({ length: count }, () => ({ response: { status: '201 Created' } })) });

function server(replies: Reply[]) {
  const { fetch, calls } = fakeFetch(replies);
  return { calls, port: connectFhir({ baseUrl: 'https://fhir.example/r4', fetch, retry: { sleep: async () => undefined } }) };
}

const failure = async (promise: Promise<unknown>): Promise<FhirError> =>
  promise.then(() => expect.fail('It did not fail.'), (error: unknown) => error as FhirError);

describe('submit', () => {
  const idempotencyKey = 'urn:uuid:7f9c2ba4-e88f-4d3b-9a6c-1c2d3e4f5a6b';

  it('sends the transaction to the base URL', async () => {
    const { port, calls } = server([accepted()]);
    await port.submit(order, { idempotencyKey });
    expect([calls[0]?.url, calls[0]?.init.method, calls[0]?.headers.get('content-type')]).to.deep.equal(['https://fhir.example/r4', 'POST', 'application/fhir+json']);
  });

  it('makes each create conditional on a tag of its own', async () => {
    const { port, calls } = server([accepted()]);
    await port.submit(order, { idempotencyKey });
    const [first] = bodyOf(calls[0]).entry ?? [];
    const code = `${idempotencyKey}-0`;
    expect([first?.request?.ifNoneExist, first?.resource?.meta?.tag]).to.deep.equal([`_tag=${IDEMPOTENCY_SYSTEM}|${code}`, [{ system: IDEMPOTENCY_SYSTEM, code }]]);
  });

  it('leaves conditions that are there, and updates', async () => {
    const { port, calls } = server([accepted()]);
    await port.submit(order, { idempotencyKey });
    expect(bodyOf(calls[0]).entry?.slice(1)).to.deep.equal(order.entry?.slice(1));
  });

  it('leaves the bundle of the caller as it was', async () => {
    const before = structuredClone(order);
    await server([accepted()]).port.submit(order, { idempotencyKey });
    expect(order).to.deep.equal(before);
  });

  it('writes once when the answer to the first try was lost', async () => {
    const stored = new Map<string, unknown>();
    const store = (call: Call) => {
      for (const { request, resource } of bodyOf(call).entry ?? []) stored.set(request?.ifNoneExist ?? String(request?.url), resource);
      return accepted()();
    };
    const lost = (call: Call) => { store(call); throw new TypeError('network lost'); };
    await server([lost, store]).port.submit(order, { idempotencyKey });
    expect(stored.size).to.equal(3);
  });

  it('sends the same bytes at each try', async () => {
    const { port, calls } = server([status(503), accepted()]);
    await port.submit(order, { idempotencyKey });
    expect(calls[0]?.init.body).to.equal(calls[1]?.init.body);
  });

  it('lets two submits of one key go one after the other', async () => {
    let open = 0;
    let most = 0;
    const slow = async () => { open += 1; most = Math.max(most, open); await Promise.resolve(); open -= 1; return accepted()(); };
    const { port } = server([slow]);
    await Promise.all([port.submit(order, { idempotencyKey }), port.submit(order, { idempotencyKey })]);
    expect(most).to.equal(1);
  });

  it('refuses an answer that lacks entries', async () => {
    expect((await failure(server([accepted(2)]).port.submit(order, { idempotencyKey }))).outcome.issue[0]?.code).to.equal('incomplete');
  });

  it('refuses an answer in which an entry was refused', async () => {
    const outcome = { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'invalid' }] };
    const reply = () => fhir({ resourceType: 'Bundle', type: 'batch-response', entry: [{ response: { status: '422 Unprocessable', outcome } }, {}, {}] });
    const error = await failure(server([reply]).port.submit(order, { idempotencyKey }));
    expect([error.status, error.outcome]).to.deep.equal([422, outcome]);
  });

  for (const key of ['', 'a b', 'a|b', 'a,b', 'é', 'x'.repeat(129), undefined]) {
    it(`refuses the key ${String(key).slice(0, 8)}`, async () => {
      expect(await failure(server([accepted()]).port.submit(order, { idempotencyKey: key as string }))).to.be.instanceOf(TypeError);
    });
  }

  it('refuses a batch', async () => {
    expect(await failure(server([accepted()]).port.submit({ ...order, type: 'batch' }, { idempotencyKey }))).to.be.instanceOf(TypeError);
  });

  it('takes a body over 64 KiB', async () => {
    const { port, calls } = server([accepted(1)]);
    const entry = [{ resource: { resourceType: 'Patient' as const, name: [{ text: 'x'.repeat(100_000) }] }, request: { method: 'POST' as const, url: 'Patient' } }];
    await port.submit({ resourceType: 'Bundle', type: 'transaction', entry }, { idempotencyKey });
    expect(String(calls[0]?.init.body)).to.have.length.above(65_536);
  });
});
