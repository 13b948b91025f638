import type { Named } from './person-text.js';
import type { Language } from './language.js';
import { en } from './letter-words.en.js';

/** A change as a sentence tells it; figures and amounts are written, with their unit. */
export interface Told { who: string; gender: Named['gender']; since: string; isMore: boolean; amount: string; first: string; last: string; label: string }

export type Stage = 'start' | 'mid' | 'final' | 'stopped';
const plural = (count: number, one: string, many: string): string => `${count} ${count > 1 ? many : one}`;
const subject = (gender: Named['gender'], who: string): string => (gender === 'female' ? 'Elle' : gender === 'male' ? 'Il' : who);
const moreOrLess = (isMore: boolean): string => (isMore ? 'de plus' : 'de moins');

/** Words of the letter to the prescriber. All are ours; CSP art. D. 1172-5 gives what it holds, and no wording. */
export const fr = {
  title: 'Lettre au prescripteur',
  subjects: {
    start: (programme: string) => `Programme ${programme}, au départ`,
    mid: (programme: string) => `Programme ${programme}, en cours`,
    final: (programme: string) => `Fin du programme ${programme}`,
    stopped: (programme: string) => `Programme ${programme}, arrêté`,
  } satisfies Record<Stage, (programme: string) => string>,
  noProgramme: 'Suivi d’activité physique adaptée',
  prescribed: ({ by, on }: { by: string | undefined; on: string | undefined }) => ['prescrit par', by ?? 'vous', on && `le ${on}`].filter(Boolean).join(' '),
  dated: (day: string) => `Le ${day}`,
  doctor: 'Docteur,',
  anyone: 'Madame, Monsieur,',
  regards: 'Bien cordialement,',

  changes: {
    'six-minute-walk': ({ who, since, isMore, amount, first, last }) => `Depuis le ${since}, ${who} marche ${amount} ${moreOrLess(isMore)} en 6 minutes (de ${first} à ${last}).`,
    'chair-stand': ({ who, since, first, last }) => `Depuis le ${since}, ${who} passe de ${first} à ${last} au lever de chaise en 30 secondes.`,
    'moderate-activity': ({ who, since, first, last }) => `Depuis le ${since}, l’activité modérée de ${who} va de ${first} à ${last}.`,
    'pain': ({ who, since, first, last }) => `Depuis le ${since}, la douleur dite par ${who} va de ${first} à ${last}.`,
  } as Partial<Record<string, (told: Told) => string>>,
  change: ({ since, first, last, label }: Told) => `${label} : de ${first} à ${last} depuis le ${since}.`,
  noChange: ({ since, last, label }: Told) => `${label} : ${last}, la même valeur que le ${since}.`,
  nothingMeasured: 'Aucune mesure n’est encore notée.',
  noMeasure: (who: string) => `Aucune mesure liée à un objectif de ${who} ne peut encore être comparée.`,

  attended: ({ who, gender, done, of, attended, held }: { who: string; gender: Named['gender']; done: number; of: number | undefined; attended: number; held: number }) =>
    `${subject(gender, who)} a suivi ${of === undefined ? plural(done, 'séance', 'séances') : `${done} des ${plural(of, 'séance', 'séances')} du programme`} (${plural(attended, 'présence', 'présences')} sur ${plural(held, 'séance maintenue', 'séances maintenues')}).`,
  notAttended: 'Aucune séance n’a encore été tenue.',
  goalsReached: (reached: number, of: number) => (of === 1 ? `Son objectif mesuré ${reached === 1 ? 'est atteint' : 'n’est pas atteint à ce jour'}.` : `${reached} de ses ${of} objectifs mesurés ${reached > 1 ? 'sont atteints' : 'est atteint'}.`),

  measures: 'Mesures',
  measure: 'Mesure',
  sinceStart: 'Depuis le départ',
  aim: 'Objectif',
  noGoal: 'sans objectif',
  reached: (aim: string) => `${aim} : atteint`,
  notYet: (aim: string) => `${aim} : pas encore`,
  notReached: (aim: string) => `${aim} : pas atteint`,
  otherMeasures: (count: number) => (count > 1 ? `Et ${count} autres mesures dans le carnet.` : 'Et 1 autre mesure dans le carnet.'),

  participation: 'Participation',
  sessionsDone: (done: number, of: number | undefined) => (of === undefined ? plural(done, 'séance suivie', 'séances suivies') : `${done > 1 ? `${done} séances suivies` : `${done} séance suivie`} sur ${of}`),
  between: (from: string, to: string) => (from === to ? `, le ${from}.` : `, du ${from} au ${to}.`),
  rate: ({ percent, attended, held, excused, absent, cancelled, unmarked }: { percent: string; attended: number; held: number; excused: number; absent: number; cancelled: number; unmarked: number }) => {
    const rest = [
      excused > 0 && plural(excused, 'absence excusée', 'absences excusées'), absent > 0 && plural(absent, 'absence non excusée', 'absences non excusées'),
      cancelled > 0 && plural(cancelled, 'séance annulée', 'séances annulées'), unmarked > 0 && plural(unmarked, 'séance non renseignée', 'séances non renseignées'),
    ].filter((part) => part !== false);
    return `Assiduité : ${percent} % (${[`${plural(attended, 'présence', 'présences')} sur ${plural(held, 'séance maintenue', 'séances maintenues')}`, ...rest].join(' ; ')}).`;
  },
  lastAbsences: (days: string) => `Absences non excusées aux deux dernières séances, les ${days}.`,

  experience: 'Ressenti',
  effort: (first: string, last: string | undefined) => (last === undefined ? `Effort ressenti en séance, de 0 à 10 : ${first}.` : `Effort ressenti en séance, de 0 à 10 : ${first}, puis ${last}.`),
  pain: (first: string, last: string | undefined) => (last === undefined ? `Douleur en séance, de 0 à 10 : ${first}.` : `Douleur en séance, de 0 à 10 : ${first}, puis ${last}.`),
  valueOn: (value: string, day: string) => `${value} le ${day}`,
  incident: (day: string, text: string) => `Incident le ${day} : ${text}`,
  otherIncidents: (count: number) => (count > 1 ? `Et ${count} autres incidents dans le carnet.` : 'Et 1 autre incident dans le carnet.'),
  noIncident: 'Aucun incident n’est noté.',
  ownGoal: (text: string, who: string, state: string) => `Son but, dans les mots de ${who} : « ${text} » (${state}).`,
  goalStates: { 'in-progress': 'en cours', 'achieved': 'atteint', 'not-achieved': 'pas atteint', 'given-up': 'laissé' },

  notReachedTitle: { start: 'À noter', mid: 'À noter', final: 'Ce qui n’a pas été atteint', stopped: 'Ce qui n’a pas été atteint' },
  goalMissed: ({ label, last, aim }: { label: string; last: string; aim: string }) => `${label} : ${last}, pour un objectif de ${aim}.`,
  movedAway: ({ label, first, last }: { label: string; first: string; last: string }) => `${label} : ${last}, contre ${first} au départ. La mesure s’éloigne de l’objectif.`,
  goalLeft: (text: string, state: string) => `${text} : ${state}.`,
  notMeasured: (day: string, labels: string) => `Non mesuré le ${day} : ${labels}.`,

  relay: 'Relais',
  relays: {
    club: 'En club', bridge: 'Programme passerelle', renewal: 'Renouvellement noté comme suite', declined: 'La personne n’a pas souhaité de suite',
  },
  startsOn: (day: string) => `À partir du ${day}.`,
  accompanied: 'Première séance accompagnée.',
  notAccompanied: 'Première séance non accompagnée.',
  decidedOn: (day: string) => `Noté le ${day}.`,
  noRelay: 'Aucune suite n’est notée à ce jour.',
  nextPlan: (title: string) => `Le suivi continue : ${title}.`,
  relayAhead: (next: number, of: number) => `À préparer : la prochaine séance est la ${next}${next === 1 ? 're' : 'e'} sur ${of}.`,

  proposal: 'Ce que nous proposons',
  next: 'La suite',
  signed: (name: string) => `Proposition de ${name}.`,
  toSign: 'Nom et signature de l’auteur de la proposition : ………………………………',
  followUps: (days: string) => `Points de suivi prévus : ${days}.`,
  nextAssessment: (name: string, day: string) => `${name} prévu le ${day}.`,
  prescriptionRuns: (day: string, isYours: boolean) => `${isYours ? 'Votre' : 'La'} prescription court jusqu’au ${day} : `,
  prescriptionRan: (day: string, isYours: boolean) => `${isYours ? 'Votre' : 'La'} prescription courait jusqu’au ${day} : `,
  yours: 'à vous de décider d’un renouvellement.',
  yoursAlone: 'À vous de décider d’un renouvellement.',
  theirs: 'la décision d’un renouvellement revient au médecin prescripteur.',
  theirsAlone: 'La décision d’un renouvellement revient au médecin prescripteur.',
  yoursWithout: 'À vous de décider de la suite.',

  basis: ({ day, who, agreedOn }: { day: string; who: string; agreedOn: string | undefined }) =>
    `Lettre établie le ${day} à partir des données du carnet${agreedOn === undefined ? '' : `, avec l’accord de ${who} (${agreedOn})`}.`,
  page: (page: string, pages: string) => `Page ${page} sur ${pages}`,
};

export type LetterWords = typeof fr;

/** The words in a language. */
export const letterWords = (language: Language): LetterWords => (language === 'fr' ? fr : en);
