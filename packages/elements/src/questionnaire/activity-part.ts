export { rowAround, isDomain, tablesAmong } from './activity-rows.js';
export { renderActivities } from './activity-table.js';
export { tableStyles as styles } from './activity-table.styles.js';
export { renderKeys, renderTotals } from './activity-totals.js';
