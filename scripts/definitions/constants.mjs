/**
 * The constants that the definitions are made of, read from the sources of the SDK: a code, a word and a URL exist once.
 * Reads packages/sdk/src. Writes nothing.
 */
import { tsImport } from 'tsx/esm/api';

const source = (file) => new URL(`../../packages/sdk/src/${file}.ts`, import.meta.url);
const load = (file) => tsImport(source(file).href, import.meta.url);

const [{ CANONICAL }, codes, { aldList }, { PROFILES }, { extensions }, identity, { instruments }, instrumentCodes, { categoryWords }, carnetCodes, carnetTerms, { measureCatalogue }] = await Promise.all([
  'canonical', 'prescription/codes', 'prescription/ald', 'prescription/profiles', 'prescription/fhir-extensions', 'identity/codes',
  'questionnaire/instruments/all', 'questionnaire/instruments/codes', 'questionnaire/instruments/categories',
  'carnet/codes', 'carnet/terms', 'carnet/catalogue',
].map(load));

export { aldList, CANONICAL, carnetCodes, carnetTerms, categoryWords, codes, extensions, identity, instrumentCodes, instruments, measureCatalogue, PROFILES };
