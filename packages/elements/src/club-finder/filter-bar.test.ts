import { expect } from '@open-wc/testing';
import { drawn, everyOne, find, focused, get, nameOf, plain, press, tabTo, textOf } from '../internal/acts.test.js';
import { renderFilterBar } from './filter-bar.js';
import { en } from './filter-bar.strings.en.js';
import { strings } from './filter-bar.strings.js';
import { filtersOf, openFilters } from './filter.suite.js';

const bar = (settings: Parameters<typeof openFilters>[1] = {}) => openFilters(renderFilterBar, { width: '900px', ...settings });
const names = (root: Element) => everyOne(root, 'button').map((each) => plain(nameOf(each)));

describe('the filters under the search box', () => {
  it('are those of the screen of the design, each with what it would leave', async () => {
    const host = await bar();
    expect(names(host)).to.deep.equal(['Maison sport-santé 8 lieux', 'Gratuit ou aidé 2 lieux', 'Sans ordonnance 2 lieux', 'Encadré par un enseignant en activité physique adaptée 1 lieu', 'Le matin 2 lieux', 'Accessible en fauteuil 1 lieu', 'À domicile ou en visio 0 lieu', 'Tous les filtres']);
    await expect(host).to.be.accessible();
  });

  it('are pressed and released by the keyboard alone', async () => {
    const host = await bar();
    await tabTo(/^Sans ordonnance/);
    await press('Space');
    await drawn(host);
    expect([filtersOf(host), get(host, 'button', /^Sans ordonnance/).getAttribute('aria-pressed'), focused()]).to.deep.equal([{ prescription: ['not-required'] }, 'true', get(host, 'button', /^Sans ordonnance/)]);
    await press('Enter');
    await drawn(host);
    expect([filtersOf(host), focused().getAttribute('aria-pressed')]).to.deep.equal([{}, 'false']);
  });

  it('keep in view and in reach one that would leave nothing, which does nothing', async () => {
    const host = await bar();
    await tabTo(/^À domicile ou en visio/);
    await press('Enter');
    await drawn(host);
    expect([focused().getAttribute('aria-disabled'), filtersOf(host), getComputedStyle(focused()).borderTopStyle]).to.deep.equal(['true', {}, 'dashed']);
  });

  it('can be taken away when they leave nothing', async () => {
    const host = await bar({ filters: { delivery: ['at-home', 'remote'] } });
    get(host, 'button', /^À domicile ou en visio/).click();
    await drawn(host);
    expect(filtersOf(host)).to.deep.equal({});
  });

  it('give no number for two together that were counted apart', async () => {
    const host = await bar();
    const { answer } = host.context;
    host.settings = { ...host.settings, answer: { ...answer!, facets: { delivery: { 'at-home': 3, 'remote': 2 } } } };
    await drawn(host);
    expect(names(host).at(-2)).to.equal('À domicile ou en visio');
    host.settings = { ...host.settings, answer: { ...answer!, facets: { delivery: { 'at-home': 3, 'remote': 2, 'at-home|remote': 4 } } } };
    await drawn(host);
    expect(names(host).at(-2)).to.equal('À domicile ou en visio 4 lieux');
  });

  it('have no number before the first answer', async () => {
    expect(names(await bar({ answer: undefined, state: 'searching' }))[0]).to.equal('Maison sport-santé');
  });

  it('show those of the sheet as chips that one takes away', async () => {
    const host = await bar({ filters: { day: ['tue', 'thu'], price: ['free'], label: ['label-essonne'], includeUnknown: ['price'] } });
    expect(names(host).slice(7)).to.deep.equal(['Retirer le filtre : label-essonne', 'Retirer le filtre : Gratuit', 'Retirer le filtre : Mardi', 'Retirer le filtre : Jeudi', 'Retirer le filtre : Prix : non renseigné compris', 'Tous les filtres (4)', 'Tout effacer']);
    await tabTo('Retirer le filtre\u00a0: Gratuit');
    await press('Enter');
    await drawn(host);
    expect([filtersOf(host), plain(nameOf(focused()))]).to.deep.equal([{ day: ['tue', 'thu'], label: ['label-essonne'] }, 'Retirer le filtre : label-essonne']);
  });

  it('name a territory’s own label as its structures do', async () => {
    const host = await bar({ filters: { label: ['label-essonne'] } });
    const [first] = host.context.hits;
    host.settings = { ...host.settings, hits: [{ ...first!, club: { ...first!.club, labels: [{ code: 'label-essonne', name: 'Essonne bouge' }] } }] };
    await drawn(host);
    expect(find(host, 'button', /Essonne bouge/)).to.not.equal(undefined);
  });

  it('are cleared together, and come back until something else is chosen', async () => {
    const host = await bar({ filters: { day: ['tue'], price: ['aided'] } });
    await tabTo('Tout effacer');
    await press('Enter');
    await drawn(host);
    expect([filtersOf(host), nameOf(focused()), host.asked.filter(([act]) => act === 'say')]).to.deep.equal([{}, 'Annuler', [['say', 'Filtres effacés.']]]);
    await press('Enter');
    await drawn(host);
    expect([filtersOf(host), nameOf(focused()), find(host, 'button', 'Annuler')]).to.deep.equal([{ day: ['tue'], price: ['aided'] }, 'Tout effacer', undefined]);
    get(host, 'button', 'Tout effacer').click();
    await drawn(host);
    get(host, 'button', /^Le matin/).click();
    await drawn(host);
    get(host, 'button', /^Le matin/).click();
    await drawn(host);
    expect([filtersOf(host), find(host, 'button', 'Annuler')]).to.deep.equal([{}, undefined]);
  });

  it('open the sheet', async () => {
    const host = await bar();
    get(host, 'button', 'Tous les filtres').click();
    expect(host.context.isFilterSheetOpen).to.equal(true);
  });

  it('show on a phone those that are in force only', async () => {
    const host = await bar({ width: '360px', filters: { prescription: ['not-required'], day: ['tue'] } });
    expect(names(host)).to.deep.equal(['Sans ordonnance 2 lieux', 'Retirer le filtre : Mardi', 'Tout effacer']);
    expect(host.scrollWidth).to.be.at.most(360);
    await expect(host).to.be.accessible();
  });

  it('hold a lock for what was prescribed, which is explained and stays', async () => {
    const host = await bar({ mode: 'clinical', toQuery: () => ({ limitation: 'severe' }) });
    const lock = host.shadowRoot!.querySelector('summary')!;
    expect([textOf(lock), lock.parentElement!.hasAttribute('open')]).to.deep.equal(['Limitation sévère', false]);
    lock.focus();
    await press('Enter');
    await drawn(host);
    expect(plain(textOf(lock.parentElement!))).to.equal('Limitation sévère Ce filtre vient de la prescription : il ne se retire pas ici. Si la limitation a changé, modifiez la prescription.');
    expect(filtersOf(host)).to.deep.equal({});
    await expect(host).to.be.accessible();
  });

  it('have no lock for the public', async () => {
    expect((await bar({ toQuery: () => ({ limitation: 'severe' }) })).shadowRoot!.querySelector('summary')).to.equal(null);
  });

  it('speak English', async () => {
    strings.en = en;
    const host = await bar({ language: 'en', filters: { day: ['tue'] } });
    expect(names(host)).to.include.members(['Clear all', 'All filters (1)']);
    delete strings.en;
  });
});
