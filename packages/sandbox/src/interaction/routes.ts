import { refusal } from '../resource/outcome.js';
import { runBundle } from '../transaction/bundle.js';
import { metadata } from './capability.js';
import { everything } from './everything.js';
import { history } from './history.js';
import type { Engine, FhirRequest, FhirResponse } from './message.js';
import { read, readVersion } from './read.js';
import { search, searchCompartment } from './search.js';
import { validateOperation } from './validate.js';
import { conditionalDelete, conditionalPatch, conditionalUpdate, create, patch, remove, update } from './write.js';

export interface Route {
  method: string;
  /** `:type` is a type of resource, `:owner` one that has a compartment, `:id` anything. */
  path: string;
  /** The word of the CapabilityStatement, if it has one. */
  interaction?: string;
  handle(request: FhirRequest, engine: Engine): FhirResponse;
}

/** All this server does. The CapabilityStatement is made from this list. */
const ROUTES: readonly Route[] = [
  { method: 'GET', path: 'metadata', handle: (request, engine) => metadata(request, engine, ROUTES) },
  { method: 'POST', path: '', interaction: 'transaction', handle: runBundle },
  { method: 'GET', path: '_history', interaction: 'history-system', handle: history },
  { method: 'GET', path: ':type', interaction: 'search-type', handle: search },
  { method: 'POST', path: ':type/_search', handle: search },
  { method: 'POST', path: ':type', interaction: 'create', handle: create },
  { method: 'PUT', path: ':type', handle: conditionalUpdate },
  { method: 'PATCH', path: ':type', handle: conditionalPatch },
  { method: 'DELETE', path: ':type', handle: conditionalDelete },
  { method: 'GET', path: ':type/_history', interaction: 'history-type', handle: history },
  { method: 'POST', path: ':type/$validate', handle: validateOperation },
  { method: 'GET', path: ':type/:id', interaction: 'read', handle: read },
  { method: 'PUT', path: ':type/:id', interaction: 'update', handle: update },
  { method: 'PATCH', path: ':type/:id', interaction: 'patch', handle: patch },
  { method: 'DELETE', path: ':type/:id', interaction: 'delete', handle: remove },
  { method: 'GET', path: ':type/:id/_history', interaction: 'history-instance', handle: history },
  { method: 'GET', path: ':type/:id/_history/:id', interaction: 'vread', handle: readVersion },
  { method: 'POST', path: ':type/:id/$validate', handle: validateOperation },
  { method: 'GET', path: ':type/:id/$validate', handle: validateOperation },
  { method: 'GET', path: 'Patient/:id/$everything', handle: everything },
  { method: 'POST', path: 'Patient/:id/$everything', handle: everything },
  { method: 'GET', path: ':owner/:id/:type', handle: searchCompartment },
  { method: 'POST', path: ':owner/:id/:type/_search', handle: searchCompartment },
];

/** Answers a request. HEAD is a GET whose body the HTTP layer leaves out. @throws Refusal */
export function handle(request: FhirRequest, engine: Engine): FhirResponse {
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const matching = ROUTES.filter((route) => isAt(route.path, request.path, engine));
  const route = matching.find((candidate) => candidate.method === method);
  if (route !== undefined) return route.handle(request, engine);
  const [first = ''] = request.path;
  if (matching.length > 0) throw refusal(405, 'not-supported', `${request.method} is not supported here.`);
  if (/^[A-Z]/.test(first) && !engine.definitions.types.has(first)) throw refusal(404, 'not-supported', `"${first}" is not a type of resource kept here.`);
  throw refusal(404, 'not-found', 'There is nothing at this URL.');
}

function isAt(pattern: string, path: readonly string[], { definitions }: Engine): boolean {
  const parts = pattern === '' ? [] : pattern.split('/');
  return (
    parts.length === path.length &&
    parts.every((part, at) => {
      const segment = path[at] ?? '';
      if (part === ':type') return definitions.types.has(segment);
      if (part === ':owner') return definitions.compartments.has(segment);
      if (part === ':id') return !/^[_$]/.test(segment) && segment !== '';
      return part === segment;
    })
  );
}
