export { loadInstrument } from './load.js';
export * from './model.js';
export { onapsPaq } from './onaps-paq.js';
