import type { Label } from './codes.js';
import type { LimitationDimension, LimitationLevel } from './terms.js';

export { SEVERE_WALK_METRES, theoreticalWalk, type TheoreticalWalk, type WalkTraits } from './six-minute-walk.js';
export { checkTrades, tradeHint, trades, TRADES_SOURCE, type TradeCell, type TradeHint } from './trades.js';

/** The annex the dimensions, levels and criteria come from. */
export const LIMITATIONS_SOURCE = 'Instruction DGS/EA3/DGESIP/DS/SG/2017/81, annexe 2';

/** A block of the grid, as the annex groups its rows. */
export interface LimitationGroup {
  code: 'locomotor' | 'cerebral' | 'sensory' | 'pain';
  label: Label;
  /** In the order of the annex. */
  dimensions: readonly LimitationDimension[];
}

/** The thirteen dimensions in their four groups, in the order of annex 2 of the 2017 instruction (secondary: read in a transcription). */
export const limitationGroups: readonly LimitationGroup[] = [
  { code: 'locomotor', label: { fr: 'Locomotrice', en: 'Movement' }, dimensions: ['neuromuscular', 'osteoarticular', 'endurance', 'strength', 'walking'] },
  { code: 'cerebral', label: { fr: 'Cérébrale', en: 'Brain' }, dimensions: ['cognition', 'language', 'mood'] },
  { code: 'sensory', label: { fr: 'Sensorielle', en: 'Senses' }, dimensions: ['vision', 'sensation', 'hearing', 'proprioception'] },
  { code: 'pain', label: { fr: 'Douleur', en: 'Pain' }, dimensions: ['pain'] },
];

/** One dimension: the criterion of each level. */
type Criteria = Readonly<Record<LimitationLevel, Label>>;

/**
 * What each level means in each dimension, to read while choosing it. Our own shortened words: the exact ones are in
 * annex 2 of the 2017 instruction, and are the ones to print. Confirmed for `severe`, whose column matches CSP annexe
 * 11-7-2; the three others are secondary, read in a transcription. Nothing here computes a level: it is the prescriber's.
 */
