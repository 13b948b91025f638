import type { CSSResult, LitElement } from 'lit';
import { onDemand } from '../internal/on-demand.js';

/** What comes when it is asked for: none of it is there when a form opens. */
const loaders = {
  sentences: () => import('./unfit.js'),
  ending: () => import('./ending.js'),
  record: () => import('./record-help.js'),
  favourites: () => import('./favourites.js'),
  preview: () => import('./preview.js'),
  acts: () => import('./acts-part.js'),
  help: () => import('./help-part.js'),
  programmes: () => import('./programmes.js'),
  details: () => import('./detail-fields.js'),
  limitations: () => import('./limitation-details.js'),
};

type Loaders = typeof loaders;
export type PartName = keyof Loaders;
export type Part<Name extends PartName> = Awaited<ReturnType<Loaders[Name]>>;

/** What is opened by a press, and says there that it could not be had. */
const inPlace: readonly PartName[] = ['details', 'limitations', 'preview'];

/** Code of the form that loads on demand, with what became of it: offline, it says so where it was asked for. */
export class LazyParts {
  readonly #host: LitElement;
  readonly #there = new Map<PartName, unknown>();
  readonly #coming = new Map<PartName, Promise<object>>();
  readonly #failed = new Set<PartName>();

  constructor(host: LitElement) { this.#host = host; }

  /** The part when it is there; `undefined` while it is not. Asks for nothing. */
  get<Name extends PartName>(name: Name): Part<Name> | undefined { return this.#there.get(name) as Part<Name> | undefined; }

  /** Whether the last attempt to load it failed. */
  isLost(name: PartName): boolean { return this.#failed.has(name); }

  /** Whether something could not be had that nobody asked for by hand: it has no place of its own to say so. */
  get isAsideLost(): boolean { return [...this.#failed].some((name) => !inPlace.includes(name)); }

  /** Loads a part, once; `undefined` when it cannot be had now. A later call tries again. */
  async load<Name extends PartName>(name: Name): Promise<Part<Name> | undefined> {
    if (!this.#there.has(name)) await this.#fetch(name);
    return this.get(name);
  }

  /** Resolves when nothing is on its way. */
  async settled(): Promise<void> { while (this.#coming.size > 0) await Promise.allSettled(this.#coming.values()); }

  /** Tries again whatever could not be had. */
  readonly retry = (): void => { for (const name of [...this.#failed]) void this.load(name); };

  async #fetch(name: PartName): Promise<void> {
    const coming: Promise<object> = this.#coming.get(name) ?? onDemand<object>(loaders[name]);
    this.#coming.set(name, coming);
    if (this.#failed.delete(name)) this.#host.requestUpdate();
    try {
      this.#arrive(name, await coming);
    } catch {
      this.#failed.add(name);
    }
    this.#coming.delete(name);
    this.#host.requestUpdate();
  }

  /** Keeps a part, and puts its look beside that of the form. */
  #arrive(name: PartName, part: object): void {
    const root = this.#host.shadowRoot;
    const sheet = 'styles' in part ? (part.styles as CSSResult).styleSheet : undefined;
    if (root && sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    this.#there.set(name, part);
  }
}
