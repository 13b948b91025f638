/** The identifier systems of ours, so that a reader finds what a number is. Writes nothing. */
import { carnetIdentifiers } from './carnet.mjs';
import { clubIdentifiers } from './clubs.mjs';
import { codes, instrumentCodes } from './constants.mjs';
import { documentIdentifiers } from './documents.mjs';
import { head } from './metadata.mjs';

const systems = [
  {
    url: codes.PART_SYSTEM,
    description: {
      fr: 'Une ressource d’une prescription d’activité physique adaptée : l’UUID de la prescription, une barre oblique, et ce que la ressource y est.',
      en: 'A resource of a prescription of adapted physical activity: the UUID of the prescription, a slash, and what the resource is in it.',
    },
  },
  {
    url: instrumentCodes.ANSWER_PART_SYSTEM,
    description: {
      fr: 'Une observation tirée d’un questionnaire rempli : l’UUID de la réponse, une barre oblique, et le code de la valeur.',
      en: 'An observation from a questionnaire that was filled in: the UUID of the response, a slash, and the code of the value.',
    },
  },
  ...carnetIdentifiers,
  ...documentIdentifiers,
  ...clubIdentifiers,
];

/** R4 gives a NamingSystem no URL, version or title of its own. */
export const namingSystems = systems.map((system) => {
  const { resourceType, id, name, status, date, publisher, description, _description, jurisdiction } =
    head({ resourceType: 'NamingSystem', id: system.url.slice(system.url.lastIndexOf('/') + 1), title: {}, description: system.description });
  return {
    resourceType,
    id,
    name,
    status,
    kind: 'identifier',
    date,
    publisher,
    description,
    _description,
    jurisdiction,
    uniqueId: [{ type: 'uri', value: system.url, preferred: true }],
  };
});
