import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../internal/icons.js';
import { telOf } from '../internal/phone-link.js';
import type { FinderContext, PlaceMatch } from './context.js';
import { focusAfter } from './filter-acts.js';
import { phoneWords } from './result-phone.js';
import { strings } from './search-bar.strings.js';

/** Radii to choose from, in kilometres (knowledge: clubs.md §3.2). */
const radii = [5, 10, 20, 50] as const;

/** What the box under which communes are proposed needs; `undefined` until it loads. */
export interface Suggestions {
  typed(text: string): void;
  readonly list: readonly PlaceMatch[];
  readonly active: number;
  /** @returns whether the key was for the list. */
  onKey(event: KeyboardEvent): boolean;
  close(): void;
  render(context: FinderContext, take: (place: PlaceMatch) => void): TemplateResult | typeof nothing;
}

export interface SearchBarState {
  /** What is in the box, which may not be searched for yet. */
  readonly draft: string;
  readonly suggestions: Suggestions | undefined;
  /** Whether the browser can tell where the person is. */
  readonly canLocate: boolean;
  readonly location: 'idle' | 'asking' | 'refused' | 'unknown';
  write(draft: string): void;
}

/** Where to look from: a town, a postcode or a name, how far around; or where the person is, when they ask for it. */
export function renderSearchBar(context: FinderContext, state: SearchBarState): TemplateResult {
  const words = context.speak(strings);
  const { suggestions } = state;
  const isOpen = (suggestions?.list.length ?? 0) > 0;
  const active = suggestions && suggestions.active >= 0 ? `commune-${suggestions.active}` : nothing;
  return html`<form class="search" part="search" role="search" aria-label=${words.search} @submit=${(event: Event) => {
      event.preventDefault();
      suggestions?.close();
      // What is in the box counts, drawn or not.
      context.search((event.currentTarget as Element).querySelector('input')?.value ?? state.draft);
    }}>
    <div class="where">
      <label for="where">${words.where}</label>
      <div class="where-box">
        <input id="where" type="text" autocomplete="off" spellcheck="false" .enterKeyHint=${'search'} maxlength="120" role="combobox" aria-autocomplete="list"
          aria-expanded=${isOpen ? 'true' : 'false'} aria-controls="communes" aria-activedescendant=${active} .value=${state.draft}
          @input=${({ target }: Event) => { state.write((target as HTMLInputElement).value); }}
          @mousedown=${enterBox} @keydown=${(event: KeyboardEvent) => { if (suggestions?.onKey(event)) event.preventDefault(); }}
          @blur=${() => { suggestions?.close(); }}>
        ${suggestions?.render(context, (place) => { context.take(place); }) ?? html`<ul id="communes" role="listbox" aria-label=${words.towns} hidden></ul>`}
      </div>
    </div>
    <div class="radius">
      <label for="radius">${words.radius}</label>
      <select id="radius" @change=${({ target }: Event) => {
        const { value } = target as HTMLSelectElement;
        context.setRadius(value === '' ? undefined : Number(value));
      }}>${[...new Set([...radii, ...(context.query.radiusKm === undefined ? [] : [context.query.radiusKm])])].sort((a, b) => a - b).map((km) =>
        html`<option value=${km} .selected=${context.query.radiusKm === km}>${words.kilometres(km)}</option>`)}<option value="" .selected=${context.query.radiusKm === undefined}>${words.anywhere}</option></select>
    </div>
    <button class="primary submit" type="submit">${searchIcon}${words.go}</button>
    ${context.answer ? html`<button class="secondary to-list" type="button" @click=${(event: Event) => { focusAfter(event, '#results-title'); }}>${words.skip}</button>` : nothing}
    ${state.canLocate ? html`<p class="locate"><button type="button" class="link" @click=${() => { context.locate(); }}>${words.locate}</button><span role="status">${
      state.location === 'idle' ? words.locateStays : words.location[state.location]}</span></p>` : nothing}
  </form>`;
}

/** Who presses in a box that they are not in yet looks for another town: what they type replaces the one that stands there, as with Tab. */
function enterBox(event: Event): void {
  const box = event.currentTarget as HTMLInputElement;
  if (box.matches(':focus')) return;
  event.preventDefault();
  box.focus();
  box.select();
}

const searchIcon = html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><circle cx="8.6" cy="8.6" r="5.2"/><path d="m12.6 12.6 4.2 4.2"/></svg>`;

/** The single number of the territory, always in view; it says so when there is none. */
export function renderPhone(context: FinderContext): TemplateResult {
  const words = context.speak(strings);
  const { territory } = context;
  const { phone } = territory ?? {};
  return html`<aside class="phone" part="phone" aria-label=${words.onePhone}>${phoneIcon}<div><p class="phone-title">${words.onePhone}</p>${
    phone === undefined ? html`<p class="quiet">${words.noPhone}</p>` : html`<p><a class="phone-number" href=${telOf(phone)} aria-label=${words.call(phoneWords(phone))}>${phoneWords(phone)}</a></p>`}${
    territory ? html`<p class="quiet">${territory.name}</p>` : nothing}</div></aside>`;
}

const phoneIcon = html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><path d="M4.2 3.2h2.900l1.400 3.700-1.900 1.400a9.500 9.500 0 0 0 5.100 5.100l1.400-1.900 3.700 1.400v2.900a1.400 1.400 0 0 1-1.500 1.400A13.300 13.300 0 0 1 2.800 4.700a1.400 1.400 0 0 1 1.400-1.500z"/></svg>`;

/** A notice about what was typed, with what a press may do about it. */
export function renderWarning(sentence: string, retry: { words: string; act: () => void }): TemplateResult {
  return html`<p class="notice warning" role="alert">${icon('warning')}<span>${sentence}&#32;<button type="button" class="link" @click=${retry.act}>${retry.words}</button></span></p>`;
}
