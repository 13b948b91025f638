/**
 * Extensions of ours, wherever they stand: known, where they may be, with the one value they have. @medplum/core looks at an
 * extension only where a profile names it. Reads the tables of the mappings.
 */
import { CANONICAL } from '../definitions/constants.mjs';
import { ownExtensions } from '../definitions/extensions.mjs';
import { own } from './sources.mjs';

const known = new Map(ownExtensions.map((extension) => [extension.url, extension]));
const codesOf = new Map(own.filter(({ resourceType }) => resourceType === 'CodeSystem').map(({ id, concept = [] }) => [id, concept.map(({ code }) => code)]));
const upperFirst = (text) => text[0].toUpperCase() + text.slice(1);

/** Data types that our extensions stand on, by the property they are under: enough to tell a note from a reason. */
const typeOfProperty = { note: 'Annotation', reasonCode: 'CodeableConcept', program: 'CodeableConcept', serviceProvisionCode: 'CodeableConcept', boundsPeriod: 'Period' };

function problemOf({ url, ...extension }, { path, property }) {
  const definition = known.get(url);
  if (!definition) return `${url} is no extension of ours`;
  const { context, valueType, values } = definition;
  if (!context.includes(path) && !context.includes(typeOfProperty[property])) return `${url} may stand on ${context.join(' or ')} only`;
  const value = extension[`value${upperFirst(valueType)}`];
  if (value === undefined || Object.keys(extension).length !== 1) return `${url} has one value${upperFirst(valueType)} and nothing else`;
  if (valueType !== 'Coding') return undefined;
  const [id] = values;
  return value.system === `${CANONICAL}/CodeSystem/${id}` && codesOf.get(id)?.includes(value.code) ? undefined : `${value.code} is not a code of ${id}`;
}

/** Every element of a resource that carries extensions, with its path without indexes. */
function* carriers(value, path, property) {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const each of value) yield* carriers(each, path, property);
    return;
  }
  if (value.extension) yield { element: value, path, property };
  for (const [key, each] of Object.entries(value)) if (key !== 'contained' && key !== 'extension') yield* carriers(each, `${path}.${key}`, key);
}

/**
 * @param {object} resource
 * @returns {string[]}
 */
export function extensionProblems(resource) {
  return [...carriers(resource, resource.resourceType)].flatMap((carrier) => {
    const ours = carrier.element.extension.filter(({ url }) => url.startsWith(CANONICAL));
    const single = ours.filter(({ url }, index) => !known.get(url)?.repeats && ours.findIndex((each) => each.url === url) < index);
    return [
      ...ours.flatMap((extension) => problemOf(extension, carrier) ?? []),
      ...single.map(({ url }) => `${url} stands twice`),
    ].map((problem) => `${carrier.path}.extension: ${problem}.`);
  });
}
