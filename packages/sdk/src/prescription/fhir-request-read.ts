import type { CodeableConcept, Condition, Extension, ServiceRequest } from 'fhir/r4.js';
import {
  ACT_SYSTEM, COMPONENT_SYSTEM, DETAIL_SYSTEM, DISPENSER_SYSTEM, EQUIPMENT_SYSTEM, INTENSITY_SYSTEM, NOTE_SYSTEM, ORIENTATION_SYSTEM, PHYSICAL_ACTIVITY,
  PRACTICE_PLACE_SYSTEM, REDACTED, REPORT_RECIPIENT_SYSTEM, SECTION_SYSTEM, SETTING_SYSTEM, STATUS_REASON_EXTENSION, URI_SYSTEM, RULES_URI,
} from './codes.js';
import { extensionUrls } from './fhir-extension-urls.js';
import { fromReasons } from './fhir-grounds.js';
import { codeIn, extensionsOf, listed, readPart } from './fhir-parts.js';
import { emptiableFields, noteFields } from './fhir-request.js';
import { fromTiming } from './fhir-timing.js';
import type { ComponentDraft, PrescriptionDraft } from './model.js';
import {
  actKinds, componentTypes, dispensers, equipmentKinds, intensities, orientations, practicePlaces, reportRecipients, settings, sharedSections, RULES_VERSION,
} from './terms.js';

/** What a request says of the whole act, people and other resources apart. */
export type RequestFields = Pick<PrescriptionDraft, 'kind' | 'basedOn' | 'authoredOn' | 'startsOn' | 'durationMonths' | 'grounds' | 'dispensers' | 'setting'
  | 'practicePlace' | 'equipment' | 'otherEquipment' | 'orientation' | 'reportRecipients' | 'sharing' | 'handedOver' | 'rulesVersion' | 'view' | 'precautions'
  | 'contraindications' | 'background' | 'dailyAdvice' | 'sedentaryAdvice' | 'renewalExcludedReason' | 'goals' | 'limitations' | 'heartRate' | 'structures'>;

/** The object without what is `undefined` in it, at its first level. */
export const compact = <Shape extends object>(shape: Shape): Shape =>
  Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as Shape;

/** The first code of each concept that is one of ours. */
function codesIn<Code extends string>(concepts: readonly CodeableConcept[] | undefined, system: string, known: readonly Code[]): Code[] {
  return (concepts ?? []).flatMap((each) => known.filter((code) => code === codeIn(each, system)));
}

/** The codes of the extensions under one URL, those that are ours. */
function codedIn<Code extends string>(request: ServiceRequest, url: string, system: string, known: readonly Code[]): Code[] {
  return codesIn(extensionsOf(request, url).map(({ valueCoding }) => ({ coding: listed(valueCoding) })), system, known);
}

const wordsOf = (details: readonly CodeableConcept[] | undefined, code: string): string | undefined =>
  details?.find((detail) => codeIn(detail, DETAIL_SYSTEM) === code)?.text;

const atLeastOne = <Item>(items: Item[]): Item[] | undefined => (items.length > 0 ? items : undefined);

function notesOf({ note = [] }: ServiceRequest) {
  const kindOf = (extension: Extension[]) => extension.find(({ valueCoding }) => valueCoding?.system === NOTE_SYSTEM)?.valueCoding?.code;
  const texts = new Map(note.map((each) => [kindOf(extensionsOf(each, extensionUrls.noteKind)), each.text]));
  return Object.fromEntries(Object.entries(noteFields).map(([kind, field]) => [field, texts.get(kind)])) as Pick<RequestFields, (typeof noteFields)[keyof typeof noteFields]>;
}

/** The act this one follows from. Its original is known by the requisition all our requests of an act share. */
function basedOnOf({ basedOn = [] }: ServiceRequest): PrescriptionDraft['basedOn'] {
  const reference = basedOn.find(({ identifier }) => identifier?.system === URI_SYSTEM && identifier.value?.startsWith('urn:uuid:'));
  const id = reference?.identifier?.value?.slice('urn:uuid:'.length);
  const authoredOn = extensionsOf(reference, extensionUrls.originalDate)[0]?.valueDate;
  return id === undefined ? undefined : { id, ...(authoredOn !== undefined && { authoredOn }) };
}

