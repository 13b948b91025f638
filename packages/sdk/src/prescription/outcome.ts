import type { Bundle, FhirResource, OperationOutcome, OperationOutcomeIssue } from 'fhir/r4.js';
import type { Issue } from '../issue.js';
import { ACT_SYSTEM, COMPONENT_SYSTEM, DETAIL_SYSTEM, DISPENSER_SYSTEM, EQUIPMENT_SYSTEM, INTENSITY_SYSTEM, ISSUE_SYSTEM, NOTE_SYSTEM, PERTAINS_TO_GOAL_EXTENSION, PRACTICE_PLACE_SYSTEM, SETTING_SYSTEM, STATUS_REASON_EXTENSION } from './codes.js';
import { extensionUrls } from './fhir-extension-urls.js';
import { extensionsOf, readPart } from './fhir-parts.js';
import { noteFields } from './fhir-request.js';
import { limitationDimensions } from './terms.js';

/** Which answer of the form each element of a ServiceRequest holds; the longest name that fits wins. The first is where an issue is put. */
const requestFields: readonly (readonly [element: string, field: string])[] = [
  ['occurrence.repeat.bounds', 'durationMonths'],
  ['occurrenceTiming.repeat.bounds', 'durationMonths'],
  ['occurrencePeriod', 'durationMonths'],
  ['occurrence.repeat.duration', 'sessionMinutes'],
  ['occurrenceTiming.repeat.duration', 'sessionMinutes'],
  ['occurrence.repeat.count', 'sessions'],
  ['occurrenceTiming.repeat.count', 'sessions'],
  ['occurrence.repeat.frequency', 'sessionsPerWeek'],
  ['occurrence', 'sessionsPerWeek'],
  ['reasonCode', 'grounds'],
  ['reason', 'grounds'],
  ['performerType', 'dispensers'],
  ['performer', 'structures'],
  ['code', 'components'],
  ['authoredOn', 'authoredOn'],
  ['requester', 'prescriber'],
  ['subject', 'patient'],
  ['basedOn', 'basedOn'],
  ['intent', 'kind'],
  ['patientInstruction', 'dailyAdvice'],
];

const doseFields = ['sessionsPerWeek', 'sessionMinutes', 'sessions', 'intensity', 'advice'];

/** Which answer a detail of the order holds, by the system of its code. */
const detailFields: Readonly<Record<string, string>> = {
  [COMPONENT_SYSTEM]: 'components', [INTENSITY_SYSTEM]: 'intensity', [DISPENSER_SYSTEM]: 'dispensers', [SETTING_SYSTEM]: 'setting',
  [PRACTICE_PLACE_SYSTEM]: 'practicePlace', [EQUIPMENT_SYSTEM]: 'equipment',
};
const wordFields: Readonly<Record<string, string>> = { 'advised-activity': 'advice', 'other-equipment': 'otherEquipment' };

const extensionFields: Readonly<Record<string, string>> = {
  [STATUS_REASON_EXTENSION]: 'stopped', [PERTAINS_TO_GOAL_EXTENSION]: 'goals', [extensionUrls.prescribingOrganization]: 'organization',
  [extensionUrls.attendingPhysician]: 'attendingPhysician', [extensionUrls.orientation]: 'orientation', [extensionUrls.reportRecipient]: 'reportRecipients',
  [extensionUrls.sharedSection]: 'sharing', [extensionUrls.withheldSection]: 'sharing', [extensionUrls.handedOver]: 'handedOver',
};

/** Which answer became which part of the transaction. The n of `goal-n` is the place of a list. */
const partFields: Readonly<Record<string, Issue['path']>> = {
  'severe-limitation': ['severeLimitation'],
  'below-who-level': ['belowWhoLevel'],
  'needs-support': ['needsSupport'],
  'no-adverse-report': ['noAdverseReport'],
  'no-contrary-indication': ['noContraryIndication'],
  'renewal-excluded': ['renewalExcluded'],
  'consent-prescription': ['patientAgreement'],
  'consent-reports': ['reportAgreement'],
  'six-minute-walk': ['sixMinuteWalkMetres'],
  'resting-heart-rate': ['heartRate', 'resting'],
  'endurance-heart-rate': ['heartRate', 'endurance'],
  'strength-heart-rate': ['heartRate', 'strength'],
  guardian: ['guardian'],
  stop: ['stopped'],
  patient: ['patient'],
  prescriber: ['prescriber'],
  ...Object.fromEntries(limitationDimensions.map((dimension) => [`limitation-${dimension}`, ['limitations', dimension]])),
};
const countedFields: Readonly<Record<string, string>> = { goal: 'goals', ground: 'grounds', structure: 'structures', referral: 'structures' };

