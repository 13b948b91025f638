import type { Prescription } from '../prescription/model.js';
import { viewFor } from '../prescription/views.js';
import { patients } from './patients.js';
import { practitioners } from './practitioners.js';

/** Every field that a first prescription may have, for a severe limitation. */
const complete: Prescription = {
  id: '6b1f7c0e-8d24-4a95-b3f1-5e90c7d2a911',
  kind: 'initial',
  authoredOn: '2026-11-20',
  place: 'Évry-Courcouronnes',
  startsOn: '2026-12-01',
  patient: patients.paulGarnier,
  prescriber: practitioners.hugoValcoeur,
  organization: {
    name: 'Centre médical des Aunettes', finess: '910000017', siret: '99900000100019', phone: '01 99 00 00 29', email: 'aunettes@example.org',
    secureEmail: 'aunettes@mssante.example', address: { lines: ['10 rue des Aunettes'], postalCode: '91000', city: 'Évry-Courcouronnes', communeCode: '91228' },
  },
  attendingPhysician: practitioners.claireMorel,
  grounds: [
    { kind: 'ald', number: 13, label: 'Infarctus du myocarde', reference: 'Condition/patient-02-infarction' },
    { kind: 'chronic', text: 'Lombalgie chronique' },
    { kind: 'risk', factor: 'dyslipidaemia' },
    { kind: 'risk', factor: 'other', text: 'Apnées du sommeil' },
    { kind: 'autonomy', situation: 'frailty', screenedOn: '2026-10-12', tool: 'ICOPE' },
  ],
  belowWhoLevel: true,
  needsSupport: true,
  components: [
    { type: 'endurance', sessionsPerWeek: { low: 2, high: 3 }, sessionMinutes: { low: 20, high: 30 }, intensity: 'light', sessions: 40, advice: 'Marche en terrain plat' },
    { type: 'strength', sessionsPerWeek: { low: 1 }, sessionMinutes: { low: 20 }, intensity: 'light' },
    { type: 'breathing', sessionsPerWeek: { low: 2 }, intensity: 'light' },
  ],
  durationMonths: 4.5,
  setting: 'individual',
  practicePlace: 'town',
  goals: ['Monter deux étages sans m’arrêter', 'Retourner à la pêche'],
  dailyAdvice: 'Marcher dix minutes après chaque repas.',
  sedentaryAdvice: 'Se lever toutes les heures.',
  limitations: { osteoarticular: 'moderate', endurance: 'severe', strength: 'minimal', mood: 'none', pain: 'moderate' },
  sixMinuteWalkMetres: 312,
  severeLimitation: true,
  dispensers: ['physiotherapist', 'eapa'],
  precautions: 'Arrêter si une douleur dans la poitrine, un essoufflement inhabituel ou un malaise survient.',
  contraindications: 'Pas d’effort en apnée.',
  background: 'Bêtabloquant : la fréquence cardiaque monte peu.',
  heartRate: { resting: 58, endurance: 95, strength: 90 },
  equipment: ['heart-rate-monitor', 'orthosis'],
  otherEquipment: 'Bâtons de marche',
  structures: [
    { reference: 'Organization/mss-fontclaire', name: 'Maison Sport-Santé de Fontclaire', phone: '01 99 00 56 78', email: 'fontclaire@example.org' },
    { name: 'Association Cœur et Marche', siret: '99900000200017', email: 'coeur-et-marche@example.org', address: { lines: ['3 allée du Parc'], postalCode: '91000', city: 'Évry-Courcouronnes' } },
  ],
  orientation: 'coordinator',
  patientAgreement: true,
  reportAgreement: true,
  reportRecipients: ['prescriber', 'attending-physician'],
  renewalExcluded: true,
  renewalExcludedReason: 'À revoir en consultation avant de continuer.',
  handedOver: true,
  rulesVersion: '2026-11',
  sharing: { contact: true, precautions: true, equipment: true, goals: true, background: false },
};

/** A boy of 16, whose mother agrees with him. */
const minor: Prescription = {
  id: '1e5a9d73-2b60-4c8f-97ad-c04b83f6e512',
  kind: 'initial',
  authoredOn: '2026-11-20',
  patient: patients.noePetitpas,
  guardian: { familyName: 'PETITPAS', givenName: 'Élise', relationship: 'mother', phone: '06 39 98 20 11' },
  prescriber: practitioners.claireMorel,
  grounds: [{ kind: 'risk', factor: 'obesity', reference: 'Condition/patient-04-obesity' }],
  belowWhoLevel: true,
  needsSupport: true,
  components: [{ type: 'endurance', sessionsPerWeek: { low: 2, high: 3 }, sessionMinutes: { low: 45 }, intensity: 'moderate', advice: 'Natation, vélo' }],
  durationMonths: 3,
  setting: 'group',
  goals: ['Jouer un match entier'],
  severeLimitation: false,
  dispensers: ['eapa', 'sports-educator'],
  patientAgreement: true,
  reportAgreement: true,
};

