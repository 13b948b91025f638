import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { expect } from 'chai';
import { createSandbox } from '../index.js';
import { clientOf, create, observation, patient, said, type Client } from '../internal/client.test.js';

const BIN = new URL('../bin.ts', import.meta.url).pathname;

describe('a journal', function () {
  this.timeout(60_000);
  let folder = '';
  before(() => { folder = mkdtempSync(join(tmpdir(), 'sandbox-')); });
  after(() => { rmSync(folder, { recursive: true }); });
  const file = (name: string): string => join(folder, name);

  const using = async <Result>(journal: string, work: (client: Client) => Promise<Result>, seed: 'none' | { resourceType: string; id: string }[] = 'none'): Promise<Result> => {
    const sandbox = await createSandbox({ journal, seed });
    try {
      return await work(clientOf(() => sandbox.url));
    } finally {
      await sandbox.close();
    }
  };
  const messageOf = (journal: string): Promise<string> =>
    createSandbox({ journal, seed: 'none' }).then(async (sandbox) => { await sandbox.close(); return ''; }, (error: unknown) => String(error));

  it('brings back ids, versions, times, deletions and history', async () => {
    const write = async (client: Client) => {
      await client.put('/Patient/1', patient({ id: '1' }));
      await client.put('/Patient/1', patient({ id: '1', active: true }));
      await client.transact(create(observation('Patient/1')), create(patient()));
      await client.put('/Patient/2', patient({ id: '2' }));
      await client.remove('/Patient/2');
    };
    const look = async (client: Client) => {
      const texts = await Promise.all(['/_history', '/Patient', '/Patient/1/_history/1', '/Observation?patient=1'].map((path) => client.get(path)));
      return [(await client.get('/Patient/2')).status, ...texts.map(({ text }) => text.replaceAll(client.url, ''))];
    };
    const before = await using(file('a'), async (client) => { await write(client); return look(client); });
    const after = await using(file('a'), look);
    expect(after).to.deep.equal(before);
    expect(after[0]).to.equal(410);
  });

  it('counts versions on after a restart', async () => {
    const { headers } = await using(file('a'), (client) => client.put('/Patient/1', patient({ id: '1' })));
    expect(headers.get('etag')).to.equal('W/"3"');
  });

  it('keeps nothing of a transaction that failed', async () => {
    const size = await using(file('b'), async (client) => {
      await client.transact(create(patient()), create({ ...observation('Patient/1'), status: 'nonsense' }));
      return (await client.get('/_history')).body['total'];
    });
    expect([size, await using(file('b'), async (client) => (await client.get('/_history')).body['total'])]).to.deep.equal([0, 0]);
  });

  it('that holds data is not seeded again', async () => {
    const seed = [{ ...patient(), id: 'seeded' }];
    const etags = [0, 1].map(() => () => using(file('c'), async (client) => (await client.get('/Patient/seeded')).headers.get('etag'), seed));
    expect([await etags[0]?.(), await etags[1]?.()]).to.deep.equal(['W/"1"', 'W/"1"']);
  });

  it('that is torn is refused with a sentence', async () => {
    await using(file('d'), async (client) => { for (let at = 0; at < 50; at += 1) await client.post('/Patient', patient()); });
    truncateSync(file('d'), Math.floor(readFileSync(file('d')).length / 2));
    expect(await messageOf(file('d'))).to.match(/^Error: The journal .* (cannot be used|is damaged).*\.$/);
  });

  it('that is another kind of file is refused with a sentence', async () => {
    writeFileSync(file('e'), 'this is not a database, only text that is long enough to be looked at');
    expect(await messageOf(file('e'))).to.match(/^Error: The journal .* cannot be used: .*not a database.*\.$/);
  });

  it('of another program or another format is refused with a sentence', async () => {
    execute(file('f'), 'CREATE TABLE x (y)');
    expect(await messageOf(file('f'))).to.match(/it is the database of another program\.$/);
    await using(file('g'), (client) => client.post('/Patient', patient()));
    execute(file('g'), 'PRAGMA user_version = 99');
    expect(await messageOf(file('g'))).to.match(/it has format 99 and this version reads format 1\.$/);
  });

  it('serves one sandbox at a time', async () => {
    const message = await using(file('h'), () => messageOf(file('h')));
    expect(message).to.match(/another process is using it\.$/);
  });

  it('holds every acknowledged write and only whole transactions after SIGKILL amid 1,000 writes', async () => {
    const child = spawn(process.execPath, ['--import=tsx', BIN, '--journal', file('k'), '--seed', 'none'], { stdio: ['ignore', 'pipe', 'ignore'] });
    const client = clientOf(await urlOf(child).then((url) => () => url));
    const acknowledged = await writeUntilKilled(client, child);
    expect(acknowledged.length).to.be.within(300, 999);
    await using(file('k'), async (survivor) => {
      const held = await identifiersIn(survivor, 'Patient');
      expect(acknowledged.filter((key) => !held.has(key))).to.deep.equal([]);
      const pairs = await identifiersIn(survivor, 'Observation');
      expect([...held].filter((key) => key.startsWith('pair')).toSorted()).to.deep.equal([...pairs].toSorted());
    });
  });
});

function execute(file: string, statement: string): void {
  const database = new DatabaseSync(file);
  database.exec(statement);
  database.close();
}

/** 1,000 writes, sixteen at a time, every other a transaction of two; the server is killed after 400 answers. */
async function writeUntilKilled(client: Client, child: ChildProcess): Promise<string[]> {
  const acknowledged: string[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < 1000) {
      const at = next++;
      const key = `${at % 2 === 0 ? 'pair' : 'single'}-${String(at)}`;
      const identifier = [{ system: 'urn:k', value: key }];
      const body = patient({ identifier });
      const reply = at % 2 === 0 ? await client.transact(create(body), create(observation('Patient/1', { identifier }))) : await client.post('/Patient', body);
      if (reply.status < 300) acknowledged.push(key);
      if (acknowledged.length === 400) child.kill('SIGKILL');
    }
  };
  await Promise.allSettled(Array.from({ length: 16 }, worker));
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return acknowledged;
}

async function identifiersIn(client: Client, type: string): Promise<Set<string>> {
  const { body } = await client.get(`/${type}?_count=1000`);
  return new Set([...(body['entry'] ?? [])].map((entry) => said(entry['resource']?.['identifier']?.[0]?.['value'])));
}

async function urlOf(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('The child has no output.');
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return line.replace('listening ', '');
}
