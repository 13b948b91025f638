import { CANONICAL } from '../canonical.js';
import type { Label } from './labels.js';
import type { ActKind, Guardianship, ReportRecipient, SharedSection } from './terms.js';

/* Words of a form's first page stand in `labels`, those of its details in `detail-labels`: a page loads what it shows. */
export * from './detail-labels.js';
export * from './labels.js';

/* Ours: no standard code was found for these (knowledge: fhir.md §2.6). */
export const COMPONENT_SYSTEM = `${CANONICAL}/CodeSystem/apa-component`;
export const INTENSITY_SYSTEM = `${CANONICAL}/CodeSystem/apa-intensity`;
export const DISPENSER_SYSTEM = `${CANONICAL}/CodeSystem/apa-dispenser`;
export const GROUND_SYSTEM = `${CANONICAL}/CodeSystem/apa-ground`;
/** Numbers of the list of CSS art. D. 160-4, as codes. */
export const ALD_SYSTEM = `${CANONICAL}/CodeSystem/ald`;
/** What a prescriber states about the patient, and what the patient agrees to. */
export const STATEMENT_SYSTEM = `${CANONICAL}/CodeSystem/apa-statement`;
export const LIMITATION_SYSTEM = `${CANONICAL}/CodeSystem/apa-limitation`;
export const LIMITATION_LEVEL_SYSTEM = `${CANONICAL}/CodeSystem/apa-limitation-level`;
export const EQUIPMENT_SYSTEM = `${CANONICAL}/CodeSystem/apa-equipment`;
/** Renewal and adaptation: what R4 tells from a first order by `basedOn` only. */
export const ACT_SYSTEM = `${CANONICAL}/CodeSystem/apa-act`;
export const SETTING_SYSTEM = `${CANONICAL}/CodeSystem/apa-setting`;
export const PRACTICE_PLACE_SYSTEM = `${CANONICAL}/CodeSystem/apa-practice-place`;
export const ORIENTATION_SYSTEM = `${CANONICAL}/CodeSystem/apa-orientation`;
export const REPORT_RECIPIENT_SYSTEM = `${CANONICAL}/CodeSystem/apa-report-recipient`;
/** Sections that are given to, or kept from, people who are no health professionals. */
export const SECTION_SYSTEM = `${CANONICAL}/CodeSystem/apa-section`;
/** What a detail of the order in words is about. */
export const DETAIL_SYSTEM = `${CANONICAL}/CodeSystem/apa-detail`;
/** What a note of the request is about. */
export const NOTE_SYSTEM = `${CANONICAL}/CodeSystem/apa-note`;
/** Heart rates to aim at: LOINC has measures, not targets. */
export const TARGET_SYSTEM = `${CANONICAL}/CodeSystem/apa-target`;
/** Codes of our issues, in an OperationOutcome. */
export const ISSUE_SYSTEM = `${CANONICAL}/CodeSystem/issue`;
/** Names each resource that one prescription becomes: `<uuid>/<part>`. */
export const PART_SYSTEM = `${CANONICAL}/identifier/prescription-part`;

/** Names the rules an act was written under, with their version behind it: `ServiceRequest.instantiatesUri`. Ours. */
export const RULES_URI = `${CANONICAL}/rules/`;

/** RFC 3986 identifiers: the system FHIR gives to `urn:uuid:` values. */
export const URI_SYSTEM = 'urn:ietf:rfc:3986';

/** HL7 US Physical Activity IG 1.0.1, CodeSystem pa-temporary-codes: the category of every resource of an activity. */
export const PHYSICAL_ACTIVITY = {
  system: 'http://hl7.org/fhir/us/physical-activity/CodeSystem/pa-temporary-codes',
  code: 'PhysicalActivity',
} as const;

/** SNOMED CT, default of the value set pa-servicerequest-code (US Physical Activity IG 1.0.1). */
export const REFERRAL_TO_ACTIVITY = {
  system: 'http://snomed.info/sct',
  code: '390893007',
  display: 'Referral to physical activity program',
} as const;

/** LOINC « Consent Document », read in the document types of the French DMP. */
export const CONSENT_DOCUMENT = { system: 'http://loinc.org', code: '59284-0' } as const;

/** LOINC, distance walked in six minutes. Its display was not read, so none is sent (knowledge: fhir.md §2.2, secondary). */
export const SIX_MINUTE_WALK = { system: 'http://loinc.org', code: '64098-7' } as const;
/** LOINC, heart rate at rest (US Physical Activity IG 1.0.1). */
export const RESTING_HEART_RATE = { system: 'http://loinc.org', code: '40443-4' } as const;
/** LOINC, heart rate: R4 asks for it beside any other code of a heart rate among the vital signs (profile heartrate). */
export const ANY_HEART_RATE = { system: 'http://loinc.org', code: '8867-4' } as const;

