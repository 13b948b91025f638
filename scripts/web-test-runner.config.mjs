/**
 * Tests in a real browser: the elements, and the SDK again, where a phone would run it.
 *
 * Reads   packages/elements/src and packages/sdk/src, from source; a sibling package from its dist (build first).
 * Writes  nothing.
 * Refuses a console error: an element that works does not log one. `*.node.test.ts` need Node and are not run here.
 */
import { resolve } from 'node:path';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { findBrowserOrExit } from './browser.mjs';
import { clientShims } from './client-shims.mjs';
import { fhirpathLibrary } from './fhirpath-library.mjs';
import { paperLibrary } from './paper-library.mjs';
import { browserReporter } from './browser-reporter.mjs';

const { executablePath, args, env } = await findBrowserOrExit();
const rootDir = resolve(import.meta.dirname, '..');

export default {
  rootDir,
  groups: [
    { name: 'elements', files: `${rootDir}/packages/elements/src/**/*.test.ts` },
    { name: 'browser-sdk', files: [`${rootDir}/packages/sdk/src/**/*.test.ts`, `!${rootDir}/packages/sdk/src/**/*.node.test.ts`] },
  ],
  concurrency: 2,
  testsStartTimeout: 30_000,
  testsFinishTimeout: 120_000,
  // A worker is asked for by its address, which is that of the built file.
  middleware: [(context, next) => {
    context.path = context.path.replace(/\/src\/(sport-sante-[a-z-]+\.min\.js)$/, '/dist/$1');
    return next();
  }],
  nodeResolve: { exportConditions: ['browser', 'development'] },
  plugins: [a11ySnapshotPlugin(), clientShims.testRunner(), paperLibrary.testRunner(), fhirpathLibrary.testRunner(), esbuildPlugin({ ts: true, target: 'es2022', tsconfig: resolve(rootDir, 'tsconfig.json') })],
  browsers: [chromeLauncher({ launchOptions: { executablePath, args, env: { ...process.env, ...env } } })],
  testFramework: { config: { ui: 'bdd', timeout: 15_000 } },
  reporters: [browserReporter()],
  filterBrowserLogs: ({ type }) => type === 'error',
};
