/** The three things of `npm start`, each as one program of programs.mjs. Reads and writes nothing itself. */
import { resolve } from 'node:path';
import { freePort, loopback } from './ports.mjs';

const script = (path) => resolve(import.meta.dirname, '..', path);

/** @typedef {import('./programs.mjs').Program} Program */

/** @returns {Promise<Program & { fhirUrl: string }>} */
export async function sandbox(wantedPort) {
  const port = await freePort(wantedPort);
  const fhirUrl = `http://${loopback}:${port}/fhir`;
  return {
    name: 'FHIR sandbox',
    command: [process.execPath, script('packages/sandbox/dist/bin.js'), '--port', String(port), '--seed', 'demo'],
    address: fhirUrl,
    probe: `${fhirUrl}/metadata`,
    fhirUrl,
  };
}

/** @returns {Promise<Program>} */
export async function examples(wantedPort, fhirUrl) {
  const port = await freePort(wantedPort);
  const url = `http://${loopback}:${port}`;
  return {
    name: 'Example EHR',
    command: [process.execPath, script('scripts/serve-examples.mjs'), '--port', String(port), '--fhir', fhirUrl],
    address: `${url}/ehr/`,
    besides: { 'Example CPTS': `${url}/cpts/`, 'Example finder': `${url}/cpts/bouger.html`, 'Example territory': `${url}/territory/`, 'Example coordination': `${url}/coordination/` },
    probe: `${url}/`,
  };
}

/** @returns {Promise<Program>} */
export async function storybook(wantedPort) {
  const port = await freePort(wantedPort);
  const url = `http://${loopback}:${port}/`;
  const options = ['--ci', '--no-open', '--exact-port', '--quiet', '--disable-telemetry', '--no-version-updates'];
  return {
    name: 'Stories',
    command: ['storybook', 'dev', '--config-dir', 'stories/.storybook', '--host', loopback, '--port', String(port), ...options],
    address: url,
    probe: `${url}index.json`,
  };
}
