import type { ClubHit, ClubQuery, ClubSearcher, HitReason, PlaceAnswer, PlaceMatch } from '@sport-sante/sdk/club/model';
import type { GeocodeAnswer, Geocoder } from '@sport-sante/sdk/club/enrich';

export { communePart, looksLikeAddress } from './address-words.js';

/** What the words of a place mean: which commune, which address, which structure. Loaded with the first of them. */

/** Communes of one name that are tried. */
const FIT = 6;
/** How far a directory reaches, in kilometres. Ours. */
const SERVED_KM = 100;

/** A commune that is found with less was not typed whole, or not so. */
const SURE = 0.8;
/** Results that are looked at for a name. Ours. */
const LOOKED_AT = 5;

interface Meaning { said: string | undefined; searcher: ClubSearcher | undefined; signal: AbortSignal }

/**
 * The commune that is meant. What is nearly one, and to the letter what a structure of the directory is called or does, is none:
 * it is offered. « kiné » is not Koné, nor « CHIV » Chivres-Val.
 */
export async function meantPlace(resolved: PlaceAnswer | undefined, { said, searcher, signal }: Meaning): Promise<PlaceAnswer | undefined> {
  const { place, others = [] } = resolved ?? {};
  if (said !== undefined && searcher && place && place.score < SURE && await isName(said, place, searcher, signal)) return { state: 'unknown', others: [place, ...others] };
  return servedPlace(resolved, searcher, signal);
}

const wordsOf = (text: string): string[] => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/** Name or activity that a result was found by. */
function namedBy({ code, params = {} }: HitReason): string[] {
  const name = code === 'text-name' ? params['name'] : code === 'text-activity' ? params['activity'] : undefined;
  return typeof name === 'string' ? wordsOf(name) : [];
}

/** The beginning of a word is enough where a commune was met by a slip, and not where its own name begins so: « saint mich » is a town. */
async function isName(said: string, { matchedBy }: PlaceMatch, searcher: ClubSearcher, signal: AbortSignal): Promise<boolean> {
  const typed = wordsOf(said);
  const answer = await searcher.answer({ text: said, limit: LOOKED_AT }, { signal }).catch(() => undefined);
  const fits = (own: string, word: string) => (matchedBy === 'typo' ? own.startsWith(word) : own === word);
  return typed.length > 0 && (answer?.hits ?? []).some(({ reasons }) => reasons.map(namedBy).some((name) => typed.every((word) => name.some((own) => fits(own, word)))));
}

/** Of several communes that fit, the one that a place of the directory is nearest to: one of Essonne means « Saint-Denis » in 93, not overseas. */
async function servedPlace(resolved: PlaceAnswer | undefined, searcher: ClubSearcher | undefined, signal: AbortSignal): Promise<PlaceAnswer | undefined> {
  if (resolved?.state !== 'ambiguous' || !resolved.place || !searcher) return resolved;
  const fit = [resolved.place, ...resolved.others];
  const near = await Promise.all(fit.slice(0, FIT).map(async (place) => {
    const { hits: [first] } = await searcher.answer({ near: { lat: place.lat, lon: place.lon }, limit: 1 }, { signal });
    return { place, km: first?.distanceKm ?? Infinity };
  }));
  const [nearest] = near.filter(({ km }) => km <= SERVED_KM).sort((one, other) => one.km - other.km);
  // A place that serves several of them is no reason to leave the best known one.
  const best = near[0] && near[0].km <= SERVED_KM ? near[0] : nearest;
  return best ? { ...resolved, place: best.place, others: fit.filter((place) => place !== best.place) } : resolved;
}

/** Structures by their name, which those in view are not: « Bligny » is a commune, and a Maison Sport-Santé elsewhere. */
export async function namedPlaces(query: ClubQuery, seen: readonly ClubHit[], searcher: ClubSearcher | undefined, signal: AbortSignal): Promise<readonly ClubHit[]> {
  const answer = await searcher?.answer({ ...query, limit: 3 }, { signal }).catch(() => undefined);
  const isNamed = ({ reasons }: ClubHit) => reasons.some(({ code }) => code === 'text-name');
  return answer ? answer.hits.filter((hit) => isNamed(hit) && !seen.slice(0, 3).some(({ club }) => club.id === hit.club.id)) : [];
}

/** Where an address is, by the service of the host’s. It never rejects: a service that fails is one that cannot say. */
export const locatedAddress = (address: string, geocoder: Geocoder, signal: AbortSignal): Promise<GeocodeAnswer> =>
  Promise.resolve().then(() => geocoder.locate(address, { signal })).then(readable).catch((): GeocodeAnswer => ({ state: 'unavailable', why: 'refused' }));

/** What a service of the host’s answered. @throws when it is no answer. */
function readable(answer: GeocodeAnswer): GeocodeAnswer {
  const points = answer.state === 'found' ? [answer.address.point] : answer.state === 'unsure' ? answer.proposals.map(({ point }) => point) : [];
  if (points.every(({ lat, lon }) => Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) return answer;
  return { state: 'unavailable', why: 'wrong-answer' };
}
