import { attendance, attendanceByMonth } from '@sport-sante/sdk/carnet/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { dayWords } from '../internal/day-words.js';
import { writeDecimal } from '../internal/decimal-text.js';
import { icon } from '../internal/icons.js';
import { renderUnsaved } from './attendance-calendar.js';
import { sessionWord, stateIcon, tileStateOf } from './attendance-states.js';
import type { AttendanceSentences } from './attendance.strings.js';
import type { CarnetContext, Session } from './context.js';
import { hoursWords, titleAmong } from './session-words.js';

type Year = ReturnType<typeof attendanceByMonth>[number];

/** What a session may hold beside its state: a column each, when one of those in view holds it. */
const details = ['effort', 'pain', 'mood', 'incident'] as const;

function detailWords(session: Session, name: (typeof details)[number], words: AttendanceSentences, { language }: CarnetContext): string | undefined {
  const value = session[name];
  if (value === undefined) return undefined;
  if (name === 'mood') return words.moods[value as keyof typeof words.moods];
  return typeof value === 'number' ? words.outOfTen(writeDecimal(value, language)) : value;
}

/** The tiles again, a row each, with what was noted of the session. On a phone each row folds into lines of its own. */
export function renderSessionTable(context: CarnetContext, sessions: readonly Session[], words: AttendanceSentences): TemplateResult {
  const columns = details.filter((name) => sessions.some((session) => session[name] !== undefined));
  return html`
    <table class="sessions" role="table">
      <caption class="visually-hidden">${words.tableOf}</caption>
      <thead role="rowgroup"><tr role="row">${[words.date, words.session, words.state, ...columns.map((name) => words[name])].map((name) => html`<th scope="col" role="columnheader">${name}</th>`)}</tr></thead>
      <tbody role="rowgroup">${repeat(sessions, ({ id }) => id, (session) => renderRow(context, session, columns, words))}</tbody>
    </table>`;
}

function renderRow(context: CarnetContext, session: Session, columns: readonly (typeof details)[number][], words: AttendanceSentences): TemplateResult {
  const { language, isEditable, today, select, carnet } = context;
  const day = dayWords(session.day, language, { today, weekday: true, short: true });
  const what = [titleAmong(session, carnet.sessions) ?? (session.kind === 'workshop' ? session.title ?? words.workshop : undefined), hoursWords(session, carnet, language), session.place?.name].filter(Boolean).join(', ');
  return html`
    <tr role="row">
      <th scope="row" role="rowheader">${isEditable
        ? html`<button type="button" class="link" data-session=${session.id} aria-haspopup="dialog" @click=${() => { select('session', session.id); }}>${day}</button>` : day}</th>
      <td role="cell">${what}</td>
      <td role="cell"><span class="marked">${stateIcon(tileStateOf(session, today))}${sessionWord(session, context, words)}</span>${
        session.isToCheck ? html`<span class="flag">${icon('warning')}${words.toCheck}</span>` : nothing}${renderUnsaved(context, session, words)}</td>
      ${columns.map((name) => {
        const said = detailWords(session, name, words, context);
        return html`<td role="cell" class=${said === undefined ? 'unsaid' : ''} data-label=${words[name]}>${said ?? html`<span aria-hidden="true">–</span><span class="visually-hidden">${words.notSaid}</span>`}</td>`;
      })}
    </tr>`;
}

/** Ten years on one screen: a row a year, a column a month, « 3/4 ». The number says it, the tint says it again. */
export function renderYears({ carnet, today, language }: CarnetContext, words: AttendanceSentences): TemplateResult {
  const years = attendanceByMonth(carnet, { today }).sort((one, other) => other.year - one.year);
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
  const names = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 1)).toLocaleDateString(locale, { month: 'short', timeZone: 'UTC' }));
  const { attended, planned, cancelled, rate } = attendance(carnet, { today });
  return html`
    <div class="years" tabindex="0" role="region" aria-label=${words.scrolled}>
      <table>
        <caption class="visually-hidden">${words.yearsOf}</caption>
        <thead><tr><th scope="col">${words.year}</th>${names.map((name) => html`<th scope="col" class="number month-cell">${name}</th>`)}
          <th scope="col" class="number">${words.attended}</th><th scope="col" class="number">${words.rate}</th></tr></thead>
        <tbody>${years.map((year) => renderYear(year, words))}</tbody>
        ${years.length > 1 ? html`<tfoot><tr><th scope="row">${words.total}</th><td class="month-cell" colspan="12"></td>${renderSum(attended, planned - cancelled, rate, words)}</tr></tfoot>` : nothing}
      </table>
    </div>`;
}

/** Tints in five steps, so that a strict policy of styles has nothing to refuse. */
const stepOf = (attended: number, held: number): number => (held === 0 ? 0 : Math.round((attended / held) * 4));

const renderYear = ({ year, months, attended, held, rate }: Year, words: AttendanceSentences): TemplateResult => html`
  <tr><th scope="row">${year}</th>${months.map((month) => (month && month.held > 0
    ? html`<td class="number month-cell" data-step=${stepOf(month.attended, month.held)}>${month.attended}/${month.held}</td>`
    : html`<td class="number month-cell unsaid"><span aria-hidden="true">–</span><span class="visually-hidden">${words.noSession}</span></td>`))}${renderSum(attended, held, rate, words)}</tr>`;

const renderSum = (attended: number, held: number, rate: number | null, words: AttendanceSentences): TemplateResult => (rate === null
  ? html`<td class="number unsaid" colspan="2">${words.noSession}</td>`
  : html`<td class="number"><b>${attended}</b>&#32;${words.outOf(held)}</td><td class="number">${words.percent(Math.round(rate * 100))}</td>`);
