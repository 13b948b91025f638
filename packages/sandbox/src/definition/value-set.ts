import { isObject, objectsOf, textOf, type JsonObject, type Resource } from '../resource/resource.js';

/** The codes of a value set by system, or `undefined` when they cannot be listed (BCP 47, MIME types, UCUM…). */
type Codes = ReadonlyMap<string, ReadonlySet<string>> | undefined;

/** Answers whether a code is in a value set, for the sets that FHIR R4 itself lists. */
export class ValueSets {
  readonly #byUrl: Map<string, Resource>;
  readonly #expanded = new Map<string, Codes>();

  constructor(resources: readonly Resource[]) {
    this.#byUrl = new Map(resources.map((resource) => [`${resource.resourceType} ${String(resource['url'])}`, resource]));
  }

  /** `undefined` when the set cannot be listed: then nothing is refused. Without a system, any system will do. */
  has(canonical: string, code: string, system?: string): boolean | undefined {
    const codes = this.#expand(withoutVersion(canonical));
    if (codes === undefined) return undefined;
    if (system !== undefined) return codes.get(system)?.has(code) ?? false;
    return [...codes.values()].some((known) => known.has(code));
  }

  #expand(url: string): Codes {
    if (!this.#expanded.has(url)) {
      this.#expanded.set(url, undefined);
      this.#expanded.set(url, this.#compose(this.#byUrl.get(`ValueSet ${url}`)));
    }
    return this.#expanded.get(url);
  }

  #compose(valueSet: Resource | undefined): Codes {
    const compose = valueSet?.['compose'];
    if (!isObject(compose) || compose['exclude'] !== undefined) return undefined;
    const result = new Map<string, Set<string>>();
    for (const include of objectsOf(compose['include'])) {
      const parts = this.#include(include);
      if (parts === undefined) return undefined;
      for (const [system, codes] of parts) result.set(system, new Set([...(result.get(system) ?? []), ...codes]));
    }
    return result;
  }

  #include(include: JsonObject): Codes {
    if (include['filter'] !== undefined || include['valueSet'] !== undefined) return undefined;
    const system = textOf(include['system']);
    if (system === undefined) return undefined;
    const concepts = objectsOf(include['concept']);
    if (concepts.length > 0) return new Map([[system, codesOf(concepts)]]);
    const codeSystem = this.#byUrl.get(`CodeSystem ${withoutVersion(system)}`);
    if (codeSystem?.['content'] !== 'complete') return undefined;
    return new Map([[system, codesOf(objectsOf(codeSystem['concept']))]]);
  }
}

function codesOf(concepts: readonly JsonObject[]): Set<string> {
  return new Set(concepts.flatMap(({ code, concept }) => [String(code), ...codesOf(objectsOf(concept))]));
}

function withoutVersion(canonical: string): string {
  return canonical.split('|')[0] ?? canonical;
}
