import { say } from './items.js';
import type { Reference } from './model.js';

/** Lines that several instruments draw. The rules themselves, by population, are in `recommendations.ts`. */
export const whoAerobic: Reference = {
  at: 150,
  kind: 'minimum',
  label: say('conseillé par l’OMS', 'advised by the WHO'),
  phrase: say('les 150 min conseillées par l’OMS', 'the 150 min advised by the WHO'),
  source: say('OMS 2020, adultes : 150 à 300 min d’effort modéré par semaine, ou l’équivalent.', 'WHO 2020, adults: 150 to 300 min of moderate effort a week, or the equivalent.'),
  isConfirmed: true,
};

export const whoStrength: Reference = {
  at: 2,
  kind: 'minimum',
  label: say('conseillé par l’OMS', 'advised by the WHO'),
  phrase: say('les 2 jours conseillés par l’OMS', 'the 2 days advised by the WHO'),
  source: say('OMS 2020, adultes : renforcement au moins 2 jours par semaine.', 'WHO 2020, adults: strengthening on at least 2 days a week.'),
  isConfirmed: true,
};

export const ansesSitting: Reference = {
  at: 480,
  kind: 'maximum',
  label: say('seuil de risque de l’Anses', 'risk threshold of the Anses'),
  phrase: say('les 8 h du seuil de risque de l’Anses', 'the 8 h of the risk threshold of the Anses'),
  source: say('Anses 2022 : risque pour la santé au-delà de 8 h assises par jour (source secondaire). L’OMS ne fixe pas de limite en heures.', 'Anses 2022: risk for health above 8 h seated a day (secondary source). The WHO sets no limit in hours.'),
  isConfirmed: false,
};

/** Words of the flags that several instruments raise. */
export const whoFlag = say('Atteint l’activité conseillée par l’OMS (2020)', 'Reaches the activity advised by the WHO (2020)');
export const strengthFlag = say('Atteint le renforcement conseillé par l’OMS (2020)', 'Reaches the strengthening advised by the WHO (2020)');
export const sittingFlag = say('Plus de 8 h assises par jour, seuil de risque de l’Anses (source secondaire)', 'More than 8 h seated a day, risk threshold of the Anses (secondary source)');
