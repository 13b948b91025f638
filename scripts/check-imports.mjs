#!/usr/bin/env node
/**
 * Who may import whom: examples, stories → elements → sdk; sandbox → sdk. Inside the SDK: fhir → rules → model.
 *
 * Reads   packages/<name>/src, stories, scripts and examples. Writes nothing.
 * Refuses an import upwards, sideways through another package's src or dist, or past a noun's `model`, `codes`, `terms`, `numbers` and `datamatrix`.
 */
import { posix } from 'node:path';
import { filesOf, finish, importsOf, read } from './source-files.mjs';

/** Files of sdk/src that belong to no noun and serve all. */
const shared = ['issue', 'canonical', 'csv', 'departments', 'fold', 'iso-date', 'new-id', 'time-zone'];

/** What each part may import by name; a trailing `/` allows the subpaths too. `node:` stands for Node's own modules. */
const allowed = {
  sdk: ['zod/mini', 'fhir/'],
  elements: ['lit', 'lit/', '@lit/context', 'fhir/', '@sport-sante/sdk', '@sport-sante/sdk/'],
  sandbox: ['@medplum/', 'fhir/', 'node:', '@sport-sante/sdk', '@sport-sante/sdk/'],
};

/** What tests may import beside that. */
const forTests = ['chai', 'fast-check', 'mocha', 'node:', 'fhir/', '@open-wc/testing', '@web/test-runner-commands', 'axe-core/', 'unpdf', 'zxing-wasm/', 'kill-the-clipboard', '@lhncbc/ucum-lhc', '@sport-sante/sdk/', '@sport-sante/sandbox'];

/**
 * @param {{ file: string, specifier: string }} statement file from the project's root, specifier as written
 * @returns {string | undefined} why it is refused
 */
