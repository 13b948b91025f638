import { INS_OIDS } from '../identity/codes.js';
import type { Patient } from '../identity/model.js';

/**
 * Synthetic people. Names are invented, phones are in the ranges ARCEP keeps for fiction (01 99 00, 06 39 98), mail
 * domains are reserved (RFC 2606), matricules are of the TEST register with a right key and fit the traits.
 * Ages are as of 22 November 2026.
 */
const test = (matricule: string) => ({ matricule, oid: INS_OIDS.TEST });

const people = <Key extends string>(all: Record<Key, Patient>): Record<Key, Patient> => all;

export const patients = people({
  /** 68, type 2 diabetes (ALD 8), high blood pressure, overweight, sits much: 135 min a week. The design's main example. */
  jeanneDuval: {
    reference: 'Patient/patient-01', identityStatus: 'VALI', ins: test('258039117400101'),
    familyName: 'DUVAL', givenNames: ['Jeanne', 'Marie'], gender: 'female', birthDate: '1958-03-14', birthPlaceCode: '91174',
    phone: '06 39 98 12 58', email: 'jeanne.duval@example.org',
    address: { lines: ['12 rue des Peupliers'], postalCode: '91220', city: 'Brétigny-sur-Orge', communeCode: '91103' },
  },
  /** 71, heart attack one year ago (ALD 13), back to walking. */
  paulGarnier: {
    reference: 'Patient/patient-02', identityStatus: 'VALI', ins: test('155099122800231'),
    familyName: 'GARNIER', givenNames: ['Paul'], gender: 'male', birthDate: '1955-09-02', birthPlaceCode: '91228',
    phone: '01 99 00 55 02', email: 'paul.garnier@example.org',
    address: { lines: ['3 allée du Belvédère', 'Bâtiment B'], postalCode: '91000', city: 'Évry-Courcouronnes', communeCode: '91228' },
  },
  /** 82, lives alone, frail on screening, fell once this year. No e-mail. */
  feliciteLamarche: {
    reference: 'Patient/patient-03', identityStatus: 'VALI', ins: test('244055145400390'),
    familyName: 'LAMARCHE', givenNames: ['Félicité', 'Augustine'], usualFamilyName: 'PASDELOUP', gender: 'female', birthDate: '1944-05-21', birthPlaceCode: '51454',
    phone: '01 99 00 44 21',
    address: { lines: ['Résidence les Tilleuls', '8 place du Marché'], postalCode: '91700', city: 'Sainte-Geneviève-des-Bois', communeCode: '91549' },
  },
  /** 16, obesity: a minor, whose parents agree with them. */
  noePetitpas: {
    reference: 'Patient/patient-04', identityStatus: 'VALI', ins: test('110069137700444'),
    familyName: 'PETITPAS', givenNames: ['Noé', 'Raphaël'], gender: 'male', birthDate: '2010-06-18', birthPlaceCode: '91377',
    phone: '06 39 98 20 10',
    address: { lines: ['27 avenue des Coureurs'], postalCode: '91300', city: 'Massy', communeCode: '91377' },
  },
  /** 57, breast cancer (ALD 30). The longest names: double-barrelled, accents, a particle. */
  apollineChateauvert: {
    reference: 'Patient/patient-05', identityStatus: 'VALI', ins: test('269047511400557'),
    familyName: 'CHÂTEAUVERT-LONGUEMARE DE BELLEFONTAINE', givenNames: ['Marie-Apolline', 'Éléonore', 'Bérengère', 'Désirée'],
    usualFamilyName: 'D’HAUTECOMBE-RIVENOIRE', gender: 'female', birthDate: '1969-04-30', birthPlaceCode: '75114',
    phone: '06 39 98 69 04', email: 'marie-apolline.eleonore.chateauvert-longuemare@correspondance.example.org',
    address: { lines: ['Appartement 1204', 'Tour des Quatre-Vents', '154 bis boulevard de la Libération-du-Territoire'], postalCode: '91860', city: 'Épinay-sous-Sénart', communeCode: '91215' },
  },
  /** 59, high blood pressure. Born in Corsica: 2A counts 19 in the key. */
  angeFiumaltu: {
    reference: 'Patient/patient-06', identityStatus: 'VALI', ins: test('167082A00400636'),
    familyName: 'FIUMALTU', givenNames: ['Ange-Toussaint'], gender: 'male', birthDate: '1967-08-15', birthPlaceCode: '2A004',
    phone: '06 39 98 67 08', email: 'ange.fiumaltu@example.com',
  },
  /** 54, obesity and knee pain. Born abroad (99350). */
  aminaBelhorizon: {
    reference: 'Patient/patient-07', identityStatus: 'VALI', ins: test('272019935000786'),
    familyName: 'BELHORIZON', givenNames: ['Amina'], gender: 'female', birthDate: '1972-01-09', birthPlaceCode: '99350',
    phone: '06 39 98 72 01', email: 'amina.belhorizon@example.org',
    address: { lines: ['5 square du Levant'], postalCode: '91600', city: 'Savigny-sur-Orge', communeCode: '91589' },
  },
  /** 46, type 2 diabetes (ALD 8), lives in La Réunion, four hours ahead. */
  expeditVacoa: {
    reference: 'Patient/patient-08', identityStatus: 'VALI', ins: test('180119741100867'),
    familyName: 'VACOA', givenNames: ['Expédit', 'Joseph'], gender: 'male', birthDate: '1980-11-30', birthPlaceCode: '97411',
    phone: '06 39 98 80 11', email: 'expedit.vacoa@example.net',
    address: { lines: ['41 chemin des Filaos'], postalCode: '97400', city: 'Saint-Denis', communeCode: '97411' },
  },
  /** 50, colon cancer (ALD 30), tired by treatment. Known by a married name. */
  soleneGrandpas: {
    reference: 'Patient/patient-09', identityStatus: 'VALI', ins: test('276072901900967'),
    familyName: 'GRANDPAS', givenNames: ['Solène', 'Anne'], usualFamilyName: 'ONDAVELLE', gender: 'female', birthDate: '1976-07-07', birthPlaceCode: '29019',
    phone: '06 39 98 76 07', email: 'solene.ondavelle@example.org',
    address: { lines: ['2 quai des Rameurs'], postalCode: '91100', city: 'Corbeil-Essonnes', communeCode: '91174' },
  },
  /** 65, knee osteoarthritis and obesity. */
  prosperDutrot: {
    reference: 'Patient/patient-10', identityStatus: 'VALI', ins: test('161033155501076'),
    familyName: 'DUTROT', givenNames: ['Prosper'], gender: 'male', birthDate: '1961-03-19', birthPlaceCode: '31555',
    phone: '06 39 98 61 03', email: 'prosper.dutrot@example.org',
  },
  /** 87, Parkinson's disease (ALD 16). An INS came, but nobody checked the papers: not qualified. */
  lucienBrindacier: {
    reference: 'Patient/patient-11', identityStatus: 'PROV', ins: test('138125935001147'),
    familyName: 'BRINDACIER', givenNames: ['Lucien', 'Émile'], gender: 'male', birthDate: '1938-12-02', birthPlaceCode: '59350',
    phone: '01 99 00 38 12',
  },
  /** 34, active, pregnant last year, no disease. The host never said how sure the identity is. */
  capucineDelavague: {
    reference: 'Patient/patient-12',
    familyName: 'DELAVAGUE', givenNames: ['Capucine'], gender: 'female', birthDate: '1992-08-25',
    email: 'capucine.delavague@example.org',
  },
  /** 78, chronic respiratory failure (ALD 14). */
  mathurinBonair: {
    reference: 'Patient/patient-13', identityStatus: 'VALI', ins: test('148104410901377'),
    familyName: 'BONAIR', givenNames: ['Mathurin'], gender: 'male', birthDate: '1948-10-11', birthPlaceCode: '44109',
    phone: '01 99 00 48 10',
    address: { lines: ['16 sente des Vignes'], postalCode: '91150', city: 'Étampes', communeCode: '91223' },
  },
  /** Age declared 40, papers lost, gender not told: provisional identity, no INS. */
  camilleSansliens: {
    reference: 'Patient/patient-14', identityStatus: 'PROV',
    familyName: 'SANSLIENS', givenNames: ['Camille'], gender: 'unknown', birthDate: '1986-01-01', birthPlaceCode: '99999',
  },
  /** 75, high blood pressure and knee osteoarthritis, afraid of falling. The carnets' main example: Prescri’Mouv, from March 2026. */
  heleneVasseur: {
    reference: 'Patient/patient-15', identityStatus: 'VALI', ins: test('251025439501518'),
    familyName: 'VASSEUR', givenNames: ['Hélène', 'Odile'], gender: 'female', birthDate: '1951-02-04', birthPlaceCode: '54395',
    phone: '06 39 98 51 02', email: 'helene.vasseur@example.org',
    address: { lines: ['9 rue des Jardins'], postalCode: '54340', city: 'Pompey', communeCode: '54430' },
  },
  /** 81, followed since September 2017: six programmes, one after the other. */
  roseLemaire: {
    reference: 'Patient/patient-16', identityStatus: 'VALI', ins: test('245035454701635'),
    familyName: 'LEMAIRE', givenNames: ['Rose'], gender: 'female', birthDate: '1945-03-11', birthPlaceCode: '54547',
    phone: '01 99 00 45 03',
  },
});
