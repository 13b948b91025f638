import type { Coding } from 'fhir/r4.js';
import { CANONICAL } from '../../canonical.js';
import { say } from './items.js';
import type { Bilingual, InstrumentId } from './model.js';

/** Ours: what an instrument computes, where no code of LOINC is confirmed; and the categories it gives. */
export const VALUE_SYSTEM = `${CANONICAL}/CodeSystem/instrument-value`;
export const CATEGORY_SYSTEM = `${CANONICAL}/CodeSystem/instrument-category`;
/** Names an Observation of a response: `<uuid>/<code>`. */
export const ANSWER_PART_SYSTEM = `${CANONICAL}/identifier/questionnaire-part`;
export const UCUM_SYSTEM = 'http://unitsofmeasure.org';
export const URI_SYSTEM = 'urn:ietf:rfc:3986';
/** Class of every activity measure in the US Physical Activity IG 1.0.1. */
export const PHYSICAL_ACTIVITY: Coding = { system: 'http://hl7.org/fhir/us/physical-activity/CodeSystem/pa-temporary-codes', code: 'PhysicalActivity' };
export const OBSERVATION_CATEGORY = 'http://terminology.hl7.org/CodeSystem/observation-category';

/** Categories of an Observation, of `observation-category`; `activity` goes with the class of the US guide. */
export type ObservationKind = readonly ('activity' | 'social-history' | 'survey' | 'exam' | 'vital-signs')[];

/** How one value of a score becomes an Observation. */
export interface ObservedValue {
  readonly words: Bilingual;
  /** UCUM, `boolean` for a yes or no. */
  readonly unit: string;
  /** The unit as it is printed. */
  readonly unitText: string;
  readonly kind: ObservationKind;
  /** Codes of LOINC, written without their displays. Empty: our own code. */
  readonly loinc: readonly string[];
  /** Values of the same instrument it is computed from, and that are Observations too. */
  readonly from: readonly string[];
}

// The ANS guide (EDSObservationExerciceStatus) wants both; the US guide wants `activity` and its own class.
const habit: ObservationKind = ['activity', 'social-history'];
const survey: ObservationKind = ['survey'];
const exam: ObservationKind = ['exam'];
const vital: ObservationKind = ['vital-signs'];

const printed: Readonly<Record<string, string>> = {
  'min/wk': 'min/sem', 'min/d': 'min/j', 'd/wk': 'j/sem', '[MET].min/wk': 'MET-min/sem', '{score}': 'points', '{count}': '', '{#}/(30.s)': 'levers', '/d': 'pas/j', '/min': '/min', 'mm[Hg]': 'mmHg', 'kg/m2': 'kg/m²', '1': 'sur 10', boolean: '',
};
const of = (words: Bilingual, unit: string, kind: ObservationKind, { loinc = [], from = [] }: { loinc?: string[]; from?: string[] } = {}): ObservedValue => ({ words, unit, unitText: printed[unit] ?? unit, kind, loinc, from });

const week = (words: Bilingual, more = {}) => of(words, 'min/wk', habit, more);
const energy = (words: Bilingual, more = {}) => of(words, '[MET].min/wk', habit, more);
const points = (words: Bilingual) => of(words, '{score}', [...survey, ...habit]);
const seconds = (words: Bilingual, more = {}) => of(words, 's', exam, more);

const moderate = week(say('Activité modérée par semaine', 'Moderate activity a week'));
const vigorous = week(say('Activité élevée par semaine', 'Vigorous activity a week'));
const activity = week(say('Activité modérée à élevée par semaine', 'Moderate to vigorous activity a week'), { loinc: ['82290-8'] });
const equivalent = week(say('Activité par semaine, équivalent modéré', 'Activity a week, moderate equivalent'), { from: ['moderateMinutesPerWeek', 'vigorousMinutesPerWeek'] });
// 87705-0 « Sedentary activity 24 hour » was read in secondary sources only, in h/d: ours stays until it is confirmed.
const seated = of(say('Temps assis par jour', 'Time seated a day'), 'min/d', habit);
const strength = of(say('Renforcement musculaire, jours par semaine', 'Muscle strengthening, days a week'), 'd/wk', habit, { loinc: ['82291-6'] });
const loss = (words: Bilingual) => of(words, 'boolean', exam);

/**
 * What of a score is written in FHIR, by instrument and name of the value. A total of one instrument never has the code of
 * another: MET-minutes of the GPAQ and of the IPAQ do not compare. A new value goes to the end of its list.
 */
