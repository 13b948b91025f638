/** What is ours in a carnet: code systems with their value sets, extensions, identifier systems. Reads packages/sdk/src. Writes nothing. */
import { toCodeSystem, toValueSet } from './code-systems.mjs';
import { carnetCodes, carnetTerms, measureCatalogue } from './constants.mjs';

/** @typedef {{ fr: string, en: string }} Label */

const { MEASURE_SYSTEM, RELAY_SYSTEM, milestoneLabels, assessmentLabels, relayLabels } = carnetCodes;

/** Words of a list, in its order: a code without words, or words without a code, is a mistake here. */
function wordsOf(terms, words) {
  if (terms.join() !== Object.keys(words).join()) throw new Error(`The words ${Object.keys(words).join()} are not those of ${terms.join()}.`);
  return words;
}

const ownMeasures = measureCatalogue.flatMap(({ codings, label }) => codings.filter(({ system }) => system === MEASURE_SYSTEM).map(({ code }) => [code, label]));

/** @type {Parameters<typeof toCodeSystem>[0][]} */
const systems = [
  {
    url: carnetCodes.MILESTONE_SYSTEM,
    title: { fr: 'Étapes d’un programme', en: 'Steps of a programme' },
    note: { fr: 'Étapes d’un programme d’activité physique adaptée, de la prescription au suivi à un an.', en: 'Steps of a programme of adapted physical activity, from the prescription to a year after.' },
    words: wordsOf(carnetTerms.milestoneKinds, milestoneLabels),
  },
  {
    url: carnetCodes.ASSESSMENT_SYSTEM,
    title: { fr: 'Bilans', en: 'Assessments' },
    note: { fr: 'À quoi sert un bilan dans un programme.', en: 'What an assessment is for in a programme.' },
    words: wordsOf(carnetTerms.assessmentKinds, assessmentLabels),
  },
  {
    url: RELAY_SYSTEM,
    title: { fr: 'Relais après un programme', en: 'What comes after a programme' },
    note: { fr: 'Ce qui a été décidé pour la suite, et ce qui en est précisé.', en: 'What was decided for after, and what is said of it.' },
    words: {
      ...wordsOf(carnetTerms.relayOutcomes, relayLabels),
      'starts-on': { fr: 'Première séance', en: 'First session' }, 'first-visit-accompanied': { fr: 'Première séance accompagnée', en: 'First visit accompanied' },
    },
  },
  {
    url: carnetCodes.CONTACT_SYSTEM,
    title: { fr: 'Notes et appels', en: 'Notes and calls' },
    note: { fr: 'Ce qu’est une communication dans un carnet, et ce qu’un appel a donné.', en: 'What a communication is in a carnet, and what became of a call.' },
    words: {
      note: { fr: 'Note', en: 'Note' }, call: { fr: 'Appel', en: 'Call' },
      ...wordsOf(carnetTerms.callOutcomes, { 'reached': { fr: 'Personne jointe', en: 'Reached' }, 'no-answer': { fr: 'Pas de réponse', en: 'No answer' }, 'message-left': { fr: 'Message laissé', en: 'Message left' } }),
    },
  },
  {
    url: MEASURE_SYSTEM,
    title: { fr: 'Mesures sans code LOINC confirmé', en: 'Measures without a confirmed LOINC code' },
    note: { fr: 'Ce qu’un carnet mesure ou demande, là où aucun code LOINC n’est confirmé.', en: 'What a carnet measures or asks, where no LOINC code is confirmed.' },
    words: { ...Object.fromEntries(ownMeasures), mood: { fr: 'Humeur en partant', en: 'Mood on leaving' } },
  },
  {
    url: carnetCodes.MOOD_SYSTEM,
    title: { fr: 'Humeur en partant', en: 'Mood on leaving' },
    note: { fr: 'Humeur à la fin d’une séance, comparée à celle de l’arrivée.', en: 'Mood at the end of a session, compared with on arriving.' },
    words: wordsOf(carnetTerms.moods, { worse: { fr: 'Moins bien', en: 'Worse' }, same: { fr: 'Pareille', en: 'The same' }, better: { fr: 'Mieux', en: 'Better' } }),
  },
  {
    url: carnetCodes.SESSION_SYSTEM,
    title: { fr: 'Séances', en: 'Sessions' },
    note: { fr: 'Ce qu’est une séance d’un programme.', en: 'What a session of a programme is.' },
    words: { activity: { fr: 'Séance d’activité physique', en: 'Session of activity' }, workshop: { fr: 'Atelier', en: 'Workshop' } },
  },
  {
    url: carnetCodes.CHANNEL_SYSTEM,
    title: { fr: 'Voies d’envoi', en: 'Channels' },
    note: { fr: 'Par où un document est parti, là où v3-ParticipationMode ne le dit pas.', en: 'How a document travelled, where v3-ParticipationMode has no word for it.' },
    words: wordsOf(carnetTerms.channels, {
      'secure-mail': { fr: 'Messagerie sécurisée de santé', en: 'Secure health mail' }, 'by-hand': { fr: 'En main propre', en: 'By hand' }, 'post': { fr: 'Courrier', en: 'Post' },
      'phone': { fr: 'Téléphone', en: 'Phone' }, 'platform': { fr: 'Plateforme', en: 'Platform' }, 'other': { fr: 'Autre', en: 'Other' },
    }),
  },
  {
    url: carnetCodes.ATTENDANCE_SYSTEM,
    title: { fr: 'Présence à une séance', en: 'Attendance of a session' },
    note: { fr: 'Où en est une séance, pour la personne du carnet.', en: 'Where a session stands, for the person of the carnet.' },
    words: wordsOf(carnetTerms.attendanceStates, {
      present: { fr: 'Présence', en: 'Present' }, excused: { fr: 'Absence excusée', en: 'Absent, excused' },
      absent: { fr: 'Absence non excusée', en: 'Absent, not excused' }, cancelled: { fr: 'Annulée par le club', en: 'Cancelled by the club' },
    }),
  },
  {
    url: carnetCodes.DRIVER_SYSTEM,
    title: { fr: 'Freins et leviers', en: 'Obstacles and levers' },
    note: { fr: 'Ce qui retient la personne et ce qui l’aide, dans ses mots.', en: 'What holds the person back and what helps, in their words.' },
    words: { obstacle: { fr: 'Frein', en: 'Obstacle' }, lever: { fr: 'Levier', en: 'Lever' } },
  },
];

