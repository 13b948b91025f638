import { allOk, getStatus, isOk, OperationOutcomeError } from '@medplum/core';
import { FhirRouter, type FhirRepository, type HttpMethod, type RestInteraction } from '@medplum/fhir-router';
import type { Resource as FhirResource } from '@medplum/fhirtypes';
import { refusal, Refusal } from '../resource/outcome.js';
import type { Resource, StoredResource } from '../resource/resource.js';
import { toIssue } from '../resource/validate.js';
import { runBundle } from '../transaction/bundle.js';
import { metadata } from './capability.js';
import { everything } from './everything.js';
import { history } from './history.js';
import type { Engine, FhirRequest, FhirResponse } from './message.js';
import { readAnswer } from './read.js';
import { Repository } from './repository.js';
import { searchCompartment } from './search.js';
import { validateOperation } from './validate.js';
import { bodyOf, writeAnswer } from './write.js';

type Operation = (request: FhirRequest, engine: Engine, router: FhirRouter) => Resource | Promise<Resource>;
type Ours = FhirRepository & Pick<Repository, 'request'>;
type Route = NonNullable<ReturnType<FhirRouter['find']>>;

/** What the router offers and we do otherwise (batches and transactions) or not at all (search over all types, GraphQL). */
const LEFT_OUT = new Set<RestInteraction | undefined>(['batch', 'search-system', 'operation']);

/** What we add to the router's own interactions. */
const OPERATIONS: readonly [HttpMethod, path: string, Operation, RestInteraction?][] = [
  ['GET', 'metadata', metadata],
  ['POST', '', runBundle, 'transaction'],
  ['GET', '_history', history, 'history-system'],
  ['GET', ':resourceType/_history', history, 'history-type'],
  ['POST', ':resourceType/$validate', validateOperation],
  ['POST', ':resourceType/:id/$validate', validateOperation],
  ['GET', ':resourceType/:id/$validate', validateOperation],
  ['GET', 'Patient/:id/$everything', everything],
  ['POST', 'Patient/:id/$everything', everything],
  ['GET', ':owner/:id/:resourceType', searchCompartment],
  ['POST', ':owner/:id/:resourceType/_search', searchCompartment],
];

/** All the router is told of `If-None-Exist`: it stumbles over some criteria, and the repository reads them itself. */
const CONDITIONAL = { 'if-none-exist': '_id' };

const METHODS: readonly HttpMethod[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Answers any request, also from within a Bundle: the router finds who does it and runs that over our repository. */
export function makeHandler(engine: Engine): Engine['handle'] {
  const router = makeRouter(engine);
  return async (request) => {
    const { handler, params, path, data } = findRoute(request, router, engine);
    const repository = new Repository(request, engine);
    try {
      // Not `handleRequest`, which makes a 400 of every failure and shows the words of whatever was thrown.
      const [outcome, resource] = await handler(
        { method: request.method as HttpMethod, url: path, pathname: path, params, query: {}, headers: request.ifNoneExist === undefined ? {} : CONDITIONAL, body: bodyFor(data?.interaction, request, params) },
        repository, router, { assignedId: true },
      );
      if (!isOk(outcome)) throw new OperationOutcomeError(outcome);
      return answer(data?.interaction, request, resource as unknown as StoredResource, repository.hasCreated ? 201 : 200);
    } catch (error) {
      throw error instanceof OperationOutcomeError ? new Refusal(getStatus(error.outcome), error.outcome.issue.map(toIssue)) : error;
    }
  };
}

function makeRouter(engine: Engine): FhirRouter {
  const router = new FhirRouter();
  const { routes } = router.router;
  routes.splice(0, routes.length, ...routes.filter(({ data }) => !LEFT_OUT.has(data?.interaction)));
  for (const [method, path, run, interaction] of OPERATIONS) {
    router.add(method, path, async (_, repository) => [allOk, await run((repository as Ours).request, engine, router) as FhirResource], interaction);
  }
  return router;
}

/** HEAD is a GET whose body the HTTP layer leaves out. @throws Refusal */
function findRoute({ method, path }: FhirRequest, router: FhirRouter, { definitions }: Engine): Route {
  const url = path.map((segment) => segment.replace(/[/?]/g, encodeURIComponent)).join('/');
  const find = (candidate: string): Route | undefined => {
    const route = router.find(candidate as HttpMethod, url);
    const { resourceType: type, owner, id = '', vid = '' } = route?.params ?? {};
    const isHere = (type === undefined || definitions.types.has(type)) && (owner === undefined || definitions.compartments.has(owner));
    return isHere && !/^[_$]/.test(id) && !/^[_$]/.test(vid) ? route : undefined;
  };
  const route = find(method === 'HEAD' ? 'GET' : method);
  if (route !== undefined) return route;
  const [first = ''] = path;
  if (METHODS.some(find)) throw refusal(405, 'not-supported', `${method} is not supported here.`);
  if (/^[A-Z]/.test(first) && !definitions.types.has(first)) throw refusal(404, 'not-supported', `"${first}" is not a type of resource kept here.`);
  throw refusal(404, 'not-found', 'There is nothing at this URL.');
}

/** The router takes any body for a resource, and does not name the element at fault. An id that the client gives to what it creates is not looked at, as FHIR has it. */
function bodyFor(interaction: RestInteraction | undefined, request: FhirRequest, { resourceType = '', id }: Record<string, string>): unknown {
  if (interaction === 'create') return { ...bodyOf(request, resourceType), id: undefined };
  if (interaction === 'update') return bodyOf(request, resourceType, id);
  return interaction === 'patch' ? request.body : undefined;
}

function answer(interaction: RestInteraction | undefined, request: FhirRequest, resource: StoredResource, status: number): FhirResponse {
  if (interaction === 'read' || interaction === 'vread') return readAnswer(resource, request);
  if (interaction === 'create' || interaction === 'update' || interaction === 'patch') return writeAnswer(status, resource, request);
  return interaction === 'delete' ? { status: 204, headers: {} } : { status, headers: {}, body: resource };
}
