import type { QuestionnaireResponse } from 'fhir/r4.js';
import { activityLinks, isAnswered, readActivity, readSitting, tellMissing, type ActivityAnswer } from './activity-answers.js';
import type { Score, ScoreOptions } from './model.js';
import { minutesOfOneDay, sumOf, toTenth, withChanges } from './numbers.js';
import { meetsWhoAerobic } from './population.js';
import { ResponseReader } from './response-reader.js';

export const version = '1.0.0';

type Kind = 'vigorous' | 'moderate';
type Domain = 'work' | 'transport' | 'leisure';

export const activities: readonly { readonly id: string; readonly domain: Domain; readonly kind: Kind }[] = [
  { id: 'work.vigorous', domain: 'work', kind: 'vigorous' },
  { id: 'work.moderate', domain: 'work', kind: 'moderate' },
  { id: 'transport.active', domain: 'transport', kind: 'moderate' },
  { id: 'leisure.vigorous', domain: 'leisure', kind: 'vigorous' },
  { id: 'leisure.moderate', domain: 'leisure', kind: 'moderate' },
];

export const sittings: readonly { readonly id: string; readonly domain: Domain }[] = [
  { id: 'work.sitting', domain: 'work' },
  { id: 'transport.sitting', domain: 'transport' },
  { id: 'home.sitting.screen', domain: 'leisure' },
  { id: 'home.sitting.other', domain: 'leisure' },
];

/** MET by item. Those of the GPAQ (WHO); those of the ONAPS-PAQ could not be read, so that a host may give them. */
export const met = {
  'work.vigorous': 8, 'work.moderate': 4, 'transport.active': 4, 'leisure.vigorous': 8, 'leisure.moderate': 4,
} as const;

export const thresholds = {
  /** WHO 2020, adults, minutes of moderate effort or the equivalent. Confirmed. */
  equivalentMinutesPerWeek: 150,
  /** WHO 2020, adults, days of strengthening. Confirmed. */
  strengthDaysPerWeek: 2,
  /** Anses 2022: a risk above 8 h. Secondary source. */
  sittingAnsesMinutesPerDay: 480,
  /** Onaps: « élevé » above 7 h, « faible » under 3 h. Secondary source. */
  sittingHighMinutesPerDay: 420,
  sittingLowMinutesPerDay: 180,
  /** GPAQ: shortest bout, and most in one day. Confirmed for the GPAQ. */
  minimumMinutes: 10,
  maximumMinutes: 960,
  /** Ours: what is left of a day for sleep, before we ask. */
  sleepMinutes: 360,
} as const;

type Table = Record<keyof typeof thresholds, number>;
interface Line { readonly id: string; readonly domain: Domain; readonly kind?: Kind; readonly answer: ActivityAnswer }

const links = (id: string, isSitting: boolean) => (isSitting ? { ...activityLinks(id), practised: `${id}.days` } : activityLinks(id));
const weekly = ({ answer }: Line): number | null => (isAnswered(answer) ? toTenth(answer.days * answer.minutes) : null);
const weekOf = (lines: readonly Line[]): number | null => sumOf(lines.map(weekly));
const perDay = (week: number | null): number | null => (week === null ? null : toTenth(week / 7));

/** Whether the answers leave room for a day: a day of activity above its bound takes the activity out, the rest is asked about. */
function checkDay(reader: ResponseReader, active: readonly Line[], seated: readonly Line[], { maximumMinutes, sleepMinutes }: Table): boolean {
  const said = (lines: readonly Line[]) => lines.map(({ answer }) => answer).filter(isAnswered);
  const activity = minutesOfOneDay(said(active));
  const isTooMuch = activity > maximumMinutes;
  if (isTooMuch) reader.tell('error', 'day-of-activity-too-long', [], { minutes: activity, maximum: maximumMinutes });
  const all = [...said(active), ...said(seated)];
  const average = all.reduce((sum, { days, minutes }) => sum + (days * minutes) / 7, 0);
  const room = 24 * 60 - sleepMinutes;
  if (average > room) reader.tell('warning', 'day-too-full', [], { minutes: toTenth(average), maximum: room });
  return !isTooMuch;
}

