import type { Issue } from '../issue.js';
import { answerOf, isSameAnswer, plainOf } from './answers.js';
import { issuesOfNode } from './bounds.js';
import { Calculator, loadExpressions, type Calculated } from './calculate.js';
import { Changes } from './changes.js';
import { readQuestionnaire } from './definition.js';
import { Enabling } from './enabling.js';
import { isObject, type Json } from './json.js';
import type { Answer, AnswerOption, AnswerPlace, ExpressionEngine, Form, FormChange, FormDefinition, FormNode, FormOptions, ItemDefinition, ItemState, PlainValue } from './model.js';
import { ItemNode } from './node.js';
import { findPlace, type Found } from './place.js';
import { readOptions } from './read-options.js';
import { headOf, readResponseItems } from './read-response.js';
import { storedItems } from './write-response.js';
import type { QuestionnaireResponse } from 'fhir/r4.js';

/** Most occurrences that a form opens with by itself, whatever its `minOccurs` says. */
const MOST_AT_START = 20;
/** Rounds of conditions and calculations after one act; a form that has not come to rest by then says so. */
const MOST_ROUNDS = 200;

/** The form: see `Form` for what each member promises. */
export class FormEngine implements Form, Calculated {
  readonly definition: FormDefinition;
  readonly ready: Promise<void>;

  readonly #options: FormOptions;
  readonly #roots: ItemNode[];
  readonly #byLinkId = new Map<string, ItemNode[]>();
  readonly #byKey = new Map<string, ItemNode>();
  readonly #changes = new Changes();
  readonly #enabling: Enabling;
  readonly #head: Json;
  readonly #isStored: boolean;
  readonly #found: Issue[] = [];
  readonly #expanded = new Map<string, readonly AnswerOption[]>();
  #brokenRules: readonly Issue[] = [];
  #calculator: Calculator | undefined;
  #resource: QuestionnaireResponse | undefined;
  #count = 0;

