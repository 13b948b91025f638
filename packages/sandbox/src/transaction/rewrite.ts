import { makeIssue, Refusal, type Issue } from '../resource/outcome.js';
import { isObject, type JsonObject, type Resource } from '../resource/resource.js';

/** Elements whose type is uri, url or canonical, where a link to another entry may stand as well as in `reference`. */
const LINK_KEYS = new Set(['reference', 'url', 'uri', 'valueUri', 'valueUrl', 'valueCanonical']);

export interface Links {
  /** What the fullUrl of each entry becomes: `urn:uuid:…` → `Patient/1`. */
  names: ReadonlyMap<string, string>;
  /** What `Patient?identifier=…` becomes. @throws Refusal when not exactly one resource meets it. */
  resolve(reference: string): string;
}

/**
 * A copy of the resource whose links to other entries are references to what those become. A Bundle inside the
 * transaction (a document) is left as it is: its links are its own, and it may be signed.
 * @throws Refusal naming each link that leads nowhere.
 */
export function rewriteLinks(resource: Resource, links: Links): Resource {
  if (resource.resourceType === 'Bundle') return resource;
  const issues: Issue[] = [];
  const rewritten = rewriteObject(resource, resource.resourceType, links, issues);
  if (issues.length > 0) throw new Refusal(issues.some(({ code }) => code === 'invalid') ? 400 : 412, issues);
  return rewritten as Resource;
}

function rewriteObject(source: JsonObject, path: string, links: Links, issues: Issue[]): JsonObject {
  return Object.fromEntries(Object.entries(source).map(([key, value]) => [key, rewriteValue(key, value, `${path}.${key}`, links, issues)]));
}

function rewriteValue(key: string, value: unknown, path: string, links: Links, issues: Issue[]): unknown {
  if (Array.isArray(value)) return value.map((member: unknown, at) => rewriteValue(key, member, `${path}[${String(at)}]`, links, issues));
  if (isObject(value)) return rewriteObject(value, path, links, issues);
  if (typeof value !== 'string') return value;
  if (key === 'div') return value.replace(/(href|src)="([^"]+)"/g, (whole, name: string, url: string) => (links.names.has(url) ? `${name}="${links.names.get(url) ?? ''}"` : whole));
  if (!LINK_KEYS.has(key)) return value;
  const name = links.names.get(value);
  if (name !== undefined) return name;
  return key === 'reference' ? rewriteReference(value, path, links, issues) : value;
}

function rewriteReference(reference: string, path: string, links: Links, issues: Issue[]): string {
  if (reference.startsWith('urn:uuid:') || reference.startsWith('urn:oid:')) {
    issues.push(makeIssue('error', 'invalid', `${reference} is not the fullUrl of an entry.`, path));
  }
  if (!/^[A-Z]\w+\?/.test(reference)) return reference;
  try {
    return links.resolve(reference);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    issues.push(...error.issues.map((issue) => ({ ...issue, expression: [path] })));
    return reference;
  }
}
