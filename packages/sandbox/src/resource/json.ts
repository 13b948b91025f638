import { refusal } from './outcome.js';

/** FHIR resources nest less than twenty deep; more is an attack on whoever walks the tree. */
const MAX_DEPTH = 100;

/** Names of JavaScript's own objects: no element of FHIR, and a value that has one cannot be put in words. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype', 'toString', 'valueOf']);

/**
 * Reads JSON that came from outside.
 * @throws Refusal 400 when it is not JSON, nests too deep or has a key that could reach an object's prototype.
 */
export function parseJson(text: string): unknown {
  const value = parse(text);
  checkShape(value);
  return value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refusal(400, 'structure', 'The body is not valid JSON.');
  }
}

/** Level by level, because recursion is what a deep document would break. */
function checkShape(root: unknown): void {
  let level = [root].filter(isNested);
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) throw refusal(400, 'structure', `The body nests deeper than ${String(MAX_DEPTH)} levels.`);
    level = level.flatMap((node) => {
      if (!Array.isArray(node)) checkKeys(node);
      return Object.values(node).filter(isNested);
    });
  }
}

function isNested(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function checkKeys(node: object): void {
  for (const key of Object.keys(node)) {
    if (FORBIDDEN_KEYS.has(key)) throw refusal(400, 'structure', `The property name "${key}" is not accepted.`);
  }
}
