import type { ClubFilters, ClubHit } from '@sport-sante/sdk/club/model';
import type { Relaxation } from '@sport-sante/sdk/club/relax';
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { drawn, everyOne, focused, get, nameOf, plain, press, tabTo, textOf, until } from '../internal/acts.test.js';
import type { FinderContext } from './context.js';
import { answer, evry, type FinderHost } from './fake-context.suite.js';
import { openFilters } from './filter.suite.js';
import { en } from './zero.strings.en.js';
import { strings } from './zero.strings.js';
import { renderZero, styles } from './zero.js';

const milly = { ...evry, insee: '91405', name: 'Milly-la-Forêt' };
const none: ClubHit[] = [];
const query = (filters: ClubFilters, more: Partial<FinderContext['query']> = {}): FinderContext['query'] =>
  ({ typed: 'Milly', origin: { kind: 'place', point: { lat: 48.4, lon: 2.47 }, place: milly }, text: undefined, radiusKm: 10, filters, ...more });

const design: Relaxation[] = [
  { changes: [{ code: 'include-unknown', groups: ['price'] }, { code: 'radius', km: 20 }], query: { radiusKm: 20, filters: { price: ['free'], includeUnknown: ['price'] } }, count: 1, town: 'Itteville' },
  { changes: [{ code: 'radius', km: 50 }], query: { radiusKm: 50, filters: { price: ['free'] } }, count: 1, town: 'Ris-Orangis' },
  { changes: [{ code: 'drop', groups: ['price'], isAll: false }, { code: 'radius', km: 50 }], query: { radiusKm: 50, filters: {} }, count: 7, town: 'Les Ulis' },
];

const zero = (relaxations: readonly Relaxation[] | null | undefined, settings: Parameters<typeof openFilters>[1] = {}): Promise<FinderHost> =>
  openFilters((context) => renderZero(context, relaxations), { width: '700px', styles: [styles], hits: none, answer: answer(none), query: query({ price: ['free'] }), ...settings });

const title = (host: Element) => plain(nameOf(get(host, 'heading')));
const buttons = (host: Element) => everyOne(host, 'button').map((each) => plain(nameOf(each)));
const acts = (host: FinderHost) => host.asked;

