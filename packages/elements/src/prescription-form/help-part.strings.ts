import { translated } from '../internal/localize.js';
import type { Sentence } from './issue-sentences.strings.js';

/** Whether a text itself was read, or is only reported: said beside what it says. */
const told = (sentence: string, params: Readonly<Record<string, unknown>>) => (params['confirmed'] === false ? `${sentence} À confirmer : lu de seconde main.` : sentence);

const consultation: Record<string, string> = {
  'cardiovascular-risk': 'niveau de risque cardiovasculaire',
  diabetes: 'diabète',
  'diabetes-complication': 'diabète avec complication',
  'diabetes-risk-factor': 'diabète avec un autre facteur de risque majeur',
  'cardiotoxic-treatment': 'traitement cardiotoxique passé',
  'severe-obesity': 'obésité sévère',
};

const named = (codes: unknown, names: Readonly<Record<string, string>>) => (Array.isArray(codes) ? codes as string[] : []).map((code) => names[code] ?? '').filter(Boolean).join(', ');

const fr = {
  button: 'Aide à la décision',
  title: 'Aide à la décision',
  purpose: 'Ces informations ne décident de rien et n’empêchent pas de prescrire.',
  purposeBlock: 'Votre organisation a choisi qu’un signe d’alerte empêche de prescrire. Le reste informe seulement.',
  signs: 'Signes d’alerte à rechercher',
  signsHint: 'Cochez ceux qui sont présents : aucune activité n’est conseillée avant un diagnostic.',
  risk: 'Risque cardiovasculaire, tel que vous l’avez évalué',
  risks: { low: 'Faible', moderate: 'Modéré', high: 'Élevé', 'very-high': 'Très élevé' },
  facts: 'Repères de dose',
  specialist: 'Avis d’un spécialiste demandé avant de prescrire',
  sourceOf: (source: string) => `Source : ${source}.`,
  unconfirmed: 'À confirmer : lu de seconde main.',
  version: (day: string, version: string) => `Aide relue le ${day}. Règles : version ${version}.`,
  keys: 'Au clavier',
  keyList: [
    ['Ctrl + Entrée', 'prescrire, d’où que vous soyez dans le formulaire'],
    ['Ctrl + Maj + Entrée', 'voir ce qui sera transmis, et revenir'],
    ['Tab', 'question suivante'],
    ['Flèches', 'réponse suivante dans un groupe'],
    ['Entrée', 'ajouter le motif choisi ; n’envoie jamais'],
    ['Échap', 'fermer la liste des motifs, ou cette aide'],
  ],
  noLetters: 'Il n’y a pas de raccourci Alt + lettre : les navigateurs et les lecteurs d’écran s’en servent déjà.',
  links: 'Pages du territoire',
  close: 'Fermer l’aide',
  addBalance: 'Ajouter l’équilibre',
  sentences: {
    'warning-sign': { field: 'Un signe d’alerte est présent : la HAS ne conseille aucune activité avant un diagnostic.' },
    'consultation-advised': { field: (params) => told(`La HAS conseille une consultation avant une activité de cette intensité : ${named(params.reasons, consultation)}.`, params) },
    'balance-advised': { field: (params) => `Dès 65 ans, l’OMS conseille aussi l’équilibre, ${params.daysPerWeek} jours par semaine.` },
    'near-maximal-effort': { field: 'Dès 45 ans, la HAS conseille un avis médical avant un effort proche du maximum dont on n’a pas l’habitude.' },
    'heart-rate-beta-blocker': { field: 'Sous bêtabloquant, une fréquence cardiaque à viser renseigne peu : préférez l’effort ressenti ou le test de la parole.' },
    'trade-if-need': { field: (params) => told('À ce niveau de limitation, ce métier intervient quand un besoin précis est repéré.', params) },
    'trade-in-team': { field: (params) => told('À ce niveau de limitation, ce métier intervient en équipe, à côté d’autres.', params) },
    'trade-complement': { field: 'Un enseignant en activité physique adaptée complète, quand l’autonomie est suffisante.' },
  } satisfies Record<string, Sentence>,
};

export type Sentences = Omit<typeof fr, 'sentences'> & { sentences: Record<keyof (typeof fr)['sentences'], Sentence> };

export const strings = translated<Sentences>(fr, () => import('./help-part.strings.en.js'));
