/** Documents of a carnet, lists of places and posters: on paper and as FHIR. Exchange files and links have subpaths of their own. */
export { toCarnetDocument, type CarnetDocumentOptions } from './carnet-document.js';
export { carnetDocumentSections, type CarnetDocumentSection } from './carnet-facts.js';
export { documentTypes } from './fhir-document.js';
export { contentHash } from './hash.js';
export type { Language } from './language.js';
export { toOutcomeLetter, type OutcomeLetter, type OutcomeLetterOptions } from './letter.js';
export type { LetterWords } from './letter-words.js';
export { orientationContent, toOrientationList, type OrientationContent, type OrientationDocument, type OrientationEntry, type OrientationList, type OrientationOptions, type OrientationPerson, type OrientationRecipient } from './orientation.js';
export type { Page } from './page.js';
export { posterAddress, toClubPoster, toPoster, type ClubPosterOptions, type Poster, type PosterCode, type PosterOptions } from './poster.js';
