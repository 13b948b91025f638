import type { QuestionnaireResponse } from 'fhir/r4.js';
import { categoryWords } from './categories.js';
import { decimal, group, integer, questionnaire, say, whenYes, yesNo } from './items.js';
import type { Bilingual, Instrument, Score, ScoreOptions } from './model.js';
import { withChanges } from './numbers.js';
import { ResponseReader, type Read } from './response-reader.js';

const version = '1.0.0';
const id = 'icope-step1';

/** Words to recall, and seconds of five chair rises. One source finds above 14 s, the other from 14 s: above, unless a host says otherwise. */
const thresholds = { recalledWords: 3, chairRiseSeconds: 14 } as const;

const title = say('Repérage des fonctions, d’après ICOPE étape 1', 'Screening of functions, after ICOPE step 1');
const licence = say(
  'ICOPE est une publication de l’OMS (CC BY-NC-SA 3.0 IGO, à vérifier). Questions de sport-santé, licence MIT.',
  'ICOPE is a publication of the WHO (CC BY-NC-SA 3.0 IGO, to be checked). Questions of this project, MIT licence.',
);
const standing = say(
  'Repérage d’après l’étape 1 d’ICOPE (OMS), avec nos mots. Il dit quelles fonctions évaluer plus avant ; ce n’est pas un diagnostic.',
  'Screening after step 1 of ICOPE (WHO), in words of ours. It says which functions to assess further; it is no diagnosis.',
);

const domains = ['cognition', 'locomotion', 'vitality', 'psychological', 'vision', 'hearing'] as const;
type Domain = (typeof domains)[number];

/** `true`: found. `false`: looked for, not found. `undefined`: not looked for, or not known. `null`: an answer that is asked about. */
type Finding = Read<boolean>;

/** What one source or the other takes for a loss. */
function findingsOf(reader: ResponseReader, table: Record<keyof typeof thresholds, number>): Record<Domain, { links: readonly string[]; found: readonly Finding[]; needsAll: boolean }> {
  const not = (answer: Finding): Finding => (typeof answer === 'boolean' ? !answer : answer);
  const below = (value: Read<number>, limit: number): Finding => (typeof value === 'number' ? value < limit : value);
  const above = (value: Read<number>, limit: number): Finding => (typeof value === 'number' ? value > limit : value);
  const rises = reader.yes('locomotion.completed');
  const seconds = reader.number('locomotion.seconds', { minimum: 0, maximum: 300 });
  const yes = (linkId: string) => reader.yes(linkId);
  const of = (needsAll: boolean, links: readonly string[], found: readonly Finding[]) => ({ links, found, needsAll });
  return {
    cognition: of(true, ['cognition.words', 'cognition.orientation'], [below(reader.number('cognition.words', { minimum: 0, maximum: 3 }), table.recalledWords), not(yes('cognition.orientation'))]),
    // Without the time, five rises that were completed say nothing; a time says that they were.
    locomotion: rises === false ? of(true, ['locomotion.completed'], [true]) : of(true, [rises === undefined ? 'locomotion.completed' : 'locomotion.seconds'], [rises === null ? null : above(seconds, table.chairRiseSeconds)]),
    vitality: of(true, ['vitality.weight-loss', 'vitality.appetite-loss'], [yes('vitality.weight-loss'), yes('vitality.appetite-loss')]),
    psychological: of(true, ['psychological.low-mood', 'psychological.loss-of-interest'], [yes('psychological.low-mood'), yes('psychological.loss-of-interest')]),
    vision: of(false, ['vision.problem', 'vision.chart'], [yes('vision.problem'), not(yes('vision.chart'))]),
    hearing: of(false, ['hearing.problem', 'hearing.whisper'], [yes('hearing.problem'), not(yes('hearing.whisper'))]),
  };
}

