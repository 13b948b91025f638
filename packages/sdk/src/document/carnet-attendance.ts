import type { AttendanceState } from '../carnet/terms.js';
import { attendanceByMonth, plansInOrder, progressOf, type AttendanceYear } from '../carnet/rules.js';
import type { Block, DayTile, DocumentSection, Line } from './blocks.js';
import { text } from './blocks.js';
import { cut, section, type CarnetFacts } from './carnet-facts.js';
import { stateWord } from './carnet-words.js';
import { figuresOfDay, shortDay } from './language.js';

/** Over so many sessions, the months of a table tell more than tiles. */
const MOST_TILES = 42;
const MOST_YEARS = 8;
const MOST_PLANS = 8;

const tileOf = ({ words, person, today, language }: CarnetFacts, { day, state }: { day: string; state?: AttendanceState | undefined }, isOneYear: boolean): DayTile => ({
  day: isOneYear ? shortDay(day, language) : figuresOfDay(day, language),
  shape: state ?? (day > today ? 'planned' : 'open'),
  word: stateWord(words, { state }, person.gender) ?? (day > today ? words.toCome : words.toMark),
});

/** The sessions of the plan: as tiles while they are few, by month else; and how their rate is counted. */
export function attendanceBlocks(facts: CarnetFacts): Block[] {
  const { words, sessions, attendance, carnet, plan, today } = facts;
  if (sessions.length === 0) return [text(words.noSession)];
  const isOneYear = new Set(sessions.map(({ day }) => day.slice(0, 4))).size === 1;
  const years = attendanceByMonth(carnet, { ...(plan && { plan: plan.id }), today });
  return [
    sessions.length <= MOST_TILES ? { kind: 'days', caption: words.days, days: sessions.map((session) => tileOf(facts, session, isOneYear)) } : monthTable(facts, years),
    ...(attendance.rate === null ? [] : [text(words.formula(attendance), 'small')]),
  ];
}

/** Years by months, the last first; what is older in one line. */
function monthTable({ words }: CarnetFacts, years: readonly AttendanceYear[]): Block {
  const shown = years.toReversed().slice(0, MOST_YEARS);
  const older = years.slice(0, Math.max(0, years.length - MOST_YEARS));
  const cells = ({ months, attended, held }: Pick<AttendanceYear, 'months' | 'attended' | 'held'>): Line[] => [...months.map((month) => (month ? `${month.attended}/${month.held}` : '')), `${attended}/${held}`];
  const rows = shown.map((year): Line[] => [String(year.year), ...cells(year)]);
  const sum = (key: 'attended' | 'held') => older.reduce((total, year) => total + year[key], 0);
  return {
    kind: 'table', caption: words.monthCaption, columns: [words.year, ...words.months, words.total], figures: Array.from({ length: 13 }, (_, index) => index + 1),
    rows: older.length === 0 ? rows : [...rows, [words.earlierYears(String(older.at(-1)?.year ?? '')), ...Array.from({ length: 12 }, () => ''), `${sum('attended')}/${sum('held')}`]],
  };
}

/** What came before the plan in view, and beside it: the years in a line each, then the other programmes. */
export function past(facts: CarnetFacts): DocumentSection {
  const { carnet, plan, today, language, words } = facts;
  const others = plansInOrder(carnet).filter(({ id }) => id !== plan?.id);
  const years = attendanceByMonth(carnet, { today }).toReversed();
  const shown = years.length > 1 ? years.slice(0, MOST_YEARS) : [];
  const older = years.length > 1 ? years.slice(MOST_YEARS) : [];
  const bilans = (from: string, to: string) => carnet.assessments.filter(({ day }) => day.slice(0, 4) >= from && day.slice(0, 4) <= to).length;
  const rows = shown.map(({ year, attended, held }): Line[] => [String(year), words.heldOf(attended, held), String(bilans(String(year), String(year)))]);
  const first = older[0];
  if (first) rows.push([words.earlierYears(String(first.year)), words.heldOf(older.reduce((sum, year) => sum + year.attended, 0), older.reduce((sum, year) => sum + year.held, 0)), String(bilans('0000', String(first.year)))]);
  const plans = others.slice(0, MOST_PLANS).map(({ id, title, startsOn, endsOn, status }): Line[] => [
    cut(title, 80), startsOn === undefined ? words.none : endsOn === undefined ? words.from(figuresOfDay(startsOn, language)) : words.between(figuresOfDay(startsOn, language), figuresOfDay(endsOn, language)),
    String(progressOf(carnet, { plan: id, today }).done), words.planStates[status],
  ]);
  const [one = '', many = ''] = words.otherPlans;
  return section('past', words.past, [
    rows.length > 0 && { kind: 'table', caption: words.past, columns: words.pastColumns, rows },
    plans.length > 0 && { kind: 'table', caption: words.past, columns: words.planColumns, rows: plans, figures: [2] },
    others.length > plans.length && text(words.others(others.length - plans.length, one, many), 'small'),
  ], others.slice(0, MOST_PLANS).map(({ id }) => id));
}
