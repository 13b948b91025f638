import type { Strings } from '../internal/localize.js';

type Params = Record<string, unknown>;

/** `field`: under the field, what to do. `summary`: in the list on top, the name of the field first. */
export interface Sentence { field: (params: Params) => string; summary: (params: Params) => string }

const fixed = (field: string, summary: string): Sentence => ({ field: () => field, summary: () => summary });

/** A number or a word of a rule, as text. */
const text = (params: Params, key: string): string => {
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
  'below-who-level-unconfirmed': fixed('La prescription s’adresse aux personnes dont l’activité est inférieure aux recommandations. Vous pouvez prescrire quand même.', 'Situation : vérifiez le niveau d’activité'),
  'support-need-unconfirmed': fixed('La prescription s’adresse aux personnes qui ne peuvent augmenter seules leur activité en sécurité. Vous pouvez prescrire quand même.', 'Situation : vérifiez le besoin d’aide'),
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
  unreadable: fixed('Corrigez ce qui est écrit.', 'Corrigez ce qui est écrit'),
  malformed: fixed('Votre logiciel a transmis une valeur que ce formulaire ne sait pas lire. Saisissez-la à nouveau.', 'Une valeur transmise par votre logiciel n’a pas pu être lue'),
  'server-refused': {
    field: (params) => (text(params, 'words') ? `Corrigez cette réponse. Le serveur l’a refusée : « ${text(params, 'words')} »` : 'Corrigez cette réponse. Le serveur l’a refusée, sans dire pourquoi.'),
    summary: (params) => (text(params, 'words') ? `Refus du serveur : « ${text(params, 'words')} »` : 'Refus du serveur, sans explication'),
  },
} satisfies Record<string, Sentence>;

export type IssueCode = keyof typeof fr;

export const strings: Strings<Record<IssueCode, Sentence>> = {
  fr,
  en: {
    'grounds-missing': fixed('Give at least one reason: a disease, a risk factor or a situation.', 'Reason: give at least one reason'),
    'ald-12-vacant': fixed('There is no ALD 12 any more: the number has been vacant since 2011. Remove it and choose another reason.', 'Reason: replace ALD 12, the number is vacant'),
    'ald-number-unknown': {
      field: (params) => `There is no ALD ${text(params, 'number')}. Remove it and choose another reason.`,
      summary: (params) => `Reason: replace ALD ${text(params, 'number')}, there is no such number`,
    },
    'below-who-level-unconfirmed': fixed('The prescription is meant for people who move less than advised. You may prescribe all the same.', 'Situation: check the level of activity'),
    'support-need-unconfirmed': fixed('The prescription is meant for people who cannot move more alone, safely. You may prescribe all the same.', 'Situation: check the need for help'),
    'components-missing': fixed('Choose at least one activity.', 'Activity: choose at least one activity'),
    'duration-missing': fixed('Give the total length, from 3 to 6 months.', 'Total length: give it, from 3 to 6 months'),
    'duration-out-of-range': fixed('The length goes from 3 to 6 months.', 'Total length: it goes from 3 to 6 months'),
    'sessions-per-week-missing': fixed('Give the number of sessions a week.', 'Frequency: give the number of sessions a week'),
    'sessions-per-week-low-missing': fixed('Fill in the first box, or put the only number there.', 'Frequency: fill in the first box'),
    'sessions-per-week-out-of-range': {
      field: (params) => `Give ${text(params, 'min')} to ${text(params, 'max')} sessions a week, a whole number.`,
      summary: (params) => `Frequency: give ${text(params, 'min')} to ${text(params, 'max')} sessions a week`,
    },
    'sessions-per-week-reversed': {
      field: (params) => `Swap them: “${text(params, 'high')} to ${text(params, 'low')}”, or leave one number only.`,
      summary: () => 'Frequency: the first number is above the second',
    },
    'session-minutes-low-missing': fixed('Fill in the first box, or put the only number there.', 'Session: fill in the first box'),
    'session-minutes-out-of-range': {
      field: (params) => `Give ${text(params, 'min')} to ${text(params, 'max')} minutes, a whole number.`,
      summary: (params) => `Session: give ${text(params, 'min')} to ${text(params, 'max')} minutes`,
    },
    'session-minutes-reversed': {
      field: (params) => `Swap them: “${text(params, 'high')} to ${text(params, 'low')}”, or leave one number only.`,
      summary: () => 'Session: the first number is above the second',
    },
    'intensity-missing': fixed('Choose an intensity.', 'Intensity: choose an intensity'),
    'severe-limitation-missing': fixed('Choose one of the two answers.', 'Limitations: answer the question'),
    'dispensers-missing': fixed('Choose at least one dispenser.', 'Dispenser: choose at least one dispenser'),
    'dispensers-severe': fixed('Add a physiotherapist, an occupational therapist or a psychomotor therapist: the limitation is severe.', 'Dispenser: add a health professional, the limitation is severe'),
    'dispensers-excluded-severe': fixed('Keep health professionals only: the limitation is severe.', 'Dispenser: narrow the choice, the limitation is severe'),
    'date-missing': fixed('Give the date of the prescription.', 'Date: give the date of the prescription'),
    'date-unreadable': fixed('Write the date like this: 21/11/2026.', 'Date: write it like this, 21/11/2026'),
    'date-in-future': fixed('Put today’s date or a past one.', 'Date: it is in the future'),
    'agreement-missing': fixed('Tick if the patient agrees. If not, do not prescribe.', 'Agreement of the patient: tick the box if they agree'),
    'patient-missing': fixed('Your software gave no patient. Open the record, then come back to the prescription.', 'Patient: open the record, your software gave none'),
    'prescriber-missing': fixed('Your software gave no prescriber. Sign in again, then come back to the prescription.', 'Prescriber: sign in again, your software gave none'),
    'prescriber-not-doctor': fixed('The initial prescription is for a doctor to make. Ask the doctor who follows the patient.', 'Prescriber: the initial prescription is for a doctor to make'),
    'prescriber-profession-unknown': fixed('Your software did not give your profession. The initial prescription is for a doctor to make.', 'Prescriber: profession not given'),
    unreadable: fixed('Correct what is written.', 'Correct what is written'),
    malformed: fixed('Your software gave a value this form cannot read. Enter it again.', 'A value given by your software could not be read'),
    'server-refused': {
      field: (params) => (text(params, 'words') ? `Correct this answer. The server refused it: “${text(params, 'words')}”` : 'Correct this answer. The server refused it without saying why.'),
      summary: (params) => (text(params, 'words') ? `Refused by the server: “${text(params, 'words')}”` : 'Refused by the server, without a reason'),
    },
  },
};
