import { translated } from '../internal/localize.js';

/** A change, in the words its sentences are made of. */
export interface Told {
  readonly label: string;
  /** « 45 m », never below 0. */
  readonly amount: string;
  /** Whether the last value is the higher one. */
  readonly isMore: boolean;
  readonly last: string;
  readonly first: string;
  /** « 8 », without its unit. */
  readonly firstFigure: string;
  /** « qu’en mars », « que le 3 mars ». */
  readonly than: string;
  /** « En mars », « Le 3 mars », at the head of a sentence, then inside one. */
  readonly Then: string;
  readonly then: string;
}

type Sentence = (told: Told) => string;

const more = (isMore: boolean): string => (isMore ? 'de plus' : 'de moins');
const was = ({ Then, first }: Told): string => `${Then}, c’était ${first}.`;

const fr = {
  changed: 'Ce qui a changé',
  changedSince: (month: string) => `Ce qui a changé depuis ${month}`,
  figures: 'Mes chiffres',
  none: 'Vos premières mesures se prendront au bilan initial.',
  inMonth: (month: string) => ({ than: `qu’en ${month}`, Then: `En ${month}`, then: `en ${month}` }),
  onDay: (day: string) => ({ than: `que le ${day}`, Then: `Le ${day}`, then: `le ${day}` }),
  once: (label: string, value: string, day: string) => `${label} : ${value}, le ${day}.`,
  goal: (goal: string) => `Votre but : ${goal}.`,
  goalReached: (goal: string) => `Votre but est atteint : ${goal}.`,
  talk: (name: string) => `Parlez-en avec ${name}.`,
  talkNobody: 'Parlez-en à votre prochaine séance.',
  same: ({ label, last, then }: Told) => `${label} : ${last}, comme ${then}.`,
  changes: {
    'six-minute-walk': ({ amount, isMore, than }) => `Vous avez marché ${amount} ${more(isMore)} ${than}.`,
    'chair-stand': ({ last, Then, firstFigure }) => `Vous vous levez de votre chaise ${last} en 30 secondes. ${Then}, c’était ${firstFigure}.`,
    'chair-stand-arms': ({ last, Then, firstFigure }) => `Vous vous levez de votre chaise ${last} en 30 secondes, en vous aidant des bras. ${Then}, c’était ${firstFigure}.`,
    'five-rises': (told) => `Vous vous levez cinq fois de votre chaise en ${told.last}. ${was(told)}`,
    'timed-up-and-go': (told) => `Vous vous levez, marchez 3 mètres et revenez en ${told.last}. ${was(told)}`,
    'one-leg-balance': (told) => `Vous tenez sur une jambe ${told.last}. ${was(told)}`,
    'grip-right': ({ amount, isMore, than }) => `Votre main droite serre ${amount} ${more(isMore)} ${than}.`,
    'grip-left': ({ amount, isMore, than }) => `Votre main gauche serre ${amount} ${more(isMore)} ${than}.`,
    'sit-and-reach': ({ amount, isMore, than }) => `Vous vous penchez ${amount} ${isMore ? 'plus' : 'moins'} loin ${than}.`,
    'gait-speed': (told) => `Vous marchez à ${told.last}. ${was(told)}`,
    'moderate-activity': ({ amount, isMore, than }) => `Vous bougez ${amount} ${more(isMore)} par semaine ${than}.`,
    'sitting': ({ amount, isMore, than }) => `Vous restez en position assise ${amount} ${more(isMore)} par jour ${than}.`,
    'steps': ({ amount, isMore, than }) => `Vous faites ${amount} ${more(isMore)} par jour ${than}.`,
    'pain': ({ last, firstFigure, then, isMore }) => `Vous avez ${isMore ? 'plus' : 'moins'} mal : ${last}, contre ${firstFigure} ${then}.`,
    'effort': ({ last, firstFigure, then, isMore }) => `L’effort vous paraît ${isMore ? 'plus' : 'moins'} dur : ${last}, contre ${firstFigure} ${then}.`,
    'well-being': ({ last, firstFigure, then, isMore }) => `Vous vous sentez ${isMore ? 'mieux' : 'moins bien'} : ${last}, contre ${firstFigure} ${then}.`,
    'motivation': ({ last, firstFigure, then, isMore }) => `Vous avez ${isMore ? 'plus' : 'moins'} envie de bouger : ${last}, contre ${firstFigure} ${then}.`,
    'weight': (told) => `Vous pesez ${told.last}. ${was(told)}`,
    'waist': (told) => `Votre tour de taille est de ${told.last}. ${was(told)}`,
    'blood-pressure': (told) => `Votre tension est de ${told.last}. ${was(told)}`,
    'resting-heart-rate': (told) => `Votre pouls au repos est de ${told.last}. ${was(told)}`,
  } as Readonly<Record<string, Sentence>>,
  /** Whatever has no sentence of its own. */
  other: (told: Told) => `${told.label} : ${told.last}. ${was(told)}`,
  /** How it was measured, where the sentence does not say. */
  how: { 'six-minute-walk': 'En 6 minutes.' } as Readonly<Record<string, string>>,
  measure: 'Mesure',
  first: 'La première fois',
  last: 'La dernière fois',
  onlyOnce: 'une seule mesure',
};

export type Sentences = typeof fr;

export const strings = translated<Sentences>(fr, () => import('./measure-bars.strings.en.js'));
