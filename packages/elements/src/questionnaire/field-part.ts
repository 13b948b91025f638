/** What draws a question, and the fields that nearly every form has, in one request. */
import './common-code.js';

export { commonFields } from './common-fields.js';
export { drawField } from './field-view.js';