export const limitationCriteria: Readonly<Record<LimitationDimension, Criteria>> = {
  neuromuscular: {
    none: { fr: 'Motricité et tonus normaux', en: 'Normal movement and tone' },
    minimal: { fr: 'Gêne minime de la motricité et du tonus', en: 'Movement and tone slightly affected' },
    moderate: { fr: 'Gêne lors de mouvements simples', en: 'Simple movements affected' },
    severe: { fr: 'Affecte la gestuelle et l’activité quotidienne', en: 'Affects gestures and daily activity' },
  },
  osteoarticular: {
    none: { fr: 'Amplitude normale', en: 'Normal range of movement' },
    minimal: {
      fr: 'Perte d’au plus 3/5 d’amplitude, une articulation ou plus, mouvements complexes conservés',
      en: 'At most 3/5 of the range lost, in one joint or more, complex movements kept',
    },
    moderate: {
      fr: 'Perte de plus de 3/5 d’amplitude, plusieurs articulations, mouvements simples altérés',
      en: 'More than 3/5 of the range lost, in several joints, simple movements affected',
    },
    severe: { fr: 'Plusieurs articulations, gestuelle et activité quotidienne affectées', en: 'Several joints, gestures and daily activity affected' },
  },
  endurance: {
    none: { fr: 'Pas ou peu de fatigue', en: 'Little or no fatigue' },
    minimal: { fr: 'Fatigue rapide après une activité intense', en: 'Soon tired after vigorous activity' },
    moderate: { fr: 'Fatigue rapide après une activité modérée', en: 'Soon tired after moderate activity' },
    severe: { fr: 'Fatigue invalidante dès le moindre mouvement', en: 'Disabling fatigue at the least movement' },
  },
  strength: {
    none: { fr: 'Force normale', en: 'Normal strength' },
    minimal: { fr: 'Baisse dans plusieurs groupes musculaires, une résistance est vaincue', en: 'Weaker in several muscle groups, still overcomes resistance' },
    moderate: { fr: 'Ne peut vaincre une résistance, un groupe musculaire', en: 'Cannot overcome resistance, in one muscle group' },
    severe: { fr: 'Ne peut vaincre une résistance, plusieurs groupes musculaires', en: 'Cannot overcome resistance, in several muscle groups' },
  },
  walking: {
    none: { fr: 'Distance théorique atteinte au test de marche de 6 min', en: 'Reaches the theoretical distance of the 6-minute walk' },
    minimal: { fr: 'Entre la limite inférieure (82 % de la théorique) et la distance théorique', en: 'Between the lower limit (82% of the theoretical) and the theoretical distance' },
    moderate: { fr: 'Sous la limite inférieure', en: 'Below the lower limit' },
    severe: { fr: 'Moins de 150 m', en: 'Less than 150 m' },
  },
  cognition: {
    none: { fr: 'Bonne stratégie, vitesse normale', en: 'Good strategy, normal speed' },
    minimal: { fr: 'Lenteur, adaptation possible', en: 'Slow, able to adapt' },
    moderate: {
      fr: 'Mauvaise stratégie de départ pour un résultat satisfaisant, ou bonne stratégie qui n’aboutit pas',
      en: 'Poor strategy at first with a fair result, or good strategy that does not succeed',
    },
    severe: { fr: 'Échec', en: 'Failure' },
  },
  language: {
    none: { fr: 'Aucune gêne', en: 'No difficulty' },
    minimal: { fr: 'Gêne dans un groupe', en: 'Difficulty in a group' },
    moderate: { fr: 'Gêne en tête à tête', en: 'Difficulty one to one' },
    severe: { fr: 'Empêche toute compréhension ou expression', en: 'Prevents all understanding or expression' },
  },
  mood: {
    none: { fr: 'Aucun critère d’anxiété ni de dépression', en: 'No criterion of anxiety or depression' },
    minimal: { fr: 'Arrive à gérer les manifestations', en: 'Copes with the signs' },
    moderate: { fr: 'Se laisse parfois déborder', en: 'Is sometimes overwhelmed' },
    severe: { fr: 'Manifestations sévères', en: 'Severe signs' },
  },
  vision: {
    none: { fr: 'Voit les petits détails', en: 'Sees small details' },
    minimal: { fr: 'Gêne pour lire et écrire, pas pour circuler', en: 'Difficulty reading and writing, none getting about' },
    moderate: { fr: 'Ne peut lire ni écrire, circule', en: 'Cannot read or write, gets about' },
    severe: { fr: 'Ne peut lire ni écrire, ni circuler sans aide', en: 'Cannot read or write, nor get about alone' },
  },
  sensation: {
    none: { fr: 'Stimulations perçues et localisées', en: 'Feels and locates touch' },
    minimal: { fr: 'Stimulations perçues, mal localisées', en: 'Feels touch, locates it badly' },
    moderate: { fr: 'Stimulations perçues, non localisées', en: 'Feels touch, does not locate it' },
    severe: { fr: 'Stimulations non perçues', en: 'Does not feel touch' },
  },
  hearing: {
    none: { fr: 'Pas de perte auditive', en: 'No hearing loss' },
    minimal: { fr: 'Fait répéter', en: 'Asks to repeat' },
    moderate: { fr: 'Surdité moyenne', en: 'Moderate deafness' },
    severe: { fr: 'Surdité profonde', en: 'Profound deafness' },
  },
  proprioception: {
    none: { fr: 'Équilibre conservé', en: 'Keeps balance' },
    minimal: { fr: 'Déséquilibre vite rattrapé', en: 'Loses balance, soon regained' },
    moderate: { fr: 'Déséquilibre mal compensé', en: 'Loses balance, badly made up for' },
    severe: { fr: 'Déséquilibre sans rééquilibrage, chutes fréquentes', en: 'Does not regain balance, falls often' },
  },
  pain: {
    none: { fr: 'Aucune, hors activité intense', en: 'None, but in vigorous activity' },
    minimal: { fr: 'À l’activité, cesse à l’arrêt', en: 'In activity, stops with it' },
    moderate: { fr: 'À l’activité, se poursuit à distance', en: 'In activity, lasts after it' },
    severe: { fr: 'Constante', en: 'Constant' },
  },
};
