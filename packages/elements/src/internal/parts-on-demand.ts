import type { CSSResult, LitElement } from 'lit';
import { onDemand } from './on-demand.js';

type Loaders = Readonly<Record<string, () => Promise<object>>>;

/** Code of an element that loads on demand, with what became of it: offline, it says so where it was asked for. */
export class PartsOnDemand<All extends Loaders> {
  readonly #host: LitElement;
  readonly #loaders: All;
  readonly #inPlace: readonly (keyof All)[];
  readonly #there = new Map<keyof All, unknown>();
  readonly #coming = new Map<keyof All, Promise<object>>();
  readonly #failed = new Set<keyof All>();

  /** @param inPlace parts that are opened by a press, and say there that they could not be had. */
  constructor(host: LitElement, loaders: All, inPlace: readonly (keyof All)[]) {
    this.#host = host;
    this.#loaders = loaders;
    this.#inPlace = inPlace;
  }

  /** The part when it is there; `undefined` while it is not. Asks for nothing. */
  get<Name extends keyof All>(name: Name): Awaited<ReturnType<All[Name]>> | undefined { return this.#there.get(name) as Awaited<ReturnType<All[Name]>> | undefined; }

  /** Whether the last attempt to load it failed. */
  isLost(name: keyof All): boolean { return this.#failed.has(name); }

  /** Whether something could not be had that nobody asked for by hand: it has no place of its own to say so. */
  get isAsideLost(): boolean { return [...this.#failed].some((name) => !this.#inPlace.includes(name)); }

  /** Loads a part, once; `undefined` when it cannot be had now. A later call tries again. */
  async load<Name extends keyof All>(name: Name): Promise<Awaited<ReturnType<All[Name]>> | undefined> {
    if (!this.#there.has(name)) await this.#fetch(name);
    return this.get(name);
  }

  /** Resolves when nothing is on its way. */
  async settled(): Promise<void> { while (this.#coming.size > 0) await Promise.allSettled(this.#coming.values()); }

  /** Tries again whatever could not be had. */
  readonly retry = (): void => { for (const name of [...this.#failed]) void this.load(name); };

  async #fetch(name: keyof All): Promise<void> {
    const coming: Promise<object> = this.#coming.get(name) ?? onDemand<object>(this.#loaders[name] as () => Promise<object>);
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

  /** Keeps a part, and puts its look beside that of the element. */
  #arrive(name: keyof All, part: object): void {
    const root = this.#host.shadowRoot;
    const sheet = 'styles' in part ? (part.styles as CSSResult).styleSheet : undefined;
    if (root && sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    this.#there.set(name, part);
  }
}
