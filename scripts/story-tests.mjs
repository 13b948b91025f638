#!/usr/bin/env node
/**
 * Opens every story of a built Storybook as three readers would: on a desk, on a phone of 360 px, in a dark theme.
 *
 *   node scripts/story-tests.mjs [storybook-static] [part of a story's id]
 *
 * Reads   the built Storybook. Writes nothing.
 * Refuses a story that throws or whose play fails, an element no script defines, a console or uncaught error, a request
 *         to another origin, a broken accessibility rule (colour contrast again in dark), and sideways scrolling at 360 px.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { launchBrowser } from './browser.mjs';
import { guardContext } from './page-guard.mjs';
import { scrollWidthOf, undefinedElementsOf, violationsOf } from './page-checks.mjs';
import { listen, loopback } from './ports.mjs';
import { sendFile } from './static-files.mjs';

const desk = { width: 1280, height: 900 };
const phone = { width: 360, height: 740 };

/** Each view of a story: how the browser is set, and what is looked at. Each plays to its end first. */
const views = [
  { name: 'desk', browser: { viewport: desk }, check: async (page) => [...await undefinedTags(page), ...await violationsOf(page)] },
  { name: 'phone', browser: { viewport: phone, hasTouch: true }, check: overflow },
  { name: 'dark', browser: { viewport: desk, colorScheme: 'dark' }, check: (page) => violationsOf(page, { only: ['color-contrast'] }) },
];

/**
 * @param {string} folder a built Storybook
 * @param {{ only?: string }} [options] only: part of a story's id
 * @returns {Promise<{ passed: number, failed: number }>} one per story
 */
export async function testStories(folder, { only = '' } = {}) {
  const { entries } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));
  const stories = Object.values(entries).filter(({ type, id }) => type === 'story' && id.includes(only));
  const server = createServer((request, response) => {
    if (!sendFile(request, response, { folders: [folder] })) response.writeHead(404).end();
  });
  const origin = `http://${loopback}:${await listen(server)}`;
  const browser = await launchBrowser();
  const tally = { passed: 0, failed: 0 };
  try {
    for (const story of stories) {
      const start = Date.now();
      const problems = merged(await Promise.all(views.map((view) => look(browser, origin, story, view))));
      tally[problems.length === 0 ? 'passed' : 'failed'] += 1;
      console.log(`  ${problems.length === 0 ? 'ok    ' : 'FAILED'} ${story.title} › ${story.name} (${Date.now() - start} ms)`);
      for (const problem of problems) console.log(`         ${problem.replaceAll('\n', '\n         ')}`);
    }
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
  return tally;
}

async function look(browser, origin, { id }, { name, browser: options, check }) {
  const context = await browser.newContext({ locale: 'fr-FR', timezoneId: 'Europe/Paris', reducedMotion: 'reduce', ...options });
  const guard = await guardContext(context, { origins: [origin] });
  await context.addInitScript(listenToStorybook);
  try {
    const page = await context.newPage();
    // Storybook's own axe run is for the reader of the panel; ours follows.
    await page.goto(`${origin}/iframe.html?id=${id}&viewMode=story&globals=a11y.manual:!true`);
    const ended = await page.waitForFunction(() => globalThis.__storyEnd, undefined, { timeout: 30_000 })
      .then((handle) => handle.jsonValue(), () => ({ error: 'The story did not end within 30 s.' }));
    const problems = ended.error ? [ended.error] : await check(page);
    return { name, problems: [...problems, ...guard.problems()] };
  } catch (error) {
    return { name, problems: [error.message] };
  } finally {
    await context.close();
  }
}

/** One line per problem, with the views that have it. */
function merged(seen) {
  const viewsOf = new Map();
  for (const { name, problems } of seen) {
    for (const problem of problems) viewsOf.set(problem, [...(viewsOf.get(problem) ?? []), name]);
  }
  return [...viewsOf].map(([problem, names]) => `${names.length === views.length ? '' : `${names.join(', ')}: `}${problem}`);
}

/** Runs in the page before Storybook: keeps how the story ended, its play function included. */
function listenToStorybook() {
  const end = (error) => { globalThis.__storyEnd ??= { error }; };
  const describe = (failure) => failure?.message ?? failure?.description ?? failure?.title ?? String(failure);
  let channel;
  Object.defineProperty(globalThis, '__STORYBOOK_ADDONS_CHANNEL__', {
    configurable: true,
    get: () => channel,
    set(value) {
      channel = value;
      channel.on('storyFinished', ({ status, reporters = [] }) => {
        end(status === 'error' ? `The story failed: ${reporters.map(({ type }) => type).join(', ')}` : undefined);
      });
      channel.on('playFunctionThrewException', (error) => end(`Its play failed: ${describe(error)}`));
      channel.on('unhandledErrorsWhilePlaying', ([error]) => end(`Its play left an error: ${describe(error)}`));
      channel.on('storyThrewException', (error) => end(`It threw: ${describe(error)}`));
      channel.on('storyErrored', (error) => end(`It could not render: ${describe(error)}`));
      channel.on('storyMissing', () => end('Storybook does not find it.'));
    },
  });
}

async function undefinedTags(page) {
  return (await undefinedElementsOf(page)).map((tag) => `<${tag}> is defined by no script`);
}

async function overflow(page) {
  const needed = await scrollWidthOf(page);
  return needed > phone.width ? [`it needs ${needed} px in width and scrolls sideways`] : [];
}

if (import.meta.filename === process.argv[1]) {
  const { passed, failed } = await testStories(resolve(process.argv[2] ?? 'storybook-static'), { only: process.argv[3] });
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed > 0 || passed === 0 ? 1 : 0);
}
