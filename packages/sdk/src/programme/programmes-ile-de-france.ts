import type { Programme } from './model.js';
import { followUpsWith, silent } from './silent.js';

const PRESCRIFORME_PHONE = '01 60 74 64 05';
const PRESCRIFORME_URL = 'http://www.prescriforme.fr/';

/** Île-de-France. Line numbers are those of the source S4, territorial council of health of Essonne, 7 September 2023. */
export const ileDeFrance: readonly Programme[] = [
  {
    ...silent,
    id: 'prescriforme',
    name: 'Prescri’forme',
    territory: 'Île-de-France',
    operator: 'DRAJES et ARS Île-de-France',
    public: 'Personnes à qui un médecin prescrit une activité physique',
    eligibility: { needs: ['prescription'] },
    content: 'Aide à la prescription, référencement des structures, communication sécurisée, formations, visuels et carnet de suivi',
    followUps: followUpsWith(),
    phone: PRESCRIFORME_PHONE,
    url: PRESCRIFORME_URL,
    source: 'S4:559-593',
  },
  {
    ...silent,
    id: 'prescriforme-passerelle',
    name: 'Programme passerelle Prescri’forme',
    territory: 'Île-de-France',
    operator: 'Structures du réseau Prescri’forme',
    public: 'Personnes à qui un médecin prescrit une activité physique',
    eligibility: { needs: ['prescription'] },
    // The source counts these programmes (S4:570) and tells nothing of their sessions. What comes after is in the name.
    followUps: followUpsWith(),
    phone: PRESCRIFORME_PHONE,
    url: PRESCRIFORME_URL,
    source: 'S4:559-593',
  },
  {
    ...silent,
    id: 'mobilisport',
    name: 'Mobilisport',
    territory: 'Essonne',
    public: 'Territoires non servis, ruraux',
    source: 'S4:134-138',
  },
];

/** Structures of one kind in the Prescri’forme network, as counted in September 2023. */
export interface NetworkCount { kind: 'centre' | 'passerelle' | 'club-prescriforme' | 'club-sport-sante'; label: string; count: number }

/**
 * The Prescri’forme network. The source announces 1,854 associations, and its categories add up to 1,859: each is shown
 * as it stands, and they are never summed (journeys.md, § H).
 */
export const prescriformeNetwork = {
  programme: 'prescriforme',
  announcedAssociations: 1854,
  patientRecords: 15_000,
  counts: [
    { kind: 'centre', label: 'Centres Prescri’forme', count: 16 },
    { kind: 'passerelle', label: 'Programmes passerelle', count: 341 },
    { kind: 'club-prescriforme', label: 'Clubs Prescri’forme', count: 352 },
    { kind: 'club-sport-sante', label: 'Clubs sport-santé', count: 1150 },
  ] satisfies NetworkCount[] as readonly NetworkCount[],
  /** Centres of Essonne, as the source names them. */
  centresEssonne: ['GPS Bligny', 'APA de Géant'],
  source: 'S4:559-593',
} as const;
