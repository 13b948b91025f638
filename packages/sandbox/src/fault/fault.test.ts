import { expect } from 'chai';
import { patient, useSandbox } from '../internal/client.test.js';
import { Injector } from './injector.js';

describe('an injected fault', () => {
  const server = useSandbox();
  const total = async (): Promise<unknown> => (await server.get('/Patient?_summary=count')).body['total'];
  const post = () => server.post('/Patient', patient());
  const failureOf = (attempt: Promise<unknown>): Promise<unknown> => attempt.then(() => undefined, (error: unknown) => error);
  afterEach(() => { server.setFaults([]); });

  it('drops the connection before the write: nothing is written', async () => {
    const before = await total();
    server.setFaults([{ match: { method: 'POST' }, fault: { kind: 'drop', when: 'before' } }]);
    expect(await failureOf(post())).to.be.an('error');
    expect(await total()).to.equal(before);
  });

  it('drops the connection after the write: it is written and the client cannot know', async () => {
    const before = Number(await total());
    server.setFaults([{ match: { method: 'POST' }, fault: { kind: 'drop', when: 'after' } }]);
    expect(await failureOf(post())).to.be.an('error');
    expect(await total()).to.equal(before + 1);
  });

  it('answers 429 with Retry-After in seconds, so many times', async () => {
    server.setFaults([{ match: { method: 'GET', path: '/Patient/*' }, times: 2, fault: { kind: 'status', status: 429, retryAfter: 3 } }]);
    const replies = [await server.get('/Patient/x'), await server.get('/Patient/x'), await server.get('/Patient/x')];
    expect(replies.map(({ status }) => status)).to.deep.equal([429, 429, 404]);
    expect([replies[0]?.headers.get('retry-after'), replies[0]?.body['issue']?.[0]?.['code']]).to.deep.equal(['3', 'throttled']);
  });

  it('answers 503 with Retry-After as a date', async () => {
    server.setFaults([{ fault: { kind: 'status', status: 503, retryAfter: { dateIn: 60 } } }]);
    const { status, headers } = await server.get('/Patient');
    expect(status).to.equal(503);
    expect(Date.parse(headers.get('retry-after') ?? '') - Date.now()).to.be.within(50_000, 61_000);
  });

  it('answers 500 though the write was done', async () => {
    const before = Number(await total());
    server.setFaults([{ match: { method: 'POST' }, fault: { kind: 'status', status: 500, when: 'after' } }]);
    expect([(await post()).status, await total()]).to.deep.equal([500, before + 1]);
  });

  it('lets the first requests pass', async () => {
    server.setFaults([{ after: 2, times: 1, fault: { kind: 'status', status: 500 } }]);
    const statuses: number[] = [];
    for (let request = 0; request < 4; request += 1) statuses.push((await server.get('/Patient')).status);
    expect(statuses).to.deep.equal([200, 200, 500, 200]);
  });

  it('strikes one after the other when each rule lets the ones before pass', async () => {
    server.setFaults([503, 500, 429].map((status, after) => ({ after, times: 1, fault: { kind: 'status', status } })));
    const statuses: number[] = [];
    for (let request = 0; request < 4; request += 1) statuses.push((await server.get('/Patient')).status);
    expect(statuses).to.deep.equal([503, 500, 429, 200]);
  });

  it('processes a request twice', async () => {
    const before = Number(await total());
    server.setFaults([{ match: { path: '/Patient', method: 'POST' }, fault: { kind: 'duplicate' } }]);
    expect((await post()).status).to.equal(201);
    expect(await total()).to.equal(before + 2);
  });

  it('processed twice, a conditional create still makes one resource', async () => {
    server.setFaults([{ match: { method: 'POST' }, fault: { kind: 'duplicate' } }]);
    const { status } = await server.post('/Patient', patient({ identifier: [{ value: 'once' }] }), { 'If-None-Exist': 'identifier=once' });
    expect([status, (await server.get('/Patient?identifier=once')).body['total']]).to.deep.equal([200, 1]);
  });

  it('cuts the answer in the middle', async () => {
    server.setFaults([{ match: { path: '/metadata' }, fault: { kind: 'cut' } }]);
    const response = await fetch(`${server.url}/metadata`);
    expect(response.status).to.equal(200);
    expect(await failureOf(response.text())).to.be.an('error');
  });

  it('puts a page of HTML in the place of FHIR', async () => {
    server.setFaults([{ fault: { kind: 'body', status: 502, body: '<html>Bad gateway</html>' } }]);
    const { status, text, headers } = await server.get('/Patient');
    expect([status, text, headers.get('content-type')?.split(';')[0]]).to.deep.equal([502, '<html>Bad gateway</html>', 'text/html']);
  });

  it('makes the answer late', async () => {
    server.setFaults([{ fault: { kind: 'latency', ms: [40, 60] } }]);
    const started = performance.now();
    await server.get('/Patient');
    expect(performance.now() - started).to.be.at.least(39);
  });

  it('strikes transactions at the base path', async () => {
    server.setFaults([{ match: { path: '/' }, fault: { kind: 'status', status: 503 } }]);
    expect([(await server.transact()).status, (await server.get('/Patient')).status]).to.deep.equal([503, 200]);
  });

  it('leaves the preflight of a browser alone', async () => {
    server.setFaults([{ fault: { kind: 'status', status: 500 } }]);
    expect((await fetch(`${server.url}/Patient`, { method: 'OPTIONS' })).status).to.equal(204);
  });
});

describe('faults by chance', () => {
  const run = (seed: number): boolean[] => {
    const injector = new Injector({ seed, rules: [{ probability: 0.3, fault: { kind: 'cut' } }] });
    return Array.from({ length: 1000 }, () => injector.next('GET', '/Patient').fault !== undefined);
  };

  it('are the same for the same seed and others for another', () => {
    expect(run(7)).to.deep.equal(run(7));
    expect(run(7)).to.not.deep.equal(run(8));
  });

  it('come about as often as the probability says', () => {
    expect(run(1).filter(Boolean).length).to.be.within(250, 350);
  });
});

describe('a fault plan', () => {
  const wrong: [string, unknown, RegExp][] = [
    ['is no list', 'x', /list of rules/],
    ['has an unknown kind', [{ fault: { kind: 'flood' } }], /rule 1: "kind" is one of/],
    ['has an unknown property', [{ fault: { kind: 'cut' }, often: 3 }], /rule 1: "often"/],
    ['lacks a part', [{ fault: { kind: 'cut' } }, { fault: { kind: 'drop' } }], /rule 2: "when" cannot be absent/],
    ['has a probability above one', [{ probability: 2, fault: { kind: 'cut' } }], /"probability" cannot be 2/],
    ['has an empty range', [{ fault: { kind: 'latency', ms: [5, 1] } }], /"ms" cannot be \[5,1\]/],
  ];
  for (const [what, faults, sentence] of wrong) {
    it(`that ${what} is refused with a sentence`, () => {
      expect(() => new Injector(faults)).to.throw(TypeError, sentence);
    });
  }
});
