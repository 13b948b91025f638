import type { CarePlan, FhirResource } from 'fhir/r4.js';
import type { AttendanceState } from '../carnet/terms.js';
import { toPatient, toPractitioner } from '../identity/fhir.js';
import { whoseOf } from './carnet-cases.js';
import { measureOf, type Kind } from './carnet-measures.js';
import { planOf } from './carnet-papers.js';
import { appointmentOf, type Whose } from './carnet-parts.js';
import { assessmentOf, goalOf, milestoneOf } from './carnet-steps.js';
import { camilleRole } from './carnet-year-facts.js';
import { patients } from './patients.js';
import { practitioners } from './practitioners.js';

/** Presences of four sessions a month (two or three in December), as the design's table has them; 0 is a month without. */
const table: Readonly<Record<number, string>> = {
  2017: '000000004442', 2018: '334234304432', 2019: '334444204433', 2020: '430000203342', 2021: '324443204342', 2022: '343434302442',
  2023: '343334404343', 2024: '444334304421', 2025: '344343404432', 2026: '443244000000',
};
/** Sessions held in a month of the table: four, three in December. */
const heldIn = (month: number) => (month === 12 ? 3 : 4);

/** Six programmes, the last one going on. The fourth is long; the fifth is the renewal of 61 sessions. */
const programmes: readonly [start: string, end: string | undefined, title: string][] = [
  ['2017-09-04', '2018-07-31', 'Équilibre et marche'], ['2018-09-03', '2019-07-31', 'Équilibre et marche, deuxième année'], ['2019-09-02', '2020-12-31', 'Gym douce'],
  ['2021-01-04', '2024-04-05', 'Atelier équilibre'], ['2024-04-08', '2025-12-31', 'Renouvellement'], ['2026-01-05', undefined, 'Gym équilibre'],
];
const planFor = (day: string) => programmes.findLastIndex(([start]) => start <= day);

/** Metres, each March and September. Nothing in spring 2021. */
const walks = [352, 361, 368, 380, 386, 392, 401, undefined, 398, 402, 404, 399, 403, 401, 398, 402, 400, 401] as const;
const walkDays = walks.map((_, half) => `${String(2017 + Math.ceil(half / 2))}-${half % 2 === 0 ? '09' : '03'}-12`);

const two = (number: number) => String(number).padStart(2, '0');

/** Numbers that look like chance and are the same for the same seed. */
function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** First Tuesdays of each month of the table, with what became of them. */
function weeklySessions(): { day: string; state: AttendanceState }[] {
  return Object.entries(table).flatMap(([year, months]) => Array.from(months).flatMap((present, index) => {
    if (present === '0') return [];
    const first = new Date(Date.UTC(Number(year), index, 1)).getUTCDay();
    const tuesday = 1 + ((9 - first) % 7);
    return Array.from({ length: heldIn(index + 1) }, (_, week) => ({
      day: `${year}-${two(index + 1)}-${two(tuesday + 7 * week)}`, state: week < Number(present) ? 'present' as const : (week + index) % 3 === 0 ? 'absent' as const : 'excused' as const,
    }));
  }));
}

/** `count` sessions: those of the table when that is their number, else as many a week as it takes, or some of them. */
function sessionsOf(count: number): { day: string; state: AttendanceState }[] {
  const base = weeklySessions();
  return Array.from({ length: count }, (_, index) => {
    const place = Math.floor((index * base.length) / count);
    const { day, state } = base[place] ?? { day: '2017-09-05', state: 'present' };
    const nth = index - Math.ceil((place * count) / base.length);
    return { day: new Date(Date.parse(`${day}T12:00:00Z`) + Math.max(0, nth) * 2 * 86_400_000).toISOString().slice(0, 10), state };
  });
}

const fillers: readonly [kind: Kind, low: number, high: number, decimals: number][] = [
  ['steps', 2600, 6800, 0], ['resting-heart-rate', 62, 76, 0], ['steps', 2600, 6800, 0], ['weight', 59, 63, 1], ['well-being', 5, 9, 0],
];

