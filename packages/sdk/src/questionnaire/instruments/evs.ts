import type { QuestionnaireResponse } from 'fhir/r4.js';
import { categoryWords } from './categories.js';
import { readMinutes } from './activity-answers.js';
import { days, decimal, group, minutes, questionnaire, say, unlessNone } from './items.js';
import type { Instrument, Score, ScoreOptions } from './model.js';
import { toTenth, withChanges } from './numbers.js';
import { meetsWhoAerobic } from './population.js';
import { strengthFlag, whoAerobic, whoFlag, whoStrength } from './references.js';
import { ResponseReader } from './response-reader.js';

const version = '1.0.0';

/** WHO 2020, adults. Confirmed; that they cut the three bands of this instrument is ours. */
const thresholds = { activityMinutesPerWeek: 150, strengthDaysPerWeek: 2 } as const;

const title = say('Activité en deux questions (Exercise Vital Sign)', 'Activity in two questions (Exercise Vital Sign)');
const licence = say(
  'Codes LOINC, © Regenstrief Institute ; questions de sport-santé, licence MIT. Les conditions du propriétaire de l’Exercise Vital Sign ne sont pas connues.',
  'LOINC codes, © Regenstrief Institute; questions of this project, MIT licence. The terms of the owner of the Exercise Vital Sign are not known.',
);
const standing = say(
  'Les deux questions de l’Exercise Vital Sign et une sur le renforcement, écrites avec nos mots. Résultat d’après les réponses, sans mesure.',
  'The two questions of the Exercise Vital Sign and one on strengthening, in words of ours. Result from the answers, without a measurement.',
);

/**
 * Minutes a week: days times minutes. Moderate and vigorous effort are asked together, so that nothing can be counted twice:
 * `equivalentMinutesPerWeek` is the same number, and the least it can be.
 */
function score(response: QuestionnaireResponse, options: ScoreOptions = {}): Score {
  const reader = new ResponseReader(response);
  const table = withChanges(thresholds, options.thresholds);
  const daysPerWeek = reader.number('days', { minimum: 0, maximum: 7 });
  const minutesPerDay = readMinutes(reader, 'minutes', { minimum: 0, maximum: 960 });
  const strength = reader.number('strength.days', { minimum: 0, maximum: 7 });
  const isWrong = daysPerWeek === 0 && typeof minutesPerDay === 'number' && minutesPerDay > 0;
  if (isWrong) reader.tell('error', 'not-practised-with-time', ['days'], { days: 0, minutes: minutesPerDay });
  if (daysPerWeek === undefined) reader.missing('days');
  if (minutesPerDay === undefined && daysPerWeek !== 0) reader.missing('minutes');
  if (strength === undefined) reader.tell('information', reader.isUnknown('strength.days') ? 'answer-unknown' : 'answer-missing', ['strength.days']);
  const known = typeof daysPerWeek === 'number' && !isWrong ? (daysPerWeek === 0 && minutesPerDay === undefined ? 0 : minutesPerDay) : null;
  const week = typeof known === 'number' && typeof daysPerWeek === 'number' ? toTenth(daysPerWeek * known) : null;
  const meets = meetsWhoAerobic({ moderate: week, vigorous: 0 }, { ageYears: options.ageYears, equivalentMinutesPerWeek: table.activityMinutesPerWeek });
  return {
    instrument: 'evs',
    version,
    values: { daysPerWeek: daysPerWeek ?? null, minutesPerDay: minutesPerDay ?? null, activityMinutesPerWeek: week, equivalentMinutesPerWeek: week, strengthDaysPerWeek: strength ?? null },
    category: week === null ? null : meets ? 'meets' : week > 0 ? 'insufficient' : 'inactive',
    flags: [...(meets ? ['meetsWho2020'] : []), ...(typeof strength === 'number' && strength >= table.strengthDaysPerWeek ? ['meetsWho2020Strength'] : [])],
    issues: reader.issues,
  };
}

/** Exercise Vital Sign, as the HL7 Physical Activity guide codes it, in words of ours. */
export const evs: Instrument = {
  id: 'evs',
  title,
  version,
  questionnaire: questionnaire({ id: 'evs', version, title, licence, description: standing }, [
    group('activity', {
      text: say('Activité modérée à élevée', 'Moderate to vigorous activity'),
      help: say('Tout ce qui fait respirer plus vite, comme une marche d’un bon pas. En moyenne, ces 30 derniers jours.', 'All that makes one breathe faster, such as a brisk walk. On average, in the last 30 days.'),
    }, [
      decimal('days', {
        text: say('Ces 30 derniers jours, combien de jours par semaine avez-vous fait une activité modérée à élevée ?', 'In the last 30 days, on how many days a week did you do a moderate to vigorous activity?'),
        short: say('Jours', 'Days'), unit: 'd/wk', unitText: say('j/sem', 'd/wk'), minimum: 0, maximum: 7, loinc: '89555-7',
      }),
      minutes('minutes', say('Un de ces jours-là, combien de temps en moyenne ?', 'On one of those days, how long on average?'), { unit: 'min/d', unitText: say('min/j', 'min/d'), loinc: '68516-4' }, unlessNone('days', 'answerDecimal')),
    ]),
    days('strength.days', say('Combien de jours par semaine renforcez-vous vos muscles ?', 'On how many days a week do you strengthen your muscles?'), {
      short: say('Renforcement musculaire', 'Muscle strengthening'), loinc: '82291-6',
    }),
  ]),
  standing,
  confirmed: [
    say('Les codes LOINC et leurs unités, et le produit des jours par les minutes : guide HL7 Physical Activity.', 'The LOINC codes and their units, and the product of days and minutes: HL7 Physical Activity guide.'),
    say('150 minutes par semaine : OMS 2020.', '150 minutes a week: WHO 2020.'),
  ],
  unconfirmed: [
    say('Les trois tranches (0, moins de 150, 150 et plus) sont un choix de ce projet.', 'The three bands (0, under 150, 150 and more) are a choice of this project.'),
    say('Efforts modérés et élevés ne sont pas distingués : les seconds ne sont pas comptés double.', 'Moderate and vigorous effort are not told apart: the latter is not counted twice.'),
  ],
  licence,
  sources: ['HL7 Physical Activity Implementation Guide 1.0.1', 'LOINC 89555-7, 68516-4, 82290-8, 82291-6', 'WHO guidelines on physical activity and sedentary behaviour, 2020'],
  met: {},
  thresholds,
  results: [
    { value: 'activityMinutesPerWeek', label: say('Activité par semaine', 'Activity a week'), note: say('modérée à élevée', 'moderate to vigorous'), unit: 'min/wk', scaleTo: 300, references: [whoAerobic], isMain: true, better: 'more' },
    { value: 'strengthDaysPerWeek', label: say('Renforcement musculaire', 'Muscle strengthening'), unit: 'd/wk', references: [whoStrength], isMain: true, better: 'more' },
    { value: 'daysPerWeek', label: say('Jours d’activité', 'Days of activity'), unit: 'd/wk', references: [], isMain: false, better: 'more' },
    { value: 'minutesPerDay', label: say('Durée un de ces jours', 'Time on one of those days'), unit: 'min/d', references: [], isMain: false, better: 'more' },
  ],
  categories: categoryWords.evs,
  flags: { meetsWho2020: whoFlag, meetsWho2020Strength: strengthFlag },
  score,
};
