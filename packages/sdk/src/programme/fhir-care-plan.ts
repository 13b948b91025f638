import type { CarePlan, Period } from 'fhir/r4.js';
import { PLANNED_SESSIONS_EXTENSION } from '../carnet/codes.js';
import { PHYSICAL_ACTIVITY } from '../prescription/codes.js';
import { plainId, PROGRAMME_CANONICAL } from './codes.js';
import { actor, type Start } from './fhir-start-parts.js';
import { addDays } from './holidays.js';
import { partIdentifier } from './plan-parts.js';
import type { Settled } from './start-options.js';

/** To the last session, or as long as the programme lasts. A prescription says how long only where no session does. */
function periodOf({ course: { first, last, days }, settled: { until } }: Start): Period | undefined {
  if (first === '') return undefined;
  const ends = [last, until?.by === 'programme' && days.length > 0 ? addDays(until.day, -1) : undefined].filter((day) => day !== undefined && day >= first).sort();
  const end = ends.at(-1);
  return { start: first, ...(end !== undefined && { end }) };
}

/** The contact with a phone is contained: what a reader dials stands in the plan itself. */
function contactOf({ contact }: Settled): Pick<CarePlan, 'contained' | 'contributor'> {
  if (!contact) return {};
  if (contact.reference !== undefined || contact.phone === undefined) return { contributor: [actor(contact, 'Practitioner')] };
  const telecom = [{ system: 'phone' as const, value: contact.phone }];
  return {
    contained: [contact.role === undefined
      ? { resourceType: 'Organization', id: 'contact', name: contact.name, telecom }
      : { resourceType: 'Practitioner', id: 'contact', name: [{ text: contact.name }], telecom, qualification: [{ code: { text: contact.role } }] }],
    contributor: [{ reference: '#contact', display: contact.name }],
  };
}

/** The plan itself, as decision 20 has it. */
export function toCarePlan(start: Start): CarePlan {
  const { named, programme, settled, requests, subject, recorded } = start;
  const period = periodOf(start);
  return {
    resourceType: 'CarePlan',
    language: 'fr',
    ...contactOf(settled),
    ...(settled.sessions !== undefined && { extension: [{ url: PLANNED_SESSIONS_EXTENSION, valuePositiveInt: settled.sessions }] }),
    identifier: [partIdentifier(named, 'plan')],
    instantiatesCanonical: [`${PROGRAMME_CANONICAL}${plainId(programme.id)}`],
    ...(settled.follows !== undefined && { replaces: [{ reference: settled.follows }] }),
    status: 'active',
    intent: 'plan',
    category: [{ coding: [{ ...PHYSICAL_ACTIVITY }] }],
    title: programme.name,
    subject,
    ...(period && { period }),
    created: recorded,
    ...(requests.length > 0 && { activity: requests.map((reference) => ({ reference })) }),
  };
}
