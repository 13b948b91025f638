import type { Issue } from '../issue.js';
import { contentHash } from './hash.js';
import { capital } from './language.js';
import { clean } from './orientation-clean.js';
import { dayOf, orientationContent, wordsIn } from './orientation-content.js';
import { orientationBundle, orientationFiling } from './orientation-fhir.js';
import { orientationPage, type OrientationAround } from './orientation-html.js';
import { orientationPaper } from './orientation-paper.js';
import { orientationText } from './orientation-text.js';
import type { OrientationDocument, OrientationList, OrientationOptions } from './orientation-shape.js';
import { pageHtml } from './page.js';
import { named } from './person-text.js';

export { contentHash } from './hash.js';
export { orientationContent, shortHash } from './orientation-content.js';
export { CONTENT_HASH_SYSTEM, orientationType } from './orientation-codes.js';
export { orientationBlocks } from './orientation-shape.js';
export type * from './orientation-shape.js';

/** Places of a list at most. */
const MOST_PLACES = 10;

function issuesOf({ entries, recipients = [] }: OrientationList): Issue[] {
  return [
    ...(entries.length === 0 ? [{ code: 'list-empty', severity: 'error' as const, path: ['entries'] }] : []),
    ...(entries.length > MOST_PLACES ? [{ code: 'list-too-long', severity: 'error' as const, path: ['entries'], params: { most: MOST_PLACES } }] : []),
    ...entries.flatMap(({ club, slot }, index) => (slot === undefined || club.slots.some(({ id }) => id === slot) ? [] : [{ code: 'slot-unknown', severity: 'warning' as const, path: ['entries', index, 'slot'] }])),
    // Resources of a place are named by its id: of two places that share one, the document would say one phone for both.
    ...entries.flatMap(({ club }, index) => (entries.slice(0, index).some((other) => other.club.id === club.id && other.club.names[0] !== club.names[0]) ? [{ code: 'place-id-twice', severity: 'error' as const, path: ['entries', index, 'club', 'id'] }] : [])),
    ...recipients.flatMap(({ name }, index) => (clean(name) === undefined ? [{ code: 'recipient-missing', severity: 'error' as const, path: ['recipients', index, 'name'] }] : [])),
  ];
}

function aroundOf(list: OrientationList, hash: string, { language = 'fr', timeZone }: OrientationOptions): OrientationAround {
  const words = wordsIn[language];
  const { person, recipients = [] } = list;
  const who = person && named(person, dayOf(list, timeZone), language);
  return {
    hash,
    person: who && clean(words.person([who.full, who.born].filter(Boolean).join(', '))),
    name: who && clean(capital(who.full)),
    copies: recipients.length === 0 ? undefined : words.copies(recipients.map(({ kind, name }) => clean(name) ?? words.unnamed[kind])),
  };
}

/**
 * Makes of « Ma liste » what is handed over: a page to print, a text for a message, a document in FHIR, a sheet to draw as
 * PDF. The five things the source asks of each place (S3:505) are in each shape, « non renseigné » when nobody knows them. One
 * content, one hash: the copy of the doctor says the same words as that of the person. Diagnoses and prescriptions are not
 * asked for, so none is in it; without `person`, nobody is.
 *
 * @throws RangeError when `at` is no instant.
 */
export async function toOrientationList(list: OrientationList, options: OrientationOptions = {}): Promise<OrientationDocument> {
  const content = orientationContent(list, options);
  const hash = await contentHash(content);
  const around = aroundOf(list, hash, options);
  const page = orientationPage(content, around);
  const html = pageHtml(page, options.nonce);
  const text = orientationText(content, hash);
  const parts = { list, content, hash, html, text, copies: around.copies, name: around.name };
  const bundle = await orientationBundle(parts, options);
  return { bundle, filing: await orientationFiling(parts, bundle, options), html, page, text, hash, content, paper: orientationPaper(content, around), issues: issuesOf(list) };
}
