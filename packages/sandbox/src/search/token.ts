import { isObject, listOf, objectsOf, textOf } from '../resource/resource.js';
import { splitEscaped, unescapeValue } from './escape.js';
import type { Kind } from './kind.js';
import { foldText } from './string.js';

export interface Token {
  system?: string | undefined;
  code?: string | undefined;
  /** An element of type `code` or boolean: its system is known from the definition, and any will do. */
  isPlain?: boolean;
  texts: string[];
}

export const token: Kind<Token> = {
  modifiers: ['not', 'text'],
  read: readToken,
  compile(text, { modifier }) {
    if (modifier === 'text') {
      const wanted = foldText(unescapeValue(text));
      return ({ texts }) => texts.some((candidate) => foldText(candidate).startsWith(wanted));
    }
    const { system, code } = parseToken(text);
    return (candidate) => isSystem(candidate, system) && (code === undefined || candidate.code === code);
  },
  sortKey: ({ code, texts }) => code ?? texts[0] ?? '',
  keysOf: ({ code }) => (code === undefined ? [] : [code]),
  keysFor: (text, { modifier }) => {
    const { code } = parseToken(text);
    return modifier !== '' || code === undefined ? undefined : [code];
  },
};

/** `code` any system, `system|code`, `|code` no system, `system|` any code. */
function parseToken(text: string): { system?: string; code?: string } {
  const [first = '', ...rest] = splitEscaped(text, '|').map(unescapeValue);
  if (rest.length === 0) return { code: first };
  const code = rest.join('|');
  return { system: first, ...(code !== '' && { code }) };
}

function isSystem(candidate: Token, wanted: string | undefined): boolean {
  if (wanted === undefined) return true;
  if (candidate.isPlain === true) return wanted !== '';
  return (candidate.system ?? '') === wanted;
}

function readToken(raw: unknown): Token[] {
  if (typeof raw === 'string' || typeof raw === 'boolean' || typeof raw === 'number') return [{ code: String(raw), isPlain: true, texts: [] }];
  if (!isObject(raw)) return [];
  const text = textOf(raw['text']);
  if ('coding' in raw || text !== undefined) {
    const codings = objectsOf(raw['coding']).flatMap(readToken);
    const texts = text === undefined ? [] : [text];
    return texts.length > 0 ? [...codings, { texts }] : codings;
  }
  const display = textOf(raw['display']) ?? textOf(objectsOf(raw['type'])[0]?.['text']);
  const code = listOf(raw['code'] ?? raw['value'])[0];
  if (typeof code !== 'string' && textOf(raw['system']) === undefined) return [];
  return [{ system: textOf(raw['system']), code: textOf(code), texts: display === undefined ? [] : [display] }];
}
