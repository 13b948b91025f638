import type { Issue } from '@sport-sante/sdk';
import { readCarnet } from '@sport-sante/sdk/carnet/read';
import type { FhirPort, SearchParams } from '@sport-sante/sdk/client';
import type { FhirResource } from 'fhir/r4.js';
import type { Carnet } from './context.js';

type Section = NonNullable<Carnet['missing']>[number];

/** What each section of a carnet is read from. */
const sources: Record<Section, readonly string[]> = {
  prescriptions: ['ServiceRequest'],
  plans: ['CarePlan'],
  sessions: ['Appointment', 'Procedure', 'Encounter', 'AdverseEvent'],
  measures: ['Observation', 'DiagnosticReport'],
  goals: ['Goal'],
  milestones: ['Task'],
  notes: ['Communication'],
  documents: ['DocumentReference', 'Consent', 'QuestionnaireResponse'],
};

/** An adverse event has no search parameter `patient` in R4. */
const parameterOf = (type: string) => (type === 'AdverseEvent' ? 'subject' : 'patient');

/** Types a program may lack without a gap in the carnet: no server needs to know them. */
const optional = new Set(['AdverseEvent', 'Encounter', 'Procedure', 'QuestionnaireResponse', 'Consent', 'DocumentReference']);

interface LoadOptions {
  readonly client: FhirPort;
  /** `Patient/12`. */
  readonly patient: string;
  readonly timeZone: string | undefined;
  readonly signal: AbortSignal;
  readonly onProgress: (read: number) => void;
}

/** Who and where: named by the resources of a carnet, and read for their phone and their trade. */
const around = ['CareTeam', 'PractitionerRole', 'Practitioner', 'Organization', 'Location', 'HealthcareService'];
/** Ids that are asked for in one search: addresses have a length. */
const AT_ONCE = 50;

/** References to people and places that are not there yet, by type. */
function namedBy(resources: readonly FhirResource[]): Map<string, string[]> {
  const there = new Set(resources.map(({ resourceType, id }) => `${resourceType}/${id ?? ''}`));
  const named = new Map<string, string[]>();
  for (const [, type = '', id = ''] of JSON.stringify(resources).matchAll(/"reference":"(\w+)\/([A-Za-z0-9.-]{1,64})"/g)) {
    if (!around.includes(type) || there.has(`${type}/${id}`)) continue;
    there.add(`${type}/${id}`);
    named.set(type, [...named.get(type) ?? [], id]);
  }
  return named;
}

/** Whether a server said that it does not know a type, rather than that it could not answer. */
const isUnknownType = (error: unknown): boolean => {
  const status = (error as { status?: unknown } | null)?.status;
  return status === 400 || status === 404 || status === 501;
};

/** Everything a server has about one person, a page at a time; a section that fails is named in `missing`, and the rest is there. */
export async function loadCarnet({ client, patient, timeZone, signal, onProgress }: LoadOptions): Promise<{ carnet: Carnet; issues: Issue[] } | { failure: string }> {
  const wanted = Object.keys(sources) as Section[];
  const found: FhirResource[] = [];
  const missing = new Set<Section>();
  let failure: unknown;

  async function fetch(type: string, params: SearchParams = { [parameterOf(type)]: patient }): Promise<void> {
    const pages = client.search(type, { ...params, _count: 200 }, { signal });
    for await (const { entry = [] } of pages) {
      for (const { resource, search } of entry) if (resource && search?.mode !== 'outcome') found.push(resource);
      onProgress(found.length);
    }
  }

  const about = client.read(patient, { signal }).then((person) => { found.push(person); });
  const jobs = wanted.flatMap((section) => sources[section].map((type) => fetch(type).catch((error: unknown) => {
    if (optional.has(type) && isUnknownType(error)) return;
    failure = error;
    missing.add(section);
  })));
  const [person] = await Promise.allSettled([about, ...jobs]);
  if (person.status === 'rejected' && missing.size === wanted.length) return { failure: failure instanceof Error ? failure.message : 'The server did not answer.' };
  // A team names its members: twice is enough to reach each. Trade and phone stand in a role, which only the role says. Without
  // them the carnet has what names were written.
  const fetchBy = (type: string, parameter: string, ids: readonly string[]) => chunked(ids).map((some) => fetch(type, { [parameter]: some.join(',') }));
  for (let round = 0; round < 2; round += 1) await Promise.allSettled([...namedBy(found)].flatMap(([type, ids]) => fetchBy(type, '_id', ids)));
  const people = found.flatMap(({ resourceType, id }) => (resourceType === 'Practitioner' && id !== undefined ? [id] : []));
  await Promise.allSettled(fetchBy('PractitionerRole', 'practitioner', people));
  const { carnet, issues } = readCarnet(found, { patient, ...(timeZone && { timeZone }) });
  return { carnet: missing.size > 0 ? { ...carnet, missing: [...missing] } : carnet, issues };
}

const chunked = (ids: readonly string[]): string[][] => Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, index) => ids.slice(index * AT_ONCE, (index + 1) * AT_ONCE));
