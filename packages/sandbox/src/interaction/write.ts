import { Refusal, makeIssue, outcomeOf, refusal } from '../resource/outcome.js';
import { isResource, type Resource, type StoredResource } from '../resource/resource.js';
import { hasErrors, validate } from '../resource/validate.js';
import { locationOf, versionHeaders, type Engine, type FhirRequest, type FhirResponse } from './message.js';

/** @throws Refusal 422 with all that is wrong with the resource. */
export function assertValid(resource: Resource, { definitions }: Engine): void {
  const issues = validate(resource, definitions);
  if (hasErrors(issues)) throw new Refusal(422, issues);
}

/** @param id - the id it must have, if any. @throws Refusal 400 */
export function bodyOf({ body }: FhirRequest, type: string, id?: string): Resource {
  if (!isResource(body)) throw refusal(400, 'structure', `The body is not a resource: expected a ${type}.`, type);
  if (body.resourceType !== type) throw refusal(400, 'value', `The body is a ${body.resourceType} and the URL is for a ${type}.`, 'resourceType');
  if (id !== undefined && body.id !== id) throw refusal(400, 'value', `The id in the body is "${body.id ?? ''}" and in the URL "${id}".`, `${type}.id`);
  return body;
}

/** The answer to a write, as long as the client prefers. */
export function writeAnswer(status: number, resource: StoredResource, { base, prefer }: FhirRequest): FhirResponse {
  const headers = { ...versionHeaders(resource), Location: `${base}/${locationOf(resource)}` };
  if (prefer?.return === 'minimal') return { status, headers, resource };
  const outcome = outcomeOf(makeIssue('information', 'informational', `${resource.resourceType}/${resource.id} is at version ${resource.meta.versionId}.`));
  return { status, headers, resource, body: prefer?.return === 'OperationOutcome' ? outcome : resource };
}
