import type { Bundle, FhirResource } from 'fhir/r4.js';
import { madeError } from './outcome.js';
import type { SearchParams } from './port.js';

/** A search that needs more pages than this has lost its way. */
const MAX_PAGES = 1000;

/**
 * Parameters whose values tell who someone is, or repeat what a person wrote. A search that has one goes by POST
 * `_search`, its parameters in the body: URLs stay in the logs of proxies and servers, in histories and in referrers.
 * Resource ids (`patient=Patient/123`) go in URLs, as every read does.
 */
const PERSONAL = new Set([
  'identifier', 'name', 'family', 'given', 'phonetic', 'birthdate', 'death-date', 'gender', 'telecom', 'phone', 'email',
  'address', 'address-city', 'address-country', 'address-postalcode', 'address-state', 'address-use', 'value-string',
  '_content', '_text', '_filter', 'near',
]);

/** Also behind a modifier (`family:exact`) or at the end of a chain (`subject:Patient.birthdate`, `_has:…:identifier`). */
export const isPersonal = (params: SearchParams): boolean =>
  Object.keys(params).some((name) => name.split(/[.:]/).some((part) => PERSONAL.has(part)));

export interface PageSource {
  baseUrl: string;
  first: () => Promise<FhirResource>;
  next: (url: string) => Promise<FhirResource>;
}

/**
 * The pages of a search. A `next` link is followed only under the base URL, since it carries the token, and never
 * twice. A link that may not be followed is an error, not an end: half a record must not pass for a whole one.
 */
export async function* searchPages({ baseUrl, first, next }: PageSource): AsyncGenerator<Bundle> {
  const seen = new Set<string>();
  let page = await first();
  for (let count = 1; ; count += 1) {
    const bundle = asBundle(page);
    yield bundle;
    const link = nextLink(bundle);
    if (link === undefined) return;
    const url = underBase(link, baseUrl);
    if (url === undefined) throw madeError(200, 'The next page of the search is on another server: not followed.', { code: 'security' });
    if (seen.has(url)) throw madeError(200, 'The pages of the search go round in circles.', { code: 'processing' });
    if (count >= MAX_PAGES) throw madeError(200, `The search has more than ${MAX_PAGES} pages.`, { code: 'too-costly' });
    seen.add(url);
    page = await next(url);
  }
}

function asBundle(resource: FhirResource): Bundle {
  if (resource.resourceType === 'Bundle') return resource;
  throw madeError(200, 'The FHIR server answered a search with something else than a Bundle.', { code: 'structure' });
}

const nextLink = ({ link }: Bundle): string | undefined => {
  const url: unknown = Array.isArray(link) ? link.find((one) => one?.relation === 'next')?.url : undefined;
  return typeof url === 'string' && url !== '' ? url : undefined;
};

/** The absolute form of a link under the base URL; `undefined` for any other place. */
function underBase(link: string, baseUrl: string): string | undefined {
  try {
    const base = new URL(baseUrl);
    const url = new URL(link, `${baseUrl}/`);
    const path = base.pathname.replace(/\/$/, '');
    const inside = url.origin === base.origin && (url.pathname === path || url.pathname.startsWith(`${path}/`));
    return inside && url.username === '' && url.password === '' ? url.href : undefined;
  } catch {
    return undefined;
  }
}
