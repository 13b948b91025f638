/** The measures of the professional’s view: they come beside the first paint. */
export { measureStyles as styles } from './measure.styles.js';
export { measuresTitle, renderMeasures } from './measures.js';
