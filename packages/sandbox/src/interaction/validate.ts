import { makeIssue, outcomeOf, refusal, type Issue } from '../resource/outcome.js';
import { isResource, objectsOf, type Resource } from '../resource/resource.js';
import { validate } from '../resource/validate.js';
import type { Engine, FhirRequest } from './message.js';
import { present } from './read.js';

/** `$validate`: always 200, what is wrong is in the outcome. `mode` is accepted and changes nothing but `delete`. */
export function validateOperation(request: FhirRequest, engine: Engine): Resource {
  const [type = ''] = request.path;
  const { resource, mode, profile } = readInput(request, engine);
  const issues: Issue[] = [];
  if (profile !== undefined) issues.push(makeIssue('information', 'not-supported', 'Profiles are not checked here, only FHIR R4 itself.'));
  if (mode !== 'delete') issues.push(...check(resource, type, engine));
  if (issues.every(({ severity }) => severity === 'information')) issues.push(makeIssue('information', 'informational', 'No issues.'));
  return outcomeOf(...issues);
}

function check(resource: Resource | undefined, type: string, { definitions }: Engine): Issue[] {
  if (resource === undefined) throw refusal(400, 'required', 'There is no resource to validate.', 'Parameters.parameter');
  if (resource.resourceType !== type) {
    return [makeIssue('error', 'value', `The resource is a ${resource.resourceType} and the URL is for a ${type}.`, 'resourceType')];
  }
  return validate(resource, definitions);
}

interface Input {
  resource?: Resource | undefined;
  mode?: string | undefined;
  profile?: string | undefined;
}

/** The resource itself, a Parameters around it, or nothing when the URL names one. */
function readInput({ path, body, query }: FhirRequest, { store }: Engine): Input {
  const [type = '', second = ''] = path;
  const values = new Map(query);
  const input: Input = { mode: values.get('mode'), profile: values.get('profile') };
  const parameters = isResource(body) && body.resourceType === 'Parameters' ? objectsOf(body['parameter']) : undefined;
  for (const parameter of parameters ?? []) {
    const { name, resource } = parameter;
    if (name === 'resource' && isResource(resource)) input.resource = resource;
    if (name === 'mode') input.mode = String(parameter['valueCode'] ?? parameter['valueString']);
    if (name === 'profile') input.profile = String(parameter['valueUri'] ?? parameter['valueCanonical']);
  }
  if (parameters === undefined && isResource(body)) input.resource = body;
  if (input.resource === undefined && !second.startsWith('$')) input.resource = present(store.read(type, second), `${type}/${second}`);
  return input;
}
