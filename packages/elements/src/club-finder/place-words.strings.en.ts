import type { Sentences } from './place-words.strings.js';

/** « from Évry », where a sentence has its own word before the name. */
const bare = (from: string): string => from.replace(/^from /, '');

export const en: Sentences = {
  around: (typed, of, department) => `“${typed}”: searching around ${bare(of)} (${department}).`,
  approximate: 'Its position is approximate, and so are distances.',
  namesakes: (name, of, department) => `Several communes are called ${name}. Searching around ${bare(of)} (${department}). Another one?`,
  several: (typed, of, department) => `Several communes match “${typed}”. Searching around ${bare(of)} (${department}). Another one?`,
  others: 'Other communes',
  more: (count) => (count > 1 ? `${count} other communes match: type more of the name, or the postcode.` : 'One other commune matches: type more of the name, or the postcode.'),
  alsoNamed: (typed, name, town) => `“${typed}” is also in the name of a place: ${name}${town === undefined ? '' : `, in ${town}`}.`,
  addressAsked: 'The address is being looked for. Meanwhile, distances start from the town.',
  addressUnknown: 'This address was not found: distances start from the town.',
  addressUnavailable: 'The address could not be located: distances start from the town.',
  addressUnsure: 'Did you mean:',
  seeNamed: 'Search by name',
};
