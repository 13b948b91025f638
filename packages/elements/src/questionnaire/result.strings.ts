import { translated } from '../internal/localize.js';

/** In a sentence, what stands between two `*` is bold. */
const fr = {
  answersOf: (date: string) => `Réponses du ${date}`,
  print: 'Imprimer',
  edit: 'Modifier les réponses',

  days: (count: number, written: string) => (count === 0 ? 'Aucun jour' : count < 2 ? `${written} jour` : `${written} jours`),
  points: (count: number, written: string) => (count < 2 ? `${written} point` : `${written} points`),
  perWeek: 'par semaine',
  metMinutes: (written: string) => `${written} MET-min`,
  thatIs: (duration: string) => `soit ${duration}`,
  units: { '/min': 'par min', '1/(24.h)': 'pas par jour', 'mm[Hg]': 'mmHg', 'kg/m2': 'kg/m²' } as Readonly<Record<string, string>>,

  /** A value against a line that somebody drew; the amount is `undefined` when it is less than what is written. */
  against: {
    less: (amount: string | undefined, line: string) => `C’est *${amount === undefined ? 'à peine moins' : `${amount} de moins`}* que ${line}.`,
    equal: (line: string) => `C’est *autant* que ${line}.`,
    more: (amount: string | undefined, line: string) => `C’est *${amount === undefined ? 'à peine plus' : `${amount} de plus`}* que ${line}.`,
  },
  /** What a line is called in these sentences, unless it has words of its own. */
  mark: (at: string, label: string) => `le repère de ${at}, ${label}`,
  minimum: (at: string, label: string) => `*Au moins ${at}* : ${label}.`,
  maximum: (at: string, label: string) => `*${at}* : ${label}.`,
  secondary: (source: string) => `${source} (source secondaire)`,
  equivalent: (moderate: string, vigorous: string) => `${moderate} d’effort modéré, plus ${vigorous} d’effort élevé comptées double.`,
  beyondScale: (end: string) => `La barre s’arrête à ${end} : la valeur va au-delà.`,

  notComputable: 'Non calculable',
  missingAnswers: (count: number) => (count > 1 ? `Il manque ${count} réponses pour tout calculer :` : 'Il manque une réponse pour tout calculer :'),
  doubts: {
    'answer-unknown': () => 'La personne ne sait pas.',
    'out-of-range': () => 'La réponse sort de ce que le questionnaire compte.',
    'hours-or-minutes': (minutes) => `Vouliez-vous dire ${minutes('proposed')} ?`,
    'practised-on-no-day': () => 'Oui, mais sur aucun jour.',
    'not-practised-with-time': () => 'Non, mais avec des jours ou une durée.',
    'answered-twice': () => 'Deux réponses différentes.',
    'answer-unreadable': () => 'La réponse n’a pas pu être lue.',
    'day-of-activity-too-long': (minutes) => `Une même journée compte ${minutes('minutes')} d’activité, plus que les ${minutes('maximum')} que le questionnaire admet.`,
    'day-too-full': (minutes) => `Activité et temps assis font ${minutes('minutes')} par jour en moyenne, plus que les ${minutes('maximum')} qui restent hors du sommeil.`,
    'diastolic-not-below-systolic': () => 'La pression diastolique n’est pas plus basse que la systolique.',
    'minutes-cut': (minutes) => `Comptée pour ${minutes('maximum')} : le questionnaire ne compte pas plus.`,
    'minutes-too-short': (minutes) => `Non comptée : le questionnaire compte à partir de ${minutes('minimum')}.`,
    'norm-needs-age-and-sex': () => 'Les repères dépendent de l’âge et du sexe, qui ne sont pas connus.',
    'norm-needs-height-and-weight': () => 'Le repère dépend de la taille et du poids, qui ne sont pas connus.',
    'no-norm-at-this-age': () => 'Aucun repère n’est publié à cet âge.',
    'nothing-measured': () => 'Aucun test n’a été noté.',
    'not-a-response': () => 'Les réponses n’ont pas pu être lues.',
    other: () => 'Réponse à relire.',
  } satisfies Record<string, (minutes: (name: string) => string) => string>,
  missingUnnamed: 'Les réponses données ne permettent pas ce calcul.',
  toKnow: 'À savoir :',
  toCheck: 'À vérifier :',
  unknown: 'inconnu',
  notAsked: 'non demandé',

  byDomain: 'Par domaine',
  tableOf: (label: string) => `${label}, par domaine`,
  total: 'Total',
  details: 'Détail',
  measures: 'Mesures',
  measure: 'Mesure',
  result: 'Résultat',
  reference: 'Repère',
  noReference: 'sans repère',

  facts: 'Ce que dit ce questionnaire',
  assessment: 'Domaines à évaluer avec un professionnel',

  comparison: 'Comparaison',
  comparisonWith: (date: string) => `Comparaison avec le ${date}`,
  earlierOn: (date: string, value: string) => `Le ${date} : ${value}.`,
  earlier: (value: string) => `La fois précédente : ${value}.`,
  now: {
    less: (amount: string | undefined) => `C’est *${amount === undefined ? 'à peine moins' : `${amount} de moins`}*.`,
    equal: () => 'C’est *autant*.',
    more: (amount: string | undefined) => `C’est *${amount === undefined ? 'à peine plus' : `${amount} de plus`}*.`,
  },
  closer: (at: string) => `C’est plus proche du repère de ${at}.`,
  farther: (at: string) => `C’est plus loin du repère de ${at}.`,
  value: 'Valeur',
  before: 'La fois précédente',
  today: 'Cette fois',
  difference: 'Écart',
  amount: {
    less: (amount: string | undefined) => (amount === undefined ? 'à peine moins' : `${amount} de moins`),
    equal: 'autant',
    more: (amount: string | undefined) => (amount === undefined ? 'à peine plus' : `${amount} de plus`),
  },
  otherInstrument: 'Le résultat précédent vient d’un autre questionnaire : les deux ne se comparent pas.',
  otherVersion: 'Le résultat précédent a été calculé par une autre version de la règle : les deux ne se comparent pas.',

  next: 'Et maintenant',

  unconfirmed: 'Ce qui n’est pas confirmé',
  rule: (version: string) => `Règle de calcul : version ${version}`,
  answers: 'Réponses',
  page: (page: number, of: number) => `page ${page} sur ${of}`,
};

type Doubt = (minutes: (name: string) => string) => string;

export type Sentences = Omit<typeof fr, 'doubts'> & { doubts: Record<keyof (typeof fr)['doubts'], Doubt> };

export const strings = translated<Sentences>(fr, () => import('./result.strings.en.js'));
