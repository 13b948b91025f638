import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { listen } from './ports.mjs';
import { serveExamples } from './serve-examples.mjs';

describe('The examples server', () => {
  let folder;
  let server;
  let fhir;
  let asked;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'examples-'));
    mkdirSync(join(folder, 'pages/ehr'), { recursive: true });
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'secret.txt'), 'secret');
    symlinkSync(join(folder, 'secret.txt'), join(folder, 'pages/link.txt'));
    writeFileSync(join(folder, 'pages/ehr/index.html'), '<script src="/a.js" integrity="{{integrity:a.js}}"></script>');
    writeFileSync(join(folder, 'dist/a.js'), '1;');
    writeFileSync(join(folder, 'dist/integrity.json'), JSON.stringify({ 'a.js': `sha384-${createHash('sha384').update('1;').digest('base64')}` }));
    fhir = createServer((incoming, response) => {
      const chunks = [];
      incoming.on('data', (chunk) => chunks.push(chunk)).on('end', () => {
        asked = { method: incoming.method, url: incoming.url, headers: incoming.headers, body: String(Buffer.concat(chunks)) };
        if (incoming.url.includes('broken')) return void response.write('{"resource', () => response.destroy());
        response.writeHead(201, { etag: 'W/"1"', 'content-type': 'application/fhir+json' }).end('{}');
      });
    });
    const port = await listen(fhir);
    server = await serveExamples({ fhirUrl: `http://127.0.0.1:${port}/fhir`, folders: [join(folder, 'pages'), join(folder, 'dist')] });
  });

  after(async () => {
    await server.close();
    fhir.close();
    rmSync(folder, { recursive: true });
  });

  it('sends a page with its integrity filled in and the strict policy', async () => {
    const answer = await fetch(`${server.url}/ehr`);
    expect(answer.url).to.equal(`${server.url}/ehr/`);
    expect(answer.headers.get('content-security-policy')).to.contain("default-src 'none'").and.to.contain("require-trusted-types-for 'script'");
    expect(answer.headers.get('x-content-type-options')).to.equal('nosniff');
    expect(await answer.text()).to.match(/integrity="sha384-[\w+/]+=*"/);
  });

  it('sends the bundle with the type of a script', async () => {
    expect((await fetch(`${server.url}/a.js`)).headers.get('content-type')).to.equal('text/javascript; charset=utf-8');
  });

  for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/ehr/..%5c..%5csecret.txt', '/link.txt', '/.git', '/%zz', '/nothing']) {
    it(`answers 404, with the policy, to ${path}`, async () => {
      const answer = await new Promise((resolve) => request(`${server.url}`, { path }, resolve).end());
      expect(answer.statusCode).to.equal(404);
      expect(answer.headers['content-security-policy']).to.be.a('string');
    });
  }

  it('passes a request on with its method, path, headers, body and the Host the page knows', async () => {
    const answer = await fetch(`${server.url}/fhir/Patient?x=1%2C2`, { method: 'POST', body: '{"é":1}', headers: { 'if-none-exist': 'a=b' } });
    expect(answer.status).to.equal(201);
    expect(answer.headers.get('etag')).to.equal('W/"1"');
    expect(asked).to.include({ method: 'POST', url: '/fhir/Patient?x=1%2C2', body: '{"é":1}' });
    expect(asked.headers).to.include({ host: new URL(server.url).host, 'if-none-exist': 'a=b' });
  });

  it('breaks the connection when the FHIR server breaks off', async () => {
    const outcome = await fetch(`${server.url}/fhir/broken`).then((answer) => answer.text()).then(() => 'an answer', () => 'a failure');
    expect(outcome).to.equal('a failure');
  });

  it('breaks the connection when there is no FHIR server', async () => {
    server.setFhirUrl('http://127.0.0.1:9/fhir');
    const outcome = await fetch(`${server.url}/fhir/Patient`).then(() => 'an answer', () => 'a failure');
    expect(outcome).to.equal('a failure');
  });

  it('takes another port when the wanted one is taken', async () => {
    const other = await serveExamples({ port: Number(new URL(server.url).port) });
    expect(other.url).not.to.equal(server.url);
    await other.close();
  });
});
