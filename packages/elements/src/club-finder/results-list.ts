import type { ClubHit } from '@sport-sante/sdk/club/model';
import { isStale } from '@sport-sante/sdk/club/record-rules';
import { html, nothing, type TemplateResult } from 'lit';
import { dayWords } from '../internal/day-words.js';
import type { FinderContext } from './context.js';
import { isToAsk } from './prescribed.js';
import { focusAfter } from './filter-acts.js';
import { drawing } from './result-icons.js';
import { resultRows } from './result-rows.js';
import { monthOf } from './result.js';
import { strings, type ResultsSentences } from './results-list.strings.js';
import { termWords } from './term-words.js';

/** What stands after the rows: « 11 lieux non proposés, et pourquoi ». */
export interface ResultsParts { readonly aside?: unknown }

/** Radiuses in kilometres that a search is widened to, in order; then there is no limit. */
const WIDER_KM = [5, 10, 20, 50, 100];
/** Sources that are named; of a great directory the rest is counted. */
const SOURCES_SHOWN = 3;

/** « 11 lieux à 20 km ou moins »: of the answer in view. */
export function resultsTitle(context: FinderContext): string {
  const { answer, query, mode, speak } = context;
  const words = speak(strings);
  const unknown = query.origin ? answer?.unknownPosition ?? 0 : 0;
  const served = answer?.served ?? 0;
  return words.title({ count: (answer?.total ?? 0) - unknown - served, served, unknown, radiusKm: query.radiusKm, from: fromWords(context, words), text: query.text, isClinical: mode === 'clinical' });
}

/** « d’Évry-Courcouronnes », « de votre position »; `undefined` when nothing was searched around. */
function fromWords({ query: { origin }, speak }: FinderContext, words: ResultsSentences): string | undefined {
  if (!origin) return undefined;
  if (origin.kind === 'place' && origin.place) return speak(termWords).from(origin.place.name);
  return origin.kind === 'address' ? words.ofAddress : words.ofMyPosition;
}

/** All that was found, nearest first, then what is just beyond, and where it comes from. */
export function renderResults(context: FinderContext, { aside = nothing }: ResultsParts = {}): TemplateResult | typeof nothing {
  const { answer, hits, mode, query: { origin }, state } = context;
  if (!answer) return nothing;
  const words = context.speak(strings);
  const around = origin && (origin.kind === 'place' ? origin.place?.name.replaceAll('\'', '’') : origin.kind === 'address' ? words.address : words.myPosition);
  return html`<section class="results" aria-labelledby="results-title" aria-busy=${state === 'searching' ? 'true' : 'false'}>
    <div class="results-head"><h3 id="results-title" tabindex="-1">${resultsTitle(context)}</h3>${origin && answer.total > 0 ? html`<p class="quiet">${context.hits.some(isToAsk) && !context.hits.every(isToAsk) ? words.openFirst(around) : words.order(around)}</p>` : nothing}</div>
    ${renderNotice(context, words)}
    ${hits.length > 0 ? html`<div class="rows">${resultRows(context)}</div>` : nothing}
    ${answer.beyond.length > 0 ? renderBeyond(context, answer.beyond, words) : nothing}
    ${aside}
    <p class="sources">${[...sourcesOf(hits, words), context.attribution === undefined ? '' : words.communes(context.attribution), mode === 'public' ? words.private : '', mode === 'public' ? words.medical : words.decision].filter(Boolean).join(' ')}</p>
  </section>`;
}

/** One notice when most records are old: then each row says it in short only. */
function renderNotice({ hits, today, language }: FinderContext, words: ResultsSentences): TemplateResult | typeof nothing {
  const stale = hits.filter(({ club }) => isStale(club, today));
  if (stale.length * 2 <= hits.length) return nothing;
  const days = new Set(stale.map(({ club }) => club.lastVerified));
  // Read often and written once: a few records of another day do not make it less true that most are of this one.
  const [most] = [...days].map((day) => ({ day, count: stale.filter(({ club }) => club.lastVerified === day).length })).sort((one, other) => other.count - one.count);
  const day = most && most.count * 2 > hits.length ? most.day : undefined;
  return html`<div class="notice stale-notice">${drawing('info')}<p>${day === undefined ? words.stale : words.staleOf(day.length < 10 ? monthOf(day, language, false) : dayWords(day, language))}</p></div>`;
}

function renderBeyond({ query, setRadius, speak }: FinderContext, beyond: readonly ClubHit[], words: ResultsSentences): TemplateResult {
  const { km } = speak(termWords);
  const nearest = Math.min(...beyond.map(({ distanceKm }) => distanceKm ?? Infinity));
  const wider = WIDER_KM.find((each) => each > (query.radiusKm ?? 0) && each >= nearest);
  return html`<p class="beyond">${words.beyond(beyond.map(({ club, distanceKm }) => words.beyondPlace(club.names[0] ?? '', club.address?.city?.replaceAll('\'', '’'), km(distanceKm ?? 0))))}
    <button type="button" class="link" @click=${(event: Event) => {
      setRadius(wider);
      focusAfter(event, '#results-title');
    }}>${words.widen(wider)}</button></p>`;
}

/** Who published what is in view, and that some of it is invented. */
function sourcesOf(hits: readonly ClubHit[], words: ResultsSentences): string[] {
  const isFiction = hits.some(({ club }) => club.isExample === true);
  const names = [...new Set(hits.flatMap(({ club }) => (club.source === undefined || club.isExample === true ? [] : [club.source])))];
  const rest = names.length - SOURCES_SHOWN;
  return [names.length > 0 ? words.sources([...names.slice(0, SOURCES_SHOWN), ...(rest > 0 ? [words.otherSources(rest)] : [])]) : '', isFiction ? words.fictional : ''];
}
