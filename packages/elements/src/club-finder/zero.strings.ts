import type { FilterGroup } from '@sport-sante/sdk/club/model';
import { translated } from '../internal/localize.js';

const places = (count: number): string => (count > 1 ? `${count} lieux` : '1\u00a0lieu');

const fr = {
  /** « à 10 km de Milly-la-Forêt », with the space before it; `of` has its « de ». */
  where: (of: string | undefined, radiusKm: number | undefined): string => (of === undefined ? '' : radiusKm === undefined ? ` autour ${of}` : ` à ${radiusKm}\u00a0km ${of}`),
  here: 'de votre position',
  address: 'de l’adresse donnée',
  none: (where: string) => `Aucun lieu${where}`,
  noneClinical: (where: string) => `Aucun lieu possible${where}`,
  noneFor: (text: string, where: string) => `Aucun lieu pour «\u00a0${text}\u00a0»${where}`,
  noneWith: (count: number, where: string) => (count > 1 ? `Aucun lieu avec ces ${count} filtres${where}` : `Aucun lieu avec ce filtre${where}`),
  /** One filter alone, by group and values. */
  noneThat: {
    'price:free': (where) => `Aucun lieu gratuit${where}`,
    'price:aided': (where) => `Aucun lieu gratuit ou aidé${where}`,
    'prescription:not-required': (where) => `Aucun lieu sans ordonnance${where}`,
    'supervision:EAPA': (where) => `Aucun lieu encadré par un enseignant en activité physique adaptée${where}`,
    'supervision:MK': (where) => `Aucun lieu encadré par un kinésithérapeute${where}`,
    'handicap:moteur': (where) => `Aucun lieu connu comme accessible en fauteuil${where}`,
    'kind:mss': (where) => `Aucune maison sport-santé${where}`,
    'kind:club': (where) => `Aucun club${where}`,
    'time:morning': (where) => `Aucun lieu le matin${where}`,
    'time:evening': (where) => `Aucun lieu le soir${where}`,
    'delivery:at-home': (where) => `Aucune offre à domicile${where}`,
    'delivery:remote': (where) => `Aucune offre en visio${where}`,
    'delivery:at-home|remote': (where) => `Aucune offre à domicile ou en visio${where}`,
  } as Readonly<Record<string, (where: string) => string>>,
  notFound: (typed: string) => `Nous n’avons pas trouvé «\u00a0${typed}\u00a0».`,
  didYouMean: 'Vouliez-vous dire…',
  tryPostcode: 'Essayez un code postal à cinq chiffres, ou le nom de la ville la plus proche.',
  refused: (count: number) => (count > 1 ? `${count} lieux répondent à la recherche, mais pas à la prescription.` : 'Un lieu répond à la recherche, mais pas à la prescription.'),
  ways: 'Pour trouver quand même',
  looking: 'Recherche d’autres possibilités…',
  noWay: 'Élargir la recherche ne donne rien de plus.',
  wider: (km: number) => `Élargir à ${km}\u00a0km`,
  keeping: (filter: string, km: number) => `Garder «\u00a0${filter}\u00a0», jusqu’à ${km}\u00a0km`,
  keepingAll: (km: number) => `Garder ces filtres, jusqu’à ${km}\u00a0km`,
  upTo: (what: string, km: number | undefined): string => (km === undefined ? what : `${what}, jusqu’à ${km}\u00a0km`),
  includeUnknown: {
    price: 'Inclure les tarifs inconnus', day: 'Inclure les jours inconnus', time: 'Inclure les horaires inconnus', supervision: 'Inclure les encadrements inconnus',
    prescription: 'Inclure les lieux qui ne parlent pas d’ordonnance', handicap: 'Inclure les lieux à l’accessibilité inconnue', limitation: 'Inclure les niveaux d’accueil inconnus',
  } as Partial<Record<FilterGroup, string>>,
  includeAnyUnknown: 'Inclure les lieux qui ne le disent pas',
  drop: {
    kind: 'Tous les types de lieux', label: 'Avec ou sans label', pathology: 'Toutes les maladies', limitation: 'Tous les niveaux d’accueil', public: 'Tous les publics', handicap: 'Sans le filtre de handicap',
    price: 'Tous les prix', day: 'Tous les jours', time: 'À toute heure', supervision: 'Tous les encadrements', prescription: 'Avec ou sans ordonnance', setting: 'En salle ou dehors',
    delivery: 'Toutes les façons de pratiquer', transport: 'Avec ou sans transport proche', places: 'Même complets',
  } satisfies Record<FilterGroup, string> as Record<FilterGroup, string>,
  dropAll: 'Sans aucun filtre',
  dropText: (text: string) => `Tous les lieux, sans chercher «\u00a0${text}\u00a0»`,
  deliveries: { 'on-site': 'Sur place', 'at-home': 'À domicile', 'remote': 'En visio', 'itinerant': 'Activités itinérantes' },
  gives: (count: number, town: string | undefined): string => (town === undefined ? places(count) : count > 1 ? `${places(count)}, le plus proche\u00a0: ${town}` : `${places(count)}, ${town}`),
  offers: (count: number): string => (count > 1 ? `${count} offres` : '1\u00a0offre'),
  otherWays: 'Autres façons de commencer',
  atHome: 'À domicile ou en visio\u00a0: aucune offre connue ici.',
  itinerant: 'Activités itinérantes dans les communes sans club\u00a0: dates non renseignées ici.',
  ask: 'Une question, une autre idée\u202f? Appelez le',
  noPhone: { public: 'Demandez à votre médecin ou à la maison sport-santé la plus proche.', clinical: 'Demandez à la maison sport-santé la plus proche.' },
};

export type Sentences = typeof fr;

export const strings = translated(fr, () => import('./zero.strings.en.js'));
