/**
 * One ES module per source file and public subpath, so that a host takes only what it uses,
 * and one self-contained bundle of the elements for a plain <script type="module">.
 * Declarations (.d.ts) are made by `tsc -b`, not here.
 */
import { globSync } from 'node:fs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { minifyHTMLLiterals } from 'minify-literals';
import esbuild from 'rollup-plugin-esbuild';
import { clientShims } from './scripts/client-shims.mjs';
import { fhirpathLibrary } from './scripts/fhirpath-library.mjs';
import { paperLibrary } from './scripts/paper-library.mjs';

const typescript = () => esbuild({ target: 'es2022', tsconfig: 'tsconfig.json', sourceMap: true, charset: 'utf8' });

/** Takes the white space out of html`` and css``, in what is published as in what is measured. */
const minifyTemplates = () => ({
  name: 'minify-templates',
  async transform(code, id) {
    if (!id.includes('/packages/elements/src/') || !/\b(html|css|svg)`/.test(code)) return null;
    // An HTML minifier opens the self-closing tags of SVG: drawings stay as they are.
    // `&#32;` stays as it is written: a space that must stand at the edge of a template, where white space is dropped.
    return minifyHTMLLiterals(code, { fileName: id, htmlTags: ['html'], cssTags: ['css'], html: { decodeEntities: false } });
  },
});

/** Resolves `./x.js` in source to `./x.ts`, and bare names as a browser would. */
const resolveSource = (options) => nodeResolve({ extensions: ['.ts', '.js'], ...options });

const sources = (name) =>
  globSync(`packages/${name}/src/**/*.ts`).filter((file) => !/\.(?:test(?:-d)?|suite)\.ts$|\.d\.ts$/.test(file)).sort();

const isBare = (id) => !id.startsWith('.') && !id.startsWith('/') && !id.startsWith('\0') && !/^[A-Za-z]:/.test(id);

const modules = (name, { input = sources(name), external = isBare } = {}) => ({
  input,
  external,
  plugins: [resolveSource(), minifyTemplates(), typescript()],
  output: {
    dir: `packages/${name}/dist`,
    format: 'es',
    preserveModules: true,
    preserveModulesRoot: `packages/${name}/src`,
    sourcemap: true,
  },
});

/** fhir-kit-client is CommonJS below its surface: it is taken in whole, in the one file that knows it. */
const clientAdapter = 'packages/sdk/src/client/fhir-kit.ts';

/** fhirpath.js is taken in whole in the one file that knows it, which a page loads when a form has expressions. */
const expressionsFolder = 'packages/sdk/src/questionnaire/expressions';
const expressionsLibrary = `${expressionsFolder}/fhirpath-library.ts`;

/** What draws a code, and what makes a PDF, are taken in whole too: a host has no dependency, and a page loads them on demand. */
const paperFolder = 'packages/elements/src/prescription-paper';
const paperFiles = { 'barcode': '@bwip-js/browser', 'pdf-kit': 'pdfkit and fontkit', 'fonts': 'Arimo' };
const isPaperFile = (id) => Object.keys(paperFiles).some((name) => id.endsWith(`/${name}.js`));

/** Leaflet too, in the file that knows it. */
const tilesLibrary = 'packages/elements/src/club-finder/leaflet-library.ts';
/** As it loads it writes markup to see whether a browser knows SVG, which a page with Trusted Types forbids: a node is made instead. */
const leafletWithoutMarkup = () => ({
  name: 'leaflet-without-markup',
  transform(code, id) {
    if (!id.endsWith('/leaflet-src.esm.js')) return null;
    const probe = "div.innerHTML = '<svg/>';";
    if (!code.includes(probe)) throw new Error('Leaflet probes for SVG in another way now: look at leafletWithoutMarkup.');
    return { code: code.replace(probe, "div.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'svg'));"), map: null };
  },
});

/** One file for a page without a bundler: of everything, of the questionnaire alone, and of the finder alone. */
const bundles = {
  'sport-sante': 'sport-sante, with Lit, zod, d3, kdbush, geokdbush and fhir-kit-client',
  'sport-sante-questionnaire': 'sport-sante, with Lit and fhir-kit-client',
  'sport-sante-club-finder': 'sport-sante, with Lit, kdbush, geokdbush and fhir-kit-client',
};

/** In the one-file bundle these are beside it, each in a file that it loads by a path relative to itself: by where they are imported, as what. */
const companions = {
  'sport-sante-paper': { folder: 'prescription-paper', ids: ['./barcode.js', './pdf.js'], contents: 'sport-sante, with bwip-js, pdfkit, fontkit and Arimo' },
  'sport-sante-documents': {
    folder: '(carnet-viewer|club-finder)', ids: ['@sport-sante/sdk/document', '@sport-sante/sdk/document/exchange', '@sport-sante/sdk/document/health-link', '@sport-sante/sdk/document/orientation', '@sport-sante/sdk/document/poster'],
    contents: 'sport-sante, with jose and d3-dsv',
  },
  'sport-sante-fhirpath': { folder: 'questionnaire', ids: ['./expressions/index.js'], contents: 'sport-sante, with fhirpath.js, antlr4 and date-fns' },
  'sport-sante-communes': { folder: '(club-finder|club)', ids: ['@sport-sante/sdk/club/communes', './communes.js'], contents: 'sport-sante, with the communes of Insee and GeoNames' },
  'sport-sante-leaflet': { folder: 'club-finder', ids: ['./leaflet-tiles.js'], contents: 'sport-sante, with Leaflet' },
  'sport-sante-territories': { folder: '', ids: [], contents: 'sport-sante' },
  'sport-sante-club-worker': { folder: 'club-finder', ids: [], contents: 'sport-sante, with kdbush, geokdbush and d3-dsv' },
};
const besideTheBundle = () => ({
  name: 'beside-the-bundle',
  resolveId(id, importer = '') {
    const [name] = Object.entries(companions).find(([, { folder, ids }]) => new RegExp(`/${folder}/`).test(importer) && ids.includes(id)) ?? [];
    return name ? { id: `./${name}.min.js`, external: true } : null;
  },
  // The worker is a file of its own, which the page starts by its address.
  transform: (code, id) => (id.endsWith('/worker-address.ts') ? { code: code.replace('../sport-sante-club-worker', './sport-sante-club-worker'), map: null } : null),
});
/** What a companion itself leaves to another. */
const besideCompanion = (own) => {
  const beside = besideTheBundle();
  return { ...beside, resolveId: (id, importer) => { const found = beside.resolveId(id, importer); return found?.id === `./${own}.min.js` ? null : found; } };
};
const isCompanion = (file) => Object.keys(companions).some((name) => file === `packages/elements/src/${name}.ts`);

/** What is taken in whole keeps the word of its licence; the texts are published beside it. */
const banner = (contents) => `/*! ${contents}: licences in NOTICES.md */`;

const terserOptions = { module: true, ecma: 2022, format: { comments: /@license|^!/ } };

export default [
  modules('sdk', {
    input: sources('sdk').filter((file) => file !== clientAdapter && file !== expressionsLibrary),
    external: (id) => isBare(id) || id.endsWith('/fhir-kit.js') || id.endsWith('/fhirpath-library.js'),
  }),
  {
    input: expressionsLibrary,
    plugins: [fhirpathLibrary.rollup(), resolveSource({ browser: true }), typescript()],
    output: { file: 'packages/sdk/dist/questionnaire/expressions/fhirpath-library.js', format: 'es', sourcemap: true, banner: banner('@sport-sante/sdk, with fhirpath.js, antlr4 and date-fns') },
  },
  {
    input: clientAdapter,
    external: (id) => isBare(id) && id !== 'fhir-kit-client' && !clientShims.names.includes(id),
    plugins: [clientShims.rollup(), resolveSource({ browser: true }), typescript()],
    output: { file: 'packages/sdk/dist/client/fhir-kit.js', format: 'es', sourcemap: true, banner: banner('@sport-sante/sdk, with fhir-kit-client') },
  },
  modules('elements', {
    input: sources('elements').filter((file) => !isCompanion(file) && file !== tilesLibrary && !Object.keys(paperFiles).some((name) => file === `${paperFolder}/${name}.ts`)),
    external: (id) => isBare(id) || isPaperFile(id) || id.endsWith('/leaflet-library.js'),
  }),
  {
    input: tilesLibrary,
    plugins: [leafletWithoutMarkup(), resolveSource({ browser: true }), typescript()],
    output: { file: 'packages/elements/dist/club-finder/leaflet-library.js', format: 'es', sourcemap: true, banner: banner('@sport-sante/elements, with Leaflet') },
  },
  ...Object.entries(paperFiles).map(([name, library]) => ({
    input: `${paperFolder}/${name}.ts`,
    plugins: [paperLibrary.rollup(), resolveSource({ browser: true }), typescript()],
    output: { file: `packages/elements/dist/prescription-paper/${name}.js`, format: 'es', sourcemap: true, banner: banner(`@sport-sante/elements, with ${library}`) },
  })),
  ...Object.entries(bundles).map(([name, contents]) => ({
    input: `packages/elements/src/${name}.ts`,
    plugins: [besideTheBundle(), clientShims.rollup(), resolveSource({ browser: true }), minifyTemplates(), typescript(), terser(terserOptions)],
    output: { file: `packages/elements/dist/${name}.min.js`, format: 'es', sourcemap: true, inlineDynamicImports: true, banner: banner(contents) },
  })),
  ...Object.entries(companions).map(([name, { contents }]) => ({
    input: `packages/elements/src/${name}.ts`,
    plugins: [...(name === 'sport-sante-club-worker' ? [besideCompanion(name)] : []), leafletWithoutMarkup(), paperLibrary.rollup(), resolveSource({ browser: true }), typescript(), terser(terserOptions)],
    output: { file: `packages/elements/dist/${name}.min.js`, format: 'es', sourcemap: true, inlineDynamicImports: true, banner: banner(contents) },
  })),
  modules('sandbox'),
];
