import type { Issue } from '../issue.js';
import { readQuestionnaire } from './definition.js';
import { exchangeUrls, fhirPath, fhirQuery } from './exchange-codes.js';
import { extensionsIn, extensionValue, isObject, objectsIn, textIn, type Json } from './json.js';
import type { Answer, AnswerOption, ExpressionEngine, FormDefinition, FormOptions, ItemDefinition, LaunchValues } from './model.js';
import { linkPeriodOf, observedFor, searchOf } from './populate-observations.js';
import { resultOf, valuesOf, withVariables, type Runner, type Scope } from './populate-scope.js';
import { answerFrom } from './populate-values.js';
import { readExpression } from './read-item.js';
import { readOptions } from './read-options.js';
import type { Questionnaire, QuestionnaireResponse, QuestionnaireResponseItem } from 'fhir/r4.js';

export interface PopulateOptions {
  /** Resources by the names of the form's `launchContext`: `{ patient }`. */
  launch?: LaunchValues;
  /** Runs FHIRPath. `undefined`: ours, loaded when something has to be run. */
  expressions?: ExpressionEngine;
  /** Answers a FHIR query, `Observation?patient=1`, with a resource: the host decides whom it asks. `undefined`: none is run. */
  queryResolver?: (query: string) => Promise<unknown>;
  /** Observations at hand, for items that ask for the newest one (`observationLinkPeriod`). */
  observations?: readonly unknown[];
  /** As for `createForm`: gives a code of a value set its system and words. */
  expandValueSet?: FormOptions['expandValueSet'];
  /** The moment it is, `2026-11-21T09:00:00Z`. */
  now?: () => string;
}

/** Occurrences that one context may make, and all of a form: a form of a thousand medicines is read by nobody. */
const MOST_OCCURRENCES = 200;
const MOST_IN_ALL = 1000;

/**
 * Fills a form beforehand, by SDC `$populate`: initial values and expressions, variables, queries, contexts that repeat a
 * group, the newest Observations. What finds no value stays empty; what does not fit is told.
 *
 * @returns a response in progress, for `createForm`, and what could not be done (`information`, or `warning` when a value
 * was lost). Never throws, never rejects.
 */
export async function populate(questionnaire: Questionnaire, options: PopulateOptions = {}): Promise<{ response: QuestionnaireResponse; issues: Issue[] }> {
  const definition = readQuestionnaire(questionnaire);
  const now = (options.now ?? (() => new Date().toISOString()))();
  const response = headOf(definition, now, options.launch);
  const issues: Issue[] = definition.issues.map((issue) => (issue.severity === 'error' ? { ...issue, severity: 'warning' } : issue));
  const engine = options.expressions ?? (hasExpressions(definition) ? undefined : idle) ?? await import('./expressions/index.js').then(({ createExpressionEngine }) => createExpressionEngine({ now: () => now }), () => undefined);
  if (!engine) return { response, issues: [...issues, { code: 'expressions-not-loaded', severity: 'warning', path: [] }] };
  const item = await new Population(definition, { ...options, now, engine, response, issues }).run();
  return { response: item.length > 0 ? { ...response, item } : response, issues };
}

/** Runs nothing: a form without expressions does not load what runs them. */
const idle: ExpressionEngine = { evaluate: () => ({ values: [] }), readsOf: () => ({ linkIds: [], variables: [] }) };

const hasExpressions = ({ source, variables, byLinkId }: FormDefinition): boolean => variables.length > 0 || extensionsIn(source, exchangeUrls.sourceQueries).length > 0
  || [...byLinkId.values()].some(({ expressions, source: item }) => expressions.variables.length > 0 || expressions.initial !== undefined || extensionsIn(item, exchangeUrls.itemPopulationContext).length > 0);

function headOf({ source }: FormDefinition, now: string, launch: LaunchValues = {}): QuestionnaireResponse {
  const canonical = textIn(source.url) && `${String(source.url)}${source.version === undefined ? '' : `|${source.version}`}`;
  const reference = subjectOf(launch);
  return { resourceType: 'QuestionnaireResponse', ...(canonical && { questionnaire: canonical }), status: 'in-progress', ...(reference && { subject: { reference } }), authored: now };
}

const subjectOf = ({ patient }: LaunchValues): string | undefined => (isObject(patient) && typeof patient.id === 'string' ? `Patient/${patient.id}` : undefined);

interface PopulationInput extends Omit<PopulateOptions, 'now'> { now: string; engine: ExpressionEngine; response: QuestionnaireResponse; issues: Issue[] }

/** Where an item is filled: what it sees, and the Observation above it. */
interface Place { readonly scope: Scope; readonly path: Issue['path']; readonly around: Json | undefined }

class Population {
  readonly #definition: FormDefinition;
  readonly #options: PopulationInput;
  readonly #runner: Runner;
  readonly #observations: Json[];
  readonly #expanded = new Map<string, Promise<readonly AnswerOption[] | undefined>>();
  readonly #asked = new Set<string>();
  #made = 0;