function domainValues(active: readonly Line[], seated: readonly Line[], counts: boolean): Record<string, number | null> {
  const values: Record<string, number | null> = {};
  for (const domain of ['work', 'transport', 'leisure'] as const) {
    for (const kind of ['moderate', 'vigorous'] as const) {
      const lines = active.filter((line) => line.domain === domain && line.kind === kind);
      if (lines.length > 0) values[`${domain}.${kind}MinutesPerWeek`] = counts ? weekOf(lines) : null;
    }
    const week = weekOf(seated.filter((line) => line.domain === domain));
    values[`${domain}.sittingMinutesPerWeek`] = week;
    values[`${domain}.sittingMinutesPerDay`] = perDay(week);
  }
  return values;
}

function sittingFlags(week: number | null, table: Table): string[] {
  if (week === null) return [];
  const minutes = week / 7;
  return [
    ...(minutes < table.sittingLowMinutesPerDay ? ['sittingBelow3h'] : []),
    ...(minutes > table.sittingHighMinutesPerDay ? ['sittingAbove7h'] : []),
    ...(minutes > table.sittingAnsesMinutesPerDay ? ['sittingAbove8h'] : []),
  ];
}

/**
 * Minutes of a usual week by domain and by effort, those of vigorous effort counted twice in `equivalentMinutesPerWeek`
 * (WHO 2020), and the time seated. A total with a line missing is `null`. No category: its source has none that we could read.
 */
export function score(response: QuestionnaireResponse, options: ScoreOptions = {}): Score {
  const reader = new ResponseReader(response);
  const table = withChanges(thresholds, options.thresholds);
  const mets = withChanges<Readonly<Record<string, number>>>(met, options.met);
  const { minimumMinutes: minimum, maximumMinutes: maximum } = table;
  const active = activities.map((each): Line => ({ ...each, answer: readActivity(reader, activityLinks(each.id), { minimum, maximum }) }));
  const seated = sittings.map((each): Line => ({ ...each, answer: readSitting(reader, each.id, maximum) }));
  for (const { id, answer, kind } of [...active, ...seated]) tellMissing(reader, links(id, kind === undefined), answer);
  const strength = reader.number('strength.days', { minimum: 0, maximum: 7 });
  if (strength === undefined) reader.tell('information', reader.isUnknown('strength.days') ? 'answer-unknown' : 'answer-missing', ['strength.days']);
  const counts = checkDay(reader, active, seated, table);

  const total = (lines: readonly Line[]) => (counts ? weekOf(lines) : null);
  const moderate = total(active.filter(({ kind }) => kind === 'moderate'));
  const vigorous = total(active.filter(({ kind }) => kind === 'vigorous'));
  const equivalent = sumOf([moderate, vigorous, vigorous]);
  const sitting = weekOf(seated);
  const values: Record<string, number | null> = {
    moderateMinutesPerWeek: moderate,
    vigorousMinutesPerWeek: vigorous,
    activityMinutesPerWeek: sumOf([moderate, vigorous]),
    equivalentMinutesPerWeek: equivalent,
    metMinutesPerWeek: counts ? sumOf(active.map((line) => { const week = weekly(line); return week === null ? null : week * (mets[line.id] ?? 0); })) : null,
    sittingMinutesPerWeek: sitting,
    sittingMinutesPerDay: perDay(sitting),
    strengthDaysPerWeek: strength ?? null,
    ...domainValues(active, seated, counts),
  };
  const flags = [
    ...(meetsWhoAerobic({ moderate, vigorous }, { ageYears: options.ageYears, equivalentMinutesPerWeek: table.equivalentMinutesPerWeek }) ? ['meetsWho2020'] : []),
    ...(typeof strength === 'number' && strength >= table.strengthDaysPerWeek ? ['meetsWho2020Strength'] : []),
    ...sittingFlags(sitting, table),
  ];
  return { instrument: 'onaps-paq', version, values, category: null, flags, issues: reader.issues };
}
