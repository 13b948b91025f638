import type { Issue } from '../issue.js';
import { answerOf, isSameAnswer, isSameUnit } from './answers.js';
import { isObject } from './json.js';
import type { Answer, AnswerOption, ExpressionEngine, ExpressionReads, FormDefinition, ItemConstraint, ItemDefinition, ItemExpression, LaunchValues } from './model.js';
import type { ItemNode } from './node.js';
import { pathOf } from './place.js';
import { readOptions } from './read-options.js';
import { storedItem } from './write-response.js';
import type { QuestionnaireResponse } from 'fhir/r4.js';

/** What calculation reads of the form, and writes to it. Each write says whether it changed something. */
export interface Calculated {
  occurrences(linkId: string): readonly ItemNode[];
  resource(): QuestionnaireResponse;
  setCalculated(node: ItemNode, answers: readonly Answer[]): boolean;
  setMet(node: ItemNode, isMet: boolean): boolean;
  setOptions(node: ItemNode, options: readonly AnswerOption[]): boolean;
  setBroken(node: ItemNode | undefined, constraints: readonly Issue[]): void;
}

type Kind = 'calculated' | 'enableWhen' | 'answer' | 'constraints';

/** An expression of the form, with what it reads. `item` is `undefined` for a rule of the form itself. */
interface Cell {
  readonly kind: Kind;
  readonly item: ItemDefinition | undefined;
  readonly expressions: readonly string[];
  /** `undefined`: anything. */
  readonly reads: ReadonlySet<string> | undefined;
  /** How often it changed something since the last act of a person. */
  changes: number;
  isStopped: boolean;
}

/** A calculation that goes on changing after that many rounds waits for itself; variables that one reads through another. */
const MOST_CHANGES = 25;
const MOST_VARIABLES = 100;

const isPath = (expression: ItemExpression | undefined): expression is ItemExpression => expression?.language === 'text/fhirpath';
const keyOf = (answers: readonly Answer[]): string => JSON.stringify(answers);

/** Runs the expressions of a form: each again only when what it reads has changed. */
export class Calculator {
  readonly #definition: FormDefinition;
  readonly #form: Calculated;
  readonly #engine: ExpressionEngine;
  readonly #launch: LaunchValues;
  readonly #cells: readonly Cell[];
  readonly #readers = new Map<string, Cell[]>();
  readonly #readersOfAll: Cell[] = [];
  readonly #dirty = new Set<Cell>();
  readonly #issues = new Map<string, Issue>();
  /** Values of variables, within one round. */
  #variables = new Map<string, readonly unknown[]>();

  constructor({ definition, form, engine, launch }: { definition: FormDefinition; form: Calculated; engine: ExpressionEngine; launch: LaunchValues }) {
    this.#definition = definition;
    this.#form = form;
    this.#engine = engine;
    this.#launch = launch;
    this.#cells = [...this.#cellsOf(undefined), ...[...definition.byLinkId.values()].flatMap((item) => [...this.#cellsOf(item)])];
    for (const cell of this.#cells) {
      if (!cell.reads) this.#readersOfAll.push(cell);
      for (const linkId of cell.reads ?? []) this.#readers.set(linkId, [...(this.#readers.get(linkId) ?? []), cell]);
    }
  }

