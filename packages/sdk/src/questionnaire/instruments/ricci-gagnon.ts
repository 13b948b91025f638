import type { QuestionnaireResponse } from 'fhir/r4.js';
import { categoryWords } from './categories.js';
import { answerSystem, choice, group, questionnaire, say, whenCode, type Option } from './items.js';
import type { Bilingual, Instrument, Score, ScoreOptions } from './model.js';
import { sumOf, withChanges } from './numbers.js';
import { ResponseReader } from './response-reader.js';

const version = '1.0.0';
const id = 'ricci-gagnon';

/** « Actif » from 18, « très actif » above 35. Secondary source. */
const thresholds = { active: 18, veryActiveAbove: 35 } as const;

const title = say('Activité en neuf questions, d’après Ricci et Gagnon', 'Activity in nine questions, after Ricci and Gagnon');
const licence = say(
  'Aucune licence n’a été trouvée pour le questionnaire de Ricci et Gagnon. Questions de sport-santé, licence MIT ; seul le barème est repris.',
  'No licence was found for the questionnaire of Ricci and Gagnon. Questions of this project, MIT licence; only the points are taken.',
);
const standing = say(
  'Questions et barème d’après Ricci et Gagnon (version de Laureyns et Séné), écrits avec nos mots, d’après des sources secondaires. Résultat d’après les réponses, sans mesure.',
  'Questions and points after Ricci and Gagnon (version of Laureyns and Séné), in words of ours, from secondary sources. Result from the answers, without a measurement.',
);

const codes = ['1', '2', '3', '4', '5'] as const;
const fiveOf = (...words: [Bilingual, Bilingual, Bilingual, Bilingual, Bilingual]): Option[] => words.map((each, index) => ({ code: String(index + 1), words: each, points: index + 1 }));
const minuteBands = fiveOf(say('Moins de 15 min', 'Under 15 min'), say('16 à 30 min', '16 to 30 min'), say('31 à 45 min', '31 to 45 min'), say('46 à 60 min', '46 to 60 min'), say('Plus de 60 min', 'Over 60 min'));
const ifRegular = whenCode('q2', answerSystem(id, 'q2'), 'yes');

/** Points of a question; the regular activity of q2 is 1 without and 5 with it. */
function pointsOf(reader: ResponseReader, linkId: string): number | null {
  if (linkId === 'q2') {
    const answer = reader.yes('q2', { 1: false, 5: true });
    if (answer === undefined) reader.missing('q2');
    return typeof answer === 'boolean' ? (answer ? 5 : 1) : null;
  }
  const code = reader.code(linkId, codes);
  if (code === undefined) reader.missing(linkId);
  return code ? Number(code) : null;
}

/** The sum of nine answers of 1 to 5 points, in three parts. Without a regular activity, its three questions are 1 point each. */
function score(response: QuestionnaireResponse, options: ScoreOptions = {}): Score {
  const reader = new ResponseReader(response);
  const { active, veryActiveAbove } = withChanges(thresholds, options.thresholds);
  const q2 = pointsOf(reader, 'q2');
  const leisure = q2 === 1 ? [q2, 1, 1, 1] : [q2, ...['q3', 'q4', 'q5'].map((linkId) => pointsOf(reader, linkId))];
  const parts = [[pointsOf(reader, 'q1')], leisure, ['q6', 'q7', 'q8', 'q9'].map((linkId) => pointsOf(reader, linkId))].map(sumOf);
  const [sedentaryScore = null, leisureScore = null, dailyScore = null] = parts;
  const total = sumOf(parts);
  return {
    instrument: id,
    version,
    values: { score: total, sedentaryScore, leisureScore, dailyScore },
    category: total === null ? null : total > veryActiveAbove ? 'very-active' : total >= active ? 'active' : 'inactive',
    flags: [],
    issues: reader.issues,
  };
}

