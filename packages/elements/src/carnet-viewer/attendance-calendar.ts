import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { dayWords } from '../internal/day-words.js';
import { icon } from '../internal/icons.js';
import type { Language } from '../internal/localize.js';
import { sessionWord, stateIcon, tileStateOf } from './attendance-states.js';
import type { AttendanceSentences } from './attendance.strings.js';
import type { CarnetContext, Session } from './context.js';
import { hoursWords } from './session-words.js';

interface Months {
  readonly words: AttendanceSentences;
  /** `id`s of the two absences that raise a notice. */
  readonly tinted: readonly string[];
}

const localeOf = (language: Language) => (language === 'fr' ? 'fr-FR' : 'en-GB');

/** « Mars », « Mars 2025 » when more than one year is in view. */
function monthWords(month: string, language: Language, hasYear: boolean): string {
  const words = new Date(`${month}-01T00:00:00Z`).toLocaleDateString(localeOf(language), { month: 'long', timeZone: 'UTC', ...(hasYear && { year: 'numeric' }) });
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** « mar. 17 », as it is read in a column that bears the month. */
const tileDay = (day: string, language: Language): string => new Date(`${day}T00:00:00Z`).toLocaleDateString(localeOf(language), { weekday: 'short', day: 'numeric', timeZone: 'UTC' });

function monthsOf(sessions: readonly Session[]): Map<string, Session[]> {
  const months = new Map<string, Session[]>();
  for (const session of sessions) {
    const month = session.day.slice(0, 7);
    const inMonth = months.get(month);
    if (inMonth) inMonth.push(session);
    else months.set(month, [session]);
  }
  return months;
}

/** Sessions as tiles, a column a month: icon, day, full word of the state. */
export function renderMonths(context: CarnetContext, sessions: readonly Session[], months: Months): TemplateResult {
  const { language } = context;
  const byMonth = monthsOf(sessions);
  const hasYear = sessions[0]?.day.slice(0, 4) !== sessions.at(-1)?.day.slice(0, 4);
  return html`<div class="months">${repeat(byMonth, ([month]) => month, ([month, inMonth]) => {
    const days = inMonth.map(({ day }) => day);
    return html`
      <section class="month" aria-labelledby=${`month-${month}`}>
        <h4 id=${`month-${month}`}>${monthWords(month, language, hasYear)}</h4>
        <ul class="days" role="list">${repeat(inMonth, ({ id }) => id, (session) =>
          renderTile(context, session, { ...months, isOneOfDay: days.indexOf(session.day) !== days.lastIndexOf(session.day) }))}</ul>
      </section>`;
  })}</div>`;
}

function renderTile(context: CarnetContext, session: Session, { words, tinted, isOneOfDay }: Months & { isOneOfDay: boolean }): TemplateResult {
  const { language, today, isEditable, select, selected, carnet } = context;
  const state = tileStateOf(session, today);
  const [short, whole] = [tileDay(session.day, language), dayWords(session.day, language)];
  const hours = isOneOfDay ? hoursWords(session, carnet, language) : undefined;
  const status = context.statusOf(session.id)?.state;
  const isToCheck = session.isToCheck || status === 'conflict' || status === 'put-off';
  const inside = html`${stateIcon(state)}<span><b><span aria-hidden="true">${short}</span><span class="visually-hidden">${whole}, </span></b>${
    session.kind === 'workshop' ? html`<span class="what">${session.title ?? words.workshop}</span>` : nothing}${
    hours === undefined ? nothing : html`<span class="what">${hours}</span>`}${sessionWord(session, context, words)}${
    isToCheck ? html`<span class="flag">${icon('warning')}${words.toCheck}</span>` : nothing}</span>`;
  const look = ['day', state === 'to-come' ? 'planned' : '', tinted.includes(session.id) ? 'alone' : ''].join(' ');
  const isOpen = selected?.kind === 'session' && selected.id === session.id;
  return html`<li>${isEditable
    ? html`<button type="button" class=${look} data-session=${session.id} aria-haspopup="dialog" aria-expanded=${isOpen ? 'true' : 'false'} @click=${() => { select('session', session.id); }}>${inside}</button>`
    : html`<div class=${look}>${inside}</div>`}${renderUnsaved(context, session, words)}</li>`;
}

/** What could not be saved, beside what it is about. */
export function renderUnsaved({ statusOf }: CarnetContext, { id }: Session, words: AttendanceSentences): TemplateResult | typeof nothing {
  const status = statusOf(id);
  if (status?.state !== 'failed' && status?.state !== 'offline' && status?.state !== 'refused') return nothing;
  const { state, retry, reason } = status;
  // The tile stays, the button goes with what it says.
  const again = ({ currentTarget }: Event) => {
    (currentTarget as Element).closest('li, tr')?.querySelector<HTMLElement>('[data-session]')?.focus();
    retry?.();
  };
  return html`<p class="unsaved" role="alert">${icon(state === 'offline' ? 'offline' : 'error')}<span>${state === 'refused' ? words.refused(reason) : words[state]}${
    retry ? html`&#32;<button type="button" class="link" @click=${again}>${words.retry}</button>` : nothing}</span></p>`;
}
