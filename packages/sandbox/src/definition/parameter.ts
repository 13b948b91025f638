import { lazy } from '@medplum/core';
import { listOf, objectsOf, textOf, type JsonObject, type Resource } from '../resource/resource.js';
import { compileExpression, type Extract } from './expression.js';

const PARAMETER_TYPES = ['token', 'reference', 'string', 'date', 'composite', 'uri', 'quantity', 'number', 'special'] as const;
export type ParameterType = (typeof PARAMETER_TYPES)[number];

/** One search parameter, for one type of resource. */
export interface Parameter {
  code: string;
  type: ParameterType;
  /** Canonical URL of the SearchParameter. */
  url: string;
  /** Types a reference may lead to. */
  targets: readonly string[];
  extract: Extract;
  /** What a composite is made of: each part is looked up in one element that `extract` gave. */
  components: readonly Parameter[];
}

/** Search parameters by type of resource, then by code. */
export type ParameterTable = ReadonlyMap<string, ReadonlyMap<string, Parameter>>;

/** Parameters of every resource that FHIR defines but this server does not search by. */
const UNSUPPORTED = new Set(['_text', '_content', '_query', '_filter', '_list']);

export function readParameters(definitions: readonly Resource[], types: ReadonlySet<string>): ParameterTable {
  const byUrl = new Map(definitions.map((definition) => [String(definition['url']), definition]));
  const table = new Map([...types].map((type) => [type, new Map<string, Parameter>()]));
  for (const definition of definitions) {
    const code = String(definition['code']);
    if (UNSUPPORTED.has(code) || reachesOutside(definition)) continue;
    for (const type of basesOf(definition, types)) table.get(type)?.set(code, makeParameter(definition, type, byUrl));
  }
  return table;
}

/** Two composites of MolecularSequence look at the resource around the element. */
function reachesOutside(definition: Resource): boolean {
  return objectsOf(definition['component']).some(({ expression }) => String(expression).includes('%resource'));
}

function basesOf(definition: Resource, types: ReadonlySet<string>): Iterable<string> {
  const bases = listOf(definition['base']).map(String);
  return bases.includes('Resource') || bases.includes('DomainResource') ? types : bases;
}

function makeParameter(definition: Resource, type: string, byUrl: ReadonlyMap<string, Resource>): Parameter {
  return {
    code: String(definition['code']),
    type: PARAMETER_TYPES.find((known) => known === definition['type']) ?? 'special',
    url: String(definition['url']),
    targets: listOf(definition['target']).map(String),
    extract: compileLazily(textOf(definition['expression']) ?? '', type),
    components: objectsOf(definition['component']).flatMap((component) => makeComponent(component, byUrl)),
  };
}

function makeComponent(component: JsonObject, byUrl: ReadonlyMap<string, Resource>): Parameter[] {
  const definition = byUrl.get(String(component['definition']));
  if (definition === undefined) return [];
  // Inside a composite the expression starts at an element, not at the resource. FHIR R4 writes `DateTime` for `dateTime` once.
  const expression = String(component['expression']).replace('ofType(DateTime)', 'ofType(dateTime)');
  return [{ ...makeParameter(definition, '', byUrl), extract: compileLazily(expression, '') }];
}

/** Most parameters are never searched by: compiling 4,000 of them at start would be waste. */
function compileLazily(expression: string, type: string): Extract {
  const compiled = lazy(() => compileExpression(expression, type));
  return (focus) => compiled()(focus);
}
