import type { SheetSentences } from './programme-sheet.strings.js';

export const en: SheetSentences = {
  sheet: 'About the programme',
  sheetOf: (name) => `: ${name}`,
  coming: 'Loading…',
  lost: 'This could not be loaded. Check the connection.',
  retry: 'Try again',
  more: { phone: 'Phone', page: 'Page', after: 'Afterwards', renewable: 'Renewal', kit: 'Given at the start', financing: 'Funding', resources: 'To consult' },
  renewable: { yes: 'Possible', no: 'Not planned' },
  newTab: '(new tab)',
  toAsk: (terms) => `To ask, the source does not say: ${terms.join(', ')}.`,
  noPhone: 'phone',
  source: (source) => `Source: ${source}.`,
};
