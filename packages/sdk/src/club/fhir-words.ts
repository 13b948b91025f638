import {
  CLUB_AUDIENCE_SYSTEM, CLUB_DELIVERY_SYSTEM, CLUB_FEATURE_SYSTEM, CLUB_HANDICAP_SYSTEM, CLUB_KIND_SYSTEM, CLUB_LABEL_SYSTEM, CLUB_LEVEL_SYSTEM, CLUB_PATHOLOGY_SYSTEM,
  CLUB_PRICE_SYSTEM, CLUB_PUBLIC_SYSTEM, CLUB_SUPERVISION_SYSTEM,
} from './codes.js';
import { accesses, handicaps, type Access } from './terms.js';
import { fr, type ClubWords } from './words-of-terms.js';

/** Words that only the code systems need. */
export const featureWords = {
  fr: {
    features: {
      'full': 'Complet', 'not-full': 'Non complet', 'indoor': 'En salle', 'not-indoor': 'Pas en salle', 'outdoor': 'En extérieur', 'not-outdoor': 'Pas en extérieur',
      'prescription-required': 'Ordonnance obligatoire', 'prescription-not-required': 'Sans ordonnance',
    },
    prices: { free: 'Gratuit', fixed: 'Prix fixe', range: 'Prix entre deux montants', modulated: 'Prix selon les revenus', quote: 'Sur devis', unknown: 'Prix non renseigné', aid: 'Aide' },
  },
  en: {
    features: {
      'full': 'Full', 'not-full': 'Not full', 'indoor': 'Indoors', 'not-indoor': 'Not indoors', 'outdoor': 'Outdoors', 'not-outdoor': 'Not outdoors',
      'prescription-required': 'Prescription required', 'prescription-not-required': 'No prescription needed',
    },
    prices: { free: 'Free', fixed: 'One price', range: 'Between two amounts', modulated: 'By income', quote: 'On request', unknown: 'Price not given', aid: 'Aid' },
  },
} as const;
export type Feature = keyof (typeof featureWords)['fr']['features'];
export type PriceCode = keyof (typeof featureWords)['fr']['prices'];

type Words = Readonly<Record<string, string>>;

/** `moteur-yes` is « Handicap moteur : oui ». */
const handicapWords = ({ terms, accesses: said }: ClubWords, colon: string): Words =>
  Object.fromEntries(handicaps.flatMap((handicap) => accesses.map((access: Access) => [`${handicap}-${access}`, `${terms.handicap[handicap] ?? handicap}${colon}${said[access]}`])));

/** What each code of ours is called, by its system: the displays we write, and those of the published code systems. */
export function codeWords(words: ClubWords = fr, language: 'fr' | 'en' = 'fr'): Readonly<Record<string, Words>> {
  const { terms, levels, audiences } = words;
  return {
    [CLUB_KIND_SYSTEM]: terms.kind,
    [CLUB_LABEL_SYSTEM]: terms.label,
    [CLUB_PATHOLOGY_SYSTEM]: terms.pathology,
    [CLUB_PUBLIC_SYSTEM]: terms.public,
    [CLUB_LEVEL_SYSTEM]: levels,
    [CLUB_AUDIENCE_SYSTEM]: audiences,
    [CLUB_SUPERVISION_SYSTEM]: terms.supervision,
    [CLUB_DELIVERY_SYSTEM]: terms.delivery,
    [CLUB_HANDICAP_SYSTEM]: handicapWords(words, language === 'fr' ? '\u00a0: ' : ': '),
    [CLUB_FEATURE_SYSTEM]: featureWords[language].features,
    [CLUB_PRICE_SYSTEM]: featureWords[language].prices,
  };
}
