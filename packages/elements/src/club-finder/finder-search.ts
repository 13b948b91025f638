import type { ClubAnswer, ClubHit, ClubQuery, ClubSearcher, PlaceAnswer, PlaceMatch } from '@sport-sante/sdk/club/model';
import type { GeocodeAnswer, GeocodedAddress, Geocoder } from '@sport-sante/sdk/club/enrich';
import { onDemand } from '../internal/on-demand.js';
import type { FinderQuery, Origin } from './context.js';
import type { PlaceModule } from './directory.js';
import type * as placeSearch from './place-search.js';

/** Results that are asked for at once; the rest as the list is read. */
const FIRST = 50;
/** At least, and as many as there are: who goes far into a long list waits for a few answers, not for a hundred. */
const NEXT = 200;

export interface SearchHost {
  readonly searcher: () => ClubSearcher | undefined;
  /** What a prescription adds to each query. */
  readonly prescribed: () => Pick<ClubQuery, 'limitation' | 'dispensers'>;
  /** Finds addresses, when the host gave one. */
  readonly geocoder: () => Geocoder | undefined;
  /** The communes have come. Resolves when all that tells of a place is there too. */
  placed(places: PlaceModule): Promise<unknown>;
  answered(): void;
  changed(): void;
}

type Work = (signal: AbortSignal) => Promise<undefined>;

const loadFinding = (): Promise<typeof placeSearch> => onDemand(() => import('./place-search.js'));
const loadPlaces = (): Promise<PlaceModule> => onDemand(() => import('@sport-sante/sdk/club/communes'));

/** What is searched for, and the last answer; a later question wins over an earlier one. */
export class FinderSearch {
  query: FinderQuery = { typed: '', origin: undefined, text: undefined, radiusKm: 20, filters: {} };
  state: 'idle' | 'searching' | 'ready' | 'failed' = 'idle';
  answer: ClubAnswer | undefined;
  /** What `answer` answers: distances are counted from there until the next one comes. */
  answered: FinderQuery = this.query;
  hits: readonly ClubHit[] = [];
  /** Structures that go by the words a commune was found by. */
  alsoNamed: readonly ClubHit[] = [];
  /** What became of an address: until it is found, distances are counted from its commune. */
  address: GeocodeAnswer | { state: 'asking' } | undefined;
  /** Where the communes come from. */
  attribution: string | undefined;
  /** Whether the communes could not be loaded: towns cannot be found then, names can. */
  isPlaceless = false;

  readonly #host: SearchHost;
  readonly #load: () => Promise<PlaceModule>;
  #request: AbortController | undefined;
  /** What is being looked for, until it is answered: a change meanwhile, or a directory that opens, begins it again. */
  #work: Work | undefined;
  #running: Promise<void> | undefined;
  #isLoadingMore = false;
  /** What became of the words of a place: it stays while they do. */
  #place: PlaceAnswer | undefined;
  #geocoding: AbortController | undefined;

  /** @param load gives the communes; asked again when it failed. */
  constructor(host: SearchHost, load = loadPlaces) {
    this.#host = host;
    this.#load = load;
  }

