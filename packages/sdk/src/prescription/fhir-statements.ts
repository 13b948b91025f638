import type { CodeableConcept, Consent, Observation } from 'fhir/r4.js';
import {
  ANY_HEART_RATE, CONSENT_DOCUMENT, levelLabels, LIMITATION_LEVEL_SYSTEM, LIMITATION_SYSTEM, limitationLabels, RESTING_HEART_RATE, SIX_MINUTE_WALK, STATEMENT_SYSTEM,
  statementLabels, UCUM_SYSTEM,
} from './codes.js';
import { codeIn, concept, LANGUAGE, listed, type Part, partIdentifier, unlessEmpty } from './fhir-parts.js';
import { consentPerformers, participants } from './fhir-people.js';
import type { Prescription, PrescriptionDraft } from './model.js';
import { PROFILES } from './profiles.js';
import { limitationDimensions, limitationLevels, type LimitationDimension } from './terms.js';

/** Statements of the prescriber: a yes or a no, each an Observation of its own. R4 has no category for what is said of reports. */
const statements = {
  'severe-limitation': { key: 'severeLimitation', category: 'exam' },
  'below-who-level': { key: 'belowWhoLevel', category: 'activity' },
  'needs-support': { key: 'needsSupport', category: 'exam' },
  'no-adverse-report': { key: 'noAdverseReport', category: undefined },
  'no-contrary-indication': { key: 'noContraryIndication', category: undefined },
  'renewal-excluded': { key: 'renewalExcluded', category: undefined },
} as const;

/** Agreements of the patient, each with the article that asks for it. */
const consents = {
  'consent-prescription': { key: 'patientAgreement', scope: 'treatment', policy: 'CSP art. D. 1172-2' },
  'consent-reports': { key: 'reportAgreement', scope: 'patient-privacy', policy: 'CSP art. D. 1172-5' },
} as const;

/** What was measured. The LOINC displays were not read: a text in French says what it is. */
const measures = {
  'six-minute-walk': { codings: [SIX_MINUTE_WALK], category: 'exam', text: 'Distance au test de marche de 6 minutes', unit: 'm', profile: PROFILES.walkTest },
  'resting-heart-rate': { codings: [RESTING_HEART_RATE, ANY_HEART_RATE], category: 'vital-signs', text: 'Fréquence cardiaque de repos', unit: '/min', profile: undefined },
} as const;

type ConsentPart = keyof typeof consents;
type MeasurePart = keyof typeof measures;
const keysOf = <Key extends string>(table: Record<Key, unknown>) => Object.keys(table) as Key[];
const isIn = <Key extends string>(table: Record<Key, unknown>, part: string): part is Key => Object.hasOwn(table, part);

const measured: Record<MeasurePart, (draft: PrescriptionDraft) => number | undefined> = {
  'six-minute-walk': ({ sixMinuteWalkMetres }) => sixMinuteWalkMetres,
  'resting-heart-rate': ({ heartRate }) => heartRate?.resting,
};

/** The Observations and Consents a prescription becomes, in their order: what was not answered has none. */
export function supportingParts(draft: PrescriptionDraft): Part[] {
  return [
    ...keysOf(statements).filter((part) => draft[statements[part].key] !== undefined),
    ...limitationDimensions.filter((dimension) => draft.limitations?.[dimension] !== undefined).map((dimension) => `limitation-${dimension}` as const),
    ...keysOf(measures).filter((part) => measured[part](draft) !== undefined),
    ...keysOf(consents).filter((part) => draft[consents[part].key] !== undefined),
  ];
}

const categoryOf = (code: string | undefined) =>
  unlessEmpty('category', code === undefined ? [] : [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code }] }]);

