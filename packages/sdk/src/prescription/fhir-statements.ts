import type { Consent, Observation, Patient as FhirPatient, Practitioner as FhirPractitioner, Provenance } from 'fhir/r4.js';
import { CONSENT_DOCUMENT, STATEMENT_SYSTEM } from './codes.js';
import { concept, partIdentifier, partUrn, type Part } from './fhir-parts.js';
import { personReferences } from './fhir-request.js';
import type { Prescription } from './model.js';

/** Statements of the prescriber: a yes or a no, each an Observation of its own. */
const observations = {
  'severe-limitation': { key: 'severeLimitation', category: 'exam', text: 'Limitation fonctionnelle sévère' },
  'below-who-level': { key: 'belowWhoLevel', category: 'activity', text: 'Activité physique inférieure aux recommandations de l’OMS' },
  'needs-support': { key: 'needsSupport', category: 'exam', text: 'Ne peut augmenter seul son activité physique en sécurité' },
} as const;

/** Agreements of the patient, each with the article that asks for it. */
const consents = {
  'consent-prescription': { key: 'patientAgreement', scope: 'treatment', text: 'Accord pour la prescription d’activité physique adaptée', policy: 'CSP art. D. 1172-2' },
  'consent-reports': { key: 'reportAgreement', scope: 'patient-privacy', text: 'Accord pour l’envoi des bilans aux médecins', policy: 'CSP art. D. 1172-5' },
} as const;

export type ObservationPart = keyof typeof observations;
export type ConsentPart = keyof typeof consents;
export const observationParts = Object.keys(observations) as ObservationPart[];
export const consentParts = Object.keys(consents) as ConsentPart[];

/** Writes what the prescriber states; `undefined` when it was not stated. */
export function toStatement(prescription: Prescription, part: ObservationPart): Observation | undefined {
  const { key, category, text } = observations[part];
  const value = prescription[key];
  if (value === undefined) return undefined;
  const { subject, requester } = personReferences(prescription);
  return {
    resourceType: 'Observation',
    identifier: [partIdentifier(prescription, part)],
    status: 'final',
    category: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: category }] }],
    code: concept(STATEMENT_SYSTEM, part, text),
    subject: { reference: subject },
    effectiveDateTime: prescription.authoredOn,
    performer: [{ reference: requester }],
    valueBoolean: value,
  };
}

/** Writes an agreement or a refusal; `undefined` when it was not asked. */
export function toConsent(prescription: Prescription, part: ConsentPart): Consent | undefined {
  const { key, scope, text, policy } = consents[part];
  const value = prescription[key];
  if (value === undefined) return undefined;
  const { subject } = personReferences(prescription);
  return {
    resourceType: 'Consent',
    identifier: [partIdentifier(prescription, part)],
    status: 'active',
    scope: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/consentscope', code: scope }] },
    category: [{ coding: [{ ...CONSENT_DOCUMENT }, { system: STATEMENT_SYSTEM, code: part, display: text }], text }],
    patient: { reference: subject },
    dateTime: prescription.authoredOn,
    policyRule: { text: policy },
    provision: { type: value ? 'permit' : 'deny' },
  };
}

/** Reads what `toStatement` and `toConsent` wrote: the answers found, the others absent. */
export function fromStatements(resources: readonly (Observation | Consent)[], partOf: (resource: Observation | Consent) => string | undefined) {
  const answers: Partial<Pick<Prescription, 'severeLimitation' | 'belowWhoLevel' | 'needsSupport' | 'patientAgreement' | 'reportAgreement'>> = {};
  for (const resource of resources) {
    const part = partOf(resource);
    if (resource.resourceType === 'Observation' && part !== undefined && part in observations && resource.valueBoolean !== undefined) {
      answers[observations[part as ObservationPart].key] = resource.valueBoolean;
    }
    // A consent that is no longer active says nothing: neither yes nor no.
    if (resource.resourceType === 'Consent' && resource.status === 'active' && part !== undefined && part in consents && resource.provision?.type) {
      answers[consents[part as ConsentPart].key] = resource.provision.type === 'permit';
    }
  }
  return answers;
}

/** What ties the parts of one act together, and keeps the identities as they stood that day. */
export interface ProvenanceInput {
  prescription: Prescription;
  targets: readonly Part[];
  /** When the act was recorded, an instant with its offset. */
  recorded: string;
  patient: FhirPatient;
  prescriber: FhirPractitioner;
}

/**
 * Writes who did this and when. `target` names every part, so that one search with `_revinclude=Provenance:target`
 * brings the whole act. The contained persons are those of the prescription, whole: phone, e-mail and address too, shown
 * on paper or not, so that what was given reads back equal whatever the server's records become (decision 3).
 */
export function toProvenance({ prescription, targets, recorded, patient, prescriber }: ProvenanceInput): Provenance {
  const { requester } = personReferences(prescription);
  const { system, value } = partIdentifier(prescription, 'provenance');
  return {
    resourceType: 'Provenance',
    meta: { tag: [{ system, code: value }] },
    contained: [{ ...patient, id: 'patient' }, { ...prescriber, id: 'prescriber' }],
    target: targets.map((part) => ({ reference: partUrn(prescription, part) })),
    recorded,
    activity: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-DataOperation', code: 'CREATE' }] },
    agent: [{
      type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/provenance-participant-type', code: 'author' }] },
      who: { reference: requester },
    }],
    entity: [{ role: 'source', what: { reference: '#patient' } }, { role: 'source', what: { reference: '#prescriber' } }],
  };
}