  /** Resolves when nothing is being searched. */
  async settled(): Promise<void> { while (this.#running) await this.#running; }

  /** A town, a postcode or a name, as it was typed. */
  typed(typed: string): void {
    const said = typed.trim();
    if (said === '') {
      this.#begin((signal) => this.#ask({ ...this.query, typed, origin: undefined, text: undefined }, signal));
      return;
    }
    this.#begin(async (signal) => {
      const [places, finding] = await Promise.all([this.#places(), loadFinding()]);
      const isAddress = finding.looksLikeAddress(said);
      const part = isAddress ? finding.communePart(said) : said;
      const resolved = part === undefined ? undefined : await finding.meantPlace(places?.communes.resolve(part), { said: isAddress ? undefined : said, searcher: this.#host.searcher(), signal });
      if (signal.aborted) return undefined;
      this.#place = resolved ?? { state: 'unknown', others: [] };
      const origin = resolved?.place && originAt(resolved.place);
      await this.#ask({ ...this.query, typed, origin, text: origin || !/[\p{L}\p{N}]/u.test(said) ? undefined : said }, signal);
      if (!origin || isAddress || signal.aborted) return undefined;
      this.alsoNamed = await finding.namedPlaces({ text: said, ...this.#host.prescribed() }, this.hits, this.#host.searcher(), signal);
      return undefined;
    });
    void this.#locate(said, typed);
  }

  /** Names and activities only. */
  named(text: string): void { this.#begin((signal) => this.#ask({ ...this.query, typed: text, origin: undefined, text }, signal)); }

  /** One of several communes that fit. */
  take(place: PlaceMatch): void {
    this.#begin((signal) => this.#ask({ ...this.query, typed: place.name, origin: originAt(place), text: undefined }, signal));
  }

  /** One of several addresses that fit. */
  takeAddress(address: GeocodedAddress): void {
    this.address = { state: 'found', address };
    this.#run((signal) => this.#ask({ ...this.query, origin: { kind: 'address', point: address.point, label: address.label, insee: address.insee }, text: undefined }, signal));
  }

  /** Around a point that the browser gave; it is told by the commune that is nearest, and kept nowhere. */
  around(point: Origin['point']): void {
    this.#begin(async (signal) => {
      const places = await this.#places();
      const place = places?.communes.nearest(point);
      return this.#ask({ ...this.query, typed: '', origin: { kind: 'position', point, ...(place && { place }) }, text: undefined }, signal);
    });
  }

  /** The same search, with something else about it. */
  change(change: Partial<Pick<FinderQuery, 'radiusKm' | 'filters'>>): void {
    this.query = { ...this.query, ...change };
    this.#run(this.#work ?? ((signal) => this.#ask(this.query, signal)));
  }

  /** The same search again: the directory or the prescription is another, or it failed. */
  again(): void {
    // Which of several communes is meant depends on the directory.
    if (!this.#work && this.#place?.state === 'ambiguous') this.typed(this.query.typed);
    else this.change({});
  }

  /** The communes are asked for again, and with them what was typed. */
  retryPlaces(): void { this.typed(this.query.typed); }

  /** The query as the SDK takes it, for who asks beside the list. */
  toQuery(query: FinderQuery = this.query): ClubQuery {
    const { origin, text, radiusKm, filters } = query;
    const prescribed = this.#host.prescribed();
    const insee = origin?.kind === 'place' ? origin.place?.insee : origin?.insee;
    return {
      ...(origin && { near: origin.point }), ...(insee !== undefined && { insee }),
      ...(text !== undefined && { text }), ...(origin && radiusKm !== undefined && { radiusKm }), filters, ...prescribed, ...((prescribed.limitation ?? prescribed.dispensers) && { openFirst: true }),
    };
  }

  /** Asks for the results after those that are there. */
  more(): void {
    const searcher = this.#host.searcher();
    const { answer, hits } = this;
    // While another question is asked, the rest of this one is none of it.
    if (!searcher || !answer || this.state !== 'ready' || this.#isLoadingMore || hits.length >= answer.total) return;
    this.#isLoadingMore = true;
    void searcher.answer({ ...this.toQuery(), limit: Math.max(NEXT, hits.length), offset: hits.length }).then((next) => {
      // A directory that has no more, whatever it counted, is not asked again.
      if (this.answer === answer && next.hits.length > 0) this.hits = [...hits, ...next.hits];
    }, () => undefined).finally(() => {
      this.#isLoadingMore = false;
      this.#host.changed();
    });
  }

  clear(filters: FinderQuery['filters'], radiusKm: number | undefined): void {
    this.#request?.abort();
    this.#geocoding?.abort();
    this.#running = undefined;
    this.#work = undefined;
    this.query = { typed: '', origin: undefined, text: undefined, radiusKm, filters };
    this.answer = undefined;
    this.hits = [];
    this.alsoNamed = [];
    this.address = undefined;
    this.#place = undefined;
    this.state = 'idle';
  }

  async #ask(query: FinderQuery, signal: AbortSignal): Promise<undefined> {
    const searcher = this.#host.searcher();
    if (signal.aborted) return undefined;
    const before = this.query;
    this.query = query;
    if (!searcher) return undefined;
    const answer = await searcher.answer({ ...this.toQuery(query), limit: FIRST }, { signal });
    if (signal.aborted) return undefined;
    this.answer = this.#place ? { ...answer, place: this.#place } : answer;
    this.answered = query;
    this.hits = answer.hits;
    this.alsoNamed = before.typed === query.typed ? this.alsoNamed : [];
    return undefined;
  }

  /** Asks for what may be an address beside the search: what is found by its commune is in view meanwhile, and stays if nothing comes. */
  async #locate(said: string, typed: string): Promise<void> {
    const geocoder = this.#host.geocoder();
    if (!geocoder) return;
    const { signal } = (this.#geocoding = new AbortController());
    // Without what tells an address from a town, the search has failed, and is offered again.
    const finding = await loadFinding().catch(() => undefined);
    if (signal.aborted || !finding?.looksLikeAddress(said)) return;
    this.address = { state: 'asking' };
    this.#host.changed();
    const found = await finding.locatedAddress(said, geocoder, signal);
    await this.settled();
    if (signal.aborted || this.query.typed !== typed) return;
    if (found.state === 'found') this.takeAddress(found.address);
    else this.address = found;
    this.#host.changed();
  }

  async #places(): Promise<PlaceModule | undefined> {
    try {
      const places = await this.#load();
      this.isPlaceless = false;
      this.attribution = places.communes.attribution;
      await this.#host.placed(places);
      return places;
    } catch {
      this.isPlaceless = true;
      return undefined;
    }
  }

  /** Something else is looked for: an address that is still asked for is given up. */
  #begin(work: Work): void {
    this.#geocoding?.abort();
    this.address = undefined;
    this.#place = undefined;
    this.#run(work);
  }

  #run(work: Work): void {
    this.#request?.abort();
    const request = new AbortController();
    this.#request = request;
    this.#work = work;
    this.state = 'searching';
    this.#running = work(request.signal).then(() => 'ready' as const, () => 'failed' as const).then((state) => {
      if (request.signal.aborted) return;
      const isAnswered = state === 'ready' && this.#host.searcher() !== undefined;
      this.state = state;
      this.#running = undefined;
      if (isAnswered) {
        this.#work = undefined;
        this.#host.answered();
      }
      this.#host.changed();
    });
    this.#host.changed();
  }
}

const originAt = (place: PlaceMatch): Origin => ({ kind: 'place', point: { lat: place.lat, lon: place.lon }, place });
