import type { Bundle, FhirResource, Observation } from 'fhir/r4.js';
import { toPatient, toPractitioner } from '../identity/fhir.js';
import { whoseOf } from './carnet-cases.js';
import { kinds, measureOf, type Kind } from './carnet-measures.js';
import { planOf } from './carnet-papers.js';
import { appointmentOf } from './carnet-parts.js';
import { goalOf, milestoneOf } from './carnet-steps.js';
import { patients } from './patients.js';
import { practitioners } from './practitioners.js';

const UCUM = 'http://unitsofmeasure.org';

/** Prosper Dutrot on 22 November 2026: measures in the units each scale, tape and file had. */
export function mixedUnits(): FhirResource[] {
  const whose = whoseOf(patients.prosperDutrot, 'carnet-10');
  const taken = (kind: Kind, day: string, more: Partial<Observation>): Observation => {
    const { valueQuantity: _kept, ...rest } = measureOf(whose, { kind, day, value: 0 });
    return { ...rest, id: `carnet-10-${kind}-${day}`, ...more };
  };
  const ucum = (value: number, code: string, unit = code) => ({ valueQuantity: { value, unit, system: UCUM, code } });
  return [
    toPatient(patients.prosperDutrot), toPractitioner(practitioners.leaGrandjean), planOf(whose, { title: 'Genou et mouvement', start: '2026-09-01', sessions: 20 }),
    taken('weight', '2026-09-01', ucum(96, 'kg')),
    taken('weight', '2026-09-15', ucum(210, '[lb_av]', 'lb')),
    taken('weight', '2026-10-01', ucum(94_500, 'g')),
    taken('weight', '2026-10-15', { valueQuantity: { value: 94, unit: 'kg' } }),
    taken('weight', '2026-11-01', { valueQuantity: { value: 94 } }),
    taken('weight', '2026-11-15', { valueQuantity: { value: 14.8, unit: 'stone' } }),
    taken('waist', '2026-09-01', ucum(112, 'cm')),
    taken('waist', '2026-10-01', ucum(43.5, '[in_i]', 'in')),
    taken('waist', '2026-11-01', ucum(1.09, 'm')),
    taken('six-minute-walk', '2026-09-01', ucum(380, 'm')),
    taken('six-minute-walk', '2026-10-01', ucum(1300, '[ft_i]', 'ft')),
    taken('six-minute-walk', '2026-11-01', ucum(0.41, 'km')),
    taken('one-leg-balance', '2026-09-01', { valueQuantity: { value: 20, comparator: '<', unit: 's', system: UCUM, code: 's' } }),
    taken('one-leg-balance', '2026-10-01', { valueString: '<20' }),
    taken('sitting', '2026-09-01', ucum(540, 'min/d')),
  ];
}

/** Good things of Solène Grandpas on 22 November 2026: 4 sessions, 2 walks, a goal, a step. */
function good(): FhirResource[] {
  const whose = whoseOf(patients.soleneGrandpas, 'carnet-09');
  return [
    toPatient(patients.soleneGrandpas), planOf(whose, { title: 'Activité et cancer', start: '2026-10-01', sessions: 12 }),
    ...(['present', 'present', 'excused', undefined] as const).map((state, index) =>
      appointmentOf(whose, { day: ['2026-10-08', '2026-10-15', '2026-10-22', '2026-12-03'][index] ?? '', title: 'Aviron en salle', ...(state && { state }) })),
    measureOf(whose, { kind: 'six-minute-walk', day: '2026-10-01', value: 420 }), measureOf(whose, { kind: 'six-minute-walk', day: '2026-11-12', value: 455 }),
    goalOf(whose, { id: 'row', text: 'Ramer vingt minutes', startsOn: '2026-10-01', achievement: 'in-progress' }),
    milestoneOf(whose, { kind: 'final-assessment', dueOn: '2027-01-14' }),
  ];
}

