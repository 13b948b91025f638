import type { Questionnaire } from 'fhir/r4.js';
import { choice, days, group, minutes, questionnaire, say, unlessNone, whenYes, yesNo, type Head, type ItemWords } from './items.js';
import type { Bilingual } from './model.js';

interface Activity { id: string; spoken: ItemWords; daysText: Bilingual; daysHelp?: Bilingual; minutesText: Bilingual }

/** Yes or no, then the days and the minutes of such a day: 10 minutes is the shortest bout of the GPAQ. */
const activity = ({ id, spoken, daysText, daysHelp, minutesText }: Activity) => yesNo(id, spoken, [
  days(`${id}.days`, daysText, daysHelp ? { help: daysHelp } : {}, whenYes(id)),
  minutes(`${id}.minutes`, minutesText, { minimum: 10 }, whenYes(id)),
]);

const sitting = ({ id, spoken, daysText, minutesText }: Activity, initial?: number) => group(id, spoken, [
  days(`${id}.days`, daysText, initial === undefined ? {} : { initial }),
  minutes(`${id}.minutes`, minutesText, {}, unlessNone(`${id}.days`)),
]);

const high = say('Effort élevé', 'Vigorous effort');
const medium = say('Effort modéré', 'Moderate effort');
const muchFaster = say('On respire beaucoup plus vite, au moins 10 minutes de suite.', 'One breathes much faster, for 10 minutes in a row at least.');
const aBitFaster = say('On respire un peu plus vite, au moins 10 minutes de suite.', 'One breathes a little faster, for 10 minutes in a row at least.');
// One who does not work is asked too: days replace the yes or no where one question is asked at a time.
const noWork = say('Si vous ne travaillez pas, répondez 0 jour.', 'If you do not work, answer 0 days.');
const onSuchADay = say('Un de ces jours-là, combien de temps en tout ?', 'On one of those days, how long in all?');

const work = group('work', {
  text: say('Votre travail', 'Your work'),
  short: say('Travail', 'Work'),
  help: say('Travail payé ou bénévole, études.', 'Paid or voluntary work, studies.'),
}, [
  activity({
    id: 'work.vigorous',
    spoken: { text: say('Votre travail demande-t-il un effort élevé, au moins 10 minutes de suite ?', 'Does your work ask for vigorous effort, for 10 minutes in a row at least?'), short: high, help: muchFaster },
    daysText: say('Combien de jours par semaine faites-vous un effort élevé au travail ?', 'On how many days a week do you make a vigorous effort at work?'),
    daysHelp: noWork,
    minutesText: onSuchADay,
  }),
  activity({
    id: 'work.moderate',
    spoken: { text: say('Votre travail demande-t-il un effort modéré, au moins 10 minutes de suite ?', 'Does your work ask for moderate effort, for 10 minutes in a row at least?'), short: medium, help: aBitFaster },
    daysText: say('Combien de jours par semaine faites-vous un effort modéré au travail ?', 'On how many days a week do you make a moderate effort at work?'),
    daysHelp: noWork,
    minutesText: onSuchADay,
  }),
  sitting({
    id: 'work.sitting',
    spoken: { text: say('Temps assis au travail', 'Time seated at work'), short: say('Temps assis', 'Time seated'), help: say('Zéro jour si vous ne travaillez pas.', 'No day if you do not work.') },
    daysText: say('Combien de jours par semaine travaillez-vous assis, même en partie ?', 'On how many days a week do you work seated, even in part?'),
    minutesText: say('Un de ces jours-là, combien de temps restez-vous assis au travail ?', 'On one of those days, how long do you sit at work?'),
  }),
]);

const transport = group('transport', {
  text: say('Vos déplacements', 'Getting around'),
  short: say('Déplacements', 'Getting around'),
  help: say('Pour le travail, les courses, le marché, l’école.', 'To work, shops, market, school.'),
}, [
  activity({
    id: 'transport.active',
    spoken: { text: say('Allez-vous quelque part à pied ou à vélo, au moins 10 minutes de suite ?', 'Do you walk or cycle to get somewhere, for 10 minutes in a row at least?'), short: say('À pied ou à vélo', 'On foot or by bicycle'), help: say('Au moins 10 minutes de suite.', '10 minutes in a row at least.') },
    daysText: say('Combien de jours par semaine marchez-vous ou pédalez-vous pour aller quelque part ?', 'On how many days a week do you walk or cycle to get somewhere?'),
    minutesText: onSuchADay,
  }),
  sitting({
    id: 'transport.sitting',
    spoken: { text: say('Temps assis en voiture, en bus ou en train', 'Time seated in a car, bus or train'), short: say('Assis en voiture, bus ou train', 'Seated in car, bus or train') },
    daysText: say('Combien de jours par semaine prenez-vous la voiture, le bus ou le train ?', 'On how many days a week do you take a car, bus or train?'),
    minutesText: say('Un de ces jours-là, combien de temps y restez-vous assis ?', 'On one of those days, how long do you sit in it?'),
  }),
]);

