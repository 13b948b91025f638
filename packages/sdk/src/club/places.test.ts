import { expect } from 'chai';
import fc from 'fast-check';
import { fold } from '../fold.js';
import { communes } from './communes.js';
import { communesData } from './communes-data.js';
import { readPlaces } from './places-data.js';
import { slipsBetween } from './places-edits.js';
import { typedPlaces } from './places-table.suite.js';
import { createPlaceIndex } from './places.js';
import type { PlaceMatch } from './query.js';

const { insee: codes, names, postcodes } = readPlaces(communesData);
const aCommune = fc.nat({ max: codes.length - 1 }).map((row) => ({ insee: codes[row] ?? '', name: names[row] ?? '', postcode: postcodes[row]?.[0] ?? '' }));
const inseeOf = ({ insee }: PlaceMatch) => insee;

describe('What people type', () => {
  it('is told once each, in more than a hundred rows', () => {
    expect(new Set(typedPlaces.map(({ typed }) => typed)).size).to.equal(typedPlaces.length);
    expect(typedPlaces.length).to.be.greaterThan(250);
  });

  for (const { typed, insee, name, state } of typedPlaces) {
    it(`« ${typed} » is ${name ? `${name}, ${String(insee)}` : 'no place'}${state === 'ambiguous' ? ', or others' : ''}`, () => {
      const answer = communes.resolve(typed);
      expect({ insee: answer.place?.insee, name: answer.place?.name, state: answer.state }).to.deep.equal({ insee, name, state });
    });
  }

  it('leaves the choice where several fit', () => {
    expect(communes.resolve('st denis').others.map(({ department }) => department)).to.include.members(['93', '11', '30']);
    expect(communes.resolve('Évry').others.map(inseeOf)).to.deep.equal(['89162']);
    expect(communes.resolve('Marseille 13').others.map(inseeOf)).to.deep.equal(['13055']);
    expect(communes.resolve('91580').others.every((other) => other.postcodes.includes('91580'))).to.equal(true);
  });

  it('is answered with towns where it names a department', () => {
    expect(communes.resolve('Essonne').others.slice(0, 3).map(inseeOf)).to.deep.equal(['91228', '91174', '91377']);
    expect(communes.resolve('97').others.map(({ department }) => department)).to.include.members(['974', '971', '972']);
  });

  it('is completed while one types, large towns first', () => {
    expect(communes.find('epina').slice(0, 3).map(({ name }) => name)).to.deep.equal(['Épinay-sur-Seine', 'Épinal', 'Épinay-sous-Sénart']);
    expect(communes.find('lyo')[0]).to.include({ insee: '69123', matchedBy: 'start' });
    expect(communes.find('villeneuve d\'as')[0]).to.include({ insee: '59009' });
    expect(communes.find('epimay sous sen')[0]).to.include({ insee: '91215', matchedBy: 'typo' });
  });

  it('is told how it was found', () => {
    const how = (typed: string) => { const { matchedBy, alias, score } = communes.find(typed)[0]!; return { matchedBy, alias, score }; };
    expect(how('Yerres')).to.deep.equal({ matchedBy: 'name', alias: undefined, score: 1 });
    expect(how('courcouronnes')).to.deep.equal({ matchedBy: 'alias', alias: 'Courcouronnes', score: 1 });
    expect(how('91860')).to.deep.equal({ matchedBy: 'postcode', alias: undefined, score: 1 });
    expect(how('91182')).to.deep.equal({ matchedBy: 'alias', alias: '91182', score: 1 });
    expect(how('juvis').matchedBy).to.equal('start');
    expect(how('monpellier').matchedBy).to.equal('typo');
    expect(how('monpellier').score).to.be.within(0.5, 0.9);
  });
});

