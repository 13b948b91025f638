/** The identifier systems of ours, so that a reader finds what a number is. Writes nothing. */
import { codes } from './constants.mjs';
import { head } from './metadata.mjs';

const { resourceType, id, name, status, date, publisher, description, _description, jurisdiction } = head({
  resourceType: 'NamingSystem',
  id: 'prescription-part',
  title: {},
  description: {
    fr: 'Une ressource d’une prescription d’activité physique adaptée : l’UUID de la prescription, une barre oblique, et ce que la ressource y est.',
    en: 'A resource of a prescription of adapted physical activity: the UUID of the prescription, a slash, and what the resource is in it.',
  },
});

/** R4 gives a NamingSystem no URL, version or title of its own. */
export const namingSystems = [{
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
  uniqueId: [{ type: 'uri', value: codes.PART_SYSTEM, preferred: true }],
}];
