import type { AccessAnswer, AccessLookup } from '@sport-sante/sdk/club/enrich';
import type { Club } from './context.js';

/** Asks how one gets into a place, each place once; what could not be had is asked again when its details are opened again. */
export class OnceAsked {
  readonly lookup: AccessLookup;
  readonly #answers = new Map<string, Promise<AccessAnswer>>();

  constructor(lookup: AccessLookup) { this.lookup = lookup; }

  readonly of = (club: Club): Promise<AccessAnswer> => {
    const known = this.#answers.get(club.id);
    if (known) return known;
    // What a host gave may throw, and may answer with nothing.
    const asked = Promise.resolve().then(() => this.lookup.of(club)).then((answer) => (answer.state ? answer : Promise.reject(new TypeError()))).catch((): AccessAnswer => ({ state: 'unavailable', why: 'refused' })).then((answer) => {
      if (answer.state === 'unavailable') this.#answers.delete(club.id);
      return answer;
    });
    this.#answers.set(club.id, asked);
    return asked;
  };
}
