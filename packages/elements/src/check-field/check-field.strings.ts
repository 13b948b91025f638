import type { Strings } from '../internal/localize.js';

const fr = { missing: 'Cochez la case si c’est le cas.', yes: 'Oui', no: 'Non coché' };

export const strings: Strings<typeof fr> = {
  fr,
  en: { missing: 'Tick the box if it is so.', yes: 'Yes', no: 'Not ticked' },
};
