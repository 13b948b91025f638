import { translated } from '../internal/localize.js';

/** A sentence, or what makes one from the values of an issue. */
export type Words = string | ((params: Readonly<Record<string, string | number>>) => string);

/**
 * `field`: under the field, what to do. `summary`: in the list on top, when the sentence of the field, behind the name
 * of the field, would not read well there.
 */
export interface Sentence { field: Words; summary?: Words }

const fr = {
  'grounds-missing': { field: 'Indiquez au moins un motif : une maladie, un facteur de risque ou une situation.', summary: 'Motif : indiquez au moins un motif' },
  'ald-12-vacant': { field: 'L’ALD 12 n’existe plus : ce numéro est vacant depuis 2011. Retirez-la et choisissez un autre motif.', summary: 'Motif : remplacez l’ALD 12, ce numéro est vacant' },
  'ald-number-unknown': {
    field: (params) => `Il n’y a pas d’ALD ${params.number}. Retirez-la et choisissez un autre motif.`,
    summary: (params) => `Motif : remplacez l’ALD ${params.number}, ce numéro n’existe pas`,
  },
  'below-who-level-unconfirmed': { field: 'La prescription s’adresse aux personnes dont l’activité est inférieure aux recommandations.' },
  'support-need-unconfirmed': { field: 'La prescription s’adresse aux personnes qui ne peuvent augmenter seules leur activité en sécurité.' },
  'components-missing': { field: 'Choisissez au moins une activité.' },
  'duration-missing': { field: 'Indiquez la durée totale, de 3 à 6 mois.' },
  'duration-out-of-range': { field: 'La durée va de 3 à 6 mois.' },
  'sessions-per-week-missing': { field: 'Indiquez le nombre de séances par semaine.' },
  'sessions-per-week-low-missing': { field: 'Remplissez la première case, ou mettez-y le seul nombre.' },
  'sessions-per-week-out-of-range': { field: (params) => `Indiquez de ${params.min} à ${params.max} séances par semaine, en nombre entier.` },
  'sessions-per-week-reversed': {
    field: (params) => `Inversez : « ${params.high} à ${params.low} », ou laissez un seul nombre.`,
    summary: 'Fréquence : le premier nombre dépasse le second',
  },
  'session-minutes-low-missing': { field: 'Remplissez la première case, ou mettez-y le seul nombre.' },
  'session-minutes-out-of-range': { field: (params) => `Indiquez de ${params.min} à ${params.max} minutes, en nombre entier.` },
  'session-minutes-reversed': {
    field: (params) => `Inversez : « ${params.high} à ${params.low} », ou laissez un seul nombre.`,
    summary: 'Séance : le premier nombre dépasse le second',
  },
  'intensity-missing': { field: 'Choisissez une intensité.' },
  'severe-limitation-missing': { field: 'Choisissez l’une des deux réponses.' },
  'dispensers-missing': { field: 'Choisissez au moins un intervenant.' },
  'date-missing': { field: 'Indiquez la date de la prescription.' },
  'date-unreadable': { field: 'Écrivez la date ainsi : 21/11/2026.' },
  'date-in-future': { field: 'Mettez la date du jour ou une date passée.' },
  'agreement-missing': { field: 'Cochez si le patient est d’accord. Sinon, ne prescrivez pas.' },
  unreadable: { field: 'Corrigez ce qui est écrit.' },
  unknown: { field: 'Revoyez cette réponse.' },
  malformed: { field: 'Votre logiciel a transmis une valeur que ce formulaire ne sait pas lire. Saisissez-la à nouveau.' },
  'server-refused': {
    field: (params) => (params.words ? `Corrigez cette réponse. Le serveur l’a refusée : « ${params.words} »` : 'Corrigez cette réponse. Le serveur l’a refusée, sans dire pourquoi.'),
    summary: (params) => (params.words ? `Refus du serveur : « ${params.words} »` : 'Refus du serveur, sans explication'),
  },
} satisfies Record<string, Sentence>;

/** Issues that an ordinary prescription may meet; sentences of the others load when one is met. */
export type IssueCode = keyof typeof fr;

/** Whether the sentence of an issue must be loaded first. */
export const isRare = (code: string): boolean => !Object.hasOwn(fr, code);

export const sentences = translated<Record<IssueCode, Sentence>>(fr, () => import('./issue-sentences.strings.en.js'));
