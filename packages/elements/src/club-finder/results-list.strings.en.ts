import type { ResultsSentences } from './results-list.strings.js';

const places = (count: number): string => (count === 0 ? 'No place' : `${count.toLocaleString('en-GB')} ${count === 1 ? 'place' : 'places'}`);

export const en: ResultsSentences = {
  title: ({ count, served, unknown, radiusKm, from, text, isClinical }) => {
    const what = `${places(count)}${text ? ` for “${text}”` : ''}`;
    const where = !from ? (text || isClinical ? '' : ' in the directory') : radiusKm === undefined ? ` by distance ${from}` : ` within ${radiusKm}\u00a0km`;
    return `${what}${where}${served > 0 ? `,${unknown > 0 ? '' : ' and'} ${served} that ${served > 1 ? 'come' : 'comes'} from further away` : ''}${unknown > 0 ? `, and ${unknown} at an unknown distance` : ''}`;
  },
  openFirst: (from) => `Places that are allowed first, then those to be asked${from ? `, each nearest first, in a straight line from ${from}` : ''}`,
  order: (from) => `Nearest first, in a straight line${from ? ` from ${from}` : ''}`,
  myPosition: 'your position',
  ofMyPosition: 'from your position',
  address: 'the address given',
  ofAddress: 'from the address given',
  staleOf: (day) => `Most records are of ${day}: call before you go.`,
  stale: 'Most records were not checked for more than a year: call before you go.',
  medical: 'Ask your doctor whether the activity is right for you.',
  decision: 'The list helps to choose; the decision remains a medical one.',
  beyond: (each) => `Further away: ${each.join(', ')}.`,
  beyondPlace: (name, town, km) => `${[name, town].filter(Boolean).join(', ')} (${km})`,
  widen: (km) => (km === undefined ? 'Search at any distance' : `Widen to ${km}\u00a0km`),
  shown: (count, total) => `${places(count)} of ${places(total)}.`,
  showAll: (total) => `Show all ${places(total)} at once`,
  coming: 'The next places are loading.',
  communes: (attribution) => `Towns: ${attribution}.`,
  sources: (names) => `${names.length > 1 ? 'Sources' : 'Source'}: ${names.join('; ')}.`,
  otherSources: (count) => (count === 1 ? '1 other source' : `${count} other sources`),
  fictional: 'Records marked “example” are fictional.',
  private: 'This page keeps neither your search nor your position.',
};
