import type { CellByHeader, Preset } from './import-mapping.js';

/*
 * Répertoire national des associations, the two monthly extracts: `waldec` (since 2009) and `import` (before). It has names
 * and addresses, no coordinates, no label and no session; associations of departments 57, 67 and 68 are not in it, being
 * registered by the courts (clubs.md §1). Its columns: those of the published files.
 */

const isPast = (date: string): boolean => date !== '' && !date.startsWith('0001-');

/** Number, kind of street and name; extract `import` has three free lines. */
const street = (cell: CellByHeader): string => {
  const numbered = ['adrs_numvoie', 'adrs_repetition', 'adrs_typevoie', 'adrs_libvoie'].map(cell).filter((part) => part !== '').join(' ');
  return [cell('adrs_complement'), numbered, cell('adrs_distrib'), cell('adr1'), cell('adr2'), cell('adr3')].filter((part) => part !== '').join(', ');
};

export const rna: Preset = {
  signature: [['titre', 'adrs_codepostal'], ['titre', 'adrs_codeinsee'], ['titre', 'rup_mi']],
  headers: { id: 'id', name: 'titre', otherNames: 'titre_court', street: 'adrs_libvoie', postcode: 'adrs_codepostal', city: 'adrs_libcommune', insee: 'adrs_codeinsee', url: 'siteweb', siret: 'siret', rna: 'id' },
  warns: 'rna-limits',
  refuses: (cell) => (/^[DS]$/i.test(cell('position')) || isPast(cell('date_disso')) ? 'association-dissolved' : undefined),
  cells: (cell) => ({
    id: cell('id') === '' ? '' : `rna-${cell('id')}`,
    kind: 'club',
    name: cell('titre'), otherNames: cell('titre_court') === cell('titre') ? '' : cell('titre_court').replace(/[\\|]/g, '\\$&'),
    street: street(cell), postcode: cell('adrs_codepostal'), city: cell('adrs_libcommune') || cell('libcom'), insee: cell('adrs_codeinsee'),
    url: cell('siteweb'), siret: cell('siret'), rna: cell('id'),
    source: 'Répertoire national des associations', licence: 'Licence Ouverte',
    remark: 'Association déclarée\u00a0: ni label ni séance ne sont connus de ce répertoire.',
  }),
};
