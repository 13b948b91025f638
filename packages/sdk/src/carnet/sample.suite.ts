import fc from 'fast-check';
import { emptyCarnet, type Carnet, type Plan, type Session } from './model.js';
import { attendanceStates, type AttendanceState } from './terms.js';

/** A carnet with what a case needs and nothing else. */
export const carnetOf = (parts: Partial<Carnet> = {}): Carnet => ({ ...emptyCarnet('Europe/Paris'), ...parts });

export const planOf = (parts: Partial<Plan> = {}): Plan => ({
  id: 'CarePlan/1', title: 'Prescri’Mouv', status: 'active', startsOn: '2026-03-10', endsOn: '2026-07-07', sessions: 12, prescriptions: [], obstacles: [], levers: [], ...parts,
});

export const sessionOf = (day: string, state?: AttendanceState, parts: Partial<Session> = {}): Session => ({
  id: `Appointment/${day}`, plan: 'CarePlan/1', day, kind: 'activity', alsoIn: [], ...(state && { state }), ...parts,
});

/** The sessions of the design's first screen: 9 attended, 2 excused, 2 absent, 1 cancelled, 3 to come on 17 June 2026. */
export const yearSessions: Session[] = [
  ...['03-17', '03-24', '03-31', '04-07'].map((day) => sessionOf(`2026-${day}`, 'present')),
  sessionOf('2026-04-14', 'excused'),
  ...['04-21', '04-28'].map((day) => sessionOf(`2026-${day}`, 'present')),
  sessionOf('2026-05-05', 'cancelled'),
  ...['05-12', '05-19', '05-26'].map((day) => sessionOf(`2026-${day}`, 'present')),
  sessionOf('2026-06-02', 'excused'), sessionOf('2026-06-09', 'absent'), sessionOf('2026-06-16', 'absent'),
  ...['06-23', '06-30', '07-07'].map((day) => sessionOf(`2026-${day}`)),
];

export const someDay = fc.date({ min: new Date('2024-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

const someSession = fc.record({
  day: someDay, state: fc.option(fc.constantFrom(...attendanceStates), { nil: undefined }), plan: fc.option(fc.constantFrom('CarePlan/1', 'CarePlan/2'), { nil: undefined }),
});

/** Sessions of two plans and of none, marked or not. */
export const someSessions = fc.array(someSession, { maxLength: 40 }).map((all) => all.map(({ day, state, plan }, index): Session => {
  const { plan: _, ...session } = sessionOf(day, state, { id: `Appointment/${String(index)}` });
  return plan === undefined ? session : { ...session, plan };
}));
