import type { Relaxation } from '@sport-sante/sdk/club/relax';
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { telOf } from '../internal/phone-link.js';
import type { FinderContext } from './context.js';
import { renderTowns } from './place-words.js';
import { phoneWords } from './result-phone.js';
import { focusResults } from './results-focus.js';
import { emptyWords, givesWords, wayWords } from './zero-words.js';
import { strings } from './zero.strings.js';

export { zeroStyles as styles } from './zero.styles.js';

const home = svg`<path d="m3.300 9.200 6.700-5.800 6.700 5.800M5 8v8.600h10V8"/>`;
const route = svg`<path d="m3 5.400 4.600-2 4.800 2 4.600-2v11.200l-4.600 2-4.800-2-4.600 2zM7.600 3.400v11.200m4.800-9.200v11.200"/>`;
const drawing = (paths: SVGTemplateResult): TemplateResult => html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${paths}</svg>`;

const comesHome = ({ changes: [first] }: Relaxation): boolean => first?.code === 'delivery';

/**
 * What to do when nothing is found: ways out with what each gives, other ways to begin, and the single number. Never an empty
 * page, also when the place itself was not found.
 *
 * @param relaxations the ways out; `undefined` while they are looked for, `null` when they could not be: nothing is said of them.
 */
export function renderZero(context: FinderContext, relaxations: readonly Relaxation[] | null | undefined): TemplateResult {
  const words = context.speak(strings);
  const { answer, query: { origin } } = context;
  const isPlaceUnknown = answer?.place?.state === 'unknown' && !origin;
  const refused = answer?.refused ?? 0;
  return html`<section class="zero" aria-labelledby="results-title" aria-busy=${context.state === 'searching' ? 'true' : 'false'}>
    <h3 id="results-title" tabindex="-1">${emptyWords(context)}</h3>
    ${isPlaceUnknown ? renderNotFound(context) : nothing}
    ${refused > 0 ? html`<p>${words.refused(refused)}</p>` : nothing}
    ${renderWays(context, relaxations, isPlaceUnknown)}
    ${renderOthers(context, relaxations)}
  </section>`;
}

function renderNotFound(context: FinderContext): TemplateResult {
  const words = context.speak(strings);
  const others = context.answer?.place?.others ?? [];
  return html`${others.length > 0 ? html`<p>${words.didYouMean}</p>${renderTowns(context, others, words.didYouMean, focusResults)}` : nothing}<p>${words.tryPostcode}</p>`;
}

function renderWays(context: FinderContext, relaxations: readonly Relaxation[] | null | undefined, isPlaceUnknown: boolean): TemplateResult | typeof nothing {
  const words = context.speak(strings);
  if (relaxations === null) return nothing;
  const ways = relaxations?.filter((each) => !comesHome(each));
  if (!ways) return html`<p class="quiet">${words.looking}</p>`;
  if (ways.length === 0) return isPlaceUnknown ? nothing : html`<p>${words.noWay}</p>`;
  return html`<ul class="ways" aria-label=${words.ways}>${ways.map((way) => renderWay(context, way))}</ul>`;
}

const renderWay = (context: FinderContext, way: Relaxation): TemplateResult => html`<li>
  <button type="button" class="secondary way" @click=${(event: Event) => { take(context, way, event); }}>${wayWords(context, way)}&#32;<span>${givesWords(context, way)}</span></button>
</li>`;

/** Asks what the way out asks. The focus goes on to what it finds. */
function take(context: FinderContext, { query, changes }: Relaxation, event: Event): void {
  focusResults(event);
  if (changes.some(({ code }) => code === 'drop-text')) context.search('');
  if (query.radiusKm !== context.query.radiusKm && changes.some(({ code }) => code === 'radius')) context.setRadius(query.radiusKm);
  if (changes.some(({ code }) => code !== 'radius' && code !== 'drop-text')) context.setFilters(query.filters ?? {});
}

/** Offers that come to the person when the directory has some; that it has none is said once it was asked. Then where to ask. */
function renderOthers(context: FinderContext, relaxations: readonly Relaxation[] | null | undefined): TemplateResult {
  const words = context.speak(strings);
  if (!relaxations) return html`<div class="others"><p>${renderAsk(context)}</p></div>`;
  const offers = relaxations.filter(comesHome);
  const has = (...deliveries: string[]) => offers.filter(({ changes: [first] }) => first?.code === 'delivery' && deliveries.includes(first.delivery));
  const row = (paths: SVGTemplateResult, ways: readonly Relaxation[], unknown: string) => (ways.length > 0
    ? ways.map((way) => renderWay(context, way)) : html`<li class="asked">${drawing(paths)}<span>${unknown}</span></li>`);
  return html`<div class="others">
    <h4>${words.otherWays}</h4>
    <ul class="ways">${row(home, has('at-home', 'remote'), words.atHome)}${row(route, has('itinerant'), words.itinerant)}</ul>
    <p>${renderAsk(context)}</p>
  </div>`;
}

function renderAsk({ territory, mode, speak }: FinderContext): TemplateResult | string {
  const words = speak(strings);
  const phone = territory?.phone;
  return phone === undefined ? words.noPhone[mode] : html`${words.ask}&#32;<a href=${telOf(phone)}>${phoneWords(phone)}</a>.`;
}
