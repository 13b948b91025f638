import type { Bundle, BundleEntry } from 'fhir/r4.js';
import { definitionOf } from './catalogue.js';
import { toObservation } from './fhir-measures-write.js';
import { openEntries } from './fhir-read-entries.js';
import { sourcesOf, wholeOf } from './fhir-read-kept.js';
import { isAround } from './fhir-read-person.js';
import { isDriver } from './fhir-read-plans.js';
import { isStatement } from './fhir-read-prescriptions.js';
import { References } from './fhir-read-references.js';
import { all, isRecord } from './fhir-read-values.js';
import { Around, entryOf, type Written } from './fhir-write-parts.js';
import { agreementWritten, answeredWritten, contactWritten, deliveryWritten, otherWritten } from './fhir-write-papers.js';
import { withUnsaved } from './fhir-write-unsaved.js';
import { assessmentWritten, goalWritten, planWritten, prescriptionWritten, stepsOf, stepWritten, type Writings } from './fhir-write-plans.js';
import { sessionWritten } from './fhir-write-sessions.js';
import type { Carnet, Person } from './model.js';

type Given = Map<string, Record<string, unknown>>;

/**
 * Writes a whole carnet as one `collection` Bundle: what was read as it was read, with what edits changed since in it; what was
 * not, anew. Read again it is the same carnet. A carnet of which something was taken out gives back nothing of it; the person is written from the carnet,
 * without any number that identifies them. `missing` and `withdrawn` are of the host, and are not written.
 */
export function toCarnetBundle(carnet: Carnet): Bundle {
  const around = new Around(carnet);
  const given = withUnsaved(carnet, givenBack(carnet), around);
  // Who prescribed may be known from a record that is not given back, for all it says of the person.
  for (const { prescriber } of carnet.prescriptions) if (prescriber) around.party(prescriber, { resourceType: 'ServiceRequest' });
  const written = newWritings(carnet, around).filter(([id]) => !given.has(id) && !given.has(wholeOf(id)));
  const people: Writings = [...around.people].filter(([id]) => !given.has(id));
  const person: Writings = carnet.person.id === undefined ? [] : [[carnet.person.id, personWritten(carnet.person)]];
  const entry: BundleEntry[] = [...person, ...given, ...written, ...people].map(([id, resource]) => entryOf(id, resource, carnet.base));
  return { resourceType: 'Bundle', type: 'collection', ...(entry.length > 0 && { entry }) };
}

function personWritten({ familyName, givenName, name, gender, birthDate, phone }: Person): Written {
  const said = { ...(name !== undefined && { text: name }), ...(familyName !== undefined && { family: familyName }), ...(givenName !== undefined && { given: [givenName] }) };
  return {
    resourceType: 'Patient', ...(Object.keys(said).length > 0 && { name: [said] }), ...(phone !== undefined && { telecom: [{ system: 'phone', value: phone }] }),
    ...(gender !== undefined && { gender }), ...(birthDate !== undefined && { birthDate }),
  };
}

/** The ids of what stands in the carnet now: what is kept of the rest goes with it. */
function ownedIds(carnet: Carnet): Set<string> {
  const { prescriptions, plans, sessions, measures, assessments, goals, milestones, relays, notes, calls, deliveries, agreements, answered, others } = carnet;
  const items = [plans, sessions, measures, assessments, goals, milestones, relays, notes, calls, deliveries, agreements, answered, others].flatMap((list) => list as readonly { id: string }[]);
  return new Set([
    ...items.map(({ id }) => wholeOf(id)), ...prescriptions.flatMap(({ requests }) => requests), ...[...sessions, ...measures].flatMap(({ alsoIn }) => alsoIn.map(wholeOf)),
    ...deliveries.flatMap(({ document }) => (document?.startsWith('DocumentReference/') ? [document] : [])),
  ]);
}

