/**
 * Measures how a form of 300 questions is drawn and answered, in Chromium.
 *
 * Reads   packages/elements/dist: build first. Writes nothing.
 * Refuses a contestant that does not show what is awaited: the run ends with an error, not with a figure.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { launchBrowser } from '../browser.mjs';
import { listen } from '../ports.mjs';
import * as contestants from './contestants.mjs';
import { install } from './page.mjs';
import { bigForm } from './questionnaire.mjs';

const dist = resolve(import.meta.dirname, '../../packages/elements/dist');

async function serve() {
  const server = createServer((request, response) => {
    const name = new URL(request.url, 'http://localhost').pathname.slice(1);
    const [contestant, file] = name.split('/');
    if (contestants[contestant] && file === 'page.html') send(response, 'text/html', `<!doctype html><meta charset="utf-8"><title>bench</title><div id="root"></div><script type="module" src="contestant.js"></script>`);
    else if (contestants[contestant] && file === 'contestant.js') send(response, 'text/javascript', contestants[contestant]);
    else if (/^sport-sante[\w-]*\.min\.js$/.test(name)) send(response, 'text/javascript', readFileSync(join(dist, name)));
    else response.writeHead(404).end();
  });
  return { port: await listen(server, 0), close: () => { server.closeAllConnections(); server.close(); } };
}

const send = (response, type, body) => response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body);

/** One page, opened, filled and left. @returns {Promise<{ render: number, condition: number, calculation: number, nodes: number }>} ms, and DOM nodes */
async function run(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    await page.goto(url);
    await page.waitForFunction(() => window.mount !== undefined);
    await page.evaluate(install);
    await page.waitForTimeout(300);
    const render = await page.evaluate((form) => window.bench.render(form, 'Q300'), bigForm);
    // What a form loads for its calculations comes after it is drawn.
    await page.waitForTimeout(1000);
    await page.evaluate(() => { window.bench.focus('Q001'); window.bench.listen({ shown: 'Q003', calculated: 'Q010', text: '7' }); });
    await page.keyboard.press('7');
    const [condition, calculation] = await page.evaluate(() => window.listened);
    const session = await context.newCDPSession(page);
    const { nodes } = await session.send('Memory.getDOMCounters');
    return { render, condition, calculation, nodes };
  } finally {
    await context.close();
  }
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** @returns {Promise<Record<string, Record<string, number>>>} medians by contestant; the runs alternate, so that both meet the same noise */
export async function measureForms({ runs = 7 } = {}) {
  const { port, close } = await serve();
  const browser = await launchBrowser();
  const found = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]));
  try {
    for (let turn = 0; turn < runs; turn += 1) for (const name of Object.keys(found)) found[name].push(await run(browser, `http://127.0.0.1:${port}/${name}/page.html`));
  } finally {
    await browser.close();
    close();
  }
  return Object.fromEntries(Object.entries(found).map(([name, results]) => [name, Object.fromEntries(Object.keys(results[0]).map((key) => [key, median(results.map((result) => result[key]))]))]));
}
