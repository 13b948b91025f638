import { expect } from 'chai';
import { clubsBy } from './search-cases.suite.js';
import { createClubSearcher, readClubs } from './search-page.js';
import { createClubIndex } from './search.js';

const clubs = clubsBy(21, 120);
const near = { lat: 48.63, lon: 2.44 };

/** Code that cannot be had so many times. */
function offline(times: number): { onDemand: <Module>(load: () => Promise<Module>) => Promise<Module>; asked: () => number } {
  let asked = 0;
  return {
    asked: () => asked,
    onDemand: (load) => {
      asked += 1;
      return asked > times ? load() : Promise.reject(new TypeError('Failed to fetch dynamically imported module'));
    },
  };
}

describe('A directory on a page', () => {
  it('lists and counts all of it, part by part, without an index', async () => {
    const { onDemand, asked } = offline(Infinity);
    const page = createClubSearcher(clubs, { onDemand });
    const index = createClubIndex(clubs);
    for (const query of [{}, { limit: 50 }, { limit: 50, offset: 50 }, { limit: 200, offset: 100 }, { limit: 0 }, { limit: 2.5, offset: 1.5, filters: {} }, { offset: 500 }, { limit: null, offset: null } as never, { near: undefined, text: undefined } as never]) {
      expect(await page.answer(query), JSON.stringify(query)).to.deep.equal(index.answer(query));
    }
    expect(asked()).to.equal(0);
  });

  it('has the same structures by id, and as many', async () => {
    const page = createClubSearcher([...clubs, { id: 'no club' } as never]);
    expect(page.size).to.equal(clubs.length);
    expect(await page.byIds([clubs[7]!.id, 'nobody', clubs[3]!.id])).to.deep.equal([clubs[7], clubs[3]]);
  });

  it('loads what answers a question once, whatever is asked together', async () => {
    const { onDemand, asked } = offline(0);
    const page = createClubSearcher(clubs, { onDemand });
    await Promise.all([page.answer({ near }), page.answer({ text: 'gym' }), page.answer({ limitation: 'severe' }), page.answer({ filters: { kind: ['mss'] } })]);
    expect(asked()).to.equal(1);
  });

  it('rejects a question whose code cannot be had, and asks for it again with the next one', async () => {
    const page = createClubSearcher(clubs, offline(1));
    expect(await page.answer({ near }).catch(String)).to.match(/Failed to fetch/);
    expect((await page.answer({})).total).to.equal(clubs.length);
    expect(await page.answer({ near, limit: 5 })).to.deep.equal(createClubIndex(clubs).answer({ near, limit: 5 }));
  });

  it('rejects what is a mistake of the program, as an index throws', async () => {
    const page = createClubSearcher(clubs);
    for (const query of [{ limit: -1 }, { limit: NaN }, { offset: -3 }, { radiusKm: -1 }, { near: { lat: 91, lon: 0 } }]) {
      expect(await page.answer(query).catch((error: unknown) => (error as Error).name), JSON.stringify(query)).to.equal('RangeError');
    }
  });

  it('answers nobody who gave up', async () => {
    const page = createClubSearcher(clubs);
    expect(await page.answer({ near }, { signal: AbortSignal.abort() }).catch((error: unknown) => (error as Error).name)).to.equal('AbortError');
    const request = new AbortController();
    const answer = page.answer({ near }, { signal: request.signal }).catch((error: unknown) => (error as Error).name);
    request.abort();
    expect(await answer).to.equal('AbortError');
  });

  it('reads records of another shape through the door', async () => {
    const [club] = await readClubs([{ structure: { id: 'x', kind: 'club', names: ['Gym douce'] }, slots: [] }]);
    expect(club?.names).to.deep.equal(['Gym douce']);
    expect(await readClubs([{ nothing: true }])).to.deep.equal([]);
  });
});
