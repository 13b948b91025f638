import type { ExpressionEngine } from '../model.js';

/** Makes what runs FHIRPath. @throws Error while there is nothing to run it with */
export function createExpressionEngine(_options: { now?: () => string } = {}): ExpressionEngine {
  throw new Error('Expressions cannot be run.');
}
