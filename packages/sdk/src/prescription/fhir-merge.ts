import type { FhirResource, Reference, ServiceRequest, Timing } from 'fhir/r4.js';
import { withoutVersion } from './fhir-parts.js';
import type { WriteOptions } from './fhir-profile.js';
import { actsOf, inOrder, open, readAct, requestNumber, type Contents } from './fhir-read.js';
import { requestImage } from './fhir-request.js';
import { componentOf } from './fhir-request-read.js';
import { isSameJson } from './fhir-same.js';
import { timingGroups } from './fhir-timing.js';
import type { ComponentDraft, Prescription, PrescriptionDraft } from './model.js';
import { viewFor } from './views.js';

/*
 * Why this is hard: another's request says more than a draft, and says it otherwise. What is written back is neither the
 * request nor the draft, but the request with the answers that changed since it was read. So three are compared: what the
 * draft said when it was read, what it says now, and the original. Both drafts are written as requests of ours, their
 * images; where the images agree, the original stands, to the letter. Lists go item by item: an original item is kept
 * unless its own image was in the first draft and is no longer in the second.
 */

type Json = Record<string, unknown>;

/** Takes one equal item out of a list; `false` when there is none. */
function take(list: unknown[], item: unknown): boolean {
  const at = list.findIndex((each) => isSameJson(each, item));
  if (at >= 0) list.splice(at, 1);
  return at >= 0;
}

/** Whether two items are the same thing: the same words, or references to one resource, in an extension too. */
function isSameItem(one: unknown, other: unknown): boolean {
  const [a, b] = [one, other] as Json[];
  return isSameJson(one, other) || (a?.['reference'] !== undefined && a['reference'] === b?.['reference'])
    || (a?.['identifier'] !== undefined && isSameJson(a['identifier'], b?.['identifier']))
    || (a?.['valueReference'] !== undefined && a['url'] === b?.['url'] && isSameItem(a['valueReference'], b?.['valueReference'] ?? {}));
}

/** Items of the original as they stand after the edit, those of the draft in its order. `imagesOf` says what an item was read as. */
function mergeItems(before: unknown[], now: unknown[], original: unknown[], imagesOf: (item: unknown) => unknown[]): unknown[] {
  const unread = [...before];
  const origins = original.map((item) => {
    const same = unread.find((image) => isSameItem(image, item));
    const images = same === undefined ? imagesOf(item) : [same];
    // What was not part of the first draft is nobody's answer: it survives.
    return images.length > 0 && images.every((image) => unread.some((each) => isSameJson(each, image))) && images.every((image) => take(unread, image)) ? images : [];
  });
  const merged: unknown[] = [];
  const done = new Set<number>();
  const keepUpTo = (end: number) => {
    for (let at = 0; at < end; at += 1) {
      if (done.has(at) || origins[at]?.length !== 0) continue;
      done.add(at);
      merged.push(original[at]);
    }
  };
  const wanted = [...now];
  for (const item of now) {
    if (!wanted.includes(item)) continue;
    const at = origins.findIndex((images, index) =>
      !done.has(index) && images.some((image) => isSameJson(image, item)) && images.every((image) => wanted.some((each) => isSameJson(each, image))));
    if (at >= 0) {
      keepUpTo(at);
      done.add(at);
      merged.push(original[at]);
      origins[at]?.forEach((image) => take(wanted, image));
    } else if (!take(unread, item) && !original.some((each, index) => origins[index]?.length === 0 && isSameItem(each, item))) {
      // New, unless the original says it in another element or already did.
      merged.push(item);
    }
  }
  keepUpTo(original.length);
  return merged;
}

/** The dose, group by group: a number never changes without its unit. Another way of timing gives way to ours. */
function mergeTiming(before: Timing | undefined, now: Timing | undefined, { occurrenceTiming }: ServiceRequest): Partial<ServiceRequest> {
  if (isSameJson(before, now)) return {};
  const other = { occurrencePeriod: undefined, occurrenceDateTime: undefined };
  if (!occurrenceTiming?.repeat) return { ...other, occurrenceTiming: now };
  const [was, is] = [before?.repeat ?? {}, now?.repeat ?? {}] as Json[];
  const changed = timingGroups.filter((group) => group.some((key) => !isSameJson(was?.[key], is?.[key]))).flat();
  const kept = Object.entries(occurrenceTiming.repeat).filter(([key]) => !changed.includes(key));
  const repeat = Object.fromEntries([...kept, ...Object.entries(is ?? {}).filter(([key]) => changed.includes(key))]);
  const { code: _code, ...timing } = occurrenceTiming;
  return { ...other, occurrenceTiming: { ...timing, repeat } };
}

interface Edit { before: ServiceRequest; now: ServiceRequest; original: ServiceRequest; imageOf: (request: ServiceRequest) => ServiceRequest }

