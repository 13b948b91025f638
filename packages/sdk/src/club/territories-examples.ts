import type { Club, Slot } from './model.js';

/* Fictional places, around real communes: nothing of them exists. Phones: numbers kept for fiction by the ARCEP (01 99 00). */

const SOURCE = 'Fiche fictive, pour démonstration';

interface Fiction extends Omit<Club, 'source' | 'isExample' | 'slots'> { slot: Omit<Slot, 'id'> }

const fiction = ({ slot, ...club }: Fiction): Club => ({ ...club, source: SOURCE, isExample: true, slots: [{ id: `${club.id}-1`, ...slot }] });

/** A club, a programme, a full slot and a physiotherapist of fiction, which say what the Maisons Sport-Santé of the source do not. */
export const exampleClubs: readonly Club[] = [
  fiction({
    id: 'exemple-gym-douce-du-lac', kind: 'club', names: ['Gym douce du Lac (exemple)'],
    address: { city: 'Évry-Courcouronnes', postcode: '91000', insee: '91228' },
    phones: ['+33199001240'], url: 'https://gym-douce-du-lac.example', lastVerified: '2026-01-12',
    labels: [{ code: 'prescriforme-club', issuer: 'DRAJES et ARS Île-de-France', validUntil: '2027-06' }],
    slot: {
      activity: 'Gym douce', level: [1], publics: ['senior'], audience: 'mixed', sessionsPerWeek: 1, day: 'thu', start: '14:30', end: '15:30',
      price: { kind: 'fixed', min: 96, unit: 'year' }, aids: [{ name: 'Aide de la ville', euros: 40, unit: 'year' }],
      supervision: 'educateur-forme', prescriptionRequired: false, place: { indoor: true }, delivery: ['on-site'],
    },
  }),
  fiction({
    id: 'exemple-passerelle-marche-equilibre', kind: 'passerelle', names: ['Passerelle Marche et équilibre (exemple)'],
    address: { street: 'Gymnase municipal', city: 'Ris-Orangis', postcode: '91130', insee: '91521' },
    phones: ['+33199003518'], lastVerified: '2026-05-04',
    labels: [{ code: 'prescriforme-passerelle', issuer: 'DRAJES et ARS Île-de-France' }],
    slot: {
      activity: 'Marche et équilibre', level: [1, 2], pathologies: ['osteoarticular', 'ageing'], publics: ['senior', 'ald'], audience: 'dedicated',
      sessionsPerWeek: 1, day: 'tue', start: '10:00', end: '11:00', capacity: { left: 2 }, full: false, price: { kind: 'free', note: '12 semaines' },
      supervision: 'EAPA', prescriptionRequired: true, place: { name: 'Gymnase municipal' }, delivery: ['on-site'],
    },
  }),
  fiction({
    id: 'exemple-aqua-forme-corbeil', kind: 'club', names: ['Aqua-forme Corbeil (exemple)'],
    address: { city: 'Corbeil-Essonnes', postcode: '91100', insee: '91174' },
    phones: ['+33199007702'], lastVerified: '2025-03', labels: [{ code: 'club-sport-sante' }],
    slot: {
      activity: 'Aquagym', level: [1], day: 'sat', start: '09:00', end: '10:00', full: true, price: { kind: 'fixed', min: 7, unit: 'session' },
      supervision: 'educateur-forme', prescriptionRequired: false, handicap: { moteur: 'yes' }, place: { indoor: true }, delivery: ['on-site'],
    },
  }),
  fiction({
    id: 'exemple-kine-bords-de-seine', kind: 'liberal-mk', names: ['Cabinet de kinésithérapie des Bords de Seine (exemple)'],
    address: { city: 'Corbeil-Essonnes', postcode: '91100', insee: '91174' },
    phones: ['+33199006133'], lastVerified: '2026-06-02',
    slot: {
      activity: 'Renforcement et équilibre en petit groupe', level: [1, 2, 3], audience: 'dedicated', sessionsPerWeek: 1, day: 'wed', start: '11:00', end: '12:00',
      capacity: { left: 3 }, full: false, price: { kind: 'fixed', min: 15, unit: 'session' }, supervision: 'MK', prescriptionRequired: true,
      delivery: ['on-site'], note: 'Accueille les limitations de force et d’équilibre.',
    },
  }),
];
