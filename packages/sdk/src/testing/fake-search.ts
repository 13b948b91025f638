import type { FhirResource } from 'fhir/r4.js';
import type { SearchParams } from '../client/port.js';

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
const camelCase = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Where a search parameter looks, when that is not the element of the same name. */
const elsewhere: Record<string, string[]> = {
  patient: ['subject', 'patient', 'for'],
  organization: ['organization', 'providedBy', 'managingOrganization'],
  family: ['name'],
  given: ['name'],
  _id: ['id'],
};

/** Parameters that change the answer's shape, not which resources match: this port ignores them. */
const ignored = new Set(['_include', '_include:iterate', '_revinclude', '_revinclude:iterate', '_count', '_sort', '_total', '_summary', '_elements']);

const elementsOf = (resource: FhirResource, parameter: string): unknown[] => parameter === '_tag' ? resource.meta?.tag ?? [] :
  resource.resourceType === 'Appointment' && parameter === 'patient' ? resource.participant.flatMap(({ actor }) => actor ?? []) :
  (elsewhere[parameter] ?? [camelCase(parameter)]).flatMap((name) => (resource as unknown as Json)[name] ?? []);

/** Whether one element says the value: a code or a text as is, `system|code`, a reference, a piece of a name. */
function says(element: unknown, wanted: string): boolean {
  if (!isObject(element)) return element === wanted || ((typeof element === 'boolean' || typeof element === 'number') && String(element) === wanted);
  if (Array.isArray(element['coding'])) return element['coding'].some((coding) => says(coding, wanted));
  if (typeof element['reference'] === 'string') return element['reference'] === wanted || element['reference'].endsWith(`/${wanted}`);
  if (typeof element['family'] === 'string') return JSON.stringify(element).toLowerCase().includes(wanted.toLowerCase());
  const token = element['code'] ?? element['value'];
  return wanted.includes('|') ? `${textOf(element['system'])}|${textOf(token)}` === wanted : token === wanted;
}

/**
 * Whether a resource matches every parameter. Values joined by a comma are alternatives. A parameter is looked up as
 * the element of its name (`based-on` → `basedOn`), so dates with a prefix, chains and modifiers match nothing.
 */
export function matches(resource: FhirResource, params: SearchParams): boolean {
  return Object.entries(params).filter(([name]) => !ignored.has(name)).every(([name, value]) =>
    [value].flat().every((required) =>
      String(required).split(',').some((wanted) => elementsOf(resource, name).some((element) => says(element, wanted)))));
}

/**
 * What the matches refer to by `_include=Type:param`, and what refers to them by `_revinclude=Type:param`; with
 * `:iterate` also what those bring along, and so on.
 */
export function included(found: FhirResource[], all: FhirResource[], params: SearchParams): FhirResource[] {
  const pairs = (name: string) => [params[name] ?? []].flat().map((value) => String(value).split(':'));
  const seen = new Set(found);
  let wave = found;
  for (let isFirst = true; wave.length > 0; isFirst = false) {
    const names = (name: string) => [...(isFirst ? pairs(name) : []), ...pairs(`${name}:iterate`)];
    const next = [
      ...names('_include').flatMap(([type, parameter = '']) => referredBy(wave.filter(({ resourceType }) => resourceType === type), all, parameter)),
      ...names('_revinclude').flatMap(([type, parameter = '']) =>
        all.filter((resource) => resource.resourceType === type && referredBy([resource], wave, parameter).length > 0)),
    ];
    wave = [...new Set(next)].filter((resource) => !seen.has(resource));
    wave.forEach((resource) => seen.add(resource));
  }
  return [...seen].slice(found.length);
}

/** Those of `all` that one of these resources refers to by this parameter. */
function referredBy(resources: FhirResource[], all: FhirResource[], parameter: string): FhirResource[] {
  const references = resources.flatMap((resource) => elementsOf(resource, parameter));
  return all.filter((resource) => references.some((reference) => says(reference, `${resource.resourceType}/${String(resource.id)}`)));
}