/** What was read and still belongs to the carnet, by id. */
function givenBack(carnet: Carnet): Given {
  const given: Given = new Map(sourcesOf(carnet).map(({ id, resource }) => [id, resource]));
  const owned = ownedIds(carnet);
  const waiting = new Map<string, Record<string, unknown>>();
  for (const { id, resource } of carnet.kept ?? []) {
    const type = resource['resourceType'];
    if (owned.has(id) || type === 'Questionnaire' || type === 'PlanDefinition') given.set(id, resource);
    else waiting.set(id, resource);
  }
  const entry = [...given, ...waiting].map(([id, resource]) => entryOf(id, resource, carnet.base));
  const opened = openEntries({ resourceType: 'Bundle', entry }, []);
  const references = new References(opened);
  const linksOf = (id: string, holder: unknown) => {
    const from = references.at(id);
    return from ? referencesIn(holder).flatMap((each) => references.idOf(from, each) ?? []) : [];
  };
  const give = (id: string, resource: Record<string, unknown>) => {
    waiting.delete(id);
    given.set(id, resource);
    return true;
  };
  // Who and what the given refer to; then the panels and the feelings that refer to the given. Until nothing more comes.
  for (let isMore = true; isMore;) {
    const named = new Set([...given].flatMap(([id, resource]) => linksOf(id, resource)));
    isMore = false;
    for (const [id, resource] of waiting) {
      const found = references.at(id);
      const isNamed = named.has(id) && found !== undefined && (isAround(found.type) || isStatement(found) || isDriver(found));
      const holders = found?.type === 'Observation' ? ['hasMember', 'focus', 'encounter', 'partOf'] : found?.type === 'PractitionerRole' ? ['practitioner'] : [];
      const isOf = holders.some((key) => linksOf(id, all(resource, key)).some((each) => given.has(each)));
      if (isNamed || isOf) isMore = give(id, resource);
    }
  }
  return given;
}

/** Every Reference of a resource: by address, or by the identifier of what it names. */
function referencesIn(value: unknown, depth = 0): unknown[] {
  if (depth > 30) return [];
  if (Array.isArray(value)) return value.flatMap((each) => referencesIn(each, depth + 1));
  if (!isRecord(value)) return [];
  const isReference = typeof value['reference'] === 'string' || isRecord(value['identifier']);
  return [...(isReference ? [value] : []), ...Object.values(value).flatMap((each) => referencesIn(each, depth + 1))];
}

/** Everything of the carnet as it would be written anew. */
function newWritings(carnet: Carnet, around: Around): Writings {
  const results = (assessment: string) => carnet.measures.filter((measure) => measure.assessment === assessment).flatMap(({ id, alsoIn }) => [id, ...alsoIn]);
  const sourced = (items: readonly { source?: unknown }[]) => items.filter(({ source }) => source === undefined);
  const fresh = <Item extends { source?: unknown }>(items: readonly Item[]) => sourced(items) as Item[];
  const kept = new Set(carnet.kept?.map(({ id }) => id));
  return [
    ...carnet.prescriptions.filter(({ requests }) => !requests.some((id) => kept.has(id))).flatMap((each) => prescriptionWritten(around, each)),
    ...fresh(carnet.plans).flatMap((each) => planWritten(around, each, carnet.goals)),
    ...fresh(carnet.goals).map((each): [string, Written] => [each.id, goalWritten(around, each)]),
    ...fresh(carnet.sessions).flatMap((each) => sessionWritten(around, each)),
    ...fresh(carnet.measures).flatMap((measure) => [measure.id, ...measure.alsoIn].map((id): [string, Written] => {
      const definition = definitionOf(carnet, measure.measure);
      return [id, { ...toObservation({ ...measure, id }, { ...(around.subject && { subject: around.subject }), ...(definition && { definition }) }) }];
    })),
    ...fresh(carnet.assessments).map((each): [string, Written] => [each.id, assessmentWritten(around, each, results(each.id))]),
    ...stepsOf(carnet).filter(({ step, relay }) => step.source === undefined && relay?.source === undefined).map(({ step, relay }): [string, Written] => [step.id, stepWritten(around, step, relay)]),
    ...fresh(carnet.notes).map((each): [string, Written] => [each.id, contactWritten(around, 'note', each)]),
    ...fresh(carnet.calls).map((each): [string, Written] => [each.id, contactWritten(around, 'call', each)]),
    ...carnet.deliveries.filter(({ id }) => !kept.has(wholeOf(id))).map((each): [string, Written] => [each.id, deliveryWritten(around, each)]),
    ...carnet.agreements.filter(({ id }) => !kept.has(id)).map((each): [string, Written] => [each.id, agreementWritten(around, each)]),
    ...carnet.answered.filter(({ id }) => !kept.has(id)).map((each): [string, Written] => [each.id, answeredWritten(around, each)]),
    ...carnet.others.filter(({ id }) => !kept.has(id)).map((each): [string, Written] => [each.id, otherWritten(around, each)]),
  ];
}
