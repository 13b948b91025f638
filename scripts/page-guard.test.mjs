import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { launchBrowser } from './browser.mjs';
import { createContext } from './e2e-context.mjs';
import { serveExamples } from './serve-examples.mjs';

/** What a careless page does → the problem that must be named. Each runs under the real headers of the examples server. */
const careless = {
  'writes markup from a string': ['document.body.innerHTML = "<b>x</b>";', /policy: require-trusted-types-for/],
  'styles itself inline': ['document.body.setAttribute("style", "color: red");', /policy: style-src/],
  'asks another host': ['fetch("http://example.org/").catch(() => {});', /policy: connect-src|another origin/],
  'loads a picture of another host': ['new Image().src = "http://127.0.0.1:9/x.png";', /policy: img-src|another origin/],
  'logs an error': ['console.error("broken");', /console error: broken/],
  'throws': ['setTimeout(() => { throw new Error("lost"); });', /uncaught error: lost/],
  'rejects and nobody listens': ['Promise.reject(new Error("lost"));', /uncaught error: lost/],
  'asks for a person by name in a URL': ['fetch("/fhir/Patient?name=Lef%C3%A8vre").catch(() => {});', /« LEFEVRE » stands in a requested URL/],
  'puts a name in its title': ['document.title = "Dossier de M. Lefèvre";', /« LEFEVRE » stands in document.title/],
  'puts a name in its address': ['history.pushState(null, "", "?patient=lefevre");', /stands in the address/],
  'puts a name in the fragment': ['location.hash = "lefevre";', /stands in the address/],
  'keeps a name in its history': ['history.replaceState({ name: "Lefèvre" }, "");', /stands in history.state/],
  'keeps a name for the session': ['sessionStorage.setItem("draft", JSON.stringify({ family: "Lefèvre" }));', /stands in sessionStorage/],
  'keeps a name for ever': ['localStorage.draft = "LEFÈVRE";', /stands in localStorage/],
  'names a database after a person': ['indexedDB.open("lefevre");', /stands in an IndexedDB name/],
  'keeps a name in a cookie': ['document.cookie = "p=Lefevre";', /stands in (a|document.)\W?cookie/],
  'keeps a name in its window': ['window.name = "lefevre";', /stands in window.name/],
  'logs a name': ['console.info("saved", "Lefèvre");', /stands in the console/],
};

describe('The guard of end-to-end pages', function suite() {
  this.timeout(30_000);
  let folder;
  let server;
  let browser;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pages-'));
    for (const [index, script] of ['', ...Object.values(careless).map(([source]) => source)].entries()) {
      mkdirSync(join(folder, String(index)));
      writeFileSync(join(folder, `${index}/index.html`), '<!doctype html><html lang="fr"><title>Page</title><h1>LEFÈVRE</h1><script type="module" src="page.js"></script>');
      writeFileSync(join(folder, `${index}/page.js`), script);
    }
    writeFileSync(join(folder, 'favicon.ico'), '');
    server = await serveExamples({ fhirUrl: 'http://127.0.0.1:9/fhir', folders: [folder] });
    browser = await launchBrowser();
  });

  after(async () => {
    await browser?.close();
    await server?.close();
    rmSync(folder, { recursive: true });
  });

  const visit = async (index, act = () => {}) => {
    const { context, end } = createContext({ browser, server, sandbox: { url: 'http://127.0.0.1:9/fhir' }, createSandbox: () => { throw new Error('unused'); } });
    context.plant(['LEFEVRE']);
    const page = await context.open(`/${index}/`);
    await page.waitForTimeout(150);
    await act(context, page);
    return end();
  };

  it('finds nothing on a page that only shows a name', async () => {
    expect(await visit(0)).to.deep.equal([]);
  });

  for (const [index, [what, [, expected]]] of Object.entries(careless).entries()) {
    it(`refuses a page that ${what}`, async () => {
      expect((await visit(index + 1)).join('\n')).to.match(expected);
    });
  }

  it('lets through what the test provokes, and nothing else', async () => {
    expect(await visit(5, ({ allow }) => allow(/console error: broken/))).to.deep.equal([]);
    expect(await visit(0, ({ allow }) => allow(/console error: broken/))).to.deep.equal(['allowed, but it never happened: /console error: broken/']);
  });

  it('looks at a page that the test closes', async () => {
    expect((await visit(9, (_, page) => page.close())).join('\n')).to.match(/stands in document.title/);
  });
});
