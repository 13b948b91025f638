import type { Sentences } from './suggestions.strings.js';

export const en: Sentences = {
  towns: 'Suggested towns',
  alias: (alias) => `also “${alias}”`,
  postcodes: (codes, more) => (more > 0 ? `${codes.join(', ')} and ${more > 1 ? `${more} more` : 'one more'}` : codes.join(', ')),
};
