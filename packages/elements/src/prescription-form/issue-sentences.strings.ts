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
  'below-who-level-unconfirmed': { field: 'La prescription s’adresse aux personnes dont l’activité est inférieure aux recommandations.' },
  'support-need-unconfirmed': { field: 'La prescription s’adresse aux personnes qui ne peuvent augmenter seules leur activité en sécurité.' },
  'components-missing': { field: 'Choisissez au moins une activité.' },
  'duration-missing': { field: 'Indiquez la durée totale, de 3 à 6 mois.' },
  'duration-out-of-range': { field: 'La durée va de 3 à 6 mois.' },
  'sessions-per-week-missing': { field: 'Indiquez le nombre de séances par semaine.' },
  'sessions-per-week-low-missing': { field: 'Remplissez la première case, ou mettez-y le seul nombre.' },
  'sessions-per-week-out-of-range': { field: (params) => `Indiquez de ${params.min} à ${params.max} séances par semaine, en nombre entier.` },
  'session-minutes-low-missing': { field: 'Remplissez la première case, ou mettez-y le seul nombre.' },
  'session-minutes-out-of-range': { field: (params) => `Indiquez de ${params.min} à ${params.max} minutes, en nombre entier.` },
  'intensity-missing': { field: 'Choisissez une intensité.' },
  'severe-limitation-missing': { field: 'Choisissez l’une des deux réponses.' },
  'dispensers-missing': { field: 'Choisissez au moins un intervenant.' },
  'agreement-missing': { field: 'Cochez si le patient est d’accord. Sinon, ne prescrivez pas.' },
  unreadable: { field: 'Corrigez ce qui est écrit.' },
  unknown: { field: 'Revoyez cette réponse.' },
} satisfies Record<string, Sentence>;

/** Issues that an ordinary prescription may meet; sentences of the others load when one is met. */
export type IssueCode = keyof typeof fr;

/** Whether the sentence of an issue must be loaded first. */
export const isRare = (code: string): boolean => !Object.hasOwn(fr, code);

export const sentences = translated<Record<IssueCode, Sentence>>(fr, () => import('./issue-sentences.strings.en.js'));
