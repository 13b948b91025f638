import type { Appointment, CodeableConcept, Procedure, Reference } from 'fhir/r4.js';
import { CANCELLATION_SYSTEM, SESSION_SYSTEM } from '../carnet/codes.js';
import type { AttendanceState } from '../carnet/terms.js';
import { instantAt } from '../time-zone.js';

/** One person's plan, as every resource of it refers to it. `key` starts their ids: no name, since an id stands in URLs. */
export interface Whose {
  key: string;
  patient: Reference;
  plan: Reference;
  /** `undefined`: nobody wrote the request down. */
  request?: Reference;
  /** Who leads the sessions, and measures. */
  team: Reference;
  place?: Reference;
  timeZone: string;
}

export const ours = (system: string, code: string, text?: string): CodeableConcept => ({ coding: [{ system, code }], ...(text !== undefined && { text }) });

/** What a server writes on what it keeps. */
export const kept = (lastUpdated: string) => ({ meta: { versionId: '1', lastUpdated } });

interface Held { day: string; time?: string; state?: AttendanceState; title?: string; kind?: 'activity' | 'workshop'; id?: string; minutes?: number; createdOn?: string }

/** FHIR's words for where a session stands. */
const appointmentStates = {
  present: { status: 'fulfilled' },
  absent: { status: 'noshow' },
  excused: { status: 'cancelled', cancelationReason: ours(CANCELLATION_SYSTEM, 'pat') },
  cancelled: { status: 'cancelled', cancelationReason: ours(CANCELLATION_SYSTEM, 'prov') },
} as const;

/** A session. Without `state` it is booked. R4 wants an end with each start (app-2): 60 minutes when nobody says. */
export function appointmentOf(whose: Whose, { day, time = '10:00', state, title, kind = 'activity', id = `${whose.key}-session-${day}`, minutes = 60, createdOn = day }: Held): Appointment {
  const start = instantAt(day, time, whose.timeZone);
  // Who only did not come had said yes.
  const said = state === 'excused' ? 'declined' : 'accepted';
  return {
    resourceType: 'Appointment', id, ...kept(state === undefined ? `${createdOn}T08:00:00Z` : new Date(Date.parse(start) + 4_500_000).toISOString()),
    ...(state === undefined ? { status: 'booked' as const } : structuredClone(appointmentStates[state])),
    serviceType: [ours(SESSION_SYSTEM, kind, title)],
    start, end: later(start, minutes, whose.timeZone), minutesDuration: minutes,
    ...(whose.request && { basedOn: [whose.request] }),
    supportingInformation: [whose.plan],
    participant: [
      { actor: whose.patient, status: said },
      { actor: whose.team, status: state === 'cancelled' ? 'declined' : 'accepted' },
      ...(whose.place ? [{ actor: whose.place, status: 'accepted' as const }] : []),
    ],
  };
}

/** A session somebody wrote down once it was held, without a length: no appointment may be without one. */
export function procedureOf(whose: Whose, { day, time = '10:00', title = 'Séance' }: { day: string; time?: string; title?: string }): Procedure {
  const at = instantAt(day, time, whose.timeZone);
  return {
    resourceType: 'Procedure', id: `${whose.key}-session-${day}`, ...kept(at), status: 'completed', basedOn: [whose.plan], category: ours(SESSION_SYSTEM, 'activity'),
    code: { text: title }, subject: whose.patient, performedDateTime: at, performer: [{ actor: whose.team }], ...(whose.place && { location: whose.place }),
  };
}

function later(start: string, minutes: number, timeZone: string): string {
  // Wall time, which is what a timetable is made of; the one offset a session starts with.
  const wall = new Date(Date.parse(`${start.slice(0, 16)}:00Z`) + minutes * 60_000).toISOString();
  return instantAt(wall.slice(0, 10), wall.slice(11, 16), timeZone);
}
