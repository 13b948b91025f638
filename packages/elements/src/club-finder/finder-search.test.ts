import { expect } from '@open-wc/testing';
import { communes } from '@sport-sante/sdk/club/communes';
import { asSearcher, createClubIndex } from '@sport-sante/sdk/club/search';
import { essonneDirectory } from '@sport-sante/sdk/testing';
import { get, plain, textOf } from '../internal/acts.test.js';
import { fakeContext, open } from './fake-context.suite.js';
import { FinderParts } from './parts.js';
import { FinderSearch } from './finder-search.js';
import { renderFinder } from './finder-view.js';

const searcher = asSearcher(createClubIndex(essonneDirectory));
const host = { searcher: () => searcher, prescribed: () => ({}), geocoder: () => undefined, placed: () => Promise.resolve(), answered: () => undefined, changed: () => undefined };

/** Communes that cannot be had at first. */
function lost(times: number): () => Promise<{ communes: typeof communes }> {
  let left = times;
  return () => {
    left -= 1;
    return left >= 0 ? Promise.reject(new TypeError('Failed to fetch dynamically imported module')) : Promise.resolve({ communes });
  };
}

describe('FinderSearch', () => {
  it('finds by name when the communes cannot be had, and by town once they can', async () => {
    const search = new FinderSearch(host, lost(1));
    search.typed('Évry');
    await search.settled();
    expect([search.isPlaceless, search.query.origin, search.state]).to.deep.equal([true, undefined, 'ready']);
    expect(search.hits.length).to.be.above(0);
    search.retryPlaces();
    await search.settled();
    expect([search.isPlaceless, search.query.origin?.place?.insee]).to.deep.equal([false, '91228']);
  });

  // Koné, Anse, Velaux, Esson and Chivres-Val are nearly so.
  for (const [typed, name] of [['kiné', 'Cabinet de kinésithérapie des Bords de Seine (exemple)'], ['essno', 'EssNO'], ['chiv', 'CHIV'], ['aquagym', 'Aqua-forme Corbeil (exemple)']] as const) {
    it(`takes « ${typed} » for what a place is called or does, and not for a commune far away`, async () => {
      const search = new FinderSearch(host, lost(0));
      search.typed(typed);
      await search.settled();
      expect([search.query.origin, search.hits[0]?.club.names[0]]).to.deep.equal([undefined, name]);
    });
  }

  for (const [typed, insee] of [['juvisi', '91326'], ['les ullis', '91692'], ['ris', '91521'], ['saint mich', '91570']] as const) {
    it(`takes « ${typed} » for the town`, async () => {
      const search = new FinderSearch(host, lost(0));
      search.typed(typed);
      await search.settled();
      expect([search.query.origin?.place, ...search.answer!.place!.others].map((place) => place?.insee)).to.include(insee);
    });
  }

  it('searches around a point without the communes', async () => {
    const search = new FinderSearch(host, lost(1));
    search.around({ lat: 48.63, lon: 2.44 });
    await search.settled();
    expect([search.state, search.hits[0]?.distanceKm === null]).to.deep.equal(['ready', false]);
  });

  it('answers the last of several questions', async () => {
    const search = new FinderSearch(host);
    for (const typed of ['Évry', 'Les Ulis', 'Itteville', 'Massy']) search.typed(typed);
    search.change({ radiusKm: 5 });
    await search.settled();
    expect([search.query.typed, search.query.origin?.place?.name, search.query.radiusKm]).to.deep.equal(['Massy', 'Massy', 5]);
  });

  it('searches for no name in what has neither letter nor figure', async () => {
    const search = new FinderSearch(host);
    search.typed('🏃‍♀️ …');
    await search.settled();
    expect([search.query.text, search.query.typed]).to.deep.equal([undefined, '🏃‍♀️ …']);
  });

  it('keeps what was typed when a filter is chosen before the answer is there', async () => {
    const search = new FinderSearch(host);
    search.typed('Évry');
    search.change({ filters: { kind: ['mss'] } });
    search.again();
    await search.settled();
    expect(search.query.origin?.place?.insee).to.equal('91228');
    expect(search.hits.every(({ club }) => club.kind === 'mss')).to.equal(true);
  });
});

describe('what a page says without the communes', () => {
  it('offers to try again', async () => {
    let tries = 0;
    const page = await open((context) => renderFinder({ ...context, hits: [], answer: undefined }, {
      parts: new FinderParts(page0), listHost: {} as never, relaxations: undefined, progress: undefined, hasDirectory: false, tiles: undefined, isMapOpen: false, spoken: '', toggleMap: () => undefined,
      search: { answered: fakeContext().query, isPlaceless: true, address: undefined, again: () => undefined, retryPlaces: () => { tries += 1; }, takeAddress: () => undefined },
      bar: { draft: '', suggestions: undefined, canLocate: false, location: 'idle', write: () => undefined },
    }), { query: { ...fakeContext().query, origin: undefined } });
    expect(plain(textOf(get(page, 'alert')))).to.match(/La liste des communes n’a pas pu être chargée : cherchez par le nom d’un lieu\. Réessayer/);
    get(page, 'button', 'Réessayer').click();
    expect(tries).to.equal(1);
  });
});

const page0 = document.createElement('sps-club-finder') as never;