function sharingOf(request: ServiceRequest): RequestFields['sharing'] {
  const shared = codedIn(request, extensionUrls.sharedSection, SECTION_SYSTEM, sharedSections).map((section) => [section, true] as const);
  const withheld = codedIn(request, extensionUrls.withheldSection, SECTION_SYSTEM, sharedSections).map((section) => [section, false] as const);
  return shared.length + withheld.length > 0 ? Object.fromEntries([...shared, ...withheld]) : undefined;
}

/** The version of our rules that the act was written under. */
const rulesOf = ({ instantiatesUri }: ServiceRequest): string | undefined =>
  [instantiatesUri ?? []].flat().find((uri) => uri.startsWith(RULES_URI) && RULES_VERSION.test(uri.slice(RULES_URI.length)))?.slice(RULES_URI.length);

/** Lists that were gone through and left empty. */
function emptiesOf(request: ServiceRequest): Partial<RequestFields> {
  const names = extensionsOf(request, extensionUrls.leftEmpty).map(({ valueCode }) => valueCode);
  return Object.fromEntries(emptiableFields.filter((field) => names.includes(field))
    .map((field) => [field, field === 'limitations' || field === 'heartRate' || field === 'sharing' ? {} : []]));
}

/** The component of a request. A dose of another's, of no kind that is known here, is none: its words survive in the request. */
export function componentOf(request: ServiceRequest): ComponentDraft | undefined {
  const details = request.orderDetail;
  const [type] = codesIn(details, COMPONENT_SYSTEM, componentTypes);
  const [intensity] = codesIn(details, INTENSITY_SYSTEM, intensities);
  return type && compact({ type, ...fromTiming(request).dose, intensity, advice: wordsOf(details, 'advised-activity') });
}

/** Why it was stopped, in words. */
export const stopReasonOf = (request: ServiceRequest): string | undefined =>
  request.status === 'revoked' ? extensionsOf(request, STATUS_REASON_EXTENSION)[0]?.valueCodeableConcept?.text : undefined;

/** Whether a request names the kind of act, which other systems tell by `basedOn` and `replaces` alone. */
export const kindOf = (request: ServiceRequest) => codesIn(request.category, ACT_SYSTEM, actKinds)[0];

/** Reads what a request says of the whole act, whoever wrote it. Absent parts are absent. */
export function fieldsOf(request: ServiceRequest, find: (reference: string) => Condition | undefined): RequestFields {
  const { durationMonths, startsOn } = fromTiming(request);
  const details = request.orderDetail;
  const isReduced = request.meta?.security?.some(({ system, code }) => system === REDACTED.system && code === REDACTED.code) && readPart(request.identifier);
  return {
    ...compact({
      basedOn: basedOnOf(request),
      authoredOn: request.authoredOn?.slice(0, 10),
      durationMonths,
      startsOn,
      setting: codesIn(details, SETTING_SYSTEM, settings)[0],
      practicePlace: codesIn(details, PRACTICE_PLACE_SYSTEM, practicePlaces)[0],
      equipment: atLeastOne(codesIn(details, EQUIPMENT_SYSTEM, equipmentKinds)),
      otherEquipment: wordsOf(details, 'other-equipment'),
      orientation: codedIn(request, extensionUrls.orientation, ORIENTATION_SYSTEM, orientations)[0],
      reportRecipients: atLeastOne(codedIn(request, extensionUrls.reportRecipient, REPORT_RECIPIENT_SYSTEM, reportRecipients)),
      sharing: sharingOf(request),
      rulesVersion: rulesOf(request),
      handedOver: extensionsOf(request, extensionUrls.handedOver)[0]?.valueBoolean,
      view: isReduced ? 'other' as const : undefined,
      ...notesOf(request),
      ...emptiesOf(request),
    }),
    kind: kindOf(request) ?? 'initial',
    grounds: fromReasons(request, find),
    dispensers: codesIn(details, DISPENSER_SYSTEM, dispensers),
  };
}

/**
 * What one request says by itself, whoever wrote it: its component and what it tells of the whole act, without the people
 * and the resources it refers to. Absent parts are absent.
 */
export function fromServiceRequest(request: ServiceRequest): RequestFields & { component: ComponentDraft | undefined } {
  return { ...fieldsOf(request, () => undefined), component: componentOf(request) };
}

/** Whether a request asks for physical activity, by its category or by our own codes. */
export function isActivityRequest(request: ServiceRequest): boolean {
  return [request.category ?? []].flat().some((category) => codeIn(category, PHYSICAL_ACTIVITY.system) === PHYSICAL_ACTIVITY.code)
    || [request.orderDetail ?? []].flat().some((detail) => codeIn(detail, COMPONENT_SYSTEM) !== undefined);
}
