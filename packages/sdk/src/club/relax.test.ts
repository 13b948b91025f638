import { expect } from 'chai';
import fc from 'fast-check';
import { communes } from './communes.js';
import { filterGroups, type ClubAnswer, type ClubFilters, type ClubQuery, type FilterGroup } from './query.js';
import { relaxations, type Relaxation } from './relax.js';
import { createClubIndex } from './search.js';
import { essonne, exampleClubs } from './territories.js';

/** A place as these tests know it: how far, and what it says of the filters; `undefined`: it does not say. */
interface Place { km: number; town?: string; price?: 'free' | 'paid'; day?: 'mon' | 'tue'; words?: string; delivery?: 'at-home' | 'remote' | 'itinerant'; isClosed?: boolean }

const values = ({ price, day, delivery }: Place): Partial<Record<FilterGroup, string | undefined>> => ({ price, day, delivery });

function meets(place: Place, filters: ClubFilters = {}): boolean {
  return filterGroups.every((group) => {
    const wanted: readonly string[] = filters[group] ?? [];
    const has = values(place)[group];
    if (wanted.length === 0) return true;
    return has === undefined ? filters.includeUnknown?.includes(group) ?? false : wanted.includes(has);
  });
}

/** A directory that looks at every place. */
function directory(places: readonly Place[]) {
  const asked: ClubQuery[] = [];
  const inReach = (query: ClubQuery) => places.filter(({ km, words, isClosed, delivery }) =>
    (km <= (query.radiusKm ?? Infinity) || delivery !== undefined) && (query.text === undefined || words === query.text) && !(isClosed && query.limitation === 'severe'));
  const ask = (query: ClubQuery): Promise<ClubAnswer> => {
    asked.push(query);
    const found = inReach(query).filter((place) => meets(place, query.filters)).sort((a, b) => a.km - b.km);
    const free = inReach(query).filter((place) => meets(place, { ...query.filters, delivery: [] }));
    const delivery = Object.fromEntries((['at-home', 'remote', 'itinerant'] as const).map((each) => [each, free.filter((place) => place.delivery === each).length]));
    const hits = found.slice(0, query.limit).map(({ km, town }) => ({ club: { id: String(km), kind: 'club' as const, names: ['Club'], slots: [], ...(town && { address: { city: town } }) }, distanceKm: km, reasons: [] }));
    return Promise.resolve({ hits, total: found.length, unknownPosition: 0, facets: { delivery }, beyond: [], refused: 0 });
  };
  return { ask, asked };
}

async function waysOut(places: readonly Place[], query: ClubQuery): Promise<Relaxation[]> {
  const { ask } = directory(places);
  return relaxations(ask, query, await ask(query));
}

/** « include-unknown price, radius 20: 1 Itteville » */
const said = ({ changes, count, town }: Relaxation): string =>
  `${changes.map(({ code, ...params }) => [code, ...Object.values(params).map(String)].join(' ')).join(', ')}: ${count}${town ? ` ${town}` : ''}`;

