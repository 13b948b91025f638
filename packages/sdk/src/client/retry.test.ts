import type { Patient } from 'fhir/r4.js';
import { expect } from 'chai';
import fc from 'fast-check';
import { fakeFetch, type Call, type Reply } from '../testing/fake-fetch.js';
import { connectFhir, type ConnectOptions, type FhirError } from './index.js';

const fhir = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/fhir+json' } });
const status = (code: number, headers: Record<string, string> = {}) => () => new Response(null, { status: code, headers });
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
    ['20', 20_000],
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

  const tooLong: [string, number][] = [['30', 30], ['3600', 3600], ['Sun, 22 Nov 2026 12:05:00 GMT', 300]];
  for (const [header, seconds] of tooLong) {
    it(`do not come early when Retry-After says ${header}: the error says ${seconds} s`, async () => {
      const { port, calls, waits } = server([status(429, { 'retry-after': header }), found], { retry: { now: () => Date.UTC(2026, 10, 22, 12) } });
      const error = await failure(port.read('Patient/1'));
      expect([error.retryAfterSeconds, error.retryable, calls.length, waits]).to.deep.equal([seconds, true, 1, []]);
    });
  }

  it('leave the wait of a server that sent an OperationOutcome on the error too', async () => {
    const refusal = () => new Response('{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"throttled"}]}', { status: 503, headers: { 'retry-after': '120' } });
    expect((await failure(server([refusal]).port.read('Patient/1'))).retryAfterSeconds).to.equal(120);
  });

  it('say of no wait that none was asked for', async () => {
    expect((await failure(server([status(404)]).port.read('Patient/1'))).retryAfterSeconds).to.equal(undefined);
  });

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
    const { port } = server([() => fhir({ resourceType: 'Bundle', type: 'searchset', link: [{ relation: 'next', url: 'https://fhir.example/r4?p=2' }] })]);
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