export function refusalOf({ file, specifier }) {
  if (/packages\/[^/]+\/(src|dist)\//.test(specifier)) return 'goes through the inside of a package: import its public name';
  if (/@sport-sante\/[^/]+\/(src|dist)(\/|$)/.test(specifier)) return 'goes through the inside of a package: import a public subpath';
  const own = /^packages\/([^/]+)\/src\/(.+)$/.exec(file);
  if (!own) return refusalOutside(file, specifier);
  const [, name, inside] = own;
  if (specifier.startsWith('.')) return refusalOfRelative(name, inside, specifier);
  return refusalOfName(name, inside, specifier);
}

/** Stories, examples, scripts. */
function refusalOutside(file, specifier) {
  if (file.startsWith('stories/') && /^@sport-sante\/sdk(\/|$)/.test(specifier) && specifier !== '@sport-sante/sdk/testing') {
    return 'is not for a story: its data comes from @sport-sante/sdk/testing only';
  }
  if (file.startsWith('examples/') && specifier === '@sport-sante/sdk/testing') return 'is for tests and stories: an example uses what an outsider has';
  return undefined;
}

function refusalOfRelative(name, inside, specifier) {
  const target = posix.join(posix.dirname(inside), specifier);
  if (target.startsWith('..')) return 'leaves the package: import the other one by its name';
  return name === 'sdk' ? refusalInSdk(inside, target.replace(/\.js$/, '')) : undefined;
}

function refusalInSdk(inside, target) {
  const [fromNoun, toNoun] = [nounOf(inside), nounOf(target)];
  const [from, to] = [posix.basename(inside, '.ts'), posix.basename(target)];
  const test = isTest(inside);
  if (from.startsWith('model') && !test && to.startsWith('fhir')) return 'lets a model know FHIR: only fhir.ts knows both';
  if (!toNoun) return shared.includes(to) || test ? undefined : 'stands in the root of the SDK: only what all nouns share may be imported from there';
  if (fromNoun === toNoun || !fromNoun || fromNoun === 'testing' || test) return undefined;
  if (fromNoun === 'client') return 'lets the client know a noun';
  if (/^(model|codes|terms|numbers|datamatrix)$/.test(to)) return undefined;
  // A norm is a fact of its source: whoever tells it tells the same.
  if (to === 'fitness-norms') return undefined;
  // A document tells what other nouns know: it reads their rules and words, and changes nothing in them.
  if (fromNoun === 'document' && /^(rules|comparison|catalogue|facts|terms|fhir|words-of-terms(\.en)?)$/.test(to)) return undefined;
  // What is drawn on paper has one shape, whatever it tells.
  if (fromNoun === 'document' && to === 'paper-model') return undefined;
  // A resource holds others: the mapping of one noun writes the people of another.
  if (/^fhir(-|$)/.test(from) && to === 'fhir') return undefined;
  return `reaches into the noun « ${toNoun} »: only its model, codes, terms, numbers and datamatrix are open to others`;
}

/** Libraries that are taken in whole, each in the one file that knows it. */
const knownTo = {
  'fhir-kit-client': { name: 'sdk', file: /^client\/fhir-kit(\.test)?\.ts$/, called: 'sdk/src/client/fhir-kit.ts' },
  'fhirpath': { name: 'sdk', file: /^questionnaire\/expressions\/fhirpath-library\.ts$/, called: 'sdk/src/questionnaire/expressions/fhirpath-library.ts' },
  'jose': { name: 'sdk', file: /^document\/jose\.ts$/, called: 'sdk/src/document/jose.ts' },
  'd3-dsv': { name: 'sdk', file: /^csv\.ts$/, called: 'sdk/src/csv.ts' },
  'kdbush': { name: 'sdk', file: /^club\/positions\.ts$/, called: 'sdk/src/club/positions.ts' },
  'geokdbush': { name: 'sdk', file: /^club\/positions\.ts$/, called: 'sdk/src/club/positions.ts' },
  'leaflet': { name: 'elements', file: /^club-finder\/leaflet\.d\.ts$/, called: 'elements/src/club-finder/leaflet.d.ts' },
  'leaflet/dist/leaflet-src.esm.js': { name: 'elements', file: /^club-finder\/leaflet-library\.ts$/, called: 'elements/src/club-finder/leaflet-library.ts' },
  'd3-array': { name: 'elements', file: /^carnet-viewer\/d3\.ts$/, called: 'elements/src/carnet-viewer/d3.ts' },
  'd3-shape': { name: 'elements', file: /^carnet-viewer\/d3\.ts$/, called: 'elements/src/carnet-viewer/d3.ts' },
  'd3-time': { name: 'elements', file: /^carnet-viewer\/d3\.ts$/, called: 'elements/src/carnet-viewer/d3.ts' },
  'pdfkit': { name: 'elements', file: /^prescription-paper\/pdf-kit\.ts$/, called: 'elements/src/prescription-paper/pdf-kit.ts' },
  '@bwip-js/browser': { name: 'elements', file: /^prescription-paper\/barcode\.ts$/, called: 'elements/src/prescription-paper/barcode.ts' },
  'virtual:paper-fonts': { name: 'elements', file: /^prescription-paper\/fonts\.ts$/, called: 'elements/src/prescription-paper/fonts.ts' },
};

function refusalOfName(name, inside, specifier) {
  const known = knownTo[specifier] ?? knownTo[/^fhirpath(?=\/)/.exec(specifier)?.[0]];
  if (known) return name === known.name && known.file.test(inside) ? undefined : `is known to ${known.called} only`;
  if (specifier === '@sport-sante/elements' || specifier.startsWith('@sport-sante/elements/')) return 'goes upwards: nothing below knows the elements';
  if (/^zod(\/(?!mini$)|$)/.test(specifier)) return 'brings the whole of zod: use zod/mini';
  const test = isTest(inside);
  if (!test && specifier.startsWith('@sport-sante/sandbox')) return 'is the sandbox, which nothing but stories, examples, tests and scripts may know';
  if (!test && specifier === '@sport-sante/sdk/testing' && name === 'elements') return 'is for tests and stories';
  // A questionnaire has no model beside FHIR's own: decision 19.
  if (name === 'sdk' && /^model/.test(posix.basename(inside)) && nounOf(inside) !== 'questionnaire' && !test && specifier.startsWith('fhir/')) return 'lets a model know FHIR';
  const names = [...allowed[name] ?? [], ...(test ? forTests : [])];
  const isAllowed = names.some((each) => (each.endsWith('/') || each.endsWith(':') ? specifier.startsWith(each) : specifier === each));
  return isAllowed ? undefined : `is not among what ${name} may import (${(allowed[name] ?? []).join(', ')})`;
}

const nounOf = (path) => (path.includes('/') ? path.split('/')[0] : undefined);

const isTest = (path) => /\.test(-d)?\.ts$/.test(path) || /\.suite\.ts$/.test(path);

/** @returns {string[]} */
export function problemsOf(file, source) {
  return importsOf(file, source).flatMap(({ specifier, line }) => {
    const refusal = refusalOf({ file, specifier });
    return refusal ? [`${file}:${line} « ${specifier} » ${refusal}.`] : [];
  });
}

if (import.meta.filename === process.argv[1]) {
  const files = filesOf('packages/*/src/**/*.ts', 'stories/**/*.ts', 'stories/.storybook/*.ts', 'scripts/**/*.mjs', 'examples/**/*.{js,mjs,ts,tsx,jsx}');
  finish(files.flatMap((file) => problemsOf(file, read(file))), `${files.length} files import only what they may.`);
}
