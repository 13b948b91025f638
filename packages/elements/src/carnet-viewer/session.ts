export { renderPanel } from './session-panel.js';
export { sessionStyles as styles } from './session.styles.js';
export { renderTodayBlock } from './session-today.js';
