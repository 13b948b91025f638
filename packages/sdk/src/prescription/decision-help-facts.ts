import type { Label } from './codes.js';

/** Something a guide says, to show beside an answer. */
export interface SourcedFact {
  code: string;
  words: Label;
  /** The text it was read in, in French: a source has the name of its text. */
  source: string;
  /** `false`: read second-hand only, or general knowledge. To be shown as such, or not at all. */
  confirmed: boolean;
}

/** The guide of 2018, edited in 2019, whose text the guide of 2022 carries on. */
export const HAS_GUIDE = 'HAS, guide de prescription d’activité physique, 2018, repris en 2022';
export const HAS_WARNING_SIGNS = `${HAS_GUIDE}, tableau 3`;
export const WHO_GUIDELINES = 'OMS, lignes directrices sur l’activité physique et la sédentarité, 2020';
const HAS_SECOND_HAND = 'HAS, guide de 2022, p. 27-28, lu dans La Revue du Praticien';
const NOT_CONFIRMED = 'Usage courant, texte non lu';

/** The nine signs after which no activity is advised at any intensity before a diagnosis (HAS, tableau 3, confirmed). */
export const warningSigns = [
  'chest-pain', 'dyspnoea', 'unusual-fatigue', 'orthopnoea', 'ankle-oedema', 'dizziness-syncope', 'palpitations', 'claudication', 'heart-murmur',
] as const;
export type WarningSign = (typeof warningSigns)[number];

export const warningSignLabels: Readonly<Record<WarningSign, Label>> = {
  'chest-pain': { fr: 'Douleur dans la poitrine', en: 'Chest pain' },
  dyspnoea: { fr: 'Essoufflement au repos ou pour un faible effort', en: 'Breathlessness at rest or on low effort' },
  'unusual-fatigue': { fr: 'Fatigue inhabituelle', en: 'Unusual fatigue' },
  orthopnoea: { fr: 'Gêne respiratoire en position couchée', en: 'Breathlessness when lying down' },
  'ankle-oedema': { fr: 'Œdème des chevilles', en: 'Ankle swelling' },
  'dizziness-syncope': { fr: 'Vertige ou syncope', en: 'Dizziness or fainting' },
  palpitations: { fr: 'Palpitations', en: 'Palpitations' },
  claudication: { fr: 'Claudication', en: 'Claudication' },
  'heart-murmur': { fr: 'Souffle cardiaque anormal', en: 'Abnormal heart murmur' },
};

const specialist = (code: string, fr: string, en: string): SourcedFact => ({ code, words: { fr, en }, source: HAS_SECOND_HAND, confirmed: false });

/**
 * Conditions in which a specialist's opinion is asked before prescribing, even at moderate intensity. Second-hand: HAS 2022
 * p. 27–28 as La Revue du Praticien gives them. Not a list of refusals: the HAS says moderate activity is never
 * contraindicated for good, and an unstable disease only as long as it is unstable.
 */
export const specialistConditions: readonly SourcedFact[] = [
  specialist('unstable-angina', 'Angor instable', 'Unstable angina'),
  specialist('decompensated-heart-failure', 'Insuffisance cardiaque décompensée', 'Decompensated heart failure'),
  specialist('ventricular-arrhythmia', 'Troubles du rythme ventriculaire complexes', 'Complex ventricular arrhythmia'),
  specialist('severe-hypertension', 'Hypertension artérielle sévère non contrôlée', 'Severe uncontrolled high blood pressure'),
  specialist('pulmonary-hypertension', 'Hypertension artérielle pulmonaire (plus de 60 mmHg)', 'Pulmonary arterial hypertension (above 60 mmHg)'),
  specialist('cardiac-thrombus', 'Thrombus intracavitaire volumineux ou pédiculé', 'Large or pedunculated cardiac thrombus'),
  specialist('myocarditis-pericarditis', 'Myocardite ou épanchement péricardique aigu', 'Acute myocarditis or pericardial effusion'),
  specialist('obstructive-cardiomyopathy', 'Myocardiopathie obstructive sévère', 'Severe obstructive cardiomyopathy'),
  specialist('aortic-stenosis', 'Rétrécissement aortique serré ou symptomatique', 'Tight or symptomatic aortic stenosis'),
  specialist('recent-thrombosis', 'Thrombophlébite récente, avec ou sans embolie pulmonaire', 'Recent venous thrombosis, with or without pulmonary embolism'),
  specialist('foot-ulcer', 'Mal perforant plantaire, pour une activité des membres inférieurs', 'Plantar ulcer, for an activity of the legs'),
  specialist('acute-respiratory-disease', 'Pathologie respiratoire aiguë non contrôlée', 'Uncontrolled acute respiratory disease'),
  specialist('ketotic-diabetes', 'Diabète non contrôlé avec acétonurie ou acétonémie', 'Uncontrolled diabetes with ketones'),
  specialist('severe-undernutrition', 'Dénutrition importante', 'Severe undernutrition'),
  specialist('extreme-fatigue', 'Fatigue extrême ou incapacité', 'Extreme fatigue or incapacity'),
  // The source prints « g/L », a slip.
  specialist('severe-anaemia', 'Anémie, hémoglobine sous 8 g/dL', 'Anaemia, haemoglobin below 8 g/dL'),
  specialist('open-wound', 'Escarre ou plaie évolutive', 'Pressure sore or evolving wound'),
];

