import type { FinderContext } from './context.js';
import { point, type Map as LeafletMap } from './leaflet-library.js';
import type { Sentences } from './leaflet-map.strings.js';
import { mergeMarks, type Mark, type Placed } from './map-merge.js';

/** Numbers that a mark writes out; of more it says how many. */
const WRITTEN = 3;
const LETTERS = 8;
/** As near as the map goes. */
export const CLOSEST = 18;
const ROOM = 24;

const idsOf = (places: readonly Placed[]): string[] => places.map(({ hit: { club } }) => club.id);
const keyOf = ({ places }: Mark): string => idsOf(places).join(' ');
const spotOf = ({ x, y }: { x: number; y: number }) => ({ x, y });

export interface MarksHost {
  readonly map: LeafletMap;
  readonly context: () => FinderContext;
  readonly words: () => Sentences;
  /** Places whose list is open; `undefined`: none. */
  readonly opened: () => readonly string[] | undefined;
  /** Opens their list, or closes it. */
  open(ids: readonly string[] | undefined): void;
}

/**
 * The marks on a map: real buttons, in the order of the list. Those that would cover each other at this zoom are one, which
 * a press parts; where they stand at one point it lists them. Only what is in view, and a little around it, is on the page.
 */
export class Marks {
  readonly #host: MarksHost;
  readonly #buttons = new Map<string, HTMLButtonElement>();
  readonly #pane: HTMLElement;
  #placed: readonly Placed[] = [];
  #marks: readonly Mark[] = [];
  readonly #parting = new WeakMap<Mark, boolean>();
  #isDragged = false;

