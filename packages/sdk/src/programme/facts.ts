import { factWords, type FactWords } from './facts-words.js';
import type { Programme } from './model.js';

/** What a person wants to know of a programme, in the order it is read. */
export const programmeFactNames = ['public', 'content', 'sessions', 'lasts', 'group', 'cost', 'place', 'contact'] as const;
export type ProgrammeFactName = (typeof programmeFactNames)[number];

/** Of these a person asks before they join, said or not (S3:261-265): content, duration, price, place, contact. */
export const factsBeforeJoining: readonly ProgrammeFactName[] = ['content', 'lasts', 'cost', 'place', 'contact'];

export interface ProgrammeFact {
  name: ProgrammeFactName;
  /** « Pour qui », « Durée ». */
  term: string;
  /** In the words of the source where it has some: French. `undefined`: the source does not say. */
  text: string | undefined;
}

/** « 24 séances de 60 minutes, 1 fois par semaine, puis 1 fois par mois ». How long each rhythm is kept is not told: it is often inferred. */
function sessionsOf({ sessions, isSessionsApproximate, sessionMinutes, phases }: Programme, words: FactWords): string {
  const count = sessions === null ? '' : words.sessions(sessions, isSessionsApproximate === true);
  const minutes = sessionMinutes === null ? '' : words.minutes(sessionMinutes.min, sessionMinutes.max);
  const rhythm = phases.map(({ times, every, unit }) => words.rhythm(times.min, times.max, every, unit)).join(words.then);
  return [[count, minutes].filter(Boolean).join(' '), rhythm].filter(Boolean).join(', ');
}

function costOf({ cost }: Programme, words: FactWords): string | undefined {
  if (cost === null || cost.kind !== 'free') return cost?.text;
  return cost.text.toLowerCase().startsWith(words.free.toLowerCase()) ? cost.text : `${words.free}. ${cost.text}`;
}

/** What a programme is, fact by fact, all of them, in the reader’s language; what the source says stays French. */
export function programmeFacts(programme: Programme, language: 'fr' | 'en' = 'fr'): ProgrammeFact[] {
  const words = factWords[language];
  const { lasts, groupSize, territory, operator, content } = programme;
  const texts: Record<ProgrammeFactName, string | null | undefined> = {
    public: programme.public,
    content,
    sessions: sessionsOf(programme, words),
    lasts: lasts && words.lasts(lasts.value, lasts.unit),
    group: groupSize && words.group(groupSize.min, groupSize.max),
    cost: costOf(programme, words),
    place: territory,
    contact: operator,
  };
  return programmeFactNames.map((name) => ({ name, term: words.terms[name], text: texts[name]?.trim() || undefined }));
}

/** What the sources of our programmes are called; a line number alone is read by nobody. */
const sourceTitles: Readonly<Record<string, string>> = {
  S1: 'CPTS Cœur de Meurthe-et-Moselle',
  S3: '«\u00a0CPTS en pratique\u00a0», n°\u00a01, janvier 2025',
  S4: 'Conseil territorial de santé de l’Essonne, 7 septembre 2023',
};

/** Where a programme was read, by title, in French; a source that is not ours as it is written. */
export function programmeSource({ source }: Pick<Programme, 'source'>): string {
  const titles = source.split(', ').map((line) => sourceTitles[/^(S\d+):\d+(?:-\d+)?$/.exec(line)?.[1] ?? '']);
  return titles.includes(undefined) ? source : [...new Set(titles)].join('\u202f; ');
}
