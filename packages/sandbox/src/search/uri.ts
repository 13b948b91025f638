import { textOf } from '../resource/resource.js';
import { unescapeValue } from './escape.js';
import type { Kind } from './kind.js';

export const uri: Kind<string> = {
  modifiers: ['above', 'below'],
  read: (raw) => [textOf(raw) ?? []].flat(),
  compile(text, { modifier }) {
    const wanted = unescapeValue(text);
    if (modifier === 'below') return (candidate) => candidate.startsWith(wanted);
    if (modifier === 'above') return (candidate) => wanted.startsWith(candidate);
    return (candidate) => candidate === wanted || candidate.startsWith(`${wanted}|`);
  },
  sortKey: (value) => value,
  keysOf: (value) => [...new Set([value, value.split('|')[0] ?? value])],
  keysFor: (text, { modifier }) => (modifier === '' ? [unescapeValue(text)] : undefined),
};
