import type { PlaceIndex, PlaceMatch } from '@sport-sante/sdk/club/model';
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { onDemand } from '../internal/on-demand.js';
import type { FinderContext } from './context.js';
import { townLabel, townName } from './place-words.js';
import { strings } from './suggestions.strings.js';

export { suggestionsStyles as styles } from './suggestions.styles.js';

/** Nothing is proposed before. */
const LETTERS = 3;
const SHOWN = 8;
/** Postcodes beside the name of a commune. */
const POSTCODES = 2;
/** A key held or a word typed fast is searched once. */
const DEBOUNCE_MS = 30;

const loadCommunes = (): Promise<PlaceIndex> => onDemand(() => import('@sport-sante/sdk/club/communes')).then(({ communes }) => communes);

/**
 * Communes under the search box while one types, from the index that ships: nothing leaves the page. The focus stays in the
 * box; arrows go through the list, Enter takes, Escape closes. A list that cannot be loaded proposes nothing.
 */
export class PlaceSuggestions implements ReactiveController {
  list: readonly PlaceMatch[] = [];
  /** Index of the highlighted one; -1 for none: Enter then searches what was typed. */
  active = -1;

  readonly #host: ReactiveControllerHost;
  readonly #load: () => Promise<PlaceIndex>;
  #index: PlaceIndex | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #text = '';
  #take: ((place: PlaceMatch) => void) | undefined;

  /** @param load gives the communes; asked again when it failed. */
  constructor(host: ReactiveControllerHost, load = loadCommunes) {
    this.#host = host;
    this.#load = load;
    host.addController(this);
  }

  hostDisconnected(): void { this.close(); }

  /** Proposes for what is in the box now. */
  typed(text: string): void {
    this.#text = text.trim();
    clearTimeout(this.#timer);
    if (this.#text.length < LETTERS) {
      this.close();
      return;
    }
    this.#timer = setTimeout(() => { void this.#propose(); }, DEBOUNCE_MS);
  }

  /** @returns whether the key was for the list. */
  onKey(event: KeyboardEvent): boolean {
    const { list } = this;
    if (list.length === 0 || event.isComposing) return false;
    if (event.key === 'ArrowDown') return this.#go(this.active + 1);
    if (event.key === 'ArrowUp') return this.#go(this.active < 0 ? list.length - 1 : this.active - 1);
    if (event.key === 'Escape') {
      // Neither the page nor the browser may take it for a dialog around.
      event.stopPropagation();
      this.close();
      return true;
    }
    const place = list[this.active];
    if (event.key !== 'Enter' || !place) return false;
    this.take(place);
    return true;
  }

  /** Takes one: the list goes, and the search begins there. */
  take(place: PlaceMatch): void {
    this.close();
    this.#take?.(place);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#text = '';
    this.#show([]);
  }

  render({ speak }: FinderContext, take: (place: PlaceMatch) => void): TemplateResult {
    this.#take = take;
    const words = speak(strings);
    // A press keeps the focus in the box: leaving it would close the list before it is heard.
    return html`<ul id="communes" role="listbox" aria-label=${words.towns} ?hidden=${this.list.length === 0} @mousedown=${(event: Event) => { event.preventDefault(); }}>
      ${this.list.map((place, index) => html`<li id=${`commune-${index}`} role="option" aria-selected=${index === this.active ? 'true' : 'false'} @click=${() => { this.take(place); }}>
        <span>${townLabel(place)}${place.alias === undefined ? nothing : html`&#32;<small>${words.alias(townName(place.alias))}</small>`}</span><small>${words.postcodes(place.postcodes.slice(0, POSTCODES), place.postcodes.length - POSTCODES)}</small>
      </li>`)}
    </ul>`;
  }

  /** Past each end of the list, the box itself is next. */
  #go(to: number): true {
    this.active = to >= this.list.length ? -1 : to;
    this.#host.requestUpdate();
    const root = this.#host instanceof HTMLElement ? this.#host.shadowRoot : null;
    void this.#host.updateComplete.then(() => root?.querySelector('#communes [aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }));
    return true;
  }

  async #propose(): Promise<void> {
    const text = this.#text;
    try {
      this.#index ??= await this.#load();
    } catch {
      return;
    }
    // Meanwhile more was typed, or the list was closed.
    if (text !== this.#text || text === '') return;
    this.#show(this.#index.find(text, { limit: SHOWN }));
  }

  #show(list: readonly PlaceMatch[]): void {
    this.active = -1;
    if (list.length === 0 && this.list.length === 0) return;
    this.list = list;
    this.#host.requestUpdate();
  }
}
