import { randomUUID } from 'node:crypto';
import type { WithId } from '@medplum/core';
import { FhirRepository } from '@medplum/fhir-router';
import type { Bundle, Resource as FhirResource } from '@medplum/fhirtypes';
import { refusal } from '../resource/outcome.js';
import type { Resource, StoredResource } from '../resource/resource.js';
import { history } from './history.js';
import { matchOne, parseCriteria } from './match.js';
import { versionOfEtag, type Engine, type FhirRequest } from './message.js';
import { applyJsonPatch } from './patch.js';
import { present } from './read.js';
import { search } from './search.js';
import { assertValid } from './write.js';

const ID = /^[A-Za-z0-9\-.]{1,64}$/;

/**
 * Our store as the router's handlers see it while they answer one request. What the router forgets on the way to here,
 * the repository reads from the request itself: `If-Match` as a list or `*`, `If-None-Match`, and every search
 * parameter, known or not, in the words of the client.
 */
export class Repository extends FhirRepository {
  /** Whether the write made a resource that was not there, which the router says of creates alone and of those not always. */
  hasCreated = false;
  // Only GraphQL and the router's own includes ask for these three; neither is offered here.
  readonly readReference = notOffered;
  readonly readReferences = notOffered;
  readonly searchByReference = notOffered;
  readonly request: FhirRequest;
  readonly #engine: Engine;

  constructor(request: FhirRequest, engine: Engine) {
    super();
    this.request = request;
    this.#engine = engine;
  }

  /** There is one store, for reading and for writing. */
  setMode(): void {}

  generateId(): string {
    return randomUUID();
  }

  readResource<T extends FhirResource>(type: string, id: string): Promise<WithId<T>> {
    return asFhir(present(this.#engine.store.read(type, id), `${type}/${id}`));
  }

  readVersion<T extends FhirResource>(type: string, id: string, number: string): Promise<WithId<T>> {
    return asFhir(present(this.#engine.store.readVersion(type, id, number), `${type}/${id}/_history/${number}`));
  }

  readHistory<T extends FhirResource>(): Promise<Bundle<WithId<T>>> {
    return asFhir(history(this.request, this.#engine));
  }

  search<T extends FhirResource>(): Promise<Bundle<WithId<T>>> {
    return asFhir(search(this.request, this.#engine));
  }

  /** What meets the criteria of a conditional interaction: the router asks for nothing else by this name. */
  override searchResources<T extends FhirResource>({ resourceType }: { resourceType: string }): Promise<WithId<T>[]> {
    const { method, ifNoneExist = '', query } = this.request;
    const found = matchOne(resourceType, method === 'POST' ? parseCriteria(ifNoneExist) : query, this.#engine);
    return asFhir(found === undefined ? [] : [found]);
  }

  /** A resource that brings an id comes from a conditional update that nothing met: it is created under that id. */
  createResource<T extends FhirResource>(resource: T): Promise<WithId<T>> {
    if (resource.id !== undefined) return this.updateResource(resource);
    return asFhir(this.#write(asOurs(resource), undefined));
  }

  /** Also creates, under the id the client chose. */
  updateResource<T extends FhirResource>(resource: T): Promise<WithId<T>> {
    const { resourceType, id = '' } = resource;
    if (!ID.test(id)) throw refusal(400, 'value', `"${id}" is not an id: up to 64 letters, digits, "-" and "."`, `${resourceType}.id`);
    return asFhir(this.#write(asOurs(resource), this.#engine.store.read(resourceType, id)?.resource));
  }

  patchResource<T extends FhirResource>(type: string, id: string, patch: unknown): Promise<WithId<T>> {
    const existing = present(this.#engine.store.read(type, id), `${type}/${id}`);
    // Before the patch is tried: to a client that is late, that is the reason why it does not fit.
    this.#assertFresh(existing);
    const patched = applyJsonPatch(existing, patch);
    if (patched.resourceType !== type || patched.id !== id) throw refusal(422, 'business-rule', 'A patch cannot change the type or the id.', `${type}.id`);
    return asFhir(this.#write(patched, existing));
  }

  /** Deleting what is not there is a success, as FHIR has it. */
  deleteResource(type: string, id: string): Promise<void> {
    this.#assertFresh(this.#engine.store.read(type, id)?.resource);
    this.#engine.store.remove(type, id);
    return Promise.resolve();
  }

  withTransaction<Result>(work: (repository: this) => Promise<Result>): Promise<Result> {
    return this.#engine.store.transaction(() => work(this));
  }

  #write(resource: Resource, existing: StoredResource | undefined): StoredResource {
    const { method } = this.request;
    this.#assertFresh(existing);
    assertValid(resource, this.#engine);
    this.hasCreated = existing === undefined;
    return this.#engine.store.put(resource, method === 'POST' || method === 'PATCH' ? method : 'PUT');
  }

  /** @throws Refusal 412 when what is there is not what the client thinks. */
  #assertFresh(existing: StoredResource | undefined): void {
    const { ifMatch, ifNoneMatch, method, path } = this.request;
    const name = path.join('/');
    const version = existing?.meta.versionId;
    if (ifNoneMatch === '*' && method === 'PUT' && version !== undefined) throw refusal(412, 'conflict', `${name} exists already.`);
    if (ifMatch === undefined || method === 'POST') return;
    if (version !== undefined && ifMatch.split(',').map(versionOfEtag).some((wanted) => wanted === '*' || wanted === version)) return;
    throw refusal(412, 'conflict', `${name} is not at version ${ifMatch}: ${version === undefined ? 'it does not exist' : `it is at version ${version}`}.`);
  }
}

function notOffered(): never {
  throw refusal(501, 'not-supported', 'GraphQL is not supported.');
}

/** The router types resources as the definitions do; what comes from a client is only known to have a type. */
function asOurs(resource: FhirResource): Resource {
  return resource as unknown as Resource;
}

function asFhir<Result>(result: unknown): Promise<Result> {
  return Promise.resolve(result as Result);
}
