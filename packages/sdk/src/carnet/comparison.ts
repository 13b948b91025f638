/** Bilans side by side, and what is known of a figure in a population: beside the rules, for a page that shows them later. */
export { compareAssessments, type Comparison, type ComparisonColumn, type ComparisonRow, type ComparisonScope } from './compare.js';
export { bmiOf, normFor, type Norm } from './norms.js';
