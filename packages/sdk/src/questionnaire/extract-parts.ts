import type { Issue } from '../issue.js';
import { isObject, objectsIn, textIn, type Json } from './json.js';
import type { ExpressionEngine } from './model.js';
import type { BundleEntry } from 'fhir/r4.js';

/** What every way of extraction shares. */
export interface Extraction {
  readonly form: Json;
  readonly response: Json;
  /** How others point to the response; `undefined`: they cannot. */
  readonly responseReference: string | undefined;
  readonly engine: ExpressionEngine | undefined;
  readonly newId: () => string;
  readonly entries: BundleEntry[];
  readonly issues: Issue[];
}

/** What an expression sees where a resource is made. */
export interface Sight { readonly focus: unknown; readonly variables: Readonly<Record<string, unknown>>; readonly path: Issue['path'] }

/** Most resources of one response; and most copies of one part of a template. */
export const MOST_RESOURCES = 1000;
export const MOST_COPIES = 200;

export function tell({ issues }: Extraction, code: string, path: Issue['path'], { severity = 'information', params }: { severity?: Issue['severity']; params?: Issue['params'] } = {}): void {
  issues.push({ code, severity, path, ...(params && { params }) });
}

/** Values of FHIRPath; none when it fails, which is told. */
export function evaluated(expression: string, { focus, variables, path }: Sight, extraction: Extraction): readonly unknown[] {
  const result = extraction.engine?.evaluate(expression, { resource: extraction.response, focus, variables: { ...variables, questionnaire: extraction.form } });
  if (!result) return [];
  if ('values' in result) return result.values;
  tell(extraction, `expression-${result.problem}`, path, { severity: 'warning', params: { detail: result.detail } });
  return [];
}

/** The text of a part of an extension, `{ url: 'fullUrl', valueString: … }`. */
export function textOfPart(extension: Json, name: string): string | undefined {
  const part = objectsIn(extension.extension).find(({ url }) => url === name);
  return part && (textIn(part.valueString) ?? (isObject(part.valueExpression) ? textIn(part.valueExpression.expression) : undefined));
}

/** Parts of the entry that the extension of an extraction may give, each an expression. */
const conditions = ['ifNoneMatch', 'ifModifiedSince', 'ifMatch', 'ifNoneExist'] as const;

/** Where a resource goes in the transaction: created, or updated when it has an id. */
export function entryOf(resource: Json, extension: Json | undefined, { sight, extraction }: { sight: Sight; extraction: Extraction }): BundleEntry {
  const given = (name: string): string | undefined => {
    const expression = extension && textOfPart(extension, name);
    const [value] = expression === undefined ? [] : evaluated(expression, sight, extraction);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const type = String(resource.resourceType);
  // An id is no path (FHIR R4, datatype `id`): « ../Patient/1 » names another resource.
  const id = [given('resourceId'), textIn(resource.id)].find((one) => one !== undefined && /^(?!\.+$)[A-Za-z0-9.-]{1,64}$/.test(one));
  if (id === undefined && given('resourceId') !== undefined) tell(extraction, 'value-unfit', sight.path, { severity: 'warning', params: { type: 'id' } });
  const named: Json = id === undefined ? resource : { resourceType: type, ...resource, id };
  const request = Object.fromEntries(conditions.flatMap((name) => {
    const value = given(name);
    return value === undefined ? [] : [[name, value]];
  }));
  return {
    fullUrl: given('fullUrl') ?? `urn:uuid:${extraction.newId()}`,
    resource: named as unknown as NonNullable<BundleEntry['resource']>,
    request: id === undefined ? { method: 'POST', url: type, ...request } : { method: 'PUT', url: `${type}/${id}`, ...request },
  };
}

/** Says once that not everything was made. */
export function tellTooMany(extraction: Extraction): void {
  if (!extraction.issues.some(({ code }) => code === 'too-many-resources')) tell(extraction, 'too-many-resources', [], { severity: 'warning', params: { most: MOST_RESOURCES } });
}

/** Adds a resource to the transaction. @returns how others point to it; `undefined` when there are too many */
export function add(entry: BundleEntry, extraction: Extraction): string | undefined {
  if (extraction.entries.length >= MOST_RESOURCES) {
    tellTooMany(extraction);
    return undefined;
  }
  extraction.entries.push(entry);
  return entry.fullUrl;
}