  /** What could not be calculated, and why. */
  get issues(): readonly Issue[] { return [...this.#issues.values()]; }

  /** Runs everything at the opening; a stored response keeps the values it came with. */
  start({ isStored }: { isStored: boolean }): void {
    if (!isStored) for (const item of this.#definition.byLinkId.values()) this.#fillInitial(item);
    for (const cell of this.#cells) if (!isStored || cell.kind !== 'calculated') this.#dirty.add(cell);
  }

  /** Answers the items of a new occurrence that start from an expression, and calculates its items. */
  fill(node: ItemNode): void {
    this.#variables = new Map();
    const items = new Set<ItemDefinition | undefined>();
    for (const one of node) {
      if (isPath(one.definition.expressions.initial)) this.#fillNode(one, one.definition.expressions.initial);
      items.add(one.definition);
    }
    for (const cell of this.#cells) if (items.has(cell.item)) this.#dirty.add(cell);
  }

  /** The answers of an item changed, or whether it is enabled. */
  mark(linkId: string): void {
    for (const cell of this.#readers.get(linkId) ?? []) this.#dirty.add(cell);
    for (const cell of this.#readersOfAll) this.#dirty.add(cell);
  }

  /** A person did something: what had been counted is forgotten. */
  begin(): void { for (const cell of this.#cells) cell.changes = 0; }

  /** One round over what waits. @returns whether something changed, so that another round may be due */
  round(): boolean {
    this.#variables = new Map();
    const cells = [...this.#dirty];
    this.#dirty.clear();
    let hasChanged = false;
    for (const cell of cells) {
      if (cell.isStopped || !this.#run(cell)) continue;
      hasChanged = true;
      cell.changes += 1;
      if (cell.changes <= MOST_CHANGES) continue;
      cell.isStopped = true;
      this.#tell(cell, { code: 'calculation-circular', severity: 'error' });
    }
    return hasChanged || this.#dirty.size > 0;
  }

  *#cellsOf(item: ItemDefinition | undefined): Generator<Cell> {
    const cell = (kind: Kind, expressions: readonly string[]): Cell => ({ kind, item, expressions, reads: this.#readsOf(expressions, item), changes: 0, isStopped: false });
    const { constraints } = item?.expressions ?? this.#definition;
    if (constraints.length > 0) yield cell('constraints', constraints.map(({ expression }) => expression));
    if (!item) return;
    const { calculated, enableWhen, answer } = item.expressions;
    if (isPath(enableWhen)) yield cell('enableWhen', [enableWhen.expression]);
    if (isPath(answer)) yield cell('answer', [answer.expression]);
    if (isPath(calculated)) yield cell('calculated', [calculated.expression]);
  }

  /** The linkIds that expressions read, by themselves and through the variables they use: each of those is looked at once. */
  #readsOf(expressions: readonly string[], item: ItemDefinition | undefined): ReadonlySet<string> | undefined {
    const found = new Set<string>();
    const seen = new Set<ItemExpression>();
    const waiting = expressions.map((expression): { expression: string; at: ItemDefinition | undefined; own?: string | undefined } => ({ expression, at: item }));
    for (let one = waiting.pop(); one; one = waiting.pop()) {
      const { linkIds, variables }: ExpressionReads = this.#engine.readsOf(one.expression);
      if (!linkIds) return undefined;
      for (const linkId of linkIds) found.add(linkId);
      for (const name of variables) {
        // The own name, inside a variable, is that of the scope around.
        const declared = this.#declared(name, name === one.own ? one.at?.parent : one.at);
        if (!declared || seen.has(declared.variable)) continue;
        seen.add(declared.variable);
        waiting.push({ expression: declared.variable.expression, at: declared.at, own: name });
      }
    }
    return found;
  }

  /** Where a variable is declared, from an item outwards. */
  #declared(name: string, item: ItemDefinition | undefined): { variable: ItemExpression; at: ItemDefinition | undefined } | undefined {
    for (let at = item; at; at = at.parent) {
      const variable = at.expressions.variables.find((one) => one.name === name);
      if (variable) return { variable, at };
    }
    const variable = this.#definition.variables.find((one) => one.name === name);
    return variable && { variable, at: undefined };
  }

  #run(cell: Cell): boolean {
    if (!cell.item) {
      this.#form.setBroken(undefined, this.#broken(this.#definition.constraints, undefined, cell));
      return false;
    }
    let hasChanged = false;
    for (const node of this.#form.occurrences(cell.item.linkId)) hasChanged = this.#runAt(cell, node) || hasChanged;
    return hasChanged;
  }

  #runAt(cell: Cell, node: ItemNode): boolean {
    if (cell.kind === 'constraints') {
      this.#form.setBroken(node, node.isEnabled ? this.#broken(node.definition.expressions.constraints, node, cell) : []);
      return false;
    }
    if (cell.kind === 'calculated' && node.isOverridden) return false;
    const [expression = ''] = cell.expressions;
    const values = this.#evaluate(expression, node, cell);
    // What cannot be told is not met, and calculates nothing; a condition that failed shows its item rather than losing it.
    if (cell.kind === 'enableWhen') return this.#form.setMet(node, values === undefined || values[0] === true);
    if (values === undefined) return false;
    if (cell.kind === 'answer') return this.#form.setOptions(node, optionsFrom(values));
    const answers = this.#answersFrom(values, node);
    return keyOf(answers) !== keyOf(node.answers) && this.#form.setCalculated(node, answers);
  }

  #broken(constraints: readonly ItemConstraint[], node: ItemNode | undefined, cell: Cell): Issue[] {
    return constraints.flatMap(({ expression, severity, human, key }) => {
      const values = this.#evaluate(expression, node, cell);
      if (values === undefined || values[0] !== false) return [];
      return { code: 'constraint-broken', severity, path: node ? pathOf(node) : [], params: { key, human } };
    });
  }

  /** `undefined` when it cannot be evaluated; the form says so. */
  #evaluate(expression: string, node: ItemNode | undefined, cell: Cell): readonly unknown[] | undefined {
    const result = this.#engine.evaluate(expression, this.#inputOf(expression, node));
    if ('values' in result) {
      this.#issues.delete(issueKey(cell));
      return result.values;
    }
    // What took too long once would take too long at every key.
    const isHeavy = result.problem === 'too-long' || result.problem === 'too-large' || result.problem === 'invalid';
    this.#tell(cell, { code: `expression-${result.problem}`, severity: 'warning', detail: result.detail });
    cell.isStopped ||= isHeavy;
    return undefined;
  }

  #inputOf(expression: string, node: ItemNode | undefined) {
    const resource = this.#form.resource();
    const focus = node ? (storedItem(node) ?? { linkId: node.linkId }) : resource;
    const variables: Record<string, unknown> = { questionnaire: this.#definition.source, ...(node && { qitem: node.definition.source }) };
    for (const { name } of this.#definition.launchContexts) if (name !== '__proto__') variables[name] = this.#launched(name) ?? [];
    for (const name of this.#engine.readsOf(expression).variables) {
      const value = this.#variable(name, node, new Set());
      if (value !== undefined) variables[name] = value;
    }
    return { resource, focus, variables };
  }

  /** What the host gave under a name, and nothing that every object has. */
  #launched(name: string): unknown { return Object.hasOwn(this.#launch, name) ? this.#launch[name] : undefined; }

  /** The values of a variable as seen from a node; `undefined` when nobody declares it. */
  #variable(name: string, node: ItemNode | undefined, under: ReadonlySet<string>): readonly unknown[] | undefined {
    const declared = this.#declared(name, node?.definition);
    const launched = this.#launched(name);
    if (!declared) return launched === undefined ? undefined : [launched];
    let at = node;
    while (at && at.definition !== declared.at) at = at.parent;
    const key = `${at?.key ?? ''} ${name}`;
    const known = this.#variables.get(key);
    if (known || under.has(key)) return known ?? [];
    if (!isPath(declared.variable)) return launched === undefined ? [] : [launched];
    if (under.size > MOST_VARIABLES) {
      this.#issues.set('variables', { code: 'expression-too-large', severity: 'warning', path: declared.at ? [declared.at.linkId] : [], params: { variable: name } });
      return [];
    }
    const variables: Record<string, unknown> = {};
    for (const inner of this.#engine.readsOf(declared.variable.expression).variables) {
      // The own name, inside a variable, is that of the scope around.
      const value = this.#variable(inner, inner === name ? at?.parent : at, new Set([...under, key]));
      if (value !== undefined) variables[inner] = value;
    }
    const resource = this.#form.resource();
    const result = this.#engine.evaluate(declared.variable.expression, { resource, focus: at ? (storedItem(at) ?? { linkId: at.linkId }) : resource, variables: { questionnaire: this.#definition.source, ...variables } });
    const values = 'values' in result ? result.values : [];
    const mark = `variable ${declared.at?.linkId ?? ''} ${name}`;
    this.#issues.delete(mark);
    if ('problem' in result) this.#issues.set(mark, { code: `expression-${result.problem}`, severity: 'warning', path: declared.at ? [declared.at.linkId] : [], params: { detail: result.detail, variable: name } });
    this.#variables.set(key, values);
    return values;
  }

  #answersFrom(values: readonly unknown[], node: ItemNode): Answer[] {
    const { definition, options } = node;
    const taken = definition.repeats ? values : values.slice(0, 1);
    return taken.flatMap((value) => answerOf(definition, shapedFor(definition, value), options) ?? []);
  }

  #fillInitial(item: ItemDefinition): void {
    const { initial } = item.expressions;
    if (!isPath(initial)) return;
    for (const node of this.#form.occurrences(item.linkId)) this.#fillNode(node, initial);
  }

  #fillNode(node: ItemNode, { expression }: ItemExpression): void {
    if (node.answers.length > 0) return;
    const result = this.#engine.evaluate(expression, this.#inputOf(expression, node));
    if ('values' in result) this.#form.setCalculated(node, this.#answersFrom(result.values, node));
    else this.#issues.set(`initial ${node.linkId}`, { code: `expression-${result.problem}`, severity: 'information', path: [node.linkId], params: { detail: result.detail } });
  }

  #tell(cell: Cell, { code, severity, detail }: { code: string; severity: Issue['severity']; detail?: string }): void {
    this.#issues.set(issueKey(cell), { code, severity, path: cell.item ? [cell.item.linkId] : [], ...(detail !== undefined && { params: { detail } }) });
  }
}

const issueKey = ({ kind, item }: Cell): string => `${kind} ${item?.linkId ?? ''}`;

/** A value of FHIRPath in the shape of the item, where no meaning is lost. */
function shapedFor({ type, unit }: ItemDefinition, value: unknown): unknown {
  if ((type === 'string' || type === 'text') && (typeof value === 'number' || typeof value === 'boolean')) return String(value);
  if (type === 'date' && typeof value === 'string') return value.slice(0, 10);
  if (type === 'integer' && typeof value === 'string' && /^-?\d+$/.test(value)) return Number(value);
  if ((type === 'decimal' || type === 'integer') && isObject(value) && typeof value.value === 'number') {
    // 70 000 g is no answer in kg, and « less than 5 » no 5.
    const isSame = unit === undefined || value.code === undefined || isSameUnit(value, { code: unit.code, system: unit.system, unit: unit.display });
    return isSame && value.comparator === undefined ? value.value : undefined;
  }
  return value;
}

/** Options from the values of an expression: codings, options of another item, strings, numbers. */
function optionsFrom(values: readonly unknown[]): AnswerOption[] {
  const elements = values.map((value) => {
    if (typeof value === 'string') return { valueString: value };
    if (typeof value === 'number') return { valueInteger: value };
    if (!isObject(value)) return {};
    if (Object.keys(value).some((key) => key.startsWith('value') && key !== 'value')) return value;
    return value.reference === undefined ? { valueCoding: value } : { valueReference: value };
  });
  const options = readOptions(elements, { path: [] });
  return options.filter((option, index) => options.findIndex((other) => isSameAnswer(other.answer, option.answer)) === index);
}
