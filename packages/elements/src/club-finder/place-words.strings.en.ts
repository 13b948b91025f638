import type { Sentences } from './place-words.strings.js';

export const en: Sentences = {
  around: (typed, of, department) => `“${typed}”: searching around ${of} (${department}).`,
  approximate: 'Its position is approximate, and so are distances.',
  namesakes: (name, of, department) => `Several communes are called ${name}. Searching around ${of} (${department}). Another one?`,
  several: (typed, of, department) => `Several communes match “${typed}”. Searching around ${of} (${department}). Another one?`,
  others: 'Other communes',
  more: (count) => (count > 1 ? `${count} other communes match: type more of the name, or the postcode.` : 'One other commune matches: type more of the name, or the postcode.'),
};
