export { renderItems } from './item-view.js';
export { pageStyles as styles } from './page.styles.js';
export { renderPage } from './page-view.js';
