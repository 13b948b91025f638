import { touchedBy } from './apply.js';
import type { CarnetEdit } from './edits.js';
import { changesOf } from './fhir-edits.js';
import { mergedInto } from './fhir-edits-merged.js';
import { readCarnet } from './fhir-read.js';
import type { Carnet, Measure, Session } from './model.js';
import { changed, findById, inserted, replacedAt, without } from './named.js';
import { byInstant } from './plans.js';

type Source = Record<string, unknown>;
type ListName = 'assessments' | 'goals' | 'milestones' | 'relays' | 'notes' | 'calls';

/** What the resources an edit is written into say. */
export interface ServersWords {
  /** A carnet of those resources alone. `undefined`: no server has any. */
  read: Carnet | undefined;
  /** The edit under the names of that carnet. */
  edit: CarnetEdit;
  /** The whole carnet, with what they say in it. */
  carnet: Carnet;
}

const nameOf = (source: Source): string => `${String(source['resourceType'])}/${String(source['id'])}`;

/**
 * Reads what an edit is about from the resources it is kept in.
 *
 * @param newer those the server has now; the others are as they were read.
 */
export function inServersWords(carnet: Carnet, edit: CarnetEdit, newer: readonly Source[]): ServersWords {
  const sources = sourcesOf(carnet, edit);
  if (sources.length === 0) return { read: undefined, edit, carnet };
  const names = sources.map(nameOf);
  const known = newer.filter((each) => names.includes(nameOf(each)));
  const now = sources.map((source) => known.find((each) => nameOf(each) === nameOf(source)) ?? source);
  const extra = newer.filter((each) => !known.includes(each));
  const { carnet: read } = readCarnet([...now, ...extra], { timeZone: carnet.timeZone, ...(carnet.person.id !== undefined && { patient: carnet.person.id }) });
  const [first = {}] = now;
  const own = 'session' in edit || edit.kind === 'measure' || edit.kind === 'withdraw-measure' ? touchedBy(edit) : nameOf(first);
  return { read, edit: renamed(carnet, edit, own), carnet: newer.length === 0 ? carnet : withKept(taken(carnet, edit, read, [...now, ...extra]), known) };
}

/** What was merged, as the server has it now: the next edit is held against its version. */
function withKept(carnet: Carnet, known: readonly Source[]): Carnet {
  if (!carnet.kept) return carnet;
  return { ...carnet, kept: carnet.kept.map((each) => ({ ...each, resource: known.find((source) => nameOf(source) === each.id) ?? each.resource })) };
}

/** Where what an edit is about is kept, the resource of the thing itself first. */
function sourcesOf(carnet: Carnet, edit: CarnetEdit): Source[] {
  if ('session' in edit) {
    const session = findById(carnet.sessions, edit.session);
    return session?.source ? [session.source, ...Object.values(session.experienceSources ?? {}), ...mergedInto(carnet, session).map(({ source }) => source)] : [];
  }
  if (edit.kind === 'measure' || edit.kind === 'withdraw-measure') {
    const measure = findById(carnet.measures, edit.id) ?? findById(carnet.withdrawn ?? [], edit.id);
    if (measure) return measure.source ? [measure.source, ...mergedInto(carnet, measure).map(({ source }) => source)] : [];
  }
  const changes = changesOf({ carnet, context: { at: '' } }, edit).filter(({ version }) => version !== undefined);
  const things = [...carnet.milestones, ...carnet.relays, ...carnet.goals, ...carnet.notes, ...carnet.calls, ...carnet.assessments];
  return changes.flatMap(({ at }): Source[] => {
    const source = things.find(({ id }) => id === at)?.source;
    return source ? [source] : [];
  });
}

/** The edit under the name the server has for what it is about. */
function renamed(carnet: Carnet, edit: CarnetEdit, name: string): CarnetEdit {
  if ('session' in edit) return { ...edit, session: findById(carnet.sessions, edit.session)?.id ?? edit.session };
  if ('milestone' in edit) return { ...edit, milestone: name };
  if ('goal' in edit) return { ...edit, goal: name };
  if (edit.kind !== 'measure' && edit.kind !== 'withdraw-measure') return { ...edit, id: name };
  return { ...edit, id: findById(carnet.measures, edit.id)?.id ?? findById(carnet.withdrawn ?? [], edit.id)?.id ?? edit.id };
}

