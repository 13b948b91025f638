import { expect } from '@open-wc/testing';
import type { ClubHit } from '@sport-sante/sdk/club/model';
import { everyOne, find, focused, get, nameOf, press, until } from '../internal/acts.test.js';
import { answer, club, hit, open, slot, type FinderHost } from './fake-context.suite.js';
import { renderResults } from './results-list.js';
import { resultsStyles } from './results-list.styles.js';

/** Places of different heights, as they are. */
const many = (count: number): ClubHit[] => Array.from({ length: count }, (_, index) =>
  hit(club(`c${index}`, { names: [`Lieu ${index}`], ...(index % 3 === 0 && { remark: 'Un lieu dont la fiche dit quelque chose de plus, sur une ligne ou deux selon la largeur.' }), slots: Array.from({ length: index % 4 }, (_none, each) => slot({ id: `${index}-${each}`, day: 'mon', start: '10:00' })) }), index / 10 + 0.1));

const rows = (host: Element): HTMLElement[] => everyOne(host, 'listitem').filter((each) => each.classList.contains('hit'));
const isIn = (element: Element): boolean => { const { top, bottom } = element.getBoundingClientRect(); return bottom > 0 && top < window.innerHeight; };
const seen = (host: Element): string[] => rows(host).filter(isIn).map(nameOf);
const list = (host: FinderHost): HTMLElement => host.shadowRoot!.querySelector('ol.hits')!;

/** The number of the first place in view. */
const firstSeen = (host: Element): number => Number(/\d+/.exec(seen(host)[0] ?? '')?.[0]);

const opened = async (hits: readonly ClubHit[], more: Parameters<typeof open>[1] & { total?: number } = {}): Promise<FinderHost> => {
  const { total = hits.length, ...settings } = more;
  const host = await open((context) => renderResults(context), { styles: [resultsStyles], hits, answer: answer(hits, { total }), ...settings });
  if (total > 100) await until(() => host.shadowRoot!.querySelector('.length'), 'the window on the list is open');
  return host;
};

/** What covers the screen is rows: nothing of it is a gap. */
const isCovered = (host: FinderHost): boolean => {
  const { top, bottom } = list(host).getBoundingClientRect();
  const from = Math.max(0, top);
  const to = Math.min(window.innerHeight, bottom);
  const heights = rows(host).map((each) => each.getBoundingClientRect()).filter((each) => each.bottom > from && each.top < to).map((each) => Math.min(each.bottom, to) - Math.max(each.top, from));
  return Math.abs(heights.reduce((sum, each) => sum + each, 0) - (to - from)) < 2;
};

