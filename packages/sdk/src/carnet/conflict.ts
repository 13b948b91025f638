import { touchedBy } from './apply.js';
import { inServersWords, type ServersWords } from './conflict-base.js';
import type { CarnetEdit } from './edits.js';
import { findById } from './named.js';
import { all, isRecord, record, records, text, type Json } from './fhir-read-values.js';
import type { Carnet, Party } from './model.js';
import { undoOf } from './undo.js';

/** What a server has instead of what an edit was made on. */
export interface Conflict {
  /**
   * `same`: it says what was meant, nothing is left to do. `elsewhere`: something else of it was changed; the edit is made again on
   * `carnet`, and nobody need be asked. `value`: both say something else, and a person decides.
   */
  kind: 'same' | 'elsewhere' | 'value';
  /** The edit, to be made again on `carnet` by who keeps their own value. `undefined`: the server says the same. */
  mine: CarnetEdit | undefined;
  /** The edit that would say what the server says. `undefined`: there is nothing to choose between. */
  theirs: CarnetEdit | undefined;
  /** Who wrote theirs, when a Provenance says it. */
  by?: Party;
  /** When, by the clock of the server: a FHIR instant. */
  at?: string;
  /** The carnet with what the server has taken in: without the edit, its version the one the next edit is held against. */
  carnet: Carnet;
}

/**
 * What to do about an edit the server refused because what it is about had moved on (412). Nothing is written by it.
 *
 * @param carnet as it is stored, the edit not in it.
 * @param theirs what the server has now of the resources that were sent with `ifMatch`: all of them, since one answer
 * does not say which moved on.
 * @param provenances of those resources, when the host asked for them: the latest tells who.
 */
export function conflictOf(carnet: Carnet, edit: CarnetEdit, theirs: object | readonly object[], provenances: readonly object[] = []): Conflict {
  const resources = (Array.isArray(theirs) ? theirs : [theirs]).filter(isRecord);
  const before = inServersWords(carnet, edit, []);
  const now = inServersWords(carnet, edit, resources);
  const [was, own] = [before, now].map((known) => known.read && backOf(known.read, known.edit));
  const parted = edit.kind === 'measure' || edit.kind === 'withdraw-measure' ? partedFrom(carnet, edit, now) : undefined;
  // A record that was merged into it may have moved on alone.
  const said = own && was && parted && isSameValue(was, own, edit) ? parted ?? own : own ?? parted;
  const about = { carnet: now.carnet, ...toldBy(resources, provenances) };
  if (said && isSameValue(edit, said)) return { kind: 'same', mine: undefined, theirs: undefined, ...about };
  if (!said || (was && isSameValue(was, said, edit.kind === 'withdraw' ? was : edit))) return { kind: 'elsewhere', mine: edit, theirs: undefined, ...about };
  return { kind: 'value', mine: edit, theirs: named(said, touchedBy(edit)), ...about };
}

/** The edit that says what a carnet says of what an edit is about; of a note or the like that is taken back, its words. */
function backOf(carnet: Carnet, edit: CarnetEdit): CarnetEdit | undefined {
  if (edit.kind !== 'withdraw') return undoOf(carnet, edit);
  const lists = { note: carnet.notes, call: carnet.calls, assessment: carnet.assessments, relay: carnet.relays };
  const kind = (['note', 'call', 'assessment', 'relay'] as const).find((each) => findById<{ id: string }>(lists[each], edit.id));
  return kind && undoOf(carnet, { kind, id: edit.id } as CarnetEdit);
}

/** What a record that was merged into a measure says now that it is no longer the same. */
function partedFrom(carnet: Carnet, edit: Extract<CarnetEdit, { id: string }>, { read }: ServersWords): CarnetEdit | undefined {
  const measure = findById(carnet.measures, edit.id) ?? findById(carnet.withdrawn ?? [], edit.id);
  const parted = read?.measures.find(({ id }) => measure?.alsoIn.includes(id));
  return read && parted && undoOf(read, { kind: 'withdraw-measure', id: parted.id });
}

/** What says which thing an edit is about, not what it says of it. */
const NAMES = ['id', 'session', 'milestone', 'goal', 'plan', 'assessment', 'isUnexplained'];

/** Whether two edits say the same, in all that `asked` says. */
function isSameValue(one: CarnetEdit, other: CarnetEdit, asked: CarnetEdit = one): boolean {
  const [first, second] = [one, other] as unknown as [Json, Json];
  const keys = Object.keys(asked).filter((key) => !NAMES.includes(key) || (key === 'assessment' && asked.kind === 'assessment'));
  return keys.every((key) => JSON.stringify(first[key] ?? null) === JSON.stringify(second[key] ?? null)) && one.kind === other.kind;
}

function named(edit: CarnetEdit, id: string): CarnetEdit {
  const key = (['session', 'milestone', 'goal'] as const).find((each) => each in edit) ?? 'id';
  return { ...edit, [key]: id };
}

/** Who and when: the latest Provenance of the resources, and the clock of the server. */
function toldBy(resources: readonly Json[], provenances: readonly object[]): Pick<Conflict, 'by' | 'at'> {
  const names = resources.map((each) => `${String(each['resourceType'])}/${String(each['id'])}`);
  const recorded = (each: Json) => text(each, 'recorded') ?? '';
  const [latest] = provenances.filter(isRecord)
    .filter((each) => records(each, 'target').some((target) => names.some((name) => text(target, 'reference')?.replace(/\/_history\/.*$/, '').endsWith(name))))
    .sort((one, other) => Date.parse(recorded(other)) - Date.parse(recorded(one)));
  const agents = records(latest, 'agent');
  const who = record(agents.find((each) => all(each, 'type', 'coding', 'code').includes('author')) ?? agents[0], 'who');
  const [name, reference] = [text(who, 'display'), text(who, 'reference')];
  const clocks = resources.flatMap((each) => text(each, 'meta', 'lastUpdated') ?? []).sort((one, other) => Date.parse(other) - Date.parse(one));
  const at = clocks[0] ?? text(latest, 'recorded');
  return { ...(name !== undefined && { by: { name, ...(reference !== undefined && { reference }) } }), ...(at !== undefined && { at }) };
}