function fieldOfPart(part: string): Issue['path'] | undefined {
  const [, kind = '', number] = /^([a-z]+)-(\d+)$/.exec(part) ?? [];
  const list = countedFields[kind];
  return list === undefined ? partFields[part] : [list, Number(number) - 1];
}

/** The part of the act an entry is: by its identifier, or by the tag of what has none. */
function partOf(resource: FhirResource | undefined): string | undefined {
  if (typeof resource !== 'object' || (resource as FhirResource | null) === null) return undefined;
  const tags = (resource.meta?.tag ?? []).map(({ system, code }) => ({ system, value: code }));
  const own = 'identifier' in resource ? [resource.identifier ?? []].flat() : [];
  return readPart([...own, ...tags] as Parameters<typeof readPart>[0])?.part;
}

/** `orderDetail` holds the activity, its intensity, then the dispensers, when the request itself does not tell. */
function detailField(index: number, resource: FhirResource | undefined): string {
  const coding = resource?.resourceType === 'ServiceRequest' ? resource.orderDetail?.[index]?.coding?.[0] : undefined;
  if (coding?.system === DETAIL_SYSTEM) return wordFields[coding.code ?? ''] ?? 'components';
  return detailFields[coding?.system ?? ''] ?? ['components', 'intensity'][index] ?? 'dispensers';
}

function noteField(index: number, resource: FhirResource | undefined): string | undefined {
  const note = resource?.resourceType === 'ServiceRequest' ? resource.note?.[index] : undefined;
  const kind = extensionsOf(note, extensionUrls.noteKind)[0]?.valueCoding;
  return kind?.system === NOTE_SYSTEM ? noteFields[kind.code as keyof typeof noteFields] : undefined;
}

/** The answer in one item of a list whose items hold different ones. */
function itemField(written: string, resource: FhirResource | undefined): string | undefined {
  const [, list, number] = /^(orderDetail|note|extension|category)(?:\[(\d+)\])?/.exec(written) ?? [];
  const index = Number(number ?? 0);
  if (list === 'orderDetail') return detailField(index, resource);
  if (resource?.resourceType !== 'ServiceRequest') return undefined;
  if (list === 'note') return noteField(index, resource);
  if (list === 'extension') return extensionFields[resource.extension?.[index]?.url ?? ''];
  return list === 'category' && resource.category?.[index]?.coding?.[0]?.system === ACT_SYSTEM ? 'kind' : undefined;
}

function requestPath(written: string, component: number, resource: FhirResource | undefined): Issue['path'] {
  const element = written.replace(/\[\d+\]/g, '');
  const field = itemField(written, resource) ?? requestFields.find(([name]) => element.startsWith(name))?.[1];
  if (field === undefined) return [];
  return doseFields.includes(field) ? ['components', component, field] : [field];
}

/** Where in the draft a FHIRPath of a server points; `[]` when it points at no answer. */
function pathOf(expression: string, bundle: Bundle | undefined): Issue['path'] {
  const inBundle = /^Bundle\.entry\[(\d+)\](?:\.resource(?:\/\*[^*]*\*\/|\.ofType\(\w+\))?)?\.?(.*)$/.exec(expression);
  const resource = inBundle ? bundle?.entry?.[Number(inBundle[1])]?.resource : undefined;
  const [type, element] = inBundle ? [resource?.resourceType, inBundle[2] ?? ''] : splitType(expression);
  const plainElement = (element ?? '').replace(/\[x\]/g, '').replace(/\.ofType\(\w+\)/g, '');
  const part = partOf(resource);
  if (type === 'ServiceRequest') return requestPath(plainElement, part === undefined ? 0 : Number(part.slice('request-'.length)) - 1, resource);
  const stated = fieldOfPart(part ?? '');
  if (stated !== undefined) return stated;
  if (type === 'Patient') return ['patient'];
  if (type === 'Practitioner' || type === 'PractitionerRole') return ['prescriber'];
  if (type === 'RelatedPerson') return ['guardian'];
  if (type === 'Organization' || type === 'Task') return ['structures'];
  if (type === 'Condition') return ['grounds'];
  return type === 'Consent' ? ['patientAgreement'] : [];
}

function splitType(expression: string): [string | undefined, string] {
  const dot = expression.indexOf('.');
  return dot < 0 ? [expression, ''] : [expression.slice(0, dot), expression.slice(dot + 1)];
}

/** A server may send pages: what is shown to a person is the start of it. */
const wordsOf = ({ details, diagnostics }: OperationOutcomeIssue): string | undefined =>
  [details?.text, diagnostics, details?.coding?.[0]?.display].find((words: unknown) => typeof words === 'string')?.slice(0, 300);

