import { expect } from '@open-wc/testing';
import { find, focused, get, plain, textOf, until } from '../internal/acts.test.js';
import type { FinderContext } from './context.js';
import { answer, designHits, fakeContext, open, type FinderHost } from './fake-context.suite.js';
import { renderTileMap, styles } from './leaflet-map.js';

/** One grey point, for every tile: nothing leaves the page. */
const TILE = 'data:image/gif;base64,R0lGODlhAQABAIAAAMLCwgAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==#{z}/{x}/{y}';
const hits = designHits().slice(0, 4).map((each, index) => ({ ...each, at: { lat: 48.6 + index / 50, lon: 2.4 + index / 40 } }));

const { query } = fakeContext();

async function map(more: Partial<FinderContext> = {}, tiles = TILE): Promise<FinderHost> {
  let address = tiles;
  const host = await open((context) => renderTileMap(context, address), { styles: [styles], hits, query, answer: answer(hits), width: '480px', ...more });
  Object.assign(host, { tiles: (next: string) => { address = next; host.requestUpdate(); } });
  await until(() => marks(host).length > 0 || /pas pu/.test(textOf(host)), 'the map is there');
  return host;
}
const marks = (host: FinderHost) => [...host.shadowRoot!.querySelectorAll<HTMLButtonElement>('.tiles .mark')];

describe('the map on tiles', () => {
  it('is accessible', async () => { await expect(await map()).to.be.accessible(); });
  it('has a button with a name for each place', async () => {
    const host = await map();
    expect(marks(host).map((mark) => [mark.textContent, mark.getAttribute('aria-label')])[0]).to.deep.equal(['1', '1. MSS GPS, Évry-Courcouronnes']);
  });

  it('marks in the list what is pressed, and keeps the focus on it', async () => {
    const host = await map();
    marks(host)[2]!.focus();
    marks(host)[2]!.click();
    await until(() => marks(host)[2]!.getAttribute('aria-current') === 'true', 'it is marked');
    expect(host.asked).to.deep.equal([['select', 'walk']]);
    expect((focused() as HTMLElement).dataset['ids']).to.equal('["walk"]');
  });

  it('has one mark for places at one point, which a press selects in turn', async () => {
    const here = hits.map((each) => ({ ...each, at: { lat: 48.6, lon: 2.4 } }));
    const host = await map({ hits: here.slice(0, 2) });
    const [mark, ...others] = marks(host);
    expect([mark!.textContent, others.length]).to.deep.equal(['1, 2', 0]);
    mark!.click();
    await until(() => marks(host)[0]!.getAttribute('aria-current') === 'true', 'it is marked');
    mark!.click();
    expect(host.asked).to.deep.equal([['select', 'gps'], ['select', 'gym']]);
  });

  it('draws what another search found', async () => {
    const host = await map();
    host.settings = { ...host.settings, hits: hits.slice(0, 1) };
    await until(() => marks(host).length === 1, 'one is left');
  });

  it('says that the background does not answer, and keeps the marks', async () => {
    const host = await map({}, 'data:text/plain,none#{z}/{x}/{y}');
    await until(() => find(host, 'status'), 'it is said');
    expect(plain(textOf(get(host, 'status')))).to.equal('Le fond de carte ne répond pas. La liste et les repères restent.');
    expect(marks(host)).to.have.lengthOf(4);
  });

  it('is drawn again when it is taken off the page and put back', async () => {
    const host = await map();
    const { parentElement } = host;
    host.remove();
    expect(marks(host)).to.have.lengthOf(0);
    parentElement!.append(host);
    await until(() => marks(host).length === 4, 'it is back');
  });

  it('takes other tiles', async () => {
    const host = await map();
    const sources = () => [...host.shadowRoot!.querySelectorAll<HTMLImageElement>('.leaflet-tile')].map(({ src }) => src);
    await until(() => sources().length > 0, 'there are tiles');
    (host as unknown as { tiles: (next: string) => void }).tiles(TILE.replace('#', '#other/'));
    await until(() => sources().length > 0 && sources().every((src) => src.includes('#other/')), 'they are others');
  });

  it('grows and shrinks by its buttons', async () => {
    const host = await map();
    const levels = () => [...host.shadowRoot!.querySelectorAll<HTMLImageElement>('.leaflet-tile')].map(({ src }) => Number(/#(\d+)/.exec(src)?.[1]));
    await until(() => levels().length > 0, 'there are tiles');
    const before = Math.max(...levels());
    get(host, 'button', 'Agrandir').click();
    await until(() => Math.max(...levels()) === before + 1, 'it is closer');
  });

  it('can be passed by', async () => {
    const host = await map();
    get(host, 'link', 'Passer la carte').click();
    expect(focused().id).to.equal('after-map');
  });

  it('speaks English', async () => {
    const host = await map({ language: 'en' });
    await until(() => find(host, 'button', 'Zoom in'), 'it is English');
  });
});
