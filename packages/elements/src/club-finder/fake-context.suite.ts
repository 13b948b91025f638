import type { Club, ClubAnswer, ClubHit, PlaceMatch, Slot } from '@sport-sante/sdk/club/model';
import { LitElement, nothing, type CSSResult } from 'lit';
import { drawn, page } from '../internal/acts.test.js';
import { stringsFor, type Translated } from '../internal/localize.js';
import { acts } from '../tokens/acts.js';
import { base, field } from '../tokens/base.js';
import { tokens } from '../tokens/tokens.js';
import type { FinderContext } from './context.js';
import { ListStore } from './list-store.js';

/** What the tests of the parts of the finder share: a page with places found around Évry-Courcouronnes, and what was asked of it. */

export const evry: PlaceMatch = {
  insee: '91228', name: 'Évry-Courcouronnes', postcodes: ['91000', '91080'], department: '91', lat: 48.629, lon: 2.441, precision: 'exact', matchedBy: 'alias', alias: 'Évry', population: 66_000, score: 1,
};

export const slot = (more: Partial<Slot> = {}): Slot => ({ id: 's1', ...more });

/** A place of which only what is given is known. */
export const club = (id: string, more: Partial<Club> = {}): Club => ({ id, kind: 'club', names: [id], slots: [], ...more });

export const hit = (of: Club, distanceKm: number | null, more: Partial<ClubHit> = {}): ClubHit => ({ club: of, distanceKm, reasons: [{ code: distanceKm === null ? 'unknown-position' : distanceKm === 0 ? 'same-commune' : 'distance' }], ...more });

const mss = (id: string, names: string[], city: string, phone?: string, more: Partial<Club> = {}): Club =>
  club(id, { kind: 'mss', names, address: { city }, position: { lat: 48.6, lon: 2.4, precision: 'commune' }, lastVerified: '2023-09-07', source: 'Conseil territorial de santé de l’Essonne, 7 septembre 2023', ...(phone !== undefined && { phones: [phone] }), ...more });

/** What the first public screen of the design shows, in its order. */
export const designHits = (): ClubHit[] => [
  hit(mss('gps', ['MSS GPS'], 'Évry-Courcouronnes', '+33169915887', { remark: 'Grand Paris Sud. À ne pas confondre avec GPS Bligny, à Briis-sous-Forges.' }), 0),
  hit(club('gym', {
    names: ['Gym douce du Lac (exemple)'], address: { city: 'Évry-Courcouronnes' }, position: { lat: 48.63, lon: 2.44, precision: 'address' }, phones: ['+33199001240'],
    url: 'https://gym-douce-du-lac.example', lastVerified: '2026-01-12', source: 'Fiche fictive, pour démonstration', isExample: true, labels: [{ code: 'prescriforme-club', issuer: 'DRAJES et ARS Île-de-France', validUntil: '2027-06' }],
    slots: [slot({
      id: 'gym-1', level: [1], audience: 'mixed', day: 'thu', start: '14:30', end: '15:30', price: { kind: 'fixed', min: 96, unit: 'year' }, aids: [{ name: 'Aide de la ville', euros: 40, unit: 'year' }],
      supervision: 'educateur-forme', prescriptionRequired: false,
    })],
  }), 0),
  hit(club('walk', {
    kind: 'passerelle', names: ['Passerelle Marche et équilibre (exemple)'], address: { city: 'Ris-Orangis' }, position: { lat: 48.65, lon: 2.41, precision: 'commune' }, phones: ['+33199003518'], lastVerified: '2026-05-04',
    source: 'Fiche fictive, pour démonstration', isExample: true, labels: [{ code: 'prescriforme-passerelle' }],
    slots: [slot({ id: 'walk-1', level: [1, 2], audience: 'dedicated', day: 'tue', start: '10:00', end: '11:00', capacity: { left: 2 }, price: { kind: 'free', note: '12 semaines' }, supervision: 'EAPA', prescriptionRequired: true })],
  }), 2.9),
  hit(mss('usro', ['MSS USRO'], 'Ris-Orangis', '+33631646200'), 2.9),
  hit(mss('ufolep', ['MSS UFOLEP 91'], 'Corbeil-Essonnes', '+33766139346'), 4),
  hit(club('aqua', {
    names: ['Aqua-forme Corbeil (exemple)'], address: { city: 'Corbeil-Essonnes' }, position: { lat: 48.61, lon: 2.47, precision: 'commune' }, phones: ['+33199007702'], lastVerified: '2025-03', isExample: true,
    source: 'Fiche fictive, pour démonstration', labels: [{ code: 'club-sport-sante' }],
    slots: [slot({ id: 'aqua-1', level: [1], day: 'sat', start: '09:00', end: '10:00', full: true, price: { kind: 'fixed', min: 7, unit: 'session' }, supervision: 'educateur-forme', prescriptionRequired: false, handicap: { moteur: 'yes' } })],
  }), 4),
  hit(mss('asbec', ['ASBEC', 'Association Bien Être des Coquelicots'], 'Savigny-sur-Orge', '+33617268257'), 8.2),
  hit(mss('geant', ['APA de Géant'], 'Épinay-sous-Sénart', '+33169024100', { labels: [{ code: 'mss' }, { code: 'prescriforme-centre' }] }), 9.6),
  hit(mss('chiv', ['CHIV'], 'Crosne'), 10.2),
  hit(mss('itteville', ['MSS Itteville', 'La forme, les formes'], 'Itteville', '+33641425284'), 14.2),
  hit(mss('saclay', ['MSS Paris-Saclay'], 'Les Ulis', undefined, { phonesToConfirm: ['+33764391617', '+33766576669'] }), 19.8),
];

