import { expect } from '@open-wc/testing';
import type { ClubHit, Point } from '@sport-sante/sdk/club/model';
import { find, focused, get, plain, textOf, until } from '../internal/acts.test.js';
import type { FinderContext } from './context.js';
import { answer, club, designHits, fakeContext, hit, open, type FinderHost } from './fake-context.suite.js';
import { renderTileMap, styles } from './leaflet-map.js';

/** One grey point, for every tile: nothing leaves the page. */
const TILE = 'data:image/gif;base64,R0lGODlhAQABAIAAAMLCwgAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==#{z}/{x}/{y}';
const hits = designHits().slice(0, 4).map((each, index) => ({ ...each, at: { lat: 48.6 + index / 50, lon: 2.4 + index / 40 } }));

const { query } = fakeContext();

async function map(more: Partial<FinderContext> = {}, tiles = TILE): Promise<FinderHost> {
  let address = tiles;
  const host = await open((context) => renderTileMap(context, address), { styles: [styles], hits, query, answer: answer(more.hits ?? hits), width: '480px', ...more });
  Object.assign(host, { tiles: (next: string) => { address = next; host.requestUpdate(); } });
  await until(() => marks(host).length > 0 || /pas pu/.test(textOf(host)), 'the map is there');
  return host;
}
const marks = (host: FinderHost) => [...host.shadowRoot!.querySelectorAll<HTMLButtonElement>('.tiles .mark')];

/** Places in a row, so many degrees apart. */
const crowd = (count: number, apart: number, { lat, lon }: Point, from = 0): ClubHit[] =>
  Array.from({ length: count }, (_, index) => hit(club(`place-${from + index}`, { names: [`Lieu ${from + index}`], address: { city: 'Yerres' } }), 1, { at: { lat, lon: lon + index * apart } }));
/** Places of a town, here and there. */
const scattered = (count: number): ClubHit[] => crowd(count, 0, { lat: 48.6, lon: 2.4 }).map((each, index) => ({ ...each, at: { lat: 48.6 + ((index * 7919) % 1009) / 20_000, lon: 2.4 + ((index * 104_729) % 1013) / 14_000 } }));

/** As they are drawn: no mark covers another. */
function expectApart(host: FinderHost): void {
  const boxes = marks(host).map((mark) => ({ text: mark.textContent, box: mark.getBoundingClientRect() }));
  const covers = (one: DOMRect, other: DOMRect) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
  expect(boxes.flatMap((one, index) => boxes.slice(index + 1).filter((other) => covers(one.box, other.box)).map((other) => `${one.text} over ${other.text}`))).to.deep.equal([]);
}

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

  it('lists the places of one point by a press, and gives the focus back', async () => {
    const host = await map({ hits: hits.slice(0, 3).map((each) => ({ ...each, at: { lat: 48.6, lon: 2.4 } })) });
    const [mark, ...others] = marks(host);
    expect([mark!.textContent, others.length, mark!.getAttribute('aria-expanded')]).to.deep.equal(['1, 2, 3', 0, 'false']);
    expect(plain(mark!.getAttribute('aria-label')!)).to.equal('1. MSS GPS, Évry-Courcouronnes ; 2. Gym douce du Lac (exemple), Évry-Courcouronnes ; 3. Passerelle Marche et équilibre (exemple), Ris-Orangis : ouvrir la liste');
    mark!.click();
    await until(() => find(host, 'button', 'Fermer'), 'it is open');
    expect(mark!.getAttribute('aria-expanded')).to.equal('true');
    get(host, 'button', /^2\. Gym douce/).click();
    expect(host.asked).to.deep.equal([['select', 'gym']]);
    get(host, 'button', 'Fermer').click();
    await until(() => !find(host, 'button', 'Fermer'), 'it is closed');
    expect((focused() as HTMLElement).dataset['ids']).to.equal('["gps","walk"]');
  });

  it('has one mark for places that would cover each other, which a press parts, and the focus stays with them', async () => {
    const host = await map({ hits: crowd(5, 0.0004, { lat: 48.6, lon: 2.4 }).concat(crowd(1, 0, { lat: 48.7, lon: 2.6 }, 5)) });
    const [merged, ...others] = marks(host);
    expect([merged!.textContent, plain(merged!.getAttribute('aria-label')!), others.length]).to.deep.equal(['5 lieux', '5 lieux, dont 1. Lieu 0, Yerres : agrandir', 1]);
    merged!.focus();
    merged!.click();
    await until(() => marks(host).filter(({ textContent }) => /^[1-5]$/.test(textContent)).length === 5, 'they stand apart');
    expect(host.asked).to.deep.equal([]);
    expect(focused().textContent).to.equal('1');
    expectApart(host);
  });

  it('draws a chosen place as itself, and the others beside it', async () => {
    const host = await map({ hits: crowd(5, 0.0004, { lat: 48.6, lon: 2.4 }).concat(crowd(1, 0, { lat: 48.7, lon: 2.6 }, 5)), selected: 'place-3' });
    const chosen = marks(host).find((mark) => mark.hasAttribute('aria-current'))!;
    expect([chosen.textContent, marks(host).map(({ textContent }) => textContent)]).to.deep.equal(['4', ['4 lieux', '4', '6']]);
    expectApart(host);
  });

  it('keeps the place that has the focus as itself when the map shrinks', async () => {
    const host = await map({ hits: crowd(4, 0.02, { lat: 48.6, lon: 2.4 }) });
    const second = marks(host).find(({ textContent }) => textContent === '2')!;
    second.focus();
    for (let step = 0; step < 4; step += 1) get(host, 'button', 'Réduire').click();
    expect(marks(host).map(({ textContent }) => textContent)).to.deep.equal(['1, 3, 4', '2']);
    expect(focused()).to.equal(second);
  });

  for (const count of [500, 2000]) {
    it(`shows no two marks over each other for ${count} places of a town, at any zoom, and loses none`, async () => {
      const host = await map({ hits: scattered(count) });
      for (let step = 0; step < 5; step += 1) {
        expectApart(host);
        for (const mark of marks(host)) expect(Math.min(mark.offsetWidth, mark.offsetHeight)).to.be.at.least(24);
        get(host, 'button', 'Agrandir').click();
      }
      for (let step = 0; step < 6; step += 1) get(host, 'button', 'Réduire').click();
      const ids = marks(host).flatMap(({ dataset }) => JSON.parse(dataset['ids']!) as string[]);
      expect(new Set(ids).size).to.equal(count);
      expect(ids.length).to.equal(count);
    });
  }

  it('stands on the page in the order of the list', async () => {
    const host = await map({ hits: scattered(300) });
    get(host, 'button', 'Agrandir').click();
    const first = marks(host).map(({ dataset }) => Number((JSON.parse(dataset['ids']!) as string[])[0]!.slice('place-'.length)));
    expect(first).to.deep.equal([...first].sort((one, other) => one - other));
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
