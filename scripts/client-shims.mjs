/**
 * fhir-kit-client 2 imports three CommonJS packages that no browser can load as modules. Each gets the few lines
 * that are used of it: `debug` and `json-stringify-safe` log (we never log), `agentkeepalive` is for old Node only
 * (fetch keeps its own connections).
 *
 * Used by rollup.config.mjs (the published SDK) and by the browser test runner (the same file, from source).
 */
const code = {
  agentkeepalive: 'class Agent {} Agent.HttpsAgent = class {}; export default Agent;',
  debug: 'export default () => Object.assign(() => {}, { enabled: false });',
  'json-stringify-safe': 'export default (value) => JSON.stringify(value);',
};

const names = Object.keys(code);

export const clientShims = {
  names,
  rollup: () => ({
    name: 'client-shims',
    resolveId: (id) => (names.includes(id) ? `\0shim:${id}` : null),
    load: (id) => (id.startsWith('\0shim:') ? code[id.slice('\0shim:'.length)] : null),
  }),
  testRunner: () => ({
    name: 'client-shims',
    resolveImport: ({ source }) => (names.includes(source) ? `/__shims/${source}.js` : undefined),
    serve: ({ path }) => {
      const name = /^\/__shims\/(.+)\.js$/.exec(path)?.[1];
      return name ? { body: code[name], type: 'js' } : undefined;
    },
  }),
};
