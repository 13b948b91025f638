import type { QuestionnaireItem } from 'fhir/r4.js';
import { categoryWords } from './categories.js';
import { days, group, minutes, questionnaire, say, whenYes, yesNo, type ItemWords } from './items.js';
import { activities, met, score, thresholds, version } from './gpaq-score.js';
import type { Bilingual, Instrument } from './model.js';
import { ansesSitting, sittingFlag, whoAerobic, whoFlag } from './references.js';

const title = say('Activité physique, d’après le GPAQ', 'Physical activity, after the GPAQ');
const licence = say(
  'Structure et calcul du GPAQ (OMS, CC BY-NC-SA 3.0 IGO) ; questions et programme de sport-santé, licence MIT.',
  'Structure and computation of the GPAQ (WHO, CC BY-NC-SA 3.0 IGO); questions and program of this project, MIT licence.',
);
const standing = say(
  'Mêmes questions une à une que le GPAQ de l’OMS, écrites avec nos mots ; calcul de l’OMS. Résultat d’après les réponses, sans mesure.',
  'The questions of the GPAQ of the WHO one by one, in words of ours; computation of the WHO. Result from the answers, without a measurement.',
);

const onSuchADay = say('Un de ces jours-là, combien de temps en tout ?', 'On one of those days, how long in all?');

function activity(index: 0 | 1 | 2 | 3 | 4, spoken: ItemWords, daysText: Bilingual): QuestionnaireItem {
  const { links: { practised, days: daysLink, minutes: minutesLink } } = activities[index];
  return yesNo(practised, spoken, [
    days(daysLink, daysText, {}, whenYes(practised)),
    minutes(minutesLink, onSuchADay, { minimum: thresholds.minimumMinutes }, whenYes(practised)),
  ]);
}

const high = say('Effort élevé', 'Vigorous effort');
const medium = say('Effort modéré', 'Moderate effort');
const muchFaster = say('On respire beaucoup plus vite, au moins 10 minutes de suite.', 'One breathes much faster, for 10 minutes in a row at least.');
const aBitFaster = say('On respire un peu plus vite, au moins 10 minutes de suite.', 'One breathes a little faster, for 10 minutes in a row at least.');

const work = group('work', {
  text: say('Votre travail', 'Your work'),
  short: say('Travail', 'Work'),
  help: say('Travail payé ou non, études, tâches de la maison, recherche d’un emploi.', 'Paid or unpaid work, studies, household tasks, looking for a job.'),
}, [
  activity(0, { text: say('Votre travail demande-t-il un effort élevé, au moins 10 minutes de suite ?', 'Does your work ask for vigorous effort, for 10 minutes in a row at least?'), short: high, help: muchFaster },
    say('Combien de jours d’une semaine habituelle faites-vous un effort élevé au travail ?', 'On how many days of a usual week do you make a vigorous effort at work?')),
  activity(1, { text: say('Votre travail demande-t-il un effort modéré, au moins 10 minutes de suite ?', 'Does your work ask for moderate effort, for 10 minutes in a row at least?'), short: medium, help: aBitFaster },
    say('Combien de jours d’une semaine habituelle faites-vous un effort modéré au travail ?', 'On how many days of a usual week do you make a moderate effort at work?')),
]);

const transport = group('transport', { text: say('Vos déplacements', 'Getting around'), short: say('Déplacements', 'Getting around'), help: say('Sans ce que vous avez déjà compté.', 'Without what you have counted already.') }, [
  activity(2, { text: say('Vous déplacez-vous à pied ou à vélo, au moins 10 minutes de suite ?', 'Do you walk or cycle to get around, for 10 minutes in a row at least?'), short: say('À pied ou à vélo', 'On foot or by bicycle'), help: say('Au moins 10 minutes de suite.', '10 minutes in a row at least.') },
    say('Combien de jours d’une semaine habituelle vous déplacez-vous à pied ou à vélo ?', 'On how many days of a usual week do you get around on foot or by bicycle?')),
]);

const leisure = group('leisure', { text: say('Vos loisirs', 'Your leisure'), short: say('Loisirs', 'Leisure'), help: say('Sport et loisirs, sans le travail ni les déplacements.', 'Sport and leisure, without work and getting around.') }, [
  activity(3, { text: say('Pendant vos loisirs, faites-vous un effort élevé, au moins 10 minutes de suite ?', 'In your leisure, do you make a vigorous effort, for 10 minutes in a row at least?'), short: high, help: muchFaster },
    say('Combien de jours d’une semaine habituelle faites-vous un effort élevé pendant vos loisirs ?', 'On how many days of a usual week do you make a vigorous effort in your leisure?')),
  activity(4, { text: say('Pendant vos loisirs, faites-vous un effort modéré, au moins 10 minutes de suite ?', 'In your leisure, do you make a moderate effort, for 10 minutes in a row at least?'), short: medium, help: aBitFaster },
    say('Combien de jours d’une semaine habituelle faites-vous un effort modéré pendant vos loisirs ?', 'On how many days of a usual week do you make a moderate effort in your leisure?')),
]);

