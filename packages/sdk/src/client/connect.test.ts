import type { Bundle, Patient } from 'fhir/r4.js';
import { expect } from 'chai';
import fc from 'fast-check';
import { connectFhir, FhirError, IDEMPOTENCY_SYSTEM, type ConnectOptions, type FhirPort, type SearchParams } from './index.js';

interface Call { url: string; init: RequestInit; headers: Headers }
type Reply = Response | Error | ((call: Call) => Response | Promise<Response>);

const fhir = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/fhir+json', ...headers } });
const status = (code: number, headers: Record<string, string> = {}) => () => new Response(null, { status: code, headers });
const page = (id: string, next?: string): Bundle => ({
  resourceType: 'Bundle', type: 'searchset', entry: [{ resource: { resourceType: 'Patient', id } }],
  ...(next === undefined ? {} : { link: [{ relation: 'next', url: next }] }),
});
const jeanne: Patient = { resourceType: 'Patient', id: 'jeanne' };
const found = () => fhir(jeanne);

/** A server that gives these replies in order, the last one for ever, and a port to it that never really waits. */
function server(replies: Reply[], options: Partial<ConnectOptions> = {}) {
  const calls: Call[] = [];
  const waits: number[] = [];
  const fetch = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const call = { url: String(input), init, headers: new Headers(init.headers) };
    const reply = replies[Math.min(calls.length, replies.length - 1)];
    calls.push(call);
    if (reply instanceof Error) throw reply;
    if (typeof reply === 'function') return reply(call);
    if (!reply) throw new Error('No reply was planned.');
    return reply;
  };
  const retry = { random: () => 1, sleep: async (ms: number) => { waits.push(ms); }, ...options.retry };
  return { calls, waits, port: connectFhir({ baseUrl: 'https://fhir.example/r4', fetch, ...options, retry }) };
}

const failure = async (promise: Promise<unknown>): Promise<FhirError> =>
  promise.then(() => expect.fail('It did not fail.'), (error: unknown) => error as FhirError);

const ids = async (port: FhirPort, type = 'Patient', params: SearchParams = {}): Promise<string[]> => {
  const all: string[] = [];
  for await (const { entry = [] } of port.search(type, params)) all.push(...entry.map(({ resource }) => String(resource?.id)));
  return all;
};

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

describe('retries', () => {
  for (const code of [408, 429, 502, 503, 504]) {
    it(`come after ${code}`, async () => {
      const { port, calls } = server([status(code), found]);
      await port.read('Patient/1');
      expect(calls).to.have.length(2);
    });
  }

  for (const code of [400, 401, 403, 404, 409, 410, 412, 422, 500, 501]) {
    it(`do not come after ${code}`, async () => {
      const { port, calls } = server([status(code), found]);
      const error = await failure(port.read('Patient/1'));
      expect([error.status, calls.length]).to.deep.equal([code, 1]);
    });
  }

  it('come after a fault of the network', async () => {
    expect(await server([new TypeError('fetch failed'), found]).port.read('Patient/1')).to.deep.equal(jeanne);
  });

  it('come after JSON that was cut', async () => {
    const cut = () => new Response('{"resourceType"', { headers: { 'content-type': 'application/json' } });
    expect(await server([cut, found]).port.read('Patient/1')).to.deep.equal(jeanne);
  });

  it('end after four tries, with status 0 when no answer came', async () => {
    const { port, calls } = server([new TypeError('fetch failed')]);
    const error = await failure(port.read('Patient/1'));
    expect([error.status, error.retryable, calls.length]).to.deep.equal([0, true, 4]);
  });

  it('wait longer each time, with full jitter', async () => {
    const { port, waits } = server([status(503)], { retry: { baseMs: 100, random: () => 0.5 } });
    await failure(port.read('Patient/1'));
    expect(waits).to.deep.equal([50, 100, 200]);
  });

  it('wait no longer than maxMs', async () => {
    const { port, waits } = server([status(503)], { retry: { baseMs: 1000, maxMs: 1500 } });
    await failure(port.read('Patient/1'));
    expect(waits).to.deep.equal([1000, 1500, 1500]);
  });

  const headers: [string, number][] = [
    ['2', 2000],
    ['0', 0],
    ['3600', 10_000],
    ['Sun, 22 Nov 2026 12:00:03 GMT', 3000],
    ['Sun, 22 Nov 2026 11:00:00 GMT', 0],
    ['soon', 300],
    ['-5', 300],
  ];
  for (const [header, expected] of headers) {
    it(`wait ${expected} ms when Retry-After says ${header}`, async () => {
      const { port, waits } = server([status(429, { 'retry-after': header }), found], { retry: { now: () => Date.UTC(2026, 10, 22, 12) } });
      await port.read('Patient/1');
      expect(waits).to.deep.equal([expected]);
    });
  }

  it('give up rather than pass the total time', async () => {
    let time = 0;
    const { port, calls } = server([() => { time += 16_000; return status(503)(); }], { retry: { now: () => time } });
    await failure(port.read('Patient/1'));
    expect(calls).to.have.length(2);
  });

  it('come after a try that takes too long', async () => {
    const never = ({ init }: Call) => new Promise<Response>((_, reject) => init.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error)));
    expect(await server([never, found], { retry: { timeoutMs: 1 } }).port.read('Patient/1')).to.deep.equal(jeanne);
  });

  it('do not hang on a fetch that is deaf to its signal', async () => {
    const deaf = () => new Promise<Response>(() => undefined);
    const error = await failure(server([deaf], { retry: { timeoutMs: 1, tries: 1 } }).port.read('Patient/1'));
    expect(error.outcome.issue[0]?.code).to.equal('timeout');
  });

  it('never go past the tries or the longest wait, whatever the server answers', async () => {
    const any = fc.array(fc.constantFrom(200, 404, 408, 429, 500, 503), { minLength: 1, maxLength: 6 });
    await fc.assert(fc.asyncProperty(any, fc.integer({ min: 1, max: 5 }), async (codes, tries) => {
      const { port, calls, waits } = server(codes.map((code) => () => (code === 200 ? found() : status(code)())), { retry: { tries, maxMs: 700 } });
      await port.read('Patient/1').catch(() => undefined);
      return calls.length <= tries && waits.every((ms) => ms <= 700) && waits.length === calls.length - 1;
    }));
  });
});

