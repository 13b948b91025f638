import type { Need, Reason, Verdict } from './eligibility.js';

/** A sentence for a reader; some need what the reason carries. */
type Sentence = string | ((params: Record<string, unknown>) => string);
interface Sentences { fr: Sentence; en: Sentence }

const needSentences: Record<Need, Record<Verdict, { fr: string; en: string }>> = {
  'prescription': {
    'met': { fr: 'Une prescription est en cours.', en: 'A prescription is in force.' },
    'missing': { fr: 'Il faut d’abord une prescription en cours.', en: 'A prescription in force is needed first.' },
    'to-check': { fr: 'Vérifier s’il y a une prescription en cours.', en: 'Check whether there is a prescription in force.' },
  },
  'risk-factor': {
    'met': { fr: 'Un facteur de risque est connu.', en: 'A risk factor is known.' },
    'missing': { fr: 'Le programme s’adresse aux personnes qui ont un facteur de risque.', en: 'The programme is for people with a risk factor.' },
    'to-check': { fr: 'Vérifier s’il y a un facteur de risque.', en: 'Check whether there is a risk factor.' },
  },
  'chronic-disease': {
    'met': { fr: 'Une maladie chronique est connue.', en: 'A chronic disease is known.' },
    'missing': { fr: 'Le programme s’adresse aux personnes qui ont une maladie chronique.', en: 'The programme is for people with a chronic disease.' },
    'to-check': { fr: 'Vérifier s’il y a une maladie chronique.', en: 'Check whether there is a chronic disease.' },
  },
  'ald': {
    'met': { fr: 'Une affection de longue durée est reconnue.', en: 'A long-term condition (ALD) is recognised.' },
    'missing': { fr: 'Le programme s’adresse aux personnes en affection de longue durée.', en: 'The programme is for people with a recognised long-term condition (ALD).' },
    'to-check': { fr: 'Vérifier s’il y a une affection de longue durée.', en: 'Check whether there is a long-term condition (ALD).' },
  },
  'pregnancy-or-postpartum': {
    'met': { fr: 'Grossesse ou post-partum en cours.', en: 'Pregnancy or postpartum.' },
    'missing': { fr: 'Le programme s’adresse aux femmes enceintes ou en post-partum.', en: 'The programme is for pregnant or postpartum women.' },
    'to-check': { fr: 'Vérifier s’il y a une grossesse ou un post-partum.', en: 'Check for pregnancy or postpartum.' },
  },
  'overweight': {
    'met': { fr: 'Un surpoids est connu.', en: 'Overweight is known.' },
    'missing': { fr: 'Le programme s’adresse aux personnes en surpoids.', en: 'The programme is for people with overweight.' },
    'to-check': { fr: 'Vérifier s’il y a un surpoids.', en: 'Check for overweight.' },
  },
  'sedentary-or-inactive': {
    'met': { fr: 'La personne est sédentaire ou peu active.', en: 'The person is sedentary or not very active.' },
    'missing': { fr: 'Le programme s’adresse aux personnes sédentaires ou peu actives.', en: 'The programme is for people who are sedentary or not very active.' },
    'to-check': { fr: 'Vérifier si la personne est sédentaire ou peu active.', en: 'Check whether the person is sedentary or not very active.' },
  },
  'vulnerable': {
    'met': { fr: 'La personne est en situation de vulnérabilité.', en: 'The person is in a vulnerable situation.' },
    'missing': { fr: 'Le programme s’adresse aux personnes en situation de vulnérabilité.', en: 'The programme is for people in a vulnerable situation.' },
    'to-check': { fr: 'Vérifier si la personne est en situation de vulnérabilité.', en: 'Check whether the person is in a vulnerable situation.' },
  },
  'older-or-precarious': {
    'met': { fr: 'La personne est âgée ou en grande précarité.', en: 'The person is older or in great precariousness.' },
    'missing': { fr: 'Le programme s’adresse aux personnes âgées ou en grande précarité.', en: 'The programme is for older people or people in great precariousness.' },
    'to-check': { fr: 'Vérifier si la personne est âgée ou en grande précarité.', en: 'Check whether the person is older or in great precariousness.' },
  },
  'no-severe-limitation': {
    'met': { fr: 'Pas de limitation fonctionnelle sévère.', en: 'No severe functional limitation.' },
    'missing': { fr: 'Une limitation fonctionnelle est sévère.', en: 'A functional limitation is severe.' },
    'to-check': { fr: 'Vérifier s’il y a une limitation fonctionnelle sévère.', en: 'Check for a severe functional limitation.' },
  },
};

