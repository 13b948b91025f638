import type { CodeableConcept, Condition, Reference, ServiceRequest } from 'fhir/r4.js';
import { aldByNumber } from './ald.js';
import { ALD_SYSTEM, autonomyLabels, DATA_ABSENT_SYSTEM, GROUND_SYSTEM, riskLabels } from './codes.js';
import { extensionUrls } from './fhir-extension-urls.js';
import { codeIn, extensionsOf, LANGUAGE, listed, partIdentifier, partReference, readPart, unlessEmpty } from './fhir-parts.js';
import { groundLabel } from './ground-search.js';
import type { Ground, Prescription } from './model.js';
import { PROFILES } from './profiles.js';
import { autonomySituations, riskFactors } from './terms.js';

/** What stands for the reasons in the reduced view: they exist, and this reader may not see them. */
export const maskedReason: CodeableConcept = { coding: [{ system: DATA_ABSENT_SYSTEM, code: 'masked', display: 'Masked' }] };

const referenceOf = (ground: Ground): string | undefined => ('reference' in ground ? ground.reference : undefined);

function toCode(ground: Ground): CodeableConcept {
  switch (ground.kind) {
    case 'ald': {
      const title = aldByNumber(ground.number)?.title;
      return {
        coding: [{ system: GROUND_SYSTEM, code: 'ald' }, { system: ALD_SYSTEM, code: String(ground.number), ...(title && { display: title }) }],
        ...(ground.label !== undefined && { text: ground.label }),
      };
    }
    case 'chronic': return { coding: [{ system: GROUND_SYSTEM, code: 'chronic' }], text: groundLabel(ground) };
    case 'risk': return { coding: [{ system: GROUND_SYSTEM, code: ground.factor, display: riskLabels[ground.factor].fr }], ...(ground.text !== undefined && { text: ground.text }) };
    case 'autonomy': return { coding: [{ system: GROUND_SYSTEM, code: ground.situation, display: autonomyLabels[ground.situation].fr }] };
  }
}

/** Writes a ground as a reason, with the Condition of the record it was chosen from and the screening that found it. */
export function toReason(ground: Ground): CodeableConcept {
  const reference = referenceOf(ground);
  const { screenedOn, tool } = ground.kind === 'autonomy' ? ground : {};
  return {
    ...unlessEmpty('extension', [
      ...(reference === undefined ? [] : [{ url: extensionUrls.condition, valueReference: { reference } }]),
      ...(screenedOn === undefined ? [] : [{ url: extensionUrls.screenedOn, valueDate: screenedOn }]),
      ...(tool === undefined ? [] : [{ url: extensionUrls.screeningTool, valueString: tool }]),
    ]),
    ...toCode(ground),
  };
}

/** Whether a ground becomes a Condition of ours: a disease that the record has none for. */
const isOwnCondition = (ground: Ground): boolean => (ground.kind === 'ald' || ground.kind === 'chronic') && ground.reference === undefined;

/** The numbers of the grounds that become a Condition, from 1. */
export const conditionNumbers = ({ grounds }: Pick<Prescription, 'grounds'>): number[] =>
  grounds.flatMap((ground, index) => (isOwnCondition(ground) ? [index + 1] : []));

/** The Conditions behind the reasons: the record's, and those of ours. */
export function toReasonReferences(grounds: readonly Ground[], id: string | undefined): Reference[] {
  return grounds.flatMap((ground, index) => {
    const reference = referenceOf(ground);
    if (reference !== undefined) return [{ reference }];
    return id !== undefined && isOwnCondition(ground) ? [partReference({ id }, `ground-${index + 1}`)] : [];
  });
}

/**
 * Writes a disease of which the record has no Condition. No code of a classification is made up: the number of the list
 * of ALD and the words of the prescriber, nothing else.
 */
export function toCondition(prescription: Prescription, number: number, { subject, requester }: { subject: Reference; requester: Reference }): Condition {
  return {
    resourceType: 'Condition',
    language: LANGUAGE,
    meta: { profile: [PROFILES.condition] },
    identifier: [partIdentifier(prescription, `ground-${number}`)],
    clinicalStatus: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-clinical', code: 'active' }] },
    category: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-category', code: 'encounter-diagnosis' }] }],
    code: toCode(prescription.grounds[number - 1] as Ground),
    subject,
    recordedDate: prescription.authoredOn,
    asserter: requester,
  };
}

/** Reads a reason, ours or another's, whose words then say a chronic disease. `undefined` for one without words. */
export function fromReason(reason: CodeableConcept): Ground | undefined {
  const code = codeIn(reason, GROUND_SYSTEM);
  const ald = codeIn(reason, ALD_SYSTEM);
  const text = typeof reason.text === 'string' ? reason.text : undefined;
  const reference = extensionsOf(reason, extensionUrls.condition)[0]?.valueReference?.reference;
  const chosen = reference !== undefined && { reference };
  if (ald !== undefined && Number.isInteger(Number(ald))) return { kind: 'ald', number: Number(ald), ...(text && { label: text }), ...chosen };
  const factor = riskFactors.find((known) => known === code);
  if (factor) return { kind: 'risk', factor, ...(text && { text }), ...chosen };
  const situation = autonomySituations.find((known) => known === code);
  if (situation) {
    const screenedOn = extensionsOf(reason, extensionUrls.screenedOn)[0]?.valueDate;
    const tool = extensionsOf(reason, extensionUrls.screeningTool)[0]?.valueString;
    return { kind: 'autonomy', situation, ...(screenedOn !== undefined && { screenedOn }), ...(tool !== undefined && { tool }) };
  }
  const coding = reason.coding?.filter(({ system }) => system !== DATA_ABSENT_SYSTEM);
  const words = text ?? coding?.find(({ display }) => display)?.display;
  return words ? { kind: 'chronic', text: words.slice(0, 200), ...chosen } : undefined;
}

/** Reads a Condition that another's request refers to, by its code, else by the words of the reference. */
function fromCondition({ reference, display }: Reference, condition: Condition | undefined): Ground | undefined {
  const ground = (condition?.code && fromReason(condition.code)) ?? (display ? fromReason({ text: display }) : undefined);
  return ground && { ...ground, ...(reference !== undefined && !reference.startsWith('#') && { reference }) };
}

/**
 * Reads the grounds of a request: its reasons, then the Conditions that no reason names.
 *
 * @param find the Condition at a reference. `undefined` when the Bundle does not hold it.
 */
export function fromReasons(request: ServiceRequest, find: (reference: string) => Condition | undefined): Ground[] {
  const said = (request.reasonCode ?? []).flatMap((reason) => listed(fromReason(reason)));
  const known = new Set(said.map(referenceOf));
  const others = (request.reasonReference ?? []).filter(({ reference, identifier }) => !readPart(listed(identifier)) && !known.has(reference));
  return [...said, ...others.flatMap((each) => listed(fromCondition(each, each.reference === undefined ? undefined : find(each.reference))))];
}
