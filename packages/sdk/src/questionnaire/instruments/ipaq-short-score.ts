import type { QuestionnaireResponse } from 'fhir/r4.js';
import { activityLinks, readMinutes } from './activity-answers.js';
import type { Score, ScoreOptions } from './model.js';
import { sumOf, toTenth, withChanges } from './numbers.js';
import { meetsWhoAerobic } from './population.js';
import { ResponseReader } from './response-reader.js';

export const version = '1.0.0';

/** IPAQ, scoring protocol; walking is 3.3 here and 4.0 in the GPAQ: their totals are never compared. Confirmed (WHO code). */
export const met = { vigorous: 8, moderate: 4, walking: 3.3 } as const;

export const thresholds = {
  /** Minutes of a day of one kind are cut there; a day of the three may have no more. Secondary source. */
  truncateAtMinutes: 180,
  maximumDayMinutes: 960,
  /** Shorter counts as nothing, and so do its days. Recalled from the protocol of 2005, not read. */
  minimumMinutes: 10,
  /** WHO 2020, walking counted as moderate. Confirmed. */
  equivalentMinutesPerWeek: 150,
  /** Anses 2022. Secondary source. */
  sittingAnsesMinutesPerDay: 480,
} as const;

export const kinds = ['vigorous', 'moderate', 'walking'] as const;
type Kind = (typeof kinds)[number];
interface Done { readonly days: number; readonly minutes: number }

/** Days and minutes of one kind; no minutes are asked of no day. `null`: missing or wrong, and an issue says so. */
function readKind(reader: ResponseReader, kind: Kind): Done | null {
  const { days: daysLink, minutes: minutesLink } = activityLinks(kind);
  const days = reader.number(daysLink, { minimum: 0, maximum: 7 });
  if (days === undefined) reader.missing(daysLink);
  if (days === undefined || days === null) return null;
  const minutes = readMinutes(reader, minutesLink, { minimum: 0, maximum: 1440 });
  if (days === 0 && (minutes ?? 0) === 0 && minutes !== null) return { days: 0, minutes: 0 };
  if (days === 0) reader.tell('error', 'not-practised-with-time', [daysLink], { days, minutes: minutes ?? null });
  if (days > 0 && minutes === undefined) reader.missing(minutesLink);
  return days === 0 || minutes === undefined || minutes === null ? null : { days, minutes };
}

type Week = Record<Kind, Done>;
type Table = Record<keyof typeof thresholds, number>;

/** What the protocol makes of the answers: short bouts and their days count as nothing, long days are cut. Each change is told. */
function clean(reader: ResponseReader, week: Week, { truncateAtMinutes, minimumMinutes }: Table): Week {
  const one = (kind: Kind): Done => {
    const { days, minutes } = week[kind];
    const path = [activityLinks(kind).minutes];
    if (minutes > truncateAtMinutes) reader.tell('information', 'minutes-cut', path, { value: minutes, maximum: truncateAtMinutes });
    if (minutes > 0 && minutes < minimumMinutes) reader.tell('information', 'minutes-too-short', path, { value: minutes, minimum: minimumMinutes });
    return minutes < minimumMinutes ? { days: 0, minutes: 0 } : { days, minutes: Math.min(minutes, truncateAtMinutes) };
  };
  return { vigorous: one('vigorous'), moderate: one('moderate'), walking: one('walking') };
}

function categoryOf({ vigorous, moderate, walking }: Week, total: number): 'high' | 'moderate' | 'low' {
  const days = vigorous.days + moderate.days + walking.days;
  if ((vigorous.days >= 3 && total >= 1500) || (days >= 7 && total >= 3000)) return 'high';
  const [moderateLasts, walkingLasts] = [moderate.minutes >= 30, walking.minutes >= 30];
  // Days of the two count together only where both last 30 minutes: the reading of the WHO's code, which calls it open.
  const hasHalfHours = (moderateLasts && moderate.days >= 5) || (walkingLasts && walking.days >= 5) || (moderateLasts && walkingLasts && moderate.days + walking.days >= 5);
  return (vigorous.days >= 3 && vigorous.minutes >= 20) || hasHalfHours || (days >= 5 && total >= 600) ? 'moderate' : 'low';
}

