/** What changed, in sentences and bars: it comes beside the first paint. */
export { barStyles as styles, renderBars } from './measure-bars.js';
