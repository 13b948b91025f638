import { translated } from '../internal/localize.js';

const plural = (count: number, one: string, many: string): string => `${count}\u00a0${count > 1 ? many : one}`;

const fr = {
  example: '(exemple)',
  noTown: 'commune non renseignée',
  sameTown: 'dans la commune',
  /** The middle of a commune is not an address. */
  distance: (km: string, isApproximate: boolean): string => (isApproximate ? `environ ${km}` : km),
  unknownDistance: 'distance inconnue',
  /** `undefined`: there are two such groups, and nobody counted each. */
  unknownGroup: (count: number | undefined): string => `Distance inconnue${count === undefined ? '' : count > 1 ? ` pour ces ${count} lieux` : ' pour ce lieu'}`,
  facts: { activity: 'Activité', when: 'Quand', price: 'Prix', supervision: 'Encadrement', level: 'Niveau', public: 'Public', place: 'Lieu', address: 'Adresse', site: 'Site', email: 'Courriel' },
  newTab: '(nouvel onglet)',
  ask: (what: readonly string[]): string => `À demander\u00a0: ${what.join(', ')}.`,
  unknowns: { phone: 'téléphone', hours: 'horaires', price: 'tarif', supervision: 'encadrement', level: 'niveau d’accueil' },
  moreSlots: (count: number): string => `et ${plural(count, 'autre créneau', 'autres créneaux')}`,
  fewerSlots: 'masquer les autres créneaux',
  prescription: (isRequired: boolean): string => (isRequired ? 'Ordonnance obligatoire' : 'Sans ordonnance'),
  bySlot: (handicap: string): string => `${handicap} (selon le créneau)`,
  fitted: (handicaps: readonly string[]): string => `Accueil adapté\u00a0: ${handicaps.join(', ')}`,
  notFitted: (handicaps: readonly string[]): string => `Non adapté\u00a0: ${handicaps.join(', ')}`,
  until: (name: string, month: string): string => `${name}, jusqu’en ${month}`,
  expired: (name: string, month: string): string => `${name}, valable jusqu’en ${month}\u00a0: à vérifier`,
  verified: (day: string): string => `Vérifié ${/^\d/.test(day) ? 'le' : 'en'} ${day}`,
  stale: (month: string): string => `Fiche ${/^[aeiouyé]/i.test(month) ? 'd’' : 'de '}${month}, à vérifier`,
  undated: 'Fiche sans date, à vérifier',
  call: (name: string): string => `Appeler ${name}\u00a0:`,
  toConfirm: (phones: readonly string[]): string => (phones.length > 1 ? `${phones.length === 2 ? 'Deux' : phones.length} numéros publiés ensemble\u00a0: ${phones.join(' ou ')}. À confirmer.` : `Numéro publié\u00a0: ${phones.join('')}. À confirmer.`),
  confused: (names: readonly string[]): string => `À ne pas confondre avec ${names.join(', ni avec ')}.`,
  inTown: (name: string, town: string | undefined): string => (town ? `${name}, ${/^les? /i.test(town) ? town.replace(/^le(s?) /i, (_, s: string) => (s ? 'aux ' : 'au ')) : `à ${town}`}` : name),
  why: 'Pourquoi ce résultat',
  whyOf: (name: string): string => `\u00a0: ${name}`,
  whyLost: 'L’explication n’a pas pu être chargée. Vérifiez la connexion, puis rouvrez.',
  whyComing: 'Chargement de l’explication',
  list: 'Ma liste',
  inList: 'Dans ma liste',
  toList: 'Passer à la liste',
  added: (name: string, count: number, max: number): string => `${name} est dans votre liste\u00a0: ${plural(count, 'lieu', 'lieux')} sur ${max}.`,
  removed: (name: string): string => `${name} n’est plus dans votre liste.`,
  listFull: (max: number): string => `Votre liste compte déjà ${max}\u00a0lieux. Retirez-en un pour ajouter celui-ci.`,
};

export type ResultSentences = typeof fr;

export const strings = translated(fr, () => import('./result.strings.en.js'));
