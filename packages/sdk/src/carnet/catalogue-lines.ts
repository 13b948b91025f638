import { CANONICAL } from '../canonical.js';
import { LOINC_SYSTEM, MEASURE_SYSTEM } from './codes.js';
import type { MeasureCode, MeasureDefinition, MeasureKind, Words } from './catalogue-definition.js';

const SNOMED_SYSTEM = 'http://snomed.info/sct';
/** What a questionnaire computes: its noun's `VALUE_SYSTEM`, in whose module every instrument would come along. */
const INSTRUMENT_SYSTEM = `${CANONICAL}/CodeSystem/instrument-value`;

export const words = (fr: string, en = fr): Words => ({ fr, en });
export const loinc = (code: string): MeasureCode => ({ system: LOINC_SYSTEM, code });
const snomed = (code: string): MeasureCode => ({ system: SNOMED_SYSTEM, code });
/** Ours, where no code is confirmed. */
export const own = (code: string): MeasureCode => ({ system: MEASURE_SYSTEM, code });
export const computed = (code: string): MeasureCode => ({ system: INSTRUMENT_SYSTEM, code });

type Facts = Partial<Pick<MeasureDefinition, 'alsoRead' | 'sameNumberIn' | 'decimals' | 'secondRange' | 'isScale' | 'secondLabel' | 'better'>> & { short?: Words };

/** One line of the catalogue. */
export const of = (kind: MeasureKind, source: string) => (
  id: string, label: Words, [unit, unitWord]: readonly [unit: string, word: Words], codings: readonly MeasureCode[], [low, high]: readonly [low: number, high: number], facts: Facts = {},
): MeasureDefinition => ({ id, label, short: label, unit, unitWord, codings, decimals: 0, range: { low, high }, better: undefined, kind, source, ...facts });

export const METRES = ['m', words('m')] as const;
export const SECONDS = ['s', words('s')] as const;
export const CENTIMETRES = ['cm', words('cm')] as const;
export const KILOGRAMS = ['kg', words('kg')] as const;
export const PER_MINUTE = ['/min', words('bat./min', 'bpm')] as const;
export const OF_TEN = words('sur 10', 'of 10');

const fitness = of('fitness', 'fhir.md §2.2, instruments.md §5; ranges inferred');
const stands = ['{#}/(30.s)', words('fois', 'times')] as const;

/** Fitness tests. No French profile exists: category `exam`, LOINC first. */
export const fitnessTests: readonly MeasureDefinition[] = [
  // 64098-7 was read in secondary sources, without its display; 1144649008 is confirmed, 165263003 is what it was before.
  fitness('six-minute-walk', words('Marche de 6 minutes', 'Six-minute walk'), METRES, [loinc('64098-7')], [0, 1000], { better: 'higher', alsoRead: [snomed('1144649008'), snomed('165263003')] }),
  fitness('chair-stand', words('Lever de chaise, 30 s', 'Chair stand, 30 s'), stands, [loinc('66247-8')], [0, 50], { better: 'higher', sameNumberIn: '1', alsoRead: [snomed('450738001')] }),
  // With the arms it is another test: 0 for a norm, and never on the same line.
  fitness('chair-stand-arms', words('Lever de chaise, 30 s, avec les bras', 'Chair stand, 30 s, with arms'), stands, [loinc('93125-3')], [0, 50], { better: 'higher', sameNumberIn: '1' }),
  // LOINC has a force here (example unit lbf); in practice the dynamometer is read in kg.
  fitness('grip-right', words('Force de préhension, main droite', 'Grip strength, right hand'), KILOGRAMS, [loinc('83174-3')], [0, 90], { better: 'higher', decimals: 1, sameNumberIn: 'kgf', short: words('Préhension, droite', 'Grip, right') }),
  fitness('grip-left', words('Force de préhension, main gauche', 'Grip strength, left hand'), KILOGRAMS, [loinc('83173-5')], [0, 90], { better: 'higher', decimals: 1, sameNumberIn: 'kgf', short: words('Préhension, gauche', 'Grip, left') }),
  // Never 66217-1, which is walked over 8 feet.
  fitness('timed-up-and-go', words('Lever et marcher 3 mètres', 'Timed up and go, 3 metres'), SECONDS, [loinc('89423-8')], [3, 120], { better: 'lower', decimals: 1, short: words('Lever et marcher', 'Timed up and go') }),
  fitness('one-leg-balance', words('Équilibre sur une jambe', 'Balance on one leg'), SECONDS, [loinc('66569-5')], [0, 60], { better: 'higher', decimals: 1 }),
  fitness('five-rises', words('Cinq levers de chaise', 'Five chair rises'), SECONDS, [computed('fitness-five-chair-rises-seconds')], [3, 120], { better: 'lower', decimals: 1 }),
  // 66213-0 was not read where its unit is told: it is read, and ours is written.
  fitness('sit-and-reach', words('Flexion du tronc', 'Sit and reach'), CENTIMETRES, [own('sit-and-reach')], [-40, 60], { better: 'higher', alsoRead: [loinc('66213-0'), computed('fitness-sit-and-reach-cm')] }),
  fitness('gait-speed', words('Vitesse de marche', 'Gait speed'), ['m/s', words('m/s')], [loinc('83172-7')], [0.1, 3], { better: 'higher', decimals: 2, alsoRead: [computed('fitness-gait-speed-metres-per-second')] }),
  // Named by the seeds (journeys.md 59); no code of its score was found.
  fitness('sppb', words('SPPB, équilibre, marche et lever', 'SPPB, balance, gait and rise'), ['{score}', words('sur 12', 'of 12')], [own('sppb')], [0, 12], { better: 'higher', isScale: true, short: words('SPPB') }),
];

