import { extensionUrls } from './fhir-extension-urls.js';

/** What an extension of ours says, and where: all that its StructureDefinition needs. */
export interface OwnExtension {
  readonly url: string;
  /** Where it may stand: a resource, an element or a data type of R4. */
  readonly context: readonly string[];
  /** The one type its value has: `valueCoding` for `Coding`. */
  readonly valueType: 'boolean' | 'code' | 'Coding' | 'date' | 'Duration' | 'Reference' | 'string';
  /** Whether an element may carry several. */
  readonly repeats: boolean;
  readonly title: { readonly fr: string; readonly en: string };
  /** What it means, in one sentence. */
  readonly definition: string;
  /** Code system of a `Coding`, last part of its URL; types of a `Reference`. */
  readonly values?: readonly string[];
}

/**
 * Every extension of ours on a prescription: what neither R4 nor its core extensions have an element for. The
 * StructureDefinitions that are published are made of it.
 */
export const extensions = {
  noteKind: {
    url: extensionUrls.noteKind, context: ['Annotation'], valueType: 'Coding', repeats: false, values: ['apa-note'],
    title: { fr: 'Nature de la note', en: 'Kind of note' },
    definition: 'What a note of the request is about: precautions, contraindications, background, advice, why a renewal is excluded.',
  },
  originalDate: {
    url: extensionUrls.originalDate, context: ['ServiceRequest.basedOn'], valueType: 'date', repeats: false,
    title: { fr: 'Date de la prescription initiale', en: 'Date of the original prescription' },
    definition: 'The day of the prescription that is renewed or adapted, for a reader who does not have it.',
  },
  originalPrescriber: {
    url: extensionUrls.originalPrescriber, context: ['ServiceRequest.basedOn'], valueType: 'Reference', repeats: false, values: ['Practitioner', 'PractitionerRole'],
    title: { fr: 'Prescripteur initial', en: 'Original prescriber' },
    definition: 'Who signed the prescription that is renewed or adapted, to be told of it (CSP art. D. 1172-2-1).',
  },
  exactDuration: {
    url: extensionUrls.exactDuration, context: ['Period'], valueType: 'Duration', repeats: false,
    title: { fr: 'Durée exacte', en: 'Exact duration' },
    definition: 'The prescribed duration in months beside a period of which it gives the end: 4.5 months have no exact last day.',
  },
  condition: {
    url: extensionUrls.condition, context: ['CodeableConcept'], valueType: 'Reference', repeats: false, values: ['Condition'],
    title: { fr: 'Problème du dossier', en: 'Condition of the record' },
    definition: 'The Condition of the record that this reason was chosen from; it is among the reasonReference too.',
  },
  screenedOn: {
    url: extensionUrls.screenedOn, context: ['CodeableConcept'], valueType: 'date', repeats: false,
    title: { fr: 'Date du dépistage', en: 'Date of the screening' },
    definition: 'The day of the screening that found the frailty (CSP art. D. 1172-1-1, 3° e).',
  },
  screeningTool: {
    url: extensionUrls.screeningTool, context: ['CodeableConcept'], valueType: 'string', repeats: false,
    title: { fr: 'Outil du dépistage', en: 'Tool of the screening' },
    definition: 'The tool of that screening, in words: ICOPE.',
  },
  prescribingOrganization: {
    url: extensionUrls.prescribingOrganization, context: ['ServiceRequest'], valueType: 'Reference', repeats: false, values: ['Organization', 'HealthcareService'],
    title: { fr: 'Structure du prescripteur', en: 'Organization of the prescriber' },
    definition: 'Where the prescriber acts, when it is a structure: hospital, health centre.',
  },
  attendingPhysician: {
    url: extensionUrls.attendingPhysician, context: ['ServiceRequest'], valueType: 'Reference', repeats: false, values: ['Practitioner', 'PractitionerRole'],
    title: { fr: 'Médecin traitant', en: 'Attending physician' },
    definition: 'The doctor whom the patient declared, when it is not the prescriber. Reports go there too, with the agreement of the patient (CSP art. D. 1172-5).',
  },
  orientation: {
    url: extensionUrls.orientation, context: ['ServiceRequest'], valueType: 'Coding', repeats: false, values: ['apa-orientation'],
    title: { fr: 'Orientation', en: 'Orientation' },
    definition: 'Who finds the place of practice: the prescriber or a coordinator.',
  },
  reportRecipient: {
    url: extensionUrls.reportRecipient, context: ['ServiceRequest'], valueType: 'Coding', repeats: true, values: ['apa-report-recipient'],
    title: { fr: 'Destinataire des bilans', en: 'Recipient of the reports' },
    definition: 'A doctor whom the reports go to. Without any, all whom the agreement of the patient allows.',
  },
  sharedSection: {
    url: extensionUrls.sharedSection, context: ['ServiceRequest'], valueType: 'Coding', repeats: true, values: ['apa-section'],
    title: { fr: 'Rubrique communiquée', en: 'Section given' },
    definition: 'A section that people who are no health professionals get.',
  },
  withheldSection: {
    url: extensionUrls.withheldSection, context: ['ServiceRequest'], valueType: 'Coding', repeats: true, values: ['apa-section'],
    title: { fr: 'Rubrique réservée', en: 'Section withheld' },
    definition: 'A section that people who are no health professionals do not get.',
  },
  handedOver: {
    url: extensionUrls.handedOver, context: ['ServiceRequest'], valueType: 'boolean', repeats: false,
    title: { fr: 'Document remis en main propre', en: 'Handed over in person' },
    definition: 'Whether the document was handed to the patient in person.',
  },
  leftEmpty: {
    url: extensionUrls.leftEmpty, context: ['ServiceRequest'], valueType: 'code', repeats: true,
    title: { fr: 'Liste laissée vide', en: 'List left empty' },
    definition: 'Name of a list of the prescription that was gone through and holds nothing, which is not a list nobody asked for.',
  },
} as const satisfies Record<string, OwnExtension>;
