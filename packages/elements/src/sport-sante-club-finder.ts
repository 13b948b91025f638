/**
 * What a page needs that helps to find a place and does nothing else, in one file: the finder with its list, and the client. A
 * page takes this file or sport-sante.min.js, never both: an element is defined once.
 */
export { connectFhir, FhirError, type FhirPort } from '@sport-sante/sdk/client';
export { ClubFinder } from './club-finder/club-finder.js';
export { openClubDirectory } from './club-finder/open-directory.js';
export { Provider } from './provider/provider.js';
