/**
 * Lint rules: types where there are types, Lit templates and their accessibility, custom elements.
 * What the compiler, lit-analyzer and scripts/check-*.mjs already refuse is not repeated here; layout is left to the author.
 */
import js from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';

const tests = ['packages/*/src/**/*.test.ts', 'packages/*/src/**/*.suite.ts', 'stories/**/*.ts'];

export default defineConfig(
  { ignores: ['**/dist/', '**/node_modules/', 'storybook-static/', 'coverage/', 'examples/**', '**/*.d.ts'] },
  {
    name: 'TypeScript',
    files: ['packages/*/src/**/*.ts', 'stories/**/*.ts', 'stories/.storybook/*.ts'],
    extends: [js.configs.recommended, ts.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-console': 'error',
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true, skipComments: true, skipRegExps: true }], // French has them.
      'no-restricted-syntax': ['error', { selector: 'ExportDefaultDeclaration', message: 'Name what you export.' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // Numbers are written into sentences all day; objects and undefined must not be.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `@click=${() => this.#close()}` and `return void later();` say what they mean.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidOperator: true }],
      '@typescript-eslint/no-unnecessary-condition': 'off', // A host may be JavaScript, a server may be wrong: what the types exclude still arrives.
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      '@typescript-eslint/unbound-method': 'off', // Lit binds listeners itself; our interfaces are of plain functions.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    name: 'Elements and stories',
    files: ['packages/elements/src/**/*.ts', 'stories/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/recommended']],
    plugins: { 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      'lit/no-invalid-html': 'error',
      'lit/no-useless-template-literals': 'error',
      'wc/guard-super-call': 'off', // TypeScript knows which super method exists.
      'lit-a11y/click-events-have-key-events': 'off', // Keys are heard by the control that has the focus; the tests of each element use them.
      'lit-a11y/accessible-name': 'off', // It knows no <label for>; axe does, in the real tree.
      'lit-a11y/no-redundant-role': 'off', // role="list" gives back what Safari takes from a list without marks.
    },
  },
  {
    name: 'Tests and stories',
    files: tests,
    rules: {
      'no-restricted-syntax': 'off', // A story file has a default export: its format asks for it.
      '@typescript-eslint/no-non-null-assertion': 'off', // A missing value fails the test, as it should.
      '@typescript-eslint/no-unused-expressions': 'off', // expect(x).to.be.true
      '@typescript-eslint/no-base-to-string': 'off', // Answers of a server are read as they come.
      '@typescript-eslint/no-unnecessary-type-conversion': 'off',
      '@typescript-eslint/require-await': 'off', // Fakes have the shape of what they stand for.
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
  {
    name: 'Tests',
    files: ['packages/*/src/**/*.test.ts', 'packages/*/src/**/*.suite.ts'],
    // Stories stand in the same program, and Storybook's types make a promise of every chai assertion.
    rules: { '@typescript-eslint/no-floating-promises': 'off' },
  },
  { name: 'Storybook configuration', files: ['stories/.storybook/*.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    name: 'A program that speaks on the command line',
    files: ['packages/sandbox/src/bin.ts', 'packages/sandbox/src/cli.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    name: 'Scripts',
    files: ['scripts/**/*.mjs', '*.mjs', 'packages/*/*.mjs', 'packages/*/bin/*.mjs'],
    extends: [js.configs.recommended],
    languageOptions: {
      globals: Object.fromEntries([
        'process', 'console', 'fetch', 'URL', 'AbortSignal', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Buffer', 'performance', 'structuredClone',
        'describe', 'it', 'before', 'after', 'beforeEach', 'afterEach',
        'document', 'window', 'location', 'history', 'localStorage', 'sessionStorage', 'addEventListener', 'requestAnimationFrame', 'Node', // Functions that run in a page.
      ].map((name) => [name, 'readonly'])),
    },
    rules: { 'no-control-regex': 'off', 'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true, skipRegExps: true }] },
  },
);