describe('an abort', () => {
  it('before the request sends nothing', async () => {
    const { port, calls } = server([found]);
    const error = await failure(port.read('Patient/1', { signal: AbortSignal.abort() }));
    expect([error.name, calls.length]).to.deep.equal(['AbortError', 0]);
  });

  it('during the request passes through as is', async () => {
    const controller = new AbortController();
    const { port } = server([() => { controller.abort(); return new Promise<Response>(() => undefined); }]);
    expect(await failure(port.read('Patient/1', { signal: controller.signal }))).to.equal(controller.signal.reason);
  });

  it('during a wait ends it', async () => {
    const controller = new AbortController();
    const baseUrl = 'https://fhir.example';
    const fetch = async () => { queueMicrotask(() => setTimeout(() => controller.abort(), 0)); return status(503, { 'retry-after': '9' })(); };
    const error = await failure(connectFhir({ baseUrl, fetch }).read('Patient/1', { signal: controller.signal }));
    expect(error.name).to.equal('AbortError');
  });

  it('between two pages ends the search', async () => {
    const controller = new AbortController();
    const { port } = server([() => fhir(page('1', 'https://fhir.example/r4?p=2'))]);
    const pages = port.search('Patient', {}, { signal: controller.signal })[Symbol.asyncIterator]();
    await pages.next();
    controller.abort();
    expect((await failure(pages.next())).name).to.equal('AbortError');
  });
});

describe('the token', () => {
  const sent = ({ headers }: Call) => headers.get('authorization');

  it('goes with each request', async () => {
    const { port, calls } = server([found], { token: 'abc' });
    await port.read('Patient/1');
    expect(calls.map(sent)).to.deep.equal(['Bearer abc']);
  });

  it('is absent when there is none', async () => {
    const { port, calls } = server([found]);
    await port.read('Patient/1');
    expect(calls.map(sent)).to.deep.equal([null]);
  });

  it('is asked for again once after a 401', async () => {
    let count = 0;
    const { port, calls } = server([status(401), found], { token: async () => { count += 1; return `t${count}`; } });
    await port.read('Patient/1');
    expect(calls.map(sent)).to.deep.equal(['Bearer t1', 'Bearer t2']);
  });

  it('is not asked for a third time', async () => {
    const { port, calls } = server([status(401)], { token: () => 't' });
    const error = await failure(port.read('Patient/1'));
    expect([error.status, calls.length]).to.deep.equal([401, 2]);
  });

  it('is kept for the next request', async () => {
    let count = 0;
    const { port } = server([found], { token: () => { count += 1; return 't'; } });
    await port.read('Patient/1');
    await port.read('Patient/1');
    expect(count).to.equal(1);
  });

  it('is renewed once for two requests refused together', async () => {
    let count = 0;
    const reply = (call: Call) => (sent(call) === 'Bearer t1' ? status(401)() : found());
    const { port } = server([reply], { token: () => { count += 1; return `t${count}`; } });
    await Promise.all([port.read('Patient/1'), port.read('Patient/2')]);
    expect(count).to.equal(2);
  });

  it('that cannot be had is a 401', async () => {
    const { port } = server([found], { token: () => { throw new Error('closed'); } });
    expect((await failure(port.read('Patient/1'))).status).to.equal(401);
  });
});

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
    expect(await failure(ids(server([found]).port))).to.be.instanceOf(FhirError);
  });

  it('refuses what is not a type', () => {
    expect(() => server([found]).port.search('Patient/1')).to.throw(TypeError);
  });
});

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
