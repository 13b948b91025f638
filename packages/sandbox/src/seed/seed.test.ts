import { expect } from 'chai';
import { createSandbox, type Seed } from '../index.js';
import { clientOf, patient } from '../internal/client.test.js';

describe('a seed', () => {
  const people = [patient({ id: 'one' }), patient({ id: 'two' })] as { resourceType: string }[];
  const countOf = async (seed: Seed): Promise<unknown> => {
    const sandbox = await createSandbox({ seed });
    const { body } = await clientOf(() => sandbox.url).get('/Patient?_summary=count');
    await sandbox.close();
    return body['total'];
  };

  it('may be a list of resources, a Bundle or nothing', async () => {
    const bundle = { resourceType: 'Bundle' as const, type: 'collection', entry: people.map((resource) => ({ resource })) };
    expect([await countOf(people), await countOf(bundle), await countOf('none')]).to.deep.equal([2, 2, 0]);
  });

  it('is what a sandbox holds when nothing is said: synthetic people, all valid', async () => {
    expect(await countOf('demo')).to.be.at.least(12);
  });

  it('that is not valid FHIR is refused, naming the resource', async () => {
    const failure = await createSandbox({ seed: [{ ...patient({ id: 'bad' }), gender: 'x' } as { resourceType: string }] }).catch((error: unknown) => error);
    expect(String(failure)).to.match(/invalid Patient\/bad: .*"x"/);
  });
});
