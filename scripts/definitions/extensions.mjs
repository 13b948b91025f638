/** The StructureDefinition of every extension of ours, from the tables of the mappings. Writes nothing. */
import { carnetExtensions } from './carnet.mjs';
import { clubExtensions } from './clubs.mjs';
import { CANONICAL, extensions } from './constants.mjs';
import { toStructure } from './structure.mjs';

/** @param {{ valueType: string, values?: readonly string[] }} extension */
function valueOf({ valueType, values = [] }) {
  const targets = valueType === 'Reference' && { targetProfile: values.map((type) => `http://hl7.org/fhir/StructureDefinition/${type}`) };
  const [system] = values;
  return {
    path: 'Extension.value[x]',
    min: 1,
    type: [{ code: valueType, ...targets }],
    ...(valueType === 'Coding' && { binding: { strength: 'required', valueSet: `${CANONICAL}/ValueSet/${system}` } }),
  };
}

function toExtension({ url, context, repeats, title, definition, ...value }) {
  return toStructure({
    url,
    type: 'Extension',
    title,
    description: { en: definition },
    context: context.map((expression) => ({ type: 'element', expression })),
    changes: [
      { path: 'Extension', short: title.en, definition, min: 0, max: repeats ? '*' : '1' },
      { path: 'Extension.extension', max: '0' },
      { path: 'Extension.url', fixedUri: url },
      valueOf(value),
    ],
  });
}

/** @type {object[]} */
export const ownExtensions = [...Object.values(extensions), ...Object.values(carnetExtensions), ...Object.values(clubExtensions)];

export const extensionStructures = ownExtensions.map(toExtension);
