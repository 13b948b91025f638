import type { Delivery, Goal, Session } from '../carnet/model.js';
import type { AttendanceState, CallOutcome } from '../carnet/terms.js';
import { en } from './carnet-words.en.js';
import type { Language } from './language.js';
import type { Named } from './person-text.js';

type Gender = Named['gender'];
const plural = (count: number, one: string, many: string): string => `${count} ${count > 1 ? many : one}`;
/** The ending that agrees with a person: « présente », « présent ». */
const e = (gender: Gender): string => (gender === 'female' ? 'e' : '');

/** Words of the printed carnet, of both variants. All are ours. */
export const fr = {
  clinicianTitle: 'Carnet sport-santé, exemplaire du soignant',
  patientTitle: 'Mon carnet sport-santé',
  age: (years: number) => `${years} ${years > 1 ? 'ans' : 'an'}`,
  sessionsOfPlan: (count: number) => plural(count, 'séance', 'séances'),
  prescribed: ({ by, on, months }: { by: string | undefined; on: string | undefined; months: string | undefined }) => ['Prescrit', by && `par ${by}`, on && `le ${on}`, months && `pour ${months} mois`].filter(Boolean).join(' '),
  limitations: { none: 'Aucune limitation', minimal: 'Limitation minime', moderate: 'Limitation modérée', severe: 'Limitation sévère' },
  printed: (day: string, hour: string) => `Imprimé le ${day} à ${hour}`,
  page: (page: string, pages: string) => `Page ${page} sur ${pages}`,
  leftOut: (names: string) => `Laissé de côté à l’impression : ${names}.`,
  notLoaded: {
    prescriptions: 'Prescriptions non chargées. Ce n’est pas « aucune prescription ».', plans: 'Programmes non chargés. Ce n’est pas « aucun programme ».',
    sessions: 'Séances non chargées. Ce n’est pas « aucune séance ».', measures: 'Mesures non chargées. Ce n’est pas « aucune mesure ».',
    goals: 'Objectifs non chargés. Ce n’est pas « aucun objectif ».', milestones: 'Étapes non chargées. Ce n’est pas « aucune étape ».',
    notes: 'Notes et appels non chargés. Ce n’est pas « aucune note ».', documents: 'Documents non chargés. Ce n’est pas « aucun document ».',
  },
  starts: 'Le carnet commence au bilan initial.',
  others: (count: number, one: string, many: string) => `Et ${plural(count, one, many)} dans le carnet.`,

  sessions: 'Séances',
  doneOf: (done: number, of: number) => `${done} sur ${of}`,
  rate: 'Assiduité',
  percent: (percent: string) => `${percent} %`,
  held: (attended: number, held: number) => `${plural(attended, 'présence', 'présences')} sur ${plural(held, 'séance maintenue', 'séances maintenues')}`,
  next: 'Prochaine séance',
  none: '–',
  contact: 'Contact',
  dropout: (days: string) => `Deux absences non excusées de suite, les ${days}.`,
  obstacles: (text: string) => `Frein noté au départ : ${text}.`,
  levers: (text: string) => `Ce qui aide, noté au départ : ${text}.`,
  followOnMissing: 'Le programme est terminé, et rien n’est noté pour la suite.',

  measures: 'Mesures',
  noMeasure: 'Aucune mesure n’est notée.',
  often: 'Mesures répétées',
  oftenColumns: ['Mesure', 'Nombre', 'Première', 'Dernière', 'Plus basse', 'Plus haute'],
  valueOn: (value: string, day: string) => `${value} (${day})`,
  apart: (count: number) => (count > 1 ? `${count} mesures sont à part, sans comparaison (unité, date ou nombre incertain).` : '1 mesure est à part, sans comparaison (unité, date ou nombre incertain).'),
  otherMeasures: ['autre mesure', 'autres mesures'],

  relay: 'Relais',
  decidedOn: (day: string) => `Noté le ${day}.`,
  relayAhead: (next: number, of: number) => `À préparer : la prochaine séance est la ${next}${next === 1 ? 're' : 'e'} sur ${of}.`,
  relayToDecide: 'Le programme est terminé. La suite est à noter.',
  nextPlan: (title: string) => `Le suivi continue : ${title}.`,

  steps: 'Étapes',
  stepColumns: ['Étape', 'État', 'Date'],
  stepStates: { 'done': 'Fait', 'to-do': 'À faire', 'planned': 'Prévu' },
  late: (days: number) => `En retard de ${plural(days, 'jour', 'jours')}`,
  otherSteps: ['autre étape', 'autres étapes'],

  goals: 'Objectifs',
  goalColumns: ['Objectif', 'État', 'Échéance'],
  goalStates: { 'in-progress': 'En cours', 'achieved': 'Atteint', 'not-achieved': 'Pas atteint', 'given-up': 'Laissé de côté' } satisfies Record<Goal['state'], string>,
  quoted: (text: string) => `« ${text} »`,
  goalAt: (last: string, aim: string) => `${last}, pour ${aim}`,
  otherGoals: ['autre objectif', 'autres objectifs'],

  attendance: 'Présence',
  days: 'Les séances, une par une',
  state: (state: AttendanceState, gender: Gender) => ({ present: `Présent${e(gender)}`, excused: `Excusé${e(gender)}`, absent: `Absent${e(gender)}`, cancelled: 'Annulée' })[state],
  stateOfNobody: { present: 'Présence', excused: 'Absence excusée', absent: 'Absence', cancelled: 'Annulée' } satisfies Record<AttendanceState, string>,
  toCome: 'À venir',
  toMark: 'À marquer',
  formula: ({ attended, planned, cancelled }: { attended: number; planned: number; cancelled: number }) =>
    `Assiduité = présences ÷ séances maintenues à ce jour : ${attended} ÷ (${planned} − ${cancelled}). Une séance annulée par le club ne compte pas. « Absent » sans autre mot : non excusé.`,
  months: ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'],
  year: 'Année',
  total: 'Total',
  monthCaption: 'Présences sur séances maintenues, mois par mois',
  noSession: 'Aucune séance n’est notée.',

  documents: 'Documents : qui a reçu quoi',
  documentColumns: ['Document', 'Destinataire', 'Envoi', 'État'],
  channels: { 'secure-mail': 'Messagerie sécurisée', 'by-hand': 'En main propre', 'post': 'Courrier', 'phone': 'Téléphone', 'platform': 'Plateforme', 'other': 'Autre' } satisfies Record<NonNullable<Delivery['channel']>, string>,
  deliveries: { ready: 'Prêt', sent: 'Envoyé, non confirmé', received: 'Reçu', failed: 'Échec, à renvoyer', handed: 'Remis' } satisfies Record<Delivery['state'], string>,
  stateOn: (state: string, day: string) => `${state} le ${day}`,
  agreements: { prescription: 'Accord pour la prescription', reports: 'Accord pour l’envoi des bilans aux médecins', research: 'Accord pour la recherche', other: 'Accord' },
  agreementGiven: (name: string, day: string | undefined) => `${name} : donné${day === undefined ? '' : ` le ${day}`}.`,
  agreementRefused: (name: string, day: string | undefined) => `${name} : refusé${day === undefined ? '' : ` le ${day}`}.`,
  agreementUnsaid: (name: string) => `${name} : rien n’est noté.`,
  otherDocuments: ['autre document', 'autres documents'],

  notes: 'Notes et appels',
  call: 'Appel',
  callOutcomes: { 'reached': 'la personne a répondu', 'no-answer': 'pas de réponse', 'message-left': 'message laissé' } satisfies Record<CallOutcome, string>,
  by: (name: string) => `par ${name}`,
  otherNotes: ['autre note', 'autres notes'],

  past: 'Années précédentes et autres programmes',
  pastColumns: ['Année', 'Présences', 'Bilans'],
  heldOf: (attended: number, held: number) => `${attended} sur ${held}`,
  planColumns: ['Programme', 'Dates', 'Séances suivies', 'État'],
  planStates: { 'draft': 'En préparation', 'active': 'En cours', 'on-hold': 'En pause', 'completed': 'Terminé', 'stopped': 'Arrêté', 'unknown': '–' },
  from: (from: string) => `depuis le ${from}`,
  between: (from: string, to: string) => `${from} – ${to}`,
  otherPlans: ['autre programme', 'autres programmes'],
  earlierYears: (year: string) => `Jusqu’en ${year}`,

  youDid: (done: number, of: number | undefined, rest: number) => (done === 0 ? 'Vous n’avez pas encore fait de séance.' : of === undefined ? `Vous avez fait ${plural(done, 'séance', 'séances')}.` : `Vous avez fait ${plural(done, 'séance', 'séances')} sur ${of}.${rest > 0 ? ` Il en reste ${rest}.` : ''}`),
  yourNext: 'Votre prochaine séance',
  atHour: (day: string, hour: string) => `${day} à ${hour}`,
  withWhom: (name: string) => `Avec ${name}.`,
  where: (place: string) => `Lieu : ${place}.`,
  lasts: (minutes: string) => `La séance dure ${minutes}.`,
  noNext: 'Aucune séance n’est prévue pour l’instant.',
  missedDays: (days: string) => `Vous n’avez pas pu venir les ${days}. Une douleur, un empêchement ? Les exercices peuvent être adaptés.`,
  callThem: (name: string, phone: string) => `Pour toute question, appelez ${name} : ${phone}.`,
  changed: 'Ce qui a changé',
  yourChange: ({ last, day, first, firstDay }: { last: string; day: string; first: string; firstDay: string }) => `${last} le ${day}, contre ${first} le ${firstDay}`,
  yourSame: ({ last, day, firstDay }: { last: string; day: string; firstDay: string }) => `${last} le ${day}, comme le ${firstDay}`,
  yourAim: (aim: string) => `Votre but : ${aim}.`,
  tellAway: (name: string | undefined) => (name === undefined ? 'Parlez-en à votre prochaine séance.' : `Parlez-en avec ${name}.`),
  noChangeYet: 'Il n’y a pas encore deux bilans à comparer.',
  aims: 'Mes buts',
  noAim: 'Aucun but n’est noté.',
  aimDue: (day: string) => `Pour le ${day}.`,
  after: 'Et après ?',
  afterAhead: 'Vous pourrez continuer près de chez vous. Parlez-en à votre prochaine séance.',
  afterNothing: 'Rien n’est encore noté pour la suite. Parlez-en avec la personne qui vous suit.',
  afterDeclined: 'Vous n’avez pas souhaité de suite pour l’instant. Vous pouvez changer d’avis.',
  renewalWish: 'La suite est à voir avec votre médecin.',
  withYou: 'Quelqu’un vient avec vous la première fois.',
  yourSessions: 'Mes séances, une par une',
  yourState: (state: AttendanceState, gender: Gender) => ({ present: gender === undefined ? 'Présence' : `Venu${e(gender)}`, excused: gender === undefined ? 'Absence, excusée' : `Absent${e(gender)}, excusé${e(gender)}`, absent: gender === undefined ? 'Absence' : `Absent${e(gender)}`, cancelled: 'Annulée par le club' })[state],
  byYear: (year: number, attended: number) => `Plus tôt, en ${year} : ${plural(attended, 'séance suivie', 'séances suivies')}.`,
  receivers: 'Qui a reçu quoi',
  received: (title: string, who: string, day: string | undefined) => `${title} : ${who}${day === undefined ? '' : `, le ${day}`}.`,
  length: (minutes: number) => { const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]; return hours === 0 ? plural(rest, 'minute', 'minutes') : rest === 0 ? plural(hours, 'heure', 'heures') : `${hours} h ${String(rest).padStart(2, '0')}`; },
};

export type CarnetWords = typeof fr;

export const carnetWords = (language: Language): CarnetWords => (language === 'fr' ? fr : en);

/** The state of a session in a word, agreed with the person. */
export const stateWord = (words: CarnetWords, { state }: Pick<Session, 'state'>, gender: Gender): string | undefined =>
  (state === undefined ? undefined : gender === undefined ? words.stateOfNobody[state] : words.state(state, gender));
