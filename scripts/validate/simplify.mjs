/**
 * Makes a profile readable for @medplum/core 5.2.13, which throws or answers wrongly on some slicings. Reads and writes nothing.
 *
 * Taken out: slicings told apart by a profile, by existence, or through `resolve()` or `extension()`; slices within slices;
 * versions of canonicals. What is lost is left to the own assertions beside, and to the HL7 validator (scripts/validate.mjs).
 * Put in: `base` where a snapshot lacks it, since an element narrowed to one value is still an array in JSON.
 */

/** `https://…/fr-core-patient|2.2.0` is looked up without its version. */
const withoutVersions = (resource) => JSON.parse(JSON.stringify(resource).replaceAll(/"(https?:\/\/[^"|\s]+)\|[\d.]+"/g, '"$1"'));

const isHard = ({ slicing }) => slicing?.discriminator?.some(({ type, path }) => type === 'profile' || type === 'exists' || /resolve\(\)|extension\(/.test(path));
const slicesIn = (id) => (id.match(/:/g) ?? []).length;

/** An element of the base as R4 has it, also one level down in a data type: `Patient.name.given` is `HumanName.given`. */
function baseElement(path, elements) {
  const cut = path.lastIndexOf('.');
  const type = elements.get(path.slice(0, cut))?.type?.[0]?.code;
  return elements.get(path) ?? elements.get(`${type}${path.slice(cut)}`);
}

/**
 * @param {object} profile a StructureDefinition with a snapshot
 * @param {Map<string, object>} base elements of R4 by path
 */
export function simplify(profile, base) {
  const simple = withoutVersions(profile);
  const elements = simple.snapshot.element;
  const hard = elements.filter(isHard).map(({ id }) => id);
  simple.snapshot.element = elements
    .filter(({ id }) => slicesIn(id) < 2 && !hard.some((sliced) => id.startsWith(`${sliced}:`)))
    .map(({ slicing, ...element }) => {
      const { min, max } = baseElement(element.path, base) ?? {};
      return {
        ...(max !== undefined && { base: { path: element.path, min, max } }),
        ...element,
        ...(slicing && !hard.includes(element.id) && { slicing }),
      };
    });
  return simple;
}
