import type { Bundle, FhirResource, HealthcareService } from 'fhir/r4.js';
import type { Issue } from '../issue.js';
import { CLUB_KIND_SYSTEM, CLUB_SLOT_SYSTEM, CLUB_SYSTEM, clubExtensions as urls } from './codes.js';
import { asClub } from './door.js';
import { placed } from './import-position.js';
import { Told } from './import-told.js';
import { asObject, codesIn, Graph, identifierIn, objectsIn, textOf, valueIn, type Json, type Node } from './fhir-graph.js';
import { readForeignSlots, readOwnSlot } from './fhir-read-slot.js';
import { idOf, readStructure, type Tell } from './fhir-read-structure.js';
import { unreadOf } from './fhir-unread.js';
import type { Club } from './model.js';

export interface ClubsRead {
  clubs: Club[];
  /** Paths begin with the index of the club in `clubs`; `[]` is the whole, or what became no club. */
  issues: Issue[];
}

/** What one club is read from. */
interface Group { organization: Node | undefined; service: Node | undefined; services: Node[] }

const isActive = ({ resource }: Node): boolean => resource['active'] !== false;
const isSlot = ({ resource }: Node): boolean => identifierIn(resource, CLUB_SLOT_SYSTEM) !== undefined || valueIn(resource, urls.slotOf, 'valueReference') !== undefined;
/** A service that stands for a whole structure of ours. */
const isStructure = ({ resource }: Node): boolean => identifierIn(resource, CLUB_SYSTEM) !== undefined && codesIn(resource['category'], CLUB_KIND_SYSTEM).length > 0;

/** Sorts services to the structures that offer them. */
function groupsOf(graph: Graph, tell: Tell): Group[] {
  const all = graph.of('HealthcareService');
  const services = all.filter(isActive);
  const organizationOf = (node: Node) => graph.resolve(node.resource['providedBy'], node, 'Organization');
  const groups = new Map<Node | string, Group>();
  const byService = new Map<Node, Group>();
  const byOrganization = new Map<Node, Group>();
  const groupAt = (at: Node | string, organization: Node | undefined) => {
    const group = groups.get(at) ?? { organization, service: undefined, services: [] };
    groups.set(at, group);
    return group;
  };
  for (const node of services.filter((each) => !isSlot(each) && isStructure(each))) {
    const group = groupAt(node, organizationOf(node));
    group.service = node;
    byService.set(node, group);
    if (group.organization) byOrganization.set(group.organization, group);
  }
  for (const node of services.filter((each) => !byService.has(each))) {
    const structure = isSlot(node) ? graph.resolve(valueIn(node.resource, urls.slotOf, 'valueReference'), node, 'HealthcareService') : undefined;
    const organization = organizationOf(node);
    const known = (structure && byService.get(structure)) ?? (organization && byOrganization.get(organization));
    if (isSlot(node) && known === undefined) tell('structure-not-found', 'warning');
    // Services whose organisation is not here are held together by its address.
    const address = textOf(asObject(node.resource['providedBy'])['reference']);
    (known ?? groupAt(organization ?? address ?? node, organization)).services.push(node);
  }
  const used = new Set([...groups.values()].map(({ organization }) => organization));
  const parents = new Set(graph.of('Organization').map((node) => graph.resolve(node.resource['partOf'], node, 'Organization')));
  for (const node of graph.of('Organization').filter(isActive)) if (!used.has(node) && !parents.has(node)) groupAt(node, node);
  const inactive = [...all, ...graph.of('Organization')].filter((node) => !isActive(node)).length;
  if (inactive > 0) tell('inactive', 'information', { count: inactive });
  return [...groups.values()].filter(({ organization }) => organization === undefined || isActive(organization));
}

