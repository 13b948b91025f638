import { say } from './items.js';
import type { Bilingual, InstrumentId } from './model.js';

/** Words of the categories, each as its source gives it: a level of one instrument is not that of another. */
export const categoryWords = {
  gpaq: {
    low: say('Niveau « bas » du GPAQ', '“Low” level of the GPAQ'),
    moderate: say('Niveau « modéré » du GPAQ', '“Moderate” level of the GPAQ'),
    high: say('Niveau « élevé » du GPAQ', '“High” level of the GPAQ'),
  },
  'ipaq-short': {
    low: say('Niveau « bas » de l’IPAQ', '“Low” level of the IPAQ'),
    moderate: say('Niveau « modéré » de l’IPAQ', '“Moderate” level of the IPAQ'),
    high: say('Niveau « élevé » de l’IPAQ', '“High” level of the IPAQ'),
  },
  evs: {
    inactive: say('Aucune minute d’activité modérée à élevée', 'No minute of moderate to vigorous activity'),
    insufficient: say('Moins de 150 minutes par semaine', 'Less than 150 minutes a week'),
    meets: say('150 minutes par semaine ou plus', '150 minutes a week or more'),
  },
  'ricci-gagnon': {
    inactive: say('« Inactif » selon le questionnaire de Ricci et Gagnon', '“Inactive” by the questionnaire of Ricci and Gagnon'),
    active: say('« Actif » selon le questionnaire de Ricci et Gagnon', '“Active” by the questionnaire of Ricci and Gagnon'),
    'very-active': say('« Très actif » selon le questionnaire de Ricci et Gagnon', '“Very active” by the questionnaire of Ricci and Gagnon'),
  },
  marshall: {
    sufficient: say('Activité « suffisante » selon le questionnaire de Marshall', '“Sufficient” activity by the questionnaire of Marshall'),
    insufficient: say('Activité « insuffisante » selon le questionnaire de Marshall', '“Insufficient” activity by the questionnaire of Marshall'),
  },
  'icope-step1': {
    'in-depth-assessment': say('Une fonction au moins à évaluer plus avant (ICOPE, étape 2)', 'One function at least to assess further (ICOPE, step 2)'),
    'no-loss-found': say('Aucune baisse repérée à l’étape 1 d’ICOPE', 'No loss found at step 1 of ICOPE'),
  },
} as const satisfies Partial<Record<InstrumentId, Readonly<Record<string, Bilingual>>>>;
