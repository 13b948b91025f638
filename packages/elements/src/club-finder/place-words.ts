import { html, nothing, type TemplateResult } from 'lit';
import type { FinderContext, PlaceMatch } from './context.js';
import { focusAfter } from './filter-acts.js';
import type { FinderSearch } from './finder-search.js';
import { strings } from './place-words.strings.js';
import { termWords } from './term-words.js';

/** Buttons of other communes; the rest is counted. */
const SHOWN = 6;

/** « L’Haÿ-les-Roses », as it is printed. */
export const townName = (name: string): string => name.replaceAll('\'', '’');

/** « Saint-Denis (974) ». */
export const townLabel = ({ name, department }: PlaceMatch): string => `${townName(name)} (${department})`;

/** Whether two names are read as one, accents, capitals and hyphens aside. */
export const isSameName = (one: string, other: string): boolean => one.trim().localeCompare(other, 'fr', { sensitivity: 'base', ignorePunctuation: true }) === 0;

/** A button for each of several communes. @param after moves the focus on: the button goes with what it answers. */
export const renderTowns = (context: FinderContext, places: readonly PlaceMatch[], label: string, after = (event: Event): void => { focusAfter(event, '#results-title'); }): TemplateResult => html`<ul class="towns" aria-label=${label}>
  ${places.slice(0, SHOWN).map((place) => html`<li><button type="button" class="chip" @click=${(event: Event) => {
    context.take(place);
    after(event);
  }}>${townLabel(place)}</button></li>`)}
</ul>`;

/**
 * What became of the words of a place, under the search box: another name of a commune and the address that was found are told,
 * and of several communes that fit one can take another. Nothing when what was typed is the name of one commune.
 */
export function renderPlaceWords(context: FinderContext): TemplateResult | typeof nothing {
  const { answer, query: { typed, origin }, speak } = context;
  const { place, state } = answer?.place ?? {};
  const others = answer?.place?.others.filter(({ insee }) => insee !== place?.insee) ?? [];
  if (!place || state === 'unknown' || typed === '') return nothing;
  const words = speak(strings);
  const name = origin?.label ?? place.name;
  const of = speak(termWords).from(name);
  const approximate = place.precision === 'approximate' && origin?.label === undefined ? html`&#32;${words.approximate}` : nothing;
  if (state === 'ambiguous' && others.length > 0 && origin?.label === undefined) {
    const say = others.every(({ name }) => name === place.name) ? words.namesakes(townName(place.name), of, place.department) : words.several(typed, of, place.department);
    return html`<div class="place-words"><p>${say}${approximate}</p>${renderTowns(context, others, words.others)}${others.length > SHOWN ? html`<p>${words.more(others.length - SHOWN)}</p>` : nothing}</div>`;
  }
  if (isSameName(typed, name) && approximate === nothing) return nothing;
  return html`<p class="place-words">${words.around(typed.trim(), of, place.department)}${approximate}</p>`;
}

/** All that is said of the place under the search box. */
export const renderSaid = (context: FinderContext, search: Pick<FinderSearch, 'address' | 'takeAddress'>): TemplateResult =>
  html`${renderPlaceWords(context)}${renderNamed(context)}${renderAddress(context, search)}`;

/** A commune was found, and structures elsewhere go by the same name. */
function renderNamed({ alsoNamed: [first], query: { typed }, searchNames, speak }: FinderContext): TemplateResult | typeof nothing {
  if (!first) return nothing;
  const words = speak(strings);
  return html`<p class="also">${words.alsoNamed(typed, first.club.names[0] ?? '', first.club.address?.city)} <button type="button" class="link" @click=${() => { searchNames(typed); }}>${words.seeNamed}</button></p>`;
}

/** What became of an address that was typed; nothing is said of one that was found, for the list counts from it. */
function renderAddress({ speak }: FinderContext, search: Pick<FinderSearch, 'address' | 'takeAddress'>): TemplateResult | typeof nothing {
  const { address } = search;
  const words = speak(strings);
  if (!address || address.state === 'found') return nothing;
  if (address.state !== 'unsure') return html`<p class="also">${address.state === 'asking' ? words.addressAsked : address.state === 'none' ? words.addressUnknown : words.addressUnavailable}</p>`;
  return html`<p class="also">${words.addressUnsure}</p><ul class="towns" aria-label=${words.addressUnsure}>${address.proposals.map((each) =>
    html`<li><button type="button" class="secondary" @click=${() => { search.takeAddress(each); }}>${each.label}</button></li>`)}</ul>`;
}