/** What makes a Bundle broken, by name, so that a test may take one kind away. */
export const garbage: Readonly<Record<string, readonly unknown[]>> = {
  notResources: [null, 42, 'a text', [], {}, { resourceType: '' }, { resourceType: 7 }, { id: 'typeless' }],
  wrongTypes: [
    { resourceType: 'Appointment', id: 'wrong-1', status: 12, start: 20261008, participant: 'Solène' },
    { resourceType: 'Appointment', id: 'wrong-2', status: 'fulfilled', start: 'next Tuesday', end: '2026-10-08T11:00:00+02:00', participant: [{ actor: { reference: 'Patient/patient-09' } }] },
    { resourceType: 'Observation', id: 'wrong-3', status: 'final', code: 'walk', subject: { reference: 'Patient/patient-09' }, effectiveDateTime: '2026-10-01', valueQuantity: { value: '420', unit: 'm' } },
    { resourceType: 'Observation', id: 'wrong-4', status: 'final', code: { coding: {} }, subject: 'Patient/patient-09', component: [null], effectiveDateTime: '2026-13-45' },
    { resourceType: 'CarePlan', id: 'wrong-5', status: 'active', intent: 'plan', subject: { reference: 'Patient/patient-09' }, period: { start: true }, goal: [{}], title: { fr: 'Programme' } },
    { resourceType: 'Goal', id: 'wrong-6', subject: { reference: 'Patient/patient-09' }, description: [], target: 'far', lifecycleStatus: 'dreamt' },
    { resourceType: 'Task', id: 'wrong-7', for: { reference: 'Patient/patient-09' }, code: { coding: [{ system: 3, code: {} }] }, restriction: [] },
    { resourceType: 'Communication', id: 'wrong-8', subject: { reference: 'Patient/patient-09' }, sent: 'hier', payload: [{ contentString: 12 }, null] },
  ],
  withoutSubject: [
    { resourceType: 'Observation', id: 'nobody-1', status: 'final', code: structuredClone(kinds.weight.code), effectiveDateTime: '2026-10-01', valueQuantity: { value: 61, unit: 'kg', system: UCUM, code: 'kg' } },
    { resourceType: 'Appointment', id: 'nobody-2', status: 'fulfilled', start: '2026-10-29T10:00:00+01:00', end: '2026-10-29T11:00:00+01:00', participant: [{ status: 'accepted' }] },
  ],
  ofAnother: [
    { resourceType: 'Observation', id: 'another-1', status: 'final', code: structuredClone(kinds['six-minute-walk'].code), subject: { reference: 'Patient/patient-10' }, effectiveDateTime: '2026-10-02', valueQuantity: { value: 512, unit: 'm', system: UCUM, code: 'm' } },
    { resourceType: 'Appointment', id: 'another-2', status: 'noshow', start: '2026-10-08T10:00:00+02:00', end: '2026-10-08T11:00:00+02:00', participant: [{ actor: { reference: 'Patient/patient-10' }, status: 'accepted' }] },
  ],
  enteredInError: [
    { resourceType: 'Observation', id: 'error-1', status: 'entered-in-error', code: structuredClone(kinds['six-minute-walk'].code), subject: { reference: 'Patient/patient-09' }, effectiveDateTime: '2026-10-20', valueQuantity: { value: 4200, unit: 'm', system: UCUM, code: 'm' } },
    { resourceType: 'Appointment', id: 'error-2', status: 'entered-in-error', start: '2026-10-09T10:00:00+02:00', end: '2026-10-09T11:00:00+02:00', participant: [{ actor: { reference: 'Patient/patient-09' }, status: 'accepted' }] },
  ],
  unknownUnits: [
    { resourceType: 'Observation', id: 'unit-1', status: 'final', code: structuredClone(kinds['six-minute-walk'].code), subject: { reference: 'Patient/patient-09' }, effectiveDateTime: '2026-10-21', valueQuantity: { value: 3, unit: 'tours de stade' } },
  ],
  unknownTypes: [
    { resourceType: 'Immunization', id: 'type-1', status: 'completed', patient: { reference: 'Patient/patient-09' }, vaccineCode: { text: 'Grippe' }, occurrenceDateTime: '2026-10-18' },
    { resourceType: 'Horoscope', id: 'type-2', subject: { reference: 'Patient/patient-09' } },
  ],
  future: [
    { resourceType: 'Observation', id: 'future-1', status: 'final', code: structuredClone(kinds.weight.code), subject: { reference: 'Patient/patient-09' }, effectiveDateTime: '2062-10-01', valueQuantity: { value: 58, unit: 'kg', system: UCUM, code: 'kg' } },
    { resourceType: 'Appointment', id: 'future-2', status: 'fulfilled', start: '2062-10-08T10:00:00+02:00', end: '2062-10-08T11:00:00+02:00', participant: [{ actor: { reference: 'Patient/patient-09' }, status: 'accepted' }] },
  ],
  contradictions: [
    // The session of 8 October, present above, told again by another program: not there.
    { resourceType: 'Encounter', id: 'contrary-1', status: 'cancelled', class: { code: 'AMB' }, subject: { reference: 'Patient/patient-09' }, appointment: [{ reference: 'Appointment/carnet-09-session-2026-10-08' }], period: { start: '2026-10-08T10:00:00+02:00' } },
    // Another value under the id of a walk.
    { resourceType: 'Observation', id: 'carnet-09-six-minute-walk-2026-10-01', status: 'final', code: structuredClone(kinds['six-minute-walk'].code), subject: { reference: 'Patient/patient-09' }, effectiveDateTime: '2026-10-01', valueQuantity: { value: 240, unit: 'm', system: UCUM, code: 'm' } },
  ],
};

/** Good things and garbage of every kind, shuffled always the same way. No type can tell what it is. */
export function broken(): Bundle {
  const all: unknown[] = [...good(), ...Object.values(structuredClone(garbage)).flat()];
  // 17 has no factor in common with the length, so that each is met once.
  const step = all.length % 17 === 0 ? 19 : 17;
  const shuffled = all.map((_, index) => all[(index * step) % all.length]);
  return { resourceType: 'Bundle', id: 'broken', type: 'searchset', total: -1, entry: [...shuffled.map((resource) => ({ resource })), null, { fullUrl: 3 }, 'entry'] } as unknown as Bundle;
}
