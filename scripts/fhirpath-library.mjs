/**
 * What expressions of a questionnaire are run with, in whole: fhirpath.js and the types of FHIR R4, as one module that a browser
 * can load.
 *
 * The library is CommonJS, and carries much that is refused anyway, or never reached: requests to servers (`resolve`,
 * `memberOf`, `%terminologies`), new elements (`%factory`), decimals of any length (`lowBoundary`), the whole of UCUM, of which
 * packages/sdk/src/questionnaire/expressions/units.ts has what is used. These are left out. The paths of FHIR R4 are written
 * by what they stand in, which is half as long.
 *
 * Used by rollup.config.mjs (what is published) and by the browser test runner (the same module, from source).
 * Reads   node_modules. Writes nothing.
 */
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';

/** What fhirpath-library.ts imports, each by the name of its export in the one module. */
const names = {
  'fhirpath': 'fhirpath',
  'fhirpath/fhir-context/r4/index.js': 'r4',
  'fhirpath/src/deep-equal.js': 'equality',
  'fhirpath/src/hash-object.js': 'hashObject',
  'fhirpath/src/navigation.js': 'navigation',
  'fhirpath/src/parser/index.js': 'parser',
  'fhirpath/src/types.js': 'types',
};

const resolveDir = `${import.meta.dirname}/../packages/sdk`;

const none = 'module.exports = {};';

/** What stands in for a module, by the end of its path. */
const standIns = [
  [/ucum-lhc/, 'const units = {}; exports.UcumLhcUtils = { getInstance: () => units };'],
  [/^decimal\.js$/, 'module.exports = class { static set() {} };'],
  [/^\.\/terminologies$/, 'module.exports = class {};'],
  [/^\.\/(factory|additional|sdc-ig-supplements|polyfill)$/, none],
  [/package\.json$/, none],
  [/resourcesWithUrlParam\.json$/, 'module.exports = [];'],
];

const withoutTheRest = {
  name: 'without-the-rest',
  setup({ onResolve, onLoad }) {
    standIns.forEach(([filter, contents], index) => {
      onResolve({ filter }, () => ({ path: String(index), namespace: 'stand-in' }));
      onLoad({ filter: new RegExp(`^${index}$`), namespace: 'stand-in' }, () => ({ contents }));
    });
    onLoad({ filter: /path2Type\.json$/ }, ({ path }) => ({ contents: pathsModule(JSON.parse(readFileSync(path, 'utf8'))) }));
  },
};

/** `{ "Patient.contact.name": "HumanName" }` as `Patient.contact=name:HumanName,…;…`, and what reads it back. */
function pathsModule(types) {
  const groups = new Map();
  for (const [path, type] of Object.entries(types)) {
    const end = path.lastIndexOf('.');
    const parent = path.slice(0, Math.max(0, end));
    groups.set(parent, [...(groups.get(parent) ?? []), `${path.slice(end + 1)}:${type.code ?? type}`]);
  }
  const lines = [...groups].map(([parent, elements]) => `${parent}=${elements.join(',')}`);
  return `
    const types = {};
    for (const line of ${JSON.stringify(lines.join(';'))}.split(';')) {
      const [parent, elements] = line.split('=');
      for (const element of elements.split(',')) {
        const [name, type] = element.split(':');
        types[parent ? parent + '.' + name : name] = type;
      }
    }
    module.exports = types;`;
}

async function libraryModule() {
  const { outputFiles } = await build({
    stdin: { contents: Object.entries(names).map(([name, as]) => `export { default as ${as} } from '${name}';`).join('\n'), resolveDir },
    bundle: true, write: false, format: 'esm', platform: 'browser', target: 'es2022', charset: 'utf8', legalComments: 'none', logLevel: 'error', minifySyntax: true,
    // Nothing is printed, and nothing can be asked of a server.
    drop: ['console'], define: { global: 'globalThis', fetch: 'undefined' },
    plugins: [withoutTheRest],
  });
  return outputFiles[0].text;
}

const whole = 'virtual:fhirpath';
const exportOf = (name, from) => `export { ${names[name]} as default } from '${from}';`;

let made;
const wholeModule = () => (made ??= libraryModule());

export const fhirpathLibrary = {
  rollup: () => ({
    name: 'fhirpath-library',
    resolveId: (id) => (names[id] || id === whole ? { id: `\0fhirpath:${id}`, moduleSideEffects: id === whole } : null),
    load(id) {
      const name = id.startsWith('\0fhirpath:') ? id.slice('\0fhirpath:'.length) : undefined;
      return name === whole ? wholeModule() : name ? exportOf(name, whole) : null;
    },
  }),
  testRunner: () => ({
    name: 'fhirpath-library',
    resolveImport: ({ source }) => (names[source] ? `/__fhirpath/${encodeURIComponent(source)}.js` : undefined),
    async serve({ path }) {
      const name = /^\/__fhirpath\/(.+)\.js$/.exec(path)?.[1];
      if (!name) return undefined;
      return { body: name === 'whole' ? await wholeModule() : exportOf(decodeURIComponent(name), '/__fhirpath/whole.js'), type: 'js' };
    },
  }),
};
