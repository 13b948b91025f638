import { Refusal, makeIssue, outcomeOf, refusal } from '../resource/outcome.js';
import { isResource, type Resource, type StoredResource } from '../resource/resource.js';
import { hasErrors, validate } from '../resource/validate.js';
import { matchOne, parseCriteria } from './match.js';
import { locationOf, versionHeaders, versionOfEtag, type Engine, type FhirRequest, type FhirResponse } from './message.js';
import { applyJsonPatch } from './patch.js';
import { present } from './read.js';

const ID = /^[A-Za-z0-9\-.]{1,64}$/;

export function create(request: FhirRequest, engine: Engine): FhirResponse {
  const [type = ''] = request.path;
  const resource: Resource = { ...bodyOf(request, type) };
  delete resource.id;
  if (request.ifNoneExist !== undefined) {
    const existing = matchOne(type, parseCriteria(request.ifNoneExist), engine);
    if (existing !== undefined) return answer(200, existing, request);
  }
  assertValid(resource, engine);
  return answer(201, engine.store.put(resource, 'POST'), request);
}

/** Also creates, under the id the client chose. */
export function update(request: FhirRequest, engine: Engine): FhirResponse {
  const [type = '', id = ''] = request.path;
  const resource = bodyOf(request, type);
  if (!ID.test(id)) throw refusal(400, 'value', `"${id}" is not an id: up to 64 letters, digits, "-" and "."`, `${type}.id`);
  if (resource.id !== id) throw refusal(400, 'value', `The id in the body is "${resource.id ?? ''}" and in the URL "${id}".`, `${type}.id`);
  const existing = engine.store.read(type, id)?.resource;
  assertFresh(existing, request.ifMatch, `${type}/${id}`);
  if (request.ifNoneMatch === '*' && existing !== undefined) throw refusal(412, 'conflict', `${type}/${id} exists already.`);
  assertValid(resource, engine);
  return answer(existing === undefined ? 201 : 200, engine.store.put(resource, 'PUT'), request);
}

export function conditionalUpdate(request: FhirRequest, engine: Engine): FhirResponse {
  const [type = ''] = request.path;
  const resource = bodyOf(request, type);
  const existing = matchOne(type, request.query, engine);
  if (existing === undefined) {
    if (resource.id !== undefined) return update({ ...request, path: [type, resource.id] }, engine);
    assertFresh(undefined, request.ifMatch, type);
    assertValid(resource, engine);
    return answer(201, engine.store.put(resource, 'PUT'), request);
  }
  if (resource.id !== undefined && resource.id !== existing.id) {
    throw refusal(400, 'value', `The body has the id "${resource.id}" but the criteria are met by "${existing.id}".`, `${type}.id`);
  }
  return update({ ...request, path: [type, existing.id], body: { ...resource, id: existing.id } }, engine);
}

export function patch(request: FhirRequest, engine: Engine): FhirResponse {
  const [type = '', id = ''] = request.path;
  const existing = present(engine.store.read(type, id), `${type}/${id}`);
  assertFresh(existing, request.ifMatch, `${type}/${id}`);
  const patched = applyJsonPatch(existing, request.body);
  if (patched.resourceType !== type || patched.id !== id) throw refusal(422, 'business-rule', 'A patch cannot change the type or the id.', `${type}.id`);
  assertValid(patched, engine);
  return answer(200, engine.store.put(patched, 'PATCH'), request);
}

export function conditionalPatch(request: FhirRequest, engine: Engine): FhirResponse {
  const [type = ''] = request.path;
  const existing = matchOne(type, request.query, engine);
  if (existing === undefined) throw refusal(404, 'not-found', `No ${type} meets the criteria.`);
  return patch({ ...request, path: [type, existing.id] }, engine);
}

/** Deleting what is not there is a success, as FHIR has it. */
export function remove(request: FhirRequest, { store }: Engine): FhirResponse {
  const [type = '', id = ''] = request.path;
  assertFresh(store.read(type, id)?.resource, request.ifMatch, `${type}/${id}`);
  store.remove(type, id);
  return { status: 204, headers: {} };
}

export function conditionalDelete(request: FhirRequest, engine: Engine): FhirResponse {
  const [type = ''] = request.path;
  const existing = matchOne(type, request.query, engine);
  return existing === undefined ? { status: 204, headers: {} } : remove({ ...request, path: [type, existing.id] }, engine);
}

/** @throws Refusal 422 with all that is wrong with the resource. */
export function assertValid(resource: Resource, { definitions }: Engine): void {
  const issues = validate(resource, definitions);
  if (hasErrors(issues)) throw new Refusal(422, issues);
}

/** @throws Refusal 412 when the client has not seen the current version. */
function assertFresh(existing: StoredResource | undefined, ifMatch: string | undefined, name: string): void {
  if (ifMatch === undefined) return;
  const wanted = ifMatch.split(',').map(versionOfEtag);
  if (existing !== undefined && wanted.some((version) => version === '*' || version === existing.meta.versionId)) return;
  const now = existing === undefined ? 'it does not exist' : `it is at version ${existing.meta.versionId}`;
  throw refusal(412, 'conflict', `${name} is not at version ${wanted.join(', ')}: ${now}.`);
}

export function bodyOf({ body }: FhirRequest, type: string): Resource {
  if (!isResource(body)) throw refusal(400, 'structure', `The body is not a resource: expected a ${type}.`, type);
  if (body.resourceType !== type) throw refusal(400, 'value', `The body is a ${body.resourceType} and the URL is for a ${type}.`, 'resourceType');
  return body;
}

/** The answer to a write, as long as the client prefers. */
export function answer(status: number, resource: StoredResource, { base, prefer }: FhirRequest): FhirResponse {
  const headers = { ...versionHeaders(resource), Location: `${base}/${locationOf(resource)}` };
  if (prefer?.return === 'minimal') return { status, headers, resource };
  const outcome = outcomeOf(makeIssue('information', 'informational', `${resource.resourceType}/${resource.id} is at version ${resource.meta.versionId}.`));
  return { status, headers, resource, body: prefer?.return === 'OperationOutcome' ? outcome : resource };
}
