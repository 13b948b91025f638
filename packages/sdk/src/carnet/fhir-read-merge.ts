import { sessionTypes, type Held } from './fhir-read-sessions.js';
import { sorted } from './fhir-read-values.js';

/** What may be one session: what says it, and whether that is enough for one. */
export interface Candidate { held: Held; isSure: boolean }

const startOf = ({ at }: Held): number => (at === undefined ? NaN : Date.parse(at));
const rankOf = ({ held }: Candidate): string => String(sessionTypes.findIndex((type) => type === held.entry.type));
const fits = (one: string | undefined, other: string | undefined) => one === undefined || other === undefined || one === other;

/** A session in the making: the first of its records is the one that is believed. */
interface Group { records: Held[]; types: Set<string>; isSure: boolean; plan: string | undefined }

/**
 * Brings together the records of one session: an Encounter or a Procedure that names the appointment; records that start at
 * the same instant, of one plan or of none; a Procedure or an Encounter of the plan and day of an appointment. The
 * appointments come first, those of a plan before the others, so that the order of what was read does not matter.
 */
export function groupSessions(candidates: readonly Candidate[]): Held[][] {
  const groups: Group[] = [];
  const byName = new Map<string, Group>();
  const byStart = new Map<number, Group[]>();
  const byDay = new Map<string, Group[]>();
  const ordered = sorted(candidates, (each) => [rankOf(each), each.held.plan === undefined ? '1' : '0', each.held.day, each.held.at ?? '', each.held.entry.id]);
  for (const { held, isSure } of ordered) {
    const group = held.names.map((id) => byName.get(id)).find((each) => each !== undefined)
      ?? byStart.get(startOf(held))?.find((each) => fits(each.plan, held.plan))
      ?? (isSure ? nearest(byDay.get(held.day) ?? [], held) : undefined);
    const joined = group ?? { records: [], types: new Set<string>(), isSure: false, plan: undefined };
    if (!group) {
      groups.push(joined);
      add(byDay, held.day, joined);
    }
    joined.records.push(held);
    joined.types.add(held.entry.type);
    joined.isSure ||= isSure;
    joined.plan ??= held.plan;
    byName.set(held.entry.id, joined);
    const start = startOf(held);
    if (!Number.isNaN(start) && !byStart.get(start)?.includes(joined)) add(byStart, start, joined);
  }
  return groups.filter(({ isSure }) => isSure).map(({ records }) => records);
}

function add<Key>(map: Map<Key, Group[]>, key: Key, group: Group): void {
  const known = map.get(key);
  if (known) known.push(group);
  else map.set(key, [group]);
}

/**
 * The appointment that a Procedure or an Encounter of the same day carries out: one of its plan that has none of its type
 * yet, the nearest by the hour. Without an hour, one of no plan too: two sessions on a day whose hours nobody said are one.
 */
function nearest(groups: readonly Group[], held: Held): Group | undefined {
  if (held.entry.type === 'Appointment') return undefined;
  const isSamePlan = ({ plan }: Group) => (held.at === undefined ? fits(plan, held.plan) : plan !== undefined && plan === held.plan);
  const distance = ({ records: [first] }: Group) => Math.abs((first ? startOf(first) : NaN) - startOf(held)) || 0;
  let found: Group | undefined;
  for (const group of groups) {
    if (isSamePlan(group) && !group.types.has(held.entry.type) && (!found || distance(group) < distance(found))) found = group;
  }
  return found;
}
