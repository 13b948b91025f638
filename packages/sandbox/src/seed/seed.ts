import type { Engine } from '../interaction/message.js';
import { assertValid } from '../interaction/write.js';
import { isObject, isResource, objectsOf, type Resource } from '../resource/resource.js';
import { parseJson } from '../resource/json.js';
import { Refusal } from '../resource/outcome.js';

/** Any FHIR resource, however its type is declared. */
export interface SeedResource {
  readonly resourceType: string;
  readonly id?: string | undefined;
}

/** What a new sandbox holds: the synthetic people of the SDK, nothing, or what is given (a list, or a Bundle's entries). */
export type Seed = 'demo' | 'none' | readonly SeedResource[] | (SeedResource & { readonly resourceType: 'Bundle' });

/** @throws Error when a resource of the seed is not valid FHIR: a sandbox holds nothing it would refuse. */
export async function plantSeed(seed: Seed, engine: Engine): Promise<void> {
  const resources = await resourcesOf(seed);
  await engine.store.transaction(async () => {
    for (const resource of resources) plant(resource, engine);
    return Promise.resolve();
  });
}

function plant(resource: Resource, engine: Engine): void {
  try {
    assertValid(resource, engine);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Error(`The seed has an invalid ${resource.resourceType}/${resource.id ?? '?'}: ${error.message}`, { cause: error });
  }
  engine.store.put(resource, 'PUT');
}

async function resourcesOf(seed: Seed): Promise<Resource[]> {
  if (seed === 'none') return [];
  const given: unknown = seed === 'demo' ? await demoResources() : seed;
  // A copy, so that nobody outside holds what the store keeps.
  const copy = parseJson(JSON.stringify(given));
  const list = isObject(copy) && copy['resourceType'] === 'Bundle' ? objectsOf(copy['entry']).map(({ resource }) => resource) : copy;
  if (!Array.isArray(list) || !list.every(isResource)) throw new TypeError('A seed is "demo", "none", a list of resources or a Bundle.');
  return list;
}

async function demoResources(): Promise<unknown> {
  const { demoResources: make } = await import('@sport-sante/sdk/testing');
  return make();
}
