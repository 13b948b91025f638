/** What goes in and out of a form: whether a response fits, what fills it beforehand, what is made of it afterwards. */
export { checkResponse, type CheckOptions } from './check-response.js';