describe('a long list of results', () => {
  afterEach(() => { window.scrollTo(0, 0); });

  it('is whole up to a hundred', async () => {
    const host = await opened(many(100));
    expect([rows(host).length, rows(host)[0]?.hasAttribute('aria-setsize')]).to.deep.equal([100, false]);
  });

  it('is accessible', async () => {
    await expect(await opened(many(150))).to.be.accessible();
  });

  it('draws what is in view, and says of each row which of how many it is', async () => {
    const host = await opened(many(10_000));
    await until(() => rows(host).length > 5 && isCovered(host), 'rows are drawn');
    expect(rows(host).length).to.be.lessThan(60);
    expect(rows(host).slice(0, 2).map((each) => [each.getAttribute('aria-posinset'), each.getAttribute('aria-setsize')])).to.deep.equal([['1', '10000'], ['2', '10000']]);
  });

  for (const [what, width, style] of [['', '', ''], [' on a phone', '360px', ''], [' in text twice as large', '', 'font-size: 200%']] as const) {
    it(`is as long as all of its rows, and shows those that one scrolls to${what}`, async () => {
      const host = await opened(many(10_000), { width });
      host.style.cssText += style;
      await until(() => list(host).getBoundingClientRect().height > 1_000_000, 'it has its length');
      for (const share of [0.5, 0.1, 0.97, 0.5]) {
        window.scrollTo(0, document.documentElement.scrollHeight * share);
        await until(() => isCovered(host) && seen(host).length > 0, `rows are there at ${share}`);
        expect(firstSeen(host) / 10_000, `they are those of ${share}`).to.be.closeTo(share, 0.01);
      }
      expect(rows(host).length).to.be.lessThan(60);
    });
  }

  it('ends with its last row, however high the first ones are', async () => {
    const host = await opened(many(10_000).map((each, index) => (index < 25 ? { ...each, club: { ...each.club, remark: 'Une fiche longue. '.repeat(60) } } : each)));
    await until(() => list(host).getBoundingClientRect().height > 3_000_000, 'it has its length');
    window.scrollTo(0, document.documentElement.scrollHeight * 0.5);
    await until(() => isCovered(host) && seen(host).length > 0, 'rows are there');
    expect(firstSeen(host)).to.be.closeTo(5000, 100);
    window.scrollTo(0, document.documentElement.scrollHeight);
    await until(() => seen(host).at(-1) === 'Lieu 9999' && isCovered(host), 'the last one is in view');
  });

  for (const [what, anchor] of [['', 'auto'], [', in a browser that holds no row by itself', 'none']] as const) {
    it(`does not jump while one scrolls on, or back from far down${what}`, async () => {
      document.documentElement.style.setProperty('overflow-anchor', anchor);
      const host = await opened(many(2000));
      await until(() => isCovered(host), 'rows are drawn');
      for (const [from, by] of [[0, 300], [0.7, -300]] as const) {
        window.scrollTo(0, document.documentElement.scrollHeight * from);
        await until(() => isCovered(host) && seen(host).length > 0, 'rows are drawn');
        for (let step = 0; step < 30; step += 1) {
          const held = rows(host).filter(isIn).at(by > 0 ? -1 : 0)!;
          const before = held.getBoundingClientRect().top;
          window.scrollBy(0, by);
          await until(() => isCovered(host), 'no gap is in view');
          await new Promise(requestAnimationFrame);
          if (held.isConnected) expect(held.getBoundingClientRect().top, nameOf(held)).to.be.closeTo(before - by, 2);
        }
      }
      document.documentElement.style.removeProperty('overflow-anchor');
    });
  }

  it('moves nothing above what is opened far down', async () => {
    const host = await opened(many(10_000));
    await until(() => isCovered(host), 'rows are drawn');
    window.scrollTo(0, document.documentElement.scrollHeight / 2);
    await until(() => isCovered(host) && seen(host).length > 2, 'rows are there');
    const row = rows(host).filter(isIn)[1]!;
    const [top, name] = [row.getBoundingClientRect().top, nameOf(row)];
    get(row, 'button', /Pourquoi ce résultat/).click();
    await until(() => find(row, 'button', /Pourquoi ce résultat/)?.getAttribute('aria-expanded') === 'true', 'it is open');
    await new Promise(requestAnimationFrame);
    expect([nameOf(row), row.getBoundingClientRect().top]).to.deep.equal([name, top]);
    window.scrollBy(0, 2000);
    await until(() => isCovered(host), 'rows are there');
    window.scrollBy(0, -2000);
    await until(() => isCovered(host), 'rows are there');
    await new Promise(requestAnimationFrame);
    expect(row.isConnected ? row.getBoundingClientRect().top : top).to.be.closeTo(top, 2);
  });

  it('shows the same rows when the page is made narrow', async () => {
    const host = await opened(many(10_000));
    await until(() => isCovered(host), 'rows are drawn');
    window.scrollTo(0, document.documentElement.scrollHeight / 2);
    await until(() => isCovered(host) && seen(host).length > 2, 'rows are there');
    const before = firstSeen(host);
    const { height } = list(host).getBoundingClientRect();
    host.style.inlineSize = '360px';
    await until(() => list(host).getBoundingClientRect().height > height * 1.1 && isCovered(host), 'rows are higher');
    expect(firstSeen(host)).to.be.closeTo(before, 2);
  });

  it('scrolls in a pane of the page as in the page', async () => {
    const host = await opened(many(2000));
    const pane = host.parentElement!;
    pane.style.cssText = 'block-size: 500px; overflow: auto';
    await until(() => isCovered(host), 'rows are drawn');
    for (const share of [0.5, 1]) {
      pane.scrollTop = pane.scrollHeight * share;
      await until(() => isCovered(host) && seen(host).some((name) => Math.abs(Number(/\d+/.exec(name)) / 2000 - share) < 0.02), `rows of ${share} are there`);
    }
    expect(rows(host).at(-1)!.getBoundingClientRect().bottom).to.be.lessThan(pane.getBoundingClientRect().bottom + 200);
  });

  it('knows the height of what was seen: the page is as long as it would be whole', async () => {
    const host = await opened(many(120));
    for (let bottom = 0; bottom < document.documentElement.scrollHeight; bottom += 400) {
      window.scrollTo(0, bottom);
      await until(() => isCovered(host), 'rows are drawn');
    }
    const windowed = list(host).getBoundingClientRect().height;
    get(host, 'button', /Afficher les 120/).click();
    await until(() => rows(host).length === 120, 'all are drawn');
    expect(windowed).to.be.closeTo(list(host).getBoundingClientRect().height, 20);
  });

  it('never takes away the row that has the focus', async () => {
    const host = await opened(many(1000));
    const [first] = rows(host);
    first!.querySelector('button')!.focus();
    await host.updateComplete;
    window.scrollTo(0, 60_000);
    await until(() => !seen(host).includes('Lieu 0') && isCovered(host), 'it is out of view');
    expect([first!.isConnected, first!.contains(focused())]).to.deep.equal([true, true]);
  });

  it('goes by keyboard to the last row and back, each in view', async () => {
    const host = await opened(many(1000));
    rows(host)[0]!.focus();
    await press('End');
    expect([nameOf(focused()), isIn(focused())]).to.deep.equal(['Lieu 999', true]);
    await press('ArrowUp');
    expect([nameOf(focused()), isIn(focused())]).to.deep.equal(['Lieu 998', true]);
    await press('Home');
    expect([nameOf(focused()), isIn(focused())]).to.deep.equal(['Lieu 0', true]);
  });

  it('brings into view what was chosen on the map', async () => {
    const host = await opened(many(1000));
    host.settings = { ...host.settings, selected: 'c700' };
    await until(() => seen(host).includes('Lieu 700'), 'it is in view');
  });

  it('asks for more where one scrolls, and has room for what is not there yet', async () => {
    const host = await opened(many(100), { total: 5000 });
    await until(() => list(host).getBoundingClientRect().height > 250_000, 'it has its length');
    expect(host.asked).to.not.deep.include(['more']);
    window.scrollTo(0, document.documentElement.scrollHeight / 2);
    await until(() => host.asked.some(([act]) => act === 'more'), 'more is asked for');
    const coming = host.shadowRoot!.querySelector('.coming');
    await until(() => coming && isIn(coming), 'that they are coming is said where one looks');
  });

  it('asks at once for the rest of a short list', async () => {
    const host = await opened(many(20), { total: 40 });
    await until(() => host.asked.some(([act]) => act === 'more'), 'more is asked for');
    for (let time = 0; time < 5; time += 1) {
      host.requestUpdate();
      await host.updateComplete;
    }
    expect(host.asked.filter(([act]) => act === 'more').length, 'what does not come is not asked for again and again').to.equal(1);
  });

  it('is whole when one asks for it', async () => {
    const host = await opened(many(150));
    get(host, 'button', /Afficher les 150/).click();
    await until(() => rows(host).length === 150, 'all are drawn');
    expect(host.shadowRoot!.querySelector('.gap')).to.equal(null);
  });

  it('is printed whole, and is what it was afterwards', async () => {
    const host = await opened(many(300));
    await until(() => isCovered(host), 'rows are drawn');
    window.dispatchEvent(new Event('beforeprint'));
    const printed = rows(host).length;
    window.dispatchEvent(new Event('afterprint'));
    await until(() => rows(host).length < 60, 'it is long again');
    expect(printed).to.equal(300);
  });

  it('is a short one again when less is found', async () => {
    const host = await opened(many(300));
    const fewer = many(3);
    host.settings = { hits: fewer, answer: answer(fewer) };
    await until(() => rows(host).length === 3, 'three are drawn');
    expect(find(host, 'button', /Afficher les/)).to.equal(undefined);
  });
});