function readGroup(graph: Graph, { organization, service, services }: Group, issues: Issue[]): Json {
  const tell: Tell = (code, severity, params) => issues.push({ code, severity, path: [], ...(params && { params }) });
  const main = service ?? services[0];
  const placeOf = (node: Node | undefined) => (node ? objectsIn(node.resource['location']).map((each) => graph.resolve(each, node, 'Location')).find(Boolean) : undefined);
  const isVenue = (node: Node | undefined) => node !== undefined && identifierIn(node.resource, CLUB_SLOT_SYSTEM) !== undefined;
  const place = [main, ...services].map(placeOf).find((node) => node && !isVenue(node));
  const source = {
    organization: organization?.resource, service: main?.resource, location: place?.resource,
    key: organization?.key ?? main?.key ?? organization?.owner?.key ?? main?.owner?.key,
  };
  const structure = readStructure(source, tell);
  const id = idOf(source) ?? '';
  const slots = services.flatMap((node, index) => {
    const venue = placeOf(node);
    if (isSlot(node)) return [readOwnSlot(node.resource, isVenue(venue) ? venue?.resource : undefined, id)];
    return readForeignSlots(node.resource, venue === place ? undefined : venue?.resource, node.key ?? `${id}-${String(index + 1)}`);
  });
  const left = unreadOf(organization?.resource, [main, ...services].map((node) => node?.resource));
  if (left.length > 0) tell('elements-not-read', 'information', { elements: left });
  if (objectsIn(main?.resource['location']).length > 1) tell('places-not-read', 'information', { count: objectsIn(main?.resource['location']).length - 1 });
  return { ...structure, remark: service ? textOf(service.resource['comment']) : undefined, slots };
}

/** The fields that were told; `asClub` says of the others what is wrong, not that they are missing. */
const present = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.length === 0 ? undefined : (value as unknown[]).map(present);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, present(each)] as const).filter(([, each]) => each !== undefined);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
};

/**
 * Reads every club that FHIR resources tell of: ours, exactly as they were written, and anybody’s: Annuaire Santé, the ROR, a
 * server of clubs. Pages may come in any order and overlap. Never throws; what was not read is told.
 *
 * @param input a Bundle, a resource, or a list of either: all pages of a search at once.
 */
export function fromClubBundle(input: Bundle | FhirResource | readonly (Bundle | FhirResource)[]): ClubsRead {
  try {
    return readGraph(new Graph(input));
  } catch {
    // A getter or a proxy of the host’s that throws.
    return { clubs: [], issues: [{ code: 'not-a-resource', severity: 'error', path: [] }] };
  }
}

function readGraph(graph: Graph): ClubsRead {
  const issues: Issue[] = [...graph.issues];
  const clubs: Club[] = [];
  const ids = new Set<string>();
  const groups = groupsOf(graph, (code, severity, params) => issues.push({ code, severity, path: [], ...(params && { params }) }));
  for (const group of groups) {
    const own: Issue[] = [];
    const { club, issues: found } = asClub(present(readGroup(graph, group, own)) ?? {});
    if (club === undefined) issues.push(...[...own, ...found].map((issue) => ({ ...issue, path: [] })));
    else {
      if (ids.has(club.id)) own.push({ code: 'id-twice', severity: 'warning', path: ['id'] });
      ids.add(club.id);
      issues.push(...[...own, ...found].map((issue) => ({ ...issue, path: [clubs.length, ...issue.path] })));
      // A point that is in France with its numbers exchanged is a slip of whoever wrote it: a distance of it would be told as true.
      const told = new Told();
      clubs.push(placed(club, told, 'ask'));
      issues.push(...told.issues.map((issue) => ({ ...issue, path: [clubs.length - 1, ...issue.path] })));
    }
  }
  const known = new Set(['HealthcareService', 'Organization', 'Location']);
  const others = graph.nodes.filter(({ resource, owner }) => owner === undefined && !known.has(String(resource['resourceType']))).length;
  if (others > 0) issues.push({ code: 'resources-not-read', severity: 'information', path: [], params: { count: others } });
  return { clubs, issues };
}

/**
 * Reads the club of one HealthcareService: with what it contains, or with the resources it refers to. `undefined` when it
 * tells of none. Never throws.
 *
 * @param context Organization, Location and other services, when they are not within.
 */
export function fromHealthcareService(service: HealthcareService, context: readonly FhirResource[] = []): { club: Club | undefined; issues: Issue[] } {
  if (asObject(service)['resourceType'] !== 'HealthcareService') return { club: undefined, issues: [{ code: 'not-a-healthcare-service', severity: 'error', path: [] }] };
  const { clubs, issues } = fromClubBundle([service, ...objectsIn(context) as unknown as FhirResource[]]);
  const [club] = clubs;
  return { club, issues: issues.filter(({ path }) => path.length === 0 || path[0] === 0).map((issue) => ({ ...issue, path: issue.path.slice(1) })) };
}
