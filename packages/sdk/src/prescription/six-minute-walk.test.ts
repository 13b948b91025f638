import { expect } from 'chai';
import fc from 'fast-check';
import { SEVERE_WALK_METRES, theoreticalWalk, type WalkTraits } from './six-minute-walk.js';

const woman: WalkTraits = { gender: 'female', ageYears: 70, heightCm: 160, massKg: 65 };

describe('theoreticalWalk', () => {
  const cases: [name: string, traits: WalkTraits, expected: [number, number] | undefined][] = [
    ['the check of prescription.md §2.3: a woman of 70, 160 cm, 65 kg', woman, [551, 451.8]],
    ['the same man walks 51.31 m more', { ...woman, gender: 'male' }, [602.3, 493.9]],
    ['screen 02 of the forms: a man of 71, 172 cm, 78 kg', { gender: 'male', ageYears: 71, heightCm: 172, massKg: 78 }, [635.3, 520.9]],
    ['an unknown sex', { ...woman, gender: 'unknown' }, undefined],
    ['a sex that FR Core does not know', { ...woman, gender: 'other' as 'unknown' }, undefined],
    ['17 years', { ...woman, ageYears: 17 }, undefined],
    ['18 years', { ...woman, ageYears: 18 }, [827.6, 678.7]],
    ['110 years', { ...woman, ageYears: 110 }, [338.2, 277.3]],
    ['111 years', { ...woman, ageYears: 111 }, undefined],
    ['99 cm', { ...woman, heightCm: 99 }, undefined],
    ['100 cm', { ...woman, heightCm: 100 }, [242.6, 198.9]],
    ['230 cm', { ...woman, heightCm: 230 }, [910.8, 746.9]],
    ['231 cm', { ...woman, heightCm: 231 }, undefined],
    ['24 kg', { ...woman, massKg: 24 }, undefined],
    ['25 kg', { ...woman, massKg: 25 }, [623, 510.9]],
    ['269 kg: the limit still reaches 150 m', { ...woman, massKg: 269 }, [183.8, 150.7]],
    ['270 kg: it does not', { ...woman, massKg: 270 }, undefined],
    ['300 kg and a height to match', { ...woman, heightCm: 230, massKg: 300 }, [487.8, 400]],
    ['301 kg', { ...woman, heightCm: 230, massKg: 301 }, undefined],
    ['a height in metres', { ...woman, heightCm: 1.6 }, undefined],
    ['no number', { ...woman, massKg: NaN }, undefined],
  ];
  for (const [name, traits, expected] of cases) {
    it(`${expected ? `gives ${expected.join(' and ')} m` : 'says nothing'} for ${name}`, () => {
      const walk = theoreticalWalk(traits);
      expect(walk && [walk.theoreticalMetres, walk.lowerLimitMetres]).to.deep.equal(expected);
    });
  }

  const traits = fc.record({ gender: fc.constantFrom('male' as const, 'female' as const), ageYears: fc.integer({ min: 18, max: 109 }), heightCm: fc.integer({ min: 100, max: 229 }), massKg: fc.integer({ min: 25, max: 299 }) });

  it('falls with age and mass, grows with height, and never gives a limit under that of a severe limitation', () => {
    fc.assert(fc.property(traits, (person) => {
      const metres = (change: Partial<WalkTraits>) => theoreticalWalk({ ...person, ...change });
      const [here, older, heavier, taller] = [metres({}), metres({ ageYears: person.ageYears + 1 }), metres({ massKg: person.massKg + 1 }), metres({ heightCm: person.heightCm + 1 })];
      if (!here) return !older && !heavier;
      const { theoreticalMetres } = here;
      return here.lowerLimitMetres >= SEVERE_WALK_METRES
        && (!older || older.theoreticalMetres < theoreticalMetres)
        && (!heavier || heavier.theoreticalMetres < theoreticalMetres)
        && taller !== undefined && taller.theoreticalMetres > theoreticalMetres;
    }));
  });
});
