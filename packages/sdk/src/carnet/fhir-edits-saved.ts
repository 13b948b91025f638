import type { Bundle, BundleEntry } from 'fhir/r4.js';
import type { CarnetEdit } from './edits.js';
import { changesOf } from './fhir-edits.js';
import type { Change, Source } from './fhir-edits-parts.js';
import { isRecord, record, text } from './fhir-read-values.js';
import type { Carnet, Session } from './model.js';
import { changed, inserted, without } from './named.js';

/** Where the server put one resource of an edit. */
interface Saved { change: Change; at: string; source: Source | undefined }

/**
 * A carnet that knows what the server made of an edit: its versions, against which the next edit of the same thing is held, and the names of new
 * things, wherever they are referred to. What the edit is not about is the same object as before.
 *
 * @param carnet with the edit in it; other edits made meanwhile may be in it too.
 * @param answer the `transaction-response`, entries in the order of the request.
 * @param sent the Bundle that was sent. Without it what was sent is worked out again, without who wrote it.
 */
export function afterSaved(carnet: Carnet, edit: CarnetEdit, answer: Bundle, sent?: Bundle): Carnet {
  const answers = answer.entry ?? [];
  const at = answers.map((entry) => entry.response?.lastModified).find((each) => each !== undefined) ?? answer.timestamp ?? new Date().toISOString();
  const known = changesOf({ carnet, context: { at } }, edit);
  const changes = known.length > 0 ? known : stepsIn(sent);
  const saved = changes.flatMap((change, index) => savedOf(change, answers[index], sent?.entry?.[index]));
  const names = new Map(saved.map((each) => [each.change.at, each.at]));
  return saved.reduce((known, { change, at: now, source }) => withSaved(known, change, now, source && renamed(source, names) as Source), carnet);
}

/** A decision that was taken back is no longer in the carnet; the step it was written into is. */
function stepsIn(sent: Bundle | undefined): Change[] {
  return (sent?.entry ?? []).flatMap(({ resource, request }): Change[] =>
    (resource?.resourceType === 'Task' && request?.method === 'PUT' ? [{ place: { list: 'milestones', id: request.url }, at: request.url, resource }] : []));
}

/** The name a server gave to a new thing of an edit: `Observation/12`. `undefined`: the edit made none. */
export function savedAs(answer: Bundle, sent: Bundle, urn: string): string | undefined {
  const index = (sent.entry ?? []).findIndex(({ fullUrl }) => fullUrl === urn);
  return nameIn(answer.entry?.[index]);
}

const nameIn = (entry: BundleEntry | undefined): string | undefined => /([A-Z][A-Za-z]+\/[A-Za-z0-9\-.]{1,64})(\/_history\/[^/]+)?$/.exec(entry?.response?.location ?? '')?.[1];

function savedOf(change: Change, entry: BundleEntry | undefined, sent: BundleEntry | undefined): Saved[] {
  const { status = '', etag, lastModified } = entry?.response ?? {};
  if (entry === undefined || !status.startsWith('2')) return [];
  const returned = record(entry.resource);
  const at = nameIn(entry) ?? (returned ? `${String(returned['resourceType'])}/${String(returned['id'])}` : change.at);
  // An answer about something else is not this one's, whatever its place in the list.
  if (at.includes('/') && !at.startsWith('urn:') && at.split('/').at(-2) !== change.resource.resourceType) return [];
  if (change.isRemoved) return [{ change, at, source: undefined }];
  const isAnswer = returned !== undefined && returned['resourceType'] === change.resource.resourceType;
  const written = sent?.resource?.resourceType === change.resource.resourceType ? sent.resource : change.resource;
  const versionId = /"(.*)"/.exec(etag ?? '')?.[1];
  const meta = { ...written.meta, ...(versionId !== undefined && { versionId }), ...(lastModified !== undefined && { lastUpdated: lastModified }) };
  return [{ change, at, source: isAnswer ? returned : { ...written, id: at.split('/')[1], meta } }];
}

/** A resource whose references name what the server has now. */
function renamed(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((each) => renamed(each, names));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, key === 'reference' && typeof each === 'string' ? names.get(each) ?? each : renamed(each, names)]));
}

type ThingList = 'sessions' | 'measures' | 'assessments' | 'goals' | 'milestones' | 'relays' | 'notes' | 'calls';
interface Thing { id: string; day?: string | undefined; source?: Source | undefined }

function withSaved(carnet: Carnet, { place, at: before }: Change, at: string, source: Source | undefined): Carnet {
  if ('kept' in place) return { ...carnet, ...(carnet.kept && { kept: mapped(carnet.kept, (each) => (each.id === place.kept && source ? { ...each, resource: source } : each)) }) };
  if ('name' in place) return { ...carnet, sessions: mapped(carnet.sessions, (each) => (isSaid(each, place.session) ? withPart(each, place.name, at, source) : each)) };
  const isMeant = ({ id }: { id: string }) => id === before || id === place.id || id.split('#')[0] === at;
  const taken = <Some extends Thing>(each: Some): Some => {
    const part = each.id.split('#')[1];
    return isMeant(each) ? { ...each, id: part === undefined ? at : `${at}#${part}`, ...(source && { source }) } : each;
  };
  // A decision may be written into the step that asked for it: both are that Task.
  const lists: readonly ThingList[] = place.list === 'relays' || place.list === 'milestones' ? ['relays', 'milestones'] : [place.list];
  const named = { ...carnet, ...Object.fromEntries(lists.map((list) => {
    const things: Thing[] = carnet[list];
    const known = mapped(things, taken);
    // A session stands by its hour, which no name changes.
    return [list, list === 'sessions' ? known : placed(things, known)];
  })) };
  if (place.list === 'measures') return carnet.withdrawn ? { ...named, withdrawn: mapped(carnet.withdrawn, taken) } : named;
  return place.id === at || (place.list !== 'assessments' && place.list !== 'sessions') ? named : { ...named, measures: mapped(named.measures, (each) => pointed(each, place, at)) };
}

/** A list in which a thing that has another id has its place by it, when its things have days. */
function placed(before: readonly Thing[], after: Thing[]): Thing[] {
  const at = after.findIndex(({ id }, index) => id !== before[index]?.id);
  const thing = after[at];
  return thing?.day === undefined ? after : inserted(without(after, at), thing);
}

/** A list with other things in it; the list itself when they are the same. */
function mapped<Some>(list: Some[], change: (thing: Some) => Some): Some[] {
  const made = list.map(change);
  return made.every((each, index) => each === list[index]) ? list : made;
}

function pointed<Thing extends { assessment?: string | undefined; session?: string | undefined }>(thing: Thing, place: { list: string; id: string }, at: string): Thing {
  const key = place.list === 'assessments' ? 'assessment' : 'session';
  return thing[key] === place.id ? { ...thing, [key]: at } : thing;
}

const isSaid = ({ id, source }: Session, session: string): boolean =>
  id === session || (Array.isArray(source?.['identifier']) && source['identifier'].some((each: unknown) => text(each, 'value') === session));

function withPart(session: Session, name: string, at: string, source: Source | undefined): Session {
  const { [name]: _id, ...ids } = session.experience ?? {};
  const { [name]: _source, ...sources } = session.experienceSources ?? {};
  if (source) return { ...session, experience: { ...ids, [name]: at }, experienceSources: { ...sources, [name]: source } };
  const isEmpty = Object.keys(ids).length === 0;
  return changed(session, { experience: isEmpty ? null : ids, experienceSources: isEmpty ? null : sources });
}
