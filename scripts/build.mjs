#!/usr/bin/env node
/**
 * Builds what is published: declarations, modules, the single-file bundle with its integrity.json, the manifest.
 *
 * Reads   packages/<name>/src.
 * Writes  packages/<name>/dist, packages/elements/custom-elements.json.
 *         The licence and the notices go with each package.
 */
import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { run } from './run.mjs';

export async function build() {
  await run('tsc', ['-b', 'packages/sdk', 'packages/elements', 'packages/sandbox']);
  await run('rollup', ['-c', '--silent']);
  await run('cem', ['analyze', '--quiet', '--config', 'custom-elements-manifest.config.mjs'], { cwd: 'packages/elements' });
  writeIntegrity();
  for (const name of ['sdk', 'elements', 'sandbox']) {
    for (const file of ['LICENSE', 'NOTICES.md']) copyFileSync(file, `packages/${name}/dist/${file}`);
  }
  if (existsSync('packages/sandbox/dist/bin.js')) chmodSync('packages/sandbox/dist/bin.js', 0o755);
}

/** Subresource integrity: of the files a page loads with <script integrity="…">, and of those that load beside it (for an import map). */
function writeIntegrity() {
  const digestOf = (name) => `sha384-${createHash('sha384').update(readFileSync(`packages/elements/dist/${name}`)).digest('base64')}`;
  const names = ['sport-sante.min.js', 'sport-sante-questionnaire.min.js', 'sport-sante-paper.min.js', 'sport-sante-fhirpath.min.js', 'sport-sante-documents.min.js', 'sport-sante-club-finder.min.js', 'sport-sante-communes.min.js', 'sport-sante-leaflet.min.js', 'sport-sante-club-worker.min.js', 'sport-sante-territories.min.js'];
  writeFileSync('packages/elements/dist/integrity.json', `${JSON.stringify(Object.fromEntries(names.map((name) => [name, digestOf(name)])), null, 2)}\n`);
}

if (import.meta.filename === process.argv[1]) await build();
