import { alarmWords } from '../carnet/rules.js';

const joined = (parts: readonly string[], last: string): string => (parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1) ?? ''}`);

/** « de mars 2025 », « d’avril 2025 ». */
const ofMonth = (month: string): string => `${/^[ao]/i.test(month) ? 'd’' : 'de '}${month}`;

/** Words of the list on paper and in a message. What a directory holds is said in the words of `club/words-of-terms.ts`. */
export const orientationWords = {
  title: 'Où bouger près de chez vous',
  running: 'Liste d’activités près de chez vous',
  intro: 'Liste préparée avec vous. Appelez avant de vous déplacer.',
  handedOn: (day: string): string => `Remise le ${day}`,
  question: 'Une question, un changement\u202f? ',
  entryOf: (who: string | undefined, where: string | undefined): string => [who, where].filter(Boolean).join(', '),
  entryPhone: 'Numéro pour être orienté',
  colon: '\u00a0: ',
  blocks: { contact: 'Coordonnées', prices: 'Tarifs', aids: 'Aides', distance: 'Distance', link: 'Lien internet' },
  unknown: 'non renseigné',
  address: 'Adresse',
  phone: 'Téléphone',
  or: ' ou ',
  /** After numbers that were published together with those of others: nobody guesses which is right. */
  toConfirm: (count: number): string =>
    (count < 2 ? '\u00a0: à confirmer' : count === 2 ? '\u00a0: à confirmer, les deux numéros sont publiés ensemble' : '\u00a0: à confirmer, ces numéros sont publiés ensemble'),
  email: 'Courriel',
  /** Nothing to pay, nothing to be aided with. */
  noAidNeeded: 'Sans objet (gratuit)',
  leftToPay: (amount: string): string => `${amount}, aides déduites`,
  distance: (km: string, from: string | undefined): string => (from === undefined ? `${km}, à vol d’oiseau, départ non renseigné` : `${km} ${from}, à vol d’oiseau`),
  near: 'Moins de 1\u00a0km',
  /** Of a place of which only the commune is known, the one that was searched around: no figure is true. `of` has its « de ». */
  sameTown: ({ of }: { of: string; town: string }): string => `Dans la commune ${of}, distance non renseignée`,
  /** The same of a place that stands elsewhere, or whose town nobody said. */
  nearTown: ({ of }: { of: string; town: string }): string => `Dans la commune ${of} ou une commune voisine, distance non renseignée`,
  toTown: ' (jusqu’au centre de la commune)',
  atHome: 'Sans objet\u00a0: à votre domicile',
  remote: 'Sans objet\u00a0: en visio',
  chosen: 'Créneau choisi',
  slot: 'Créneau',
  supervision: (who: string): string => `Encadrement\u00a0: ${who}`,
  otherSlots: (count: number): string => (count === 1 ? 'Et un autre créneau, à demander.' : `Et ${count} autres créneaux, à demander.`),
  otherPrices: (count: number): string => (count === 1 ? 'et un autre tarif, à demander' : `et ${count} autres tarifs, à demander`),
  otherAids: (count: number): string => (count === 1 ? 'et une autre aide, à demander' : `et ${count} autres aides, à demander`),
  otherNames: (names: readonly string[]): string => `Aussi connu sous le nom de ${joined(names, 'ou')}`,
  until: (month: string): string => `jusqu’en ${month}`,
  ended: (month: string): string => `échéance ${ofMonth(month)} passée, à vérifier`,
  habilitation: 'Habilitation',
  stale: (month: string): string => `Fiche ${ofMonth(month)}, à vérifier`,
  fresh: (month: string): string => `Fiche vérifiée en ${month}`,
  undated: 'Fiche sans date, à vérifier',
  fictional: 'Exemple, lieu fictif',
  note: 'Note',
  firstCall: 'Mon premier appel',
  callOn: 'Le',
  callAt: 'à',
  calledWho: 'J’ai parlé à',
  firstSession: 'Première séance le',
  hour: 'h',
  /** The finder never says that a place suits a person medically (design: viewers.md §5). Then what to stop for: `carnet/alarm.ts`. */
  advice: ['L’activité est à valider avec votre médecin.', alarmWords.fr],
  sources: (sources: readonly string[]): string => `Sources des fiches\u00a0: ${sources.join('\u202f; ')}.`,
  examples: 'Les fiches marquées «\u00a0exemple\u00a0» sont fictives.',
  person: (who: string): string => `Pour ${who}`,
  copies: (names: readonly string[]): string => `Copie, mot pour mot\u00a0: ${joined(names, 'et')}.`,
  unnamed: { doctor: 'médecin', other: 'autre destinataire' },
  hash: (short: string): string => `Empreinte commune\u00a0: ${short}`,
  copiesTitle: 'Copies',
  adviceTitle: 'Avant de commencer',
  page: (page: string | number, pages: string | number): string => `Page ${page} sur ${pages}`,
  documentOf: (count: number): string => (count === 1 ? 'Liste d’un lieu d’activité physique adaptée' : `Liste de ${count} lieux d’activité physique adaptée`),
  unsigned: 'Non signé',
};

export type OrientationWords = typeof orientationWords;
