/**
 * The checks of `npm run check`: our own scripts and the tools of others, each with the options it is run with.
 * Reads and writes what its tools do.
 */
import { execPath } from 'node:process';
import { root } from './source-files.mjs';
import { run } from './run.mjs';

const packages = ['sdk', 'elements', 'sandbox'];

/** Entries that are files to load by address, not modules with types. */
const notModules = ['sport-sante.min.js', 'sport-sante-questionnaire.min.js', 'sport-sante-paper.min.js', 'sport-sante-fhirpath.min.js', 'sport-sante-documents.min.js', 'sport-sante-club-finder.min.js', 'sport-sante-communes.min.js', 'sport-sante-leaflet.min.js', 'sport-sante-club-worker.min.js', 'sport-sante-territories.min.js', 'integrity.json', 'custom-elements.json', 'frame.html'];

/** One command after another; all are run, and all must end with 0. */
const commands = (...list) => async () => {
  let ok = true;
  let output = '';
  for (const [command, ...args] of list) {
    const result = await run(command, args, { cwd: root, capture: true, allowFailure: true, env: { NO_COLOR: '1', FORCE_COLOR: '0' } });
    if (result.code !== 0) {
      ok = false;
      output += `${result.output}\n`;
    }
  }
  return { ok, output };
};

const own = (name) => commands([execPath, `scripts/check-${name}.mjs`]);

/** @typedef {{ name: string, title: string, run: () => Promise<{ ok: boolean, output: string }> }} Check */

/** @type {Check[]} */
export const checks = [
  { name: 'types', title: 'types', run: commands(['tsc', '-b']) },
  { name: 'eslint', title: 'eslint', run: commands(['eslint', '--max-warnings', '0', '.']) },
  { name: 'templates', title: 'lit-analyzer: templates', run: own('templates') },
  { name: 'imports', title: 'who may import whom', run: own('imports') },
  { name: 'french', title: 'printed French', run: own('french') },
  { name: 'text', title: 'nothing left open', run: own('text') },
  { name: 'budgets', title: 'bytes of each subpath', run: own('budgets') },
  { name: 'manifest', title: 'elements are documented', run: own('manifest') },
  { name: 'definitions', title: 'published FHIR definitions', run: commands([execPath, 'scripts/fhir-definitions.mjs', '--check']) },
  { name: 'lockfile', title: 'lockfile', run: own('lockfile') },
  { name: 'publint', title: 'publint: packages', run: commands(...packages.map((name) => ['publint', '--strict', `packages/${name}`])) },
  {
    name: 'attw',
    title: 'attw: types of the packages',
    run: commands(...packages.map((name) => ['attw', '--pack', `packages/${name}`, '--profile', 'esm-only', '--no-emoji', '--format', 'ascii', '--exclude-entrypoints', ...notModules])),
  },
  { name: 'knip', title: 'knip: nothing unused', run: commands(['knip', '--config', 'scripts/knip.json', '--no-progress', '--no-config-hints']) },
];
