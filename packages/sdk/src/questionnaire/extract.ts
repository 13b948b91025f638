import type { Issue } from '../issue.js';
import { newId as randomId } from '../new-id.js';
import { exchangeUrls } from './exchange-codes.js';
import { Observations } from './extract-observations.js';
import { tell, type Extraction } from './extract-parts.js';
import { Templates } from './extract-template.js';
import { allocated, itemsIn } from './extract-walk.js';
import { extensionsIn, isObject, textIn, type Json } from './json.js';
import type { ExpressionEngine } from './model.js';
import type { Bundle, BundleEntry, Questionnaire, QuestionnaireResponse } from 'fhir/r4.js';

export interface ExtractOptions {
  /** Runs FHIRPath. `undefined`: ours, loaded when a template or an address needs it. */
  expressions?: ExpressionEngine;
  /** How the resources point to the response: `QuestionnaireResponse/1`. `undefined`: by its id; without one it goes in the transaction. */
  responseReference?: string;
  /** A new UUID at each call. `undefined`: at random. */
  newId?: () => string;
}

/** Ways of extraction that are read and told, and not done: the definitions and maps they need are on a server. */
const notSupported: readonly (readonly [url: string, name: string])[] = [
  [exchangeUrls.definitionExtract, 'definitionExtract'], [exchangeUrls.itemExtractionContext, 'itemExtractionContext'],
  [exchangeUrls.itemContext, 'itemContext'], [exchangeUrls.targetStructureMap, 'targetStructureMap'],
];

/** Which expressions a form has beside those of its screen. */
const withExpressions = [exchangeUrls.templateExtract, exchangeUrls.templateExtractBundle, exchangeUrls.observationExtractEntry];

/**
 * Makes resources of a filled-in form, by SDC `$extract`: Observations of items that ask for it by their code, and templates
 * filled with the answers.
 *
 * What it writes is the word of the form’s author: a template may update any resource whose id it gives. Look at the
 * transaction before sending that of a form you do not know.
 *
 * @returns a transaction that writes them all or none, and what was not done (`information`, or `warning` when an answer
 * was lost). Never throws, never rejects. An unanswered item makes nothing; a response in error is not extracted.
 */
export async function extract(questionnaire: Questionnaire, response: QuestionnaireResponse, options: ExtractOptions = {}): Promise<{ bundle: Bundle; issues: Issue[] }> {
  const [form, answers] = [questionnaire as unknown, response as unknown];
  const bundle: Bundle = { resourceType: 'Bundle', type: 'transaction' };
  const refusal = refusalOf(form, answers);
  if (refusal || !isObject(form) || !isObject(answers)) return { bundle, issues: refusal ? [refusal] : [] };
  const newId = options.newId ?? randomId;
  const id = textIn(answers.id);
  const own = options.responseReference ?? (id === undefined ? `urn:uuid:${newId()}` : `QuestionnaireResponse/${id}`);
  const engine = options.expressions ?? (needsEngine(form) ? await loadEngine() : undefined);
  const extraction: Extraction = { form, response: answers, responseReference: own, engine, newId, entries: [], issues: [] };
  if (!engine && needsEngine(form)) tell(extraction, 'expressions-not-loaded', [], { severity: 'warning' });
  if (answers.status === 'in-progress') tell(extraction, 'response-in-progress', []);
  tellNotSupported(form, extraction);
  const variables = allocated(form, {}, extraction);
  new Observations(extraction).extract(variables);
  if (engine) new Templates(extraction).extract(variables);
  const { entries, issues } = extraction;
  if (entries.length > 0 && options.responseReference === undefined && id === undefined) entries.unshift(ownEntry(answers, own));
  return { bundle: entries.length > 0 ? { ...bundle, entry: entries } : bundle, issues };
}

function refusalOf(form: unknown, answers: unknown): Issue | undefined {
  if (!isObject(form) || form.resourceType !== 'Questionnaire') return { code: 'questionnaire-unreadable', severity: 'error', path: [] };
  if (!isObject(answers) || answers.resourceType !== 'QuestionnaireResponse') return { code: 'response-unreadable', severity: 'error', path: [] };
  return answers.status === 'entered-in-error' ? { code: 'response-in-error', severity: 'warning', path: [] } : undefined;
}

/** A response that nobody has stored yet, for the resources that come from it. */
const ownEntry = (response: Json, fullUrl: string): BundleEntry =>
  ({ fullUrl, resource: structuredClone(response) as unknown as QuestionnaireResponse, request: { method: 'POST', url: 'QuestionnaireResponse' } });

const needsEngine = (form: Json): boolean => [form, ...itemsIn(form)].some((element) => withExpressions.some((url) => extensionsIn(element, url).length > 0));

const loadEngine = (): Promise<ExpressionEngine | undefined> =>
  import('./expressions/index.js').then(({ createExpressionEngine }) => createExpressionEngine(), () => undefined);

function tellNotSupported(form: Json, extraction: Extraction): void {
  for (const element of [form, ...itemsIn(form)]) {
    for (const [url, extension] of notSupported) {
      if (extensionsIn(element, url).length > 0) tell(extraction, 'not-supported', typeof element.linkId === 'string' ? [element.linkId] : [], { params: { extension } });
    }
  }
}
