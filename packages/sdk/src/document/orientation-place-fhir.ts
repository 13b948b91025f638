import type { FhirResource } from 'fhir/r4.js';
import { toClubEntries } from '../club/fhir.js';
import type { Club } from '../club/model.js';
import { phoneRun, webRun } from './orientation-clean.js';

/** A resource of a place, under a name of its own: the same for the same place. */
export interface PlaceEntry { fullUrl: string; resource: FhirResource }

/** What a FHIR string may not hold, and half a letter, which no address can be made of. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const writable = (value: unknown): unknown => {
  if (typeof value === 'string') return value.replace(UNWRITABLE, '\ufffd');
  if (Array.isArray(value)) return value.map(writable);
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, writable(each)])) : value;
};

/** Only what the page would link to: a record that a host made by hand may hold anything. */
function reachable({ url, phones = [], ...club }: Club): Club {
  const dialled = phones.filter((phone) => phoneRun(phone).href === `tel:${phone}`);
  return { ...club, ...(webRun(url)?.href !== undefined && url !== undefined && { url }), ...(dialled.length > 0 && { phones: dialled }) };
}

/** A place as resources: its organisation, where it is, its slots, its service. What a server is asked to do with them is left out. */
export const placeEntries = (club: Club): PlaceEntry[] =>
  toClubEntries(reachable(writable(club) as Club)).flatMap(({ fullUrl, resource }) => (fullUrl !== undefined && resource ? [{ fullUrl, resource }] : []));
