import { demoResources } from '@sport-sante/sdk/testing';
import { expect } from 'chai';
import fc from 'fast-check';
import { useSandbox } from '../internal/client.test.js';

const demo = demoResources();

describe('whatever a client sends', function () {
  this.timeout(60_000);
  const server = useSandbox({ seed: demo });

  it('a damaged resource never makes the sandbox fail', async () => {
    const damage = fc.record({ at: fc.nat(), path: fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), value: fc.jsonValue({ maxDepth: 2 }) });
    await fc.assert(fc.asyncProperty(damage, async ({ at, path, value }) => {
      const resource = replaceAt(structuredClone(demo[at % demo.length]), path, value);
      const type = demo[at % demo.length]?.resourceType ?? '';
      const { status, text } = await server.post(`/${type}`, resource);
      expect(status, text).to.be.oneOf([201, 400, 422]);
    }), { numRuns: 1500 });
  });

  it('a damaged transaction never makes the sandbox fail, nor leaves a part of it', async () => {
    const damage = fc.record({ path: fc.array(fc.nat(), { minLength: 1, maxLength: 5 }), value: fc.jsonValue({ maxDepth: 2 }) });
    const bundle = {
      resourceType: 'Bundle',
      type: 'transaction',
      entry: [
        { fullUrl: 'urn:uuid:a', resource: { resourceType: 'Basic', code: { text: 'a' } }, request: { method: 'POST', url: 'Basic', ifNoneExist: 'code:text=never' } },
        { resource: { resourceType: 'Basic', code: { text: 'b' }, subject: { reference: 'urn:uuid:a' } }, request: { method: 'POST', url: 'Basic' } },
      ],
    };
    const total = async (): Promise<number> => Number((await server.get('/_history?_count=0')).body['total']);
    await fc.assert(fc.asyncProperty(damage, async ({ path, value }) => {
      const before = await total();
      const { status, text } = await server.post('', replaceAt(structuredClone(bundle), path, value));
      expect(status, text).to.be.below(500);
      if (status !== 200) expect(await total()).to.equal(before);
    }), { numRuns: 800 });
  });

  it('a strange search never makes the sandbox fail', async () => {
    const name = fc.constantFrom('name', 'birthdate', 'identifier', '_sort', '_include', '_has:Observation:patient:code', 'general-practitioner.name', '_count', 'organization:Organization.name', '_elements', '_lastUpdated', 'gender:not', '_summary', '_has', '_has:x', 'name:', '.', ':', '_include:iterate');
    const value = fc.oneof(fc.string(), fc.constantFrom('a|b', '|', '\\', 'ge', 'Patient:*', '*', 'Observation/1/2', '$', '-', ','));
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(name, value), { maxLength: 4 }), async (pairs) => {
      const { status, text } = await server.get(`/Patient?${new URLSearchParams(pairs).toString()}`);
      expect(status, text).to.be.oneOf([200, 400]);
    }), { numRuns: 1500 });
  });

  it('strange criteria of a conditional write never make the sandbox fail', async () => {
    const name = fc.oneof(fc.string(), fc.constantFrom('name', '_id', '_sort', '_include', '_has:x', 'organization.name', '.', ':', '_count', '_account', '__proto__', 'constructor'));
    const value = fc.oneof(fc.string(), fc.constantFrom('a|b', '*', '-', 'Patient:*', ','));
    const body = { resourceType: 'Patient' };
    const patch = [{ op: 'add', path: '/active', value: true }];
    await fc.assert(fc.asyncProperty(fc.constantFrom('POST', 'PUT', 'PATCH', 'DELETE'), fc.array(fc.tuple(name, value), { maxLength: 3 }), async (method, pairs) => {
      const criteria = new URLSearchParams(pairs).toString();
      const send = { POST: () => server.post('/Patient', body, { 'If-None-Exist': criteria }), PUT: () => server.put(`/Patient?${criteria}`, body), PATCH: () => server.patch(`/Patient?${criteria}`, patch), DELETE: () => server.remove(`/Patient?${criteria}`) };
      const { status, text } = await send[method]();
      expect(status, text).to.be.below(500);
      if (pairs.length === 0) expect(status).to.equal(412);
    }), { numRuns: 800 });
  });

  it('a strange path never makes the sandbox fail', async () => {
    const part = fc.oneof(fc.string(), fc.constantFrom('Patient', '_history', '_search', '$validate', '$everything', '..', '%2e', '1', 'metadata', '__proto__', 'constructor'));
    const method = fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD');
    await fc.assert(fc.asyncProperty(method, fc.array(part, { maxLength: 5 }), async (verb, parts) => {
      const response = await fetch(`${server.url}/${parts.map(encodeURIComponent).join('/')}`, { method: verb });
      expect(response.status, await response.text()).to.be.below(500);
    }), { numRuns: 800 });
  });
});

/** Puts a value somewhere: each number of the path chooses among the keys that are there. */
function replaceAt(root: unknown, path: readonly number[], value: unknown): unknown {
  if (typeof root !== 'object' || root === null) return value;
  const keys = Object.keys(root);
  const [step = 0, ...rest] = path;
  const key = keys[step % Math.max(1, keys.length)];
  if (key === undefined) return value;
  const branch = root as Record<string, unknown>;
  branch[key] = rest.length === 0 ? value : replaceAt(branch[key], rest, value);
  return root;
}
