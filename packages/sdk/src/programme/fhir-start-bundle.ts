import type { Appointment, Bundle, BundleEntry, CarePlan, FhirResource, Provenance, Reference, Task } from 'fhir/r4.js';
import { actor, type Start } from './fhir-start-parts.js';
import { partIdentifier, partUrn, type NamedPlan } from './plan-parts.js';

function toProvenance({ named, settled: { author }, recorded }: Start, targets: readonly string[]): Provenance {
  const { system, value } = partIdentifier(named, 'provenance');
  const agent = (code: string, who: Reference) => ({ type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/provenance-participant-type', code }] }, who });
  return {
    resourceType: 'Provenance',
    meta: { tag: [{ system, code: value }] },
    target: targets.map((reference) => ({ reference })),
    recorded,
    activity: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-DataOperation', code: 'CREATE' }] },
    agent: [...(author ? [agent('author', actor(author, 'Practitioner'))] : []), agent('assembler', { type: 'Device', display: '@sport-sante/sdk' })],
  };
}

function entryOf(named: NamedPlan, fullUrl: string, resource: FhirResource, part: string): BundleEntry {
  const { system, value } = partIdentifier(named, part);
  const parameter = resource.resourceType === 'Provenance' ? '_tag' : 'identifier';
  return { fullUrl, resource, request: { method: 'POST', url: resource.resourceType, ifNoneExist: `${parameter}=${system}|${value}` } };
}

/** All of it and who made it, as one transaction. */
export function toStartBundle(start: Start, carePlan: CarePlan, appointments: readonly Appointment[], tasks: readonly Task[]): Bundle {
  const { named } = start;
  const partOf = (resource: Appointment | Task) => String(resource.identifier?.[0]?.value).split('/').at(-1) ?? '';
  const entries = [
    entryOf(named, partUrn(named, 'plan'), carePlan, 'plan'),
    ...appointments.map((appointment, index) => entryOf(named, partUrn(named, 'session', index + 1), appointment, partOf(appointment))),
    ...tasks.map((task, index) => entryOf(named, partUrn(named, 'step', index + 1), task, partOf(task))),
  ];
  const provenance = toProvenance(start, entries.map(({ fullUrl }) => String(fullUrl)));
  return { resourceType: 'Bundle', type: 'transaction', entry: [...entries, entryOf(named, partUrn(named, 'provenance'), provenance, 'provenance')] };
}
