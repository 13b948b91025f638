import type { Sentences } from './territory-words.strings.js';

export const en: Sentences = {
  isIn: (town, network, group, source) => `${town} is in the network “${network}”${group === undefined ? '' : `, with “${group}”`}${source === undefined ? '' : ` (${source})`}.`,
  links: 'To read about your area',
  opens: (label, site) => `${label} (${site}, opens in a new tab)`,
};
