/** What every published definition says of itself. Reads packages/sdk/package.json. Writes nothing. */
import manifest from '../../packages/sdk/package.json' with { type: 'json' };
import { CANONICAL } from './constants.mjs';

/** Day on which the definitions last changed in meaning: to move by hand, so that the same sources always give the same files. */
const DATE = '2026-11-22';

/** @typedef {{ fr?: string, en?: string }} Label */

/** A French text with its English as the translation extension of FHIR, `title` and `_title`; one language when there is one. */
function translated(element, { fr, en }) {
  if (fr === undefined || en === undefined) return { [element]: fr ?? en };
  const translation = {
    url: 'http://hl7.org/fhir/StructureDefinition/translation',
    extension: [{ url: 'lang', valueCode: 'en' }, { url: 'content', valueString: en }],
  };
  return { [element]: fr, [`_${element}`]: { extension: [translation] } };
}

/** `apa-service-request` is `ApaServiceRequest`. */
const nameOf = (id) => id.split('-').map((word) => word[0].toUpperCase() + word.slice(1)).join('');

/**
 * The head of a CodeSystem, ValueSet or StructureDefinition.
 * @param {{ resourceType: string, id: string, url?: string, suffix?: string, title: Label, description: Label }} definition
 */
export function head({ resourceType, id, url = `${CANONICAL}/${resourceType}/${id}`, suffix = '', title, description }) {
  return {
    resourceType,
    id,
    url,
    version: manifest.version,
    name: `${nameOf(id)}${suffix}`,
    ...translated('title', title),
    status: 'draft',
    experimental: false,
    date: DATE,
    publisher: 'sport-santé',
    ...translated('description', description),
    jurisdiction: [{ coding: [{ system: 'urn:iso:std:iso:3166', code: 'FR' }] }],
    copyright: `${manifest.license} licence.`,
  };
}
