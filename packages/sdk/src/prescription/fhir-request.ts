import type { Annotation, CodeableConcept, Coding, Extension, Reference, ServiceRequest } from 'fhir/r4.js';
import { professionCodings } from '../identity/codes.js';
import {
  ACT_SYSTEM, actLabels, COMPONENT_SYSTEM, componentLabels, DETAIL_SYSTEM, detailLabels, DISPENSER_SYSTEM, dispenserLabels, EQUIPMENT_SYSTEM,
  equipmentLabels, INTENSITY_SYSTEM, intensityLabels, NOTE_SYSTEM, noteLabels, ORIENTATION_SYSTEM, orientationLabels, PERTAINS_TO_GOAL_EXTENSION,
  PRACTICE_PLACE_SYSTEM, practicePlaceLabels, REDACTED, REFERRAL_TO_ACTIVITY, REPORT_RECIPIENT_SYSTEM, reportRecipientLabels, SECTION_SYSTEM,
  sectionLabels, SETTING_SYSTEM, settingLabels, STATUS_REASON_EXTENSION, RULES_URI,
} from './codes.js';
import { extensionUrls } from './fhir-extension-urls.js';
import { goalParts } from './fhir-goals.js';
import { maskedReason, toReason, toReasonReferences } from './fhir-grounds.js';
import { activityCategory, coding, concept, LANGUAGE, listed, partIdentifier, partReference, requisition, unlessEmpty } from './fhir-parts.js';
import { organizationReference, personReferences, practitionerReference, structureReferences, toAuthor } from './fhir-people.js';
import { US_PROFILES, type WriteOptions } from './fhir-profile.js';
import { supportingParts } from './fhir-statements.js';
import { toTiming } from './fhir-timing.js';
import type { ComponentDraft, Prescription, PrescriptionDraft } from './model.js';
import { PROFILES } from './profiles.js';
import { sharedSections, type Dispenser } from './terms.js';
import { viewFor } from './views.js';

/** Lists that may be empty, which is not the same as not asked. */
export const emptiableFields = ['goals', 'limitations', 'heartRate', 'equipment', 'structures', 'reportRecipients', 'sharing'] as const;

/** The field of each kind of note, in the order they are written. */
export const noteFields = {
  precautions: 'precautions',
  contraindications: 'contraindications',
  background: 'background',
  'daily-advice': 'dailyAdvice',
  'sedentary-advice': 'sedentaryAdvice',
  'renewal-excluded': 'renewalExcludedReason',
} as const satisfies Record<keyof typeof noteLabels, keyof Prescription>;

/** Dispensers with a national code, that of their profession; the others have none. */
const dispenserCodings: Partial<Record<Dispenser, Coding>> = {
  physiotherapist: professionCodings.physiotherapist,
  'occupational-therapist': professionCodings['occupational-therapist'],
  'psychomotor-therapist': professionCodings['psychomotor-therapist'],
  eapa: professionCodings.eapa,
};

function toPerformerType(first: Dispenser | undefined): CodeableConcept | undefined {
  if (!first) return undefined;
  const text = dispenserLabels[first].fr;
  return { coding: [...listed(dispenserCodings[first]), { system: DISPENSER_SYSTEM, code: first, display: text }], text };
}

/** R4 has no element for an intensity, a list of dispensers, a setting or equipment: they stand here, with our codes. */
function toDetails({ dispensers = [], setting, practicePlace, equipment = [], otherEquipment }: PrescriptionDraft, component: ComponentDraft | undefined): CodeableConcept[] {
  const detail = (code: keyof typeof detailLabels, text: string | undefined) => listed(text === undefined ? undefined : { ...concept(DETAIL_SYSTEM, code, detailLabels[code].fr), text });
  return [
    ...listed(component && concept(COMPONENT_SYSTEM, component.type, componentLabels[component.type].fr)),
    ...listed(component?.intensity && concept(INTENSITY_SYSTEM, component.intensity, intensityLabels[component.intensity].fr)),
    ...dispensers.map((code) => concept(DISPENSER_SYSTEM, code, dispenserLabels[code].fr)),
    ...detail('advised-activity', component?.advice),
    ...listed(setting && concept(SETTING_SYSTEM, setting, settingLabels[setting].fr)),
    ...listed(practicePlace && concept(PRACTICE_PLACE_SYSTEM, practicePlace, practicePlaceLabels[practicePlace].fr)),
    ...equipment.map((code) => concept(EQUIPMENT_SYSTEM, code, equipmentLabels[code].fr)),
    ...detail('other-equipment', otherEquipment),
  ];
}

function toExtensions(draft: PrescriptionDraft): Extension[] {
  const { id, stopped, organization, attendingPhysician, orientation, reportRecipients = [], sharing = {}, handedOver } = draft;
  const sections = (url: string, shared: boolean) =>
    sharedSections.filter((section) => sharing[section] === shared).map((section) => ({ url, valueCoding: coding(SECTION_SYSTEM, section, sectionLabels) }));
  return [
    ...listed(stopped && { url: STATUS_REASON_EXTENSION, valueCodeableConcept: { text: stopped.reason } }),
    ...(id === undefined ? [] : goalParts(draft).map((part) => ({ url: PERTAINS_TO_GOAL_EXTENSION, valueReference: partReference({ id }, part) }))),
    ...listed(organization && { url: extensionUrls.prescribingOrganization, valueReference: organizationReference(organization) }),
    ...listed(attendingPhysician && { url: extensionUrls.attendingPhysician, valueReference: practitionerReference(attendingPhysician) }),
    ...listed(orientation && { url: extensionUrls.orientation, valueCoding: coding(ORIENTATION_SYSTEM, orientation, orientationLabels) }),
    ...reportRecipients.map((each) => ({ url: extensionUrls.reportRecipient, valueCoding: coding(REPORT_RECIPIENT_SYSTEM, each, reportRecipientLabels) })),
    ...sections(extensionUrls.sharedSection, true),
    ...sections(extensionUrls.withheldSection, false),
    ...listed(handedOver === undefined ? undefined : { url: extensionUrls.handedOver, valueBoolean: handedOver }),
    ...emptiableFields
      .filter((field) => draft[field] !== undefined && Object.keys(draft[field]).length === 0)
      .map((field) => ({ url: extensionUrls.leftEmpty, valueCode: field })),
  ];
}

