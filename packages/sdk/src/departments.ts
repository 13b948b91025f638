import { fold } from './fold.js';

/**
 * Regions and departments of France, in words and numbers: what a territory and a person's place have in common. Source:
 * Code officiel géographique of INSEE, 101 departments and 18 regions.
 */
const regions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'Auvergne-Rhône-Alpes': { '01': 'Ain', '03': 'Allier', '07': 'Ardèche', '15': 'Cantal', '26': 'Drôme', '38': 'Isère', '42': 'Loire', '43': 'Haute-Loire', '63': 'Puy-de-Dôme', '69': 'Rhône', '73': 'Savoie', '74': 'Haute-Savoie' },
  'Bourgogne-Franche-Comté': { '21': 'Côte-d’Or', '25': 'Doubs', '39': 'Jura', '58': 'Nièvre', '70': 'Haute-Saône', '71': 'Saône-et-Loire', '89': 'Yonne', '90': 'Territoire de Belfort' },
  Bretagne: { '22': 'Côtes-d’Armor', '29': 'Finistère', '35': 'Ille-et-Vilaine', '56': 'Morbihan' },
  'Centre-Val de Loire': { '18': 'Cher', '28': 'Eure-et-Loir', '36': 'Indre', '37': 'Indre-et-Loire', '41': 'Loir-et-Cher', '45': 'Loiret' },
  Corse: { '2A': 'Corse-du-Sud', '2B': 'Haute-Corse' },
  'Grand Est': { '08': 'Ardennes', '10': 'Aube', '51': 'Marne', '52': 'Haute-Marne', '54': 'Meurthe-et-Moselle', '55': 'Meuse', '57': 'Moselle', '67': 'Bas-Rhin', '68': 'Haut-Rhin', '88': 'Vosges' },
  'Hauts-de-France': { '02': 'Aisne', '59': 'Nord', '60': 'Oise', '62': 'Pas-de-Calais', '80': 'Somme' },
  'Île-de-France': { '75': 'Paris', '77': 'Seine-et-Marne', '78': 'Yvelines', '91': 'Essonne', '92': 'Hauts-de-Seine', '93': 'Seine-Saint-Denis', '94': 'Val-de-Marne', '95': 'Val-d’Oise' },
  Normandie: { '14': 'Calvados', '27': 'Eure', '50': 'Manche', '61': 'Orne', '76': 'Seine-Maritime' },
  'Nouvelle-Aquitaine': { '16': 'Charente', '17': 'Charente-Maritime', '19': 'Corrèze', '23': 'Creuse', '24': 'Dordogne', '33': 'Gironde', '40': 'Landes', '47': 'Lot-et-Garonne', '64': 'Pyrénées-Atlantiques', '79': 'Deux-Sèvres', '86': 'Vienne', '87': 'Haute-Vienne' },
  Occitanie: { '09': 'Ariège', '11': 'Aude', '12': 'Aveyron', '30': 'Gard', '31': 'Haute-Garonne', '32': 'Gers', '34': 'Hérault', '46': 'Lot', '48': 'Lozère', '65': 'Hautes-Pyrénées', '66': 'Pyrénées-Orientales', '81': 'Tarn', '82': 'Tarn-et-Garonne' },
  'Pays de la Loire': { '44': 'Loire-Atlantique', '49': 'Maine-et-Loire', '53': 'Mayenne', '72': 'Sarthe', '85': 'Vendée' },
  'Provence-Alpes-Côte d’Azur': { '04': 'Alpes-de-Haute-Provence', '05': 'Hautes-Alpes', '06': 'Alpes-Maritimes', '13': 'Bouches-du-Rhône', '83': 'Var', '84': 'Vaucluse' },
  Guadeloupe: { '971': 'Guadeloupe' },
  Martinique: { '972': 'Martinique' },
  Guyane: { '973': 'Guyane' },
  'La Réunion': { '974': 'La Réunion' },
  Mayotte: { '976': 'Mayotte' },
};

/** A text with a space on each side, to find whole words in. */
const plain = (text: string) => ` ${fold(text)} `;

const entries = Object.entries(regions).flatMap(([region, departments]) => [
  { name: plain(region), numbers: Object.keys(departments) },
  ...Object.entries(departments).map(([number, name]) => ({ name: plain(name), numbers: [number] })),
]);
const numbers = new Set(entries.flatMap((entry) => entry.numbers));

/** The department of a number or a postal code: `54`, `54340`, `2A`, `20090`, `97410`. */
function departmentOf(code: string): string[] {
  const start = code.toUpperCase();
  if (/^20[01]\d\d$/.test(start)) return ['2A'];
  if (/^20[2-6]\d\d$/.test(start)) return ['2B'];
  const number = start.startsWith('97') ? start.slice(0, 3) : start.slice(0, 2);
  return numbers.has(number) && /^(\d{2}|\d{3}|\d{5}|2[AB])$/.test(start) && (start.length !== 3 || start.startsWith('97')) ? [number] : [];
}

/**
 * The departments that words name: by number, postal code, department or region; a longer name wins over one that is in
 * it (« Haute-Marne » is no « Marne »). `[]`: none is named, a town alone for instance.
 */
export function departmentsOf(place: string): string[] {
  const codes = place.match(/(?<![\p{L}\d])(?:\d{2,5}|2[ABab])(?![\p{L}\d])/gu) ?? [];
  let rest = plain(place);
  const named: string[] = [];
  for (const { name, numbers: found } of [...entries].sort((a, b) => b.name.length - a.name.length)) {
    if (!rest.includes(name)) continue;
    named.push(...found);
    rest = rest.replaceAll(name, ' ');
  }
  return [...new Set([...codes.flatMap(departmentOf), ...named])].sort();
}

/** Departments and regions by their name, folded: `essonne` is 91, `ile de france` eight numbers. */
export const departmentsByName: ReadonlyMap<string, readonly string[]> = new Map(entries.map(({ name, numbers: found }) => [name.trim(), found]));
