/** What shows the figures of measures: charts, tables, all side by side. Loads right after the figures themselves. */
export { axisStart, hasGap } from './chart.js';
export { chartModel } from './chart-model.js';
export { chart } from './chart-part.js';
export { renderComparison } from './comparison.js';
export { renderMeasureTable } from './measure-table.js';
