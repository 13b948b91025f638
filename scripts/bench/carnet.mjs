/**
 * Measures a carnet of ten years (5,000 observations, 1,000 sessions) beside one of four months: read, opened, marked.
 * What an edit costs must not grow with the carnet, so the ratio is the figure.
 *
 * Reads   packages/sdk/dist and packages/elements/dist: build first. Writes nothing.
 * Refuses a carnet that does not show what is awaited: the run ends with an error, not with a figure.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { applyEdit, toEditBundle, undoOf } from '@sport-sante/sdk/carnet/write';
import { readCarnet } from '@sport-sante/sdk/carnet/read';
import { carnets } from '@sport-sante/sdk/testing';
import { launchBrowser } from '../browser.mjs';
import { listen } from '../ports.mjs';

const dist = resolve(import.meta.dirname, '../../packages/elements/dist');
/** Each as of an evening when the session of the day is not marked yet. */
const contestants = {
  'four months': { bundle: () => carnets.year, now: '2026-06-23T18:00:00+02:00', day: '2026-06-23' },
  'ten years': { bundle: () => carnets.tenYears({ observations: 5000, sessions: 1000 }), now: '2026-06-25T18:00:00+02:00', day: '2026-06-25' },
};

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

function timeOf(act, { rounds = 9, times }) {
  let best = Infinity;
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    for (let time = 0; time < times; time += 1) act(time);
    best = Math.min(best, (performance.now() - start) / times);
  }
  return best;
}

/** In Node: reading, and one edit with its transaction and its undo. ms */
function measureModel({ bundle, now, day }) {
  const given = bundle();
  const { carnet } = readCarnet(given);
  const session = carnet.sessions.find((each) => each.day === day);
  if (!session) throw new Error(`There is no session on ${day}.`);
  const states = ['present', 'absent'];
  return {
    read: timeOf(() => readCarnet(given), { times: 3 }),
    edit: timeOf((time) => {
      const edit = { kind: 'attendance', session: session.id, state: states[time % 2] };
      undoOf(carnet, edit);
      toEditBundle(carnet, edit, { at: now });
      applyEdit(carnet, edit, { at: now });
    }, { times: 200 }),
  };
}

/** Runs in the page. */
function mark() {
  const root = document.querySelector('sps-carnet-viewer').shadowRoot;
  const buttons = (words) => [...root.querySelectorAll('button')].filter((button) => button.checkVisibility() && button.textContent.trim().startsWith(words));
  const frameWhere = (holds) => new Promise((done) => {
    const look = () => { if (holds()) requestAnimationFrame((moment) => { done(moment); }); else requestAnimationFrame(look); };
    look();
  });
  return frameWhere(() => buttons('Présente').length > 0).then(async () => {
    const start = performance.now();
    buttons('Présente')[0].click();
    return await frameWhere(() => buttons('Annuler').length > 0) - start;
  });
}

async function run(browser, url, { bundle, now }) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    await page.goto(url);
    await page.waitForFunction(() => window.customElements.get('sps-carnet-viewer') !== undefined);
    const open = await page.evaluate(async ([given, instant]) => {
      const viewer = document.createElement('sps-carnet-viewer');
      const start = performance.now();
      Object.assign(viewer, { bundle: given, now: instant, editable: true });
      document.body.append(viewer);
      for (;;) {
        await new Promise((done) => { requestAnimationFrame(done); });
        if (viewer.shadowRoot?.querySelector('h2') && viewer.shadowRoot.querySelector('svg[role="img"]')) return performance.now() - start;
      }
    }, [bundle(), now]);
    await page.waitForTimeout(1000);
    const pressed = await page.evaluate(mark);
    const session = await context.newCDPSession(page);
    const { nodes } = await session.send('Memory.getDOMCounters');
    return { open, pressed, nodes };
  } finally {
    await context.close();
  }
}

/** @returns {Promise<Record<string, { read: number, edit: number, open: number, pressed: number, nodes: number }>>} ms, and DOM nodes */
export async function measureCarnets({ runs = 5 } = {}) {
  const server = createServer((request, response) => {
    const name = request.url.slice(1);
    if (/^sport-sante[\w-]*\.min\.js$/.test(name)) response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(readFileSync(join(dist, name)));
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<!doctype html><html lang="fr"><meta charset="utf-8"><title>bench</title><script type="module" src="/sport-sante.min.js"></script>');
  });
  const port = await listen(server, 0);
  const browser = await launchBrowser();
  const found = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]));
  try {
    for (let turn = 0; turn < runs; turn += 1) for (const [name, contestant] of Object.entries(contestants)) found[name].push(await run(browser, `http://127.0.0.1:${port}/`, contestant));
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
  return Object.fromEntries(Object.entries(found).map(([name, results]) => [name, {
    ...measureModel(contestants[name]), ...Object.fromEntries(Object.keys(results[0]).map((key) => [key, median(results.map((result) => result[key]))])),
  }]));
}
