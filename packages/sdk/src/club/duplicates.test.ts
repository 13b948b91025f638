import { expect } from 'chai';
import fc from 'fast-check';
import { clubArbitrary } from './arbitrary.suite.js';
import { asClub } from './door.js';
import { mergeClubs, proposeDuplicates } from './duplicates.js';
import { essonneClubs } from './essonne.js';
import type { Club } from './model.js';

const gym = (id: string, more: Partial<Club> = {}): Club => ({ id, kind: 'club', names: ['Gym douce'], slots: [], ...more });
const pairsOf = (clubs: readonly Club[]) => proposeDuplicates(clubs).map(({ a, b, why }) => [a.id, b.id, ...why]);

describe('Duplicates in a directory', function () {
  this.timeout(20_000);

  it('are proposed by a phone they share, or by a name in one commune, with the reason', () => {
    expect(pairsOf([
      gym('a', { phones: ['+33169000001'] }), gym('b', { names: ['Aqua'], phones: ['+33169000002', '+33169000001'] }), gym('c', { names: ['Judo', 'L’ÉTOILE'], address: { insee: '91228' } }),
      gym('d', { names: ['l’etoile'], address: { insee: '91228' }, phones: ['+33169000001'] }), gym('e', { names: ['L’Étoile'], address: { insee: '2A004' } }),
    ])).to.deep.equal([['a', 'b', 'phone'], ['a', 'd', 'phone'], ['c', 'd', 'name-commune']]);
  });

  it('are not two places of one name in two towns: GPS is in Évry-Courcouronnes and in Briis-sous-Forges', () => {
    expect(pairsOf(essonneClubs())).to.deep.equal([]);
  });

  it('are not two structures whose numbers were published together', () => {
    expect(pairsOf([gym('a', { phonesToConfirm: ['+33764391617'] }), gym('b', { names: ['Autre'], phonesToConfirm: ['+33764391617'] })])).to.deep.equal([]);
  });

  it('are found in a directory as large as may be, even when a thousand share one number', () => {
    const clubs = Array.from({ length: 100_000 }, (_, index) => gym(String(index), { names: [`Club ${index}`], address: { insee: '91228' }, phones: [`+3316900${String(Math.floor(index / 1000)).padStart(4, '0')}`] }));
    expect(proposeDuplicates(clubs).length).to.equal(99_900);
  });
});

describe('Two records a person says are one', function () {
  this.timeout(20_000);

  it('keep what both say, the older verification, the more precise point, and one of each slot', () => {
    const merged = mergeClubs(
      gym('a', { phones: ['+33169000001'], lastVerified: '2026-05-01', position: { lat: 48, lon: 2, precision: 'commune' }, source: 'CPTS', slots: [{ id: 's', day: 'tue' }] }),
      gym('b', { names: ['GYM DOUCE', 'GD'], phones: ['+33169000002'], phonesToConfirm: ['+33169000001'], lastVerified: '2024-01', position: { lat: 48.1, lon: 2.1, precision: 'address' }, source: 'Mairie', email: 'gd@club.example', slots: [{ id: 's', day: 'wed' }, { id: 'z', day: 'tue' }] }),
    );
    expect(merged).to.deep.equal({
      id: 'a', kind: 'club', names: ['Gym douce', 'GD'], phones: ['+33169000001', '+33169000002'], lastVerified: '2024-01', position: { lat: 48.1, lon: 2.1, precision: 'address' }, source: 'CPTS\u202f; Mairie',
      email: 'gd@club.example', slots: [{ id: 's', day: 'tue' }, { id: 's-2', day: 'wed' }],
    });
  });

  it('fill what the first does not say, a key without a value too', () => {
    expect(mergeClubs(gym('a', { email: undefined, address: { city: 'Évry', insee: '91228', postcode: undefined } }), gym('b', { email: 'gd@club.example', address: { city: 'Évry-Courcouronnes', insee: '91228', postcode: '91000' } })))
      .to.deep.equal(gym('a', { email: 'gd@club.example', address: { city: 'Évry', insee: '91228', postcode: '91000' } }));
  });

  it('make no address of a street here and a postcode there', () => {
    const here = gym('a', { phones: ['+33169000001'], address: { street: '2 rue Haute', city: 'Évry' }, position: { lat: 48.63, lon: 2.44, precision: 'commune' } });
    const there = gym('b', { phones: ['+33169000001'], address: { street: '5 rue Basse', postcode: '94000', city: 'Créteil', insee: '94028' }, position: { lat: 48.79, lon: 2.45, precision: 'address' } });
    expect(mergeClubs(here, there)).to.deep.equal(here);
  });

  it('make a club of ours, whatever they are, and change neither', () => {
    fc.assert(fc.property(clubArbitrary, clubArbitrary, (a, b) => {
      const before = JSON.stringify([a, b]);
      const merged = mergeClubs(a, b);
      expect(asClub(merged)).to.deep.equal({ club: merged, issues: [] });
      expect(JSON.stringify([a, b])).to.equal(before);
      expect(mergeClubs(a, b).names[0]).to.equal(a.names[0]);
    }), { numRuns: 100 });
  });
});
