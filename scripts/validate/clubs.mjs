/**
 * What the SDK writes of a directory: the places of Essonne and the fictional ones, a synthetic territory, one club that says
 * all that a club may say, as a transaction and as one service; a referral and its answers. Reads packages/sdk/src. Writes nothing.
 */
import { tsImport } from 'tsx/esm/api';

const load = (path) => tsImport(`../../packages/sdk/src/${path}.ts`, import.meta.url);
const [{ patients, practitioners, prescriptions, territoryClubs }, { answerReferral, toClubBundle, toHealthcareService, toReferral }, { essonne, exampleClubs }] =
  await Promise.all(['testing/index', 'club/fhir', 'club/territories'].map(load));

const full = {
  id: 'whole', kind: 'centre-prescriforme', names: ['Centre des Rives (exemple)', 'CDR'], address: { street: '2 rue du Stade', postcode: '91000', city: 'Évry-Courcouronnes', insee: '91228' },
  position: { lat: 48.63, lon: 2.44, precision: 'address' }, phones: ['+33199001234'], phonesToConfirm: ['+33199005678'], email: 'rives@example.org', url: 'https://rives.example',
  labels: [{ code: 'prescriforme-centre', issuer: 'DRAJES et ARS Île-de-France', validUntil: '2028-06' }], habilitation: { validFrom: '2023-09-01', validUntil: '2028-08-31', number: 'H-12' },
  identifiers: { siret: '12345678900011', finess: '910000012', rna: 'W912000001', ror: 'R-1' }, lastVerified: '2026-05', source: 'Fiche fictive', licence: 'Licence Ouverte 2.0', remark: 'Entrée par le parking.',
  isExample: true, coverage: ['91', '91228'],
  slots: [{
    id: 'tuesday', structureId: 'whole', activity: 'Marche nordique', level: [1, 2, 3], pathologies: ['cancer', 'ageing'], publics: ['senior', 'ald'], ageMin: 18, ageMax: 90,
    audience: 'dedicated', sessionsPerWeek: 1.5, day: 'tue', start: '22:30', end: '00:15', season: 'De septembre à juin', capacity: { min: 4, max: 12, left: 0 }, full: true,
    price: { kind: 'range', min: 5, max: 10.5, unit: 'session', note: 'Selon le nombre de séances' }, aids: [{ name: 'Aide de la ville', euros: 40, unit: 'year', note: 'Sur demande' }],
    supervision: 'EAPA', prescriptionRequired: false, handicap: { moteur: 'yes', visuel: 'no', auditif: 'unknown', mental: 'yes' }, place: { name: 'Stade', indoor: false, outdoor: true, venueId: 'E1' },
    transport: { stop: 'Mairie', line: '402' }, delivery: ['on-site', 'at-home', 'remote', 'itinerant'], note: 'Prêt de bâtons.',
  }, { id: 'unknown' }],
};

const [, bridge] = exampleClubs;
const asked = {
  club: bridge, slot: bridge.slots[0].id, prescription: prescriptions.jeanneDuval, patient: patients.jeanneDuval, author: practitioners.claireMorel, note: 'Disponible le mardi.',
  id: '4f0f3a52-6c1e-4b7a-9f40-2c8e71b6d999', at: '2026-11-22T09:00:00+01:00',
};
const newcomer = { ...patients.jeanneDuval, reference: undefined };
const task = { ...toReferral(asked).entry.at(-1).resource, id: 'referral-1', focus: { reference: 'ServiceRequest/referral-1' }, meta: { versionId: '2' } };
const at = '2026-11-23T09:00:00+01:00';

/** @type {{ name: string, bundle: object }[]} */
export const clubBundles = [
  { name: 'Essonne', bundle: toClubBundle(essonne.clubs) },
  { name: 'fictional places', bundle: toClubBundle(exampleClubs) },
  { name: 'a club that says all', bundle: toClubBundle([full]) },
  { name: 'a synthetic territory', bundle: toClubBundle(territoryClubs({ slots: 20 })) },
  ...['jeanneDuval', 'paulGarnier', 'feliciteLamarche'].map((name) => ({ name: `referral of ${name}`, bundle: toReferral({ ...asked, prescription: prescriptions[name], patient: patients[name] }) })),
  { name: 'referral of a newcomer', bundle: toReferral({ ...asked, prescription: undefined, patient: newcomer }) },
  { name: 'a referral that is accepted', bundle: answerReferral(task, { accepted: true }, { at }) },
  { name: 'a referral that is declined', bundle: answerReferral(task, { declined: true, reason: 'Groupe complet' }, { at }) },
];

/** @type {{ name: string, resource: object }[]} each with all of it `contained` */
export const clubServices = [full, ...essonne.clubs.slice(0, 2), bridge].map((club) => ({ name: `${club.id} as one service`, resource: toHealthcareService(club) }));
