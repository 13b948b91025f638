import type { QuestionnaireResponse } from 'fhir/r4.js';
import { freeText, integer, openChoices, questionnaire, say, type Option } from './items.js';
import type { Instrument, Score } from './model.js';
import { ResponseReader } from './response-reader.js';

const version = '1.0.0';

const title = say('Motivation, freins et leviers', 'Motivation, obstacles and levers');
const licence = say('Questions de sport-santé, licence MIT.', 'Questions of this project, MIT licence.');
const standing = say(
  'Support d’entretien, au début et à mi-parcours. Ce n’est pas une échelle validée : les nombres aident à en parler.',
  'A support for an interview, at the start and midway. It is no validated scale: the numbers help to talk about it.',
);

const barriers: readonly Option[] = [
  { code: 'time', words: say('Le manque de temps', 'Lack of time') },
  { code: 'fatigue', words: say('La fatigue', 'Tiredness') },
  { code: 'pain', words: say('La douleur', 'Pain') },
  { code: 'fear', words: say('La peur de se faire mal ou de tomber', 'Fear of getting hurt or of falling') },
  { code: 'health', words: say('La maladie ou un traitement', 'Illness or a treatment') },
  { code: 'confidence', words: say('Le regard des autres', 'The eyes of others') },
  { code: 'cost', words: say('Le prix', 'The price') },
  { code: 'distance', words: say('La distance, les transports', 'Distance, transport') },
  { code: 'alone', words: say('Être seul', 'Being alone') },
  { code: 'interest', words: say('Le manque d’envie', 'Lack of desire') },
  { code: 'information', words: say('Ne pas savoir quoi faire, ni où', 'Not knowing what to do, or where') },
  { code: 'none', words: say('Rien', 'Nothing'), isExclusive: true },
];

const levers: readonly Option[] = [
  { code: 'health', words: say('Améliorer ma santé', 'Improving my health') },
  { code: 'autonomy', words: say('Rester autonome', 'Staying independent') },
  { code: 'weight', words: say('Mon poids', 'My weight') },
  { code: 'mood', words: say('Me sentir mieux, moins de stress', 'Feeling better, less stress') },
  { code: 'sleep', words: say('Mieux dormir', 'Sleeping better') },
  { code: 'company', words: say('Voir du monde', 'Seeing people') },
  { code: 'pleasure', words: say('Le plaisir de bouger', 'The pleasure of moving') },
  { code: 'relatives', words: say('Le soutien de mes proches', 'The support of those close to me') },
  { code: 'professional', words: say('L’accompagnement d’un professionnel', 'The support of a professional') },
  { code: 'past', words: say('Une activité que j’ai aimée', 'An activity that I have enjoyed') },
];

/** Two numbers of 0 to 10, and how many obstacles and levers were named; « Rien » names none. */
function score(response: QuestionnaireResponse): Score {
  const reader = new ResponseReader(response);
  const ruler = (linkId: string): number | null => {
    const value = reader.number(linkId, { minimum: 0, maximum: 10 });
    if (value === undefined) reader.missing(linkId);
    return value ?? null;
  };
  const named = (linkId: string): number | null => {
    const count = reader.count(linkId);
    if (count === undefined) reader.tell('information', reader.isUnknown(linkId) ? 'answer-unknown' : 'answer-missing', [linkId]);
    return count === undefined ? null : reader.has(linkId, 'none') ? 0 : count;
  };
  const values = { importanceScore: ruler('importance'), confidenceScore: ruler('confidence'), barrierCount: named('barriers'), leverCount: named('levers') };
  return { instrument: 'motivation', version, values, category: null, flags: [], issues: reader.issues };
}

const scale = { unit: '{score}', unitText: say('sur 10', 'of 10'), minimum: 0, maximum: 10, isSlider: true } as const;

/** What is asked in a motivational interview, at the first assessment and midway: two rulers, obstacles, levers, the next step. */
export const motivation: Instrument = {
  id: 'motivation',
  title,
  version,
  questionnaire: questionnaire({ id: 'motivation', version, title, licence, description: standing }, [
    integer('importance', {
      ...scale, text: say('À quel point est-il important pour vous de bouger plus, de 0 à 10 ?', 'How important is it to you to move more, from 0 to 10?'),
      short: say('Importance', 'Importance'), help: say('0 : pas du tout. 10 : on ne peut plus important.', '0: not at all. 10: as important as can be.'),
    }),
    integer('confidence', {
      ...scale, text: say('À quel point pensez-vous y arriver, de 0 à 10 ?', 'How confident are you that you will manage, from 0 to 10?'),
      short: say('Confiance', 'Confidence'), help: say('0 : pas du tout. 10 : tout à fait.', '0: not at all. 10: entirely.'),
    }),
    openChoices('barriers', {
      instrument: 'motivation', options: barriers, text: say('Qu’est-ce qui vous freine ?', 'What holds you back?'), short: say('Freins', 'Obstacles'),
      help: say('Plusieurs réponses possibles, et la vôtre.', 'Several answers are possible, and your own.'),
    }),
    openChoices('levers', {
      instrument: 'motivation', options: levers, text: say('Qu’est-ce qui vous aide ou vous donne envie ?', 'What helps you or makes you want to?'), short: say('Leviers', 'Levers'),
      help: say('Plusieurs réponses possibles, et la vôtre.', 'Several answers are possible, and your own.'),
    }),
    freeText('next-action', { text: say('Quelle est la prochaine chose que vous allez faire, et quand ?', 'What is the next thing that you will do, and when?'), short: say('Prochain pas', 'Next step') }),
  ]),
  standing,
  confirmed: [],
  unconfirmed: [say('Questions et réponses proposées sont les nôtres, sans étude ni seuil.', 'The questions and the answers proposed are ours, without a study or a threshold.')],
  licence,
  sources: [],
  met: {},
  thresholds: {},
  results: [
    { value: 'importanceScore', label: say('Importance', 'Importance'), note: say('sur 10', 'of 10'), unit: '{score}', scaleTo: 10, references: [], isMain: true, better: 'more' },
    { value: 'confidenceScore', label: say('Confiance', 'Confidence'), note: say('sur 10', 'of 10'), unit: '{score}', scaleTo: 10, references: [], isMain: true, better: 'more' },
    { value: 'barrierCount', label: say('Freins nommés', 'Obstacles named'), unit: '{count}', references: [], isMain: false },
    { value: 'leverCount', label: say('Leviers nommés', 'Levers named'), unit: '{count}', references: [], isMain: false },
  ],
  categories: {},
  flags: {},
  score,
};
