import type { Issue } from '../issue.js';
import { answerOf, isSameAnswer } from './answers.js';
import type { Calculated, Calculator } from './calculate.js';
import { Changes } from './changes.js';
import { readQuestionnaire } from './definition.js';
import { Enabling } from './enabling.js';
import { isObject, type Json } from './json.js';
import type { Answer, AnswerOption, AnswerPlace, ExpressionEngine, Form, FormChange, FormDefinition, FormNode, FormOptions, ItemState, PlainValue } from './model.js';
import type { ItemNode } from './node.js';
import { findPlace, type Found } from './place.js';
import { headOf, readResponseItems, valueIn } from './read-response.js';
import { stateOf } from './state.js';
import { initialOf, Tree } from './tree.js';
import { expandValueSets } from './value-sets.js';
import { storedResponse } from './write-response.js';
import type { QuestionnaireResponse } from 'fhir/r4.js';

/** Rounds of conditions and calculations after one act: one for each step of the longest way; a form that has not come to rest by then says so. */
const MOST_ROUNDS = 10_000;

/** The form: see `Form` for what each member promises. */
export class FormEngine implements Form, Calculated {
  readonly definition: FormDefinition;
  readonly ready: Promise<void>;

  readonly #options: FormOptions;
  readonly #tree: Tree;
  readonly #changes = new Changes();
  readonly #enabling: Enabling;
  readonly #head: Json;
  readonly #isStored: boolean;
  readonly #found: Issue[] = [];
  readonly #expanded = new Map<string, readonly AnswerOption[]>();
  #brokenRules: readonly Issue[] = [];
  #calculator: Calculator | undefined;
  #resource: QuestionnaireResponse | undefined;

