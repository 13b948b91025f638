import type { Carnet } from './model.js';
import type { Entry } from './fhir-read-entries.js';

/** What a carnet writes anew, or never gives back: the person without their numbers, and records of records. */
const DROPPED = new Set(['Patient', 'Provenance', 'OperationOutcome']);

/** The resources of a carnet that stand in a `source`. */
export function sourcesOf(carnet: Carnet): { id: string; resource: Record<string, unknown> }[] {
  const { plans, sessions, measures, assessments, goals, milestones, relays, notes, calls } = carnet;
  const found = [plans, sessions, measures, assessments, goals, milestones, relays, notes, calls].flatMap((items) => items as readonly { id: string; source?: Record<string, unknown> | undefined }[])
    .flatMap(({ id, source }) => (source ? [{ id: wholeOf(id), resource: source }] : []));
  const felt = sessions.flatMap(({ experience = {}, experienceSources = {} }) => Object.entries(experienceSources).flatMap(([name, resource]) => {
    const id = Object.hasOwn(experience, name) ? experience[name] : undefined;
    return id === undefined ? [] : [{ id: wholeOf(id), resource }];
  }));
  return [...found, ...felt];
}

/** The resource something is a part of: `Observation/1#8480-6` is a component of `Observation/1`. */
export const wholeOf = (id: string): string => id.replace(/(.)#[^#]*$/, '$1');

/** What was read and is the source of nothing. */
export function keptOf(carnet: Carnet, entries: readonly Entry[]): NonNullable<Carnet['kept']> {
  const known = new Set<unknown>(sourcesOf(carnet).map(({ resource }) => resource));
  return entries.filter(({ resource, type }) => !known.has(resource) && !DROPPED.has(type)).map(({ id, resource }) => ({ id, resource }));
}
