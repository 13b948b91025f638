import type { AttendanceState, Carnet, Session } from '@sport-sante/sdk/carnet';
import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { AttendanceSentences } from './attendance.strings.js';

/** What a tile shows: the marks, and the two ways of having none. */
export type TileState = AttendanceState | 'to-come' | 'unmarked';

/** In the order of a legend. */
export const tileStates: readonly TileState[] = ['present', 'excused', 'absent', 'cancelled', 'unmarked', 'to-come'];

export const tileStateOf = ({ state, day }: Pick<Session, 'state' | 'day'>, today: string): TileState => state ?? (day > today ? 'to-come' : 'unmarked');

const ring = svg`<circle cx="12" cy="12" r="9.5"/>`;

/** The shape says the state; its colour only says it again. */
const shapes: Readonly<Record<TileState, SVGTemplateResult>> = {
  'present': svg`<circle cx="12" cy="12" r="10" fill="currentColor"/><path class="in" d="m7.5 12.5 3 3 6-7"/>`,
  'excused': svg`${ring}<path d="M12 2.5a9.5 9.5 0 0 0 0 19z" fill="currentColor"/>`,
  'absent': svg`${ring}<path d="m8.5 8.5 7 7m0-7-7 7"/>`,
  'cancelled': svg`<circle cx="12" cy="12" r="9.5" stroke-dasharray="3.2 2.8"/><path d="M7 12h10"/>`,
  'unmarked': ring,
  'to-come': ring,
};

export const stateIcon = (state: TileState): TemplateResult => html`<svg class="icon presence ${state}" viewBox="0 0 24 24" aria-hidden="true">${shapes[state]}</svg>`;

type Gender = 'female' | 'male' | 'unknown';

/** Whose words agree: « Présente », « Présent »; without a recorded gender, « Présence ». */
export const agreementOf = ({ person: { gender } }: Pick<Carnet, 'person'>): Gender => (gender === 'female' || gender === 'male' ? gender : 'unknown');

/** The full word of a state, as it agrees with the person. */
export function stateWord(state: TileState, carnet: Pick<Carnet, 'person'>, words: AttendanceSentences): string {
  if (state === 'to-come') return words.toCome;
  return state === 'unmarked' ? words.unmarked : words.states[agreementOf(carnet)][state];
}

/** The word of a session: a cancellation of which nobody said who it is from is nobody's. */
export const sessionWord = (session: Session, { carnet, today }: { carnet: Pick<Carnet, 'person'>; today: string }, words: AttendanceSentences): string =>
  (session.state === 'cancelled' && session.isCancellationUnexplained ? words.cancelledUnexplained : stateWord(tileStateOf(session, today), carnet, words));
