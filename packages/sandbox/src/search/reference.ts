import { isObject, textOf } from '../resource/resource.js';
import { unescapeValue } from './escape.js';
import type { Kind } from './kind.js';
import { token, type Token } from './token.js';

export interface Link {
  /** `Patient/1`, an absolute URL, or a canonical with or without its version. */
  target?: string | undefined;
  identifiers: Token[];
}

export const reference: Kind<Link> = {
  modifiers: ['identifier'],
  read: readLinks,
  compile(text, context) {
    if (context.modifier === 'identifier') {
      const test = token.compile(text, { ...context, modifier: '' });
      return ({ identifiers }) => identifiers.some(test);
    }
    const wanted = new Set(targetsOf(text, context));
    return ({ target }) => target !== undefined && (wanted.has(target) || wanted.has(withoutVersion(target)));
  },
  sortKey: ({ target }) => target ?? '',
  keysOf: ({ target }) => (target === undefined ? [] : [...new Set([target, withoutVersion(target)])]),
  keysFor: (text, context) => (context.modifier === 'identifier' ? undefined : targetsOf(text, context)),
};

/** A resource of this server is known by type and id, however it is pointed at. */
function normalizeReference(text: string): string {
  const local = text.replace(/^https?:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?\/fhir\//, '');
  return local.replace(/^([A-Z]\w+\/[A-Za-z0-9\-.]{1,64})\/_history\/[^/]+$/, '$1');
}

/** An id alone may be of any type the parameter leads to, or of the one its modifier names. */
function targetsOf(text: string, { parameter, modifier }: Parameters<Kind<Link>['compile']>[1]): string[] {
  const normal = normalizeReference(unescapeValue(text));
  if (!/^[A-Za-z0-9\-.]{1,64}$/.test(normal)) return [normal];
  return (modifier === '' ? parameter.targets : [modifier]).map((type) => `${type}/${normal}`);
}

function readLinks(raw: unknown): Link[] {
  if (typeof raw === 'string') return [{ target: normalizeReference(raw), identifiers: [] }];
  if (!isObject(raw)) return [];
  if (typeof raw['resourceType'] === 'string') return [{ target: `${raw['resourceType']}/${String(raw['id'])}`, identifiers: [] }];
  const target = textOf(raw['reference']);
  return [{ target: target === undefined ? undefined : normalizeReference(target), identifiers: token.read(raw['identifier']) }];
}

function withoutVersion(target: string): string {
  return target.split('|')[0] ?? target;
}
