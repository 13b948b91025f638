import { fitnessQuestionnaire } from './fitness-questions.js';
import { score, thresholds, version } from './fitness-score.js';
import { say } from './items.js';
import type { Bilingual, Instrument, Reference, ResultLine } from './model.js';

const title = say('Bilan de condition physique', 'Fitness assessment');
const licence = say(
  'Textes de sport-santé, licence MIT. Codes LOINC, © Regenstrief Institute. Normes citées : CDC STEADI, EWGSOP2, Enright et Sherrill.',
  'Texts of this project, MIT licence. LOINC codes, © Regenstrief Institute. Norms cited: CDC STEADI, EWGSOP2, Enright and Sherrill.',
);
const standing = say(
  'Tests de condition physique, chacun facultatif. Les repères viennent des sources citées ; ils informent et ne posent pas de diagnostic.',
  'Fitness tests, each optional. The marks come from the sources cited; they inform, and make no diagnosis.',
);

const mark = (at: number, kind: Reference['kind'], words: Pick<Reference, 'label' | 'phrase' | 'source'>, isConfirmed: boolean): Reference => ({ at, kind, ...words, isConfirmed });
const line = (value: string, label: Bilingual, unit: string, more: Partial<ResultLine> = {}): ResultLine => ({ value, label, unit, references: [], isMain: false, ...more });
const ofNorm = say('selon l’âge et le sexe', 'by age and sex');

const results: readonly ResultLine[] = [
  line('sixMinuteWalkMetres', say('Marche de 6 minutes', 'Six-minute walk'), 'm', { isMain: true, better: 'more' }),
  line('sixMinuteWalkPredictedMetres', say('Distance attendue (Enright et Sherrill)', 'Expected distance (Enright and Sherrill)'), 'm', { note: ofNorm }),
  line('sixMinuteWalkLowerLimitMetres', say('Limite inférieure attendue', 'Lower limit expected'), 'm', { note: ofNorm }),
  line('sixMinuteWalkPercentOfPredicted', say('Part de la distance attendue', 'Share of the expected distance'), '%', { better: 'more' }),
  line('chairStandsPer30Seconds', say('Levers de chaise en 30 secondes', 'Chair stands in 30 seconds'), '{count}', { isMain: true, better: 'more' }),
  line('chairStandNormPer30Seconds', say('Moyenne à partir de (STEADI)', 'Average from (STEADI)'), '{count}', { note: ofNorm }),
  line('chairStandsWithArmsPer30Seconds', say('Levers avec les bras', 'Stands with arms'), '{count}'),
  line('fiveChairRisesSeconds', say('Cinq levers de chaise', 'Five chair rises'), 's', {
    isMain: true, better: 'less',
    references: [mark(15, 'maximum', { label: say('repère EWGSOP2', 'EWGSOP2 mark'), phrase: say('les 15 s du repère EWGSOP2', 'the 15 s of the EWGSOP2 mark'), source: say('EWGSOP2 : plus de 15 s, force musculaire basse.', 'EWGSOP2: more than 15 s, low muscle strength.') }, true)],
  }),
  line('oneLegStandSeconds', say('Équilibre sur une jambe', 'Stand on one leg'), 's', {
    isMain: true, better: 'more', scaleTo: 60,
    references: [mark(5, 'minimum', { label: say('repère de chute', 'mark of falls'), phrase: say('les 5 s du repère de chute', 'the 5 s of the mark of falls'), source: say('Moins de 5 s : risque de chute élevé (source secondaire).', 'Less than 5 s: high risk of falling (secondary source).') }, false)],
  }),
  line('gripBestKg', say('Force de préhension, meilleure main', 'Grip strength, better hand'), 'kg', { isMain: true, better: 'more' }),
  line('gripRightKg', say('Main droite', 'Right hand'), 'kg', { better: 'more' }),
  line('gripLeftKg', say('Main gauche', 'Left hand'), 'kg', { better: 'more' }),
  line('sitAndReachCm', say('Flexion du tronc', 'Sit and reach'), 'cm', { isMain: true, better: 'more' }),
  line('timedUpAndGoSeconds', say('Lever et marcher', 'Timed up and go'), 's', {
    isMain: true, better: 'less',
    references: [mark(20, 'maximum', { label: say('repère SoFOG', 'SoFOG mark'), phrase: say('les 20 s du repère SoFOG', 'the 20 s of the SoFOG mark'), source: say('SoFOG : plus de 20 s, risque élevé. D’autres sources disent 12 à 14 s ; réglable.', 'SoFOG: more than 20 s, high risk. Other sources say 12 to 14 s; adjustable.') }, true)],
  }),
  line('gaitSpeedMetresPerSecond', say('Vitesse de marche', 'Gait speed'), 'm/s', {
    better: 'more', references: [mark(0.8, 'minimum', { label: say('repère EWGSOP2', 'EWGSOP2 mark'), phrase: say('les 0,8 m/s du repère EWGSOP2', 'the 0.8 m/s of the EWGSOP2 mark'), source: say('EWGSOP2 : 0,8 m/s ou moins, vitesse basse.', 'EWGSOP2: 0.8 m/s or less, low speed.') }, true)],
  }),
  line('stepsPerDay', say('Pas par jour', 'Steps a day'), '/d', { better: 'more' }),
  line('bodyMassIndexKgPerM2', say('Indice de masse corporelle', 'Body mass index'), 'kg/m2'),
  line('massKg', say('Poids', 'Weight'), 'kg'),
  line('heightCm', say('Taille', 'Height'), 'cm'),
  line('waistCm', say('Tour de taille', 'Waist circumference'), 'cm'),
  line('systolicMmHg', say('Pression artérielle systolique', 'Systolic blood pressure'), 'mm[Hg]'),
  line('diastolicMmHg', say('Pression artérielle diastolique', 'Diastolic blood pressure'), 'mm[Hg]'),
  line('restingHeartRatePerMinute', say('Fréquence cardiaque de repos', 'Resting heart rate'), '/min'),
  line('painScore', say('Douleur, sur 10', 'Pain, of 10'), '{score}', { better: 'less' }),
  line('effortScore', say('Effort ressenti, sur 10', 'Effort as felt, of 10'), '{score}'),
  line('wellBeingScore', say('Bien-être, sur 10', 'Well-being, of 10'), '{score}', { better: 'more' }),
];

