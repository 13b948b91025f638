import { readFileSync, writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { communesModule } from './communes.mjs';
import { centroidsOf } from './communes/centroids.mjs';
import { packed } from './communes/pack.mjs';
import { placeTheRest, readPlaces } from './communes/sources.mjs';
import { root } from './source-files.mjs';

describe('The index of communes', () => {
  it('is what the packages give, to the letter', () => {
    const committed = readFileSync(join(root, 'packages/sdk/src/club/communes-data.ts'), 'utf8').replaceAll('\r\n', '\n');
    expect(committed === communesModule(), 'packages/sdk/src/club/communes-data.ts differs: run node scripts/communes.mjs').to.equal(true);
  });

  it('gives every commune a point in its own part of the world', () => {
    const places = placeTheRest(readPlaces());
    const boxes = { 971: [15.7, 16.6, -62, -60.9], 972: [14.3, 15, -61.3, -60.7], 973: [2, 6, -54.7, -51.5], 974: [-21.5, -20.8, 55.1, 55.9], 976: [-13.1, -12.5, 44.9, 45.4], '2A': [41.3, 42.4, 8.5, 9.5], '2B': [41.8, 43.1, 8.5, 9.6], 91: [48.2, 48.8, 1.9, 2.6] };
    for (const { insee, name, point } of places) {
      const box = boxes[insee.slice(0, 3)] ?? boxes[insee.slice(0, 2)] ?? (/^9[78]/.test(insee) ? undefined : [41.3, 51.2, -5.2, 9.7]);
      if (!point || !box) continue;
      const [south, north, west, east] = box;
      expect(point.lat >= south && point.lat <= north && point.lon >= west && point.lon <= east, `${insee} ${name} ${JSON.stringify(point)}`).to.equal(true);
    }
  });
});

describe('A file of centroids', () => {
  const json = [{ code: '91228', nom: 'Évry-Courcouronnes', centre: { type: 'Point', coordinates: [2.43, 48.63] } }];
  const geojson = { type: 'FeatureCollection', features: [{ type: 'Feature', properties: { code: '2A004' }, geometry: { type: 'Point', coordinates: [8.7, 41.9] } }] };

  it('is read as JSON and as GeoJSON', () => {
    expect(centroidsOf(json)).to.deep.equal([{ code: '91228', point: { lat: 48.63, lon: 2.43 } }]);
    expect(centroidsOf(geojson)).to.deep.equal([{ code: '2A004', point: { lat: 41.9, lon: 8.7 } }]);
  });

  it('gives the town hall where both are known', () => {
    expect(centroidsOf([{ ...json[0], mairie: { type: 'Point', coordinates: [2.44, 48.62] } }])[0].point).to.deep.equal({ lat: 48.62, lon: 2.44 });
  });

  for (const [what, file] of [['a sentence', 'Évry'], ['a list of nothing', []], ['points out of the world', [{ code: '01001', centre: { coordinates: [4.9, 460] } }]]]) {
    it(`is refused when it is ${what}`, () => expect(() => centroidsOf(file)).to.throw(Error));
  }

  it('places what it names, and no other', () => {
    const folder = mkdtempSync(join(tmpdir(), 'communes-'));
    try {
      const file = join(folder, 'centroids.json');
      writeFileSync(file, JSON.stringify(json));
      const placed = readPlaces({ centroids: file }).filter(({ point }) => point);
      expect(placed.map(({ insee, point }) => ({ insee, point }))).to.deep.equal([{ insee: '91228', point: { lat: 48.63, lon: 2.43 } }]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('A packed number', () => {
  it('is short when it is small, and takes signs that need no escape', () => {
    expect(packed(0)).to.have.length(1);
    expect(packed(1_000_000)).to.have.length(4);
    for (let value = 0; value < 44 ** 2 + 44; value += 1) expect(packed(value)).to.not.match(/['\\`"\s]/);
  });
});