const beyond = (): ClubHit[] => [hit(mss('essno', ['EssNO, GH La Martinière'], 'Saclay'), 22), hit(mss('bligny', ['MSS Bligny (GPS 91)'], 'Briis-sous-Forges'), 22.4)];

export const answer = (hits: readonly ClubHit[], more: Partial<ClubAnswer> = {}): ClubAnswer => ({
  hits: [...hits], total: hits.length, unknownPosition: hits.filter(({ distanceKm }) => distanceKm === null).length, facets: {}, place: { state: 'found', place: evry, others: [] },
  origin: { lat: evry.lat, lon: evry.lon }, beyond: [], refused: 0, ...more,
});

type Draw = (context: FinderContext) => unknown;

/** Acts that only tell that they were asked for. */
const acted = ['searchNames', 'select', 'search', 'take', 'locate', 'setRadius', 'setFilters', 'more', 'openList', 'closeList', 'openFilters', 'closeFilters', 'say'] as const;

/** A context that answers; each act is kept in `asked`, by its name. */
export function fakeContext(overrides: Partial<FinderContext> = {}, { redraw = () => undefined, asked = [] }: { redraw?: () => void; asked?: [string, ...unknown[]][] } = {}): FinderContext {
  const hits = overrides.hits ?? designHits();
  const acts = Object.fromEntries(acted.map((name) => [name, (...values: unknown[]) => { asked.push([name, ...values]); }])) as unknown as Pick<FinderContext, (typeof acted)[number]>;
  return {
    mode: 'public', language: 'fr', today: '2026-06-17', territory: { name: 'Essonne', phone: '+33160746405' }, state: 'ready', issues: [], person: undefined, selected: undefined,
    speak: <Sentences>(some: Translated<Sentences>) => (overrides.language === 'en' && some.en ? some.en : some.fr),
    query: { typed: 'Évry', origin: { kind: 'place', point: { lat: evry.lat, lon: evry.lon }, place: evry }, text: undefined, radiusKm: 20, filters: {} },
    answer: answer(hits, overrides.hits ? {} : { beyond: beyond() }), hits, alsoNamed: [], toQuery: () => ({}), ask: () => Promise.resolve(answer(hits)), retry: undefined, isListOpen: false, isFilterSheetOpen: false,
    list: new ListStore({ changed: redraw, from: () => 'Évry-Courcouronnes' }),
    redraw, ...acts, ...overrides,
  };
}

/** Stands for `sps-club-finder`: a shadow root with a context, that remembers what a person asked of it. */
export class FinderHost extends LitElement {
  static override properties = { draw: { attribute: false }, settings: { attribute: false } };
  static override styles = [tokens, base, field, acts];

  declare draw: Draw;
  declare settings: Partial<FinderContext>;
  /** Acts that were asked for, in order, with what they were given. */
  readonly asked: [string, ...unknown[]][] = [];

  readonly #list = new ListStore({ changed: () => { this.requestUpdate(); }, from: () => 'Évry-Courcouronnes' });
  #selected: string | undefined;

  constructor() {
    super();
    this.draw = () => nothing;
    this.settings = {};
  }

  get context(): FinderContext {
    const redraw = () => { this.requestUpdate(); };
    const select = (id: string) => {
      this.asked.push(['select', id]);
      this.#selected = id;
      redraw();
    };
    const speak = <Sentences>(some: Translated<Sentences>) => stringsFor(this, some);
    return fakeContext({ list: this.#list, selected: this.#selected, select, speak, ...this.settings }, { redraw, asked: this.asked });
  }

  protected override render(): unknown { return this.draw(this.context); }
}
customElements.define('finder-test-host', FinderHost);

/** A page that draws a part. `width` is that of the part, as a host page may give it. */
export async function open(draw: Draw, { styles = [], width = '', ...settings }: Partial<FinderContext> & { styles?: CSSResult[]; width?: string } = {}): Promise<FinderHost> {
  const host = await page<FinderHost>(`<div lang="${settings.language ?? 'fr'}"><finder-test-host></finder-test-host></div>`, 'finder-test-host', (each) => {
    if (width) each.style.inlineSize = width;
    each.style.containerType = 'inline-size';
    each.style.containerName = 'sps';
    Object.assign(each, { draw, settings });
  });
  host.shadowRoot!.adoptedStyleSheets.push(...styles.map(({ styleSheet }) => styleSheet!));
  await drawn(host);
  return host;
}