const seated = group('sitting', { text: say('Votre temps assis', 'Your time seated'), short: say('Temps assis', 'Time seated') }, [
  minutes('P16.minutes', say('Un jour habituel, combien de temps restez-vous assis ou allongé, sans dormir ?', 'On a usual day, how long do you sit or lie, without sleeping?'), {
    short: say('Assis ou allongé, par jour', 'Sitting or lying, a day'), unit: 'min/d', maximum: thresholds.maximumSittingMinutes,
    help: say('Au travail, à la maison, en voiture, devant un écran.', 'At work, at home, in a car, before a screen.'),
  }),
]);

/** Global Physical Activity Questionnaire (WHO), item for item, with the ids as printed: `P1` to `P16`. */
export const gpaq: Instrument = {
  id: 'gpaq',
  title,
  version,
  questionnaire: questionnaire({ id: 'gpaq', version, title, licence, description: standing }, [work, transport, leisure, seated]),
  standing,
  confirmed: [
    say('Questions P1 à P16, MET de 4 et de 8, règles de nettoyage et niveaux : lus dans le programme de l’OMS.', 'Questions P1 to P16, MET of 4 and 8, rules of cleaning and levels: read in the program of the WHO.'),
    say('Le seuil de 600 MET-min par semaine correspond aux 150 minutes de l’OMS.', 'The threshold of 600 MET-min a week matches the 150 minutes of the WHO.'),
  ],
  unconfirmed: [
    say('Nos mots ne sont pas ceux du GPAQ : sa fidélité et sa validité ne valent pas pour eux.', 'Our words are not those of the GPAQ: its reliability and validity do not hold for them.'),
    say('Temps assis : seuil de 8 h de l’Anses, lu dans une source secondaire.', 'Time seated: threshold of 8 h of the Anses, read in a secondary source.'),
    say('L’OMS corrige des heures qui sont sans doute des minutes ; ici, la question est posée.', 'The WHO repairs hours that are probably minutes; here, the question is asked.'),
  ],
  licence,
  sources: ['WHO GPAQ processing code (Guthold 2018; Strain and Stevens 2024)', 'WHO STEPS, GPAQ P1 to P16', 'WHO guidelines on physical activity and sedentary behaviour, 2020'],
  met,
  thresholds,
  results: [
    {
      value: 'metMinutesPerWeek',
      label: say('Activité par semaine', 'Activity a week'),
      unit: '[MET].min/wk',
      scaleTo: 3000,
      references: [{
        at: 600, kind: 'minimum', isConfirmed: true, label: whoAerobic.label, phrase: say('les 600 MET-min du repère de l’OMS', 'the 600 MET-min of the WHO mark'),
        source: say('OMS 2020 : 150 min d’effort modéré par semaine ou l’équivalent, soit 600 MET-min pour le GPAQ.', 'WHO 2020: 150 min of moderate effort a week or the equivalent, that is 600 MET-min for the GPAQ.'),
      }],
      breakdown: {
        columns: [{ label: say('Modérée', 'Moderate'), unit: 'min/wk', look: 'plain' }, { label: say('Élevée', 'Vigorous'), unit: 'min/wk', look: 'dense' }],
        rows: [
          { label: say('Travail', 'Work'), values: ['work.moderateMinutesPerWeek', 'work.vigorousMinutesPerWeek'] },
          { label: say('Déplacements', 'Getting around'), values: ['travel.minutesPerWeek', undefined] },
          { label: say('Loisirs', 'Leisure'), values: ['recreation.moderateMinutesPerWeek', 'recreation.vigorousMinutesPerWeek'] },
        ],
        total: ['moderateMinutesPerWeek', 'vigorousMinutesPerWeek'],
      },
      isMain: true,
      better: 'more',
    },
    { value: 'sittingMinutesPerDay', label: say('Temps assis par jour', 'Time seated a day'), unit: 'min/d', scaleTo: 720, references: [ansesSitting], isMain: true, better: 'less' },
    { value: 'equivalentMinutesPerWeek', label: say('Équivalent modéré', 'Moderate equivalent'), unit: 'min/wk', references: [whoAerobic], isMain: false, better: 'more' },
  ],
  categories: categoryWords.gpaq,
  flags: { meetsWho2020: whoFlag, sittingAbove8h: sittingFlag },
  score,
};
