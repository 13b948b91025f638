import { translated } from '../internal/localize.js';

const fr = { missing: 'Cochez la case si c’est le cas.', yes: 'Oui', no: 'Non coché' };

export type Sentences = typeof fr;

export const strings = translated(fr, () => import('./check-field.strings.en.js'));
