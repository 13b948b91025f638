/**
 * Watches every page of one browser context and lists what a safe page never does.
 *
 * Reads   console, errors, requests, and what the pages keep: URL, title, storage, cookies, history.
 * Writes  nothing.
 * Refuses a violation of the Content Security Policy or of Trusted Types, a console error, an uncaught error, a request to
 *         another origin, and a planted word (a patient's name, a number) anywhere it would outlive or leave the page.
 */

/** Said in console only, where no event is fired. */
const policyMessage = /Content Security Policy|Trusted ?(Type|HTML|Script)|^Refused to /;

/**
 * @param {import('playwright-core').BrowserContext} context before its first page is opened
 * @param {{ origins: string[], words?: Set<string> }} options
 *   origins: the only ones a page may ask. words: what may stand nowhere but on screen; it may grow while the test runs.
 * @returns {Promise<{ inspect(page: import('playwright-core').Page): Promise<void>, problems(): string[], leaks(): string[] }>}
 *   inspect: looks at what the page keeps, to be called before it closes. leaks: where a planted word stands.
 */
export async function guardContext(context, { origins, words = new Set() }) {
  const found = new Set();
  const texts = new Map();
  const add = (problem) => found.add(problem);
  const look = (place, text) => texts.set(place, (texts.get(place) ?? new Set()).add(text));

  await context.exposeBinding('__reportViolation', (_, text) => add(text));
  await context.addInitScript(reportViolations);
  context.on('weberror', (event) => {
    add(`uncaught error: ${event.error().message}`);
    look('an error message', event.error().message);
  });
  context.on('console', (message) => {
    const text = message.text();
    look('the console', text);
    if (message.type() === 'error') add(`console error: ${text}`);
    else if (policyMessage.test(text)) add(`policy: ${text}`);
  });
  const asked = (url) => {
    look('a requested URL', url);
    const { protocol, origin } = new URL(url);
    if (!['data:', 'blob:', 'about:'].includes(protocol) && !origins.includes(origin.replace(/^ws/, 'http'))) add(`request to another origin: ${url}`);
  };
  context.on('request', (request) => {
    asked(request.url());
    look('a Referer header', request.headers().referer ?? '');
  });
  context.on('page', (page) => {
    page.on('websocket', (socket) => asked(socket.url()));
    page.on('framenavigated', (frame) => look('the address of the page', frame.url()));
    page.on('dialog', (dialog) => look('a dialog', dialog.message()));
  });

  return {
    async inspect(page) {
      for (const frame of page.frames()) {
        const kept = await frame.evaluate(whatIsKept).catch(() => ({}));
        for (const [place, text] of Object.entries(kept)) look(place, text);
      }
      look('a cookie', JSON.stringify(await context.cookies()));
    },
    problems: () => [...found],
    leaks: () => [...texts].flatMap(([place, said]) =>
      [...words].filter((word) => [...said].some((text) => contains(text, word))).map((word) => `« ${word} » stands in ${place}`)),
  };
}

/** Runs in the page, before any of its scripts. */
function reportViolations() {
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, lineNumber }) => {
    globalThis.__reportViolation(`policy: ${violatedDirective} refused ${blockedURI} (${sourceFile ?? ''}:${lineNumber})`);
  }, true);
}

/** Runs in the page: everything that stays after the person has left, as text. */
async function whatIsKept() {
  const text = (read) => {
    try {
      return JSON.stringify(read()) ?? '';
    } catch {
      return '';
    }
  };
  const databases = await globalThis.indexedDB?.databases?.().catch(() => []) ?? [];
  const caches = await globalThis.caches?.keys().catch(() => []) ?? [];
  return {
    'the address of the page': location.href,
    'document.title': document.title,
    localStorage: text(() => ({ ...localStorage })),
    sessionStorage: text(() => ({ ...sessionStorage })),
    'an IndexedDB name': JSON.stringify(databases.map(({ name }) => name)),
    'a cache name': JSON.stringify(caches),
    'document.cookie': text(() => document.cookie),
    'window.name': window.name,
    'history.state': text(() => history.state),
  };
}

/** Case, accents, percent signs, plus signs and JSON escapes do not hide a word. */
function contains(text, word) {
  const readings = [text, text.replaceAll('+', ' ')].flatMap((each) => [each, decoded(each)]);
  return readings.some((each) => plain(each).includes(plain(word)));
}

const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const decoded = (text) => text.replace(/(?:%[0-9a-f]{2})+/gi, (bytes) => {
  try {
    return decodeURIComponent(bytes);
  } catch {
    return bytes;
  }
});