/** What guides say of the dose (FITT), to read beside it. Percentages of heart rate and bounds of Borg scales are not confirmed. */
export const doseFacts: readonly SourcedFact[] = [
  {
    code: 'apa-programme',
    words: {
      fr: '2 à 3 séances par semaine de 45 à 60 min, avec un jour de repos entre deux, pendant 3 mois renouvelables',
      en: '2 to 3 sessions a week of 45 to 60 min, with a day of rest between, for 3 months, renewable',
    },
    source: 'HAS, guide de 2022 ; ameli.fr pour les médecins',
    confirmed: true,
  },
  {
    code: 'adult-week',
    words: {
      fr: 'Adultes : 150 à 300 min par semaine d’intensité modérée, ou 75 à 150 min d’intensité élevée',
      en: 'Adults: 150 to 300 min a week at moderate intensity, or 75 to 150 min at vigorous intensity',
    },
    source: WHO_GUIDELINES,
    confirmed: true,
  },
  { code: 'adult-strength', words: { fr: 'Renforcement musculaire au moins 2 jours par semaine', en: 'Muscle strengthening at least 2 days a week' }, source: WHO_GUIDELINES, confirmed: true },
  { code: 'older-balance', words: { fr: 'À partir de 65 ans, équilibre au moins 3 jours par semaine', en: 'From 65, balance at least 3 days a week' }, source: WHO_GUIDELINES, confirmed: true },
  {
    code: 'metabolic-equivalents',
    words: { fr: 'Légère : 1,6 à 2,9 MET. Modérée : 3 à 5,9 MET. Élevée : 6 MET et plus', en: 'Light: 1.6 to 2.9 METs. Moderate: 3 to 5.9 METs. Vigorous: 6 METs and more' },
    source: HAS_GUIDE,
    confirmed: true,
  },
  {
    code: 'fitt',
    words: { fr: '20 à 60 min, 3 à 7 fois par semaine, 150 à 300 min par semaine d’intensité modérée', en: '20 to 60 min, 3 to 7 times a week, 150 to 300 min a week at moderate intensity' },
    source: 'La Revue du Praticien',
    confirmed: false,
  },
  { code: 'borg-6-20', words: { fr: 'Modérée : 12 à 14 sur l’échelle de Borg de 6 à 20', en: 'Moderate: 12 to 14 on the 6 to 20 Borg scale' }, source: 'Sources secondaires', confirmed: false },
  { code: 'progression', words: { fr: 'Augmenter d’abord le volume ou la fréquence, ensuite l’intensité', en: 'Raise volume or frequency first, then intensity' }, source: NOT_CONFIRMED, confirmed: false },
  {
    code: 'maximal-heart-rate',
    words: {
      fr: 'Part de la fréquence cardiaque maximale : légère 40 à 55 %, modérée 55 à 70 %, élevée 70 à 90 %',
      en: 'Share of the maximal heart rate: light 40 to 55%, moderate 55 to 70%, vigorous 70 to 90%',
    },
    source: NOT_CONFIRMED,
    confirmed: false,
  },
  {
    code: 'borg-0-10',
    words: { fr: 'Échelle de Borg de 0 à 10 : légère 3 à 4, modérée 5 à 6, élevée 7 à 8', en: 'Borg scale from 0 to 10: light 3 to 4, moderate 5 to 6, vigorous 7 to 8' },
    source: NOT_CONFIRMED,
    confirmed: false,
  },
  {
    code: 'beta-blocker',
    words: {
      fr: 'Sous bêtabloquant, se fier à l’effort ressenti ou au test de la parole plutôt qu’à la fréquence cardiaque',
      en: 'On a beta-blocker, go by perceived effort or the talk test rather than by heart rate',
    },
    source: NOT_CONFIRMED,
    confirmed: false,
  },
];

const supervision = (code: string, fr: string, en: string): SourcedFact => ({ code, words: { fr, en }, source: HAS_GUIDE, confirmed: true });

/** The four levels of supervision of the HAS, from the most to the least. */
export const supervisionLevels: readonly SourcedFact[] = [
  supervision('rehabilitation', 'Rééducation', 'Rehabilitation'),
  supervision('adapted-programme', 'Programme d’activité physique adaptée', 'Adapted physical activity programme'),
  supervision('supervised', 'Activité physique encadrée, en sport-santé ou en club', 'Supervised activity, for health or in a club'),
  supervision('autonomous', 'Activité physique en autonomie', 'Activity on one’s own'),
];
