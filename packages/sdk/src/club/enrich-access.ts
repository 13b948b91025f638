import { PoliteClient, type PoliteOptions, type Unavailable } from './enrich-polite.js';
import { fold } from '../fold.js';
import type { Club } from './model.js';

/**
 * Acceslibre: how one gets into a building. A key is needed, the host’s own (CGU; data under Licence Ouverte 2.0). What it does
 * not say is unknown, never « no ».
 */
export const ACCESLIBRE = 'https://acceslibre.beta.gouv.fr/api';

/** What one may want to know before going. Field names are those of the published schema 0.0.19 (schema.data.gouv.fr). */
const fields = {
  'step-free-entrance': 'entree_plain_pied',
  'step-free-path': 'cheminement_ext_plain_pied',
  'disabled-parking': 'stationnement_pmr',
  'adapted-toilets': 'sanitaires_adaptes',
  'station-nearby': 'transport_station_presence',
} as const;
export type AccessFact = keyof typeof fields;

export type AccessAnswer =
  | { state: 'found'; /** Only what is said. */ facts: Partial<Record<AccessFact, boolean>>; name: string; /** The page about it. */ url?: string }
  | { state: 'none' }
  | { state: 'unavailable'; why: Unavailable; retryAfterSeconds?: number };

export interface AccessLookup { of(club: Club, options?: { signal?: AbortSignal }): Promise<AccessAnswer> }

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function factsOf(place: Record<string, unknown>): Partial<Record<AccessFact, boolean>> {
  const said = isObject(place['accessibilite']) ? place['accessibilite'] : place;
  // Answers come flat, or by section.
  const all = Object.assign({}, said, ...Object.values(said).filter(isObject)) as Record<string, unknown>;
  return Object.fromEntries(Object.entries(fields).flatMap(([fact, field]) => (typeof all[field] === 'boolean' ? [[fact, all[field]]] : [])));
}

/** Words that say what sort of structure it is, or nothing; « piscine » and « gymnase » tell one building from another. */
const common = new Set(['maison', 'sport', 'sante', 'association', 'club', 'centre', 'de', 'du', 'des', 'la', 'le', 'les', 'l', 'd', 'et', 'a', 'au', 'aux', 'en', 'sur', 'sous']);

/** The words of a name that say which, without those of its town: everything there has them. */
function tellingWords(name: string, town: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(fold(name).split(' ').filter((word) => word !== 'mss' && !common.has(word) && !town.has(word)));
}

/** Sorts of structures alone: « Maison Sport-Santé » is « MSS », and no « maison de santé ». */
const sortOf = (name: string, town: ReadonlySet<string>): string => [...new Set(fold(name).replace(/\bmss\b/g, 'maison sport sante').split(' '))].filter((word) => word.length > 2 && !town.has(word) && !/^(?:des|les|aux|sur|sous)$/.test(word)).sort().join(' ');

const isWithin = (some: ReadonlySet<string>, all: ReadonlySet<string>) => some.size > 0 && [...some].every((word) => all.has(word));

/**
 * The one that was asked for, of those that were found: that of the same name; else the only one whose name has all that tells in
 * the other. What cannot be told apart is none: how one gets into another building would send somebody to the wrong door.
 */
function samePlace<Place extends { nom: string }>({ names, address }: Club, places: readonly Place[]): Place | undefined {
  const town = new Set(fold(address?.city ?? '').split(' '));
  const own = names.map((name) => ({ telling: tellingWords(name, town), sort: sortOf(name, town) }));
  const equal = places.find(({ nom }) => own.some(({ sort }) => sort === sortOf(nom, town)));
  if (equal) return equal;
  const [like, ...others] = places.filter(({ nom }) => {
    const telling = tellingWords(nom, town);
    return own.some((each) => isWithin(each.telling, telling) || isWithin(telling, each.telling));
  });
  return others.length === 0 ? like : undefined;
}

const isNamed = (place: Record<string, unknown>): place is Record<string, unknown> & { nom: string } => typeof place['nom'] === 'string';

/** @param options.apiKey the host’s. @param options.baseUrl of the service, or of a host’s own in front of it. */
export function createAccessLookup({ baseUrl = ACCESLIBRE, apiKey, perSecond = 1, ...options }: Omit<PoliteOptions, 'perSecond' | 'headers'> & { apiKey?: string; baseUrl?: string; perSecond?: number }): AccessLookup {
  const client = new PoliteClient({ perSecond, ...options, ...(apiKey !== undefined && { headers: { authorization: `Api-Key ${apiKey}` } }) });
  return {
    async of(club, { signal } = {}) {
      const [name = ''] = club.names;
      const { insee } = club.address ?? {};
      const { siret } = club.identifiers ?? {};
      if (siret === undefined && insee === undefined) return { state: 'none' };
      const query = new URLSearchParams(siret === undefined ? { q: name, code_insee: insee ?? '' } : { siret });
      const answered = await client.json(`${baseUrl}/erps/?${query.toString()}`, signal);
      if (answered.state === 'unavailable') return answered;
      const results = isObject(answered.value) ? answered.value['results'] : undefined;
      if (!Array.isArray(results)) return { state: 'unavailable', why: 'wrong-answer' };
      const places = results.filter(isObject).filter(isNamed);
      // One SIRET may have many buildings: a town hall has them all.
      const found = siret !== undefined && places.length === 1 ? places[0] : samePlace(club, places);
      if (!found) return { state: 'none' };
      const url = found['web_url'];
      return { state: 'found', facts: factsOf(found), name: found.nom, ...(typeof url === 'string' && /^https:\/\//.test(url) && { url }) };
    },
  };
}
