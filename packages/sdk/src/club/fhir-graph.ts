import type { Issue } from '../issue.js';

/**
 * Why this is hard: a server gives pages in any order, the same resource twice, references by address, by name, by number
 * or to something within; and anything else. Nothing here trusts a type: what is not of the expected kind is absent.
 */
export type Json = Record<string, unknown>;

export const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
export const asObject = (value: unknown): Json => (isObject(value) ? value : {});
/** The objects of a list, or of the one object that stands for a list. */
export const objectsIn = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : isObject(value) ? [value] : []);
/** A text that says something, as it is. */
export const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() !== '' ? value : undefined);
/** The texts of a list, those that say something. */
export const textsIn = (value: unknown): string[] => (Array.isArray(value) ? (value as unknown[]).flatMap((each) => textOf(each) ?? []) : []);
export const numberOf = (value: unknown): number | undefined => (typeof value === 'number' && Number.isFinite(value) ? value : undefined);
export const flagOf = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined);

export const extensionsOf = (element: unknown, url: string): Json[] => objectsIn(asObject(element)['extension']).filter((each) => each['url'] === url);
/** The value of the first extension of this URL. */
export const valueIn = (element: unknown, url: string, key: string): unknown => extensionsOf(element, url)[0]?.[key];

export const codingsIn = (concepts: unknown): Json[] => objectsIn(concepts).flatMap(({ coding }) => objectsIn(coding));
/** Every code of one system, in order. */
export const codesIn = (concepts: unknown, system: string): string[] => codingsIn(concepts).filter((each) => each['system'] === system).flatMap(({ code }) => textOf(code) ?? []);
export const identifierIn = (resource: unknown, system: string): string | undefined =>
  textOf(objectsIn(asObject(resource)['identifier']).find((each) => each['system'] === system)?.['value']);

/** A resource with where it was found. `base`: of its server, `https://…/fhir/`. */
export interface Node { readonly resource: Json; readonly owner: Node | undefined; readonly key: string | undefined; readonly base: string | undefined }

/** All that came in, found by any name a reference may use. */
export class Graph {
  readonly nodes: Node[] = [];
  readonly issues: Issue[] = [];
  readonly #byName = new Map<string, Node>();
  readonly #within = new Map<Node, Map<unknown, Node>>();

  /** @param input a resource, a Bundle, or a list of either, in any order. */
  constructor(input: unknown) {
    // No recursion: how deep Bundles are in Bundles is somebody's.
    const waiting: { value: unknown; fullUrl?: string | undefined }[] = [{ value: input }];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { value, fullUrl } = next;
      if (Array.isArray(value)) for (let index = value.length - 1; index >= 0; index -= 1) waiting.push({ value: value[index] as unknown });
      else if (!isObject(value) || typeof value['resourceType'] !== 'string') this.#tell('not-a-resource');
      else if (value['resourceType'] === 'Bundle') {
        const entries = objectsIn(value['entry']).filter(({ resource }) => resource !== undefined);
        for (const entry of entries.reverse()) waiting.push({ value: entry['resource'], fullUrl: textOf(entry['fullUrl']) });
      } else this.#add(value, fullUrl);
    }
  }

  of(type: string): Node[] {
    return this.nodes.filter(({ resource }) => resource['resourceType'] === type);
  }

  /** What a Reference of a resource is to: by its address, or by its identifier. */
  resolve(reference: unknown, from: Node, type: string): Node | undefined {
    const { reference: address, identifier } = asObject(reference);
    const found = textOf(address) === undefined ? undefined : this.#at(String(address), from);
    const { system, value } = asObject(identifier);
    const node = found ?? (textOf(value) === undefined ? undefined : this.#byName.get(`${type}?${String(system)}|${String(value)}`));
    return node?.resource['resourceType'] === type ? node : undefined;
  }

  #at(address: string, from: Node): Node | undefined {
    const holder = from.owner ?? from;
    if (address === '#') return holder;
    if (address.startsWith('#')) return this.#within.get(holder)?.get(address.slice(1));
    const plain = address.replace(/\/_history\/[^/]*$/, '');
    // A relative address is one of the same server (R4, Bundle, « resolving references »), where that is known of both.
    const isElsewhere = ({ base }: Node): boolean => holder.base !== undefined && base !== undefined && base !== holder.base && !plain.includes(':');
    const found = this.#byName.get(`${holder.base ?? ''}${plain}`) ?? this.#byName.get(plain) ?? this.#byName.get(/[A-Z][A-Za-z]+\/[A-Za-z0-9\-.]{1,64}$/.exec(plain)?.[0] ?? '');
    return found && isElsewhere(found) ? undefined : found;
  }

  #tell(code: string): void {
    if (!this.issues.some((issue) => issue.code === code)) this.issues.push({ code, severity: 'warning', path: [] });
  }

  #add(resource: Json, fullUrl: string | undefined): void {
    const id = textOf(resource['id']);
    const relative = id === undefined ? undefined : `${String(resource['resourceType'])}/${id}`;
    const base = relative !== undefined && fullUrl?.endsWith(`/${relative}`) ? fullUrl.slice(0, -relative.length) : undefined;
    const names = [fullUrl, relative].filter((name) => name !== undefined);
    // Pages overlap: the first one of a name stays. Two servers give one number to two resources: those go by their whole address.
    const isAnother = ({ base: other }: Node): boolean => base !== undefined && other !== undefined && other !== base;
    const own = names.filter((name) => { const known = this.#byName.get(name); return !known || !isAnother(known); });
    if (own.some((name) => this.#byName.has(name))) return;
    const node: Node = { resource, owner: undefined, key: own.at(-1), base };
    this.nodes.push(node);
    for (const name of own) this.#byName.set(name, node);
    for (const { system, value } of objectsIn(resource['identifier'])) {
      const name = `${String(resource['resourceType'])}?${String(system)}|${String(value)}`;
      if (textOf(value) !== undefined && !this.#byName.has(name)) this.#byName.set(name, node);
    }
    const inner = objectsIn(resource['contained']).filter(({ resourceType }) => typeof resourceType === 'string').map((each): Node => ({ resource: each, owner: node, key: undefined, base }));
    for (const each of inner) this.nodes.push(each);
    if (inner.length > 0) this.#within.set(node, new Map(inner.map((each) => [each.resource['id'], each])));
  }
}
