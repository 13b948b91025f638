/** The shapes and lists of the noun, without what checks them: for a page. */
export type * from './model.js';
export * from './query.js';
export * from './terms.js';