const people: readonly string[] = ['subject', 'requester'];
/** Whether it means nothing outside its Bundle or its request. */
const isLocal = (reference: string | undefined) => /^(urn:|#)/.test(reference ?? '');
const placeOf = (reference: unknown) => (typeof reference === 'string' ? withoutVersion(reference) : reference);

/** Whether the draft names another person: one that it does not know stays, and so does one that only a Bundle or the request names. */
const isElsewhere = (now: Reference | undefined, original: Reference | undefined): boolean =>
  now !== undefined && placeOf(now.reference) !== placeOf(original?.reference) && !(isLocal(now.reference) && isLocal(original?.reference));

const occurrences: readonly string[] = ['occurrenceTiming', 'occurrencePeriod', 'occurrenceDateTime'];

function mergeRequest({ before, now, original, imageOf }: Edit): ServiceRequest {
  const [was, is, had] = [before, now, original] as unknown as Json[];
  const merged: Json = { ...had };
  for (const key of new Set([...Object.keys(before), ...Object.keys(now)])) {
    const [first, second, own] = [was?.[key], is?.[key], had?.[key]];
    if (people.includes(key)) {
      if (isElsewhere(second as Reference | undefined, own as Reference | undefined)) merged[key] = second;
    } else if (occurrences.includes(key) || isSameJson(first, second)) continue;
    else if (Array.isArray(first) || Array.isArray(second)) {
      // The reasons in words and those in Conditions are read together: each is looked at alone.
      const alone = { ...original, reasonCode: undefined, reasonReference: undefined };
      const imagesOf = (item: unknown) => ((imageOf({ ...alone, [key]: [item] }) as unknown as Json)[key] ?? []) as unknown[];
      const items = mergeItems((first ?? []) as unknown[], (second ?? []) as unknown[], (own ?? []) as unknown[], imagesOf);
      merged[key] = items.length > 0 ? items : undefined;
    } else merged[key] = second;
  }
  const whole = { ...merged, ...mergeTiming(before.occurrenceTiming, now.occurrenceTiming, original) };
  return Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined)) as unknown as ServiceRequest;
}

/** Which component of the draft each request is for: those of one kind in their order, then what is left to what has none. */
function pairUp(requests: readonly ServiceRequest[], components: readonly ComponentDraft[]): { original: ServiceRequest | undefined; component: ComponentDraft | undefined }[] {
  const left = [...requests];
  const claim = (fits: (request: ServiceRequest) => boolean) => {
    const at = left.findIndex(fits);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const found = components.map((component) => ({ component, original: claim((request) => componentOf(request)?.type === component.type) }));
  const pairs = found.map(({ component, original }) => ({ component, original: original ?? claim((request) => componentOf(request) === undefined) }));
  // A request whose activity was taken out of the draft is not written back; one that never had any is.
  return [...pairs, ...left.filter((request) => componentOf(request) === undefined).map((original) => ({ original, component: undefined }))];
}

/** Which part of the act each request is: what was numbered stays, the others take what is free. */
function numbersFor(originals: readonly (ServiceRequest | undefined)[]): number[] {
  const taken = new Set(originals.map((original) => (original ? requestNumber(original) : 0)));
  let next = 0;
  const free = () => {
    do next += 1; while (taken.has(next));
    return next;
  };
  return originals.map((original) => (original && requestNumber(original)) || free());
}

const contentsOf = (source: PrescriptionDraft['source']): Contents =>
  open({ resourceType: 'Bundle', type: 'collection', entry: (source ?? []).map((resource) => ({ resource: resource as unknown as FhirResource })) });

/**
 * Writes the requests of a draft, whole or not, as others may read them: what it was read from with only the answers
 * changed that changed since. A draft that nobody edited gives the originals back, to the letter; one that was not read
 * from another's gives requests of ours, an answer that is missing having no element. A reduced view (`view: 'other'`) gives
 * requests of ours only: what others wrote may hold the reasons.
 */
export function toServiceRequests(given: PrescriptionDraft, options: WriteOptions = {}): ServiceRequest[] {
  const draft: PrescriptionDraft = given.view === 'other' ? viewFor(given as Prescription, 'other') : given;
  const { source, components = [], ...said } = draft;
  const contents = contentsOf(source);
  const requests = inOrder(actsOf(contents.requests)[0] ?? []);
  const first = requests[0] && readAct(requests, contents);
  if (!first) return (components.length > 0 ? components : [undefined]).map((component, index) => requestImage(said, component, index + 1, options));
  // A person who was not in what is kept is known by the draft alone, and is no edit.
  const atFirst = (read: PrescriptionDraft): PrescriptionDraft => ({ ...read, patient: draft.patient, prescriber: draft.prescriber });
  const read = requests.map((request) => componentOf(request));
  const pairs = pairUp(requests, components);
  const numbers = numbersFor(pairs.map(({ original }) => original));
  return pairs.map(({ original, component }, index) => {
    const number = numbers[index] ?? index + 1;
    if (!original) return requestImage(said, component, number, options);
    return mergeRequest({
      before: requestImage(atFirst(first), read[requests.indexOf(original)], number, options),
      now: requestImage(said, component, number, options),
      original,
      imageOf: (request) => requestImage(atFirst(readAct([request], contents) ?? {}), componentOf(request), number, options),
    });
  });
}