/** What a server does not grade, or grades in a word of another version of FHIR, is held for a refusal. */
const severityOf = ({ severity }: Partial<OperationOutcomeIssue>): Issue['severity'] => (severity === 'warning' || severity === 'information' ? severity : 'error');

/**
 * Turns a server's refusal into issues on the answers it names, by `issue.expression` (or the older `location`).
 *
 * @param bundle the transaction that was refused: tells which entry `Bundle.entry[2]` is.
 * @returns one issue for each of the server's, `code: 'server-refused'`, its words in `params.words`. Path `[]` when it names no answer.
 * Never throws on what a server sends.
 */
export function issuesFromOutcome(outcome: OperationOutcome, bundle?: Bundle): Issue[] {
  const told = [(outcome as Partial<OperationOutcome> | null | undefined)?.issue ?? []].flat().filter((issue: unknown) => typeof issue === 'object' && issue !== null);
  return told.map((issue) => {
    const expressions = [issue.expression ?? issue.location ?? []].flat().filter((expression: unknown) => typeof expression === 'string');
    const path = expressions.map((expression) => pathOf(expression, bundle)).find((found) => found.length > 0) ?? [];
    const words = wordsOf(issue);
    return {
      code: 'server-refused',
      severity: severityOf(issue),
      path,
      ...(words !== undefined && { params: { words } }),
    };
  });
}

/** `components.1.sessionsPerWeek`, as an expression: `components[1].sessionsPerWeek`. */
const written = (path: Issue['path']): string => path.map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index > 0 ? '.' : ''}${key}`)).join('');

const sameStart = (path: Issue['path'], other: Issue['path']): boolean => other.length > 0 && other.every((key, index) => path[index] === key);

/** Elements of a request that hold an answer, in this very request. */
function elementsOf(resource: FhirResource): string[] {
  if (resource.resourceType !== 'ServiceRequest') return [];
  const counted = (['orderDetail', 'note', 'extension', 'category'] as const).flatMap((list) => (resource[list] ?? []).map((_, index) => `${list}[${index}]`));
  return [...counted, ...requestFields.map(([name]) => name).filter((name) => !/^occurrence(Timing|Period)|^reason$|^code$/.test(name))];
}

/** Where in the transaction an answer stands: the part of its own, else the element of a request. `undefined`: nowhere. */
function expressionOf(path: Issue['path'], bundle: Bundle | undefined): string | undefined {
  const entries = (bundle?.entry ?? []).map(({ resource }, index) => ({ resource, at: `Bundle.entry[${index}].resource` }));
  const whole = entries.find(({ resource }) => resource?.resourceType !== 'ServiceRequest' && sameStart(path, fieldOfPart(partOf(resource) ?? '') ?? []));
  if (whole) return whole.at;
  const places = entries.flatMap(({ resource, at }) => (resource ? elementsOf(resource).map((element) => `${at}.${element}`) : []));
  const fits = places.filter((place) => sameStart(path, pathOf(place, bundle)));
  // The closest: `components[1].intensity` rather than `components`.
  return fits.sort((a, b) => pathOf(b, bundle).length - pathOf(a, bundle).length)[0];
}

/** The kind of fault in FHIR's words (value set issue-type), by how our codes end. */
function typeOf({ code, severity }: Issue): OperationOutcomeIssue['code'] {
  if (severity === 'information') return 'informational';
  if (code.endsWith('-missing') || code.endsWith('-incomplete')) return 'required';
  if (/malformed|unreadable|invalid/.test(code)) return 'value';
  return 'business-rule';
}

/**
 * Writes issues as an OperationOutcome: code and severity, the article in `diagnostics`, and where it is, in the
 * transaction when it is given, else in the draft. The other way of `issuesFromOutcome`.
 *
 * @param options.bundle what `toPrescriptionBundle` made of the draft.
 * @param options.sentence the words for a person, in the reader's language: issues are data and have none.
 * @returns one that says all is well (`informational`) when there is no issue: FHIR wants at least one.
 */
export function toOperationOutcome(
  issues: readonly Issue[], { bundle, sentence }: { bundle?: Bundle | undefined; sentence?: ((issue: Issue) => string | undefined) | undefined } = {},
): OperationOutcome {
  const issue = issues.map((each): OperationOutcomeIssue => {
    const expression = expressionOf(each.path, bundle) ?? written(each.path);
    const text = sentence?.(each);
    return {
      severity: each.severity,
      code: typeOf(each),
      details: { coding: [{ system: ISSUE_SYSTEM, code: each.code }], ...(text !== undefined && { text }) },
      ...(each.source !== undefined && { diagnostics: each.source }),
      ...(expression !== '' && { expression: [expression] }),
    };
  });
  return { resourceType: 'OperationOutcome', issue: issue.length > 0 ? issue : [{ severity: 'information', code: 'informational' }] };
}
