#!/usr/bin/env node
/**
 * Serves the example pages as a strict deployer would, with the FHIR server under the same origin, and its host of links at /shl.
 *
 *   node scripts/serve-examples.mjs [--port 8080] [--fhir http://127.0.0.1:8090/fhir]
 *
 * Reads   examples/ and packages/elements/dist, both at `/`: /ehr/ is examples/ehr/index.html, /sport-sante.min.js the bundle.
 * Writes  nothing.
 * Refuses other addresses than loopback, paths outside those folders, and by its headers every script, style or
 *         connection that is not of its own origin.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { proxyTo } from './fhir-proxy.mjs';
import { listen, loopback } from './ports.mjs';
import { sendFile } from './static-files.mjs';

const root = resolve(import.meta.dirname, '..');
const pages = join(root, 'examples');
const bundles = join(root, 'packages/elements/dist');

export const contentSecurityPolicy = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self'", "img-src 'self' data:",
  "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
  "require-trusted-types-for 'script'", 'trusted-types lit-html sport-sante',
].join('; ');

const headers = (type) => ({
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  ...(type.startsWith('text/html') && { 'content-security-policy': contentSecurityPolicy }),
});

/**
 * @param {{ port?: number, fhirUrl?: string, folders?: string[] }} [options] fhirUrl: base of the FHIR server, with its path
 * @returns {Promise<{ url: string, setFhirUrl(url: string | undefined): void, close(): Promise<void> }>}
 *   setFhirUrl: another FHIR server from now on; undefined breaks each connection, as a network that is down does.
 */
export async function serveExamples({ port = 0, fhirUrl, folders = [pages, bundles] } = {}) {
  let target = fhirUrl;
  const server = createServer((request, response) => {
    if (/^\/fhir(?=[/?]|$)/.test(request.url)) proxyTo(target, request, response);
    else if (/^\/shl(?=[/?]|$)/.test(request.url)) proxyTo(target && new URL('/shl', target).href, request, response, '/shl');
    else if (sendFile(request, response, { folders, headers, html: withIntegrity(folders) })) return;
    else if (request.url === '/') sendPage(response, 200, listOf(folders[0]));
    else sendPage(response, 404, '<h1>Page introuvable</h1>\n<p><a href="/">Voir les exemples</a></p>');
  });
  const actual = await listen(server, port);
  return {
    url: `http://${loopback}:${actual}`,
    setFhirUrl: (url) => { target = url; },
    close: () => new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    }),
  };
}

/** Fills `{{integrity:sport-sante.min.js}}` from integrity.json, as a deployer's template does. */
function withIntegrity(folders) {
  return (source) => source.replace(/\{\{integrity:([\w.-]+)\}\}/g, (_, name) => {
    const file = folders.map((folder) => join(folder, 'integrity.json')).find(existsSync);
    const digest = file && JSON.parse(readFileSync(file, 'utf8'))[name];
    if (!digest) console.error(`integrity.json has nothing for ${name}: the browser will refuse it. Run npm run build.`);
    return digest ?? '';
  });
}

function sendPage(response, status, body) {
  const type = 'text/html; charset=utf-8';
  response.writeHead(status, { 'content-type': type, ...headers(type) });
  response.end(`<!doctype html>\n<html lang="fr">\n<meta charset="utf-8">\n<title>Exemples sport-santé</title>\n<main>\n${body}\n</main>\n</html>\n`);
}

function listOf(folder) {
  const names = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  const items = names
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'index.html')))
    .map(({ name }) => `<li><a href="/${encodeURIComponent(name)}/">${name.replace(/[&<>"]/g, '')}</a></li>`);
  return `<h1>Exemples sport-santé</h1>\n<ul>\n${items.join('\n')}\n</ul>`;
}

if (import.meta.filename === process.argv[1]) {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '8080' }, fhir: { type: 'string' } } });
  const { url } = await serveExamples({ port: Number(values.port), fhirUrl: values.fhir });
  console.log(`listening ${url}`);
}
