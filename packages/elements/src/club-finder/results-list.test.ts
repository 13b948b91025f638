import { expect } from '@open-wc/testing';
import type { ClubHit } from '@sport-sante/sdk/club/model';
import { everyOne, find, focused, get, nameOf, plain, press, tabTo, textOf, until } from '../internal/acts.test.js';
import { answer, club, designHits, evry, hit, open, slot, type FinderHost } from './fake-context.suite.js';
import { renderResults } from './results-list.js';
import { resultsStyles } from './results-list.styles.js';

type Settings = Parameters<typeof open>[1];

const opened = (settings: Settings = {}, parts?: Parameters<typeof renderResults>[1]): Promise<FinderHost> => open((context) => renderResults(context, parts), { styles: [resultsStyles], ...settings });
const withHits = (hits: readonly ClubHit[], more: Settings = {}): Settings => ({ hits, answer: answer(hits), ...more });

const rows = (host: Element): HTMLElement[] => everyOne(host, 'listitem').filter((each) => each.classList.contains('hit'));
const row = (host: Element, name: string): HTMLElement => rows(host).find((each) => nameOf(each).startsWith(name))!;
const read = (element: Element): string => plain(textOf(element));
const title = (host: Element): string => plain(nameOf(get(host, 'heading')));
const link = (host: Element, name: RegExp): HTMLAnchorElement => get(host, 'link', name) as HTMLAnchorElement;

