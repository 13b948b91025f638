import type { AccessFact } from '@sport-sante/sdk/club/enrich';
import { translated } from '../internal/localize.js';

const fr = {
  said: (facts: readonly string[]): string => `Accessibilité, selon Acceslibre\u00a0: ${facts.join('\u202f; ')}.`,
  nothingSaid: 'Acceslibre connaît ce lieu et n’en dit pas l’accessibilité.',
  none: 'Accessibilité\u00a0: Acceslibre ne connaît pas ce lieu. À demander.',
  unavailable: 'Accessibilité\u00a0: Acceslibre ne répond pas. À demander.',
  page: 'Voir la fiche sur Acceslibre',
  newTab: '(nouvel onglet)',
  /** When it is so, then when it is not. */
  facts: {
    'step-free-entrance': ['entrée de plain-pied', 'entrée qui n’est pas de plain-pied'],
    'step-free-path': ['cheminement extérieur de plain-pied', 'cheminement extérieur qui n’est pas de plain-pied'],
    'disabled-parking': ['stationnement adapté', 'pas de stationnement adapté'],
    'adapted-toilets': ['sanitaires adaptés', 'pas de sanitaires adaptés'],
    'station-nearby': ['arrêt de transport à proximité', 'pas d’arrêt de transport à proximité'],
  } satisfies Record<AccessFact, [string, string]> as Record<AccessFact, readonly [yes: string, no: string]>,
};

export type Sentences = typeof fr;

export const strings = translated(fr, () => import('./access-words.strings.en.js'));
