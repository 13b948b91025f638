import { expect } from '@open-wc/testing';
import type { ClubHit } from '@sport-sante/sdk/club/model';
import { fr } from '@sport-sante/sdk/club/labels';
import { focused, get, nameOf, plain, textOf, until } from '../internal/acts.test.js';
import { finder, seen, settled } from './club-finder.suite.js';
import { answer, club, hit, open, slot } from './fake-context.suite.js';
import { renderFilterBar } from './filter-bar.js';
import { filtersOf, openFilters } from './filter.suite.js';
import { renderResults } from './results-list.js';
import { resultsStyles } from './results-list.styles.js';
import { renderPhone } from './search-bar.js';
import { priceWords, small } from './slot-words.js';

const list = (hits: readonly ClubHit[], more: Parameters<typeof open>[1] = {}) => open((context) => renderResults(context), { styles: [resultsStyles], hits, answer: answer(hits), ...more });

describe('the words of a result', () => {
  it('do not say of a place that it is fitted and is not', async () => {
    const slots = [slot({ id: 'a', handicap: { moteur: 'yes', visuel: 'no' } }), slot({ id: 'b', handicap: { moteur: 'no' } })];
    const said = plain(textOf(await list([hit(club('x', { slots }), 1)])));
    expect(said).to.contain('Accueil adapté : handicap moteur (selon le créneau)').and.not.contain('Non adapté : handicap moteur');
    expect(plain(textOf(await list([hit(club('x', { slots: slots.slice(1) }), 1)])))).to.contain('Non adapté : handicap moteur');
  });

  it('name the month most records are of', async () => {
    const of = (month: string) => list([hit(club('x', { lastVerified: month }), 1), hit(club('y', { lastVerified: month }), 2)]);
    expect(plain(textOf(await of('2023-09')))).to.contain('La plupart des fiches datent de septembre 2023');
    expect(plain(textOf(await of('2023-04')))).to.contain('La plupart des fiches datent d’avril 2023');
  });

  it('do not count unknown distances twice where places to ask come apart', async () => {
    const toAsk = { reasons: [{ code: 'to-ask-limitation' as const }] };
    const host = await list([hit(club('a'), null), hit(club('b'), 2, toAsk), hit(club('c'), null, toAsk)], { mode: 'clinical', toQuery: () => ({ limitation: 'severe', openFirst: true }) });
    expect([...host.shadowRoot!.querySelectorAll('.unknown-group')].map(textOf)).to.deep.equal(['Distance inconnue', 'Distance inconnue']);
    expect(plain(textOf(host))).to.contain('D’abord les lieux permis, puis ceux à interroger, du plus proche au plus loin, à vol d’oiseau depuis Évry-Courcouronnes');
  });

  const notes: readonly [note: string, words: string][] = [['Sur 12 semaines', 'Gratuit, sur 12 semaines'], ['ANCV acceptés', 'Gratuit, ANCV acceptés'], ['Pass’Sport accepté', 'Gratuit, Pass’Sport accepté']];
  for (const [note, words] of notes) it(`tell a price « ${words} »`, () => { expect(plain(priceWords(slot({ price: { kind: 'free', note } }), fr))).to.equal(words); });

  it('keep the capital of a name inside a line', () => {
    expect(['Gymnase Ampère, en salle', 'Léo-Lagrange', 'CCAS', 'Aide de la ville', 'Seniors, affection de longue durée (ALD)'].map(small)).to.deep.equal(['Gymnase Ampère, en salle', 'Léo-Lagrange', 'CCAS', 'aide de la ville', 'seniors, affection de longue durée (ALD)']);
  });

  it('write the number of the territory by pairs, as it is heard', async () => {
    const link = get(await open(renderPhone, { territory: { name: 'Essonne', phone: '+33160746405' } }), 'link') as HTMLAnchorElement;
    expect([plain(textOf(link)), plain(nameOf(link)), link.href]).to.deep.equal(['01 60 74 64 05', 'Appeler le 01 60 74 64 05', 'tel:+33160746405']);
  });
});

describe('the focus', () => {
  it('stays in the filters of a phone when one is released there', async () => {
    const host = await openFilters(renderFilterBar, { width: '360px', filters: { kind: ['mss'], day: ['mon'] } });
    const chip = get(host, 'button', /^Maison sport-santé/);
    chip.focus();
    chip.click();
    await until(() => focused() !== chip && focused() !== document.body, 'it goes on');
    expect([filtersOf(host), plain(nameOf(focused()))]).to.deep.equal([{ day: ['mon'] }, 'Retirer le filtre : Lundi']);
  });

  it('goes to the results that « Élargir » gives', async () => {
    const host = await finder({ place: 'Milly-la-Forêt', radius: 15 });
    const wider = get(host, 'button', /^(Élargir|Chercher sans limite)/);
    wider.focus();
    wider.click();
    await settled(host);
    await until(() => (focused() as HTMLElement).id === 'results-title', 'the heading has it');
  });

  it('goes on after a search that failed is asked again', async () => {
    let asked = 0;
    const host = await finder({ clubs: undefined, directory: { size: 1, byIds: () => Promise.resolve([]), close: () => undefined, answer: () => ((asked += 1) === 1 ? Promise.reject(new Error('no')) : Promise.resolve(answer([hit(club('a'), 1)]))) } });
    const again = get(host, 'button', 'Réessayer');
    again.focus();
    again.click();
    await until(() => (focused() as HTMLElement).id === 'results-title', 'the heading has it');
  });
});

describe('what is heard', () => {
  it('tells that a town was not found, and not that it has no places', async () => {
    const host = await finder({ place: 'Zzyzxville' });
    const status = () => plain([...host.shadowRoot!.querySelectorAll('[role="status"]')].map((each) => each.textContent).join(' '));
    await until(() => /Nous n’avons pas trouvé « Zzyzxville »/.test(status()), 'it says so');
    expect(status()).not.to.match(/Aucun lieu/);
    expect(seen(host)).to.match(/Nous n’avons pas trouvé/);
  });
});