describe('The index of communes', () => {
  it('finds each commune by its name and postcode, first', () => {
    fc.assert(fc.property(aCommune, ({ insee, name, postcode }) => {
      const best = communes.find(`${postcode} ${name}`, { limit: 3 }).filter(({ score }) => score === 1);
      expect(best.map(inseeOf)).to.include(insee);
    }), { numRuns: 100 });
  });

  it('finds each commune by its name alone, first or among those that fit as well', () => {
    fc.assert(fc.property(aCommune, ({ insee, name }) => {
      const { state, place, others } = communes.resolve(name);
      // « La Réunion » is a village of Lot-et-Garonne: offered, not taken.
      if (state !== 'unknown') expect([place?.insee, ...others.map(inseeOf)]).to.include(insee);
      expect(communes.find(name, { limit: 400 }).map(inseeOf)).to.include(insee);
    }), { numRuns: 100 });
  });

  it('finds it without accents, capitals, hyphens or apostrophes, where it stood', () => {
    fc.assert(fc.property(aCommune, ({ name }) => {
      expect(communes.find(fold(name))).to.deep.equal(communes.find(name));
    }), { numRuns: 100 });
  });

  it('finds a town of 20,000 people with one letter left out', () => {
    const towns = codes.flatMap((code) => communes.byInsee(code) ?? []).filter(({ population = 0, name }) => population >= 20_000 && name.length >= 6 && !/arrondissement/.test(name));
    // Of all 4,804 slips four are lost: « La Gard » is a department, and more names begin with « Sainte » than one looks at.
    const slips = towns.flatMap(({ insee, name }) => Array.from({ length: name.length - 1 }, (_, at) => ({ insee, typed: name.slice(0, 1 + at) + name.slice(2 + at) }))).filter((_, index) => index % 40 === 0);
    const lost = slips.filter(({ insee, typed }) => {
      const found = communes.find(typed, { limit: 20 });
      // « Le Mas » is another town, and found.
      return (found[0]?.score ?? 0) < 0.95 && !found.map(inseeOf).includes(insee);
    });
    expect(lost.map(({ typed }) => typed)).to.have.length.at.most(1);
    expect(slips.length).to.be.greaterThan(100);
  });

  it('takes any text, and says the same each time', () => {
    const again = createPlaceIndex(communesData);
    const words = fc.array(fc.oneof(fc.constantFrom('saint', 'paris', '15e', '91', '91860', 'l\'', 'cedex', 'réunion', '2A', 'ss', 'constructor', '__proto__'), fc.string({ unit: 'grapheme', maxLength: 12 })), { maxLength: 5 }).map((parts) => parts.join(' '));
    fc.assert(fc.property(words, (typed) => {
      expect(again.resolve(typed)).to.deep.equal(communes.resolve(typed));
      for (const { score, lat, lon } of communes.find(typed)) {
        expect(score).to.be.within(0, 1);
        expect(Number.isFinite(lat) && Number.isFinite(lon)).to.equal(true);
      }
    }), { numRuns: 20 });
  });

  it('takes what is no text, from a host without types', () => {
    for (const wrong of [undefined, null, 91860, {}, []]) expect(communes.find(wrong as string)).to.deep.equal([]);
    expect(communes.resolve('a'.repeat(1e6)).state).to.equal('unknown');
    expect(communes.byInsee(undefined as unknown as string)).to.equal(undefined);
    expect(communes.find('Paris', { limit: 0 })).to.deep.equal([]);
  });

  it('gives a commune by its code, an old one too', () => {
    expect(communes.byInsee('2a004')).to.include({ insee: '2A004', department: '2A', name: 'Ajaccio' });
    expect(communes.byInsee('97411')).to.include({ department: '974', name: 'Saint-Denis' });
    expect(communes.byInsee('93059')).to.include({ insee: '93066', alias: '93059' });
    expect(communes.byInsee('00000')).to.equal(undefined);
  });

  it('has a point for each, in its own country, and says which are exact', () => {
    const all = codes.map((code) => communes.byInsee(code)!);
    expect(all.filter(({ lat, lon }) => !Number.isFinite(lat) || !Number.isFinite(lon) || (lat === 0 && lon === 0))).to.deep.equal([]);
    expect(communes.size).to.equal(all.length);
    expect(communes.size).to.be.greaterThan(34_900);
    expect(communes.exactShare).to.equal(all.filter(({ precision }) => precision === 'exact').length / all.length);
    expect(communes.byInsee('91215')).to.include({ precision: 'exact' });
    expect(communes.attribution).to.include('GeoNames').and.include('Insee').and.include('La Poste');
  });

  it('names the town nearest to a point, and none far from all', () => {
    expect(communes.nearest({ lat: 48.694, lon: 2.514 })).to.include({ insee: '91215' });
    expect(communes.nearest({ lat: -20.88, lon: 55.45 })).to.include({ insee: '97411' });
    expect(communes.nearest({ lat: -22.27, lon: 166.45 })).to.include({ insee: '98818' });
    for (const nowhere of [{ lat: 0, lon: 0 }, { lat: Number.NaN, lon: 2 }, { lat: 48, lon: Number.POSITIVE_INFINITY }, { lat: 52.5, lon: 13.4 }]) expect(communes.nearest(nowhere)).to.equal(undefined);
  });
});

describe('slipsBetween', () => {
  /** The same, in the plainest way: every path. */
  const plainly = (a: string, b: string): number => {
    if (a === '' || b === '') return a.length + b.length;
    const swapped = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1) ? plainly(a.slice(0, -2), b.slice(0, -2)) + 1 : Infinity;
    return Math.min(plainly(a.slice(0, -1), b) + 1, plainly(a, b.slice(0, -1)) + 1, plainly(a.slice(0, -1), b.slice(0, -1)) + (a.at(-1) === b.at(-1) ? 0 : 1), swapped);
  };
  const aWord = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });

  it('counts as the definition does, up to the most it is asked for', () => {
    fc.assert(fc.property(aWord, aWord, fc.constantFrom(0, 1, 2), (a, b, most) => {
      expect(slipsBetween(a, b, most)).to.equal(Math.min(most + 1, plainly(a, b)));
    }));
  });

  it('counts to the best start, of a name that goes on', () => {
    fc.assert(fc.property(aWord, aWord, fc.constantFrom(1, 2), (a, b, most) => {
      const starts = Array.from({ length: b.length + 1 }, (_, length) => plainly(a, b.slice(0, length)));
      expect(slipsBetween(a, b, most, true)).to.equal(Math.min(most + 1, ...starts));
    }));
  });
});