/** Which functions show a loss: 1 found, 0 not found, `null` not known. One loss is enough for the category; none needs all six. */
function score(response: QuestionnaireResponse, options: ScoreOptions = {}): Score {
  const reader = new ResponseReader(response);
  const findings = findingsOf(reader, withChanges(thresholds, options.thresholds));
  const values: Record<string, number | null> = {};
  for (const domain of domains) {
    const { links, found, needsAll } = findings[domain];
    const isKnown = needsAll ? found.every((each) => typeof each === 'boolean') : found.some((each) => typeof each === 'boolean') && !found.includes(null);
    values[`${domain}Loss`] = found.includes(true) ? 1 : isKnown ? 0 : null;
    if (values[`${domain}Loss`] === null) links.filter((_, index) => found[index] === undefined).forEach((linkId) => reader.missing(linkId));
  }
  const losses = domains.filter((domain) => values[`${domain}Loss`] === 1);
  const isComplete = domains.every((domain) => values[`${domain}Loss`] !== null);
  return {
    instrument: id,
    version,
    values: { ...values, functionsToAssess: isComplete ? losses.length : null },
    category: losses.length > 0 ? 'in-depth-assessment' : isComplete ? 'no-loss-found' : null,
    flags: losses.map((domain) => `${domain}Loss`),
    issues: reader.issues,
  };
}

const lossWords: Record<Domain, Bilingual> = {
  cognition: say('Mémoire et orientation', 'Memory and orientation'),
  locomotion: say('Mobilité', 'Mobility'),
  vitality: say('Nutrition', 'Nutrition'),
  psychological: say('Humeur', 'Mood'),
  vision: say('Vision', 'Vision'),
  hearing: say('Audition', 'Hearing'),
};

