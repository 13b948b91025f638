import { attendance, dropoutRisk, sessionsOf } from '@sport-sante/sdk/carnet/rules';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { dayWords } from '../internal/day-words.js';
import { renderMonths } from './attendance-calendar.js';
import { keeping } from '../internal/keeping.js';
import { stateIcon, stateWord, tileStateOf, tileStates } from './attendance-states.js';
import { renderSessionTable, renderYears } from './attendance-tables.js';
import { strings, type AttendanceSentences } from './attendance.strings.js';
import type { CarnetContext, Session } from './context.js';
import { windowOf } from './period.js';
import { renderSessionHere } from './session-here.js';

export { attendanceStyles as styles } from './attendance.styles.js';
export { renderToday } from './session-here.js';

/** Sessions that are drawn at once; older ones come on demand, as many again. */
const MOST_AT_ONCE = 120;

/** What is the view's own: calendar or list, and how far back. */
interface Look { isList: boolean; most: number }

type Count = ReturnType<typeof attendance>;

const drawings = {
  calendar: svg`<path d="M3.5 5h13v11.500h-13zM3.500 8.500h13M7 3v3.500M13 3v3.500"/>`,
  list: svg`<path d="M7.500 5.500h9M7.500 10h9M7.500 14.500h9M3.800 5.500h.1M3.800 10h.1M3.800 14.500h.1"/>`,
};

/** The last sessions, whole months of them: at least one month, then as many as fit. They are in order. */
function lastOf(sessions: readonly Session[], most: number): readonly Session[] {
  if (sessions.length <= most) return sessions;
  const cut = sessions[sessions.length - most]?.day.slice(0, 7) ?? '';
  const after = sessions.findIndex(({ day }) => day.slice(0, 7) > cut);
  return sessions.slice(after < 0 ? sessions.findIndex(({ day }) => day.slice(0, 7) === cut) : after);
}

/** Who came when: each session with its state by shape and in words, the counts, and the rate with how it is worked out. */
export function renderAttendance(context: CarnetContext): TemplateResult {
  return html`<section class="attendance" id="attendance" aria-labelledby="attendance-title">
    ${keeping((): Look => ({ isList: false, most: MOST_AT_ONCE }), (look) => renderInside(context, look))}
  </section>${renderSessionHere(context)}`;
}

function renderInside(context: CarnetContext, look: Look): TemplateResult {
  const { carnet, period, today, speak } = context;
  const words = speak(strings);
  const isWhole = !carnet.missing?.includes('sessions');
  const sessions = sessionsOf(carnet, windowOf(context));
  const isByYear = period === 'all' && isWhole && sessions.length > 0;
  const count = attendance(carnet, { ...windowOf(context), today });
  return html`
    <div class="block-head">
      <h3 id="attendance-title">${isByYear ? words.titleByMonth : words.title}</h3>
      ${isByYear ? html`<p class="quiet small"><span class="wide-only">${words.yearsHint}</span><span class="narrow-only">${words.yearsHintNarrow}</span></p>`
        : sessions.length > 0 ? renderDisplays(look, words, context.redraw) : nothing}
    </div>
    ${isWhole ? nothing : renderMissing(context, words)}
    ${isByYear ? renderYears(context, words) : renderSessions(context, sessions, look, words)}
    ${isWhole ? renderRate(context, sessions, count, words) : nothing}
  `;
}

const renderDisplays = (look: Look, words: AttendanceSentences, redraw: () => void): TemplateResult => html`
  <div class="switch" role="group" aria-label=${words.display}>
    ${([false, true] as const).map((isList) => html`
      <button type="button" aria-pressed=${look.isList === isList ? 'true' : 'false'} @click=${() => { look.isList = isList; redraw(); }}>
        <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${isList ? drawings.list : drawings.calendar}</svg>${isList ? words.list : words.calendar}
      </button>`)}
  </div>`;

const renderMissing = ({ reload }: CarnetContext, words: AttendanceSentences): TemplateResult => html`
  <div class="unloaded"><p>${words.missing}</p>
    ${reload ? html`<button type="button" class="secondary" @click=${() => { reload('sessions'); }}>${words.reload}</button>` : nothing}</div>`;

function renderSessions(context: CarnetContext, sessions: readonly Session[], look: Look, words: AttendanceSentences): TemplateResult | typeof nothing {
  if (sessions.length === 0) return nothing;
  const shown = lastOf(sessions, look.most);
  const risk = dropoutRisk(context.carnet, { ...(context.plan && { plan: context.plan.id }), today: context.today });
  const older = sessions.length - shown.length;
  return html`
    ${renderLegend(context, sessions, words)}
    ${older > 0 ? html`<p><button type="button" class="secondary" @click=${() => { look.most += MOST_AT_ONCE; context.redraw(); }}>${words.older(Math.min(older, MOST_AT_ONCE))}</button></p>` : nothing}
    ${look.isList ? renderSessionTable(context, shown, words) : renderMonths(context, shown, { words, tinted: risk?.sessions ?? [] })}
  `;
}

/** What each shape is, and how many of them there are: of the tiles, those ahead included. */
function renderLegend({ carnet, today }: CarnetContext, sessions: readonly Session[], words: AttendanceSentences): TemplateResult {
  const states = sessions.map((session) => tileStateOf(session, today));
  const count = (state: (typeof tileStates)[number]) => states.filter((each) => each === state).length;
  return html`<ul class="legend" role="list">${tileStates.filter((state) => state === 'present' || states.includes(state)).map((state) => html`
    <li>${stateIcon(state)}${words.count(stateWord(state, carnet, words), count(state))}</li>`)}</ul>`;
}

/** The rate with its numbers in view; in words when there is nothing to divide. */
function renderRate({ language, period, today }: CarnetContext, sessions: readonly Session[], { attended, planned, cancelled, unmarked, rate }: Count, words: AttendanceSentences): TemplateResult {
  const [first] = sessions;
  if (!first) return html`<p>${period === 'year' ? words.noneInYear : words.none}</p>`;
  if (rate === null) return html`<p>${planned === 0 ? [words.none, ' ', words.firstOn(dayWords(first.day, language, { today, weekday: true }))] : words.noneHeld}</p>`;
  return html`<p class="quiet small rate">${words.rule(cancelled)}<span class="nowrap">${words.sum(attended, planned, cancelled, Math.round(rate * 100))}.</span>${
    unmarked > 0 ? ` ${words.stillUnmarked(unmarked)}` : nothing}</p>`;
}
