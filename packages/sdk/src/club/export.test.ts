import { expect } from 'chai';
import fc from 'fast-check';
import { fromCsvText } from '../csv.js';
import { clubsArbitrary } from './arbitrary.suite.js';
import { importClubs, toClubsCsv, toClubsGeoJson, toClubsJson, type ImportFormat } from './import.js';
import type { Club } from './model.js';

const errorsOf = (text: string, format: ImportFormat) => importClubs(text, { format }).issues.filter(({ severity }) => severity === 'error');
const byId = (clubs: readonly Club[]) => [...clubs].sort((a, b) => (a.id < b.id ? -1 : 1));

describe('A directory written as a file', function () {
  this.timeout(20_000);

  it('is read back exactly from CSV, whatever it holds and whatever separates its cells', () => {
    fc.assert(fc.property(clubsArbitrary, fc.constantFrom(';' as const, ',' as const, '\t' as const), fc.constantFrom('used' as const, 'all' as const), (clubs, delimiter, columns) => {
      const text = toClubsCsv(clubs, { delimiter, columns });
      const { clubs: read, rejected } = importClubs(text, { format: 'csv' });
      expect(rejected).to.deep.equal([]);
      expect(read).to.deep.equal(clubs);
    }), { numRuns: 120 });
  });

  it('is read back exactly from JSON and GeoJSON', () => {
    fc.assert(fc.property(clubsArbitrary, (clubs) => {
      for (const [text, format] of [[toClubsJson(clubs), 'json'], [toClubsGeoJson(clubs), 'geojson']] as const) {
        expect(errorsOf(text, format)).to.deep.equal([]);
        expect(byId(importClubs(text, { format }).clubs)).to.deep.equal(byId(clubs));
      }
    }), { numRuns: 150 });
  });

  it('holds no cell that a spreadsheet runs', () => {
    fc.assert(fc.property(clubsArbitrary, (clubs) => {
      const { rows } = fromCsvText(toClubsCsv(clubs), (cells) => cells.length);
      for (const cell of rows.flatMap(({ cells }) => cells)) expect(cell).to.match(/^(?:[^=+\-@\t\r\n＝＋－＠]|$|-\d+(?:,\d+)?$)/u);
    }), { numRuns: 100 });
  });

  it('is a form to fill when there is no club at all', () => {
    const [head, ...rows] = fromCsvText(toClubsCsv([]), (cells) => cells.length).rows;
    expect([head?.cells.length, head?.cells.slice(0, 3), rows]).to.deep.equal([77, ['Identifiant', 'Type de structure', 'Nom'], []]);
  });

  it('says a price in words when they say it all', () => {
    const club: Club = { id: 'gym', kind: 'club', names: ['Gym'], phones: ['+33169024100'], slots: [{ id: 'a', day: 'tue', price: { kind: 'range', min: 5, max: 10, unit: 'session' } }] };
    expect(toClubsCsv([club])).to.include('de 5 à 10\u00a0€ par séance').and.to.include('01 69 02 41 00').and.to.include('mardi').and.not.to.include('fourchette');
  });

  it('has longitude before latitude on a map, and a structure of unknown position without a point', () => {
    const place = { type: 'Feature', geometry: { type: 'Point', coordinates: [2.44, 48.63] } };
    const { features } = JSON.parse(toClubsGeoJson([{ id: 'a', kind: 'club', names: ['A'], position: { lat: 48.63, lon: 2.44, precision: 'commune' }, slots: [] }, { id: 'b', kind: 'club', names: ['B'], slots: [] }])) as { features: { geometry: unknown }[] };
    expect(features[0]).to.deep.include(place);
    expect(features[1]?.geometry).to.equal(null);
  });
});