  constructor(definition: FormDefinition, options: PopulationInput) {
    this.#definition = definition;
    this.#options = options;
    this.#runner = { engine: options.engine, resource: options.response, queryResolver: options.queryResolver, issues: options.issues };
    this.#observations = objectsIn(options.observations);
  }

  async run(): Promise<QuestionnaireResponseItem[]> {
    const { launch = {} } = this.#options;
    const { source, launchContexts, variables, items } = this.#definition;
    const given: Record<string, unknown> = { ...launch, questionnaire: source };
    for (const { name } of launchContexts) {
      if (given[name] !== undefined) continue;
      this.#tell('launch-context-missing', [], { name });
      given[name] = [];
    }
    const at = { runner: this.#runner, path: [] };
    const queried = await this.#sourceQueries({ variables: given, focus: this.#options.response });
    const scope = await withVariables(variables, queried, at);
    if (extensionsIn(source, exchangeUrls.sourceStructureMap).length > 0) this.#tell('not-supported', [], { extension: 'sourceStructureMap' });
    return this.#items(items, { scope, path: [], around: undefined });
  }

  #tell(code: string, path: Issue['path'], params?: Issue['params'], severity: Issue['severity'] = 'information'): void {
    this.#options.issues.push({ code, severity, path, ...(params && { params }) });
  }

