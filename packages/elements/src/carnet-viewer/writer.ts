import { touchedBy } from '@sport-sante/sdk/carnet/write';
import type { Carnet, CarnetEdit } from './context.js';

export { afterSaved, applyEdit, conflictOf, newId, toEditBundle, touchedBy, undoOf } from '@sport-sante/sdk/carnet/write';

export type { Conflict } from '@sport-sante/sdk/carnet/write';

/** Marks what a decision was put off about: it is to be checked, until somebody marks it again. */
export function putOff(carnet: Carnet, edit: CarnetEdit): Carnet {
  const id = touchedBy(edit);
  return { ...carnet, sessions: carnet.sessions.map((session) => (session.id === id ? { ...session, isToCheck: true } : session)) };
}
