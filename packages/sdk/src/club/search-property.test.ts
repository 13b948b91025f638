import { expect } from 'chai';
import { BruteForce } from './brute-force.suite.js';
import type { ClubAnswer, ClubHit, ClubQuery } from './query.js';
import { openTo } from './rules.js';
import { Chance, chosen, clubsBy, fewPlaces, queryBy } from './search-cases.suite.js';
import { createClubSearcher } from './search-page.js';
import { createClubIndex, openClubIndex } from './search.js';

/** A page is given less to do: it has five seconds a test, and the same code. */
const isNode = typeof window === 'undefined';

const told = (hits: readonly ClubHit[]) => hits.map(({ club, distanceKm, slots }) => [club.id, distanceKm === null ? null : Math.round(distanceKm * 1e5), slots]);
const expected = (found: readonly { club: ClubHit['club']; distanceKm: number | null }[]) => told(found as ClubHit[]);

function compare(answer: ClubAnswer, hits: ClubHit[], query: ClubQuery, brute: BruteForce): void {
  const { found, total, unknownPosition, served, refused, beyond } = brute.answer(query);
  const what = JSON.stringify(query);
  const right = expected(found);
  for (const got of [told(hits), told(answer.hits)]) if (JSON.stringify(got) !== JSON.stringify(right)) expect(got, what).to.deep.equal(right);
  expect(answer.hits.every(({ club }, at) => club === found[at]?.club), what).to.equal(true);
  expect([answer.total, answer.unknownPosition, answer.served ?? 0, answer.refused], what).to.deep.equal([total, unknownPosition, served, refused]);
  expect(answer.beyond.map(({ club }) => club.id), what).to.deep.equal(beyond.map(({ club }) => club.id));
}

/** A directory, and the questions from one seed to another, each with its number of results, so many at most. */
function asked(size: number, most: number): (from: number, questions: number) => void {
  const clubs = clubsBy(size, size);
  const index = createClubIndex(clubs, { places: fewPlaces });
  const brute = new BruteForce(clubs, { places: fewPlaces, openTo });
  return (from, questions) => {
    for (let seed = from; seed < from + questions; seed += 1) {
      const query = queryBy(new Chance(seed));
      query.limit = Math.min(query.limit ?? most, most);
      compare(index.answer(query), index.search(query), query, brute);
    }
  };
}

describe('A search, beside one that looks at every structure', () => {
  const rounds = isNode ? 10 : 2;
  const ten = asked(10, 10);
  for (let round = 0; round < rounds; round += 1) {
    it(`is the same on a thousand random questions to ten structures (${round + 1})`, () => { ten(round * 1000, 1000); });
  }

  let thousands: ReturnType<typeof asked>;
  before(() => { thousands = asked(10_000, 60); });
  for (let round = 0; round < rounds; round += 1) {
    const questions = isNode ? 40 : 10;
    it(`is the same on ${questions} random questions to ten thousand structures (${round + 1})`, () => { thousands(50_000 + round * questions, questions); });
  }

  it('counts each value of each filter as a search for it would', () => {
    const clubs = clubsBy(5, 60);
    const index = createClubIndex(clubs, { places: fewPlaces });
    const brute = new BruteForce(clubs, { places: fewPlaces, openTo });
    for (let seed = 0; seed < (isNode ? 150 : 40); seed += 1) {
      const query = queryBy(new Chance(seed + 900_000));
      const { facets } = index.answer(query);
      const counted = brute.facets(query);
      const what = JSON.stringify(query);
      for (const group of Object.keys(chosen) as (keyof typeof chosen)[]) {
        for (const value of chosen[group]) {
          if (value === 'unheard-of') continue;
          const filters = { ...query.filters, [group]: [value] };
          const count = brute.count({ ...query, filters });
          expect([facets[group]?.[value], counted.get(`${group}:${value}`) ?? 0], `${group} ${value} ${what}`).to.deep.equal([count, count]);
        }
      }
    }
  });

  it('is the same from a file, with the same records', () => {
    const clubs = clubsBy(7, 300);
    const index = createClubIndex(clubs, { places: fewPlaces });
    const opened = openClubIndex(index.toFile(), { places: fewPlaces });
    for (let seed = 0; seed < 300; seed += 1) {
      const query = queryBy(new Chance(seed + 70_000));
      // NaN is written as it is: a file says what the records said.
      expect(opened.answer(query)).to.deep.equal(index.answer(query));
    }
  });

  it('is the same on a page, which builds its index with the first question that needs one', async () => {
    const clubs = clubsBy(11, 200);
    for (const places of [undefined, fewPlaces]) {
      const index = createClubIndex(clubs, { places });
      const page = createClubSearcher(clubs, { places });
      for (let seed = 0; seed < 200; seed += 1) {
        const query = seed % 10 === 0 ? { limit: seed, offset: seed / 4 } : queryBy(new Chance(seed + 80_000));
        expect(await page.answer(query), JSON.stringify(query)).to.deep.equal(index.answer(query));
      }
    }
  });
});
