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

/** Whether a place that was found is the one that was asked for: the names share a word that says which. */
function isSame(club: Club, name: string): boolean {
  const words = new Set(fold(name).split(' ').filter((word) => word.length > 3));
  return club.names.some((each) => fold(each).split(' ').some((word) => words.has(word)));
}

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
      const found = results.filter(isObject).find((place) => typeof place['nom'] === 'string' && (siret !== undefined || isSame(club, place['nom'])));
      if (!found) return { state: 'none' };
      const url = found['web_url'];
      return { state: 'found', facts: factsOf(found), name: String(found['nom']), ...(typeof url === 'string' && /^https:\/\//.test(url) && { url }) };
    },
  };
}
