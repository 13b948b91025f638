import { connectFhir } from '@sport-sante/sdk/client';
import { expect } from 'chai';
import fc from 'fast-check';
import type { Fault } from '../index.js';
import { create, observation, patient, useSandbox } from '../internal/client.test.js';

const FAULTS: Fault[] = [
  { kind: 'drop', when: 'before' },
  { kind: 'drop', when: 'after' },
  { kind: 'status', status: 503, retryAfter: 0 },
  { kind: 'status', status: 503, when: 'after' },
  { kind: 'status', status: 429, retryAfter: { dateIn: 0 } },
  { kind: 'duplicate' },
  { kind: 'cut' },
  { kind: 'body', body: '<html>Bad gateway</html>', status: 502, when: 'after' },
];

describe('the client of the SDK against a bad network', function () {
  this.timeout(30_000);
  const server = useSandbox();
  let key = 0;

  it('writes a transaction exactly once, whatever goes wrong up to three times', async () => {
    const port = connectFhir({ baseUrl: server.url, retry: { sleep: () => Promise.resolve() } });
    await fc.assert(fc.asyncProperty(fc.array(fc.constantFrom(...FAULTS), { maxLength: 3 }), async (faults) => {
      key += 1;
      const identifier = [{ system: 'urn:once', value: String(key) }];
      const entry = [create(patient({ identifier }), { fullUrl: 'urn:uuid:1' }), create(observation('urn:uuid:1', { identifier }))];
      server.setFaults(faults.map((fault, at) => ({ match: { method: 'POST' }, after: at, times: 1, fault })));
      const bundle = { resourceType: 'Bundle', type: 'transaction', entry } as Parameters<typeof port.submit>[0];
      const answer = await port.submit(bundle, { idempotencyKey: `key-${String(key)}` });
      expect(answer.entry).to.have.length(2);
      for (const type of ['Patient', 'Observation']) {
        expect((await server.get(`/${type}?identifier=urn:once%7C${String(key)}`)).body['total'], type).to.equal(1);
      }
    }), { numRuns: 60 });
  });
});
