import { MEASURE_SYSTEM, MOOD_SYSTEM } from './codes.js';
import type { Recorded } from './fhir-measures-merge.js';
import { codeOf, codes, text, type Json } from './fhir-read-values.js';
import { moods, type Mood } from './terms.js';

/** How a session was felt. */
export interface Experience {
  effort?: number;
  pain?: number;
  mood?: Mood;
  /** The Observations that say so, by name, and what they were read from; `effort+Observation/1` is one it was said in before. */
  ids: Record<string, string>;
  sources: Record<string, Json>;
  /** Whether two records say different things of it: the last one is kept. */
  isToCheck?: boolean;
}

/** One record of how a session was felt. */
interface Felt { session: string; name: 'effort' | 'pain' | 'mood'; value: number | Mood; id: string; time: number; source: Json | undefined }

/** When it was written, which is later than when it was felt. */
const timeOf = (observation: Json, at: string | undefined): number => Date.parse(text(observation, 'meta', 'lastUpdated') ?? text(observation['issued']) ?? at ?? '') || 0;

/** The mood an Observation of ours says; `undefined`: it says none. */
export function moodIn(observation: Json): Mood | undefined {
  const { code, valueCodeableConcept } = observation;
  return valueCodeableConcept !== undefined && codes(code, MEASURE_SYSTEM).includes('mood') ? codeOf(valueCodeableConcept, MOOD_SYSTEM, moods) : undefined;
}

/** A mood, and the session it was of. */
export interface MoodRead { id: string; session: string; mood: Mood; observation: Json; at: string | undefined }

const ofMeasure = ({ measure: { id, session = '', measure, value, at, source } }: Recorded): Felt =>
  ({ session, name: measure === 'pain' ? 'pain' : 'effort', value: value ?? 0, id, time: timeOf(source ?? {}, at), source });

const ofMood = ({ id, session, mood, observation, at }: MoodRead): Felt => ({ session, name: 'mood', value: mood, id, time: timeOf(observation, at), source: observation });

/** Effort, pain and mood by session; of several, the last one written. */
export function experienceOf(felt: readonly Recorded[], moodsRead: readonly MoodRead[]): Map<string, Experience> {
  const all = [...felt.map(ofMeasure), ...moodsRead.map(ofMood)].sort((one, other) => other.time - one.time || (one.id < other.id ? 1 : -1));
  const bySession = new Map<string, Experience>();
  for (const { session, name, value, id, source } of all) {
    const known = bySession.get(session) ?? { ids: {}, sources: {} };
    bySession.set(session, known);
    const isLast = known[name] === undefined;
    if (isLast) Object.assign(known, { [name]: value });
    else if (known[name] !== value) known.isToCheck = true;
    const key = isLast ? name : `${name}+${id}`;
    known.ids[key] = id;
    if (source) known.sources[key] = source;
  }
  return bySession;
}