/** Step 1 of ICOPE (WHO), six functions, from 60 years: items of secondary sources, in words of ours. */
export const icopeStep1: Instrument = {
  id,
  title,
  version,
  questionnaire: questionnaire({ id, version, title, licence, description: standing }, [
    group('cognition', { text: lossWords.cognition, help: say('Dites trois mots, faites-les répéter, puis redemandez-les après les autres questions.', 'Say three words, have them repeated, and ask for them again after the other questions.') }, [
      integer('cognition.words', { text: say('Combien des trois mots la personne a-t-elle retrouvés ?', 'How many of the three words did the person recall?'), short: say('Mots retrouvés', 'Words recalled'), unit: '{count}', unitText: say('mots', 'words'), minimum: 0, maximum: 3 }),
      yesNo('cognition.orientation', { text: say('La personne a-t-elle dit juste la date et le lieu ?', 'Did the person give the date and the place rightly?'), short: say('Date et lieu justes', 'Date and place right') }),
    ]),
    group('locomotion', { text: lossWords.locomotion, help: say('Se lever d’une chaise cinq fois de suite, les bras croisés.', 'Rise from a chair five times in a row, arms crossed.') }, [
      yesNo('locomotion.completed', { text: say('La personne s’est-elle levée cinq fois sans l’aide des bras ?', 'Did the person rise five times without the help of the arms?'), short: say('Cinq levers sans les bras', 'Five rises without arms') }, [
        decimal('locomotion.seconds', { text: say('En combien de secondes ?', 'In how many seconds?'), short: say('Durée', 'Time'), unit: 's', unitText: 's', minimum: 0, maximum: 300 }, whenYes('locomotion.completed')),
      ]),
    ]),
    group('vitality', { text: lossWords.vitality }, [
      yesNo('vitality.weight-loss', { text: say('Avez-vous perdu plus de 3 kg ces 3 derniers mois, sans le vouloir ?', 'Have you lost more than 3 kg in the last 3 months, without meaning to?'), short: say('Perte de plus de 3 kg', 'Loss of more than 3 kg') }),
      yesNo('vitality.appetite-loss', { text: say('Avez-vous moins d’appétit ?', 'Do you have less appetite?'), short: say('Moins d’appétit', 'Less appetite') }),
    ]),
    group('psychological', { text: lossWords.psychological }, [
      yesNo('psychological.low-mood', { text: say('Ces 2 dernières semaines, avez-vous ressenti de la tristesse ou une perte d’espoir ?', 'In the last 2 weeks, have you felt sad or without hope?'), short: say('Tristesse', 'Low mood') }),
      yesNo('psychological.loss-of-interest', { text: say('Ces 2 dernières semaines, avez-vous eu moins d’intérêt ou de plaisir à faire les choses ?', 'In the last 2 weeks, have you had less interest or pleasure in doing things?'), short: say('Moins d’intérêt', 'Less interest') }),
    ]),
    group('vision', { text: lossWords.vision }, [
      yesNo('vision.problem', { text: say('Avez-vous du mal à voir, de loin ou de près ?', 'Do you have trouble seeing, far or near?'), short: say('Gêne pour voir', 'Trouble seeing') }),
      yesNo('vision.chart', { text: say('Si un test de lecture a été fait, est-il réussi ?', 'If a chart was read, was it passed?'), short: say('Test de lecture réussi', 'Chart passed') }),
    ]),
    group('hearing', { text: lossWords.hearing }, [
      yesNo('hearing.problem', { text: say('Avez-vous du mal à entendre ?', 'Do you have trouble hearing?'), short: say('Gêne pour entendre', 'Trouble hearing') }),
      yesNo('hearing.whisper', { text: say('Si le test de la voix chuchotée a été fait, est-il réussi ?', 'If the whisper test was done, was it passed?'), short: say('Voix chuchotée entendue', 'Whisper heard') }),
    ]),
  ]),
  standing,
  confirmed: [say('Les six fonctions, et l’évaluation plus poussée dès qu’une baisse : lues dans une publication (PMC12809123).', 'The six functions, and a further assessment as soon as one shows a loss: read in a publication (PMC12809123).')],
  unconfirmed: [
    say('Lever de chaise : une source retient plus de 14 s, l’autre 14 s et plus. Ici plus de 14 s, réglable.', 'Chair rises: one source takes more than 14 s, the other 14 s and more. Here more than 14 s, adjustable.'),
    say('Des seuils par âge existent après 70 ans : leurs valeurs n’ont pas pu être lues.', 'Thresholds by age exist after 70: their values could not be read.'),
    say('La deuxième édition du guide ajoute la continence : elle n’est pas reprise.', 'The second edition of the handbook adds continence: it is not taken.'),
  ],
  licence,
  sources: ['PMC12809123, table 1', 'PMC9945724 and PMC10463906 (secondary)', 'WHO ICOPE handbook (not read)'],
  met: {},
  thresholds,
  results: [
    {
      value: 'functionsToAssess', label: say('Fonctions à évaluer plus avant', 'Functions to assess further'), note: say('sur six', 'of six'), unit: '{count}', references: [], isMain: true, better: 'less',
      breakdown: { columns: [{ label: say('Baisse repérée (1 : oui)', 'Loss found (1: yes)'), unit: '{count}', look: 'quiet' }], rows: domains.map((domain) => ({ label: lossWords[domain], values: [`${domain}Loss`] })), total: ['functionsToAssess'] },
    },
  ],
  categories: categoryWords[id],
  flags: {
    cognitionLoss: say('Mémoire ou orientation à évaluer plus avant', 'Memory or orientation to assess further'),
    locomotionLoss: say('Mobilité à évaluer plus avant', 'Mobility to assess further'),
    vitalityLoss: say('Nutrition à évaluer plus avant', 'Nutrition to assess further'),
    psychologicalLoss: say('Humeur à évaluer plus avant', 'Mood to assess further'),
    visionLoss: say('Vision à évaluer plus avant', 'Vision to assess further'),
    hearingLoss: say('Audition à évaluer plus avant', 'Hearing to assess further'),
  },
  score,
};
