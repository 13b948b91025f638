import type { Point } from '@sport-sante/sdk/club/model';

interface LocatorHost {
  found(point: Point): void;
  changed(): void;
}

/** Half a minute: people read the browser’s question. Ours. */
const PATIENCE_MS = 30_000;

/** Asks the browser where the person is, when they press for it, and keeps nothing of it. */
export class Locator {
  state: 'idle' | 'asking' | 'refused' | 'unknown' = 'idle';
  readonly #host: LocatorHost;
  #turn = 0;

  constructor(host: LocatorHost) { this.#host = host; }

  /** Browsers have it on pages of `https` only. */
  get isThere(): boolean { return isSecureContext && 'geolocation' in navigator; }

  ask(): void {
    const turn = this.#turn += 1;
    this.#set('asking');
    navigator.geolocation.getCurrentPosition(({ coords: { latitude: lat, longitude: lon } }) => {
      if (turn !== this.#turn) return;
      this.#set('idle');
      this.#host.found({ lat, lon });
    }, ({ code, PERMISSION_DENIED }) => {
      if (turn === this.#turn) this.#set(code === PERMISSION_DENIED ? 'refused' : 'unknown');
    }, { timeout: PATIENCE_MS, maximumAge: 0 });
  }

  /** Something else is searched for: an answer that is still to come is passed over. */
  leave(): void {
    this.#turn += 1;
    this.state = 'idle';
  }

  #set(state: Locator['state']): void {
    this.state = state;
    this.#host.changed();
  }
}
