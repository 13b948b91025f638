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

/** One file for a page without a bundler: of everything, and of the questionnaire alone. */
const bundles = { 'sport-sante': 'sport-sante, with Lit, zod, d3 and fhir-kit-client', 'sport-sante-questionnaire': 'sport-sante, with Lit and fhir-kit-client' };

/** In the one-file bundle these are beside it, each in a file that it loads by a path relative to itself: by where they are imported, as what. */
const companions = {
  'sport-sante-paper': { folder: 'prescription-paper', ids: ['./barcode.js', './pdf.js'], contents: 'sport-sante, with bwip-js, pdfkit, fontkit and Arimo' },
  'sport-sante-documents': {
    folder: 'carnet-viewer', ids: ['@sport-sante/sdk/document', '@sport-sante/sdk/document/exchange', '@sport-sante/sdk/document/health-link'],
    contents: 'sport-sante, with jose and d3-dsv',
  },
  'sport-sante-fhirpath': { folder: 'questionnaire', ids: ['./expressions/index.js'], contents: 'sport-sante, with fhirpath.js, antlr4 and date-fns' },
};
const besideTheBundle = () => ({
  name: 'beside-the-bundle',
  resolveId(id, importer = '') {
    const [name] = Object.entries(companions).find(([, { folder, ids }]) => importer.includes(`/${folder}/`) && ids.includes(id)) ?? [];
    return name ? { id: `./${name}.min.js`, external: true } : null;
  },
});
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
    input: sources('elements').filter((file) => !isCompanion(file) && !Object.keys(paperFiles).some((name) => file === `${paperFolder}/${name}.ts`)),
    external: (id) => isBare(id) || isPaperFile(id),
  }),
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
    plugins: [paperLibrary.rollup(), resolveSource({ browser: true }), typescript(), terser(terserOptions)],
    output: { file: `packages/elements/dist/${name}.min.js`, format: 'es', sourcemap: true, banner: banner(contents) },
  })),
  modules('sandbox'),
];
