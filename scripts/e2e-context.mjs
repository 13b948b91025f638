/**
 * What an end-to-end test can do: open guarded pages, speak to the sandbox, break the network.
 *
 * Reads   what the pages show and ask. Writes nothing but what the pages write to the sandbox.
 * Refuses, at the end of each test, whatever page-guard.mjs lists.
 */
import assert from 'node:assert/strict';
import { guardContext } from './page-guard.mjs';
import { scrollWidthOf, undefinedElementsOf, violationsOf } from './page-checks.mjs';

/**
 * @typedef {object} Context
 * @property {string} baseUrl origin of the example pages, without a slash at its end
 * @property {string} fhirUrl the FHIR server as the pages see it: baseUrl + /fhir
 * @property {{ url: string }} sandbox the FHIR server itself; url ends in /fhir
 * @property {import('node:assert/strict')} assert
 * @property {(path?: string, options?: OpenOptions) => Promise<import('playwright-core').Page>} open opens a page, guarded until the test ends
 * @property {(words: string[]) => void} plant words of a patient, which may appear on screen and in bodies, nowhere else
 * @property {(problem: RegExp) => void} allow a problem this test provokes; it must then happen
 * @property {(path: string, init?: RequestInit) => Promise<{ status: number, headers: Headers, body: unknown }>} fhir asks the sandbox directly: fhir('Patient/1')
 * @property {(options?: { seed?: 'demo' | 'none', journal?: string, faults?: unknown }) => Promise<{ url: string }>} useSandbox
 *   a sandbox of this test's own from now on, behind the same fhirUrl
 * @property {() => void} goOffline from now on each FHIR connection breaks
 * @property {() => void} goOnline
 * @property {(page: import('playwright-core').Page) => Promise<void>} checkAccessible WCAG 2.2 A and AA, best practices, no undefined element
 * @property {(page: import('playwright-core').Page, width?: number) => Promise<void>} checkFits nothing scrolls sideways; width 360 unless told
 *
 * @typedef {object} OpenOptions
 * @property {{ width: number, height: number }} [viewport] 1280 × 900 unless told
 * @property {'light' | 'dark'} [colorScheme]
 * @property {'active' | 'none'} [forcedColors]
 * @property {'reduce' | 'no-preference'} [reducedMotion]
 * @property {boolean} [hasTouch]
 * @property {string} [locale] of the browser; fr-FR unless told
 * @property {import('playwright-core').Page} [besides] a page whose storage and cookies the new one shares
 */

/**
 * @param {{ browser: import('playwright-core').Browser, server: Awaited<ReturnType<typeof import('./serve-examples.mjs').serveExamples>>,
 *   sandbox: { url: string }, createSandbox: (options: object) => Promise<{ url: string, close(): Promise<void> }> }} parts
 * @returns {{ context: Context, end(): Promise<string[]>, screenshot(file: string): Promise<boolean> }} end: closes all, gives the problems
 */
export function createContext({ browser, server, sandbox, createSandbox }) {
  const guards = new Map();
  const words = new Set();
  const allowed = [];
  const sandboxes = [];
  const state = { sandbox };

  async function guarded(options) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'fr-FR', timezoneId: 'Europe/Paris', reducedMotion: 'reduce', ...options });
    guards.set(context, await guardContext(context, { origins: [server.url], words }));
    return context;
  }

  const context = {
    baseUrl: server.url,
    fhirUrl: `${server.url}/fhir`,
    get sandbox() { return state.sandbox; },
    assert,
    async open(path = '/', { besides, ...options } = {}) {
      const browserContext = besides?.context() ?? await guarded(options);
      const page = await browserContext.newPage();
      const close = page.close.bind(page);
      page.close = async (...args) => {
        await guards.get(browserContext).inspect(page);
        await close(...args);
      };
      await page.goto(new URL(path, server.url).href);
      return page;
    },
    plant: (given) => { for (const word of given) words.add(word); },
    allow: (pattern) => { allowed.push(pattern); },
    async fhir(path, init = {}) {
      const headers = { accept: 'application/fhir+json', ...(init.body && { 'content-type': 'application/fhir+json' }), ...init.headers };
      const answer = await fetch(`${state.sandbox.url}/${path}`, { ...init, headers });
      const text = await answer.text();
      return { status: answer.status, headers: answer.headers, body: text ? JSON.parse(text) : undefined };
    },
    async useSandbox(options = {}) {
      state.sandbox = await createSandbox({ port: 0, ...options });
      sandboxes.push(state.sandbox);
      server.setFhirUrl(state.sandbox.url);
      return state.sandbox;
    },
    goOffline: () => server.setFhirUrl(undefined),
    goOnline: () => server.setFhirUrl(state.sandbox.url),
    async checkAccessible(page) {
      assert.deepEqual(await undefinedElementsOf(page), [], 'Elements that no script defines');
      assert.deepEqual(await violationsOf(page, { wholePage: true }), [], 'Accessibility rules broken');
    },
    async checkFits(page, width = 360) {
      const before = page.viewportSize();
      await page.setViewportSize({ width, height: 800 });
      const needed = await scrollWidthOf(page);
      await page.setViewportSize(before);
      assert.ok(needed <= width, `At ${width} px the page is ${needed} px wide: it scrolls sideways.`);
    },
  };

  const pages = () => [...guards.keys()].flatMap((each) => each.pages());

  return {
    context,
    async screenshot(file) {
      const [page] = pages().slice(-1);
      await page?.screenshot({ path: file, fullPage: true }).catch(() => {});
      return page !== undefined;
    },
    async end() {
      for (const page of pages()) await guards.get(page.context()).inspect(page);
      const found = [...guards.values()].flatMap((guard) => guard.problems());
      const leaks = [...guards.values()].flatMap((guard) => guard.leaks());
      await Promise.all([...guards.keys()].map((each) => each.close()));
      await Promise.all(sandboxes.map((each) => each.close()));
      server.setFhirUrl(sandbox.url);
      return [
        ...found.filter((problem) => !allowed.some((pattern) => pattern.test(problem))),
        ...leaks,
        ...allowed.filter((pattern) => !found.some((problem) => pattern.test(problem))).map((pattern) => `allowed, but it never happened: ${pattern}`),
      ];
    },
  };
}
