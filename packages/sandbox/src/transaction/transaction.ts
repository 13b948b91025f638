import { parseCriteria } from '../interaction/match.js';
import type { Engine, FhirRequest, FhirResponse } from '../interaction/message.js';
import { assertValid, writeAnswer } from '../interaction/write.js';
import { refusal, Refusal, type Issue } from '../resource/outcome.js';
import { resolveCriteria } from './criteria.js';
import { atEntry, requestOf, toResponseEntry } from './entry.js';
import { rewriteLinks, type Links } from './rewrite.js';
import { makeStep, type Step } from './step.js';

/** FHIR R4 http 3.1.0.11.2: deletes, then creates, then updates and patches, then reads. */
const ORDER = ['DELETE', 'POST', 'PUT', 'PATCH', 'GET', 'HEAD'];

/**
 * All entries or none. Every entry's identity is settled first, so links may point at any entry, earlier, later or in a
 * circle; then all resources are checked, so one answer names every fault; then they are written.
 * @throws Refusal with, for each issue, the path in the Bundle and then the path in the resource.
 */
export function runTransaction(entries: readonly unknown[], outer: FhirRequest, engine: Engine): Promise<object[]> {
  return engine.store.transaction(async () => {
    const steps = settle(entries, outer, engine);
    assertDistinct(steps);
    const linked = collect(steps, (step) => link(step, linksOf(steps, engine)));
    collect(linked, (step) => { check(step, engine); });
    const ordered = linked.toSorted((a, b) => ORDER.indexOf(a.request.method) - ORDER.indexOf(b.request.method));
    const responses = new Map<number, FhirResponse>();
    for (const step of ordered) responses.set(step.index, await run(step, responses, engine).catch((error: unknown) => { throw atStep(error, step); }));
    return linked.map((step) => toResponseEntry(responses.get(step.index) ?? { status: 500, headers: {} }, step.request));
  });
}

function settle(entries: readonly unknown[], outer: FhirRequest, engine: Engine): Step[] {
  const drafts = entries.map((entry, index) => ({ entry, index }));
  const steps = collect(drafts, ({ entry, index }) => makeStep({ entry, index, request: requestOf(entry, outer) }, engine));
  return shareCreates(steps);
}

/** Two conditional creates with the same criteria, which nothing meets yet, are one resource: the second finds the first. */
function shareCreates(steps: readonly Step[]): Step[] {
  const seen = new Map<string, Step>();
  return steps.map((step) => {
    const { method, path, ifNoneExist } = step.request;
    if (method !== 'POST' || ifNoneExist === undefined || step.existing !== undefined) return step;
    const criteria = `${path[0] ?? ''}?${new URLSearchParams(parseCriteria(ifNoneExist).map(([name, value]) => [name, value])).toString()}`;
    const first = seen.get(criteria);
    if (first === undefined) seen.set(criteria, step);
    return first === undefined ? step : { ...step, name: first.name, sameAs: first.index };
  });
}

function assertDistinct(steps: readonly Step[]): void {
  const names = new Set<string>();
  const fullUrls = new Set<string>();
  collect(steps, ({ name, fullUrl, request }) => {
    if (fullUrl !== undefined && fullUrls.has(fullUrl)) throw refusal(400, 'invalid', `Two entries have the fullUrl ${fullUrl}.`, 'fullUrl');
    if (fullUrl !== undefined && name !== undefined) fullUrls.add(fullUrl);
    if (name === undefined || request.method === 'POST') return;
    if (names.has(name)) throw refusal(400, 'invalid', `Two entries write ${name}.`, 'request.url');
    names.add(name);
  });
}

function linksOf(steps: readonly Step[], engine: Engine): Links {
  const names = new Map<string, string>();
  for (const { fullUrl, name } of steps) {
    if (fullUrl === undefined || name === undefined) continue;
    names.set(fullUrl, name);
    // References relative to a fullUrl such as http://example.org/fhir/Patient/1.
    const [, relative] = /^https?:\/\/.+\/([A-Z]\w+\/[A-Za-z0-9\-.]+)$/.exec(fullUrl) ?? [];
    if (relative !== undefined) names.set(relative, name);
  }
  return { names, resolve: (reference) => resolveCriteria(reference, steps, engine) };
}

function link(step: Step, links: Links): Step {
  return step.resource === undefined || step.existing !== undefined ? step : { ...step, resource: rewriteLinks(step.resource, links) };
}

function check({ resource, existing, sameAs }: Step, engine: Engine): void {
  if (resource !== undefined && existing === undefined && sameAs === undefined) assertValid(resource, engine);
}

async function run({ request, resource, existing, sameAs, name }: Step, responses: ReadonlyMap<number, FhirResponse>, engine: Engine): Promise<FhirResponse> {
  const found = existing ?? (sameAs === undefined ? undefined : responses.get(sameAs)?.resource);
  if (found !== undefined) return writeAnswer(200, found, request);
  if (request.method === 'POST' && resource !== undefined) return writeAnswer(201, engine.store.put(resource, 'POST'), request);
  if (request.method === 'DELETE' && name === undefined) return { status: 204, headers: {} };
  return engine.handle(resource === undefined ? request : { ...request, body: resource });
}

/** Does something with every step and throws what went wrong in all of them at once. */
function collect<Item extends Pick<Step, 'index' | 'entry'>, Result>(items: readonly Item[], work: (item: Item) => Result): Result[] {
  const failures: Refusal[] = [];
  const results = items.flatMap((item): Result[] => {
    try {
      return [work(item)];
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      failures.push(atStep(error, item));
      return [];
    }
  });
  const [first] = failures;
  if (first !== undefined) throw new Refusal(first.status, failures.flatMap(({ issues }): Issue[] => issues), first.headers);
  return results;
}

function atStep<Reason>(error: Reason, { entry, index }: Pick<Step, 'index' | 'entry'>): Reason | Refusal {
  return error instanceof Refusal ? atEntry(error, index, entry) : error;
}
