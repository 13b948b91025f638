import { componentLabels, dispenserLabels, intensityLabels, type Label } from './labels.js';
import { sharedDose, type Dose } from './draft.js';
import { ADAPTS, PRESCRIBES, RENEWS } from './fixed-sentences.js';
import type { ComponentDraft, PrescriptionDraft, Range } from './model.js';
import { expectedSessions, isSoundDuration, isSoundRange, SESSION_MINUTES, SESSIONS_PER_WEEK } from './dose-rules.js';

/** A piece of a printed sentence; a `hole` is an answer that is missing or refused by a rule, named by the field that asks for it. */
export type Segment = { text: string; strong?: boolean } | { hole: PrintedField; component?: number };
export type PrintedField = 'durationMonths' | 'components' | 'sessionsPerWeek' | 'sessionMinutes' | 'intensity' | 'severeLimitation' | 'dispensers';

const NBSP = '\u00a0';

const plain = (text: string): Segment => ({ text });
const strong = (text: string): Segment => ({ text, strong: true });
const number = (value: number) => value.toLocaleString('fr', { maximumFractionDigits: 1 });

/** The French word of a code; `undefined` for one that is missing or not ours: a host may give anything. */
const wordOf = (labels: Partial<Record<string, Label>>, code: string | undefined) => labels[code ?? '']?.fr;

/** A label inside a sentence: « éducateur sportif », but « CQP » stays. */
const inSentence = (label: string | undefined) => label?.replace(/^\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLocaleLowerCase('fr'));

/** « 2 à 3 », « 2 »; `undefined` while a rule refuses the numbers: a wrong dose is never put in words. */
export function rangeInWords(range: Partial<Range>, bounds: Parameters<typeof isSoundRange>[1]): string | undefined {
  if (!isSoundRange(range, bounds)) return undefined;
  const { low, high } = range;
  return high === undefined || high === low ? number(low) : `${number(low)} à${NBSP}${number(high)}`;
}

/** « Endurance, équilibre et souplesse ». */
function listed(labels: readonly (string | undefined)[]): Segment[] {
  return labels.flatMap((label, index) => {
    const word = index === 0 ? label : inSentence(label);
    const joint = index === 0 ? [] : [plain(index === labels.length - 1 ? ' et ' : ', ')];
    return [...joint, word === undefined ? { hole: 'components' } : strong(word)];
  });
}

function doseSentence(dose: Dose, component: number | undefined): Segment[] {
  const { sessionsPerWeek = {}, sessionMinutes = {}, intensity } = dose;
  const where = component === undefined ? {} : { component };
  const intensityWord = inSentence(wordOf(intensityLabels, intensity));
  const count = rangeInWords(sessionsPerWeek, SESSIONS_PER_WEEK);
  const minutes = rangeInWords(sessionMinutes, SESSION_MINUTES);
  const isUntimed = sessionMinutes.low === undefined && sessionMinutes.high === undefined;
  const isOne = (sessionsPerWeek.high ?? sessionsPerWeek.low) === 1;
  return [
    ...(count === undefined ? [{ hole: 'sessionsPerWeek', ...where } as const] : [strong(`${count}${NBSP}${isOne ? 'séance' : 'séances'}`)]),
    plain(' par semaine, '),
    ...(isUntimed ? [] : [plain('de '), minutes === undefined ? { hole: 'sessionMinutes', ...where } as const : strong(`${minutes}${NBSP}minutes`), plain(', ')]),
    plain('d’intensité '),
    intensityWord === undefined ? { hole: 'intensity', ...where } : strong(intensityWord),
    plain('.'),
  ];
}

function activityParagraphs(components: readonly ComponentDraft[]): Segment[][] {
  if (components.length === 0) return [[plain(`Activité${NBSP}: `), { hole: 'components' }, plain('.')]];
  const shared = sharedDose(components);
  const colon = plain(`${NBSP}: `);
  if (shared) return [[...listed(components.map(({ type }) => wordOf(componentLabels, type))), colon, ...doseSentence(shared, undefined)]];
  return components.map((component, index) => [...listed([wordOf(componentLabels, component.type)]), colon, ...doseSentence(component, index)]);
}

/** « Je prescris… », or « Je renouvelle… » of a masseur-kinésithérapeute: what stands before and after the length. */
function firstSentence({ kind = 'initial', prescriber }: PrescriptionDraft): readonly [string, string] {
  if (kind === 'initial' || prescriber?.profession !== 'physiotherapist') return PRESCRIBES;
  return kind === 'renewal' ? RENEWS : ADAPTS;
}

/** The prescription in the French words that the paper carries, one array of segments a paragraph, holes included. */
export function printedText(draft: PrescriptionDraft): Segment[][] {
  const { durationMonths, components = [], severeLimitation, dispensers = [], precautions } = draft;
  const [before, after] = firstSentence(draft);
  const trades = dispensers.map((code) => inSentence(wordOf(dispenserLabels, code)));
  return [
    [
      plain(before),
      !isSoundDuration(durationMonths) ? { hole: 'durationMonths' } : strong(`${number(durationMonths)}${NBSP}mois`),
      plain(after),
    ],
    ...activityParagraphs(components),
    [
      plain(`Limitation fonctionnelle sévère${NBSP}: `),
      severeLimitation === undefined ? { hole: 'severeLimitation' } : strong(severeLimitation ? 'oui' : 'aucune'),
      plain('.'),
    ],
    [
      plain(dispensers.length > 1 ? `Intervenants${NBSP}: ` : `Intervenant${NBSP}: `),
      trades.length === 0 || trades.includes(undefined) ? { hole: 'dispensers' } : strong(trades.join(', ')),
      plain('.'),
    ],
    ...(precautions?.trim() ? [[plain(`Précautions${NBSP}: ${precautions.trim()}`)]] : []),
  ];
}

/** About how many sessions the whole prescription makes; `undefined` while a number is missing or they differ by activity. */
export function estimatedSessions({ durationMonths, components }: PrescriptionDraft): Range | undefined {
  const dose = sharedDose(components);
  return dose && expectedSessions({ ...dose, type: 'endurance' }, durationMonths);
}