describe('ways out of an empty answer', () => {
  it('are those of the screen of the design: unknown prices nearer, then free further, then all prices', async () => {
    const places: Place[] = [{ km: 15, town: 'Itteville' }, { km: 28, town: 'Ris-Orangis', price: 'free' }, { km: 15.5, price: 'paid' }, { km: 16, price: 'paid' }];
    expect((await waysOut(places, { radiusKm: 10, filters: { price: ['free'] } })).map(said))
      .to.deep.equal(['include-unknown price, radius 20: 1 Itteville', 'drop price false, radius 20: 3 Itteville', 'radius 50: 1 Ris-Orangis']);
  });

  const one: readonly [name: string, places: Place[], query: ClubQuery, ways: string[]][] = [
    ['nothing anywhere', [], { radiusKm: 10, filters: { price: ['free'] } }, []],
    ['a wider radius is enough', [{ km: 35, town: 'Pussay' }], { radiusKm: 10 }, ['radius 50: 1 Pussay']],
    ['the widest radius leads nowhere', [{ km: 300 }], { radiusKm: 100 }, []],
    ['no radius: only what was asked beside it', [{ km: 300, price: 'paid' }], { filters: { price: ['free'] } }, ['drop price false: 1']],
    ['unknown values here', [{ km: 3 }], { radiusKm: 10, filters: { price: ['free'] } }, ['include-unknown price: 1']],
    ['giving up a filter gives more, but further', [{ km: 15 }, { km: 40, price: 'paid' }], { radiusKm: 10, filters: { price: ['free'] } }, ['include-unknown price, radius 20: 1', 'drop price false, radius 50: 2']],
    ['unknown values were asked for already', [{ km: 3, price: 'paid' }], { radiusKm: 10, filters: { price: ['free'], includeUnknown: ['price'] } }, ['drop price false: 1']],
    ['one filter of two is too much', [{ km: 3, price: 'free', day: 'tue' }, { km: 4, price: 'free', day: 'tue' }, { km: 5, price: 'paid', day: 'mon' }], { radiusKm: 10, filters: { price: ['free'], day: ['mon'] } }, ['drop day false: 2']],
    ['both are too much', [{ km: 3, price: 'paid', day: 'tue' }], { radiusKm: 10, filters: { price: ['free'], day: ['mon'] } }, ['drop price,day true: 1']],
    ['the words are too much', [{ km: 3, words: 'yoga' }, { km: 40, words: 'tai chi' }], { radiusKm: 10, text: 'tai chi' }, ['drop-text: 1', 'radius 50: 1']],
    ['offers that come home', [{ km: 60, town: 'Étampes', delivery: 'itinerant' }], { radiusKm: 10, filters: { price: ['free'] } }, ['include-unknown price: 1 Étampes', 'delivery itinerant: 1 Étampes']],
    ['another offer comes home than the one that was asked', [{ km: 3, delivery: 'at-home' }], { radiusKm: 10, filters: { delivery: ['remote'] } }, ['drop delivery false: 1', 'delivery at-home: 1']],
    ['an offer comes home on another day', [{ km: 3, delivery: 'remote', day: 'tue' }, { km: 4, delivery: 'at-home', day: 'tue' }], { radiusKm: 10, filters: { delivery: ['remote'], day: ['mon'] } }, ['drop day false: 1', 'delivery at-home: 1']],
    ['home offers were what was asked', [{ km: 3 }], { radiusKm: 10, filters: { delivery: ['at-home'] } }, ['include-unknown delivery: 1']],
  ];
  for (const [name, places, query, ways] of one) it(`are right when: ${name}`, async () => { expect((await waysOut(places, query)).map(said)).to.deep.equal(ways); });

  it('never give up what the law asks', async () => {
    expect((await waysOut([{ km: 3, isClosed: true }, { km: 30 }], { radiusKm: 10, limitation: 'severe' })).map(said)).to.deep.equal(['radius 50: 1']);
  });

  it('are none when there are results, or the place was not found', async () => {
    const { ask, asked } = directory([{ km: 3 }]);
    expect(await relaxations(ask, {}, await ask({}))).to.deep.equal([]);
    expect(await relaxations(ask, { place: 'Xyz' }, { hits: [], total: 0, unknownPosition: 0, facets: {}, beyond: [], refused: 0, place: { state: 'unknown', others: [] } })).to.deep.equal([]);
    expect(asked.length).to.equal(1);
  });

  it('are looked for when what was typed is no place, but may be a name', async () => {
    const { ask } = directory([{ km: 3, words: 'tai chi', price: 'paid' }]);
    const query: ClubQuery = { text: 'tai chi', filters: { price: ['free'] } };
    expect((await relaxations(ask, query, { ...await ask(query), place: { state: 'unknown', others: [] } })).map(said)).to.deep.equal(['drop price false: 1']);
  });

  it('are those of the directory that ships, around Milly-la-Forêt', async () => {
    const index = createClubIndex([...essonne.clubs, ...exampleClubs], { places: communes });
    const query: ClubQuery = { place: 'Milly-la-Forêt', radiusKm: 10, filters: { price: ['free'] } };
    const ask = (each: ClubQuery) => Promise.resolve(index.answer(each));
    const ways = await relaxations(ask, query, await ask(query));
    expect(ways.map(said).map((each) => each.replace(/: \d+ /, ': '))).to.deep.equal(['include-unknown price, radius 20: Itteville', 'radius 50: Ris-Orangis', 'drop price false, radius 50: Itteville']);
    for (const way of ways) expect(index.answer(way.query).total).to.equal(way.count);
  });

  it('stop when they are no longer wanted', async () => {
    const { ask, asked } = directory([{ km: 80 }]);
    const stop = new AbortController();
    const answer = await ask({ radiusKm: 1 });
    const error = await relaxations((query) => { stop.abort(); return ask(query); }, { radiusKm: 1 }, answer, { signal: stop.signal }).catch((reason: unknown) => reason);
    expect([(error as Error).name, asked.length]).to.deep.equal(['AbortError', 2]);
  });

  const place = fc.record({
    km: fc.integer({ min: 0, max: 200 }), price: fc.constantFrom('free', 'paid', undefined), day: fc.constantFrom('mon', 'tue', undefined), words: fc.constantFrom('yoga', undefined),
    delivery: fc.constantFrom('at-home', 'remote', 'itinerant', undefined, undefined), isClosed: fc.boolean(),
  }) as fc.Arbitrary<Place>;
  const query = fc.record({
    radiusKm: fc.constantFrom(5, 10, 20, 50, undefined), text: fc.constantFrom('yoga', undefined), limitation: fc.constantFrom('severe', undefined),
    filters: fc.constantFrom<ClubFilters>({}, { price: ['free'] }, { price: ['free'], day: ['mon'] }, { delivery: ['remote'] }, { price: ['free'], day: ['mon'], delivery: ['at-home'], includeUnknown: ['day'] }),
  }).map((each) => Object.fromEntries(Object.entries(each).filter(([, value]) => value !== undefined)) as ClubQuery);

  it('give what they say, keep the law, are few, and ask little, whatever is asked of whatever directory', async () => {
    await fc.assert(fc.asyncProperty(fc.array(place, { maxLength: 12 }), query, async (places, asked) => {
      const { ask, asked: questions } = directory(places);
      const answer = await ask(asked);
      const ways = await relaxations(ask, asked, answer);
      expect(questions.length).to.be.at.most(1 + 12);
      expect(ways.filter(({ changes }) => changes[0]!.code !== 'delivery').length).to.be.at.most(3);
      for (const way of ways) {
        expect(way.count).to.be.greaterThan(0);
        expect((await ask(way.query)).total).to.equal(way.count);
        expect([way.query.limitation, way.query.limit]).to.deep.equal([asked.limitation, undefined]);
      }
    }), { numRuns: 300 });
  });
});
