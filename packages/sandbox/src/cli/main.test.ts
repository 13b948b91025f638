import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';

const BIN = new URL('../bin.ts', import.meta.url).pathname;

interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the command; `onListening` is called with the URL and may end it. */
async function run(args: string[], onListening?: (url: string, end: (signal: NodeJS.Signals) => void) => void | Promise<void>): Promise<Run> {
  const child = spawn(process.execPath, ['--import=tsx', BIN, ...args]);
  const result: Run = { code: null, stdout: '', stderr: '' };
  child.stderr.on('data', (chunk: Buffer) => { result.stderr += chunk.toString(); });
  child.stdout.on('data', (chunk: Buffer) => {
    result.stdout += chunk.toString();
    const [, url] = /^listening (.*)\n/.exec(result.stdout) ?? [];
    if (url !== undefined) void onListening?.(url, (signal) => { child.kill(signal); });
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { ...result, code };
}

describe('sport-sante-sandbox', function () {
  this.timeout(20_000);
  let folder = '';
  before(() => { folder = mkdtempSync(join(tmpdir(), 'sandbox-')); });
  after(() => { rmSync(folder, { recursive: true }); });

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    it(`prints one line when it listens, warns on stderr, and ends cleanly on ${signal}`, async () => {
      let status = 0;
      const { code, stdout, stderr } = await run(['--seed', 'none'], async (url, end) => {
        ({ status } = await fetch(`${url}/metadata`));
        end(signal);
      });
      expect([code, status]).to.deep.equal([0, 200]);
      expect(stdout).to.match(/^listening http:\/\/127\.0\.0\.1:\d+\/fhir\n$/);
      expect(stderr).to.match(/not for production/i);
    });
  }

  const wrong: [string, string[], RegExp][] = [
    ['a port that is no number', ['--port', 'http'], /--port is a whole number from 0 to 65535, not "http"\./],
    ['a port that is too great', ['--port', '70000'], /--port/],
    ['an unknown seed', ['--seed', 'everything'], /--seed is demo or none, not "everything"\./],
    ['an unknown option', ['--verbose'], /--verbose/],
    ['a stray word', ['start'], /start/],
    ['a file of faults that is not there', ['--faults', '/nowhere.json'], /--faults cannot use "\/nowhere\.json"/],
  ];
  for (const [what, args, sentence] of wrong) {
    it(`refuses ${what} in one sentence, with exit code 2`, async () => {
      const { code, stdout, stderr } = await run(args);
      expect([code, stdout]).to.deep.equal([2, '']);
      expect(stderr).to.match(sentence).and.match(/^[^\n]+\.\n$/);
    });
  }

  it('refuses faults that are not as described', async () => {
    const file = join(folder, 'faults.json');
    writeFileSync(file, JSON.stringify([{ fault: { kind: 'flood' } }]));
    const { code, stderr } = await run(['--faults', file]);
    expect([code, /"kind" is one of/.test(stderr)]).to.deep.equal([2, true]);
  });

  it('injects the faults of a file', async () => {
    const file = join(folder, 'good.json');
    writeFileSync(file, JSON.stringify({ seed: 3, rules: [{ fault: { kind: 'status', status: 503, retryAfter: 1 } }] }));
    let status = 0;
    await run(['--seed', 'none', '--faults', file], async (url, end) => {
      ({ status } = await fetch(`${url}/Patient`));
      end('SIGTERM');
    });
    expect(status).to.equal(503);
  });

  it('explains itself with --help', async () => {
    const { code, stdout } = await run(['--help']);
    expect(code).to.equal(0);
    expect(stdout).to.match(/--journal FILE/).and.match(/not for production/i);
  });

  it('says in one sentence that the port is taken', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    await once(holder, 'listening');
    const address = holder.address();
    const port = typeof address === 'object' && address !== null ? String(address.port) : '';
    const { code, stdout, stderr } = await run(['--seed', 'none', '--port', port]);
    holder.close();
    expect([code, stdout]).to.deep.equal([1, '']);
    expect(stderr).to.include(`sport-sante-sandbox: The port ${port} is taken.\n`);
  });
});
