#!/usr/bin/env node
/**
 * Storybook, while one works on the elements: builds the packages, then shows the stories.
 *
 *   npm run story [-- --port 6006]
 *
 * Reads   stories/, the built packages. Writes what the build writes.
 * Refuses nothing; a taken port gives another one.
 */
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { startAll } from './programs.mjs';
import { storybook } from './services.mjs';

const { values } = parseArgs({ options: { port: { type: 'string', default: '6006' } } });
console.log('Building the packages.');
await build();
await startAll([await storybook(Number(values.port))]);
