import type { ExpressionEngine, ExpressionReads, ExpressionResult } from '../model.js';
import { Bounds, OutOfBounds, type BoundsOptions } from './bounds.js';
import { compile, type Program, type RunOptions } from './fhirpath-library.js';
import { functionsOf } from './functions.js';
import { prepare } from './prepare.js';
import { Reader } from './reads.js';
import { readSyntax } from './syntax.js';
import { Values } from './values.js';

export interface ExpressionEngineOptions extends Partial<BoundsOptions> {
  /** The moment it is, `2026-11-21T09:00:00+01:00`, for `now()`, `today()` and `timeOfDay()`. `undefined`: that of the machine. */
  now?: () => string;
}

/** An expression that was read: a program with what it reads, or why it is not run. */
type Compiled = { readonly program: Program; readonly variables: readonly string[]; readonly reads: ExpressionReads; givenUp: number } | { readonly refused: OutOfBounds };

/** Expressions kept ready: those of a form of 2,000 questions. */
const maxCompiled = 2000;

/** How often one expression may be too long before it is not run again, and how many times in all before each has a tenth of the time. */
const maxTries = 3;
const maxGivenUp = 10;

/** Names that stand for an address. Source: FHIR R4 §2.9.2 (fhirpath.html#variables). */
const addresses: Readonly<Record<string, string>> = { ucum: 'http://unitsofmeasure.org', loinc: 'http://loinc.org', sct: 'http://snomed.info/sct' };
const addressOf = (name: string): string | undefined => {
  const [, kind, id] = /^(vs|ext)-(.+)$/.exec(name) ?? [];
  if (id) return `http://hl7.org/fhir/${kind === 'vs' ? 'ValueSet' : 'StructureDefinition'}/${id}`;
  return Object.hasOwn(addresses, name) ? addresses[name] : undefined;
};

/**
 * Runs FHIRPath of SDC within bounds: whatever an expression says, it costs a message and some time, of which 100 ms by
 * default, never the page. Nothing is printed or asked of a server, and neither the data nor a global is changed. Decisions and
 * figures: docs/decisions/0017.
 */
export function createExpressionEngine(options: ExpressionEngineOptions = {}): ExpressionEngine {
  const { now, deadlineMs = 100, maxSteps = 1_000_000, clock = () => performance.now() } = options;
  const limits: BoundsOptions = { deadlineMs, maxSteps, clock };
  const compiled = new Map<string, Compiled>();
  const values = new Values();
  let givenUp = 0;

  function compiledOf(expression: string): Compiled {
    // Taken out and put back: the first of the map is the one that nobody asked for the longest.
    const known = compiled.get(expression) ?? read(expression);
    compiled.delete(expression);
    compiled.set(expression, known);
    if (compiled.size > maxCompiled) compiled.delete(compiled.keys().next().value ?? '');
    return known;
  }

  return {
    evaluate(expression, { resource, focus = resource, variables }): ExpressionResult {
      const ready = compiledOf(expression);
      if ('refused' in ready) return problemOf(ready.refused);
      // No prototype: `%constructor` is a name like another.
      const given = Object.create(null) as Record<string, unknown>;
      for (const name of ready.variables) {
        const value = Object.hasOwn(variables, name) ? variables[name] : /^(resource|rootResource)$/.test(name) ? resource : addressOf(name);
        if (value !== undefined) given[name] = values.typed(value);
        else if (Object.hasOwn(variables, name)) given[name] = [];
        else if (name !== 'context') return { problem: 'failed', detail: `%${name} is not defined.` };
      }
      if (ready.givenUp >= maxTries) return { problem: 'too-long', detail: `Given up ${String(maxTries)} times.` };
      const bounds = new Bounds(givenUp >= maxGivenUp ? { ...limits, deadlineMs: deadlineMs / 10 } : limits);
      const questionnaire = variables['questionnaire'];
      const run: RunOptions = {
        resolveInternalTypes: false,
        userInvocationTable: functionsOf({ bounds, now: now?.(), questionnaire }),
        debugger: (_context, data, result, node) => {
          bounds.calling(node, data);
          bounds.evaluated(result, node);
        },
      };
      try {
        return { values: values.plain(ready.program(values.typed(focus) ?? [], given, run)) };
      } catch (error) {
        if (bounds.outcome?.problem === 'too-long') {
          ready.givenUp++;
          givenUp++;
        }
        return problemOf(bounds.outcome ?? error);
      }
    },

    readsOf(expression): ExpressionReads {
      const ready = compiledOf(expression);
      // What is not run depends on nothing.
      return 'refused' in ready ? { linkIds: [], variables: [] } : ready.reads;
    },
  };
}

function read(expression: string): Compiled {
  try {
    const { tree, variables } = readSyntax(expression);
    const reads = new Reader().read(tree, variables);
    prepare(tree);
    return { reads, variables, program: compile(tree), givenUp: 0 };
  } catch (error) {
    return { refused: error instanceof OutOfBounds ? error : new OutOfBounds(error instanceof RangeError ? 'too-large' : 'invalid', 'Cannot be read.') };
  }
}

/** The library puts answers in what it throws, with and without quotes: none of its words are passed on, as they may be about a person. */
function problemOf(error: unknown): Extract<ExpressionResult, { problem: string }> {
  if (error instanceof OutOfBounds) return { problem: error.problem, detail: error.message };
  // The stack of the page is full: too deep, or too many arguments at once.
  if (error instanceof RangeError) return { problem: 'too-large', detail: 'Too deep or too many values.' };
  return { problem: 'failed', detail: 'Cannot be run on these answers.' };
}