/** Self-questionnaire of Ricci and Gagnon, nine closed questions: choices only, since its bands leave gaps between numbers. */
export const ricciGagnon: Instrument = {
  id,
  title,
  version,
  questionnaire: questionnaire({ id, version, title, licence, description: standing }, [
    group('A', { text: say('Temps assis', 'Time seated') }, [
      choice('q1', {
        instrument: id, text: say('Combien de temps restez-vous assis par jour ?', 'How long do you sit a day?'), short: say('Temps assis par jour', 'Time seated a day'),
        options: fiveOf(say('Plus de 5 h', 'Over 5 h'), say('4 à 5 h', '4 to 5 h'), say('3 à 4 h', '3 to 4 h'), say('2 à 3 h', '2 to 3 h'), say('Moins de 2 h', 'Under 2 h')),
      }),
    ]),
    group('B', { text: say('Activité physique de loisirs', 'Leisure physical activity') }, [
      choice('q2', {
        instrument: id, text: say('Pratiquez-vous régulièrement une ou plusieurs activités physiques ?', 'Do you regularly practise one or more physical activities?'), short: say('Activité régulière', 'Regular activity'),
        options: [{ code: 'no', words: say('Non', 'No'), points: 1 }, { code: 'yes', words: say('Oui', 'Yes'), points: 5 }],
      }),
      choice('q3', {
        instrument: id, text: say('Combien de fois pratiquez-vous ?', 'How often do you practise?'), short: say('Fréquence', 'Frequency'),
        options: fiveOf(say('1 à 2 fois par mois', 'Once or twice a month'), say('1 fois par semaine', 'Once a week'), say('2 fois par semaine', 'Twice a week'), say('3 fois par semaine', '3 times a week'), say('4 fois par semaine ou plus', '4 times a week or more')),
      }, ifRegular),
      choice('q4', { instrument: id, text: say('Combien de temps dure une séance ?', 'How long does a session last?'), short: say('Durée d’une séance', 'Time of a session'), options: minuteBands }, ifRegular),
      choice('q5', {
        instrument: id, text: say('Pendant une séance, comment ressentez-vous l’effort ?', 'During a session, how does the effort feel?'), short: say('Effort ressenti', 'Effort as felt'),
        options: fiveOf(say('1, très facile', '1, very easy'), say('2, facile', '2, easy'), say('3, moyen', '3, medium'), say('4, dur', '4, hard'), say('5, très dur', '5, very hard')),
      }, ifRegular),
    ]),
    group('C', { text: say('Activité de tous les jours', 'Everyday activity') }, [
      choice('q6', {
        instrument: id, text: say('Votre travail demande-t-il un effort physique ?', 'Does your work ask for physical effort?'), short: say('Effort au travail', 'Effort at work'),
        options: fiveOf(say('Léger', 'Light'), say('Modéré', 'Moderate'), say('Moyen', 'Medium'), say('Intense', 'Intense'), say('Très intense', 'Very intense')),
      }),
      choice('q7', {
        instrument: id, text: say('Combien d’heures par semaine consacrez-vous aux petits travaux : ménage, jardinage, bricolage ?', 'How many hours a week do you spend on light chores: housework, gardening, odd jobs?'), short: say('Petits travaux par semaine', 'Light chores a week'),
        options: fiveOf(say('Moins de 2 h', 'Under 2 h'), say('3 à 4 h', '3 to 4 h'), say('5 à 6 h', '5 to 6 h'), say('7 à 9 h', '7 to 9 h'), say('Plus de 10 h', 'Over 10 h')),
      }),
      choice('q8', { instrument: id, text: say('Combien de temps marchez-vous par jour ?', 'How long do you walk a day?'), short: say('Marche par jour', 'Walking a day'), options: minuteBands }),
      choice('q9', {
        instrument: id, text: say('Combien d’étages montez-vous à pied par jour ?', 'How many floors do you climb a day?'), short: say('Étages par jour', 'Floors a day'),
        options: fiveOf(say('Moins de 2', 'Under 2'), say('3 à 5', '3 to 5'), say('6 à 10', '6 to 10'), say('11 à 15', '11 to 15'), say('Plus de 16', 'Over 16')),
      }),
    ]),
  ]),
  standing,
  confirmed: [say('Les premières tranches de temps assis, lues dans deux transcriptions.', 'The first bands of time seated, read in two transcriptions.')],
  unconfirmed: [
    say('Questions, points et seuils (18 et 35) viennent de sources secondaires : l’original n’a pas été trouvé.', 'Questions, points and thresholds (18 and 35) come from secondary sources: the original was not found.'),
    say('Sans activité régulière, trois questions comptent 1 point chacune : choix d’une transcription.', 'Without a regular activity, three questions count 1 point each: the choice of one transcription.'),
    say('Les tranches laissent des vides (15 minutes, 2 étages) : choisissez la plus proche.', 'The bands leave gaps (15 minutes, 2 floors): choose the nearest.'),
  ],
  licence,
  sources: ['Transcriptions of the questionnaire of Ricci and Gagnon, Université de Montréal, modified by F. Laureyns and J.-M. Séné (secondary)'],
  met: {},
  thresholds,
  results: [
    {
      value: 'score', label: say('Score', 'Score'), note: say('de 9 à 45', 'from 9 to 45'), unit: '{score}', scaleTo: 45, isMain: true, better: 'more',
      references: [{ at: 18, kind: 'minimum', label: say('« actif »', '“active”'), phrase: say('les 18 points du niveau « actif »', 'the 18 points of the “active” level'), source: say('Ricci et Gagnon : actif de 18 à 35, très actif au-delà (source secondaire).', 'Ricci and Gagnon: active from 18 to 35, very active above (secondary source).'), isConfirmed: false }],
      breakdown: {
        columns: [{ label: say('Points', 'Points'), unit: '{score}', look: 'plain' }],
        rows: [
          { label: say('Temps assis, sur 5', 'Time seated, of 5'), values: ['sedentaryScore'] },
          { label: say('Loisirs, sur 20', 'Leisure, of 20'), values: ['leisureScore'] },
          { label: say('Vie quotidienne, sur 20', 'Everyday life, of 20'), values: ['dailyScore'] },
        ],
        total: ['score'],
      },
    },
  ],
  categories: categoryWords['ricci-gagnon'],
  flags: {},
  score,
};
