import { expect } from '@open-wc/testing';
import { get, plain, until } from '../internal/acts.test.js';
import type { CarnetViewer } from './carnet-viewer.js';
import { opened, untick, viewer } from './share.suite.js';

/** What the printer was given by a press; the frame goes away afterwards. */
async function printedBy(press: () => void): Promise<Document> {
  const seen: Document[] = [];
  const { body } = document;
  body.append = (...nodes) => {
    Element.prototype.append.apply(body, nodes);
    for (const node of nodes) {
      if (!(node instanceof HTMLIFrameElement) || !node.contentWindow || !node.contentDocument) continue;
      // A printer that keeps what it was given.
      node.contentWindow.print = () => { seen.push(node.contentDocument!); };
    }
  };
  try {
    press();
    await until(() => seen.length > 0, 'something is printed');
  } finally {
    Reflect.deleteProperty(body, 'append');
  }
  return seen[0]!;
}

const wordsOf = (page: Document): string => plain(page.body.textContent).replace(/\s+/g, ' ');
const print = (host: CarnetViewer, what?: 'carnet' | 'letter') => printedBy(() => { void host.print(what); });

afterEach(() => { for (const frame of document.querySelectorAll('iframe')) frame.remove(); });

describe('a printed carnet', () => {
  it('says where the person stands', async () => {
    const page = await print(await viewer());
    expect(wordsOf(page)).to.match(/VASSEUR/i).and.include('Marche de 6 minutes').and.match(/9 sur 12/);
    expect([page.documentElement.lang, page.adoptedStyleSheets.length, page.querySelectorAll('style, script').length]).to.deep.equal(['fr', 1, 0]);
  });

  it('of the person speaks as their view does', async () => {
    expect(wordsOf(await print(await viewer({ view: 'patient' })))).to.not.match(/%|abandon|assiduité/i);
  });

  it('is a letter that its author signs, when that is asked', async () => {
    const host = await viewer({ author: { resourceType: 'Practitioner', name: [{ family: 'Renaud', given: ['Camille'] }] } });
    expect(wordsOf(await print(host, 'letter'))).to.match(/DELMAS/i).and.include('Camille Renaud');
  });

  for (const what of ['carnet', 'letter'] as const) {
    it(`names nobody where it would outlive the page: ${what}`, async () => {
      const [address, title] = [location.href, document.title];
      const page = await print(await viewer(), what);
      for (const place of [page.title, page.location.href, page.defaultView?.name, document.title]) expect(place).to.not.match(/vasseur|hélène/i);
      expect([location.href, document.title]).to.deep.equal([address, title]);
    });
  }

  it('leaves out what was kept back, and says so', async () => {
    const panel = await opened(await viewer());
    untick(panel, /^Mesures/);
    const words = wordsOf(await printedBy(() => { get(panel, 'button', 'Imprimer le carnet').click(); }));
    expect([words.includes('390 m'), words.includes('Marche de 6 minutes')]).to.deep.equal([false, false]);
    expect(words).to.match(/Laiss[^.]*esures/);
  });
});
