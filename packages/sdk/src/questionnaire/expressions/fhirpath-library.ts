/**
 * The only file that knows fhirpath.js (LHNCBC) and how it is built: the rest of this folder sees what stands here. It is
 * bundled apart, whole, and loaded when a form has expressions.
 *
 * Four things of this private copy are replaced. Its parser also takes a tree that is parsed already, so that one reading
 * serves screening, dependencies and running. Its units are those of `units.ts`: the library's own weigh 58 kB. Its messages
 * do not quote the data they are about: that would put answers into texts, and cost as much as the data is large. A date that
 * is given part of a year more leaves that part out, as FHIRPath says, without a word on the console.
 */
import fhirpath from 'fhirpath';
import r4 from 'fhirpath/fhir-context/r4/index.js';
import equality from 'fhirpath/src/deep-equal.js';
import hashObject from 'fhirpath/src/hash-object.js';
import navigation from 'fhirpath/src/navigation.js';
import parser from 'fhirpath/src/parser/index.js';
import types from 'fhirpath/src/types.js';
import { ucumUnits } from './units.js';

/** A node of the syntax tree. `text` is the name, the operator or the literal as written. */
export interface SyntaxNode {
  type: string;
  text?: string;
  /** Of a variable in quotes. */
  delimitedText?: string;
  children?: SyntaxNode[];
  /** Set by the screening: how many values a part of an operation may have. */
  most?: number;
}

/** A value with the place it was found at, hence its type. */
export interface DataNode {
  readonly data: unknown;
  /** `QuestionnaireResponse.item`, `Coding`, `date`… */
  readonly path: string | null;
  readonly fhirNodeDataType: string | null;
  readonly parentResNode: DataNode | null;
  /** What stands beside a primitive: `_birthDate`. */
  readonly _data: Readonly<Record<string, unknown>>;
  convertData(): unknown;
}

/** What the library gives a function of ours as `this`. */
export interface Context { vars: Readonly<Record<string, unknown>> }

export type Collection = readonly unknown[];

/** A function of FHIRPath: the types of its arguments by their number, and what it does with the collection it is asked of. */
export interface Invocable {
  readonly arity?: Readonly<Record<number, readonly string[]>>;
  /** Of as many arguments as one likes. */
  readonly variadicArity?: { readonly min: number; readonly type: string };
  /** Arguments and results as the library holds them, nodes and all. */
  readonly internalStructures: true;
  readonly fn: (this: Context, data: Collection, ...parameters: never[]) => unknown;
}

export interface RunOptions {
  readonly resolveInternalTypes: false;
  readonly userInvocationTable: Readonly<Record<string, Invocable>>;
  /** Called after each node of the tree has been evaluated; the name of a function is one, and is evaluated before its call. */
  readonly debugger: (context: Context, data: unknown, result: unknown, node: SyntaxNode) => void;
}

export type Program = (focus: unknown, variables: Readonly<Record<string, unknown>>, options: RunOptions) => unknown[];

/** What its types do not tell. */
const library = fhirpath as unknown as { compile: (path: { expression: SyntaxNode }, model: object) => Program; util: Utilities; ucumUtils: object };
interface Utilities { toJSON?: unknown; makeChildResNodes?: (context: Context, node: DataNode, name: string, model: object) => DataNode[] }
const { makeChildResNodes = () => [] } = library.util;

const readText = parser.parse;
parser.parse = (source) => (typeof source === 'string' ? readText(source) : source);

Object.assign(library.util, { toJSON: () => '…' });
Object.assign(library.ucumUtils, ucumUnits);

const { plus } = types.FP_TimeBase.prototype;
types.FP_TimeBase.prototype.plus = function (quantity) {
  return plus.call(this, isQuantity(quantity) && !/^'?(?:s|ms|second|millisecond)/.test(quantity.unit) ? wholeOf(quantity) : quantity);
};

function wholeOf(quantity: Quantity): Quantity {
  const whole = quantity.value.truncate();
  return whole.toNumber() === quantity.value.toNumber() ? quantity : (Object.assign(Object.create(quantity) as Quantity, { value: whole }));
}

/** @throws what the parser throws on a text that is no expression */
export const parse = (expression: string): SyntaxNode => parser.parse(expression) as SyntaxNode;

export const compile = (tree: SyntaxNode): Program => library.compile({ expression: tree }, r4);

/** What nodes outside a run are made with. */
const context = { model: r4, getDecimal: types.FP_Decimal_Native.getDecimal, vars: {}, processedVars: {} };

export const nodeOf = (data: unknown, path: string | null, type: string | null): DataNode => new types.ResourceNode(context, data, null, path, null, type) as DataNode;

export const isNode = (value: unknown): value is DataNode => value instanceof types.ResourceNode;

/** Whether a value is one of the library’s own: a date, a time, a decimal, a quantity. */
export const isInternal = (value: unknown): value is { toJSON(): unknown } => value instanceof types.FP_Type;

export interface Decimal { toNumber(): number; truncate(): Decimal }

/** `unit` is a code of UCUM in quotes, or a word of the calendar. */
export interface Quantity { readonly value: Decimal; readonly unit: string }

export const isQuantity = (value: unknown): value is Quantity => value instanceof types.FP_Quantity;

export const isDecimal = (value: unknown): value is Decimal => value instanceof types.FP_Decimal;

/** UCUM code of a calendar word, `years`; `undefined` for anything else. */
export const ucumOfWord = (unit: string): string | undefined => types.FP_Quantity.mapTimeUnitsToUCUMCode[unit];

/** The type of FHIR that a date or a time of the library is. */
export function dateTypeOf(value: unknown): 'date' | 'time' | 'dateTime' | undefined {
  if (value instanceof types.FP_Date) return 'date';
  if (value instanceof types.FP_Time) return 'time';
  return value instanceof types.FP_DateTime ? 'dateTime' : undefined;
}

export const dateOf = (iso: string): unknown => new types.FP_Date(context, iso);
export const dateTimeOf = (iso: string): unknown => new types.FP_DateTime(context, iso);
export const timeOf = (iso: string): unknown => new types.FP_Time(context, iso);

export const areEqual = (one: unknown, other: unknown): boolean => equality.deepEqual(context, one, other) === true;

/** A text that is the same for equal values. Not for dates and quantities, which are compared. */
export const hashOf = (value: unknown): string => hashObject(value);

/** Elements of one name inside a node. */
export const membersOf = (run: Context, node: DataNode, name: string): readonly DataNode[] => makeChildResNodes(run, node, name, r4);

export const childrenOf = (run: Context, node: unknown): unknown[] => navigation.children.call(run, [node]);
