import { expect } from '@open-wc/testing';
import { essonneDirectory, patients, prescriptions } from '@sport-sante/sdk/testing';
import { everyOne, find, focused, get, until } from '../internal/acts.test.js';
import type { ClubFinder } from './club-finder.js';
import { finder, has, names, pressed, radius, says, seen, settled } from './club-finder.suite.js';

const { paulGarnier, jeanneDuval } = prescriptions;
const clinical = (more: Parameters<typeof finder>[0] = {}) => finder({ mode: 'clinical', prescription: paulGarnier, place: 'Corbeil-Essonnes', radius: 30, ...more });
const door = (host: ClubFinder, name: RegExp) => everyOne(host, 'listitem', name)[0]!;
const clubs = new Set(essonneDirectory.filter(({ kind }) => kind === 'club').map(({ names: [name] }) => name));

describe('sps-club-finder, for a prescription', () => {
  it('is accessible', async () => { await expect(await clinical()).to.be.accessible(); });

  it('says for whom and what was prescribed', async () => {
    expect(seen(await clinical())).to.match(/Orienter M\. Paul GARNIER, \d+ ans Ordonnance .* 2026, \d+ mois Limitation sévère/);
  });

  it('gets the focus where it says for whom, above the rule and the box', async () => {
    const host = await clinical();
    host.focus();
    expect(seen(focused())).to.match(/^M\. Paul GARNIER, \d+ ans$/);
  });

  it('lists no plain club for a severe limitation, and shows the rule', async () => {
    const host = await clinical();
    expect(names(host).length).to.be.above(1);
    expect(names(host).filter((name) => clubs.has(name))).to.deep.equal([]);
    expect(seen(host)).to.match(/Filtré par la limitation sévère Au départ, seuls un kinésithérapeute, un ergothérapeute ou un psychomotricien.*\(CSP art\. D\. 1172-3\)/);
  });

  it('says that a prescription is for somebody else, before anybody is referred', async () => {
    const another = /au nom d’une autre personne\. Vérifiez avant d’orienter/;
    expect(seen(await clinical())).not.to.match(another);
    expect(seen(await clinical({ patient: patients.heleneVasseur }))).to.match(another);
    expect(seen(await clinical({ prescription: jeanneDuval, patient: { ...jeanneDuval.patient, familyName: 'Durand' } }))).not.to.match(another);
    const fhir = (family: string, given: string) => ({ resourceType: 'Patient' as const, name: [{ family, given: [given] }] });
    expect(seen(await clinical({ prescription: jeanneDuval, patient: fhir('Martin', 'Zoé') }))).to.match(another);
    expect(seen(await clinical({ prescription: jeanneDuval, patient: fhir('DUVAL', 'Jeanne') }))).not.to.match(another);
  });

  it('says in the row what is to be asked before somebody is sent there', async () => {
    const host = await clinical();
    await says(host, /Kinésithérapeute sur place : non renseigné\. À demander avant d’orienter\./);
    expect(host.shadowRoot!.querySelector('.why')).to.equal(null);
  });

  it('lists first the places that are surely allowed, and says so', async () => {
    const host = await clinical({ place: 'Évry' });
    expect(names(host)[0]).to.match(/Cabinet de kinésithérapie des Bords de Seine/);
    await says(host, /D’abord les lieux permis, puis ceux à interroger, du plus proche au plus loin, à vol d’oiseau depuis Évry-Courcouronnes/);
  });

  it('shows what was left out, each with why', async () => {
    const host = await clinical();
    const details = host.shadowRoot!.querySelector<HTMLDetailsElement>('details.refused')!;
    expect(seen(details)).to.match(/\d+ lieux? non proposés?, et pourquoi/);
    details.querySelector('summary')!.click();
    await until(() => /Limitation sévère : ce lieu ne peut pas dispenser l’activité\. \(CSP art\. D\. 1172-3\)/.test(seen(details)), 'it says why');
  });

  it('shows what another search left out, without another press', async () => {
    const host = await clinical();
    host.shadowRoot!.querySelector<HTMLElement>('details.refused summary')!.click();
    await says(host, /Aqua-forme Corbeil/);
    await radius(host, '20');
    await until(() => /Aqua-forme Corbeil/.test(seen(host.shadowRoot!.querySelector('details.refused')!)), 'it is still there');
  });

  it('proposes doors in order, each with its reasons and their source', async () => {
    const host = await clinical();
    const cards = [...host.shadowRoot!.querySelectorAll('.door')].map((each) => seen(each));
    expect(cards[0]).to.match(/^Proposé en premier Kinésithérapeute .*Règles? : .*D\. 1172-3/);
    expect(cards.find((card) => card.includes('Club en autonomie'))).to.match(/^Non proposé.*Limitation sévère : un éducateur sportif ne peut pas dispenser l’activité/);
    expect(find(door(host, /Club en autonomie/), 'button')).to.equal(undefined);
  });

  it('narrows to a door that is chosen, and again to none', async () => {
    const host = await clinical();
    const all = names(host).length;
    await pressed(host, /^Choisir/);
    expect(names(host).length).to.be.below(all);
    expect(get(host, 'button', /^Choisi/).getAttribute('aria-pressed')).to.equal('true');
    await pressed(host, /^Choisi/);
    expect(names(host)).to.have.lengthOf(all);
  });

  it('gives programmes with reasons, and those it does not propose', async () => {
    const host = await clinical();
    const programmes = host.shadowRoot!.querySelector<HTMLDetailsElement>('details.programmes')!;
    programmes.open = true;
    await until(() => programmes.querySelector('.reasons li'), 'there are reasons');
    expect(seen(programmes)).to.match(/programmes? non proposés?, et pourquoi/).and.to.match(/\(CSP art\./).and.to.match(/Conseil territorial de santé de l’Essonne/).and.to.not.match(/\bS\d:/);
  });

  it('follows another prescription', async () => {
    const host = await clinical();
    host.prescription = jeanneDuval;
    await settled(host);
    expect(seen(host)).not.to.match(/Filtré par la limitation sévère/);
  });

  it('filters nothing without a prescription, and says so', async () => {
    const host = await clinical({ prescription: undefined });
    expect(seen(host)).to.match(/Aucune prescription n’a été donnée : rien n’est filtré/);
    expect(names(host).some((name) => clubs.has(name))).to.equal(true);
    expect(host.shadowRoot!.querySelector('.chooser')).to.equal(null);
  });

  it('speaks English', async () => {
    const host = await finder({ mode: 'clinical', prescription: paulGarnier, place: 'Corbeil-Essonnes' }, 'lang="en"');
    await says(host, /Filtered by the severe limitation/);
    expect(has(host, /^Choose/)).to.equal(true);
  });
});

describe('sps-club-finder, how one gets in', () => {
  const found = { state: 'found' as const, facts: { 'step-free-entrance': true, 'adapted-toilets': false }, name: 'x', url: 'https://acceslibre.example/1' };
  const details = (host: ClubFinder) => pressed(host, /^Pourquoi ce résultat/);

  it('asks when details are opened, once, and says who tells', async () => {
    const asked: string[] = [];
    const host = await finder({ place: 'Évry', access: { of: ({ id }) => { asked.push(id); return Promise.resolve(found); } } });
    expect(asked).to.deep.equal([]);
    await details(host);
    await says(host, /Accessibilité, selon Acceslibre : entrée de plain-pied ; pas de sanitaires adaptés\. Voir la fiche sur Acceslibre/);
    expect(get(host, 'link', /Acceslibre/).getAttribute('href')).to.equal(found.url);
    await details(host);
    await details(host);
    await says(host, /selon Acceslibre/);
    expect(asked).to.have.lengthOf(1);
  });

  const others: [name: string, of: () => Promise<never>, words: RegExp][] = [
    ['knows nothing of it', () => Promise.resolve({ state: 'none' } as never), /Acceslibre ne connaît pas ce lieu/],
    ['does not answer', () => Promise.resolve({ state: 'unavailable', why: 'limited' } as never), /Acceslibre ne répond pas/],
    ['rejects', () => Promise.reject(new Error('no')), /Acceslibre ne répond pas/],
    ['throws', () => { throw new Error('no'); }, /Acceslibre ne répond pas/],
  ];
  for (const [name, of, words] of others) {
    it(`says what is known when the service ${name}`, async () => {
      const host = await finder({ place: 'Évry', access: { of } });
      await details(host);
      await says(host, words);
      expect(seen(host.shadowRoot!.querySelector('.why')!)).to.match(/dans la commune|À .* km|rayon/i);
    });
  }
});
