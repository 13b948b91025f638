/**
 * Two things of a profile that @medplum/core 5.2.13 leaves alone: which type of a choice is allowed, and what a reference may
 * point to. Only for the elements of a resource itself, where our profiles have them. Reads and writes nothing.
 */
const upperFirst = (text) => text[0].toUpperCase() + text.slice(1);
const typeOfProfile = (url) => /\/StructureDefinition\/(?:fr-core-|us-core-|pa-)?([\w-]+)/.exec(url)?.[1].replaceAll(/-/g, '').toLowerCase();

/** `Observation.effective[x]`, `Observation.subject`: a property, no slice, nothing below. */
const ofResource = ({ id, path }) => id === path && path.split('.').length === 2;

function choiceProblems(resource, { path, type = [] }) {
  const name = path.slice(path.indexOf('.') + 1, -'[x]'.length);
  const allowed = type.map(({ code }) => `${name}${upperFirst(code)}`);
  return Object.keys(resource)
    .filter((key) => key.startsWith(name) && /^[A-Z]/.test(key.slice(name.length)) && !allowed.includes(key))
    .map((key) => `${resource.resourceType}.${key}: the profile has ${allowed.join(' or ')}.`);
}

/** The type a reference names: `Patient/1`, with the address of a server before it or not. `undefined` for a `urn:` or a `#`. */
const typeOf = ({ reference = '' }) => /(?:^|\/)([A-Z]\w+)\/[\w.-]+$/.exec(reference)?.[1].toLowerCase();

function referenceProblems(resource, { path, type = [] }) {
  const targets = type.filter(({ code }) => code === 'Reference').flatMap(({ targetProfile = [] }) => targetProfile.map(typeOfProfile));
  if (targets.length === 0 || targets.includes('resource')) return [];
  const found = [resource[path.slice(path.indexOf('.') + 1)] ?? []].flat();
  return found.flatMap(typeOf).filter((name) => name !== undefined && !targets.some((target) => target.startsWith(name)))
    .map((name) => `${path}: a reference to ${name} where the profile has ${targets.join(' or ')}.`);
}

/**
 * @param {object} resource
 * @param {{ snapshot: { element: object[] } }} profile
 * @returns {string[]}
 */
export function choicesProblems(resource, { snapshot }) {
  return snapshot.element.filter(ofResource).flatMap((element) =>
    (element.path.endsWith('[x]') ? choiceProblems(resource, element) : referenceProblems(resource, element)));
}
