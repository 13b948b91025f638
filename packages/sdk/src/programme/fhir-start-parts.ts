import type { Reference } from 'fhir/r4.js';
import type { Party } from '../carnet/model.js';
import type { Course } from './follow-up-dates.js';
import type { Programme } from './model.js';
import { partIdentifier, partUrn, type NamedPlan } from './plan-parts.js';
import type { Settled } from './start-options.js';

/** What the resources of one plan have in common. */
export interface Start {
  named: NamedPlan;
  programme: Programme;
  settled: Settled;
  course: Course;
  recorded: string;
  subject: Reference;
  requests: Reference[];
}

/** Someone or some place by reference, else by name. */
export const actor = ({ reference, name }: Party, type: 'Practitioner' | 'Location'): Reference =>
  (reference !== undefined ? { reference, display: name } : { type, display: name });

export const planReference = ({ named }: Start): Reference => ({ reference: partUrn(named, 'plan'), identifier: partIdentifier(named, 'plan') });
