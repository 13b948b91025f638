import type { QuestionnaireResponse } from 'fhir/r4.js';
import { categoryWords } from './categories.js';
import { choice, questionnaire, say, type Option } from './items.js';
import type { Instrument, Score, ScoreOptions } from './model.js';
import { sumOf, withChanges } from './numbers.js';
import { ResponseReader } from './response-reader.js';

const version = '1.0.0';

/** Sufficient from 4. Confirmed: La Revue du Praticien; BJSM 39:294. */
const thresholds = { sufficient: 4 } as const;

const title = say('Activité en deux questions, d’après Marshall', 'Activity in two questions, after Marshall');
const licence = say(
  'Le texte de Marshall est protégé (BJSM 39:294 ; La Revue du Praticien). Questions de sport-santé, licence MIT ; seul le barème est repris.',
  'The text of Marshall is under copyright (BJSM 39:294). Questions of this project, MIT licence; only the points are taken.',
);
const standing = say(
  'Les deux questions de Marshall, écrites avec nos mots, et son barème. Résultat d’après les réponses, sans mesure.',
  'The two questions of Marshall, in words of ours, and its points. Result from the answers, without a measurement.',
);

const vigorous: readonly Option[] = [
  { code: 'never', words: say('Jamais', 'Never'), points: 0 },
  { code: '1-2', words: say('1 ou 2 fois par semaine', 'Once or twice a week'), points: 2 },
  { code: '3+', words: say('3 fois par semaine ou plus', '3 times a week or more'), points: 4 },
];
const moderate: readonly Option[] = [
  { code: 'never', words: say('Jamais', 'Never'), points: 0 },
  { code: '1-2', words: say('1 ou 2 fois par semaine', 'Once or twice a week'), points: 1 },
  { code: '3-4', words: say('3 ou 4 fois par semaine', '3 or 4 times a week'), points: 2 },
  { code: '5+', words: say('5 fois par semaine ou plus', '5 times a week or more'), points: 4 },
];

function pointsOf(reader: ResponseReader, linkId: string, options: readonly Option[]): number | null {
  const code = reader.code(linkId, options.map((option) => option.code));
  if (code === undefined) reader.missing(linkId);
  return options.find((option) => option.code === code)?.points ?? null;
}

/** The sum of both answers, 0 to 8. */
function score(response: QuestionnaireResponse, options: ScoreOptions = {}): Score {
  const reader = new ResponseReader(response);
  const { sufficient } = withChanges(thresholds, options.thresholds);
  const [vigorousScore, moderateScore] = [pointsOf(reader, 'A', vigorous), pointsOf(reader, 'B', moderate)];
  const total = sumOf([vigorousScore, moderateScore]);
  return {
    instrument: 'marshall',
    version,
    values: { score: total, vigorousScore, moderateScore },
    category: total === null ? null : total >= sufficient ? 'sufficient' : 'insufficient',
    flags: [],
    issues: reader.issues,
  };
}

/** Two questions of Marshall, for a consultation. */
export const marshall: Instrument = {
  id: 'marshall',
  title,
  version,
  questionnaire: questionnaire({ id: 'marshall', version, title, licence, description: standing }, [
    choice('A', {
      instrument: 'marshall', options: vigorous, text: say('Combien de fois par semaine faites-vous au moins 20 minutes d’activité intense ?', 'How many times a week do you do at least 20 minutes of intense activity?'),
      short: say('Activité intense, 20 minutes', 'Intense activity, 20 minutes'), help: say('On transpire, on respire beaucoup plus vite.', 'One sweats, one breathes much faster.'),
    }),
    choice('B', {
      instrument: 'marshall', options: moderate, text: say('Combien de fois par semaine faites-vous au moins 30 minutes de marche ou d’activité modérée ?', 'How many times a week do you do at least 30 minutes of walking or moderate activity?'),
      short: say('Marche ou activité modérée, 30 minutes', 'Walking or moderate activity, 30 minutes'), help: say('On respire un peu plus vite.', 'One breathes a little faster.'),
    }),
  ]),
  standing,
  confirmed: [
    say('Points et seuil de 4 : La Revue du Praticien. Fidélité (κ 0,53) et validité (κ 0,40) : BJSM 39:294.', 'Points and threshold of 4, in a French tool. Reliability (κ 0.53) and validity (κ 0.40): BJSM 39:294.'),
  ],
  unconfirmed: [
    say('La page française dit « plus de 3 » et « plus de 5 », sans classer 3 ni 5 : ils sont comptés avec la tranche du haut.', 'The French page says “more than 3” and “more than 5”, and places neither 3 nor 5: they count with the upper band.'),
  ],
  licence,
  sources: ['La Revue du Praticien, autoquestionnaire de Marshall', 'BJSM 2005;39:294'],
  met: {},
  thresholds,
  results: [
    {
      value: 'score', label: say('Score', 'Score'), note: say('de 0 à 8', 'from 0 to 8'), unit: '{score}', scaleTo: 8, isMain: true, better: 'more',
      references: [{ at: 4, kind: 'minimum', label: say('« suffisant »', '“sufficient”'), phrase: say('les 4 points du niveau « suffisant »', 'the 4 points of the “sufficient” level'), source: say('Marshall : activité suffisante à partir de 4.', 'Marshall: sufficient activity from 4.'), isConfirmed: true }],
    },
  ],
  categories: categoryWords.marshall,
  flags: {},
  score,
};
