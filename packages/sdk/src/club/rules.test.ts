import { expect } from 'chai';
import fc from 'fast-check';
import type { Club, Slot } from './model.js';
import { homonyms, isStale, openTo, priceLeft } from './rules.js';
import { clubKinds, supervisions } from './terms.js';

const club = (given: Partial<Club> = {}): Club => ({ id: 'c', kind: 'club', names: ['Club'], slots: [], ...given });
const slot = (given: Partial<Slot> = {}): Slot => ({ id: 's', ...given });

describe('openTo', () => {
  const cases: [string, Partial<Club>, Parameters<typeof openTo>[1], Parameters<typeof openTo>[2], string, string][] = [
    ['a masseur-kinésithérapeute, severe', { kind: 'liberal-mk' }, 'severe', undefined, 'open', 'physiotherapist'],
    ['a slot with a masseur-kinésithérapeute in a club, severe', { slots: [slot({ supervision: 'MK' })] }, 'severe', undefined, 'open', 'physiotherapist'],
    ['a plain club, severe', {}, 'severe', undefined, 'closed', 'severe-excluded'],
    ['a plain club with an EAPA, severe', { slots: [slot({ supervision: 'EAPA', level: [3] })] }, 'severe', undefined, 'closed', 'severe-excluded'],
    ['an educator in a Maison Sport-Santé, severe', { kind: 'mss', slots: [slot({ supervision: 'educateur-forme' })] }, 'severe', undefined, 'closed', 'severe-excluded'],
    ['an EAPA alone, severe', { kind: 'liberal-eapa' }, 'severe', undefined, 'to-ask', 'eapa-complement'],
    ['a Maison Sport-Santé that does not say, severe', { kind: 'mss' }, 'severe', undefined, 'to-ask', 'supervision-unknown'],
    ['an EAPA, severe, a masseur-kinésithérapeute alone prescribed', { kind: 'liberal-eapa' }, 'severe', ['physiotherapist'], 'closed', 'not-a-prescribed-dispenser'],
    ['a Maison Sport-Santé that does not say, severe, a masseur-kinésithérapeute alone prescribed', { kind: 'mss' }, 'severe', ['physiotherapist'], 'to-ask', 'supervision-unknown'],
    ['a passerelle with an EAPA for up to moderate, severe', { kind: 'passerelle', slots: [slot({ supervision: 'EAPA', level: [1, 2] })] }, 'severe', ['eapa', 'physiotherapist'], 'closed', 'declared-level'],
    ['a masseur-kinésithérapeute for up to minimal, severe', { slots: [slot({ supervision: 'MK', level: [1] })] }, 'severe', undefined, 'closed', 'declared-level'],
    ['a masseur-kinésithérapeute for all, severe', { slots: [slot({ supervision: 'MK', level: [1, 2, 3] })] }, 'severe', undefined, 'open', 'physiotherapist'],
    ['a plain club, EAPA prescribed', { slots: [slot({ supervision: 'educateur-forme' })] }, 'moderate', ['eapa'], 'closed', 'not-a-prescribed-dispenser'],
    ['a plain club that does not say, EAPA prescribed', {}, undefined, ['eapa'], 'closed', 'not-a-prescribed-dispenser'],
    ['a Maison Sport-Santé that does not say, EAPA prescribed', { kind: 'mss' }, undefined, ['eapa'], 'to-ask', 'prescribed-dispenser-unknown'],
    ['a passerelle with an EAPA, as prescribed', { kind: 'passerelle', slots: [slot({ supervision: 'EAPA' })] }, 'moderate', ['eapa'], 'open', 'no-rule'],
    ['a club for up to minimal, moderate', { slots: [slot({ level: [1] })] }, 'moderate', undefined, 'closed', 'declared-level'],
    ['a club for up to moderate, moderate', { slots: [slot({ level: [1, 2] })] }, 'moderate', undefined, 'open', 'level-met'],
    ['a club that does not say, moderate', {}, 'moderate', undefined, 'to-ask', 'level-unknown'],
    ['a club that does not say, minimal', {}, 'minimal', undefined, 'open', 'no-rule'],
    ['a club, nothing assessed', {}, undefined, undefined, 'open', 'no-rule'],
  ];
  for (const [name, given, limitation, dispensers, verdict, code] of cases) {
    it(`${verdict}: ${name}`, () => {
      const rule = openTo(club(given), limitation, dispensers);
      expect([rule.verdict, rule.code]).to.deep.equal([verdict, code]);
    });
  }

  it('does not take a limitation that is none: it would close no door', () => {
    for (const limitation of ['SEVERE', 3, 'toString']) expect(() => openTo(club(), limitation as unknown as 'severe')).to.throw(RangeError);
  });

  it('closes by the level a place declares, also where one has to ask who supervises there', () => {
    const [mss, passerelle] = (['mss', 'passerelle'] as const).map((kind) => openTo(club({ kind, slots: [slot({ level: [1] })] }), 'moderate', ['eapa']));
    expect([mss?.code, passerelle?.code]).to.deep.equal(['declared-level', 'declared-level']);
    expect(openTo(club({ kind: 'mss', slots: [slot({ level: [2] })] }), 'moderate', ['eapa']).verdict).to.equal('to-ask');
  });

  it('names the slots that make it a door, and not the others', () => {
    const { slots } = openTo(club({ slots: [slot({ id: 'a', supervision: 'educateur-forme' }), slot({ id: 'b', supervision: 'MK' })] }), 'severe');
    expect(slots).to.deep.equal(['b']);
  });

  it('never opens a club or a municipality to a severe limitation without a masseur-kinésithérapeute', () => {
    const anySlot = fc.record({ id: fc.string({ minLength: 1 }), supervision: fc.constantFrom(undefined, ...supervisions.filter((each) => each !== 'MK')), level: fc.constantFrom(undefined, [1 as const], [3 as const]) });
    fc.assert(fc.property(fc.constantFrom('club' as const, 'collectivite' as const), fc.array(anySlot, { maxLength: 4 }), fc.constantFrom(undefined, ['eapa' as const], ['physiotherapist' as const]), (kind, slots, dispensers) => {
      expect(openTo(club({ kind, slots: slots as Slot[] }), 'severe', dispensers).verdict).to.equal('closed');
    }));
  });

  it('gives the source of whatever closes by law', () => {
    for (const kind of clubKinds) {
      const rule = openTo(club({ kind }), 'severe', ['physiotherapist']);
      if (rule.verdict !== 'open') expect(rule.source, kind).to.match(/^CSP art\. D\. 1172-[23]$/);
    }
  });
});

