import { expect } from '@open-wc/testing';
import { essonneDirectory, territoryClubs } from '@sport-sante/sdk/testing';
import { find, focused, get, press, retype, tabTo, textOf, until } from '../internal/acts.test.js';
import { PlaceSuggestions } from './suggestions.js';
import { finder, has, names, pressed, radius, says, searchFor, seen, settled, title, told, within, essonne } from './club-finder.suite.js';

describe('sps-club-finder', () => {
  it('is accessible', async () => { await expect(await finder({ place: 'Évry' })).to.be.accessible(); });
  it('is accessible when nothing is found', async () => { await expect(await finder({ place: 'Milly-la-Forêt', radius: 5, filters: { price: ['free'] } })).to.be.accessible(); });
  it('is accessible before there is anything to search', async () => { await expect(await finder({ clubs: undefined })).to.be.accessible(); });

  it('finds around a town, nearest first, with the number of the territory in view', async () => {
    const host = await within({ territory: essonne }, { place: 'Évry' });
    expect(title(host)).to.match(/^\d+ lieux à 20 km ou moins$/);
    expect(names(host).slice(0, 2).join()).to.match(/GPS/);
    expect(seen(host)).to.match(/Un seul numéro pour être orienté 01 60 74 64 05 Plateforme Prescri’forme, Essonne/).and.match(/« Évry ».* autour d’Évry-Courcouronnes \(91\)/);
  });

  it('proposes no town over the results of who searched before the towns were there', async () => {
    const host = await finder();
    const proposed: string[] = [];
    const { typed } = PlaceSuggestions.prototype;
    PlaceSuggestions.prototype.typed = (text) => { proposed.push(text); };
    try {
      await searchFor(host, 'Les Ulis');
      const box = get(host, 'combobox', /Ville/) as HTMLInputElement;
      box.value = 'Mas';
      box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await until(() => proposed.length > 0, 'towns are proposed');
    } finally {
      PlaceSuggestions.prototype.typed = typed;
    }
    expect(proposed).to.deep.equal(['Mas']);
  });

  it('says that a territory gave no number', async () => { expect(seen(await finder())).to.include('Ce territoire n’a pas indiqué de numéro.'); });
  it('speaks English', async () => {
    const host = await finder({ place: 'Évry' }, 'lang="en"');
    await until(() => !/Chercher|Rayon|lieux|Ma liste|Pourquoi|Carte/.test(seen(host)), 'all of it is English');
    expect(seen(host)).to.match(/Find a place|Where to be active|Town, postcode or name of a place/);
  });
  it('has room for text twice as large on a phone', async () => {
    document.documentElement.style.setProperty('font-size', '200%');
    const host = await within({ territory: essonne }, { place: 'Évry' });
    host.parentElement!.style.setProperty('inline-size', '320px');
    await settled(host);
    const [width, room] = [host.shadowRoot!.querySelector('.frame')!.scrollWidth, host.clientWidth];
    document.documentElement.style.removeProperty('font-size');
    expect(width).to.be.at.most(room);
  });
  it('says in English where it looks', async () => { await says(await finder({ place: 'Évry' }, 'lang="en"'), /[Ss]earching around Évry-Courcouronnes/); });
  it('follows another language', async () => {
    const host = await finder({ place: 'Évry' });
    host.parentElement!.lang = 'en';
    await says(host, /Town, postcode or name of a place/);
  });

  const asked: [typed: string, found: RegExp][] = [
    ['91860', /Épinay-sous-Sénart/], ['evry courcouronnes', /GPS/], ['Epinay ss Senart', /APA de Géant/], ['itteville', /Itteville/], ['l’hay', /L’Haÿ-les-Roses|CHIV|ASBEC/],
  ];
  for (const [typed, found] of asked) {
    it(`finds what « ${typed} » means`, async () => {
      const host = await finder();
      await searchFor(host, typed);
      expect(seen(host)).to.match(found);
      expect(title(host)).to.match(/à 20 km ou moins/);
    });
  }

  it('offers the other communes of an ambiguous name, and takes one', async () => {
    const host = await finder();
    await searchFor(host, 'st denis');
    expect(has(host, /^Saint-Denis \(974\)$/)).to.equal(true);
    await pressed(host, /^Saint-Denis \(974\)$/);
    expect((get(host, 'combobox', /Ville/) as HTMLInputElement).value).to.equal('Saint-Denis');
    expect(seen(host)).to.match(/Aucun lieu/);
  });

  it('still says which of several communes it took when the directory comes after the communes', async () => {
    const host = await finder({ clubs: undefined, place: 'st denis' });
    host.clubs = essonneDirectory;
    await settled(host);
    await says(host, /Saint-Denis \(974\)/);
  });

  it('says nothing of how many were found while there is nothing to search', async () => {
    const host = await finder({ clubs: undefined, place: 'Évry' });
    await new Promise((resolve) => { setTimeout(resolve, 400); });
    expect(seen(host)).not.to.match(/Aucun lieu/);
  });

  it('finds both that are called « GPS », with their towns', async () => {
    const host = await finder();
    await searchFor(host, 'GPS');
    expect(names(host)).to.have.lengthOf(2);
    expect(seen(host)).to.match(/GPS.*Évry-Courcouronnes.*GPS.*Briis-sous-Forges/);
  });

  it('says that a commune is also in the name of a place elsewhere, and searches that name', async () => {
    const host = await finder();
    await searchFor(host, 'Bligny');
    expect(seen(host)).to.match(/« Bligny » est aussi dans le nom d’un lieu : MSS Bligny.*, à Briis-sous-Forges/);
    await pressed(host, 'Chercher par le nom');
    expect(names(host)[0]).to.match(/Bligny/);
  });

  it('leads somewhere when nothing is found, without a map of nothing', async () => {
    const host = await finder({ place: 'Milly-la-Forêt', radius: 5 });
    expect(seen(host)).to.match(/Aucun lieu/);
    expect(host.shadowRoot!.querySelector('.mini-map')).to.equal(null);
    const way = await until(() => find(host, 'button', /(Élargir|km).*lieu/), 'a way out').then(() => get(host, 'button', /(Élargir|km).*lieu/));
    way.click();
    await settled(host);
    expect(names(host)).not.to.have.lengthOf(0);
  });

  it('searches farther, and shows how far wherever that was chosen', async () => {
    const host = await finder({ place: 'Évry' });
    const before = names(host).length;
    await radius(host, '5');
    expect(names(host).length).to.be.below(before);
    await pressed(host, /^Élargir à/);
    expect(title(host)).to.include(`à ${(get(host, 'combobox', 'Rayon') as HTMLSelectElement).value} km ou moins`);
    expect(title(host)).not.to.include('à 5 km');
    await radius(host, '');
    expect(title(host)).to.match(/autour d’Évry-Courcouronnes/);
  });

  it('narrows as the host asks', async () => {
    const host = await finder({ filters: { kind: ['passerelle'] } });
    expect(names(host)).to.have.lengthOf(1);
    host.filters = { kind: ['mss'] };
    await settled(host);
    expect(names(host).length).to.be.above(5);
  });

  it('begins elsewhere when the host says so', async () => {
    const host = await finder({ place: 'Évry' });
    host.place = 'Les Ulis';
    await settled(host);
    expect(names(host)[0]).to.match(/Paris-Saclay/);
  });

  it('gets the rest of a long answer as it is read', async () => {
    const host = await finder({ clubs: territoryClubs({ seed: 3, structures: 90 }), radius: Infinity });
    await until(() => names(host).length === 90, 'all are there');
  });

  it('is found by keyboard alone, from the box to « Ma liste »', async () => {
    const host = await finder();
    host.focus();
    await retype('Évry');
    await press('Escape');
    await press('Enter');
    await says(host, /20 km ou moins/);
    await settled(host);
    await tabTo('Passer aux résultats');
    await press('Enter');
    await until(() => /ou moins/.test(textOf(focused())), 'what was found has the focus');
    await tabTo(/^1|GPS/);
    await press('ArrowDown');
    await tabTo(/^Ma liste/);
    await press('Enter');
    await until(() => /Dans ma liste/.test(textOf(focused())), 'it is in the list');
    await tabTo(/imprimer/);
    await press('Enter');
    await until(() => host.shadowRoot!.querySelector('dialog[open]'), 'the list opens');
  });

  it('tells its host what happens, and no value', async () => {
    const host = await finder({ place: 'Évry' });
    const [changes, chosen] = [told(host, 'sps-change'), told(host, 'sps-select')];
    await searchFor(host, 'Corbeil-Essonnes');
    get(host, 'button', /^Ma liste/).click();
    await settled(host);
    expect(changes).to.deep.equal([{ valid: true, complete: false, changed: [['search']] }, { valid: true, complete: true, changed: [['list']] }]);
    expect(chosen).to.have.lengthOf(1);
    expect(chosen[0]).to.have.property('kind', 'club');
  });
});