const leisure = group('leisure', {
  text: say('La maison et les loisirs', 'Home and leisure'),
  short: say('Maison et loisirs', 'Home and leisure'),
  help: say('Sport, jardinage, ménage, repos.', 'Sport, gardening, housework, rest.'),
}, [
  activity({
    id: 'leisure.vigorous',
    spoken: { text: say('En dehors du travail, faites-vous un effort élevé, au moins 10 minutes de suite ?', 'Outside work, do you make a vigorous effort, for 10 minutes in a row at least?'), short: high, help: muchFaster },
    daysText: say('Combien de jours par semaine faites-vous un effort élevé, à la maison ou pendant vos loisirs ?', 'On how many days a week do you make a vigorous effort, at home or in your leisure?'),
    minutesText: onSuchADay,
  }),
  activity({
    id: 'leisure.moderate',
    spoken: { text: say('En dehors du travail, faites-vous un effort modéré, au moins 10 minutes de suite ?', 'Outside work, do you make a moderate effort, for 10 minutes in a row at least?'), short: medium, help: aBitFaster },
    daysText: say('Combien de jours par semaine faites-vous un effort modéré, à la maison ou pendant vos loisirs ?', 'On how many days a week do you make a moderate effort, at home or in your leisure?'),
    minutesText: onSuchADay,
  }),
  sitting({
    id: 'home.sitting.screen',
    spoken: { text: say('Temps assis devant un écran, hors travail', 'Time seated before a screen, outside work'), short: say('Assis devant un écran', 'Seated before a screen'), help: say('Télévision, ordinateur, tablette, téléphone.', 'Television, computer, tablet, phone.') },
    daysText: say('Hors travail, combien de jours par semaine êtes-vous assis devant un écran ?', 'Outside work, on how many days a week do you sit before a screen?'),
    minutesText: say('Un de ces jours-là, combien de temps devant un écran ?', 'On one of those days, how long before a screen?'),
  }, 7),
  sitting({
    id: 'home.sitting.other',
    spoken: { text: say('Temps assis sans écran, hors travail', 'Time seated without a screen, outside work'), short: say('Assis sans écran', 'Seated without a screen'), help: say('Lecture, repas, conversation.', 'Reading, meals, talking.') },
    daysText: say('Hors travail, combien de jours par semaine êtes-vous assis sans écran ?', 'Outside work, on how many days a week do you sit without a screen?'),
    minutesText: say('Un de ces jours-là, combien de temps assis sans écran ?', 'On one of those days, how long seated without a screen?'),
  }, 7),
]);

const more = group('more', { text: say('Pour finir', 'To finish'), short: say('En plus', 'In addition') }, [
  days('strength.days', say('Combien de jours par semaine renforcez-vous vos muscles ?', 'On how many days a week do you strengthen your muscles?'), {
    short: say('Renforcement musculaire', 'Muscle strengthening'),
    help: say('Poids, élastiques, exercices du kinésithérapeute.', 'Weights, elastic bands, exercises of a physiotherapist.'),
    loinc: '82291-6',
  }),
  choice('breaks', {
    instrument: 'onaps-paq',
    text: say('Quand vous êtes assis longtemps, vous levez-vous au moins toutes les 30 minutes ?', 'When you sit for long, do you get up at least every 30 minutes?'),
    short: say('Vous levez-vous toutes les 30 minutes ?', 'Do you get up every 30 minutes?'),
    options: [
      { code: 'mostly', words: say('Le plus souvent', 'Most of the time') },
      { code: 'sometimes', words: say('Parfois', 'Sometimes') },
      { code: 'rarely', words: say('Rarement', 'Rarely') },
    ],
  }),
]);

/** The Questionnaire: a usual week, by domain, activity then sitting. */
export const onapsPaqQuestionnaire = (head: Head): Questionnaire => questionnaire(head, [work, transport, leisure, more]);
