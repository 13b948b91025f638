import type { Label } from './labels.js';
import type { EquipmentKind, Guardianship, LimitationDimension, LimitationLevel, Orientation, PracticePlace, Setting } from './terms.js';

export const limitationLabels: Record<LimitationDimension, Label> = {
  neuromuscular: { fr: 'Neuromusculaire', en: 'Neuromuscular' },
  osteoarticular: { fr: 'Ostéoarticulaire', en: 'Bones and joints' },
  endurance: { fr: 'Endurance à l’effort', en: 'Endurance' },
  strength: { fr: 'Force', en: 'Strength' },
  walking: { fr: 'Marche', en: 'Walking' },
  cognition: { fr: 'Cognitive', en: 'Cognition' },
  language: { fr: 'Langagière', en: 'Language' },
  mood: { fr: 'Anxiété, dépression', en: 'Anxiety, depression' },
  vision: { fr: 'Visuelle', en: 'Vision' },
  sensation: { fr: 'Sensitive', en: 'Sensation' },
  hearing: { fr: 'Auditive', en: 'Hearing' },
  proprioception: { fr: 'Proprioceptive', en: 'Proprioception' },
  pain: { fr: 'Douleur', en: 'Pain' },
};

export const levelLabels: Record<LimitationLevel, Label> = {
  none: { fr: 'Aucune', en: 'None' },
  minimal: { fr: 'Minime', en: 'Minimal' },
  moderate: { fr: 'Modérée', en: 'Moderate' },
  severe: { fr: 'Sévère', en: 'Severe' },
};

export const equipmentLabels: Record<EquipmentKind, Label> = {
  'glucose-meter': { fr: 'Lecteur de glycémie', en: 'Glucose meter' },
  'fast-sugar': { fr: 'Sucre rapide', en: 'Fast-acting sugar' },
  'heart-rate-monitor': { fr: 'Cardiofréquencemètre', en: 'Heart-rate monitor' },
  orthosis: { fr: 'Orthèse', en: 'Orthosis' },
};

export const settingLabels: Record<Setting, Label> = {
  individual: { fr: 'Individuel', en: 'Individual' },
  group: { fr: 'En groupe', en: 'In a group' },
};

export const practicePlaceLabels: Record<PracticePlace, Label> = {
  town: { fr: 'En ville', en: 'In town' },
  institution: { fr: 'En institution', en: 'In an institution' },
};

export const orientationLabels: Record<Orientation, Label> = {
  prescriber: { fr: 'Le prescripteur se charge de l’orientation', en: 'The prescriber finds the place' },
  coordinator: { fr: 'L’orientation est confiée au coordonnateur', en: 'A coordinator finds the place' },
};

export const guardianshipLabels: Record<Guardianship, Label> = {
  mother: { fr: 'Mère', en: 'Mother' },
  father: { fr: 'Père', en: 'Father' },
  guardian: { fr: 'Tuteur ou autre représentant légal', en: 'Guardian' },
};