function toNotes(draft: PrescriptionDraft, requester: string | undefined): Annotation[] {
  return (Object.keys(noteFields) as (keyof typeof noteFields)[]).flatMap((kind) => {
    const text = draft[noteFields[kind]];
    return text === undefined ? [] : [{
      extension: [{ url: extensionUrls.noteKind, valueCoding: coding(NOTE_SYSTEM, kind, noteLabels) }],
      ...toAuthor(draft.prescriber, requester),
      ...(draft.authoredOn !== undefined && { time: draft.authoredOn }),
      text,
    }];
  });
}

/** The first prescription that this one renews or adapts, by its identifier: no server's address of it is needed. */
function toBasedOn({ basedOn }: PrescriptionDraft): Reference | undefined {
  return basedOn && {
    ...unlessEmpty('extension', [
      ...listed(basedOn.authoredOn === undefined ? undefined : { url: extensionUrls.originalDate, valueDate: basedOn.authoredOn }),
      ...listed(basedOn.prescriber && { url: extensionUrls.originalPrescriber, valueReference: practitionerReference(basedOn.prescriber) }),
    ]),
    type: 'ServiceRequest',
    identifier: requisition(basedOn),
  };
}

/**
 * What one request says of a draft that may not be whole: an answer that is missing has no element. A whole one gives a
 * whole request.
 *
 * @param number which part of the act it is, from 1.
 */
export function requestImage(draft: PrescriptionDraft, component: ComponentDraft | undefined, number: number, { usPhysicalActivity = false }: WriteOptions = {}): ServiceRequest {
  const { id, kind = 'initial', stopped, authoredOn, grounds = [], dispensers = [], dailyAdvice, sedentaryAdvice, view } = draft;
  const { subject, requester } = personReferences(draft);
  const timing = toTiming(component, draft);
  const performerType = toPerformerType(dispensers[0]);
  const instruction = [dailyAdvice, sedentaryAdvice].filter((advice) => advice !== undefined).join('\n\n');
  const isUs = usPhysicalActivity && view !== 'other';
  return {
    resourceType: 'ServiceRequest',
    language: LANGUAGE,
    meta: { profile: [PROFILES.serviceRequest, ...listed(usPhysicalActivity && US_PROFILES.serviceRequest)], ...(view === 'other' && { security: [{ ...REDACTED }] }) },
    ...unlessEmpty('extension', toExtensions(draft)),
    ...(id !== undefined && { identifier: [partIdentifier({ id }, `request-${number}`)], requisition: requisition({ id }) }),
    ...unlessEmpty('instantiatesUri', listed(draft.rulesVersion && `${RULES_URI}${draft.rulesVersion}`)),
    ...unlessEmpty('basedOn', listed(toBasedOn(draft))),
    status: stopped ? 'revoked' : 'active',
    intent: kind === 'initial' ? 'original-order' : 'order',
    category: [activityCategory, ...listed(kind !== 'initial' && concept(ACT_SYSTEM, kind, actLabels[kind].fr))],
    code: { coding: [{ ...REFERRAL_TO_ACTIVITY }], text: 'Activité physique adaptée' },
    ...unlessEmpty('orderDetail', toDetails(draft, component)),
    ...(subject !== undefined && { subject: { reference: subject, type: 'Patient' } }),
    ...(timing && { occurrenceTiming: timing }),
    ...(authoredOn !== undefined && { authoredOn }),
    ...(requester !== undefined && { requester: { reference: requester } }),
    ...unlessEmpty('performer', structureReferences(draft, { usPhysicalActivity })),
    ...(performerType && { performerType }),
    ...unlessEmpty('reasonCode', view === 'other' ? [maskedReason] : grounds.map(toReason)),
    ...unlessEmpty('reasonReference', [
      ...(view === 'other' ? [] : toReasonReferences(grounds, id)),
      ...listed(isUs && draft.belowWhoLevel === true && id !== undefined && partReference({ id }, 'low-activity')),
    ]),
    ...unlessEmpty('supportingInfo', id === undefined ? [] : supportingParts(draft).map((part) => partReference({ id }, part))),
    ...unlessEmpty('note', toNotes(draft, requester)),
    ...(instruction !== '' && { patientInstruction: instruction }),
  } as ServiceRequest;
}

/**
 * Writes the request for one component (endurance, strength…) of a prescription; all share one `requisition`.
 *
 * @param options.component which component; the first when `undefined`.
 * @throws RangeError when the prescription has no such component.
 */
export function toServiceRequest(prescription: Prescription, { component = 0, ...options }: { component?: number } & WriteOptions = {}): ServiceRequest {
  const seen = prescription.view === 'other' ? viewFor(prescription, 'other') : prescription;
  const chosen = seen.components[component];
  if (!chosen) throw new RangeError(`toServiceRequest: there is no component ${component}, the prescription has ${seen.components.length}.`);
  return requestImage(seen, chosen, component + 1, options);
}