  constructor(questionnaire: unknown, options: FormOptions = {}) {
    this.#options = options;
    this.definition = readQuestionnaire(questionnaire);
    this.#isStored = isObject(options.response);
    this.#head = headOf(options.response);
    this.#enabling = new Enabling(this.definition, { of: (linkId) => this.occurrences(linkId), definition: (linkId) => this.definition.byLinkId.get(linkId) }, (node) => { this.#touched(node); });
    this.#tree = new Tree(this.definition.items, {
      made: (node) => { this.#begin(node); },
      grown: (node) => { this.#enabling.look(node); },
      gone: (node) => { this.#left(node); },
    }, { opensEmpty: this.#isStored });
    if (this.#isStored) this.#load(options.response);
    this.#settle();
    this.#changes.flush(); // Nobody listens yet: what the opening changed is no change to anybody.
    this.ready = Promise.all([this.#calculate(), this.#expand()]).then(() => undefined);
  }

  get nodes(): readonly FormNode[] { return this.#tree.roots; }

  subscribe(listener: (change: FormChange) => void): () => void { return this.#changes.subscribe(listener); }

  nodeByKey(key: string): FormNode | undefined { return this.#tree.byKey(key); }

  node(linkId: string, place: AnswerPlace = {}): FormNode | undefined { return this.#find(linkId, place)?.node; }

  answer(linkId: string, value: PlainValue | undefined, place: AnswerPlace = {}): Issue[] {
    const path = [linkId];
    const found = this.#find(linkId, place);
    if (!found) return [{ code: this.definition.byLinkId.has(linkId) ? 'place-unknown' : 'link-id-unknown', severity: 'error', path }];
    const { node, rest } = found;
    const { definition, options } = node;
    if (definition.type === 'group' || definition.type === 'display') return [{ code: 'not-answerable', severity: 'error', path, params: { type: definition.type } }];
    const values: readonly unknown[] = Array.isArray(value) ? value : value === undefined || isBlank(value) ? [] : [value];
    const answers = values.map((one) => answerOf(definition, one, options));
    if (answers.some((answer) => answer === undefined)) {
      return [{ code: definition.type === 'choice' ? 'not-an-option' : 'wrong-type', severity: 'error', path, params: { type: definition.type } }];
    }
    const taken = answers.filter((answer) => answer !== undefined);
    const position = definition.repeats ? rest[0] : undefined;
    if (position === undefined) this.setAnswers(node, taken);
    else if (position < 0 || position > node.answers.length) return [{ code: 'place-unknown', severity: 'error', path }];
    else this.setAnswers(node, node.answers.toSpliced(position, 1, ...taken));
    return [];
  }

  setAnswers(node: FormNode, answers: readonly Answer[]): void {
    const own = this.#tree.own(node);
    if (!own || own.isGroup || own.definition.type === 'display') return;
    own.isOverridden = own.definition.expressions.calculated !== undefined && answers.length > 0;
    this.#act(() => {
      this.#put(own, answers.map(valueIn));
      if (own.definition.expressions.calculated !== undefined && !own.isOverridden) this.#calculator?.fill(own);
    });
  }

  setUnknown(node: FormNode, isUnknown: boolean): void {
    const own = this.#tree.own(node);
    if (!own || own.isGroup || own.isUnknown === isUnknown) return;
    this.#act(() => {
      if (isUnknown) this.#put(own, []);
      own.isUnknown = isUnknown;
      this.#touched(own);
    });
  }

  addOccurrence(node: FormNode): FormNode | undefined {
    const own = this.#tree.own(node);
    if (!own?.isGroup || !own.definition.repeats) return undefined;
    const { maxOccurs } = own.definition.bounds;
    if (maxOccurs !== undefined && this.#tree.siblings(own).length >= maxOccurs) return undefined;
    return this.#act(() => {
      const added = this.#insert(own);
      this.#calculator?.fill(added);
      return added;
    });
  }

  removeOccurrence(node: FormNode): void {
    const own = this.#tree.own(node);
    if (!own?.isGroup || !own.definition.repeats) return;
    this.#act(() => {
      if (this.#tree.siblings(own).length === 1) this.#insert(own);
      this.#remove(own);
    });
  }

  state(linkId: string, place: AnswerPlace = {}): ItemState | undefined {
    const node = this.#find(linkId, place)?.node;
    return node && stateOf(node);
  }

  issues(): Issue[] {
    // What is wrong with the Questionnaire is no fault of the person who answers: it stops no submit.
    const ofForm = [...this.definition.issues, ...this.#found, ...(this.#calculator?.issues ?? [])]
      .map((issue): Issue => (issue.severity === 'error' ? { ...issue, severity: 'warning' } : issue));
    const ofAnswers: Issue[] = [];
    for (const node of this.#tree.all()) if (node.isEnabled) ofAnswers.push(...node.issues);
    return structuredClone([...ofAnswers, ...this.#brokenRules, ...ofForm]);
  }

  response(): QuestionnaireResponse { return structuredClone(this.resource()); }

  // What calculation reads and writes.

  occurrences(linkId: string): readonly ItemNode[] { return this.#tree.occurrences(linkId); }

  resource(): QuestionnaireResponse {
    return (this.#resource ??= storedResponse(this.definition.source, this.#head, this.#tree.roots));
  }

  setCalculated(node: ItemNode, answers: readonly Answer[]): boolean {
    this.#put(node, answers);
    return true;
  }

  setMet(node: ItemNode, isMet: boolean): boolean {
    if (node.isMet === isMet) return false;
    node.isMet = isMet;
    this.#enabling.look(node);
    return true;
  }

  setOptions(node: ItemNode, options: readonly AnswerOption[]): boolean {
    if (JSON.stringify(node.givenOptions) === JSON.stringify(options)) return false;
    node.givenOptions = options;
    this.#touched(node);
    return true;
  }

  setBroken(node: ItemNode | undefined, constraints: readonly Issue[]): void {
    if (!node) {
      this.#brokenRules = constraints;
    } else if (JSON.stringify(node.brokenConstraints) !== JSON.stringify(constraints)) {
      node.brokenConstraints = constraints;
      node.touch();
      this.#changes.node(node);
    }
  }

  /** The first answers of a node, and what is known of its options. */
  #begin(node: ItemNode): void {
    const { definition } = node;
    node.isMet = definition.expressions.enableWhen?.language !== 'text/fhirpath';
    node.givenOptions = definition.valueSet === undefined ? undefined : this.#expanded.get(definition.valueSet);
    if (!this.#isStored) node.answers = initialOf(definition);
  }

  /** What read the answers of a node that left looks again. */
  #left(node: ItemNode): void {
    this.#calculator?.mark(node.linkId);
    if (node.answers.length > 0) this.#enabling.answered(node);
  }

  #load(response: unknown): void {
    const sink = { setAnswers: (node: ItemNode, answers: readonly Answer[]) => { this.#put(node, answers); }, addOccurrence: (node: ItemNode) => this.#insert(node) };
    const items = isObject(response) ? response.item : undefined;
    readResponseItems(items, this.#tree.roots, { sink, issues: this.#found });
    if (!isObject(response) || response.resourceType !== 'QuestionnaireResponse') this.#found.push({ code: 'response-unreadable', severity: 'warning', path: [] });
  }

  async #expand(): Promise<void> {
    await expandValueSets(this.definition, this.#options.expandValueSet, (canonical, items, options) => {
      if (!options) {
        this.#found.push(...items.map(({ linkId }): Issue => ({ code: 'value-set-not-expanded', severity: 'information', path: [linkId], params: { valueSet: canonical } })));
        return;
      }
      this.#expanded.set(canonical, options);
      this.#act(() => { for (const { linkId } of items) for (const node of this.occurrences(linkId)) this.setOptions(node, options); });
    });
  }

  async #calculate(): Promise<void> {
    if (!this.definition.hasExpressions) return;
    const { now, launch = {}, expressionsAfter } = this.#options;
    await expressionsAfter?.catch(() => undefined);
    const [calculation, engine] = await Promise.all([import('./calculate.js'), this.#options.expressions ?? loadEngine(now ? { now } : {})]).catch(() => []);
    this.#act(() => {
      if (calculation && engine) {
        this.#calculator = new calculation.Calculator({ definition: this.definition, form: this, engine, launch });
        this.#calculator.start({ isStored: this.#isStored });
        return;
      }
      // Without the library nothing is hidden: an item shown too many is better than one that is lost.
      this.#found.push({ code: 'expressions-not-loaded', severity: 'warning', path: [] });
      for (const node of this.#tree.all()) this.setMet(node, true);
    });
  }

  #find(linkId: string, place: AnswerPlace): (Found & { node: ItemNode }) | undefined {
    const definition = this.definition.byLinkId.get(linkId);
    return definition && findPlace(definition, this.#tree.roots, place);
  }

  #insert(after: ItemNode): ItemNode {
    const added = this.#tree.insert(after);
    added.touch();
    this.#listChanged(added);
    return added;
  }

  #remove(node: ItemNode): void {
    const left = this.#tree.remove(node);
    node.touch();
    // The numbers of those that follow have changed, and so has where their rules say they are.
    for (const sibling of left) {
      for (const under of sibling) under.touch();
      this.#changes.node(sibling);
    }
    this.#listChanged(node);
  }

  #listChanged({ parent }: ItemNode): void {
    this.#resource = undefined;
    this.#changes.list(parent);
  }

  #put(node: ItemNode, answers: readonly Answer[]): void {
    if (answers.length > 0) node.isUnknown = false;
    if (this.#tree.answer(node, answers, isSameAnswer)) this.#changes.list(node);
    this.#enabling.answered(node);
    this.#touched(node);
  }

  #touched(node: ItemNode): void {
    node.touch();
    this.#resource = undefined;
    this.#calculator?.mark(node.linkId);
    this.#changes.node(node);
    // A required group says that it is empty until something in it is answered.
    for (let around = node.parent; around; around = around.parent) if (around.definition.isRequired) this.#changes.node(around);
  }

  /** One act of a person and all that follows from it, told at once. */
  #act<Result>(act: () => Result): Result {
    this.#calculator?.begin();
    const result = act();
    this.#settle();
    this.#changes.flush();
    return result;
  }

  #settle(): void {
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      this.#enabling.settle();
      if (!this.#calculator?.round()) return;
    }
    this.#enabling.settle();
    this.#found.push({ code: 'calculation-circular', severity: 'error', path: [] });
  }
}

/** What runs the expressions of a form comes on demand: most forms have none. */
const loadEngine = (options: { now?: () => string }): Promise<ExpressionEngine> => import('./expressions/index.js').then(({ createExpressionEngine }) => createExpressionEngine(options));

const isBlank = (value: unknown): boolean => typeof value === 'string' && value.trim() === '';

/**
 * Opens a form: the engine behind any screen, without one. Never throws on what a Questionnaire, a response or a person
 * holds; what is wrong is in `issues()` and in `definition.issues`.
 *
 * @param questionnaire FHIR R4 Questionnaire
 */
export const createForm = (questionnaire: unknown, options: FormOptions = {}): Form => new FormEngine(questionnaire, options);
