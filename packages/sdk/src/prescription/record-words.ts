import { aldList } from './ald.js';
import { fold } from './ground-search.js';
import { autonomyLabels, riskLabels } from './labels.js';
import type { Ground } from './model.js';
import { autonomySituations, riskFactors, type AutonomySituation, type RiskFactor } from './terms.js';

/** What records call the risk factors beside their label. Ours. */
const riskNames: Partial<Record<RiskFactor, readonly string[]>> = {
  overweight: ['Surcharge pondérale', 'Excès de poids'],
  hypertension: ['HTA', 'Hypertension', 'Hypertension artérielle essentielle', 'HTA essentielle', 'Hypertension essentielle'],
  sedentary: ['Inactivité physique', 'Manque d’activité physique', 'Manque d’exercice physique'],
  dyslipidaemia: ['Hypercholestérolémie', 'Hyperlipidémie', 'Hypertriglycéridémie', 'Hypercholestérolémie familiale'],
  addiction: ['Tabagisme', 'Tabagisme actif', 'Alcoolisme', 'Addiction'],
};
const situationNames: Partial<Record<AutonomySituation, readonly string[]>> = {
  frailty: ['Fragilité', 'Fragilité liée à l’âge'],
};

/** Words without accents, case, hyphens and double spaces: « Crohn’s  disease » and « crohn s disease » are one. */
const key = (text: string): string => fold(text.normalize('NFC')).split(' ').filter(Boolean).join(' ');

/** The whole words that name a ground, and the ground: everyday words with their label, titles and what leads to them without. */
function table(): Map<string, Ground> {
  const entries: [words: string, ground: Ground][] = [
    ...aldList.flatMap(({ number, title, words, aliases = {}, finds = [] }) => [
      ...words.map((label): [string, Ground] => [label, { kind: 'ald', number, label }]),
      ...Object.entries(aliases).map(([alias, label]): [string, Ground] => [alias, { kind: 'ald', number, label }]),
      ...[title, ...finds].map((text): [string, Ground] => [text, { kind: 'ald', number }]),
    ]),
    ...riskFactors.filter((factor) => factor !== 'other').flatMap((factor) =>
      [riskLabels[factor].fr, riskLabels[factor].en, ...(riskNames[factor] ?? [])].map((text): [string, Ground] => [text, { kind: 'risk', factor }])),
    ...autonomySituations.flatMap((situation) =>
      [autonomyLabels[situation].fr, autonomyLabels[situation].en, ...(situationNames[situation] ?? [])].map((text): [string, Ground] => [text, { kind: 'autonomy', situation }])),
  ];
  // The first of two equal words stays: an everyday word before what only leads to a title.
  return new Map(entries.reverse().map(([words, ground]) => [key(words), ground]));
}

/**
 * Makes the reader of whole words: « HTA », « diabete de type 2 ». Nothing is searched inside them, so that « antécédent
 * familial de diabète » is no diabetes.
 *
 * @returns a function that gives the ground these words name exactly, a new one at each call; `undefined` for any others.
 */
export function wholeWordsReader(): (words: string) => Ground | undefined {
  const grounds = table();
  return (words) => {
    const ground = grounds.get(key(words));
    return ground && { ...ground };
  };
}