export const carnetSystems = systems.map(toCodeSystem);
export const carnetSets = systems.map(toValueSet);

/** In the shape of `OwnExtension` of the prescription. */
export const carnetExtensions = {
  plannedSessions: {
    url: carnetCodes.PLANNED_SESSIONS_EXTENSION, context: ['CarePlan'], valueType: 'positiveInt', repeats: false,
    title: { fr: 'Séances prévues', en: 'Planned sessions' },
    definition: 'How many sessions a plan is made of, where the programme has a number.',
  },
  incidentSession: {
    url: carnetCodes.INCIDENT_SESSION_EXTENSION, context: ['AdverseEvent'], valueType: 'Reference', repeats: false, values: ['Appointment', 'Procedure', 'Encounter'],
    title: { fr: 'Séance de l’incident', en: 'Session of the incident' },
    definition: 'The session an incident happened in: R4 links an adverse event to an encounter only.',
  },
  attendance: {
    url: carnetCodes.ATTENDANCE_EXTENSION, context: ['Encounter', 'Appointment.participant'], valueType: 'code', repeats: false,
    title: { fr: 'Présence', en: 'Attendance' },
    definition: 'Where the session stands for one person, a code of carnet-attendance: R4 does not say why an Encounter was cancelled, nor who of several missed an Appointment.',
  },
};

/** @type {{ url: string, description: Label }[]} */
export const carnetIdentifiers = [
  {
    url: carnetCodes.PLAN_PART_SYSTEM,
    description: {
      fr: 'Une ressource d’un plan d’activité physique adaptée : le programme, une barre oblique, l’UUID du plan, une barre oblique, et ce que la ressource y est.',
      en: 'A resource of a plan of adapted physical activity: the programme, a slash, the UUID of the plan, a slash, and what the resource is in it.',
    },
  },
  {
    url: carnetCodes.EDIT_SYSTEM,
    description: { fr: 'Une modification d’un carnet, sur la Provenance qui la dit.', en: 'An edit of a carnet, on the Provenance that tells it.' },
  },
];
