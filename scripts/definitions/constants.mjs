/**
 * The constants that the definitions are made of, read from the sources of the SDK: a code, a word and a URL exist once.
 * Reads packages/sdk/src. Writes nothing.
 */
import { tsImport } from 'tsx/esm/api';

const source = (file) => new URL(`../../packages/sdk/src/${file}.ts`, import.meta.url);
const load = (file) => tsImport(source(file).href, import.meta.url);

const [{ CANONICAL }, codes, { aldList }, { PROFILES }, { extensions }, identity, { instruments }, instrumentCodes, { categoryWords }, carnetCodes, carnetTerms, { measureCatalogue }, clubCodes, { clubExtensionTable }, { codeWords }, { fr: clubFrench }, { en: clubEnglish }] = await Promise.all([
  'canonical', 'prescription/codes', 'prescription/ald', 'prescription/profiles', 'prescription/fhir-extensions', 'identity/codes',
  'questionnaire/instruments/all', 'questionnaire/instruments/codes', 'questionnaire/instruments/categories',
  'carnet/codes', 'carnet/terms', 'carnet/catalogue',
  'club/codes', 'club/fhir-extensions', 'club/fhir-words', 'club/words-of-terms', 'club/words-of-terms.en',
].map(load));

/** Words of the codes of a club in both languages, by their system. */
const [french, english] = [codeWords(clubFrench, 'fr'), codeWords(clubEnglish, 'en')];
const clubWords = Object.fromEntries(Object.entries(french).map(([system, words]) => [
  system, Object.fromEntries(Object.entries(words).map(([code, fr]) => [code, { fr, en: english[system][code] }])),
]));

export { aldList, CANONICAL, carnetCodes, carnetTerms, categoryWords, clubCodes, clubExtensionTable, clubWords, codes, extensions, identity, instrumentCodes, instruments, measureCatalogue, PROFILES };
