import { applyPatch } from '@medplum/core';
import { refusal } from '../resource/outcome.js';
import { isObject, isResource, type Resource } from '../resource/resource.js';

const OPERATIONS = new Set(['add', 'remove', 'replace', 'move', 'copy', 'test']);
const FORBIDDEN = /(^|\/)(__proto__|constructor|prototype)(\/|$)/;

/**
 * A copy of `resource` changed by a JSON Patch (RFC 6902).
 * @throws Refusal 400 when it is no patch, 422 when it does not fit the resource.
 */
export function applyJsonPatch(resource: Resource, patch: unknown): Resource {
  if (!Array.isArray(patch) || !patch.every(isOperation)) {
    throw refusal(400, 'structure', 'The body is not a JSON Patch: expected a list of {"op", "path", …}.');
  }
  const copy = structuredClone(resource);
  for (const operation of patch) {
    const [error] = applyPatch(copy, [operation]);
    if (error !== null && error !== undefined) {
      throw refusal(422, 'processing', `The patch cannot ${operation.op} at ${operation.path}: ${error.message || 'there is nothing there'}.`);
    }
  }
  if (!isResource(copy)) throw refusal(422, 'processing', 'The patch leaves no resource.');
  return copy;
}

type Operation = Parameters<typeof applyPatch>[1][number];

function isOperation(value: unknown): value is Operation {
  if (!isObject(value) || !OPERATIONS.has(String(value['op'])) || typeof value['path'] !== 'string') return false;
  const { op, path, from = '' } = value;
  if (FORBIDDEN.test(path) || typeof from !== 'string' || FORBIDDEN.test(from)) return false;
  return op === 'remove' || ('from' in value ? op === 'move' || op === 'copy' : 'value' in value);
}