const ages = ({ min, max }: Record<string, unknown>, words: { between: string; from: string; to: string }): string => {
  const text = min !== undefined && max !== undefined ? words.between : min !== undefined ? words.from : words.to;
  return text.replace('{min}', String(min)).replace('{max}', String(max));
};
const agesFr = (params: Record<string, unknown>) => ages(params, { between: 'de {min} à {max} ans', from: 'à partir de {min} ans', to: 'jusqu’à {max} ans' });
const agesEn = (params: Record<string, unknown>) => ages(params, { between: 'from {min} to {max}', from: 'from {min}', to: 'up to {max}' });

const otherSentences: Record<string, Sentences> = {
  'age-met': { fr: (params) => `L’âge convient : ${agesFr(params)}.`, en: (params) => `The age fits: ${agesEn(params)}.` },
  'age-below': { fr: (params) => `Le programme est proposé ${agesFr(params)}.`, en: (params) => `The programme is for people aged ${agesEn(params)}.` },
  'age-above': { fr: (params) => `Le programme est proposé ${agesFr(params)}.`, en: (params) => `The programme is for people aged ${agesEn(params)}.` },
  'age-to-check': { fr: (params) => `Vérifier l’âge : le programme est proposé ${agesFr(params)}.`, en: (params) => `Check the age: the programme is for people aged ${agesEn(params)}.` },
  'territory-met': { fr: ({ territory }) => `Le programme est proposé sur ce territoire : ${String(territory)}.`, en: ({ territory }) => `The programme is held in this area: ${String(territory)}.` },
  'territory-other': { fr: ({ territory }) => `Le programme est proposé ailleurs : ${String(territory)}.`, en: ({ territory }) => `The programme is held elsewhere: ${String(territory)}.` },
  'territory-to-check': { fr: ({ territory }) => `Vérifier le territoire : ${String(territory)}.`, en: ({ territory }) => `Check the area: ${String(territory)}.` },
  'territory-not-said': { fr: 'Vérifier où le programme est proposé.', en: 'Check where the programme is held.' },
  'severe-limitation-met': { fr: 'Limitation sévère : un kinésithérapeute dispense l’activité.', en: 'Severe limitation: a physiotherapist dispenses the activity.' },
  'severe-limitation-to-check': {
    fr: 'Limitation sévère : vérifier qu’un kinésithérapeute, un ergothérapeute ou un psychomotricien dispense l’activité au départ.',
    en: 'Severe limitation: check that a physiotherapist, occupational therapist or psychomotor therapist dispenses the activity at first.',
  },
  'beside-activity': { fr: 'À côté d’un programme d’activité physique, sans le remplacer.', en: 'Beside a programme of physical activity, not in its place.' },
  'no-condition': { fr: 'La source ne pose aucune condition.', en: 'The source sets no condition.' },
};

function sentencesOf(code: string): Sentences | undefined {
  if (Object.hasOwn(otherSentences, code)) return otherSentences[code];
  const [, need = '', verdict = ''] = /^(.+)-(met|missing|to-check)$/.exec(code) ?? [];
  return Object.hasOwn(needSentences, need) ? needSentences[need as Need][verdict as Verdict] : undefined;
}

/** A reason of `suggestProgrammes`, or an issue of `canEnter`, as a whole sentence. A code that nobody knows is given back as it is. */
export function reasonText({ code, params = {} }: Pick<Reason, 'code' | 'params'>, language: 'fr' | 'en' = 'fr'): string {
  const sentence = sentencesOf(code)?.[language] ?? code;
  return typeof sentence === 'function' ? sentence(params) : sentence;
}
