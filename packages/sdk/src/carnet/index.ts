export * from './codes.js';
export * from './model.js';
export * from './rules.js';
export * from './terms.js';
export type * from './edits.js';
