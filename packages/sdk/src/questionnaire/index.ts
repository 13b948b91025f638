export * from './form.js';
export * from './instruments/index.js';