describe('nothing found', () => {
  it('leads somewhere, as on the screen of the design', async () => {
    const host = await zero(design);
    expect([title(host), buttons(host)]).to.deep.equal(['Aucun lieu gratuit à 10 km de Milly-la-Forêt', [
      'Inclure les tarifs inconnus, jusqu’à 20 km 1 lieu, Itteville', 'Garder « Gratuit », jusqu’à 50 km 1 lieu, Ris-Orangis', 'Tous les prix, jusqu’à 50 km 7 lieux, le plus proche : Les Ulis',
    ]]);
    expect(plain(textOf(host))).to.include('Une question, une autre idée ? Appelez le 01 60 74 64 05.');
    await expect(host).to.be.accessible();
  });

  it('takes a way out by the keyboard, with all that it changes', async () => {
    const host = await zero(design);
    await tabTo(/^Inclure les tarifs/);
    await press('Enter');
    expect(acts(host)).to.deep.equal([['setRadius', 20], ['setFilters', { price: ['free'], includeUnknown: ['price'] }]]);
  });

  it('goes on to the heading of what was found', async () => {
    const host = await openFilters((context: FinderContext) => (context.hits.length > 0 ? html`<section><h3 id="results-title" tabindex="-1">7 lieux</h3></section>` : renderZero(context, design)), { styles: [styles], hits: none, answer: answer(none), query: query({ price: ['free'] }) });
    get(host, 'button', /^Tous les prix/).click();
    expect(focused().id).to.equal('results-title');
    host.settings = { ...host.settings, hits: [{} as ClubHit] };
    await drawn(host);
    await until(() => focused().textContent === '7 lieux', 'the results have the focus');
  });

  it('leaves the focus to who went elsewhere meanwhile', async () => {
    const host = await openFilters((context: FinderContext) => html`<button>Ailleurs</button>${context.hits.length > 0 ? html`<section><h3 id="results-title" tabindex="-1">7 lieux</h3></section>` : renderZero(context, design)}`, { styles: [styles], hits: none, answer: answer(none), query: query({ price: ['free'] }) });
    get(host, 'button', /^Tous les prix/).click();
    get(host, 'button', 'Ailleurs').focus();
    host.settings = { ...host.settings, hits: [{} as ClubHit] };
    await drawn(host);
    await new Promise((done) => { requestAnimationFrame(done); });
    expect(textOf(focused())).to.equal('Ailleurs');
  });

  const titles: readonly [string, Parameters<typeof openFilters>[1]][] = [
    ['Aucun lieu à 10 km de Milly-la-Forêt', { query: query({}) }],
    ['Aucun lieu possible à 10 km de Milly-la-Forêt', { query: query({}), mode: 'clinical' }],
    ['Aucun lieu autour de Milly-la-Forêt', { query: query({}, { radiusKm: undefined }) }],
    ['Aucun lieu encadré par un enseignant en activité physique adaptée à 5 km de votre position', { query: query({ supervision: ['EAPA'] }, { radiusKm: 5, origin: { kind: 'position', point: { lat: 48, lon: 2 }, place: milly } }) }],
    ['Aucune offre à domicile ou en visio à 10 km de l’adresse donnée', { query: query({ delivery: ['at-home', 'remote'] }, { origin: { kind: 'address', point: { lat: 48, lon: 2 } } }) }],
    ['Aucun lieu avec ces 2 filtres à 10 km de Milly-la-Forêt', { query: query({ price: ['free'], day: ['mon'] }) }],
    ['Aucun lieu avec ce filtre à 10 km de Milly-la-Forêt', { query: query({ day: ['mon'] }) }],
    ['Aucun lieu pour « tai chi »', { query: query({}, { origin: undefined, text: 'tai chi' }) }],
  ];
  for (const [sentence, settings] of titles) it(`is told: ${sentence}`, async () => { expect(title(await zero([], settings))).to.equal(sentence); });

  const ways: readonly [string, Relaxation['changes']][] = [
    ['Élargir à 50 km', [{ code: 'radius', km: 50 }]],
    ['Inclure les lieux qui ne le disent pas', [{ code: 'include-unknown', groups: ['price', 'day'] }]],
    ['Sans aucun filtre, jusqu’à 100 km', [{ code: 'drop', groups: ['price', 'day'], isAll: true }, { code: 'radius', km: 100 }]],
    ['Tous les lieux, sans chercher « tai chi »', [{ code: 'drop-text' }]],
  ];
  for (const [sentence, changes] of ways) {
    it(`proposes: ${sentence}`, async () => {
      const host = await zero([{ changes, query: {}, count: 1 }], { query: query({}, { text: 'tai chi' }) });
      expect(buttons(host)).to.deep.equal([`${sentence} 1 lieu`]);
    });
  }

  it('names no nearest of several where no place was searched around', async () => {
    const host = await zero([{ changes: [{ code: 'drop-text' }], query: {}, count: 15, town: 'Itteville' }], { query: query({}, { text: 'tai chi', origin: undefined }) });
    expect(buttons(host)).to.deep.equal(['Tous les lieux, sans chercher « tai chi » 15 lieux']);
  });

  it('names what is kept when several filters are', async () => {
    const host = await zero([{ changes: [{ code: 'radius', km: 50 }], query: { radiusKm: 50 }, count: 2 }], { query: query({ price: ['free'], day: ['mon'] }) });
    expect(buttons(host)).to.deep.equal(['Garder ces filtres, jusqu’à 50 km 2 lieux']);
  });

  it('proposes what comes home when the directory has some', async () => {
    const host = await zero([{ changes: [{ code: 'delivery', delivery: 'remote' }], query: { filters: { delivery: ['remote'] } }, count: 3 }]);
    expect(buttons(host)).to.deep.equal(['En visio 3 offres']);
    expect(plain(textOf(host))).to.include('Élargir la recherche ne donne rien de plus.');
    get(host, 'button', /^En visio/).click();
    expect(acts(host)).to.deep.equal([['setFilters', { delivery: ['remote'] }]]);
  });

  it('says that it looks for ways out, and has the number meanwhile', async () => {
    const host = await zero(undefined);
    expect(plain(textOf(host))).to.include('Recherche d’autres possibilités…').and.to.include('01 60 74 64 05');
  });

  it('says of no offer that it is not known before it was asked, nor when it could not be', async () => {
    const [looking, lost, known] = (await Promise.all([undefined, null, []].map((ways) => zero(ways)))).map((host) => plain(textOf(host)));
    expect([looking, lost, known].map((each) => /aucune offre connue|dates non renseignées|ne donne rien de plus/.test(each!))).to.deep.equal([false, false, true]);
    expect([looking, lost].map((each) => [each!.includes('Recherche d’autres possibilités'), each!.includes('01 60 74 64 05')])).to.deep.equal([[true, true], [false, true]]);
  });

  it('sends no doctor to a doctor', async () => {
    expect(plain(textOf(await zero([], { territory: undefined, mode: 'clinical' })))).to.include('Demandez à la maison sport-santé la plus proche.').and.not.include('votre médecin');
  });

  it('asks elsewhere when the territory has no number', async () => {
    expect(plain(textOf(await zero([], { territory: undefined })))).to.include('Demandez à votre médecin ou à la maison sport-santé la plus proche.');
  });

  it('says how many the prescription keeps out', async () => {
    expect(plain(textOf(await zero([], { mode: 'clinical', answer: answer(none, { refused: 3 }) })))).to.include('3 lieux répondent à la recherche, mais pas à la prescription.');
  });

  it('asks which commune was meant when none was found', async () => {
    const host = await zero([], { answer: answer(none, { place: { state: 'unknown', others: [evry] } }), query: query({}, { typed: 'Evri Courcou', origin: undefined, text: 'Evri Courcou' }) });
    expect([title(host), buttons(host)]).to.deep.equal(['Nous n’avons pas trouvé « Evri Courcou ».', ['Évry-Courcouronnes (91)']]);
    expect(plain(textOf(host))).to.include('Vouliez-vous dire…').and.to.include('Essayez un code postal');
    get(host, 'button', /^Évry/).click();
    expect(acts(host).map(([act]) => act)).to.deep.equal(['take']);
    await expect(host).to.be.accessible();
  });

  it('holds on a phone without going sideways', async () => {
    const host = await zero(design, { width: '320px' });
    expect(host.scrollWidth).to.be.at.most(320);
  });

  it('speaks English', async () => {
    strings.en = en;
    const host = await zero(design, { language: 'en' });
    expect(buttons(host)[0]).to.equal('Include unknown prices, up to 20 km 1 place, Itteville');
    delete strings.en;
  });
});