  constructor(questionnaire: unknown, options: FormOptions = {}) {
    this.#options = options;
    this.definition = readQuestionnaire(questionnaire);
    this.#isStored = isObject(options.response);
    this.#head = headOf(options.response);
    this.#enabling = new Enabling(this.definition, { of: (linkId) => this.occurrences(linkId), definition: (linkId) => this.definition.byLinkId.get(linkId) }, (node) => { this.#touched(node); });
    this.#roots = this.makeChildren(this.definition.items, undefined);
    this.#walk(this.#roots);
    if (this.#isStored) this.#load(options.response);
    this.#settle();
    this.ready = this.#start();
  }

  get nodes(): readonly FormNode[] { return this.#roots; }

  subscribe(listener: (change: FormChange) => void): () => void { return this.#changes.subscribe(listener); }

  nodeByKey(key: string): FormNode | undefined { return this.#byKey.get(key); }

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
    const own = this.#own(node);
    if (!own || own.isGroup || own.definition.type === 'display') return;
    own.isOverridden = own.definition.expressions.calculated !== undefined && answers.length > 0;
    this.#act(() => {
      this.#put(own, answers);
      if (own.definition.expressions.calculated !== undefined && !own.isOverridden) this.#calculator?.fill(own);
    });
  }

  setUnknown(node: FormNode, isUnknown: boolean): void {
    const own = this.#own(node);
    if (!own || own.isGroup || own.isUnknown === isUnknown) return;
    this.#act(() => {
      if (isUnknown) this.#put(own, []);
      own.isUnknown = isUnknown;
      this.#touched(own);
    });
  }

  addOccurrence(node: FormNode): FormNode | undefined {
    const own = this.#own(node);
    if (!own?.isGroup || !own.definition.repeats) return undefined;
    const { maxOccurs } = own.definition.bounds;
    if (maxOccurs !== undefined && this.#siblings(own).length >= maxOccurs) return undefined;
    return this.#act(() => {
      const added = this.#insert(own);
      this.#calculator?.fill(added);
      return added;
    });
  }

  removeOccurrence(node: FormNode): void {
    const own = this.#own(node);
    if (!own?.isGroup || !own.definition.repeats) return;
    this.#act(() => {
      if (this.#siblings(own).length === 1) this.#insert(own);
      this.#remove(own);
    });
  }

  state(linkId: string, place: AnswerPlace = {}): ItemState | undefined {
    const node = this.#find(linkId, place)?.node;
    return node && {
      linkId,
      enabled: node.isEnabled,
      visible: node.isVisible,
      readOnly: node.isReadOnly,
      required: node.definition.isRequired,
      unknown: node.isUnknown,
      values: structuredClone(node.answers.flatMap((answer) => plainOf(answer) ?? [])),
      options: node.options?.map(({ key, label }) => ({ code: key, label })),
      issues: structuredClone(node.issues),
    };
  }

  issues(): Issue[] {
    // What is wrong with the Questionnaire is no fault of the person who answers: it stops no submit.
    const ofForm = [...this.definition.issues, ...this.#found, ...(this.#calculator?.issues ?? [])]
      .map((issue): Issue => (issue.severity === 'error' ? { ...issue, severity: 'warning' } : issue));
    const ofAnswers: Issue[] = [];
    for (const root of this.#roots) for (const node of root) if (node.isEnabled) ofAnswers.push(...node.issues);
    return structuredClone([...ofAnswers, ...this.#brokenRules, ...ofForm]);
  }

  response(): QuestionnaireResponse { return structuredClone(this.resource()); }

  // What calculation reads and writes.

  occurrences(linkId: string): readonly ItemNode[] { return this.#byLinkId.get(linkId) ?? []; }

  resource(): QuestionnaireResponse {
    return (this.#resource ??= { ...this.#blank(), ...this.#head, ...this.#items() } as QuestionnaireResponse);
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

  /** Nodes for a list of definitions, in their first occurrences. */
  makeChildren(definitions: readonly ItemDefinition[], parent: ItemNode | undefined): ItemNode[] {
    return definitions.flatMap((definition) => {
      const isList = definition.type === 'group' && definition.repeats;
      const count = isList && !this.#isStored ? Math.min(Math.max(definition.bounds.minOccurs ?? 1, 1), MOST_AT_START) : 1;
      return Array.from({ length: count }, (_, index) => this.#make(definition, parent, index));
    });
  }

  #make(definition: ItemDefinition, parent: ItemNode | undefined, index: number): ItemNode {
    const known = this.#byLinkId.get(definition.linkId);
    const key = known ? `${definition.linkId}~${(this.#count += 1)}` : definition.linkId;
    const node = new ItemNode({ key, definition, parent, owner: { makeChildren: (definitions, under) => this.makeChildren(definitions, under), issuesOf: issuesOfNode } });
    node.index = index;
    node.isMet = definition.expressions.enableWhen?.language !== 'text/fhirpath';
    node.givenOptions = definition.valueSet === undefined ? undefined : this.#expanded.get(definition.valueSet);
    if (!this.#isStored) node.answers = initialOf(definition);
    if (known) known.push(node);
    else this.#byLinkId.set(definition.linkId, [node]);
    this.#byKey.set(key, node);
    return node;
  }

  /** Makes all that stands under nodes, and has it looked at. */
  #walk(nodes: readonly ItemNode[]): void {
    for (const root of nodes) for (const node of root) this.#enabling.look(node);
  }

  #load(response: unknown): void {
    const sink = { setAnswers: (node: ItemNode, answers: readonly Answer[]) => { this.#put(node, answers); }, addOccurrence: (node: ItemNode) => this.#insert(node) };
    const items = isObject(response) ? response.item : undefined;
    readResponseItems(items, this.#roots, { sink, issues: this.#found });
    if (!isObject(response) || response.resourceType !== 'QuestionnaireResponse') this.#found.push({ code: 'response-unreadable', severity: 'warning', path: [] });
  }

  async #start(): Promise<void> {
    await Promise.all([this.#calculate(), this.#expand()]);
  }

  /** Asks the host, once each, for the value sets that the form does not list; one that is searched by typing is the screen’s to ask. */
  async #expand(): Promise<void> {
    const { expandValueSet } = this.#options;
    const open = [...this.definition.byLinkId.values()].filter(({ valueSet, control }) => valueSet !== undefined && control !== 'autocomplete');
    const canonicals = new Set(open.flatMap(({ valueSet }) => valueSet ?? []));
    await Promise.all([...canonicals].map(async (canonical) => {
      const concepts = await Promise.resolve(canonical).then((one) => expandValueSet?.(one, '')).catch(() => undefined);
      const asking = open.filter(({ valueSet }) => valueSet === canonical);
      if (!Array.isArray(concepts)) {
        this.#found.push(...asking.map(({ linkId }): Issue => ({ code: 'value-set-not-expanded', severity: 'information', path: [linkId], params: { valueSet: canonical } })));
        return;
      }
      this.#expanded.set(canonical, readOptions(concepts.map((concept) => ({ valueCoding: concept })), { path: [] }));
      this.#act(() => { for (const { linkId } of asking) for (const node of this.occurrences(linkId)) this.setOptions(node, this.#expanded.get(canonical) ?? []); });
    }));
  }

  async #calculate(): Promise<void> {
    if (!this.definition.hasExpressions) return;
    const { expressions, now, launch = {} } = this.#options;
    const engine: ExpressionEngine | undefined = expressions
      ?? await loadExpressions().then(({ createExpressionEngine }) => createExpressionEngine(now ? { now } : {}), () => undefined);
    this.#act(() => {
      if (engine) {
        this.#calculator = new Calculator({ definition: this.definition, form: this, engine, launch });
        this.#calculator.start({ isStored: this.#isStored });
        return;
      }
      // Without the library nothing is hidden: an item shown too many is better than one that is lost.
      this.#found.push({ code: 'expressions-not-loaded', severity: 'warning', path: [] });
      for (const nodes of this.#byLinkId.values()) for (const node of nodes) this.setMet(node, true);
    });
  }

  #find(linkId: string, place: AnswerPlace): (Found & { node: ItemNode }) | undefined {
    const definition = this.definition.byLinkId.get(linkId);
    return definition && findPlace(definition, this.#roots, place);
  }

  /** A node of this form that still stands in it. */
  #own(node: FormNode): ItemNode | undefined {
    const own = this.#byKey.get(node.key);
    return own === node ? own : undefined;
  }

  #siblings(node: ItemNode): ItemNode[] {
    return this.#listOf(node).filter(({ definition }) => definition === node.definition);
  }

  #listOf(node: ItemNode): ItemNode[] { return node.parent ? (node.parent.listOf(node) ?? []) : this.#roots; }

  #insert(after: ItemNode): ItemNode {
    const list = this.#listOf(after);
    const siblings = this.#siblings(after);
    const added = this.#make(after.definition, after.parent, siblings.length);
    list.splice(list.indexOf(siblings.at(-1) ?? after) + 1, 0, added);
    this.#walk([added]);
    added.touch();
    this.#listChanged(added);
    return added;
  }

  #remove(node: ItemNode): void {
    const list = this.#listOf(node);
    list.splice(list.indexOf(node), 1);
    this.#forget([node]);
    node.touch();
    this.#siblings(node).forEach((one, index) => { one.index = index; for (const under of one) under.touch(); this.#changes.node(one); });
    this.#listChanged(node);
  }

  #listChanged({ parent }: ItemNode): void {
    this.#resource = undefined;
    this.#changes.list(parent);
  }

  /** Nodes that left the form: what read their answers looks again. */
  #forget(nodes: readonly ItemNode[]): void {
    for (const root of nodes) {
      for (const node of [...root]) {
        this.#byKey.delete(node.key);
        this.#byLinkId.set(node.linkId, this.occurrences(node.linkId).filter((one) => one !== node));
        this.#calculator?.mark(node.linkId);
        if (node.answers.length > 0) this.#enabling.answered(node);
      }
    }
  }

  #put(node: ItemNode, answers: readonly Answer[]): void {
    if (answers.length > 0) node.isUnknown = false;
    const { added, removed } = node.setAnswers(answers, isSameAnswer);
    if (added.length > 0) this.#walk(added);
    if (removed.length > 0) this.#forget(removed);
    if (added.length > 0 || removed.length > 0) this.#changes.list(node);
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
  }

  #items(): Pick<QuestionnaireResponse, 'item'> {
    const item = storedItems(this.#roots);
    return item.length > 0 ? { item } : {};
  }

  #blank(): Partial<QuestionnaireResponse> {
    const { url, version } = this.definition.source;
    const questionnaire = typeof url === 'string' ? (typeof version === 'string' ? `${url}|${version}` : url) : undefined;
    return { resourceType: 'QuestionnaireResponse', ...(questionnaire !== undefined && { questionnaire }), status: 'in-progress' };
  }
}

const isBlank = (value: unknown): boolean => typeof value === 'string' && value.trim() === '';

/** Answers an item starts with: those of the item, else its options that are chosen from the start. */
function initialOf({ initial, options, repeats }: ItemDefinition): readonly Answer[] {
  const answers = initial.length > 0 ? initial : (options ?? []).filter(({ isInitial }) => isInitial).map(({ answer }) => answer);
  return repeats ? answers : answers.slice(0, 1);
}

/**
 * Opens a form: the engine behind any screen, without one. Never throws on what a Questionnaire, a response or a person
 * holds; what is wrong is in `issues()` and in `definition.issues`.
 *
 * @param questionnaire FHIR R4 Questionnaire
 */
export const createForm = (questionnaire: unknown, options: FormOptions = {}): Form => new FormEngine(questionnaire, options);
