/** What charts take from d3. No other file knows it. */
export { tickStep, ticks } from 'd3-array';
export { line } from 'd3-shape';
export { utcDay, utcMonth, utcYear } from 'd3-time';