export interface TenYears {
  /** Observations in all: 17 walks, and what devices and bilans gave. At least 60. */
  observations?: number;
  /** 367 are those of the design, month by month. Attendance keeps its rate with other numbers. */
  sessions?: number;
  seed?: number;
  /** Sessions after this day are booked: `2026-06-24` without. */
  today?: string;
}

/**
 * Madame Lemaire in June 2026, after six programmes since September 2017. Always the same for the same options.
 *
 * @throws RangeError when there are fewer observations than its bilans have.
 */
export function tenYears({ observations = 5000, sessions = 1000, seed = 2026, today = '2026-06-24' }: TenYears = {}): FhirResource[] {
  const team = { reference: 'Practitioner/camille-renaud', display: 'Camille Renaud' };
  const whoses = programmes.map((_, index): Whose => whoseOf(patients.roseLemaire, `carnet-16-${String(index + 1)}`, { team }));
  const whoseOn = (day: string) => whoses[Math.max(0, planFor(day))] as Whose;
  const random = chance(seed);
  const bilans = walkDays.flatMap((day, index): FhirResource[] => {
    const value = walks[index];
    if (value === undefined) return [];
    const whose = whoseOn(day);
    const results = [
      measureOf(whose, { kind: 'six-minute-walk', day, value }), measureOf(whose, { kind: 'chair-stand', day, value: 8 + Math.round(random() * 3) }),
      measureOf(whose, { kind: 'one-leg-balance', day, value: 4 + Math.round(random() * 4) }),
    ];
    const starts = programmes.some(([start]) => start.slice(0, 7) === day.slice(0, 7));
    return [...results, assessmentOf(whose, { kind: starts ? 'initial' : 'mid', day, results, title: starts ? 'Bilan initial' : 'Bilan' })];
  });
  const measured = bilans.filter(({ resourceType }) => resourceType === 'Observation').length;
  if (observations < measured) throw new RangeError(`Ten years have at least ${String(measured)} observations, not ${String(observations)}.`);
  const goal = goalOf(whoseOn('2026-01-05'), { id: 'walk', text: 'Garder 400 m en 6 minutes', startsOn: '2026-01-05', dueOn: '2026-09-12', achievement: 'improving', measured: { kind: 'six-minute-walk', low: 400 } });
  const plans = programmes.map(([start, end, title], index): CarePlan => planOf(whoses[index] as Whose, {
    title, status: end === undefined ? 'active' : 'completed', start, ...(end !== undefined && { end }), ...(index === 5 && { goals: [goal] }),
    ...(index > 0 && { replaces: `carnet-16-${String(index)}-plan` }),
  }));
  const held = sessionsOf(sessions).map(({ day, state }, index) => appointmentOf(whoseOn(day), { day, ...(day <= today && { state }), time: '09:30', title: 'Gym équilibre', id: `carnet-16-session-${String(index + 1)}` }));
  return [
    toPatient(patients.roseLemaire), toPractitioner(practitioners.camilleRenaud), camilleRole, ...plans, goal, ...held, ...bilans,
    ...filling(observations - measured, random, whoseOn), milestoneOf(whoseOn('2026-01-05'), { kind: 'final-assessment', dueOn: '2026-09-12' }),
  ];
}

/** Daily figures, spread over the years but the spring of 2021. */
function filling(count: number, random: () => number, whoseOn: (day: string) => Whose): FhirResource[] {
  const [start, gap, back, end] = ['2017-09-12', '2021-03-01', '2021-06-01', '2026-06-20'].map((day) => Date.parse(`${day}T12:00:00Z`)) as [number, number, number, number];
  const length = gap - start + (end - back);
  return Array.from({ length: count }, (_, index) => {
    const along = start + (index * length) / Math.max(1, count);
    const day = new Date(along < gap ? along : along + (back - gap)).toISOString().slice(0, 10);
    const [kind, low, high, decimals] = fillers[index % fillers.length] as (typeof fillers)[number];
    return measureOf(whoseOn(day), { kind, day, value: Number((low + random() * (high - low)).toFixed(decimals)), time: `${two(8 + (index % 10))}:00`, id: `carnet-16-${kind}-${String(index + 1)}` });
  });
}
