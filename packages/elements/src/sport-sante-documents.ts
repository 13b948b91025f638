/**
 * What sport-sante.min.js loads when a carnet is printed, exported, imported or shared by a link, a list of places handed over, or a poster: beside it, by a path
 * relative to itself. A page never loads this file on its own. Lit is not in it: a strict page lets it in once.
 */
export * from '@sport-sante/sdk/document';
export * from '@sport-sante/sdk/document/exchange';
export * from '@sport-sante/sdk/document/health-link';
export * from '@sport-sante/sdk/document/orientation';
export * from '@sport-sante/sdk/document/poster';
