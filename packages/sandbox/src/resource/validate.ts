import { OperationOutcomeError, validateResource } from '@medplum/core';
import type { Resource as FhirResource } from '@medplum/fhirtypes';
import type { Definitions } from '../definition/load.js';
import { makeIssue, type Issue } from './outcome.js';
import { isObject, objectsOf, textOf, type Resource } from './resource.js';
import { checkTimeZones } from './time-zone.js';

type Options = NonNullable<Parameters<typeof validateResource>[1]>;
type Tokens = Record<string, { path: string; value: unknown }[]>;

/** Attachments and signatures; the server's body limit is the real bound. */
const BASE64_MAX_BYTES = 64 * 1024 * 1024;

/**
 * What is wrong with a resource: structure, cardinality, types, unknown properties and invariants by @medplum/core,
 * required code bindings here. An empty list means nothing. Profiles named in `meta.profile` are not looked at.
 */
export function validate(resource: Resource, { types, valueSets }: Definitions): Issue[] {
  if (!types.has(resource.resourceType)) return [makeIssue('error', 'not-supported', `${resource.resourceType} cannot be stored here.`, 'resourceType')];
  const tokens: Tokens = {};
  const structural = validateStructure(resource, tokens);
  const issues = [...structural.map((issue) => sharpen(issue, resource.resourceType, types)), ...checkBindings(tokens, valueSets)];
  // A broken structure cannot be gone through again.
  return hasErrors(structural) ? issues : [...issues, ...checkTimeZones(resource)];
}

export function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some(({ severity }) => severity === 'error' || severity === 'fatal');
}

function validateStructure(resource: Resource, tokens: Tokens): Issue[] {
  try {
    const options = { collect: { tokens }, base64BinaryMaxBytes: BASE64_MAX_BYTES } as unknown as Options;
    return validateResource(resource as unknown as FhirResource, options).map(toIssue);
  } catch (error) {
    if (error instanceof OperationOutcomeError) return error.outcome.issue.map(toIssue);
    // The validator trips over some shapes it did not expect, such as a string where an object belongs.
    return [makeIssue('error', 'structure', 'The resource has an element of the wrong type.', resource.resourceType)];
  }
}

export function toIssue(issue: { severity?: string; code?: string; details?: { text?: string }; diagnostics?: string; expression?: string[] }): Issue {
  const severity = issue.severity === 'warning' || issue.severity === 'information' ? issue.severity : 'error';
  const text = issue.details?.text ?? issue.diagnostics ?? 'Invalid resource.';
  return makeIssue(severity, issue.code ?? 'invalid', text, ...(issue.expression ?? []));
}

/** Two things @medplum/core only warns of are errors in FHIR: two values of one choice, a reference to a wrong type. */
function sharpen(issue: Issue, resourceType: string, types: ReadonlySet<string>): Issue {
  if (issue.severity !== 'warning') return issue;
  const text = issue.diagnostics;
  if (text.startsWith('Conflicting choice of type')) {
    return makeIssue('error', 'structure', text, ...(issue.expression ?? []).map((key) => `${resourceType}.${key}`));
  }
  const [, target] = /^Invalid reference: got "(\w+)"/.exec(text) ?? [];
  return target !== undefined && types.has(target) ? { ...issue, severity: 'error' } : issue;
}

function checkBindings(tokens: Tokens, valueSets: Definitions['valueSets']): Issue[] {
  return Object.entries(tokens).flatMap(([valueSet, bound]) =>
    bound
      .filter(({ value }) => isOutside(value, valueSet, valueSets))
      .map(({ value, path }) => makeIssue('error', 'code-invalid', `${describe(value)} is not in the required value set ${valueSet}.`, path)),
  );
}

function isOutside(value: unknown, valueSet: string, valueSets: Definitions['valueSets']): boolean {
  if (typeof value === 'string') return valueSets.has(valueSet, value) === false;
  if (!isObject(value)) return false;
  const codings = 'coding' in value ? objectsOf(value['coding']) : [value];
  const known = codings.flatMap(({ code, system }) => (typeof code === 'string' ? [valueSets.has(valueSet, code, textOf(system))] : []));
  return known.length > 0 && known.every((answer) => answer === false);
}

function describe(value: unknown): string {
  if (!isObject(value)) return `The code "${String(value)}"`;
  const codings = 'coding' in value ? objectsOf(value['coding']) : [value];
  return `The code "${codings.map(({ code }) => String(code)).join('", "')}"`;
}
