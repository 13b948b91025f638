import { essonne, exampleClubs, streamTerritory, territoryClubs, type TerritoryOptions } from '../club/territories.js';
import type { Club } from '../club/model.js';

/** What the design's screens show: the Maisons Sport-Santé of Essonne with the fictional places, in one directory. */
export const essonneDirectory: readonly Club[] = [...essonne.clubs, ...exampleClubs];

export { exampleClubs, streamTerritory, territoryClubs, type TerritoryOptions };
