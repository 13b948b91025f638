import type { Bundle, OperationOutcome, OperationOutcomeIssue } from 'fhir/r4.js';
import type { Issue } from '../issue.js';
import { readPart } from './fhir-parts.js';

/** Which answer of the form each element of a ServiceRequest holds; the longest name that fits wins. */
const requestFields: readonly (readonly [element: string, field: string])[] = [
  ['occurrence.repeat.bounds', 'durationMonths'],
  ['occurrenceTiming.repeat.bounds', 'durationMonths'],
  ['occurrence.repeat.duration', 'sessionMinutes'],
  ['occurrenceTiming.repeat.duration', 'sessionMinutes'],
  ['occurrence', 'sessionsPerWeek'],
  ['reason', 'grounds'],
  ['performer', 'dispensers'],
  ['code', 'components'],
  ['authoredOn', 'authoredOn'],
  ['requester', 'prescriber'],
  ['subject', 'patient'],
];

/** Which answer became which part of the transaction. */
const partFields: Readonly<Record<string, string>> = {
  'severe-limitation': 'severeLimitation',
  'below-who-level': 'belowWhoLevel',
  'needs-support': 'needsSupport',
  'consent-prescription': 'patientAgreement',
  'consent-reports': 'reportAgreement',
};

const doseFields = ['sessionsPerWeek', 'sessionMinutes', 'intensity'];

/** `orderDetail` holds the activity, its intensity, then the dispensers: see `toServiceRequest`. */
function detailField(index: number): string {
  return ['components', 'intensity'][index] ?? 'dispensers';
}

function requestPath(written: string, component: number): Issue['path'] {
  const element = written.replace(/\[\d+\]/g, '');
  const detail = /^orderDetail(?:\[(\d+)\])?/.exec(written);
  const field = detail ? detailField(Number(detail[1] ?? 0)) : requestFields.find(([name]) => element.startsWith(name))?.[1];
  if (field === undefined) return [];
  return doseFields.includes(field) ? ['components', component, field] : [field];
}

/** Where in the draft a FHIRPath of a server points; `[]` when it points at no answer. */
function pathOf(expression: string, bundle: Bundle | undefined): Issue['path'] {
  const inBundle = /^Bundle\.entry\[(\d+)\](?:\.resource(?:\/\*[^*]*\*\/|\.ofType\(\w+\))?)?\.?(.*)$/.exec(expression);
  const resource = inBundle ? bundle?.entry?.[Number(inBundle[1])]?.resource : undefined;
  const [type, element] = inBundle ? [resource?.resourceType, inBundle[2] ?? ''] : splitType(expression);
  const plainElement = (element ?? '').replace(/\[x\]/g, '').replace(/\.ofType\(\w+\)/g, '');
  if (type === 'Patient') return ['patient'];
  if (type === 'Practitioner' || type === 'PractitionerRole') return ['prescriber'];
  const part = resource && 'identifier' in resource ? readPart([resource.identifier ?? []].flat())?.part : undefined;
  const stated = partFields[part ?? ''];
  if (stated !== undefined) return [stated];
  if (type === 'Consent') return ['patientAgreement'];
  if (type !== 'ServiceRequest') return [];
  return requestPath(plainElement, part === undefined ? 0 : Number(part.slice('request-'.length)) - 1);
}

function splitType(expression: string): [string | undefined, string] {
  const dot = expression.indexOf('.');
  return dot < 0 ? [expression, ''] : [expression.slice(0, dot), expression.slice(dot + 1)];
}

/** A server may send pages: what is shown to a person is the start of it. */
const wordsOf = ({ details, diagnostics }: OperationOutcomeIssue) => (details?.text ?? diagnostics ?? details?.coding?.[0]?.display)?.slice(0, 300);

/**
 * Turns a server's refusal into issues on the answers it names, by `issue.expression` (or the older `location`).
 *
 * @param bundle the transaction that was refused: tells which entry `Bundle.entry[2]` is.
 * @returns one issue for each of the server's, `code: 'server-refused'`, its words in `params.words`. Path `[]` when it names no answer.
 */
export function issuesFromOutcome(outcome: OperationOutcome, bundle?: Bundle): Issue[] {
  return ((outcome as Partial<OperationOutcome>).issue ?? []).map((issue) => {
    const expressions = issue.expression ?? issue.location ?? [];
    const path = expressions.map((expression) => pathOf(expression, bundle)).find((found) => found.length > 0) ?? [];
    const words = wordsOf(issue);
    return {
      code: 'server-refused',
      severity: issue.severity === 'fatal' ? 'error' : issue.severity,
      path,
      ...(words !== undefined && { params: { words } }),
    };
  });
}
