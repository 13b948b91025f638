/** Our code systems, each with the value set of all its codes. Writes nothing. */
import { aldList, codes, identity } from './constants.mjs';
import { head } from './metadata.mjs';

/** @typedef {{ fr: string, en: string }} Label */

/**
 * `words`: the label of each code, from the sources; `undefined` where the list stands elsewhere. `note`: what the codes are, and where the list comes from.
 * @type {{ url: string, title: Label, note: Label, words?: Record<string, { fr: string, en?: string }> }[]}
 */
const systems = [
  {
    url: codes.COMPONENT_SYSTEM,
    title: { fr: 'Types d’activité prescrite', en: 'Kinds of prescribed activity' },
    note: { fr: 'Ce que travaille une composante de la prescription d’activité physique adaptée.', en: 'What one component of a prescription of adapted physical activity trains.' },
    words: codes.componentLabels,
  },
  {
    url: codes.INTENSITY_SYSTEM,
    title: { fr: 'Intensité', en: 'Intensity' },
    note: { fr: 'Intensité d’une activité (CSP art. D. 1172-2).', en: 'Intensity of an activity (CSP art. D. 1172-2).' },
    words: codes.intensityLabels,
  },
  {
    url: codes.DISPENSER_SYSTEM,
    title: { fr: 'Intervenants', en: 'Dispensers' },
    note: { fr: 'Professionnels qui peuvent dispenser une activité physique adaptée (CSP art. D. 1172-2).', en: 'Who may dispense an adapted physical activity (CSP art. D. 1172-2).' },
    words: codes.dispenserLabels,
  },
  {
    url: codes.GROUND_SYSTEM,
    title: { fr: 'Motifs de prescription', en: 'Grounds of a prescription' },
    note: {
      fr: 'Motifs qui ouvrent droit à une prescription d’activité physique adaptée : affection de longue durée, maladie chronique, facteurs de risque et situations de perte d’autonomie (CSP art. D. 1172-1-1).',
      en: 'Grounds on which an adapted physical activity may be prescribed: long-term condition, chronic disease, risk factors and situations of reduced autonomy (CSP art. D. 1172-1-1).',
    },
    words: { ...codes.groundKindLabels, ...codes.riskLabels, ...codes.autonomyLabels },
  },
  {
    url: codes.ALD_SYSTEM,
    title: { fr: 'Affections de longue durée', en: 'Long-term conditions (ALD)' },
    note: {
      fr: 'Numéros de la liste des affections de longue durée (CSS art. D. 160-4), avec 31 (hors liste) et 32 (polypathologie). Titres abrégés. Il n’y a pas de 12 : l’hypertension artérielle sévère a quitté la liste en 2011.',
      en: 'Numbers of the French list of long-term conditions (CSS art. D. 160-4), with 31 (not listed) and 32 (several diseases). Titles shortened, in French as in the law. There is no 12: severe hypertension left the list in 2011.',
    },
    words: Object.fromEntries(aldList.map(({ number, title }) => [String(number), { fr: title }])),
  },
  {
    url: codes.STATEMENT_SYSTEM,
    title: { fr: 'Constats du prescripteur et accords du patient', en: 'Statements of the prescriber and agreements of the patient' },
    note: { fr: 'Ce que le prescripteur constate et ce que le patient accepte, par oui ou non.', en: 'What the prescriber states and what the patient agrees to, as a yes or a no.' },
    words: codes.statementLabels,
  },
  {
    url: codes.LIMITATION_SYSTEM,
    title: { fr: 'Dimensions de limitation fonctionnelle', en: 'Dimensions of functional limitation' },
    note: { fr: 'Les treize dimensions de l’annexe 2 de l’instruction DGS/EA3/DGESIP/DS/SG/2017/81.', en: 'The thirteen dimensions of annex 2 of instruction DGS/EA3/DGESIP/DS/SG/2017/81.' },
    words: codes.limitationLabels,
  },
  {
    url: codes.LIMITATION_LEVEL_SYSTEM,
    title: { fr: 'Niveaux de limitation fonctionnelle', en: 'Levels of functional limitation' },
    note: { fr: 'Les quatre niveaux de la même annexe. Une dimension non évaluée n’a pas de niveau.', en: 'The four levels of the same annex. A dimension that was not assessed has no level.' },
    words: codes.levelLabels,
  },
  {
    url: codes.EQUIPMENT_SYSTEM,
    title: { fr: 'Matériel à prévoir', en: 'Equipment to bring' },
    note: { fr: 'Ce que le patient apporte à la séance.', en: 'What the patient brings to a session.' },
    words: codes.equipmentLabels,
  },
  {
    url: codes.ACT_SYSTEM,
    title: { fr: 'Actes de prescription', en: 'Acts of prescribing' },
    note: { fr: 'Prescription initiale, renouvellement et adaptation (CSP art. D. 1172-2 et D. 1172-2-1).', en: 'First prescription, renewal and adaptation (CSP art. D. 1172-2 and D. 1172-2-1).' },
    words: codes.actLabels,
  },
  {
    url: codes.SETTING_SYSTEM,
    title: { fr: 'Modalité de pratique', en: 'Setting' },
    note: { fr: 'Seul ou en groupe.', en: 'Alone or in a group.' },
    words: codes.settingLabels,
  },
  {
    url: codes.PRACTICE_PLACE_SYSTEM,
    title: { fr: 'Lieu de pratique', en: 'Place of practice' },
    note: { fr: 'En ville ou en institution.', en: 'In town or in an institution.' },
    words: codes.practicePlaceLabels,
  },
  {
    url: codes.ORIENTATION_SYSTEM,
    title: { fr: 'Orientation', en: 'Orientation' },
    note: { fr: 'Qui trouve le lieu de pratique.', en: 'Who finds the place of practice.' },
    words: codes.orientationLabels,
  },
  {
    url: codes.REPORT_RECIPIENT_SYSTEM,
    title: { fr: 'Destinataires des bilans', en: 'Recipients of the reports' },
    note: { fr: 'Médecins à qui vont les bilans, avec l’accord du patient (CSP art. D. 1172-5).', en: 'Doctors to whom the reports go, with the agreement of the patient (CSP art. D. 1172-5).' },
    words: codes.reportRecipientLabels,
  },
  {
    url: codes.SECTION_SYSTEM,
    title: { fr: 'Rubriques d’une prescription', en: 'Sections of a prescription' },
    note: { fr: 'Ce que le prescripteur communique ou réserve aux personnes qui ne sont pas des professionnels de santé.', en: 'What the prescriber gives to, or keeps from, people who are no health professionals.' },
    words: codes.sectionLabels,
  },
  {
    url: codes.DETAIL_SYSTEM,
    title: { fr: 'Précisions de la prescription', en: 'Details of the order' },
    note: { fr: 'De quoi parle une précision écrite en toutes lettres.', en: 'What a detail of the order in words is about.' },
    words: codes.detailLabels,
  },
  {
    url: codes.NOTE_SYSTEM,
    title: { fr: 'Natures de note', en: 'Kinds of note' },
    note: { fr: 'De quoi parle une note de la prescription.', en: 'What a note of the request is about.' },
    words: codes.noteLabels,
  },
  {
    url: codes.TARGET_SYSTEM,
    title: { fr: 'Fréquences cardiaques à viser', en: 'Target heart rates' },
    note: { fr: 'Fréquences cardiaques à viser pendant l’activité.', en: 'Heart rates to aim at during the activity.' },
    words: codes.targetLabels,
  },
  {
    url: codes.ISSUE_SYSTEM,
    title: { fr: 'Remarques sur une prescription', en: 'Issues of a prescription' },
    note: {
      fr: 'Codes des remarques, dans un OperationOutcome. Leur liste, avec la source de chaque règle, est dans le README de @sport-sante/sdk.',
      en: 'Codes of issues, in an OperationOutcome. Their list, with the source of each rule, stands in the README of @sport-sante/sdk.',
    },
  },
  {
    url: identity.OWN_PROFESSION_SYSTEM,
    title: { fr: 'Professions sans nomenclature nationale', en: 'Professions without a national code' },
    note: { fr: 'Professions que ni la TRE_G15 ni la TRE_R85 ne nomment.', en: 'Professions that neither TRE_G15 nor TRE_R85 names.' },
    words: Object.fromEntries(
      Object.entries(identity.professionCodings)
        .filter(([, { system }]) => system === identity.OWN_PROFESSION_SYSTEM)
        .map(([profession, { code }]) => [code, identity.professionLabels[profession]]),
    ),
  },
];

const idOf = (url) => url.slice(url.lastIndexOf('/') + 1);
export const valueSetOf = (system) => system.replace('/CodeSystem/', '/ValueSet/');

export function toCodeSystem({ url, title, note, words }) {
  const concept = words && Object.entries(words).map(([code, { fr, en }]) => ({
    code,
    display: fr,
    ...(en !== undefined && { designation: [{ language: 'en', value: en }] }),
  }));
  return {
    ...head({ resourceType: 'CodeSystem', id: idOf(url), url, title, description: note }),
    language: 'fr',
    caseSensitive: true,
    ...(concept ? { valueSet: valueSetOf(url), content: 'complete', count: concept.length, concept } : { content: 'not-present' }),
  };
}

export function toValueSet({ url, title, note }) {
  return {
    ...head({ resourceType: 'ValueSet', id: idOf(url), url: valueSetOf(url), suffix: 'Codes', title, description: note }),
    language: 'fr',
    immutable: false,
    compose: { include: [{ system: url }] },
  };
}

export const codeSystems = systems.map(toCodeSystem);
export const valueSets = systems.filter(({ words }) => words).map(toValueSet);
