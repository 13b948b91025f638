import { expect } from 'chai';
import fc from 'fast-check';
import { toOrientationList } from '../document/orientation.js';
import type { Club, Slot } from './model.js';
import { priceLeft } from './record-rules.js';
import { oursOf } from './search-ours.js';
import { en } from './words-of-terms.en.js';
import { fr } from './words-of-terms.js';

/** What a program may hand over where a number is due. */
const wrong = [Number.NaN, -5, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, '5' as unknown as number] as const;
const club = (slot: Partial<Slot>): Club => ({ id: 'gym', kind: 'club', names: ['Gym'], slots: [{ id: 'a', ...slot }] });
/** No number that is none, and none below nothing. */
const NONSENSE = /NaN|Infinity|undefined|null|(?<![\d–])[-−]\d/;

describe('A number that says nothing', () => {
  for (const value of wrong) {
    const slot: Partial<Slot> = {
      activity: 'Gym', price: { kind: 'fixed', min: value, unit: 'session' }, aids: [{ name: 'Pass', euros: value, unit: 'session' }], ageMin: value, ageMax: value, sessionsPerWeek: value, capacity: { min: value, max: value, left: value },
    };
    it(`is not printed, in either language: ${typeof value} ${String(value)}`, () => {
      for (const words of [fr, en]) {
        expect([words.price(slot.price), words.aid({ name: 'Pass', euros: value }), words.ages(value, value), words.groupOf(value, value), words.perWeek(value)]).to.deep.equal(['', 'Pass', '', '', '']);
      }
      expect(priceLeft(club(slot).slots[0] ?? expect.fail())).to.equal(undefined);
    });

    it(`is not on the list that is handed over: ${typeof value} ${String(value)}`, async () => {
      const { text, content } = await toOrientationList({ entries: [{ club: club(slot), distanceKm: value }], at: '2026-06-17T10:00:00+02:00' });
      expect(JSON.stringify(content.places)).not.to.match(NONSENSE);
      expect(text).not.to.match(/NaN|Infinity|-5/);
      expect(content.places[0]?.blocks.find(({ key }) => key === 'prices')?.lines).to.deep.equal([[{ text: 'non renseigné', quiet: true }]]);
    });

    it(`keeps a record from the index as it stands, whose numbers the door reads: ${typeof value} ${String(value)}`, () => {
      const parts: Partial<Slot>[] = [{ price: slot.price }, { aids: slot.aids }, { ageMin: value }, { ageMax: value }, { sessionsPerWeek: value }, { capacity: { left: value } }];
      expect(parts.map((part) => oursOf(club(part)))).to.deep.equal(parts.map(() => undefined));
      expect(oursOf(club({ start: '18:00', end: '17:00' }))).to.equal(undefined);
      expect(oursOf(club({ start: '21:00', end: '01:00', ageMin: 0, price: { kind: 'free' } }))).not.to.equal(undefined);
    });
  }

  it('is no word of a range whose ends cross, and the words of one that stands are the same as ever', () => {
    expect([fr.price({ kind: 'range', min: 10, max: 5 }), fr.ages(65, 60), fr.groupOf(20, 8), fr.hours({ start: 'bientôt', end: '25 h' })]).to.deep.equal(['', '', '', '']);
    fc.assert(fc.property(fc.nat(200), fc.nat(200), (one, other) => {
      const [min, max] = [Math.min(one, other), Math.max(one, other) + 1];
      expect([fr.price({ kind: 'range', min, max }), fr.ages(min, max), fr.groupOf(min, max)]).to.deep.equal([`de ${min} à ${max}\u00a0€`, `de ${min} à ${max}\u00a0ans`, `groupe de ${min} à ${max}`]);
    }), { numRuns: 50 });
  });
});
