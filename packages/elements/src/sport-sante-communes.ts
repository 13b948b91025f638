/**
 * What sport-sante.min.js and its worker load at the first search by a town: the communes of France, beside them, by a path
 * relative to themselves. A page never loads this file on its own.
 */
export * from '@sport-sante/sdk/club/communes';
