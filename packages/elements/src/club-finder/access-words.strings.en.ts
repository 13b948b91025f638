import type { Sentences } from './access-words.strings.js';

export const en: Sentences = {
  said: (facts) => `Accessibility, according to Acceslibre: ${facts.join('; ')}.`,
  nothingSaid: 'Acceslibre knows this place and says nothing of its accessibility.',
  none: 'Accessibility: Acceslibre does not know this place. To be asked.',
  unavailable: 'Accessibility: Acceslibre does not answer. To be asked.',
  page: 'See its page on Acceslibre',
  newTab: '(new tab)',
  facts: {
    'step-free-entrance': ['step-free entrance', 'entrance with a step'],
    'step-free-path': ['step-free path outside', 'path outside with a step'],
    'disabled-parking': ['adapted parking', 'no adapted parking'],
    'adapted-toilets': ['adapted toilets', 'no adapted toilets'],
    'station-nearby': ['public transport nearby', 'no public transport nearby'],
  },
};