/** Bilan de condition physique: tests of a maison sport-santé, with norms where the age and the sex of the person are given. */
export const fitness: Instrument = {
  id: 'fitness',
  title,
  version,
  questionnaire: fitnessQuestionnaire({ id: 'fitness', version, title, licence, description: standing }),
  standing,
  confirmed: [
    say('Cinq levers de chaise (15 s) et vitesse de marche (0,8 m/s) : EWGSOP2. Lever et marcher (20 s) : SoFOG.', 'Five chair rises (15 s) and gait speed (0.8 m/s): EWGSOP2. Timed up and go (20 s): SoFOG.'),
    say('Le déroulement de l’équilibre sur une jambe et du lever de chaise de 30 secondes.', 'How the stand on one leg and the 30-second chair stand are done.'),
  ],
  unconfirmed: [
    say('Marche de 6 minutes (Enright et Sherrill, de 40 à 80 ans) et lever de chaise (STEADI, de 60 à 94 ans) : normes lues dans des sources secondaires.', 'Six-minute walk (Enright and Sherrill, from 40 to 80 years) and chair stand (STEADI, from 60 to 94 years): norms read in secondary sources.'),
    say('Force de préhension (27 et 16 kg) et équilibre (5 s) : sources secondaires.', 'Grip strength (27 and 16 kg) and balance (5 s): secondary sources.'),
    say('Les bornes de saisie sont les nôtres. Aucune norme française n’est confirmée pour la souplesse ni pour l’équilibre.', 'The bounds of entry are ours. No French norm is confirmed for flexibility or balance.'),
    say('L’effort ressenti est une règle de 0 à 10 écrite par ce projet, sans rapport avec une échelle déposée.', 'Effort as felt is a ruler of 0 to 10 of this project, unrelated to any registered scale.'),
  ],
  licence,
  sources: ['EWGSOP2 (PMC8453123, table T3)', 'CDC STEADI, 30-second chair stand (transcriptions)', 'Enright and Sherrill 1998 (transcriptions)', 'SoFOG, timed up and go', 'CNOSF, tests de condition physique, 2013'],
  met: {},
  thresholds,
  results,
  categories: {},
  flags: {
    walkBelowLowerLimit: say('Marche sous la limite inférieure attendue (Enright et Sherrill, source secondaire)', 'Walk under the lower limit expected (Enright and Sherrill, secondary source)'),
    chairStandBelowAverage: say('Levers de chaise sous la moyenne de l’âge (STEADI, source secondaire)', 'Chair stands below average for the age (STEADI, secondary source)'),
    fiveChairRisesAboveThreshold: say('Cinq levers de chaise au-delà du repère (EWGSOP2 : 15 s)', 'Five chair rises above the mark (EWGSOP2: 15 s)'),
    timedUpAndGoAboveThreshold: say('Lever et marcher au-delà du repère (SoFOG : 20 s)', 'Timed up and go above the mark (SoFOG: 20 s)'),
    gaitSpeedAtMostThreshold: say('Vitesse de marche au repère ou en dessous (EWGSOP2 : 0,8 m/s)', 'Gait speed at the mark or under (EWGSOP2: 0.8 m/s)'),
    oneLegStandBelowThreshold: say('Équilibre sur une jambe sous le repère (5 s, source secondaire)', 'Stand on one leg under the mark (5 s, secondary source)'),
    gripBelowThreshold: say('Force de préhension sous le repère (EWGSOP2, source secondaire)', 'Grip strength under the mark (EWGSOP2, secondary source)'),
  },
  score,
};
