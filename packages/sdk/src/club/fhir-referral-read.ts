import type { Bundle, FhirResource, Task } from 'fhir/r4.js';
import type { Issue } from '../issue.js';
import { CLUB_SLOT_SYSTEM, CLUB_SYSTEM, REFERRAL_SYSTEM } from './codes.js';
import { asObject, codesIn, Graph, identifierIn, objectsIn, textOf, type Json, type Node } from './fhir-graph.js';
import { escapedToken } from './fhir-parts.js';

/** `requested`: nobody answered yet. `other`: whoever wrote last gave a status that FHIR R4 does not have. */
export type ReferralState = 'requested' | 'accepted' | 'declined' | 'completed' | 'cancelled' | 'other';

export interface Referral {
  /** The UUID it was made with; of another’s, where the server keeps it. */
  id: string;
  state: ReferralState;
  /** The status as it was written, when its state is `other`; absent when none was. */
  status?: string;
  /** Why it was declined or cancelled, in words. */
  reason?: string;
  /** Of what is asked, and when: an instant or a day. */
  authoredOn?: string;
  changedOn?: string;
  /** To whom: `id` is that of the club, when it is one of ours. */
  club: { id?: string; name?: string; reference?: string };
  slot?: { id: string; activity?: string };
  /** `Patient/12`. */
  patient?: string;
  /** Who refers, by name. */
  author?: string;
  notes: string[];
  /** As it was read: what `answerReferral` takes. */
  task: Task;
}

const states = new Map<unknown, ReferralState>(Object.entries({
  'draft': 'requested', 'requested': 'requested', 'received': 'requested', 'accepted': 'accepted', 'ready': 'accepted', 'in-progress': 'accepted', 'on-hold': 'accepted',
  'completed': 'completed', 'rejected': 'declined', 'failed': 'declined', 'cancelled': 'cancelled', 'entered-in-error': 'cancelled',
} satisfies Record<string, ReferralState>));

const numberIn = (reference: unknown, system: string): string | undefined => identifierIn(reference, system);

const wordsOf = (concept: unknown): string | undefined => textOf(asObject(concept)['text']) ?? objectsIn(asObject(concept)['coding']).flatMap(({ display }) => textOf(display) ?? [])[0];

/** The code of a Task that asks somebody to do what a request says. */
const FULFILL = { system: 'http://hl7.org/fhir/CodeSystem/task-code', code: 'fulfill' };

/** Of `club id/slot id`: what follows the club. */
const slotIdOf = (written: string, clubId: string | undefined): string => (clubId !== undefined && written.startsWith(`${clubId}/`) ? written.slice(clubId.length + 1) : written);

function readTask(graph: Graph, node: Node): Referral | undefined {
  const task = node.resource;
  const state = states.get(task['status']) ?? 'other';
  const request: Json = graph.resolve(task['focus'], node, 'ServiceRequest')?.resource ?? {};
  const own = identifierIn(task, REFERRAL_SYSTEM)?.replace(/\/task$/, '');
  const id = own ?? node.key;
  if (id === undefined) return undefined;
  const performers = objectsIn(request['performer']);
  const owner = asObject(task['owner']);
  const clubId = numberIn(owner, CLUB_SYSTEM) ?? performers.flatMap((each) => numberIn(each, CLUB_SYSTEM) ?? [])[0];
  const slot = performers.find((each) => numberIn(each, CLUB_SLOT_SYSTEM) !== undefined);
  const written = numberIn(slot, CLUB_SLOT_SYSTEM);
  const activity = textOf(slot?.['display']);
  const told = <Key extends string>(key: Key, value: string | undefined) => (value === undefined ? {} : { [key]: value }) as { [Name in Key]?: string };
  return {
    id, state,
    ...(state === 'other' && told('status', textOf(task['status']))),
    ...told('reason', wordsOf(task['statusReason'])),
    ...told('authoredOn', textOf(task['authoredOn'])),
    ...told('changedOn', textOf(task['lastModified'])),
    club: { ...told('id', clubId), ...told('name', textOf(owner['display']) ?? textOf(performers[0]?.['display'])), ...told('reference', textOf(owner['reference'])) },
    ...(written !== undefined && { slot: { id: slotIdOf(written, clubId), ...told('activity', activity) } }),
    ...told('patient', textOf(asObject(task['for'])['reference'])),
    ...told('author', textOf(asObject(task['requester'])['display'])),
    notes: objectsIn(request['note']).flatMap(({ text }) => textOf(text) ?? []),
    task: task as unknown as Task,
  };
}

/**
 * Reads the referrals of any FHIR resources, pages in any order: every Task that asks somebody to fulfil a request, with
 * that request when it is there. Never throws; a Task that is none of it is told.
 */
export function readReferrals(input: Bundle | FhirResource | readonly (Bundle | FhirResource)[]): { referrals: Referral[]; issues: Issue[] } {
  try {
    const graph = new Graph(input);
    const tasks = graph.of('Task').filter(({ resource }) => codesIn(resource['code'], FULFILL.system).includes(FULFILL.code));
    const read = tasks.map((node) => readTask(graph, node));
    const lost = read.filter((each) => each === undefined).length;
    const issues: Issue[] = lost === 0 ? [] : [{ code: 'tasks-not-read', severity: 'warning', path: [], params: { count: lost } }];
    return { referrals: read.filter((each) => each !== undefined), issues: [...graph.issues, ...issues] };
  } catch {
    // A getter or a proxy of the host’s that throws.
    return { referrals: [], issues: [{ code: 'not-a-resource', severity: 'error', path: [] }] };
  }
}

/**
 * The search that brings what was asked of structures, and what they answered; all its pages go to `readReferrals`. For one
 * `patient`, by reference; or for a structure, by its id: a server that does not search by `owner:identifier` refuses that.
 *
 * @throws TypeError without a patient and without a club: it would bring everybody's.
 * @example port.search('Task', referralSearch({ patient: 'Patient/12' }))
 */
export function referralSearch({ patient, club }: { patient?: string | undefined; club?: string | undefined }): Record<string, string | string[] | number> {
  if (!patient && !club) throw new TypeError('referralSearch expects a patient, a club, or both.');
  return {
    ...(patient && { patient }),
    ...(club && { 'owner:identifier': `${CLUB_SYSTEM}|${escapedToken(club)}` }),
    code: `${FULFILL.system}|${FULFILL.code}`, _include: ['Task:focus', ...(club ? ['Task:patient'] : [])], _sort: '-modified', _count: 200,
  };
}