describe('the list of results', () => {
  it('links the pages on what one does there in its details, each once, and only pages', async () => {
    const walk = 'https://disciplines.example/marche-nordique';
    const slots = [slot({ id: 'a', activity: 'Marche nordique', disciplineUrl: walk }), slot({ id: 'b', activity: 'Marche nordique', disciplineUrl: walk }), slot({ id: 'c', activity: 'Piège', disciplineUrl: 'javascript:alert(1)' })];
    const host = await opened(withHits([hit(club('x', { names: ['Les Foulées'], slots }), 1)]));
    get(host, 'button', /Pourquoi ce résultat/).click();
    await until(() => /À lire sur/.test(textOf(host)), 'the details are there');
    expect(everyOne(host, 'link').map((each) => [nameOf(each), (each as HTMLAnchorElement).href])).to.deep.equal([['disciplines.example (nouvel onglet)', walk]]);
    expect(read(host)).to.match(/À lire sur l’activité « Marche nordique » : disciplines\.example/);
  });

  it('is accessible', async () => {
    const host = await opened();
    get(host, 'button', /Pourquoi ce résultat.*Passerelle/).click();
    await until(() => /centre à centre/.test(textOf(host)), 'the reasons are there');
    await expect(host).to.be.accessible();
  });

  describe('says in its title', () => {
    const many = designHits();
    const unknown = hit(club('u'), null);
    const nowhere = { typed: '', origin: undefined, text: undefined, radiusKm: 20, filters: {} };
    const around = { typed: 'Évry', origin: { kind: 'place', point: { lat: evry.lat, lon: evry.lon }, place: evry }, text: undefined, radiusKm: 20, filters: {} } as const;
    const titles: readonly [Settings, string][] = [
      [withHits(many), '11 lieux à 20 km ou moins'],
      [withHits(many.slice(0, 1)), '1 lieu à 20 km ou moins'],
      [withHits([...many, unknown]), '11 lieux à 20 km ou moins, et 1 à distance inconnue'],
      [withHits([unknown]), 'Aucun lieu à 20 km ou moins, et 1 lieu à distance inconnue'],
      [{ hits: many, answer: { ...answer(many), served: 2 } }, '9 lieux à 20 km ou moins, et 2 qui viennent de plus loin'],
      [{ hits: [...many, unknown], answer: { ...answer([...many, unknown]), served: 1 } }, '10 lieux à 20 km ou moins, 1 qui vient de plus loin, et 1 à distance inconnue'],
      [{ hits: many.slice(0, 1), answer: { ...answer(many.slice(0, 1)), served: 1 } }, 'Aucun lieu à 20 km ou moins, et 1 lieu qui vient de plus loin'],
      [{ hits: many, answer: { ...answer(many), served: 2 }, language: 'en' }, '9 places within 20 km, and 2 that come from further away'],
      [withHits(many, { query: { ...around, radiusKm: undefined } }), '11 lieux autour d’Évry-Courcouronnes'],
      [withHits(many, { query: { ...around, radiusKm: undefined, origin: { kind: 'position', point: evry } } }), '11 lieux autour de votre position'],
      [withHits([unknown], { query: nowhere }), '1 lieu dans l’annuaire'],
      [withHits(many, { query: { ...nowhere, text: 'GPS' } }), '11 lieux pour « GPS »'],
      [withHits(many, { query: { ...around, text: 'gym' } }), '11 lieux pour « gym » à 20 km ou moins'],
      [withHits(many.slice(0, 3), { mode: 'clinical' }), '3 lieux possibles à 20 km ou moins'],
      [withHits(many, { language: 'en' }), '11 places within 20 km'],
    ];
    for (const [settings, words] of titles) {
      it(`« ${words} »`, async () => {
        const host = await opened(settings);
        await until(() => title(host) === words, `it says so, and not « ${title(host)} »`);
      });
    }
  });

  it('says from where and how distances are counted', async () => {
    expect(read(await opened())).to.contain('Du plus proche au plus loin, à vol d’oiseau depuis Évry-Courcouronnes');
  });

  it('tells a place as the design does', async () => {
    const host = await opened();
    const gym = read(row(host, 'Gym douce'));
    for (const words of [
      'Club, Évry-Courcouronnes, dans la commune', 'Jeudi 14 h 30 – 15 h 30, groupe mixte', '96 € par an. Aide de la ville : 40 €. Reste 56 €.', 'Éducateur formé', 'Limitation minime au plus',
      'gym-douce-du-lac.example (nouvel onglet)', 'Club Prescri’forme, jusqu’en juin 2027', 'Sans ordonnance', 'Vérifié le 12 janvier 2026', '01 99 00 12 40',
    ]) expect(gym).to.contain(words);
  });

  it('says what is to be asked, and how old the record is', async () => {
    const text = read(row(await opened(), 'CHIV'));
    expect([/À demander : téléphone, horaires, tarif, niveau d’accueil\./.test(text), /Fiche de sept\. 2023, à vérifier/.test(text), find(row(await opened(), 'CHIV'), 'link')]).to.deep.equal([true, true, undefined]);
  });

  it('says « Complet » beside the time', async () => {
    expect(read(row(await opened(), 'Aqua-forme'))).to.contain('Samedi 9 h – 10 h Complet');
  });

  it('says that a distance from the middle of a commune is approximate, and that one is unknown', async () => {
    const host = await opened(withHits([hit(club('Près', { position: { lat: 1, lon: 1, precision: 'address' } }), 3.14), hit(club('Centre', { position: { lat: 1, lon: 1, precision: 'commune' } }), 3.14), hit(club('Nulle part'), null)]));
    const where = ['Près', 'Centre', 'Nulle part'].map((name) => /Club, ([^.]*?(?:\d km|inconnue))/.exec(read(row(host, name)))?.[1]);
    expect(where).to.deep.equal(['commune non renseignée, 3,1 km', 'commune non renseignée, environ 3,1 km', 'commune non renseignée, distance inconnue']);
    expect(read(row(host, 'Nulle part'))).to.match(/^Distance inconnue pour ce lieu/);
  });

  it('says no distance when nothing was searched around', async () => {
    const host = await opened(withHits([hit(club('Gym'), null)], { query: { typed: 'gym', origin: undefined, text: 'gym', radiusKm: undefined, filters: {} } }));
    expect(read(host)).to.not.match(/distance|km/);
  });

  it('dials a phone, and never one that is to be confirmed', async () => {
    const host = await opened();
    expect(link(host, /Appeler MSS GPS/).href).to.equal('tel:+33169915887');
    const saclay = row(host, 'MSS Paris-Saclay');
    expect([everyOne(saclay, 'link').length, /Deux numéros publiés ensemble : 07 64 39 16 17 ou 07 66 57 66 69\. À confirmer\./.test(read(saclay))]).to.deep.equal([0, true]);
  });

  it('does not take a call for a choice', async () => {
    const host = await opened();
    const call = link(host, /Appeler MSS GPS/);
    call.addEventListener('click', (event) => { event.preventDefault(); });
    call.click();
    expect(host.asked).to.deep.equal([]);
  });

  it('speaks English, reasons too', async () => {
    const host = await opened({ language: 'en' });
    await until(() => find(host, 'button', /^Why this result.*Gym douce/), 'the words are there');
    get(host, 'button', /^Why this result.*Gym douce/).click();
    await until(() => /No filter is set\./.test(textOf(host)), 'the reasons are there');
    const text = read(row(host, 'Gym douce'));
    for (const words of ['Club, Évry-Courcouronnes, in this town', 'Thursday 14:30 – 15:30, mixed group', '€96 per year. Aide de la ville: €40. €56 left to pay.', 'Trained instructor', 'Prescri’forme club, until June 2027', 'Checked on 12 January 2026', 'In the town itself, Évry-Courcouronnes.']) expect(text).to.contain(words);
    expect(read(host)).to.contain('This page keeps neither your search nor your position.');
  });

  it('makes no link of an address that runs, and shows markup as text', async () => {
    const host = await opened(withHits([hit(club('x', { names: ['<img src=x onerror=alert(1)>'], url: 'javascript:alert(1)', email: 'a@b.example?subject=x', remark: '<b>gras</b>' }), 1)]));
    expect([host.shadowRoot!.querySelector('img, b, a[href^="javascript"]'), read(row(host, '<img')).includes('<b>gras</b>'), [...host.shadowRoot!.querySelectorAll('a')].map(({ href }) => href)])
      .to.deep.equal([null, true, ['mailto:a@b.example%3Fsubject%3Dx']]);
  });

  it('opens a page of the place beside this one, which it tells nothing', async () => {
    const { target, rel, href } = link(await opened(), /gym-douce/);
    expect([target, rel, href]).to.deep.equal(['_blank', 'noopener noreferrer', 'https://gym-douce-du-lac.example/']);
  });

  it('says what sets apart two places that go by the same word', async () => {
    const gps = (id: string, name: string, city: string, insee: string) => hit(club(id, { names: [name], address: { city, insee } }), 1);
    const host = await opened(withHits([gps('a', 'MSS GPS', 'Évry-Courcouronnes', '91228'), gps('b', 'GPS Bligny', 'Les Ulis', '91692')]));
    await until(() => /À ne pas confondre avec GPS Bligny, aux Ulis\./.test(read(row(host, 'MSS GPS'))), 'the other one is named');
  });

  it('marks a label that is no longer valid, and does not say twice what the kind says', async () => {
    const host = await opened(withHits([hit(club('x', { kind: 'mss', labels: [{ code: 'mss' }, { code: 'prescriforme-club', validUntil: '2025-06' }, { code: 'ville-active', name: 'Ville active' }], habilitation: { validUntil: '2028-03-01' } }), 1)]));
    const text = read(row(host, 'x'));
    expect(text).to.contain('Maison sport-santé habilitée, jusqu’en mars 2028').and.to.contain('Club Prescri’forme, valable jusqu’en juin 2025 : à vérifier').and.to.contain('Ville active');
    expect(text.match(/Maison sport-santé/g)).to.have.lengthOf(2);
  });

  it('shows three slots, and the others on demand', async () => {
    const slots = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'].map((day) => slot({ id: day, day: day as 'mon', start: '10:00' }));
    const host = await opened(withHits([hit(club('x', { slots }), 1, { slots: ['sat'] })]));
    const times = () => everyOne(host.shadowRoot!.querySelector('.facts')!, 'listitem').map((each) => read(each));
    expect(times()).to.deep.equal(['Samedi à 10 h', 'Lundi à 10 h', 'Mardi à 10 h']);
    get(host, 'button', /^et 3.autres créneaux$/).click();
    await until(() => times().length === 6, 'all are shown');
  });

  it('warns once when most records are old', async () => {
    const host = await opened();
    expect(read(host)).to.contain('La plupart des fiches datent du 7 septembre 2023 : appelez avant de vous déplacer.');
    const fresh = await opened(withHits([hit(club('x', { lastVerified: '2026-06-01' }), 1)]));
    expect(read(fresh)).to.not.match(/appelez avant/);
  });

  it('names what is just beyond, and widens to it', async () => {
    const host = await opened();
    expect(read(host)).to.contain('Plus loin : EssNO, GH La Martinière, Saclay (22,0 km), MSS Bligny (GPS 91), Briis-sous-Forges (22,4 km).');
    get(host, 'button', /Élargir à 50/).click();
    expect(host.asked).to.deep.equal([['setRadius', 50]]);
  });

  it('ends with its sources, and with what it keeps', async () => {
    const text = read(await opened());
    expect(text).to.contain('Source : Conseil territorial de santé de l’Essonne, 7 septembre 2023. Les fiches « exemple » sont fictives. Cette page n’enregistre ni votre recherche ni votre position. L’activité est à valider avec votre médecin.');
    expect(read(await opened({ mode: 'clinical' }))).to.match(/La liste aide à orienter ; la décision reste médicale\.$/);
  });

  it('gives its place to what was not proposed', async () => {
    expect(read(await opened({}, { aside: '11 lieux non proposés, et pourquoi' }))).to.contain('11 lieux non proposés, et pourquoi');
  });

  describe('says why a result is there', () => {
    const reasoned = async (one: ClubHit, settings: Settings = {}): Promise<string> => {
      const host = await opened(withHits([one], settings));
      get(host, 'button', /Pourquoi|Why/).click();
      await until(() => host.shadowRoot!.querySelector('.reasons'), 'the reasons are there');
      return plain(textOf(host.shadowRoot!.querySelector('.why')!));
    };
    const severe = { mode: 'clinical' as const, toQuery: () => ({ limitation: 'severe' as const }) };
    const at = (code: ClubHit['reasons'][number]['code'], params?: ClubHit['reasons'][number]['params'], more: Partial<ClubHit['reasons'][number]> = {}) => ({ reasons: [{ code, ...(params && { params }), ...more }] });
    const cases: readonly [string, ClubHit, string, Settings?][] = [
      ['distance', hit(club('x', { position: { lat: 1, lon: 1, precision: 'commune' } }), 2.9), 'À 2,9 km d’Évry-Courcouronnes, à vol d’oiseau, de centre à centre.'],
      ['distance of an address', hit(club('x', { position: { lat: 1, lon: 1, precision: 'address' } }), 2.9), 'À 2,9 km d’Évry-Courcouronnes, à vol d’oiseau. '],
      ['radius and filters', hit(club('x'), 2.9), 'Dans le rayon de 20 km. Aucun filtre actif.'],
      ['same commune', hit(club('x'), 0), 'Dans la commune, Évry-Courcouronnes.'],
      ['approximate position', hit(club('x'), 1, at('approximate-position')), 'la distance est approchée.'],
      ['unknown position', hit(club('x'), null), 'Sa position n’est pas connue'],
      ['name', hit(club('x'), 1, at('text-name', { text: 'gps' })), 'Son nom contient « gps ».'],
      ['other name', hit(club('x'), 1, at('text-name', { name: 'GPS 91' })), 'Son nom, « GPS 91 », répond à ce qui est cherché.'],
      ['activity', hit(club('x'), 1, at('text-activity', { activity: 'Gym douce' })), 'Propose « Gym douce ».'],
      ['town', hit(club('x'), 1, at('text-town', { town: 'Évry' })), 'Sa commune, « Évry », est celle qui est cherchée.'],
      ['likeness', hit(club('x'), 1, at('text-approximate', { typed: 'gim', found: 'gym' })), '« gym » ressemble à « gim ».'],
      ['filter', hit(club('x'), 1, at('filter', { group: 'price', values: ['free'] })), 'Répond au filtre « Prix » : Gratuit.'],
      ['unknown included', hit(club('x'), 1, at('unknown-included', { group: 'handicap', values: ['moteur'] })), '« Accueil du handicap » : non renseigné. Vous avez demandé de garder ces lieux.'],
      ['served', hit(club('x'), null, at('serves-place')), 'Dessert Évry-Courcouronnes'],
      ['open by law', hit(club('x', { slots: [slot({ supervision: 'MK' })] }), 1, at('open-to-limitation', { rule: 'physiotherapist', limitation: 'severe' }, { source: 'CSP art. D. 1172-3' })), 'Kinésithérapeute : permis quand la limitation est sévère. (CSP art. D. 1172-3)', severe],
      ['to ask by law', hit(club('x', { kind: 'mss' }), 1, at('to-ask-limitation')), 'Kinésithérapeute sur place : non renseigné. À demander avant d’orienter.', severe],
      ['beside another', hit(club('x', { kind: 'liberal-eapa' }), 1, at('to-ask-limitation')), 'en complément seulement quand la limitation est sévère.', severe],
      ['source', hit(club('x', { source: 'CTS Essonne', lastVerified: '2023-09' }), 1), 'Source de la fiche : CTS Essonne, vérifiée en septembre 2023.'],
      ['issuer of a label', hit(club('x', { labels: [{ code: 'club-sport-sante', issuer: 'CNOSF' }] }), 1), 'Club sport-santé : donné par CNOSF.'],
      ['a reason that is not known here', hit(club('x'), 1, { reasons: [{ code: 'of-tomorrow' as 'filter' }, { code: 'distance' }] }), 'À 1,0 km'],
    ];
    it('once, where the centre of a commune stands for a place', async () => {
      const all: ClubHit['reasons'] = [{ code: 'distance' }, { code: 'same-commune' }, { code: 'approximate-position' }];
      const inTown = await reasoned(hit(club('x'), 0, { reasons: all }));
      const near = await reasoned(hit(club('x'), 3, { reasons: all.filter(({ code }) => code !== 'same-commune') }));
      expect([inTown.match(/\d km|Dans la commune|approchée/g), near.match(/\d km d’|centre à centre|approchée/g)]).to.deep.equal([['Dans la commune', '0 km'], ['0 km d’', 'centre à centre']]);
    });
    for (const [name, one, words, settings] of cases) it(name, async () => { expect(await reasoned(one, settings)).to.contain(words); });
  });

  describe('and « Ma liste »', () => {
    it('takes a place and says so', async () => {
      const host = await opened();
      const button = get(host, 'button', /^Ma liste.*MSS USRO/);
      button.click();
      await until(() => button.getAttribute('aria-pressed') === 'true', 'it is pressed');
      expect([plain(nameOf(button)).replace('  ', ' '), plain(String(host.asked.find(([act]) => act === 'say')?.[1]))]).to.deep.equal(['Dans ma liste : MSS USRO', 'MSS USRO est dans votre liste : 1 lieu sur 10.']);
    });

    it('says that ten are enough', async () => {
      const host = await opened();
      for (let count = 0; count < 11; count += 1) {
        find(host, 'button', /^Ma liste/)!.click();
        await host.updateComplete;
      }
      expect(read(host)).to.contain('Votre liste compte déjà 10 lieux. Retirez-en un pour ajouter celui-ci.');
    });
  });

  describe('by keyboard', () => {
    const start = async (settings: Settings = {}): Promise<FinderHost> => {
      const host = await opened(settings);
      rows(host)[0]!.focus();
      await host.updateComplete;
      return host;
    };
    const here = () => nameOf(focused());

    it('goes from row to row, to the last and to the first', async () => {
      await start();
      const met: string[] = [];
      for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'End', 'ArrowDown', 'Home', 'ArrowUp']) {
        await press(key);
        met.push(here());
      }
      expect(met).to.deep.equal(['Gym douce du Lac (exemple)', 'Passerelle Marche et équilibre (exemple)', 'Gym douce du Lac (exemple)', 'MSS Paris-Saclay', 'MSS Paris-Saclay', 'MSS GPS', 'MSS GPS']);
    });

    it('is one stop of Tab, from where it was left', async () => {
      const host = await start();
      await press('ArrowDown');
      await host.updateComplete;
      expect(rows(host).filter(({ tabIndex }) => tabIndex === 0).map(nameOf)).to.deep.equal(['Gym douce du Lac (exemple)']);
    });

    it('opens by Enter, goes to the acts by Tab, and back by Escape', async () => {
      const host = await start();
      await press('Enter');
      await until(() => host.shadowRoot!.querySelector('.reasons'), 'it is open');
      expect(host.asked).to.deep.include(['select', 'gps']);
      await tabTo(/Appeler MSS GPS/);
      await press('Escape');
      expect(here()).to.equal('MSS GPS');
    });
  });

  describe('and the map', () => {
    it('mark the same row, which tells it', async () => {
      const host = await opened();
      row(host, 'MSS USRO').click();
      await host.updateComplete;
      expect([host.asked, rows(host).filter((each) => each.getAttribute('aria-current') === 'true').map(nameOf)]).to.deep.equal([[['select', 'usro']], ['MSS USRO']]);
    });

    it('bring what was chosen there into view, and leave the focus', async () => {
      const host = await opened();
      host.settings = { selected: 'saclay' };
      await host.updateComplete;
      await until(() => row(host, 'MSS Paris-Saclay').getBoundingClientRect().bottom <= window.innerHeight + 1, 'it is in view');
      expect(focused()).to.equal(document.body);
    });

    it('do not scroll for what is in view', async () => {
      const host = await opened();
      window.scrollTo(0, 10);
      host.settings = { selected: 'gym' };
      await host.updateComplete;
      expect(window.scrollY).to.equal(10);
    });
  });

  for (const width of ['288px', '328px', '600px', '1216px']) {
    it(`has nothing that stands out at ${width}`, async () => {
      const long = hit(club('x', {
        names: ['Association intercommunale de gymnastique volontaire anticonstitutionnellement-réhabilitée'], address: { street: '12 rue du Général-de-Gaulle', postcode: '91000', city: 'Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson' },
        phones: ['+33199001240', '+33199001241'], url: 'https://association-intercommunale-de-gymnastique-volontaire.example', phonesToConfirm: ['+33764391617', '+33766576669'],
      }), 12);
      const host = await opened({ ...withHits([long, ...designHits()]), width });
      const edge = host.getBoundingClientRect().right + 0.5;
      const out = [...host.shadowRoot!.querySelectorAll('.results *')].filter((each) => !each.closest('.visually-hidden, svg') && each.getBoundingClientRect().right > edge).map((each) => each.className);
      expect(out).to.deep.equal([]);
    });
  }
});

describe('where the communes come from', () => {
  it('is told once they are used, as their licences ask', async () => {
    const host = await open((context) => renderResults(context), { attribution: 'Insee ; GeoNames (CC BY 4.0)' });
    expect(host.shadowRoot!.querySelector('.sources')!.textContent).to.contain('GeoNames (CC BY 4.0)');
  });
});
