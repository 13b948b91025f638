import { readFileSync } from 'node:fs';
import { isObject } from './resource/resource.js';

/** The version of this package, read from its package.json, which is one level up from `src` and `dist` alike. */
export const VERSION: string = readVersion();

function readVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return isObject(manifest) ? String(manifest['version']) : '';
}
