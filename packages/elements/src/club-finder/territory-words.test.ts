import { expect } from '@open-wc/testing';
import { sportSanteCities } from '@sport-sante/sdk/club/territories';
import { everyOne, nameOf, plain, textOf } from '../internal/acts.test.js';
import type { FinderQuery, PlaceMatch } from './context.js';
import { evry, open } from './fake-context.suite.js';
import { renderTerritoryLinks, renderTownNetwork, styles } from './territory-words.js';
import { en } from './territory-words.strings.en.js';
import { strings } from './territory-words.strings.js';

const essonne = { name: 'Essonne', network: sportSanteCities };
const around = (place: PlaceMatch): FinderQuery => ({ typed: place.name, origin: { kind: 'place', point: place, place }, text: undefined, radiusKm: 20, filters: {} });
const said = async (place: PlaceMatch, settings: Parameters<typeof open>[1] = {}) => plain(textOf(await open(renderTownNetwork, { query: around(place), territory: essonne, styles: [styles], ...settings })));

describe('what a territory adds to the finder', () => {
  it('says that the town that is searched is in the network, once for two towns that became one', async () => {
    expect(await said(evry)).to.equal('Évry-Courcouronnes est dans le réseau « Villes sport-santé sur ordonnance » (liste du 11 mars 2017).');
  });

  it('says through which group of communes it is', async () => {
    expect(await said({ ...evry, insee: '54395', name: 'Nancy' })).to.equal('Nancy est dans le réseau « Villes sport-santé sur ordonnance », avec « Métropole du Grand Nancy » (liste du 11 mars 2017).');
  });

  it('says nothing of another town, of a point, of a territory without a network', async () => {
    expect(await said({ ...evry, insee: '91215', name: 'Épinay-sous-Sénart' })).to.equal('');
    expect(await said(evry, { query: { ...around(evry), origin: { kind: 'position', point: evry, place: evry } } })).to.equal('');
    expect(await said(evry, { territory: { name: 'Essonne' } })).to.equal('');
    expect(await said(evry, { territory: undefined })).to.equal('');
  });

  it('links the pages of the territory, and nothing that is no page of the web', async () => {
    const host = await open(renderTerritoryLinks, { territory: { name: 'Essonne', links: [{ label: 'Mois du sport', url: 'https://territoire.example/mois' }, { label: 'Piège', url: 'javascript:alert(1)' }] }, styles: [styles] });
    expect(everyOne(host, 'link').map((link) => [link.textContent, nameOf(link), (link as HTMLAnchorElement).href, link.getAttribute('rel')])).to.deep.equal([['Mois du sport', 'Mois du sport (territoire.example, s’ouvre dans un nouvel onglet)', 'https://territoire.example/mois', 'noreferrer']]);
    await expect(host).to.be.accessible();
  });

  it('has no empty list of pages', async () => {
    for (const links of [undefined, [], [{ label: 'Piège', url: 'data:text/html,x' }], 'https://territoire.example' as never]) {
      expect(plain(textOf(await open(renderTerritoryLinks, { territory: { name: 'Essonne', ...(links && { links }) } })))).to.equal('');
    }
  });

  it('speaks English', async () => {
    strings.en = en;
    expect(await said(evry, { language: 'en' })).to.equal('Évry-Courcouronnes is in the network “Villes sport-santé sur ordonnance” (liste du 11 mars 2017).');
    delete strings.en;
  });
});