const valueNames = ['metMinutesPerWeek', 'vigorousMetMinutesPerWeek', 'moderateMetMinutesPerWeek', 'walkingMetMinutesPerWeek',
  'vigorousMinutesPerWeek', 'moderateMinutesPerWeek', 'walkingMinutesPerWeek', 'activityMinutesPerWeek', 'equivalentMinutesPerWeek'] as const;

function valuesOf(week: Week, mets: Readonly<Record<string, number>>): Record<(typeof valueNames)[number], number | null> {
  const minutes = (kind: Kind) => toTenth(week[kind].days * week[kind].minutes);
  const energy = (kind: Kind) => toTenth(minutes(kind) * (mets[kind] ?? 0));
  return {
    metMinutesPerWeek: sumOf(kinds.map(energy)),
    vigorousMetMinutesPerWeek: energy('vigorous'),
    moderateMetMinutesPerWeek: energy('moderate'),
    walkingMetMinutesPerWeek: energy('walking'),
    vigorousMinutesPerWeek: minutes('vigorous'),
    moderateMinutesPerWeek: minutes('moderate'),
    walkingMinutesPerWeek: minutes('walking'),
    activityMinutesPerWeek: sumOf(kinds.map(minutes)),
    equivalentMinutesPerWeek: sumOf([minutes('moderate'), minutes('walking'), minutes('vigorous'), minutes('vigorous')]),
  };
}

/** MET-minutes of the last seven days and the category of the IPAQ. A missing day or time, or a day above 16 hours, leaves no result: the protocol excludes it. */
export function score(response: QuestionnaireResponse, options: ScoreOptions = {}): Score {
  const reader = new ResponseReader(response);
  const table = withChanges(thresholds, options.thresholds);
  const [vigorous, moderate, walking] = kinds.map((kind) => readKind(reader, kind));
  const sitting = readMinutes(reader, 'sitting.minutes', { minimum: 0, maximum: 1440 });
  if (sitting === undefined) reader.missing('sitting.minutes');
  const said = vigorous && moderate && walking ? { vigorous, moderate, walking } : undefined;
  const day = said ? kinds.reduce((sum, kind) => sum + said[kind].minutes, 0) : 0;
  if (day > table.maximumDayMinutes) reader.tell('error', 'day-of-activity-too-long', [], { minutes: day, maximum: table.maximumDayMinutes });
  const week = said && day <= table.maximumDayMinutes ? clean(reader, said, table) : undefined;
  const values = week ? valuesOf(week, withChanges<Readonly<Record<string, number>>>(met, options.met)) : Object.fromEntries(valueNames.map((name) => [name, null]));
  const { metMinutesPerWeek: total = null, moderateMinutesPerWeek = null, walkingMinutesPerWeek = null, vigorousMinutesPerWeek = null } = values as Record<string, number | null>;
  const active = { moderate: sumOf([moderateMinutesPerWeek, walkingMinutesPerWeek]), vigorous: vigorousMinutesPerWeek };
  return {
    instrument: 'ipaq-short',
    version,
    values: { ...values, sittingMinutesPerDay: sitting ?? null },
    category: week && total !== null ? categoryOf(week, total) : null,
    flags: [
      ...(meetsWhoAerobic(active, { ageYears: options.ageYears, equivalentMinutesPerWeek: table.equivalentMinutesPerWeek }) ? ['meetsWho2020'] : []),
      ...(typeof sitting === 'number' && sitting > table.sittingAnsesMinutesPerDay ? ['sittingAbove8h'] : []),
    ],
    issues: reader.issues,
  };
}
