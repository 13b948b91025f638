import { readAnswer } from './import-fields.js';
import type { CellByHeader, Preset } from './import-mapping.js';

/*
 * Data ES, the census of sports equipment (ministère chargé des Sports, Licence Ouverte 2.0): fields of clubs.md §1. A row is
 * an equipment; those of one installation share `inst_numero`. An equipment is no club and no session: it comes as a
 * « collectivite » that says so, with the places one may practise in, and nobody is said to supervise.
 */

/** `["Handicap moteur"]`, a text that holds a JSON list; sometimes a list of words with commas. */
export function wordsOfList(cell: string): string[] {
  const list: unknown = cell.trim().startsWith('[') ? parsed(cell) : undefined;
  return (Array.isArray(list) ? list.filter((each) => typeof each === 'string') : cell.split(/[,;|]/)).map((each) => each.trim()).filter((each) => each !== '');
}
function parsed(cell: string): unknown {
  try {
    return JSON.parse(cell.replaceAll('\'', '"'));
  } catch {
    return undefined;
  }
}

const handicapWords = { moteur: /moteur/i, visuel: /visuel|vue/i, auditif: /auditif|sensoriel|surd/i, mental: /mental|intellectuel|psychique|cognitif/i } as const;

/** `false` for the whole is « no » for each; a type that is not in the list was not said. */
function handicaps(cell: CellByHeader): Record<string, string> {
  const types = wordsOfList(cell('inst_acc_handi_type'));
  const isNone = types.length === 0 && readAnswer(cell('inst_acc_handi_bool')) === 'no';
  return Object.fromEntries(Object.entries(handicapWords).map(([key, pattern]) => [key, isNone ? 'non' : types.some((type) => pattern.test(type)) ? 'oui' : '']));
}

const setting = (nature: string): Record<string, string> => {
  if (/^int[ée]rieur/i.test(nature)) return { indoor: 'oui', outdoor: 'non' };
  return /^(?:d[ée]couvert|ext[ée]rieur|site naturel)/i.test(nature) && !/d[ée]couvrable/i.test(nature) ? { indoor: 'non', outdoor: 'oui' } : {};
};

const joined = (...parts: string[]): string => parts.filter((part) => part !== '').join(', ');

export const dataEs: Preset = {
  signature: [['inst_numero', 'inst_nom'], ['equip_numero', 'inst_nom']],
  headers: {
    id: 'inst_numero', name: 'inst_nom', street: 'inst_adresse', postcode: 'inst_cp', city: 'inst_com_nom', insee: 'inst_com_code', lat: 'equip_y', lon: 'equip_x', coordinates: 'coordonnees', url: 'equip_url', lastVerified: 'equip_maj_date',
    slotId: 'equip_numero', placeName: 'equip_nom',
  },
  warns: 'data-es-limits',
  firstWins: ['position', 'url', 'lastVerified', 'names'],
  cells: (cell) => ({
    id: `data-es-${cell('inst_numero') || cell('equip_numero')}`,
    kind: 'collectivite',
    name: cell('inst_nom'),
    street: cell('inst_adresse'), postcode: cell('inst_cp'), city: cell('inst_com_nom') || cell('new_name'), insee: cell('inst_com_code') || cell('new_code'),
    lat: cell('equip_y'), lon: cell('equip_x'), coordinates: cell('equip_x') === '' ? cell('coordonnees') || cell('equip_coordonnees') : '',
    url: cell('equip_url'), lastVerified: cell('equip_maj_date'),
    source: 'Data ES, recensement des équipements sportifs', licence: 'Licence Ouverte 2.0',
    remark: 'Équipement sportif recensé, et non un club\u00a0: aucune séance encadrée n’y est connue.',
    slotId: cell('equip_numero'), placeName: joined(cell('equip_nom'), cell('equip_type_name')), venueId: cell('equip_numero'),
    ...setting(cell('equip_nature')), ...handicaps(cell),
    line: wordsOfList(cell('inst_trans_type')).join(', '),
    note: joined(...wordsOfList(cell('aps_name'))),
  }),
};
