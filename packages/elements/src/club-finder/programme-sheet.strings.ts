import { translated } from '../internal/localize.js';

const fr = {
  sheet: 'Fiche du programme',
  sheetOf: (name: string) => `\u00a0: ${name}`,
  coming: 'La fiche se charge…',
  lost: 'La fiche n’a pas pu être chargée. Vérifiez la connexion.',
  retry: 'Réessayer',
  more: { phone: 'Téléphone', page: 'Page', after: 'Ensuite', renewable: 'Renouvellement', kit: 'Remis au départ', financing: 'Financement', resources: 'À consulter' },
  renewable: { yes: 'Possible', no: 'Non prévu' },
  newTab: '(nouvel onglet)',
  /** What the source does not say, to ask before somebody joins. */
  toAsk: (terms: readonly string[]) => `À demander, la source ne le dit pas\u00a0: ${terms.join(', ')}.`,
  noPhone: 'téléphone',
  source: (source: string) => `Source\u00a0: ${source}.`,
};

export type SheetSentences = typeof fr;

export const strings = translated(fr, () => import('./programme-sheet.strings.en.js'));