describe('isStale', () => {
  for (const [lastVerified, isOld] of [['2025-11-22', false], ['2025-11-21', true], ['2025-12', false], ['2025-11', true], ['2023-09-07', true], ['2099-09-07', true], ['2026-11', false], [undefined, true]] as const) {
    it(`${isOld ? 'is' : 'is not'} to verify on 22 November 2026: ${lastVerified}`, () => expect(isStale({ ...(lastVerified && { lastVerified }) }, '2026-11-22')).to.equal(isOld));
  }
});

describe('priceLeft', () => {
  it('takes the aids from the price of the same stretch', () => expect(priceLeft(slot({ price: { kind: 'fixed', min: 96, unit: 'year' }, aids: [{ name: 'Ville', euros: 40, unit: 'year' }] }))).to.deep.equal({ euros: 56, unit: 'year' }));
  it('is never less than nothing', () => expect(priceLeft(slot({ price: { kind: 'fixed', min: 20, unit: 'year' }, aids: [{ name: 'Ville', euros: 40, unit: 'year' }] }))?.euros).to.equal(0));
  for (const [name, given] of [['no aid', { price: { kind: 'fixed', min: 5 } }], ['an aid nobody put a figure on', { price: { kind: 'fixed', min: 5 }, aids: [{ name: 'Ville' }] }], ['an aid for another stretch', { price: { kind: 'fixed', min: 5, unit: 'session' }, aids: [{ name: 'Ville', euros: 40, unit: 'year' }] }], ['an aid that does not say for how long', { price: { kind: 'fixed', min: 5, unit: 'session' }, aids: [{ name: 'Ville', euros: 40 }] }], ['a price that does not say it either', { price: { kind: 'fixed', min: 5 }, aids: [{ name: 'Ville', euros: 4 }] }], ['an aid on a condition', { price: { kind: 'fixed', min: 50, unit: 'year' }, aids: [{ name: 'Pass’Sport', euros: 50, unit: 'year', note: 'de 14 à 17 ans' }] }], ['a range', { price: { kind: 'range', min: 5, max: 9 }, aids: [{ name: 'Ville', euros: 1 }] }]] as const) {
    it(`is not known with ${name}`, () => expect(priceLeft(slot(given as Partial<Slot>))).to.equal(undefined));
  }
});

describe('homonyms', () => {
  const gps = club({ id: 'a', names: ['MSS GPS', 'CA GPS (Grand Paris Sud)'], address: { insee: '91228' } });
  const bligny = club({ id: 'b', names: ['MSS Bligny', 'GPS 91'], address: { insee: '91111' } });
  it('finds who goes by the same initials in another commune', () => expect(homonyms([gps, bligny, club({ id: 'c', names: ['Maison Sport-Santé MSS'] })]).get('a')?.map(({ id }) => id)).to.deep.equal(['b']));
  it('takes no word for initials because a directory writes all in capitals', () => {
    const [ris, massy, gym] = ['GYM DOUCE RIS', 'GYM VOLONTAIRE MASSY', 'LES AMIS DE LA GYM'].map((name, index) => club({ id: name, names: [name], address: { insee: String(index) } }));
    expect(homonyms([ris!, massy!, gym!]).size).to.equal(0);
    expect(homonyms([club({ id: 'a', names: ['GPS BLIGNY'], address: { insee: '1' } }), club({ id: 'b', names: ['CA GPS'], address: { insee: '2' } }), club({ id: 'c', names: ['JUDO CLUB'], address: { insee: '3' } }), club({ id: 'd', names: ['Judo Club'], address: { insee: '4' } })]).size).to.equal(2);
  });
  it('finds none where a word only says what a thing is', () => expect(homonyms([club({ id: 'a', names: ['MSS A'], address: { insee: '1' } }), club({ id: 'b', names: ['MSS B'], address: { insee: '2' } })]).size).to.equal(0));
});