/** Names, addresses and words as long as they come. */
const longNames: Prescription = {
  id: 'd2870b4f-6e19-4f35-8ac7-29b15e60f713',
  kind: 'initial',
  authoredOn: '2026-11-19',
  patient: patients.apollineChateauvert,
  prescriber: practitioners.hugoValcoeur,
  organization: { name: 'Centre hospitalier intercommunal de la Vallée-de-l’Orge et des Rives-de-l’Essonne, service d’oncologie médicale' },
  attendingPhysician: practitioners.claireMorel,
  grounds: [
    { kind: 'ald', number: 30, label: 'Cancer du sein', reference: 'Condition/patient-05-cancer' },
    { kind: 'chronic', text: 'Neuropathie périphérique douloureuse des membres inférieurs, séquelle du traitement, avec troubles de la sensibilité et de l’équilibre qui gênent la marche sur terrain irrégulier' },
  ],
  belowWhoLevel: true,
  needsSupport: true,
  components: [
    { type: 'endurance', sessionsPerWeek: { low: 2 }, sessionMinutes: { low: 30, high: 45 }, intensity: 'moderate', advice: 'Marche nordique, vélo d’appartement, aquagym en petit groupe avec un enseignant formé à la cancérologie' },
    { type: 'balance', sessionsPerWeek: { low: 2 }, sessionMinutes: { low: 15 }, intensity: 'light' },
    { type: 'flexibility', sessionsPerWeek: { low: 2 }, sessionMinutes: { low: 15 }, intensity: 'light' },
  ],
  durationMonths: 6,
  severeLimitation: false,
  dispensers: ['eapa', 'physiotherapist'],
  precautions: 'Lymphœdème du bras gauche : manchon pendant l’effort, pas de charge lourde à bout de bras, surveiller la peau. Fatigue très variable d’une semaine à l’autre : adapter la séance au jour, ne jamais forcer.',
  patientAgreement: true,
  reportAgreement: true,
};

/** Paul Garnier again, three months later, renewed by his masseur-kinésithérapeute (CSP art. D. 1172-2-1). */
const renewal: Prescription = {
  id: '93cf5e18-a7b2-4d60-8e4f-716d0c2b9a14',
  kind: 'renewal',
  basedOn: { id: '8a4c96e0-13d7-4f52-8b6d-70e5a9c2f402', authoredOn: '2026-11-20', prescriber: practitioners.hugoValcoeur },
  authoredOn: '2027-02-22',
  patient: patients.paulGarnier,
  prescriber: practitioners.karimSouplet,
  grounds: [{ kind: 'ald', number: 13, label: 'Infarctus du myocarde' }],
  components: [
    { type: 'endurance', sessionsPerWeek: { low: 2 }, sessionMinutes: { low: 20, high: 30 }, intensity: 'light' },
    { type: 'breathing', sessionsPerWeek: { low: 2 }, sessionMinutes: { low: 20, high: 30 }, intensity: 'light' },
  ],
  durationMonths: 3,
  severeLimitation: true,
  dispensers: ['physiotherapist', 'eapa'],
  noAdverseReport: true,
  noContraryIndication: true,
  patientAgreement: true,
  reportAgreement: true,
};

/** The dose that follows from a good report, by the same. */
const adaptation: Prescription = {
  ...renewal,
  id: 'b7e4d061-5c38-4f9a-a2d6-08f3e91c7b15',
  kind: 'adaptation',
  authoredOn: '2027-01-11',
  components: [{ type: 'endurance', sessionsPerWeek: { low: 3 }, sessionMinutes: { low: 30 }, intensity: 'moderate' }],
  durationMonths: 3,
};

/** Stopped after nine days by another doctor than the one who prescribed. */
const stopped: Prescription = {
  id: 'f0395b6a-41ce-4872-9b0d-e6a7d28c5316',
  kind: 'initial',
  authoredOn: '2026-11-09',
  patient: patients.prosperDutrot,
  prescriber: practitioners.claireMorel,
  grounds: [{ kind: 'chronic', text: 'Gonarthrose', reference: 'Condition/patient-10-knee' }, { kind: 'risk', factor: 'obesity', reference: 'Condition/patient-10-obesity' }],
  belowWhoLevel: true,
  needsSupport: true,
  components: [{ type: 'endurance', sessionsPerWeek: { low: 2 }, sessionMinutes: { low: 45 }, intensity: 'moderate' }],
  durationMonths: 3,
  severeLimitation: false,
  dispensers: ['eapa'],
  structures: [{ reference: 'Organization/mss-val-d-orge', name: 'Maison Sport-Santé du Val d’Orge' }],
  patientAgreement: true,
  stopped: { on: '2026-11-18', reason: 'Poussée douloureuse, chirurgie prévue', by: practitioners.hugoValcoeur },
};

/** What the whole of a prescription can be, one case each. All fit the model; the rules accept them on the day they are written. */
export const prescriptionCases = { complete, minor, longNames, renewal, adaptation, stopped, /** What people who are no health professionals get of `complete`. */ reduced: viewFor(complete, 'other') };
