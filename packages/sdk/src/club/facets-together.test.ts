import { expect } from 'chai';
import type { Club } from './model.js';
import type { ClubFilters } from './query.js';
import { createClubIndex } from './search.js';
import type { Delivery } from './terms.js';

const club = (id: string, ...slots: Delivery[][]): Club => ({ id, kind: 'club', names: [id], slots: slots.map((delivery, at) => ({ id: `${id}-${at}`, delivery })) });

describe('what comes home or is remote', () => {
  const index = createClubIndex([
    club('both', ['at-home', 'remote']), club('two slots', ['at-home'], ['remote']), club('home', ['at-home']), club('remote', ['remote']), club('there', ['on-site']), club('silent'),
  ]);
  const together = (filters: ClubFilters) => index.answer({ filters }).facets.delivery?.['at-home|remote'];

  it('is counted once, whatever filters are in force', () => {
    for (const filters of [{}, { delivery: ['on-site'] }, { delivery: ['remote'] }, { includeUnknown: ['delivery'] }, { kind: ['mss'] }] as ClubFilters[]) {
      expect(together(filters), JSON.stringify(filters)).to.equal(index.answer({ filters: { ...filters, delivery: ['at-home', 'remote'] } }).total);
    }
    expect(together({})).to.equal(4);
  });
});
