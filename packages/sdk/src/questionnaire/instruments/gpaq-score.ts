import type { QuestionnaireResponse } from 'fhir/r4.js';
import { isAnswered, readActivity, readMinutes, type ActivityAnswer, type ActivityLinks } from './activity-answers.js';
import type { Score, ScoreOptions } from './model.js';
import { toTenth, withChanges } from './numbers.js';
import { meetsWhoAerobic, populationOf } from './population.js';
import { ResponseReader } from './response-reader.js';

export const version = '1.0.0';

export type GpaqDomain = 'work' | 'travel' | 'recreation';

/** The five activities, by their question of yes or no. */
export const activities = [
  { id: 'P1', domain: 'work', isVigorous: true, links: { practised: 'P1', days: 'P2', minutes: 'P3.minutes' } },
  { id: 'P4', domain: 'work', isVigorous: false, links: { practised: 'P4', days: 'P5', minutes: 'P6.minutes' } },
  { id: 'P7', domain: 'travel', isVigorous: false, links: { practised: 'P7', days: 'P8', minutes: 'P9.minutes' } },
  { id: 'P10', domain: 'recreation', isVigorous: true, links: { practised: 'P10', days: 'P11', minutes: 'P12.minutes' } },
  { id: 'P13', domain: 'recreation', isVigorous: false, links: { practised: 'P13', days: 'P14', minutes: 'P15.minutes' } },
] as const satisfies readonly { id: string; domain: GpaqDomain; isVigorous: boolean; links: ActivityLinks }[];

/** WHO, GPAQ processing code. Confirmed. */
export const met = { P1: 8, P4: 4, P7: 4, P10: 8, P13: 4 } as const;

/** WHO, GPAQ processing code, confirmed; the 8 hours seated are of the Anses (2022), from a secondary source. */
export const thresholds = { metMinutesPerWeek: 600, minimumMinutes: 10, maximumMinutes: 960, maximumSittingMinutes: 1440, sittingAnsesMinutesPerDay: 480 } as const;

/** How the GPAQ prints yes and no. */
const printed = { 1: true, 2: false } as const;

interface Done { readonly days: number; readonly minutes: number }
const NONE: Done = { days: 0, minutes: 0 };

/** The levels of the processing code: by days, minutes of a day, and MET-minutes of the whole week. */
function levelOf(done: readonly Done[], total: number): 'high' | 'moderate' | 'low' {
  const [workVigorous = NONE, workModerate = NONE, travel = NONE, vigorous = NONE, moderate = NONE] = done;
  const allDays = done.reduce((sum, { days }) => sum + days, 0);
  const vigorousDays = workVigorous.days + vigorous.days;
  if ((allDays >= 7 && total >= 3000) || (vigorousDays >= 3 && total >= 1500)) return 'high';
  const [workLasts, leisureLasts] = [workVigorous.minutes >= 20, vigorous.minutes >= 20];
  const [workOften, leisureOften] = [workVigorous.days >= 3, vigorous.days >= 3];
  const hasVigorous = ((vigorousDays === 3 || vigorousDays === 4) && workLasts && leisureLasts)
    || (workOften && leisureOften && (workLasts || leisureLasts))
    || (workOften && !leisureOften && workLasts)
    || (leisureOften && !workOften && leisureLasts);
  const others = [workModerate, travel, moderate];
  const minutes = others.reduce((sum, each) => sum + each.days * each.minutes, 0);
  const hasModerate = others.reduce((sum, { days }) => sum + days, 0) >= 5 && minutes >= 150;
  return (allDays >= 5 && total >= 600) || hasVigorous || hasModerate ? 'moderate' : 'low';
}

/**
 * MET-minutes a week, minutes by domain, the level, and the time seated, by the rules of the WHO's processing code. An
 * activity of which nothing is said leaves the total to the others, as there, and an issue tells it; what is inconsistent
 * leaves no total. Hours that are probably minutes are asked about, where the WHO's code repairs them.
 */
