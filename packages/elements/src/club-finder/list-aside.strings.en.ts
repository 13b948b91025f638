import type { AsideSentences } from './list-aside.strings.js';

export const en: AsideSentences = {
  title: (count) => `My list (${count})`,
  titleFor: (name, count) => `List for ${name} (${count})`,
  empty: 'Press “My list” beside a place to keep it here, then print your choice.',
  open: { public: 'Open and print', clinical: 'Read again and hand over' },
  copies: 'Copy to the family doctor, if the patient agrees.',
};
