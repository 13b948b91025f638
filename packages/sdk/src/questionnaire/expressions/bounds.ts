import type { ExpressionResult } from '../model.js';
import type { SyntaxNode } from './fhirpath-library.js';

export type Problem = Extract<ExpressionResult, { problem: string }>['problem'];

/** Why an expression is given up. */
export class OutOfBounds extends Error {
  readonly problem;

  constructor(problem: Problem, detail: string) {
    super(detail);
    this.problem = problem;
  }
}

/** Values that one part of an expression may give: the descendants of a response of 5,000 items are fewer. */
const maxItems = 100_000;

/** Characters of one text. */
const maxCharacters = 100_000;

/** Steps between two looks at the clock. */
const patience = 500;

/** How far one run of an expression may go. */
export interface BoundsOptions {
  /** Milliseconds. */
  deadlineMs: number;
  /** Nodes of the tree that are evaluated, and comparisons; eight values that pass from one to the next are one more. */
  maxSteps: number;
  /** Milliseconds, from any moment on. */
  clock: () => number;
}

/** Watches one run. All it does is count, and throw when it is enough. */
export class Bounds {
  /** Why the run was given up: the library wraps some of what is thrown in it. */
  outcome: OutOfBounds | undefined;
  readonly #options;
  readonly #end;
  #steps = 0;
  #nextLook = patience;

  constructor(options: BoundsOptions) {
    this.#options = options;
    this.#end = options.clock() + options.deadlineMs;
  }

  spend(steps: number): void {
    this.#steps += steps;
    if (this.#steps < this.#nextLook) return;
    this.#nextLook = this.#steps + patience;
    const { maxSteps, deadlineMs, clock } = this.#options;
    if (this.#steps > maxSteps) this.refuse('too-long', `More than ${String(maxSteps)} steps.`);
    if (clock() > this.#end) this.refuse('too-long', `More than ${String(deadlineMs)} ms.`);
  }

  /** After a node of the tree. */
  evaluated(result: unknown, node: SyntaxNode): void {
    if (!Array.isArray(result)) return;
    const { length } = result;
    this.spend(1 + (length >> 3));
    this.hold(length);
    if (node.most !== undefined && length > node.most) {
      this.refuse(node.most === 1 ? 'failed' : 'too-large', `A part of an operation has ${String(length)} values.`);
    }
    if (length === 1) this.#check(result[0]);
  }

  /** Before a function is called: what takes its time in one go. */
  calling(node: SyntaxNode, data: unknown): void {
    if (node.type === 'Functn' && node.text === 'sort' && Array.isArray(data)) this.hold(data.length * 5);
  }

  /** A list that grows. */
  hold(length: number): void {
    if (length > maxItems) this.refuse('too-large', `More than ${String(maxItems)} values.`);
  }

  /** One text, before it is made. @param length in characters */
  allow(length: number): void {
    if (length > maxCharacters) this.refuse('too-large', `A text of more than ${String(maxCharacters)} characters.`);
    this.spend(length >> 6);
  }

  refuse(problem: Problem, detail: string): never {
    throw this.outcome = new OutOfBounds(problem, detail);
  }

  #check(value: unknown): void {
    const plain = value !== null && typeof value === 'object' && 'data' in value ? value.data : value;
    if (typeof plain === 'string') this.allow(plain.length);
    // A long integer of FHIRPath has 64 bits; that of JavaScript grows until the memory is full.
    if (typeof plain === 'bigint' && BigInt.asIntN(64, plain) !== plain) this.refuse('too-large', 'A number of more than 64 bits.');
  }
}
