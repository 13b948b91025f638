/**
 * What sport-sante.min.js loads when a questionnaire has expressions: beside it, by a path relative to itself. A page never
 * loads this file on its own.
 */
export { createExpressionEngine } from '@sport-sante/sdk/questionnaire/expressions';
