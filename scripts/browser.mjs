/**
 * Finds the browser that the tests drive.
 *
 * Reads   CHROME_PATH; @sparticuz/chromium, a Chromium inside an npm package (linux-x64); the chromium and chrome of PATH.
 * Writes  node_modules/.cache/sport-sante/chromium-VERSION: that npm Chromium with its libraries and fonts, unpacked once.
 * Refuses a CHROME_PATH that is not a file, and a machine with none of the three, with a sentence that says what to do.
 *
 * The npm Chromium comes before the installed one: same build and same fonts everywhere.
 */
import { accessSync, constants, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

/** No connection of the browser's own. No process sandbox: the tests also run as root, in containers, and open only our pages. */
const args = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-default-apps', '--disable-domain-reliability',
  '--disable-features=OptimizationHints,MediaRouter,Translate', '--no-pings', '--font-render-hinting=none',
  // No name but ours is looked up: a page that asks for another host fails at once, also on a machine with a network.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];
const shellArgs = ['--headless=shell', '--no-zygote', ...args];

const cache = resolve(import.meta.dirname, '../node_modules/.cache/sport-sante');

/**
 * @returns {Promise<{ executablePath: string, args: string[], env?: Record<string, string> }>}
 * @throws {Error} with a sentence for the person at the terminal when there is no browser
 */
export async function findBrowser() {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (!isExecutable(chosen)) throw new Error(`CHROME_PATH is ${chosen}, which is not a program. Set it to the full path of Chromium or Chrome.`);
    return { executablePath: chosen, args: shellArgs };
  }
  const bundled = await fromNpm();
  if (bundled) return bundled;
  const installed = onPath(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']);
  if (installed) return { executablePath: installed, args: shellArgs };
  throw new Error('No browser was found. Install Chromium or Chrome, or set CHROME_PATH to its full path, then run the same command again.');
}

/** The same, for a command: the sentence, then exit code 1. */
export async function findBrowserOrExit() {
  try {
    return await findBrowser();
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}

/** Starts the browser under Playwright. */
export async function launchBrowser() {
  const { chromium } = await import('playwright-core');
  const { executablePath, args: flags, env } = await findBrowserOrExit();
  return chromium.launch({ executablePath, args: flags, env: { ...process.env, ...env }, headless: true });
}

async function fromNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const manifest = resolve(import.meta.dirname, '../node_modules/@sparticuz/chromium/package.json');
  if (!existsSync(manifest)) return undefined;
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
  const home = join(cache, `chromium-${version}`);
  if (!existsSync(join(home, 'fonts/fonts.conf'))) await unpack(home);
  return {
    executablePath: join(home, 'chromium'),
    args: shellArgs,
    env: {
      LD_LIBRARY_PATH: [join(home, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      FONTCONFIG_PATH: join(home, 'fonts'),
    },
  };
}

/**
 * The package unpacks into the temporary folder and changes this process's environment; both are kept from the rest.
 * Unpacked beside its place and moved there whole, so that a broken run leaves nothing that looks complete.
 */
async function unpack(home) {
  const partial = `${home}.${process.pid}`;
  mkdirSync(partial, { recursive: true });
  const before = { ...process.env };
  try {
    process.env.TMPDIR = partial;
    process.env.VERCEL = '1'; // Read at import: makes it unpack its own NSS libraries, which a bare Debian lacks.
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
  writeFileSync(join(partial, 'fonts/fonts.conf'), fontsConfig(home));
  if (existsSync(home)) rmSync(partial, { recursive: true }); // Another run was faster.
  else renameSync(partial, home);
}

const fontsConfig = (home) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${home}/fonts/fonts</dir>
  <cachedir>${home}/fonts-cache</cachedir>
</fontconfig>
`;

function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
