export * from './codes.js';
export type * from './edits.js';
export * from './model.js';
export * from './terms.js';
