import { crawlTypedValue, toTypedValue } from '@medplum/core';
import { makeIssue, type Issue } from './outcome.js';
import { listOf, type Resource } from './resource.js';

const WITHOUT_ZONE = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?$/;

/** FHIR R4 datatypes: a dateTime with hours must have a time zone, which @medplum/core lets pass. */
export function checkTimeZones(resource: Resource): Issue[] {
  // Few resources have such a text at all: only these are gone through by type.
  if (!hasSuspect(resource)) return [];
  const issues: Issue[] = [];
  crawlTypedValue(toTypedValue(resource), {
    visitProperty(_parent, _key, _path, values) {
      for (const { type, value, path } of values.flatMap((found) => listOf(found) as { type: string; value: unknown; path: string }[])) {
        if (type !== 'dateTime' || !WITHOUT_ZONE.test(String(value))) continue;
        issues.push(makeIssue('error', 'value', `A dateTime with hours needs a time zone, such as Z or +01:00: "${String(value)}".`, path));
      }
    },
  });
  return issues;
}

function hasSuspect(value: unknown): boolean {
  if (typeof value === 'string') return WITHOUT_ZONE.test(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(hasSuspect);
}
