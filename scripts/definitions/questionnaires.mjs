/**
 * The questionnaires of the SDK, and the code systems of their answers and of what they compute. Reads packages/sdk/src.
 * Writes nothing.
 */
import { toCodeSystem, toValueSet } from './code-systems.mjs';
import { categoryWords, instrumentCodes, instruments } from './constants.mjs';

/** @typedef {{ fr: string, en: string }} Label */

const TRANSLATION = 'http://hl7.org/fhir/StructureDefinition/translation';
const englishOf = (element) => element?.extension?.find(({ url }) => url === TRANSLATION)?.extension.find(({ url }) => url === 'content')?.valueString;
const itemsOf = (items = []) => items.flatMap((item) => [item, ...itemsOf(item.item)]);

export const questionnaires = Object.values(instruments).map(({ questionnaire }) => questionnaire);

/** A code system for the answers of one question: `1` means another thing in each. */
function answersOf({ text, _text, answerOption }, title) {
  const url = answerOption[0].valueCoding.system;
  const words = answerOption.map(({ valueCoding: { code, display, _display } }) => [code, { fr: display, en: englishOf(_display) }]);
  const system = toCodeSystem({
    url,
    title: { fr: `Réponses, ${title.fr}`, en: `Answers, ${title.en}` },
    note: { fr: text, en: englishOf(_text) },
    words: Object.fromEntries(words),
  });
  // A question lists its answers itself: no value set. Codes that are numbers would come first, whatever the order of the answers.
  delete system.valueSet;
  return { ...system, concept: words.map(([code]) => system.concept.find((concept) => concept.code === code)) };
}

const answerSystems = Object.values(instruments).flatMap(({ questionnaire, title }) =>
  itemsOf(questionnaire.item).filter(({ answerOption }) => answerOption).map((item) => answersOf(item, title)));

const { categoryCode, CATEGORY_SYSTEM, CATEGORY_WORDS, observedValues, VALUE_SYSTEM, valueCode } = instrumentCodes;

const ownValues = Object.entries(observedValues).flatMap(([instrument, values]) => [
  ...Object.entries(values).filter(([, { loinc }]) => loinc.length === 0).map(([name, { words }]) => [valueCode(instrument, name), words]),
  ...(categoryWords[instrument] ? [[categoryCode(instrument, 'category'), CATEGORY_WORDS]] : []),
]);
const categories = Object.entries(categoryWords).flatMap(([instrument, words]) => Object.entries(words).map(([category, label]) => [categoryCode(instrument, category), label]));

const systems = [
  {
    url: VALUE_SYSTEM,
    title: { fr: 'Valeurs calculées par les questionnaires', en: 'Values computed by questionnaires' },
    note: {
      fr: 'Ce qu’un questionnaire d’activité physique calcule, là où aucun code LOINC n’est confirmé. Le code nomme l’instrument : deux totaux de deux instruments ne se comparent pas.',
      en: 'What a questionnaire of physical activity computes, where no LOINC code is confirmed. The code names the instrument: totals of two instruments do not compare.',
    },
    words: Object.fromEntries(ownValues),
  },
  {
    url: CATEGORY_SYSTEM,
    title: { fr: 'Catégories données par les questionnaires', en: 'Categories given by questionnaires' },
    note: { fr: 'Les catégories de chaque instrument, comme sa source les donne.', en: 'The categories of each instrument, as its source gives them.' },
    words: Object.fromEntries(categories),
  },
];

export const instrumentSystems = [...systems.map(toCodeSystem), ...answerSystems];
export const instrumentSets = systems.map(toValueSet);