const body = of('body', 'fhir.md §2.3 (R4 vital signs, confirmed); waist: ANS profile; ranges inferred');
const vital = of('vital', 'fhir.md §2.1 and §2.3 (R4 vital signs, confirmed); ranges inferred');

/** Body measures and vital signs, with the codes of R4. */
export const bodyMeasures: readonly MeasureDefinition[] = [
  body('weight', words('Poids', 'Weight'), KILOGRAMS, [loinc('29463-7')], [20, 300], { decimals: 1 }),
  body('waist', words('Tour de taille', 'Waist'), CENTIMETRES, [loinc('8280-0')], [40, 200]),
  body('height', words('Taille', 'Height'), CENTIMETRES, [loinc('8302-2')], [100, 230]),
  body('bmi', words('Indice de masse corporelle', 'Body mass index'), ['kg/m2', words('kg/m²')], [loinc('39156-5')], [10, 80], { decimals: 1, short: words('IMC', 'BMI') }),
  vital('blood-pressure', words('Tension', 'Blood pressure'), ['mm[Hg]', words('mmHg')], [loinc('85354-9')], [60, 260], {
    secondRange: { low: 30, high: 160 }, secondLabel: words('Diastolique', 'Diastolic'), alsoRead: [loinc('8480-6'), loinc('8462-4')],
  }),
  // 8867-4 does not say at rest: it is read so only beside 40443-4, or with the exertion of FR Core.
  vital('resting-heart-rate', words('Fréquence cardiaque de repos', 'Resting heart rate'), PER_MINUTE, [loinc('40443-4'), loinc('8867-4')], [30, 220], { short: words('Pouls au repos', 'Resting pulse') }),
  vital('heart-rate', words('Fréquence cardiaque', 'Heart rate'), PER_MINUTE, [loinc('8867-4')], [30, 220]),
];

const feeling = of('feeling', 'instruments.md §5: scales from 0 to 10, our own words');
const score = ['{score}', OF_TEN] as const;

/** What the person feels, from 0 to 10. */
export const feelings: readonly MeasureDefinition[] = [
  // 72514-3 and its unit `1`: ANS pain profile. 38214-3 is the same on a line.
  feeling('pain', words('Douleur, de 0 à 10', 'Pain, from 0 to 10'), ['1', OF_TEN], [loinc('72514-3')], [0, 10], { better: 'lower', isScale: true, alsoRead: [loinc('38214-3')] }),
  // 82289-0 is any scale of effort; ours is from 0 to 10.
  feeling('effort', words('Effort perçu, de 0 à 10', 'Perceived effort, from 0 to 10'), score, [loinc('82289-0'), own('effort')], [0, 10], { isScale: true, alsoRead: [computed('fitness-effort-score')] }),
  feeling('well-being', words('Bien-être, de 0 à 10', 'Well-being, from 0 to 10'), score, [own('well-being')], [0, 10], { better: 'higher', isScale: true, alsoRead: [computed('fitness-well-being-score')] }),
  feeling('motivation', words('Motivation, de 0 à 10', 'Motivation, from 0 to 10'), score, [own('motivation')], [0, 10], { better: 'higher', isScale: true }),
];
