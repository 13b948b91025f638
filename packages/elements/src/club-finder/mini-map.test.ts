import { expect } from '@open-wc/testing';
import { everyOne, find, focused, get, plain, press, textOf, until } from '../internal/acts.test.js';
import type { FinderContext } from './context.js';
import { club, designHits, evry, hit, open, type FinderHost } from './fake-context.suite.js';
import { renderMiniMap, styles } from './mini-map.js';

const points: Record<string, [number, number]> = { saclay: [48.68, 2.17], itteville: [48.52, 2.34], geant: [48.7, 2.52], asbec: [48.68, 2.35] };
/** As on the screen of the design: those of Évry and around at one point, the others around. */
const hits = designHits().map((each) => {
  const [lat, lon] = points[each.club.id] ?? [evry.lat, evry.lon];
  return { ...each, at: { lat, lon } };
});
const map = (more: Partial<FinderContext> = {}): Promise<FinderHost> => open((context) => renderMiniMap(context), { styles: [styles], hits, width: '320px', ...more });
const pins = (host: FinderHost) => [...host.shadowRoot!.querySelectorAll<SVGGElement>('.pin')];
const nameOf = (pin: Element) => plain(pin.getAttribute('aria-label') ?? '');
const merged = (host: FinderHost) => pins(host).find((pin) => pin.hasAttribute('aria-expanded'))!;
const click = (pin: Element) => { pin.dispatchEvent(new MouseEvent('click', { bubbles: true })); };

describe('the map without a network', () => {
  it('is accessible', async () => { await expect(await map()).to.be.accessible(); });
  it('is accessible with a pin open', async () => {
    const host = await map();
    click(merged(host));
    await until(() => find(host, 'button', 'Fermer'), 'it opens');
    await expect(host).to.be.accessible();
  });

  it('names every pin by number, place and town', async () => { expect(pins(await map()).map(nameOf)).to.include('10. MSS Itteville, Itteville'); });
  it('tells an address it starts from, and that it shows the first hundred', async () => {
    const many = Array.from({ length: 101 }, (_, index) => ({ ...hit(club(`c${index}`), 1), at: { lat: evry.lat, lon: evry.lon } }));
    const host = await map({ hits: many, query: { typed: '', origin: { kind: 'address', point: evry, label: '3 Rue des Lilas' }, text: undefined, radiusKm: 20, filters: {} } });
    expect(plain(textOf(host))).to.contain('La carte montre les 100 premiers lieux.');
    expect(plain(host.shadowRoot!.querySelector('title')!.textContent)).to.equal('Départ : 3 Rue des Lilas');
    expect(plain(textOf(await map()))).not.to.contain('premiers lieux');
  });

  it('says what it cannot show', async () => {
    const host = await map({ hits: [...hits, hit(club('nowhere'), null)] });
    expect(plain(textOf(host))).to.match(/1 lieu sans position n’est pas sur la carte/).and.match(/Distances à vol d’oiseau/);
  });
  it('draws nothing when nothing has a place', async () => { expect(pins(await map({ hits: [hit(club('x'), null)], query: { typed: '', origin: undefined, text: undefined, radiusKm: 20, filters: {} } }))).to.deep.equal([]); });

  it('marks in the list what is pressed on it, without moving the focus', async () => {
    const host = await map();
    const before = focused();
    click(pins(host).find((pin) => nameOf(pin).includes('Itteville'))!);
    expect(host.asked).to.deep.equal([['select', 'itteville']]);
    expect(focused()).to.equal(before);
  });
  it('marks what is chosen in the list, also in a pin of several', async () => {
    expect(nameOf(pins(await map({ selected: 'saclay' })).find((pin) => pin.hasAttribute('aria-current'))!)).to.include('Paris-Saclay');
    expect(nameOf(pins(await map({ selected: 'gym' })).find((pin) => pin.hasAttribute('aria-current'))!)).to.match(/ouvrir la liste/);
  });

  it('opens the places of a pin of several, one press each', async () => {
    const host = await map();
    click(merged(host));
    await until(() => find(host, 'group', /lieux à cet endroit/), 'it opens');
    get(host, 'button', /Gym douce/).click();
    expect(host.asked).to.deep.equal([['select', 'gym']]);
    expect(merged(host).getAttribute('aria-expanded')).to.equal('true');
  });

  it('goes from pin to pin by arrows, in one stop of Tab', async () => {
    const host = await map();
    expect(pins(host).filter((pin) => pin.getAttribute('tabindex') === '0')).to.have.lengthOf(1);
    pins(host)[0]!.focus();
    await press('ArrowRight');
    expect(focused()).to.equal(pins(host)[1]);
    await press('End');
    expect(focused()).to.equal(pins(host).at(-1));
    await press('ArrowRight');
    expect(focused()).to.equal(pins(host)[0]);
    await press('ArrowLeft');
    await press('Enter');
    expect(host.asked.map(([act]) => act)).to.deep.equal(['select']);
  });

  it('gives the focus back to the pin whose list is closed by Escape', async () => {
    const host = await map();
    merged(host).focus();
    await press('Enter');
    await until(() => find(host, 'button', 'Fermer'), 'it opens');
    get(host, 'button', /Gym douce/).focus();
    await press('Escape');
    await until(() => !find(host, 'button', 'Fermer'), 'it closes');
    expect(focused()).to.equal(merged(host));
  });

  it('is still reached by Tab when a search leaves fewer pins', async () => {
    const host = await map();
    pins(host)[0]!.focus();
    await press('End');
    host.settings = { ...host.settings, hits: hits.slice(0, 1) };
    await until(() => pins(host).length === 1, 'one is left');
    expect(pins(host)[0]!.getAttribute('tabindex')).to.equal('0');
  });

  it('keeps its shapes in forced colours', () => { expect(String(styles)).to.match(/forced-colors: active[\s\S]*CanvasText[\s\S]*Highlight/); });
  it('holds a name of markup as words', async () => {
    const host = await map({ hits: [{ ...hits[0]!, club: { ...hits[0]!.club, names: ['<script>1</script>'], address: { city: '<b>' } } }] });
    expect(host.shadowRoot!.querySelector('script, b')).to.equal(null);
    expect(everyOne(host, 'button').map((each) => each.getAttribute('aria-label')).join()).to.include('<script>');
  });
  it('speaks English', async () => { expect(nameOf(merged(await map({ language: 'en' })))).to.match(/list/); });
});