function taken(carnet: Carnet, edit: CarnetEdit, read: Carnet, now: readonly Source[]): Carnet {
  if ('session' in edit) return withSession(carnet, edit.session, read, now);
  const sourceAt = (id: string) => now.find((each) => nameOf(each) === id.split('#')[0]);
  const measures = now.some((each) => each['resourceType'] === 'Observation') ? withMeasures(carnet, read, sourceAt) : carnet;
  return listNames.reduce((known, list) => withList(known, read, list, sourceAt), measures);
}

const listNames = ['assessments', 'goals', 'milestones', 'relays', 'notes', 'calls'] as const;

/** What only the carnet around tells: names of people, the plan, when the resource alone does not say them. */
const values: Record<ListName, readonly string[]> = {
  assessments: ['conclusion'], goals: ['target', 'dueOn'], milestones: ['dueOn', 'doneOn', 'isCancelled'],
  relays: ['details', 'startsOn', 'isFirstVisitAccompanied'], notes: ['at'], calls: ['at', 'text', 'outcome'],
};

function withList(carnet: Carnet, read: Carnet, list: ListName, sourceAt: (id: string) => Source | undefined): Carnet {
  const before: readonly { id: string }[] = carnet[list];
  const found: readonly { id: string }[] = read[list];
  const after = before.flatMap((thing): { id: string }[] => {
    if (!sourceAt(thing.id)) return [thing];
    const said = found.find(({ id }) => id === thing.id);
    // Entered in error since, by somebody else.
    if (!said) return [];
    const gone = values[list].filter((key) => !(key in said));
    return [changed({ ...thing, ...said }, Object.fromEntries(gone.map((key) => [key, null])))];
  });
  const isSame = after.length === before.length && after.every((each, index) => each === before[index]);
  return isSame ? carnet : { ...carnet, [list]: after };
}

function withMeasures(carnet: Carnet, read: Carnet, sourceAt: (id: string) => Source | undefined): Carnet {
  const touched = [...carnet.measures, ...carnet.withdrawn ?? []].filter(({ id }) => sourceAt(id));
  const { withdrawn, ...rest } = carnet;
  const others = (withdrawn ?? []).filter((each) => !touched.includes(each));
  const left: Measure[] = [...others];
  let measures = carnet.measures.filter((each) => !touched.includes(each));
  for (const each of touched) {
    const said = findById(read.measures, each.id);
    const source = sourceAt(each.id);
    // What was merged into it, and says something else now, stands alone.
    const parted = read.measures.filter(({ id }) => each.alsoIn.includes(id));
    for (const part of parted) measures = inserted(measures, part);
    const alsoIn = each.alsoIn.filter((id) => !parted.some((part) => part.id === id || part.alsoIn.includes(id)));
    if (said) measures = inserted(measures, { ...said, records: each.records - (each.alsoIn.length - alsoIn.length), alsoIn, ...(each.assessment !== undefined && { assessment: each.assessment }), ...(each.session !== undefined && { session: each.session }) });
    else left.push({ ...each, ...(source && { source }) });
  }
  return { ...rest, measures, ...(left.length > 0 && { withdrawn: left }) };
}

function withSession(carnet: Carnet, id: string, read: Carnet, now: readonly Source[]): Carnet {
  const session = findById(carnet.sessions, id);
  const at = session ? carnet.sessions.indexOf(session) : -1;
  if (!session) return carnet;
  const said = findById(read.sessions, session.id);
  const [source = session.source] = now;
  const after = said ? changed(session, told(said)) : changed(session, { source });
  const moved = after.day !== session.day || after.startsAt !== session.startsAt;
  const sessions = moved ? [...without(carnet.sessions, at), after].sort(byInstant) : replacedAt(carnet.sessions, at, after);
  return { ...carnet, sessions };
}

type SessionValues = { [Key in keyof Session]?: Session[Key] | null };

/** What the resources of one session say of it: what they no longer say is gone. */
function told({ day, startsAt, endsAt, minutes, title, state, isCancellationUnexplained, effort, pain, mood, incident, experience, experienceSources, source }: Session): SessionValues {
  const timed = { ...(startsAt !== undefined && { startsAt }), ...(endsAt !== undefined && { endsAt }), ...(minutes !== undefined && { minutes }), ...(title !== undefined && { title }) };
  const orGone = <Value>(value: Value | undefined) => value ?? null;
  return {
    day, ...timed, state: orGone(state), isCancellationUnexplained: orGone(isCancellationUnexplained), effort: orGone(effort), pain: orGone(pain), mood: orGone(mood), incident: orGone(incident),
    experience: orGone(experience), experienceSources: orGone(experienceSources), source: orGone(source),
  };
}
