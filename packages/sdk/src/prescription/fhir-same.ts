import type { ServiceRequest } from 'fhir/r4.js';
import { PERTAINS_TO_GOAL_EXTENSION } from './codes.js';
import { LANGUAGE, listed, readPart } from './fhir-parts.js';

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Whether two pieces of JSON say the same, in whatever order their keys stand; an `undefined` is no key. */
export function isSameJson(one: unknown, other: unknown): boolean {
  if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other)) return one === other;
  return Object.keys(one).every((key) => isSameJson(one[key], other[key])) && Object.keys(other).every((key) => other[key] === undefined || one[key] !== undefined);
}

/** Whether a reference points at a part of this act, wherever the server keeps it. */
const isOwnPart = (id: string | undefined) => ({ identifier }: { identifier?: object | undefined }): boolean =>
  id !== undefined && readPart(listed(identifier as never))?.id === id;

/**
 * A request without what every server adds, without our language and without its links to parts of the same act: what is left is what a
 * request of ours says.
 */
export function withoutServerMarks(request: ServiceRequest, actId: string | undefined): object {
  const { id: _id, language, meta = {}, supportingInfo = [], reasonReference = [], extension = [], ...rest } = request;
  const { versionId: _version, lastUpdated: _updated, source: _source, profile: _profile, ...marks } = meta;
  const isOwn = isOwnPart(actId);
  const others = {
    supportingInfo: supportingInfo.filter((reference) => !isOwn(reference)),
    reasonReference: reasonReference.filter((reference) => !isOwn(reference)),
    extension: extension.filter(({ url, valueReference }) => url !== PERTAINS_TO_GOAL_EXTENSION || !isOwn(valueReference ?? {})),
  };
  return { ...rest, language: language === LANGUAGE ? undefined : language, marks: Object.keys(marks).length > 0 ? marks : undefined, ...others };
}