  constructor(host: MarksHost) {
    this.#host = host;
    this.#pane = host.map.getPane('markerPane') ?? host.map.getContainer();
    // Between two fingers a zoom has steps of its own, each with another origin.
    host.map.on('zoom', () => { this.draw(); });
    host.map.on('moveend', () => { this.#show(); });
    // A press that ends a drag is not one on the mark that moved along.
    host.map.on('dragstart', () => { this.#isDragged = true; });
    this.#pane.addEventListener('pointerdown', () => { this.#isDragged = false; }, { capture: true });
  }

  /** @param placed what is drawn; `undefined`: the same as before. */
  draw(placed: readonly Placed[] = this.#placed): void {
    this.#placed = placed;
    const { map, context } = this.#host;
    const focused = this.#focused();
    const kept = new Set([context().selected, focused?.length === 1 ? focused[0] : undefined].filter((id) => id !== undefined));
    this.#marks = this.#merged(placed, map.getZoom(), kept);
    this.#show();
    // What was parted or merged under the focus gives it to the mark that has its first place now.
    if (focused && !this.#focused()) this.focus(focused[0]);
  }

  /** Moves the focus to the mark of a place. */
  focus(id: string | undefined): void {
    const mark = this.#marks.find(({ places }) => places.some(({ hit }) => hit.club.id === id));
    if (mark) this.#buttons.get(keyOf(mark))?.focus({ preventScroll: true });
  }

  #merged(placed: readonly Placed[], zoom: number, kept: ReadonlySet<string>): Mark[] {
    const { map, words } = this.#host;
    const scale = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
    const textOf = (places: readonly Placed[]) => {
      const numbers = places.length > WRITTEN ? '' : places.map(({ number }) => number).join(', ');
      return numbers !== '' && (places.length === 1 || numbers.length <= LETTERS) ? numbers : words().count(places.length);
    };
    return mergeMarks(placed.map((place) => ({ place, ...spotOf(map.project([place.at.lat, place.at.lon], zoom)) })), { textOf, kept, scale });
  }

  /** The ids of the mark that has the focus. */
  #focused(): string[] | undefined {
    const root = this.#pane.getRootNode() as ShadowRoot | Document;
    const { activeElement } = root;
    return activeElement instanceof HTMLElement && this.#pane.contains(activeElement) ? JSON.parse(activeElement.dataset['ids'] ?? '[]') as string[] : undefined;
  }

  /** Puts on the page what is in view, and leaves what is there already, for it may have the focus. */
  #show(): void {
    const { map } = this.#host;
    const { min, max } = map.getPixelBounds();
    const origin = map.getPixelOrigin();
    if (!min || !max) return;
    const [across, down] = [(max.x - min.x) / 2, (max.y - min.y) / 2];
    const focused = this.#focused()?.join(' ');
    const shown = this.#marks.filter((mark) => keyOf(mark) === focused || (mark.x > min.x - across && mark.x < max.x + across && mark.y > min.y - down && mark.y < max.y + down));
    const keys = new Set(shown.map(keyOf));
    for (const [key, button] of this.#buttons) {
      if (keys.has(key)) continue;
      button.remove();
      this.#buttons.delete(key);
    }
    let next = this.#pane.firstElementChild;
    for (const mark of shown) {
      const button = this.#button(mark);
      button.style.transform = `translate3d(${Math.round(mark.x - origin.x)}px, ${Math.round(mark.y - origin.y)}px, 0) translate(-50%, -50%)`;
      if (button === next) next = next.nextElementSibling;
      else if (keyOf(mark) !== focused) this.#pane.insertBefore(button, next);
    }
  }

  #button(mark: Mark): HTMLButtonElement {
    const { context, opened } = this.#host;
    const key = keyOf(mark);
    const button = this.#buttons.get(key) ?? this.#made(key, mark);
    const ids = idsOf(mark.places);
    const { selected } = context();
    button.textContent = mark.text;
    button.setAttribute('aria-label', this.#name(mark));
    if (selected !== undefined && ids.includes(selected)) button.setAttribute('aria-current', 'true');
    else button.removeAttribute('aria-current');
    if (mark.places.length > 1 && !this.#parts(mark)) button.ariaExpanded = String(ids.every((id) => opened()?.includes(id) ?? false));
    else button.ariaExpanded = null;
    return button;
  }

  #made(key: string, mark: Mark): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'mark';
    if (mark.places.length > 1) button.dataset['merged'] = '';
    if (mark.places.every(({ hit: { club } }) => club.kind === 'mss')) button.dataset['kind'] = 'mss';
    button.dataset['ids'] = JSON.stringify(idsOf(mark.places));
    button.addEventListener('click', ({ detail }) => { if (detail === 0 || !this.#isDragged) this.#press(mark); });
    this.#buttons.set(key, button);
    return button;
  }

  #name(mark: Mark): string {
    const { places } = mark;
    const words = this.#host.words();
    const names = places.map(({ hit: { club }, number }) => words.place(number, club.names[0] ?? '', club.address?.city));
    if (places.length === 1) return names[0] ?? '';
    // With one of its places no two marks have the same name.
    const said = places.length > WRITTEN ? words.among(places.length, names[0] ?? '') : names.join('\u202f; ');
    return this.#parts(mark) ? words.zoomTo(said) : words.listOf(said);
  }

  /** Whether they stand apart as near as the map goes. */
  #parts(mark: Mark): boolean {
    const known = this.#parting.get(mark) ?? this.#merged(mark.places, CLOSEST, new Set()).length > 1;
    this.#parting.set(mark, known);
    return known;
  }

  #press(mark: Mark): void {
    const { context, map, open, opened } = this.#host;
    const ids = idsOf(mark.places);
    if (ids.length === 1) {
      context().select(ids[0] ?? '');
    } else if (!this.#parts(mark)) {
      open(ids.every((id) => opened()?.includes(id) ?? false) ? undefined : ids);
    } else {
      const points = mark.places.map(({ at }) => [at.lat, at.lon] as [number, number]);
      const bounds = map.getBoundsZoom(points, false, point(ROOM * 2, ROOM * 2));
      let zoom = Math.min(CLOSEST, Math.max(bounds, map.getZoom() + 1));
      while (zoom < CLOSEST && this.#merged(mark.places, zoom, new Set()).length === 1) zoom += 1;
      const [lats, lons] = [points.map(([lat]) => lat), points.map(([, lon]) => lon)];
      map.setView([(Math.min(...lats) + Math.max(...lats)) / 2, (Math.min(...lons) + Math.max(...lons)) / 2], zoom, { animate: false });
    }
  }
}
