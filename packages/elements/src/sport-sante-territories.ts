/**
 * Data for a page without a bundler, of any of our files: Essonne as its source tells it, the towns of the network, fictional
 * places, and a territory of any size. Nothing loads it but a page that asks for it.
 */
export * from '@sport-sante/sdk/club/territories';