export function score(response: QuestionnaireResponse, options: ScoreOptions = {}): Score {
  const reader = new ResponseReader(response);
  const table = withChanges(thresholds, options.thresholds);
  const mets = withChanges<Readonly<Record<string, number>>>(met, options.met);
  const bounds = { minimum: table.minimumMinutes, maximum: table.maximumMinutes };
  const lines = activities.map((each) => ({ ...each, answer: readActivity(reader, each.links, bounds, printed) }));
  for (const { links, answer } of lines) tellGap(reader, links, answer);
  const answered = lines.filter(({ answer }) => isAnswered(answer));
  const counts = answered.length > 0 && lines.every(({ answer }) => isAnswered(answer) || answer === 'missing');

  const sitting = readMinutes(reader, 'P16.minutes', { minimum: 0, maximum: table.maximumSittingMinutes });
  if (sitting === undefined) reader.missing('P16.minutes');

  const done = lines.map(({ answer }) => (isAnswered(answer) ? answer : NONE));
  const weeks = done.map(({ days, minutes }) => toTenth(days * minutes));
  const sum = (isCounted: (line: (typeof lines)[number]) => boolean, of: readonly number[] = weeks): number | null => {
    const some = lines.flatMap((line, index) => (isCounted(line) ? [{ line, value: of[index] ?? 0 }] : []));
    return counts && some.some(({ line }) => isAnswered(line.answer)) ? toTenth(some.reduce((total, { value }) => total + value, 0)) : null;
  };
  const total = sum(() => true, lines.map(({ id }, index) => (weeks[index] ?? 0) * (mets[id] ?? 0)));
  const ofDomain = (domain: GpaqDomain, isVigorous?: boolean) => sum((line) => line.domain === domain && (isVigorous === undefined || line.isVigorous === isVigorous));
  const moderate = sum(({ isVigorous }) => !isVigorous);
  const vigorous = sum(({ isVigorous }) => isVigorous);
  const values: Record<string, number | null> = {
    metMinutesPerWeek: total,
    moderateMinutesPerWeek: moderate,
    vigorousMinutesPerWeek: vigorous,
    activityMinutesPerWeek: sum(() => true),
    equivalentMinutesPerWeek: total === null ? null : toTenth((moderate ?? 0) + 2 * (vigorous ?? 0)),
    sittingMinutesPerDay: sitting ?? null,
    'work.minutesPerWeek': ofDomain('work'),
    'travel.minutesPerWeek': ofDomain('travel'),
    'recreation.minutesPerWeek': ofDomain('recreation'),
    'work.moderateMinutesPerWeek': ofDomain('work', false),
    'work.vigorousMinutesPerWeek': ofDomain('work', true),
    'recreation.moderateMinutesPerWeek': ofDomain('recreation', false),
    'recreation.vigorousMinutesPerWeek': ofDomain('recreation', true),
  };
  // Before 18 the 600 MET-min of the processing code do not hold: 60 minutes a day do.
  const isChild = options.ageYears !== undefined && populationOf(options.ageYears) === 'child';
  const meets = total !== null && (isChild ? meetsWhoAerobic({ moderate: moderate ?? 0, vigorous: vigorous ?? 0 }, options) : total >= table.metMinutesPerWeek);
  const flags = [
    ...(meets ? ['meetsWho2020'] : []),
    ...(typeof sitting === 'number' && sitting > table.sittingAnsesMinutesPerDay ? ['sittingAbove8h'] : []),
  ];
  return { instrument: 'gpaq', version, values, category: total === null ? null : levelOf(done, total), flags, issues: reader.issues };
}

/** An activity of which nothing is said is told; one of which a part is said asks for the rest. */
function tellGap(reader: ResponseReader, { practised, days, minutes }: ActivityLinks, answer: ActivityAnswer): void {
  if (answer === 'missing') reader.missing(practised);
  if (answer !== 'partial') return;
  for (const link of [days, minutes]) if (!reader.isAnswered(link)) reader.missing(link);
}
