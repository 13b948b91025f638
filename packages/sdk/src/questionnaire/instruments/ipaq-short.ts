import { categoryWords } from './categories.js';
import { met, score, thresholds, version } from './ipaq-short-score.js';
import { days, group, minutes, questionnaire, say, unlessNone, type ItemWords } from './items.js';
import type { Bilingual, Instrument } from './model.js';
import { ansesSitting, sittingFlag, whoAerobic, whoFlag } from './references.js';

const title = say('Activité des 7 derniers jours, inspiré de l’IPAQ court', 'Activity of the last 7 days, inspired by the short IPAQ');
const licence = say(
  'IPAQ : libre d’usage selon ses auteurs, qui demandent de ne changer ni les mots ni l’ordre. Ces questions sont les nôtres, licence MIT.',
  'IPAQ: free to use according to its authors, who ask to change neither words nor order. These questions are ours, MIT licence.',
);
const standing = say(
  'Inspiré de l’IPAQ court, avec nos propres questions : ce n’est pas le texte validé de l’IPAQ. Résultat d’après les réponses, sans mesure.',
  'Inspired by the short IPAQ, with questions of our own: it is not the validated text of the IPAQ. Result from the answers, without a measurement.',
);

const onSuchADay = say('Un de ces jours-là, combien de temps en tout ?', 'On one of those days, how long in all?');

const kind = (id: string, spoken: ItemWords, daysText: Bilingual, loinc: readonly [string, string]) => group(id, spoken, [
  days(`${id}.days`, daysText, { loinc: loinc[0] }),
  minutes(`${id}.minutes`, onSuchADay, { loinc: loinc[1], maximum: 1440 }, unlessNone(`${id}.days`)),
]);

/** International Physical Activity Questionnaire, short form, last 7 days: its structure and its scoring, in words of ours. From 15 to 69 years. */
export const ipaqShort: Instrument = {
  id: 'ipaq-short',
  title,
  version,
  questionnaire: questionnaire({ id: 'ipaq-short', version, title, licence, description: standing }, [
    kind('vigorous', { text: say('Efforts élevés', 'Vigorous effort'), short: say('Effort élevé', 'Vigorous effort'), help: say('On respire beaucoup plus vite, au moins 10 minutes de suite.', 'One breathes much faster, for 10 minutes in a row at least.') },
      say('Ces 7 derniers jours, combien de jours avez-vous fait un effort élevé ?', 'In the last 7 days, on how many days did you make a vigorous effort?'), ['77583-3', '77584-1']),
    kind('moderate', { text: say('Efforts modérés', 'Moderate effort'), short: say('Effort modéré', 'Moderate effort'), help: say('On respire un peu plus vite, au moins 10 minutes de suite. Ne comptez pas la marche.', 'One breathes a little faster, for 10 minutes in a row at least. Do not count walking.') },
      say('Ces 7 derniers jours, combien de jours avez-vous fait un effort modéré ?', 'In the last 7 days, on how many days did you make a moderate effort?'), ['77585-8', '77586-6']),
    kind('walking', { text: say('Marche', 'Walking'), short: say('Marche', 'Walking'), help: say('Au travail, pour vous déplacer ou vous promener, au moins 10 minutes de suite.', 'At work, to get around or for pleasure, for 10 minutes in a row at least.') },
      say('Ces 7 derniers jours, combien de jours avez-vous marché ?', 'In the last 7 days, on how many days did you walk?'), ['77587-4', '77588-2']),
    group('sitting', { text: say('Temps assis', 'Time seated'), short: say('Temps assis', 'Time seated') }, [
      minutes('sitting.minutes', say('Ces 7 derniers jours, un jour de semaine, combien de temps avez-vous passé en position assise ?', 'In the last 7 days, on a weekday, how long did you sit?'), {
        short: say('Assis, un jour de semaine', 'Seated, on a weekday'), unit: 'min/d', maximum: 1440, loinc: '77589-0',
        help: say('Au travail, à la maison, en voiture, devant un écran.', 'At work, at home, in a car, before a screen.'),
      }),
    ]),
  ]),
  standing,
  confirmed: [
    say('Questions, MET de 8, 4 et 3,3, et catégories : lus dans le programme de l’OMS pour l’IPAQ.', 'Questions, MET of 8, 4 and 3.3, and categories: read in the program of the WHO for the IPAQ.'),
    say('De 15 à 69 ans.', 'From 15 to 69 years.'),
  ],
  unconfirmed: [
    say('Plus de 180 minutes par jour comptent pour 180, et plus de 16 h par jour excluent la réponse : source secondaire.', 'More than 180 minutes a day count as 180, and more than 16 h a day exclude the answer: secondary source.'),
    say('Moins de 10 minutes, et leurs jours, comptent pour 0 : règle non relue.', 'Less than 10 minutes, and their days, count as 0: rule not read again.'),
    say('Jours de marche et d’effort modéré comptés ensemble : le protocole se lit de plusieurs façons, la lecture est celle de l’OMS.', 'Days of walking and of moderate effort counted together: the protocol can be read in several ways, the reading is that of the WHO.'),
  ],
  licence,
  sources: ['WHO IPAQ processing code', 'https://sites.google.com/site/theipaq/', 'LOINC 77582-5 and its items'],
  met,
  thresholds,
  results: [
    {
      value: 'metMinutesPerWeek',
      label: say('Activité des 7 derniers jours', 'Activity of the last 7 days'),
      note: say('à ne pas comparer avec le GPAQ', 'not to be compared with the GPAQ'),
      unit: '[MET].min/wk',
      scaleTo: 3000,
      references: [],
      breakdown: {
        columns: [{ label: say('Durée', 'Time'), unit: 'min/wk', look: 'plain' }, { label: say('Dépense', 'Expenditure'), unit: '[MET].min/wk', look: 'quiet' }],
        rows: [
          { label: say('Effort élevé', 'Vigorous effort'), values: ['vigorousMinutesPerWeek', 'vigorousMetMinutesPerWeek'] },
          { label: say('Effort modéré', 'Moderate effort'), values: ['moderateMinutesPerWeek', 'moderateMetMinutesPerWeek'] },
          { label: say('Marche', 'Walking'), values: ['walkingMinutesPerWeek', 'walkingMetMinutesPerWeek'] },
        ],
        total: ['activityMinutesPerWeek', 'metMinutesPerWeek'],
      },
      isMain: true,
      better: 'more',
    },
    { value: 'equivalentMinutesPerWeek', label: say('Équivalent modéré par semaine', 'Moderate equivalent a week'), note: say('marche comptée comme modérée', 'walking counted as moderate'), unit: 'min/wk', scaleTo: 300, references: [whoAerobic], isMain: true, better: 'more' },
    { value: 'sittingMinutesPerDay', label: say('Temps assis un jour de semaine', 'Time seated on a weekday'), unit: 'min/d', scaleTo: 720, references: [ansesSitting], isMain: true, better: 'less' },
  ],
  categories: categoryWords['ipaq-short'],
  flags: { meetsWho2020: whoFlag, sittingAbove8h: sittingFlag },
  score,
};
