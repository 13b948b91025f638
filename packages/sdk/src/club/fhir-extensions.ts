import { clubExtensions as urls } from './codes.js';

/** What an extension of ours says, and where: all that its StructureDefinition needs. */
interface ClubExtension {
  readonly url: string;
  readonly context: readonly string[];
  readonly valueType: 'boolean' | 'code' | 'date' | 'decimal' | 'Money' | 'Period' | 'Range' | 'Reference' | 'string' | 'unsignedInt' | 'url';
  readonly repeats: boolean;
  readonly title: { readonly fr: string; readonly en: string };
  readonly definition: string;
  /** Types of a `Reference`. */
  readonly values?: readonly string[];
}

const service = ['HealthcareService'];
const concept = ['CodeableConcept'];

/** Every extension of ours on a club: what neither R4 nor FR Core 2.2.0 has an element for. The published StructureDefinitions are made of it. */
export const clubExtensionTable: Readonly<Record<keyof typeof urls, ClubExtension>> = {
  lastVerified: {
    url: urls.lastVerified, context: service, valueType: 'date', repeats: false, title: { fr: 'Dernière vérification', en: 'Last verified' },
    definition: 'The day or month on which somebody last made sure of the record: not when a server last wrote it.',
  },
  source: {
    url: urls.source, context: service, valueType: 'string', repeats: false, title: { fr: 'Source de la fiche', en: 'Source of the record' },
    definition: 'Who published the record, in words; meta.source is a URI.',
  },
  licence: {
    url: urls.licence, context: service, valueType: 'string', repeats: false, title: { fr: 'Licence de la fiche', en: 'Licence of the record' },
    definition: 'Under which licence the record may be used, in words.',
  },
  example: {
    url: urls.example, context: service, valueType: 'boolean', repeats: false, title: { fr: 'Fiche fictive', en: 'Fictional record' },
    definition: 'Whether the place is made up, for demonstrations.',
  },
  precision: {
    url: urls.precision, context: ['Location'], valueType: 'code', repeats: false, title: { fr: 'Précision de la position', en: 'Precision of the position' },
    definition: 'How well the position is known: address, commune (the middle of it), unknown.',
  },
  phoneToConfirm: {
    url: urls.phoneToConfirm, context: service, valueType: 'string', repeats: true, title: { fr: 'Téléphone à confirmer', en: 'Phone to confirm' },
    definition: 'A number that was published together with those of others, or that could not be read for sure: no telecom, so that nobody dials it unawares.',
  },
  labelIssuer: {
    url: urls.labelIssuer, context: concept, valueType: 'string', repeats: false, title: { fr: 'Délivré par', en: 'Issued by' },
    definition: 'Who gives the label that a program is.',
  },
  labelValidUntil: {
    url: urls.labelValidUntil, context: concept, valueType: 'date', repeats: false, title: { fr: 'Valable jusqu’au', en: 'Valid until' },
    definition: 'The last day or month of the label that a program is.',
  },
  habilitation: {
    url: urls.habilitation, context: service, valueType: 'Period', repeats: false, title: { fr: 'Période de l’habilitation', en: 'Period of the accreditation' },
    definition: 'From when to when the Maison Sport-Santé is accredited, for five years.',
  },
  slotOf: {
    url: urls.slotOf, context: service, valueType: 'Reference', repeats: false, values: ['HealthcareService'], title: { fr: 'Créneau de', en: 'Slot of' },
    definition: 'The service of the structure, of which this one is a slot: R4 services are not part of one another.',
  },
  disciplinePage: {
    url: urls.disciplinePage, context: service, valueType: 'url', repeats: false, title: { fr: 'Page de la discipline', en: 'Page of the discipline' },
    definition: 'A page that tells of the discipline of the slot, by whoever publishes it.',
  },
  age: {
    url: urls.age, context: service, valueType: 'Range', repeats: false, title: { fr: 'Âge', en: 'Age' },
    definition: 'The ages, in completed years, that the slot takes: R4 gives eligibility a code and no value.',
  },
  sessionsPerWeek: {
    url: urls.sessionsPerWeek, context: service, valueType: 'decimal', repeats: false, title: { fr: 'Séances par semaine', en: 'Sessions per week' },
    definition: 'How many sessions a week one takes part in.',
  },
  groupSize: {
    url: urls.groupSize, context: service, valueType: 'Range', repeats: false, title: { fr: 'Taille du groupe', en: 'Size of the group' },
    definition: 'How many people the group is made of.',
  },
  placesLeft: {
    url: urls.placesLeft, context: service, valueType: 'unsignedInt', repeats: false, title: { fr: 'Places restantes', en: 'Places left' },
    definition: 'How many places were left when the record was verified.',
  },
  transportStop: {
    url: urls.transportStop, context: service, valueType: 'string', repeats: false, title: { fr: 'Arrêt de transport', en: 'Stop of public transport' },
    definition: 'The nearest stop of public transport.',
  },
  transportLine: {
    url: urls.transportLine, context: service, valueType: 'string', repeats: false, title: { fr: 'Ligne de transport', en: 'Line of public transport' },
    definition: 'The line of public transport that stops there.',
  },
  amountMin: {
    url: urls.amountMin, context: concept, valueType: 'Money', repeats: false, title: { fr: 'Montant, ou montant minimal', en: 'Amount, or least amount' },
    definition: 'The price or the aid that a provision code stands for; the least of it when it has two ends.',
  },
  amountMax: {
    url: urls.amountMax, context: concept, valueType: 'Money', repeats: false, title: { fr: 'Montant maximal', en: 'Greatest amount' },
    definition: 'The greatest amount of a price that has two ends.',
  },
  amountUnit: {
    url: urls.amountUnit, context: concept, valueType: 'code', repeats: false, title: { fr: 'Pour quoi', en: 'For what' },
    definition: 'What the amount is for: session, month, quarter, year, programme.',
  },
  aidNote: {
    url: urls.aidNote, context: concept, valueType: 'string', repeats: false, title: { fr: 'Condition de l’aide', en: 'Condition of the aid' },
    definition: 'What one has to know of the aid.',
  },
};
