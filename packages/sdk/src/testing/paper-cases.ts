import type { Prescription, PrescriptionDraft } from '../prescription/model.js';
import { patients } from './patients.js';
import { practitioners } from './practitioners.js';
import { prescriptions } from './prescriptions.js';

const { feliciteLamarche, incomplete, jeanneDuval, paulGarnier } = prescriptions;

/** No ALD, nothing unusual. */
const simple: Prescription = { ...jeanneDuval, grounds: [{ kind: 'risk', factor: 'hypertension' }], handedOver: true };

/** An ALD with severe limitations and everything a doctor may say. */
const everything: Prescription = {
  ...paulGarnier,
  place: 'Évry-Courcouronnes',
  startsOn: '2026-12-01',
  organization: { name: 'Centre médical des Aunettes', phone: '01 99 00 00 28', address: { lines: ['10 rue des Aunettes'], postalCode: '91000', city: 'Évry-Courcouronnes' } },
  attendingPhysician: practitioners.claireMorel,
  grounds: [{ kind: 'ald', number: 13, label: 'Infarctus du myocarde' }, { kind: 'risk', factor: 'dyslipidaemia' }],
  components: [
    { type: 'endurance', sessionsPerWeek: { low: 2, high: 3 }, sessionMinutes: { low: 20, high: 30 }, intensity: 'light', sessions: 30, advice: 'Vélo assis, marche sur tapis' },
    { type: 'strength', sessionsPerWeek: { low: 1, high: 2 }, sessionMinutes: { low: 15 }, intensity: 'light', sessions: 20 },
    { type: 'breathing', sessionsPerWeek: { low: 2 }, intensity: 'light' },
  ],
  setting: 'individual',
  practicePlace: 'institution',
  goals: ['Monter deux étages sans s’arrêter', 'Retourner au marché à pied'],
  dailyAdvice: 'Marcher un quart d’heure après chaque repas.',
  sedentaryAdvice: 'Se lever une fois par heure.',
  limitations: {
    neuromuscular: 'none', osteoarticular: 'minimal', endurance: 'severe', strength: 'moderate', walking: 'severe', cognition: 'none', language: 'none',
    mood: 'minimal', vision: 'minimal', hearing: 'moderate', pain: 'none',
  },
  sixMinuteWalkMetres: 140,
  precautions: 'Arrêter en cas de douleur dans la poitrine, d’essoufflement inhabituel ou de malaise.\nPrendre la tension avant la séance : pas de séance au-dessus de 160/95.',
  contraindications: 'Pas d’effort en apnée, pas de charge au-dessus des épaules.',
  background: 'Infarctus inférieur en novembre 2025, deux stents. β-bloquant, statine. FEVG ≥ 45 %.',
  heartRate: { resting: 58, endurance: 95, strength: 90 },
  equipment: ['heart-rate-monitor'],
  otherEquipment: 'Bâtons de marche',
  structures: [{ name: 'Maison Sport-Santé du Val d’Orge', phone: '01 99 00 12 34', address: { lines: ['2 place du Stade'], postalCode: '91220', city: 'Brétigny-sur-Orge' } }],
  orientation: 'coordinator',
};

/** 16, and his mother answers for him. */
const minor: Prescription = {
  ...jeanneDuval,
  patient: patients.noePetitpas,
  guardian: { familyName: 'PETITPAS', givenName: 'Nadia', relationship: 'mother', phone: '06 39 98 20 11' },
  grounds: [{ kind: 'risk', factor: 'obesity' }],
  dispensers: ['eapa', 'sports-educator'],
};

/** Names and addresses as long as they come, and 2000 characters of precautions. */
const longNames: Prescription = {
  ...jeanneDuval,
  patient: {
    ...patients.apollineChateauvert, familyName: 'CHÂTEAUVERT-LONGUEMARE DE BELLEFONTAINE-SAINTE-GENEVIÈVE', givenNames: ['Marie-Apolline-Éléonore', 'Bérengère', 'Désirée'],
  },
  prescriber: {
    ...practitioners.hugoValcoeur, familyName: 'VALCOEUR-MONTMIRAIL DE LA ROCHEFOUCAULD-SAINT-AUBIN', givenName: 'Hugues-Barthélemy',
    secureEmail: 'hugues-barthelemy.valcoeur-montmirail-de-la-rochefoucauld@medecin.mssante.example',
    address: { lines: ['Pôle cardiologie, escalier C', 'Bâtiment des Consultations', '154 bis boulevard de la Libération-du-Territoire'], postalCode: '91860', city: 'Épinay-sous-Sénart-lès-Brunoy' },
  },
  grounds: [{ kind: 'ald', number: 30, label: 'Cancer du sein' }],
  precautions: 'Port du manchon pendant la séance, pas de charge avec le bras opéré, surveiller la fatigue du lendemain. '.repeat(20).slice(0, 2000),
};

/** A masseur-kinésithérapeute renews what a doctor prescribed (CSP art. D. 1172-2-1). */
const renewal: Prescription = {
  ...feliciteLamarche,
  id: '1f6f0d35-9d1c-4f0e-8b5e-3a5a2f6f0c01',
  kind: 'renewal',
  basedOn: { id: feliciteLamarche.id, authoredOn: '2026-05-18', prescriber: practitioners.claireMorel },
  prescriber: practitioners.karimSouplet,
  noAdverseReport: true,
  noContraryIndication: true,
};

const blank: PrescriptionDraft = { ...incomplete, components: [], durationMonths: undefined };

/** Prescriptions whose paper is looked at, in tests and stories. */
export const paperCases = { simple, everything, minor, longNames, renewal, blank };