/** Writes one of `supportingParts`. */
export function toSupporting(prescription: Prescription, part: Part): Observation | Consent {
  if (isIn(consents, part)) return toConsent(prescription, part);
  if (isIn(statements, part)) {
    const { key, category } = statements[part];
    return observation(prescription, part, { profile: PROFILES.statement, category, code: concept(STATEMENT_SYSTEM, part, statementLabels[part].fr) }, { valueBoolean: prescription[key] === true });
  }
  if (isIn(measures, part)) {
    const { codings, category, text, unit, profile } = measures[part];
    const value = measured[part](prescription) ?? 0;
    return observation(prescription, part, { profile, category, code: { coding: codings.map((coding) => ({ ...coding })), text } }, { valueQuantity: { value, unit, system: UCUM_SYSTEM, code: unit } });
  }
  const dimension = part.slice('limitation-'.length) as LimitationDimension;
  const level = prescription.limitations?.[dimension] ?? 'none';
  return observation(prescription, part, { profile: PROFILES.limitation, category: 'exam', code: concept(LIMITATION_SYSTEM, dimension, limitationLabels[dimension].fr) },
    { valueCodeableConcept: concept(LIMITATION_LEVEL_SYSTEM, level, levelLabels[level].fr) });
}

function observation(
  prescription: Prescription, part: Part, { profile, category, code }: { profile: string | undefined; category: string | undefined; code: CodeableConcept }, value: Partial<Observation>,
): Observation {
  const { subject, requester } = participants(prescription);
  return {
    resourceType: 'Observation',
    language: LANGUAGE,
    ...(profile !== undefined && { meta: { profile: [profile] } }),
    identifier: [partIdentifier(prescription, part)],
    status: 'final',
    ...categoryOf(category),
    code,
    subject,
    effectiveDateTime: prescription.authoredOn,
    performer: [requester],
    ...value,
  };
}

/** Writes an agreement or a refusal; for a minor, the guardian gave it. */
function toConsent(prescription: Prescription, part: ConsentPart): Consent {
  const { key, scope, policy } = consents[part];
  const text = statementLabels[part].fr;
  return {
    resourceType: 'Consent',
    language: LANGUAGE,
    meta: { profile: [PROFILES.consent] },
    identifier: [partIdentifier(prescription, part)],
    status: 'active',
    scope: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/consentscope', code: scope }] },
    category: [{ coding: [{ ...CONSENT_DOCUMENT }, { system: STATEMENT_SYSTEM, code: part, display: text }], text }],
    patient: participants(prescription).subject,
    dateTime: prescription.authoredOn,
    ...unlessEmpty('performer', consentPerformers(prescription)),
    policyRule: { text: policy },
    provision: { type: prescription[key] === true ? 'permit' : 'deny' },
  };
}

type Answers = Partial<Pick<Prescription, 'severeLimitation' | 'belowWhoLevel' | 'needsSupport' | 'noAdverseReport' | 'noContraryIndication' | 'renewalExcluded'
  | 'patientAgreement' | 'reportAgreement' | 'limitations' | 'sixMinuteWalkMetres'>>;

function readObservation(part: string, { valueBoolean, valueQuantity, valueCodeableConcept }: Observation, answers: Answers): { resting?: number } {
  if (isIn(statements, part) && valueBoolean !== undefined) answers[statements[part].key] = valueBoolean;
  const dimension = limitationDimensions.find((known) => part === `limitation-${known}`);
  const level = limitationLevels.find((known) => known === codeIn(valueCodeableConcept, LIMITATION_LEVEL_SYSTEM));
  if (dimension && level) answers.limitations = { ...answers.limitations, [dimension]: level };
  const value = valueQuantity?.value;
  if (part === 'six-minute-walk' && value !== undefined) answers.sixMinuteWalkMetres = value;
  return part === 'resting-heart-rate' && value !== undefined ? { resting: value } : {};
}

/** Reads what `toSupporting` wrote: the answers found, the others absent, and the heart rate at rest. */
export function fromSupporting(resources: readonly { part: string; resource: Observation | Consent }[]): { answers: Answers; resting: number | undefined } {
  const answers: Answers = {};
  const rates = resources.flatMap(({ part, resource }) => {
    if (resource.resourceType === 'Observation') return listed(readObservation(part, resource, answers).resting);
    // A consent that is no longer active says nothing: neither yes nor no.
    if (resource.status === 'active' && isIn(consents, part) && resource.provision?.type) answers[consents[part].key] = resource.provision.type === 'permit';
    return [];
  });
  return { answers, resting: rates[0] };
}