export const observedValues: Readonly<Record<InstrumentId, Readonly<Record<string, ObservedValue>>>> = {
  'onaps-paq': {
    moderateMinutesPerWeek: moderate,
    vigorousMinutesPerWeek: vigorous,
    activityMinutesPerWeek: { ...activity, from: ['moderateMinutesPerWeek', 'vigorousMinutesPerWeek'] },
    equivalentMinutesPerWeek: equivalent,
    metMinutesPerWeek: energy(say('Dépense estimée par semaine', 'Estimated expenditure a week')),
    sittingMinutesPerDay: seated,
    strengthDaysPerWeek: strength,
    'work.moderateMinutesPerWeek': week(say('Activité modérée au travail, par semaine', 'Moderate activity at work, a week')),
    'work.vigorousMinutesPerWeek': week(say('Activité élevée au travail, par semaine', 'Vigorous activity at work, a week')),
    'work.sittingMinutesPerWeek': week(say('Temps assis au travail, par semaine', 'Time seated at work, a week')),
    'transport.moderateMinutesPerWeek': week(say('Déplacements à pied ou à vélo, par semaine', 'Getting around on foot or by bicycle, a week')),
    'transport.sittingMinutesPerWeek': week(say('Temps assis en déplacement, par semaine', 'Time seated getting around, a week')),
    'leisure.moderateMinutesPerWeek': week(say('Activité modérée à la maison et aux loisirs, par semaine', 'Moderate activity at home and in leisure, a week')),
    'leisure.vigorousMinutesPerWeek': week(say('Activité élevée à la maison et aux loisirs, par semaine', 'Vigorous activity at home and in leisure, a week')),
    'leisure.sittingMinutesPerWeek': week(say('Temps assis à la maison et aux loisirs, par semaine', 'Time seated at home and in leisure, a week')),
  },
  gpaq: {
    metMinutesPerWeek: energy(say('GPAQ, dépense par semaine', 'GPAQ, expenditure a week')),
    moderateMinutesPerWeek: moderate,
    vigorousMinutesPerWeek: vigorous,
    activityMinutesPerWeek: { ...activity, from: ['moderateMinutesPerWeek', 'vigorousMinutesPerWeek'] },
    equivalentMinutesPerWeek: equivalent,
    sittingMinutesPerDay: seated,
    'work.minutesPerWeek': week(say('Activité au travail, par semaine', 'Activity at work, a week')),
    'travel.minutesPerWeek': week(say('Déplacements à pied ou à vélo, par semaine', 'Getting around on foot or by bicycle, a week')),
    'recreation.minutesPerWeek': week(say('Activité de loisirs, par semaine', 'Leisure activity, a week')),
  },
  'ipaq-short': {
    // LOINC defines 77591-6, 77592-4 and 77593-2 in MET-min a week, never in minutes.
    vigorousMetMinutesPerWeek: energy(say('IPAQ, dépense d’effort élevé par semaine', 'IPAQ, expenditure of vigorous effort a week'), { loinc: ['77593-2'] }),
    moderateMetMinutesPerWeek: energy(say('IPAQ, dépense d’effort modéré par semaine', 'IPAQ, expenditure of moderate effort a week'), { loinc: ['77592-4'] }),
    walkingMetMinutesPerWeek: energy(say('IPAQ, dépense de marche par semaine', 'IPAQ, expenditure of walking a week'), { loinc: ['77591-6'] }),
    metMinutesPerWeek: energy(say('IPAQ, dépense par semaine', 'IPAQ, expenditure a week'), { from: ['vigorousMetMinutesPerWeek', 'moderateMetMinutesPerWeek', 'walkingMetMinutesPerWeek'] }),
    vigorousMinutesPerWeek: vigorous,
    moderateMinutesPerWeek: moderate,
    walkingMinutesPerWeek: week(say('Marche par semaine', 'Walking a week')),
    equivalentMinutesPerWeek: { ...equivalent, from: ['moderateMinutesPerWeek', 'walkingMinutesPerWeek', 'vigorousMinutesPerWeek'] },
    sittingMinutesPerDay: of(say('Temps assis un jour de semaine', 'Time seated on a weekday'), 'min/d', habit),
  },
  evs: {
    daysPerWeek: of(say('Jours d’activité modérée à élevée par semaine', 'Days of moderate to vigorous activity a week'), 'd/wk', habit, { loinc: ['89555-7'] }),
    minutesPerDay: of(say('Minutes d’activité un de ces jours', 'Minutes of activity on one of those days'), 'min/d', habit, { loinc: ['68516-4'] }),
    activityMinutesPerWeek: { ...activity, from: ['daysPerWeek', 'minutesPerDay'] },
    strengthDaysPerWeek: strength,
  },
  'ricci-gagnon': {
    score: points(say('Ricci et Gagnon, score', 'Ricci and Gagnon, score')),
    sedentaryScore: points(say('Ricci et Gagnon, temps assis', 'Ricci and Gagnon, time seated')),
    leisureScore: points(say('Ricci et Gagnon, loisirs', 'Ricci and Gagnon, leisure')),
    dailyScore: points(say('Ricci et Gagnon, vie quotidienne', 'Ricci and Gagnon, everyday life')),
  },
  marshall: { score: points(say('Marshall, score', 'Marshall, score')) },
  'icope-step1': {
    cognitionLoss: loss(say('Mémoire ou orientation : baisse repérée', 'Memory or orientation: loss found')),
    locomotionLoss: loss(say('Mobilité : baisse repérée', 'Mobility: loss found')),
    vitalityLoss: loss(say('Nutrition : baisse repérée', 'Nutrition: loss found')),
    psychologicalLoss: loss(say('Humeur : baisse repérée', 'Mood: loss found')),
    visionLoss: loss(say('Vision : baisse repérée', 'Vision: loss found')),
    hearingLoss: loss(say('Audition : baisse repérée', 'Hearing: loss found')),
  },
  motivation: {
    importanceScore: of(say('Importance de bouger plus, sur 10', 'Importance of moving more, of 10'), '{score}', survey),
    confidenceScore: of(say('Confiance d’y arriver, sur 10', 'Confidence of managing, of 10'), '{score}', survey),
  },
  fitness: {
    heightCm: of(say('Taille', 'Height'), 'cm', vital, { loinc: ['8302-2'] }),
    massKg: of(say('Poids', 'Weight'), 'kg', vital, { loinc: ['29463-7'] }),
    bodyMassIndexKgPerM2: of(say('Indice de masse corporelle', 'Body mass index'), 'kg/m2', vital, { loinc: ['39156-5'], from: ['heightCm', 'massKg'] }),
    waistCm: of(say('Tour de taille', 'Waist circumference'), 'cm', vital, { loinc: ['8280-0'] }),
    restingHeartRatePerMinute: of(say('Fréquence cardiaque de repos', 'Resting heart rate'), '/min', vital, { loinc: ['40443-4', '8867-4'] }),
    sixMinuteWalkMetres: of(say('Distance au test de marche de 6 minutes', 'Distance of the six-minute walk test'), 'm', exam, { loinc: ['64098-7'] }),
    chairStandsPer30Seconds: of(say('Levers de chaise en 30 secondes', 'Chair stands in 30 seconds'), '{#}/(30.s)', exam, { loinc: ['66247-8'] }),
    chairStandsWithArmsPer30Seconds: of(say('Levers de chaise en 30 secondes, avec les bras', 'Chair stands in 30 seconds, with arms'), '{#}/(30.s)', exam, { loinc: ['93125-3'] }),
    fiveChairRisesSeconds: seconds(say('Cinq levers de chaise, durée', 'Five chair rises, time')),
    oneLegStandSeconds: seconds(say('Équilibre sur une jambe, durée', 'Stand on one leg, time'), { loinc: ['66569-5'] }),
    gripRightKg: of(say('Force de préhension, main droite', 'Grip strength, right hand'), 'kg', exam, { loinc: ['83174-3'] }),
    gripLeftKg: of(say('Force de préhension, main gauche', 'Grip strength, left hand'), 'kg', exam, { loinc: ['83173-5'] }),
    // 66213-0 was not read where its unit is told, 72514-3 and 41950-7 in guides that differ on theirs.
    sitAndReachCm: of(say('Flexion du tronc, distance', 'Sit and reach, distance'), 'cm', exam),
    timedUpAndGoSeconds: seconds(say('Lever et marcher 3 mètres, durée', 'Rise and walk 3 metres, time'), { loinc: ['89423-8'] }),
    gaitSpeedMetresPerSecond: of(say('Vitesse de marche', 'Gait speed'), 'm/s', exam),
    stepsPerDay: of(say('Pas par jour', 'Steps a day'), '/d', ['activity'], { loinc: ['41950-7'] }),
    painScore: of(say('Douleur, sur 10', 'Pain, of 10'), '1', survey, { loinc: ['72514-3'] }),
    effortScore: of(say('Effort ressenti pendant les tests, sur 10', 'Effort as felt during the tests, of 10'), '{score}', survey),
    wellBeingScore: of(say('Bien-être, sur 10', 'Well-being, of 10'), '{score}', survey),
  },
};

/** Both pressures stand in one Observation (R4 profile `bp`). */
export const BLOOD_PRESSURE = {
  words: say('Pression artérielle', 'Blood pressure'),
  loinc: '85354-9',
  components: [
    { value: 'systolicMmHg', loinc: '8480-6', words: say('Pression systolique', 'Systolic pressure') },
    { value: 'diastolicMmHg', loinc: '8462-4', words: say('Pression diastolique', 'Diastolic pressure') },
  ],
} as const;

/** `onaps-paq` and `work.moderateMinutesPerWeek` are `onaps-paq-work-moderate-minutes-per-week`. */
export const valueCode = (instrument: InstrumentId, value: string): string =>
  `${instrument}-${value.replaceAll('.', '-').replace(/[A-Z]|\d+/g, (part) => `-${part.toLowerCase()}`)}`.replace(/--+/g, '-');

/** Code of the category of an instrument, and of each one it gives: `gpaq-category`, `gpaq-low`. */
export const categoryCode = (instrument: InstrumentId, category: string): string => `${instrument}-${category}`;
/** What the Observation of a category is called. */
export const CATEGORY_WORDS = say('Catégorie selon l’instrument', 'Category by the instrument');
