export * from './activity.js';
export type * from './model.js';