/** HL7: why a value is absent. `masked`: it exists, and this reader may not see it. */
export const DATA_ABSENT_SYSTEM = 'http://terminology.hl7.org/CodeSystem/data-absent-reason';
/** HL7 v3-ObservationValue: a resource from which something was taken out. */
export const REDACTED = { system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationValue', code: 'REDACTED' } as const;
/** HL7 v3-RoleCode: what a person is to the patient. */
export const guardianshipCodings: Record<Guardianship, { system: string; code: string }> = {
  mother: { system: 'http://terminology.hl7.org/CodeSystem/v3-RoleCode', code: 'MTH' },
  father: { system: 'http://terminology.hl7.org/CodeSystem/v3-RoleCode', code: 'FTH' },
  guardian: { system: 'http://terminology.hl7.org/CodeSystem/v3-RoleCode', code: 'GUARD' },
};

/** Extensions of R4 itself (4.0.1). */
export const STATUS_REASON_EXTENSION = 'http://hl7.org/fhir/StructureDefinition/request-statusReason';
export const PERTAINS_TO_GOAL_EXTENSION = 'http://hl7.org/fhir/StructureDefinition/resource-pertainsToGoal';

export const UCUM_SYSTEM = 'http://unitsofmeasure.org';

/** Codes of `GROUND_SYSTEM` for what has another code beside (the number on the list) or words only. The others are risk factors and autonomy situations. */
export const groundKindLabels: Record<'ald' | 'chronic', Label> = {
  ald: { fr: 'Affection de longue durée', en: 'Long-term condition of the national list' },
  chronic: { fr: 'Maladie chronique', en: 'Chronic disease' },
};

/** Codes of `STATEMENT_SYSTEM`: a yes or a no each, of the prescriber or of the patient. */
export const statementLabels = {
  'severe-limitation': { fr: 'Limitation fonctionnelle sévère', en: 'Severe functional limitation' },
  'below-who-level': { fr: 'Activité physique inférieure aux recommandations de l’OMS', en: 'Physical activity below the WHO recommendations' },
  'needs-support': { fr: 'Ne peut augmenter seul son activité physique en sécurité', en: 'Cannot safely become more active alone' },
  'no-adverse-report': { fr: 'Bilans sans difficulté ni risque', en: 'Reports show no difficulty and no risk' },
  'no-contrary-indication': { fr: 'Absence d’indication contraire du médecin', en: 'No contrary indication from the doctor' },
  'renewal-excluded': { fr: 'Renouvellement par le masseur-kinésithérapeute exclu', en: 'Renewal by the physiotherapist excluded' },
  'consent-prescription': { fr: 'Accord pour la prescription d’activité physique adaptée', en: 'Agreement to the prescription of adapted physical activity' },
  'consent-reports': { fr: 'Accord pour l’envoi des bilans aux médecins', en: 'Agreement that reports go to the doctors' },
} as const satisfies Record<string, Label>;

export const actLabels: Record<ActKind, Label> = {
  initial: { fr: 'Prescription initiale', en: 'First prescription' },
  renewal: { fr: 'Renouvellement', en: 'Renewal' },
  adaptation: { fr: 'Adaptation', en: 'Adaptation' },
};

export const reportRecipientLabels: Record<ReportRecipient, Label> = {
  prescriber: { fr: 'Prescripteur', en: 'Prescriber' },
  'attending-physician': { fr: 'Médecin traitant', en: 'Attending physician' },
};

export const sectionLabels: Record<SharedSection, Label> = {
  contact: { fr: 'Coordonnées', en: 'Contact details' },
  precautions: { fr: 'Précautions', en: 'Precautions' },
  equipment: { fr: 'Matériel', en: 'Equipment' },
  goals: { fr: 'Objectifs', en: 'Goals' },
  background: { fr: 'Contexte médical', en: 'Medical background' },
};

/** Codes of `DETAIL_SYSTEM`. */
export const detailLabels = {
  'advised-activity': { fr: 'Activité conseillée', en: 'Advised activity' },
  'other-equipment': { fr: 'Autre matériel', en: 'Other equipment' },
} as const satisfies Record<string, Label>;

/** Codes of `NOTE_SYSTEM`, by the field that holds the words. */
export const noteLabels = {
  precautions: { fr: 'Précautions', en: 'Precautions' },
  contraindications: { fr: 'Contre-indications', en: 'Contraindications' },
  background: { fr: 'Contexte médical', en: 'Medical background' },
  'daily-advice': { fr: 'Conseils pour l’activité de tous les jours', en: 'Advice for everyday activity' },
  'sedentary-advice': { fr: 'Conseils pour rester moins assis', en: 'Advice to sit less' },
  'renewal-excluded': { fr: 'Motif de l’opposition au renouvellement', en: 'Why a renewal is excluded' },
} as const satisfies Record<string, Label>;

/** Codes of `TARGET_SYSTEM`. */
export const targetLabels = {
  'endurance-heart-rate': { fr: 'Fréquence cardiaque à viser en endurance', en: 'Heart rate to aim at, endurance' },
  'strength-heart-rate': { fr: 'Fréquence cardiaque à viser en renforcement', en: 'Heart rate to aim at, strengthening' },
} as const satisfies Record<string, Label>;
