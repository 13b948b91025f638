import { translated } from '../internal/localize.js';

type Params = Record<string, unknown>;

/** `field`: under the field, what to do. `summary`: in the list on top, the name of the field first. */
export interface Sentence { field: (params: Params) => string; summary: (params: Params) => string }

export const fixed = (field: string, summary: string): Sentence => ({ field: () => field, summary: () => summary });

/** A number or a word of a rule, as text. */
export const text = (params: Params, key: string): string => {
  const value = params[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

const fr = {
  'grounds-missing': fixed('Indiquez au moins un motif : une maladie, un facteur de risque ou une situation.', 'Motif : indiquez au moins un motif'),
  'ald-12-vacant': fixed('L’ALD 12 n’existe plus : ce numéro est vacant depuis 2011. Retirez-la et choisissez un autre motif.', 'Motif : remplacez l’ALD 12, ce numéro est vacant'),
  'ald-number-unknown': {
    field: (params) => `Il n’y a pas d’ALD ${text(params, 'number')}. Retirez-la et choisissez un autre motif.`,
    summary: (params) => `Motif : remplacez l’ALD ${text(params, 'number')}, ce numéro n’existe pas`,
  },
  'below-who-level-unconfirmed': fixed('La prescription s’adresse aux personnes dont l’activité est inférieure aux recommandations.', 'Situation : vérifiez le niveau d’activité'),
  'support-need-unconfirmed': fixed('La prescription s’adresse aux personnes qui ne peuvent augmenter seules leur activité en sécurité.', 'Situation : vérifiez le besoin d’aide'),
  'components-missing': fixed('Choisissez au moins une activité.', 'Activité : choisissez au moins une activité'),
  'duration-missing': fixed('Indiquez la durée totale, de 3 à 6 mois.', 'Durée totale : indiquez-la, de 3 à 6 mois'),
  'duration-out-of-range': fixed('La durée va de 3 à 6 mois.', 'Durée totale : elle va de 3 à 6 mois'),
  'sessions-per-week-missing': fixed('Indiquez le nombre de séances par semaine.', 'Fréquence : indiquez le nombre de séances par semaine'),
  'sessions-per-week-low-missing': fixed('Remplissez la première case, ou mettez-y le seul nombre.', 'Fréquence : remplissez la première case'),
  'sessions-per-week-out-of-range': {
    field: (params) => `Indiquez de ${text(params, 'min')} à ${text(params, 'max')} séances par semaine, en nombre entier.`,
    summary: (params) => `Fréquence : indiquez de ${text(params, 'min')} à ${text(params, 'max')} séances par semaine`,
  },
  'sessions-per-week-reversed': {
    field: (params) => `Inversez : « ${text(params, 'high')} à ${text(params, 'low')} », ou laissez un seul nombre.`,
    summary: () => 'Fréquence : le premier nombre dépasse le second',
  },
  'session-minutes-low-missing': fixed('Remplissez la première case, ou mettez-y le seul nombre.', 'Séance : remplissez la première case'),
  'session-minutes-out-of-range': {
    field: (params) => `Indiquez de ${text(params, 'min')} à ${text(params, 'max')} minutes, en nombre entier.`,
    summary: (params) => `Séance : indiquez de ${text(params, 'min')} à ${text(params, 'max')} minutes`,
  },
  'session-minutes-reversed': {
    field: (params) => `Inversez : « ${text(params, 'high')} à ${text(params, 'low')} », ou laissez un seul nombre.`,
    summary: () => 'Séance : le premier nombre dépasse le second',
  },
  'intensity-missing': fixed('Choisissez une intensité.', 'Intensité : choisissez une intensité'),
  'severe-limitation-missing': fixed('Choisissez l’une des deux réponses.', 'Limitations : répondez à la question'),
  'dispensers-missing': fixed('Choisissez au moins un intervenant.', 'Intervenant : choisissez au moins un intervenant'),
  'dispensers-severe': fixed('Ajoutez un masseur-kinésithérapeute, un ergothérapeute ou un psychomotricien : la limitation est sévère.', 'Intervenant : ajoutez un professionnel de santé, la limitation est sévère'),
  'dispensers-excluded-severe': fixed('Gardez seulement les professionnels de santé : la limitation est sévère.', 'Intervenant : réduisez le choix, la limitation est sévère'),
  'date-missing': fixed('Indiquez la date de la prescription.', 'Date : indiquez la date de la prescription'),
  'date-unreadable': fixed('Écrivez la date ainsi : 21/11/2026.', 'Date : écrivez-la ainsi, 21/11/2026'),
  'date-in-future': fixed('Mettez la date du jour ou une date passée.', 'Date : elle est dans le futur'),
  'agreement-missing': fixed('Cochez si le patient est d’accord. Sinon, ne prescrivez pas.', 'Accord du patient : cochez la case s’il accepte'),
  'patient-missing': fixed('Votre logiciel n’a pas transmis le patient. Ouvrez son dossier, puis revenez à la prescription.', 'Patient : ouvrez son dossier, votre logiciel ne l’a pas transmis'),
  'prescriber-missing': fixed('Votre logiciel n’a pas transmis le prescripteur. Reconnectez-vous, puis revenez à la prescription.', 'Prescripteur : reconnectez-vous, votre logiciel ne l’a pas transmis'),
  'prescriber-not-doctor': fixed('La prescription initiale revient à un médecin. Demandez-la au médecin qui suit le patient.', 'Prescripteur : la prescription initiale revient à un médecin'),
  'prescriber-profession-unknown': fixed('Votre logiciel n’a pas transmis votre profession. La prescription initiale revient à un médecin.', 'Prescripteur : profession non transmise'),
  unreadable: {
    field: (params) => text(params, 'sentence'),
    summary: (params) => `À corriger, ${text(params, 'name')} : ${text(params, 'sentence')}`,
  },
  malformed: fixed('Votre logiciel a transmis une valeur que ce formulaire ne sait pas lire. Saisissez-la à nouveau.', 'Une valeur transmise par votre logiciel n’a pas pu être lue'),
  'server-refused': {
    field: (params) => (text(params, 'words') ? `Corrigez cette réponse. Le serveur l’a refusée : « ${text(params, 'words')} »` : 'Corrigez cette réponse. Le serveur l’a refusée, sans dire pourquoi.'),
    summary: (params) => (text(params, 'words') ? `Refus du serveur : « ${text(params, 'words')} »` : 'Refus du serveur, sans explication'),
  },
} satisfies Record<string, Sentence>;

export type IssueCode = keyof typeof fr;

export const sentences = translated<Record<IssueCode, Sentence>>(fr, () => import('./issue-sentences.strings.en.js'));
