import type { Sentences } from './limitation-details.strings.js';

export const en: Sentences = {
  grid: 'Level of each dimension of the limitation',
  walk: 'Distance walked in 6 minutes',
  heightCm: 'Height',
  massKg: 'Weight',
  walkHint: 'Height and weight help to place the measured distance. They are not saved with the prescription.',
  severeNarrowed: 'Severe limitation: the choice is narrower.',
  severeReason: 'The activity is first dispensed by one of these three health professionals.',
  severeSource: 'Art. D. 1172-3 of the French public health code',
  atLeastOneOf: 'At least one',
  thenComplement: 'Then, as a complement',
  complementNote: 'Once autonomy is sufficient and impairments are reduced',
  notOffered: (names) => `Not available: ${names}.`,
  withdrawn: (names) => `Removed from your choice: ${names}.`,
};
