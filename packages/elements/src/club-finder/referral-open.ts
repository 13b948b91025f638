import { wallClock } from '@sport-sante/sdk/time-zone';
import { css, html, nothing, type TemplateResult } from 'lit';
import { dayWords, timeWords } from '../internal/day-words.js';
import type { FinderContext } from './context.js';
import type { ListHost, ReferralAnswer } from './list-host.js';
import { answerWords, dayOf, drawings, instantOf, latest } from './referral-answer.js';
import { strings } from './referral-open.strings.js';
import { strings as answerStrings } from './referral.strings.js';

/** First what asks for something to be done. */
const order: readonly ReferralAnswer['state'][] = ['declined', 'other', 'requested', 'accepted'];
/** Days after which a request is no longer in the way of what is asked now. Ours: a year, the longest a prescription runs. */
const RECENT_DAYS = 366;
const DAY_MS = 86_400_000;

const placeOf = ({ club: { id, reference, name } }: ReferralAnswer): string => id ?? reference ?? name ?? '';

/** One request for each structure, the latest; what asks for an act first, then the newest. */
function sorted(referrals: readonly ReferralAnswer[], now: string): { open: ReferralAnswer[]; closed: ReferralAnswer[] } {
  const last = [...new Set(referrals.map(placeOf))].flatMap((place) => latest(referrals.filter((each) => placeOf(each) === place)) ?? []);
  const moment = ({ changedOn, authoredOn }: ReferralAnswer) => instantOf(changedOn ?? authoredOn);
  const isOpen = (each: ReferralAnswer) => order.includes(each.state) && (moment(each) === 0 || Date.parse(now) - moment(each) < RECENT_DAYS * DAY_MS);
  const inOrder = last.sort((one, other) => order.indexOf(one.state) - order.indexOf(other.state) || moment(other) - moment(one));
  return { open: inOrder.filter(isOpen), closed: inOrder.filter((each) => !isOpen(each)) };
}

/**
 * What was asked of structures for this person and how it stands, whether or not they are in « Ma liste », which goes with the
 * page. Nothing where nobody can tell.
 */
export function renderRequests(context: FinderContext, host: ListHost): TemplateResult | typeof nothing {
  const { referrals, reading } = host;
  if (!reading && referrals.length === 0) return nothing;
  const words = context.speak(strings);
  const { open, closed } = sorted(referrals, host.now());
  const isUnknown = reading !== undefined && (reading.at === undefined || reading.is === 'failed');
  return html`<section class="requests" aria-labelledby="requests">
    <div class="requests-top"><h3 id="requests">${words.title}</h3>${renderReading(context, host)}</div>
    ${open.length > 0 ? html`<ul>${open.map((each) => renderRequest(context, host, each))}</ul>` : isUnknown ? nothing : html`<p class="quiet">${words.none}</p>`}
    ${closed.length > 0 ? html`<details><summary>${words.closed(closed.length)}</summary><ul>${closed.map((each) => renderRequest(context, host, each))}</ul></details>` : nothing}
  </section>`;
}

function renderRequest(context: FinderContext, host: ListHost, answer: ReferralAnswer): TemplateResult {
  const words = context.speak(strings);
  const day = (moment: string | undefined) => dayOf({ context, host }, moment);
  const { look, sentence } = answerWords(context.speak(answerStrings), answer, day);
  const asked = answer.state === 'requested' ? undefined : day(answer.authoredOn);
  const about = [asked === undefined ? undefined : words.asked(asked), answer.slot?.activity].filter((each) => each !== undefined);
  return html`<li><p><b>${nameIn(context, answer) ?? words.unnamed}</b>${about.length > 0 ? html`<span class="quiet">${about.join(', ')}</span>` : nothing}</p>
    <p class="request ${look}">${drawings[look]()}<span>${sentence}</span></p></li>`;
}

/** As the request says it; else as the directory does, of what is in view. */
function nameIn({ hits, list }: FinderContext, { club: { id, name } }: ReferralAnswer): string | undefined {
  if (name !== undefined || id === undefined) return name;
  return [...list.entries, ...hits].find(({ club }) => club.id === id)?.club.names[0];
}

/** When the answers were read, and the way to read them again; nothing where the host gives them. */
export function renderReading(context: FinderContext, host: ListHost): TemplateResult | typeof nothing {
  const { reading } = host;
  if (!reading) return nothing;
  const words = context.speak(strings);
  const hasFailed = reading.is === 'failed';
  const isBusy = reading.is === 'reading' || reading.is === 'waiting';
  const wall = reading.at === undefined ? undefined : wallClock(reading.at, host.timeZone);
  const said = hasFailed ? words.notRead : isBusy || !wall ? words.reading
    : words.read(timeWords(wall.time, context.language), wall.day === context.today ? undefined : dayWords(wall.day, context.language), reading.news);
  // What the page does by itself is not said aloud; what somebody asked for is.
  return html`<div class="reading">
    <p class="quiet" role=${hasFailed || reading.news !== undefined ? 'status' : nothing}>${hasFailed ? drawings.declined() : nothing}<span>${said}</span></p>
    <button type="button" class="link" data-act="refresh" aria-disabled=${isBusy ? 'true' : nothing} aria-label=${hasFailed ? words.retryName : words.refreshName} @click=${reading.refresh}>${hasFailed ? words.retry : words.refresh}</button>
  </div>`;
}

export const requestsStyles = css`
  .requests { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.75rem; padding: 1rem 1.25rem; border: 1px solid var(--_line); border-radius: var(--_radius-control); }
  .requests-top { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: baseline; justify-content: space-between; }
  .requests h3 { font-size: var(--_text-l, 1.125rem); line-height: 1.3; }
  .requests ul { display: grid; gap: 0.75rem; margin: 0; padding: 0; list-style: none; }
  .requests li { display: grid; gap: 0.125rem; }
  .requests li + li { padding-block-start: 0.75rem; border-block-start: 1px solid var(--_line); }
  .requests li p:first-child { display: flex; flex-wrap: wrap; gap: 0 0.75rem; align-items: baseline; }
  .request { display: flex; gap: 0.5rem; align-items: start; font-size: var(--_text-s); }
  .request .icon { flex: none; margin-block-start: 0.125em; }
  .request.accepted .icon { color: var(--_success); }
  .request.declined .icon { color: var(--_warning); }
  .requests details ul { padding-block-start: 0.25rem; }
  .reading { display: flex; flex-wrap: wrap; gap: 0 0.75rem; align-items: center; }
  .reading p { display: flex; gap: 0.375rem; align-items: start; margin: 0; font-size: var(--_text-s); }
  .reading .icon { flex: none; color: var(--_warning); }
  .reading .link[aria-disabled] { color: var(--_quiet); text-decoration: none; cursor: default; }
  @media print { .requests { display: none; } }
`;