  /** `sourceQueries`: a contained batch whose queries are run, and whose answers stand under its id. */
  async #sourceQueries(scope: Scope): Promise<Scope> {
    const contained = objectsIn(this.#definition.source.contained);
    let variables = scope.variables;
    for (const extension of extensionsIn(this.#definition.source, exchangeUrls.sourceQueries)) {
      const reference = isObject(extension.valueReference) ? textIn(extension.valueReference.reference) : undefined;
      const batch = contained.find(({ resourceType, id }) => resourceType === 'Bundle' && `#${String(id)}` === reference);
      if (!batch) {
        this.#tell('source-queries-missing', [], { reference });
        continue;
      }
      const entry: Json[] = [];
      for (const { request } of objectsIn(batch.entry)) {
        const url = isObject(request) ? textIn(request.url) : undefined;
        const resource = url === undefined ? undefined : await resultOf(url, scope, { runner: this.#runner, path: [] });
        entry.push(resource ? { resource } : {});
      }
      variables = { ...variables, [String(batch.id)]: { resourceType: 'Bundle', type: 'batch-response', entry } };
    }
    return { ...scope, variables };
  }

  async #items(definitions: readonly ItemDefinition[], place: Place): Promise<QuestionnaireResponseItem[]> {
    const filled: QuestionnaireResponseItem[] = [];
    for (const definition of definitions) {
      if (definition.type === 'group') filled.push(...await this.#group(definition, place));
      else if (definition.type !== 'display') filled.push(...await this.#question(definition, place));
    }
    return filled;
  }

  async #group(definition: ItemDefinition, place: Place): Promise<QuestionnaireResponseItem[]> {
    const own = { ...place, path: [...place.path, definition.linkId] };
    const scope = await this.#scopeOf(definition, own);
    const around = await this.#observed(definition, { ...own, scope });
    const context = readExpression(extensionValue(definition.source, exchangeUrls.itemPopulationContext));
    const occurrences = context ? await this.#contexts(definition, { ...own, scope }) : [scope];
    const filled: QuestionnaireResponseItem[] = [];
    for (const [index, inner] of occurrences.entries()) {
      const path = definition.repeats ? [...own.path, index] : own.path;
      const item = await this.#items(definition.children, { scope: inner, path, around: around?.observation ?? place.around });
      if (item.length > 0) filled.push({ ...head(definition), item });
    }
    return filled;
  }

  /** One scope for each element of a population context; the scope around it, with an empty name, when there is none. */
  async #contexts(definition: ItemDefinition, { scope, path }: Place): Promise<Scope[]> {
    const context = readExpression(extensionValue(definition.source, exchangeUrls.itemPopulationContext));
    if (!context) return [scope];
    // The form is full: what would come after is not even looked for.
    if (this.#made >= MOST_IN_ALL) {
      if (!this.#options.issues.some(({ code }) => code === 'too-many-occurrences')) this.#tell('too-many-occurrences', path, { most: MOST_IN_ALL }, 'warning');
      return [];
    }
    const { name, language, expression } = context;
    const at = { runner: this.#runner, path };
    let elements: readonly unknown[] = [];
    if (language === fhirPath) elements = valuesOf(expression, scope, at);
    else if (language === fhirQuery) elements = elementsOf(await resultOf(expression, scope, at));
    else this.#tell('expression-language', path, { language });
    const most = Math.min(MOST_OCCURRENCES, MOST_IN_ALL - this.#made);
    if (elements.length > most) this.#tell('too-many-occurrences', path, { most, found: elements.length }, 'warning');
    const taken = elements.slice(0, definition.repeats ? most : 1);
    this.#made += taken.length;
    const named = (value: unknown) => (name === undefined ? scope.variables : { ...scope.variables, [name]: value });
    return taken.length > 0 ? taken.map((element) => ({ variables: named(element), focus: element })) : [{ variables: named([]), focus: [] }];
  }

  async #question(definition: ItemDefinition, place: Place): Promise<QuestionnaireResponseItem[]> {
    const own = { ...place, path: [...place.path, definition.linkId] };
    const scope = await this.#scopeOf(definition, own);
    const observed = await this.#observed(definition, { ...own, scope });
    const answers = (await this.#initial(definition, { ...own, scope })) ?? (observed?.answer ? [observed.answer] : fixedOf(definition));
    const under: Place = { ...own, scope, around: observed?.observation ?? place.around };
    if (answers.length === 0) return [];
    const [first, ...others] = definition.repeats ? answers : answers.slice(0, 1);
    const item = await this.#items(definition.children, under);
    return [{ ...head(definition), answer: [{ ...first, ...(item.length > 0 && { item }) }, ...others] }];
  }

  #scopeOf(definition: ItemDefinition, { scope, path }: Place): Promise<Scope> {
    const variables = { ...scope.variables, qitem: definition.source };
    return withVariables(definition.expressions.variables, { ...scope, variables }, { runner: this.#runner, path });
  }

  /** Answers by `initialExpression`; `undefined` when it has none, or finds nothing. */
  async #initial(definition: ItemDefinition, { scope, path }: Place): Promise<readonly Answer[] | undefined> {
    const { initial } = definition.expressions;
    if (!initial) return undefined;
    const at = { runner: this.#runner, path };
    let values: readonly unknown[] = [];
    if (initial.language === fhirPath) values = valuesOf(initial.expression, scope, at);
    else if (initial.language === fhirQuery) values = elementsOf(await resultOf(initial.expression, scope, at));
    else this.#tell('expression-language', path, { language: initial.language });
    const options = await this.#optionsOf(definition);
    const answers = values.flatMap((value) => {
      const answer = answerFrom(definition, value, options);
      // The value itself may be about a person: it is not repeated.
      if (!answer) this.#tell('value-unfit', path, { type: definition.type }, 'warning');
      else if (typeof value === 'string' && answer.valueCoding && answer.valueCoding.system === undefined) this.#tell('coding-incomplete', path);
      return answer ?? [];
    });
    return answers.length > 0 ? answers : undefined;
  }

  /** Options of an item; those of a value set that the host lists. `undefined`: not known. */
  async #optionsOf({ options, valueSet }: ItemDefinition): Promise<readonly AnswerOption[] | undefined> {
    const { expandValueSet } = this.#options;
    if (options !== undefined || valueSet === undefined || !expandValueSet) return options;
    const asked = this.#expanded.get(valueSet) ?? expandValueSet(valueSet, '').then((codings) => readOptions(codings.map((valueCoding) => ({ valueCoding })), { path: [] }), () => undefined);
    this.#expanded.set(valueSet, asked);
    return asked;
  }

  /** The Observation of an item that asks for one; fetched once when it is not at hand. */
  async #observed(definition: ItemDefinition, { around, path }: Place): Promise<ReturnType<typeof observedFor>> {
    if (linkPeriodOf(definition) === undefined) return undefined;
    const { now, launch = {}, queryResolver, observations } = this.#options;
    const subject = subjectOf(launch);
    const query = around ? undefined : searchOf(definition, { now, subject });
    if (query !== undefined && !this.#asked.has(query) && (queryResolver !== undefined || observations === undefined)) {
      this.#asked.add(query);
      const found = await resultOf(query, { variables: {}, focus: [] }, { runner: this.#runner, path });
      this.#observations.push(...elementsOf(found).filter((resource) => isObject(resource) && resource.resourceType === 'Observation') as Json[]);
    }
    return observedFor(definition, { observations: this.#observations, now, subject, around });
  }
}

const head = ({ linkId, text }: ItemDefinition): QuestionnaireResponseItem => ({ linkId, ...(text && { text }) });

/** Answers that the form is written with: `initial`, else the options chosen from the start. */
const fixedOf = ({ initial, options }: ItemDefinition): readonly Answer[] =>
  (initial.length > 0 ? initial : (options ?? []).filter(({ isInitial }) => isInitial).map(({ answer }) => answer));

/** The resources of a Bundle; another resource is one by itself. */
const elementsOf = (resource: Json | undefined): unknown[] =>
  (resource === undefined ? [] : resource.resourceType === 'Bundle' ? objectsIn(resource.entry).flatMap((entry) => (isObject(entry.resource) ? [entry.resource] : [])) : [resource]);

