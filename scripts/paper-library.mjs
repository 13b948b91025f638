/**
 * What the PDF of a prescription is made with, in whole: pdfkit as one module that a browser can load, and its fonts.
 *
 * pdfkit stands on CommonJS packages (fontkit and its own) that no browser loads as modules, and carries a decoder of WOFF2
 * that our fonts do not need. The fonts (Arimo, OFL 1.1 without a reserved name, so that a part of it may be
 * published) are cut down to the letters of Europe and the signs that doctors write.
 *
 * Used by rollup.config.mjs (what is published) and by the browser test runner (the same modules, from source).
 * Reads   node_modules. Writes nothing.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { deflateSync } from 'node:zlib';
import { build } from 'esbuild';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);

/** Blocks of Unicode, first and last code point: Latin, Greek, Cyrillic, punctuation, signs, arrows, mathematics, shapes. */
const repertoire = [
  [0x20, 0x7e], [0xa0, 0x24f], [0x2b0, 0x2ff], [0x370, 0x3ff], [0x400, 0x45f], [0x1e00, 0x1eff], [0x2000, 0x209f], [0x20a0, 0x20bf], [0x2100, 0x22ff], [0x25a0, 0x25ff],
];

const weights = { regular: '400Regular/Arimo_400Regular', bold: '700Bold/Arimo_700Bold' };

async function fontsModule() {
  const text = repertoire.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index))).join('');
  const lines = await Promise.all(Object.entries(weights).map(async ([name, file]) => {
    const whole = readFileSync(require.resolve(`@expo-google-fonts/arimo/${file}.ttf`));
    const subset = await subsetFont(whole, text, { targetFormat: 'sfnt', noLayoutClosure: true });
    // fontkit reads the frame of a glyph without outline, a space, beyond the end of the file when that glyph comes last.
    const padded = Buffer.concat([subset, Buffer.alloc(16)]);
    return `export const ${name} = '${deflateSync(padded, { level: 9 }).toString('base64')}';`;
  }));
  return lines.join('\n');
}

/** A stand-in for the WOFF2 decoder. */
const withoutWoff2 = {
  name: 'without-woff2',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^brotli\/decompress/ }, () => ({ path: 'brotli', namespace: 'none' }));
    onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'export default () => { throw new Error("WOFF2 is not read here."); };' }));
  },
};

/** pdfkit names a colour profile beside itself, for PDF/A, which is not written here; bundlers look for that file and refuse the build. */
const withoutProfile = {
  name: 'without-profile',
  setup({ onLoad }) {
    onLoad({ filter: /[/\\]pdfkit[/\\].*\.m?js$/ }, ({ path }) => ({ contents: readFileSync(path, 'utf8').replace(/new URL\((["'])\.\/data\/[^)]*\.icc\1, import\.meta\.url\)/, 'new URL("about:blank")') }));
  },
};

async function pdfkitModule() {
  const { outputFiles } = await build({
    stdin: { contents: "export { default } from 'pdfkit';", resolveDir: import.meta.dirname },
    bundle: true, write: false, format: 'esm', platform: 'browser', target: 'es2022', charset: 'utf8', legalComments: 'none', logLevel: 'error', minifySyntax: true,
    plugins: [withoutWoff2, withoutProfile],
  });
  if (outputFiles[0].text.includes('import.meta')) throw new Error('pdfkit names a file beside itself in another way now: look at withoutProfile.');
  return outputFiles[0].text;
}

/** Bare names, each with what makes its module; made once. */
const makers = { pdfkit: pdfkitModule, 'virtual:paper-fonts': fontsModule };
const made = new Map();
const moduleOf = (name) => {
  if (!made.has(name)) made.set(name, makers[name]());
  return made.get(name);
};

export const paperLibrary = {
  names: Object.keys(makers),
  rollup: () => ({
    name: 'paper-library',
    resolveId: (id) => (makers[id] ? { id: `\0paper:${id}`, moduleSideEffects: false } : null),
    load: (id) => (id.startsWith('\0paper:') ? moduleOf(id.slice('\0paper:'.length)) : null),
  }),
  testRunner: () => ({
    name: 'paper-library',
    resolveImport: ({ source }) => (makers[source] ? `/__paper/${encodeURIComponent(source)}.js` : undefined),
    async serve({ path }) {
      const name = /^\/__paper\/(.+)\.js$/.exec(path)?.[1];
      return name ? { body: await moduleOf(decodeURIComponent(name)), type: 'js' } : undefined;
    },
  }),
};
