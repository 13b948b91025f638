/** Data that ships: what the sources say of real places, fictional places for demonstrations, and a territory of any size. */
import { essonneAmbiguities, essonneClubs, essonneTownSpellings, ESSONNE_SOURCE, type Ambiguity } from './essonne.js';
import type { Club } from './model.js';

export interface TerritoryData {
  /** « Essonne ». */
  name: string;
  clubs: readonly Club[];
  /** The single entry phone, as people dial it. */
  phone: string;
  phoneOf: string;
  source: string;
  /** What the source leaves open, kept as it is said. */
  ambiguities: readonly Ambiguity[];
  /** Other spellings of towns, by INSEE code. */
  townSpellings: Readonly<Record<string, readonly string[]>>;
}

/**
 * The ten Maisons Sport-Santé of Essonne and CHIV, on the border; two of them are Prescri’forme centres. Positions are those of
 * the communes, to be looked up by `address.insee`. Phone: S4:565.
 */
export const essonne: TerritoryData = {
  name: 'Essonne',
  clubs: essonneClubs(),
  phone: '01 60 74 64 05',
  phoneOf: 'Plateforme Prescri’forme',
  source: ESSONNE_SOURCE,
  ambiguities: essonneAmbiguities,
  townSpellings: essonneTownSpellings,
};

export { networkCities, sportSanteCities, type NetworkCity } from './cities.js';
export type { Ambiguity } from './essonne.js';
export { mssCounts, prescriformeCounts, type Count } from './territories-counts.js';
export { exampleClubs } from './territories-examples.js';
export { streamTerritory, territoryClubs, type TerritoryOptions } from './territories-synthetic.js';
export { essonneTowns, frenchTowns, type Town } from './territories-towns.js';
