import { departmentOf } from './commune-codes.js';
import type { Places } from './places-data.js';
import { candidatesOf, namedExactly, nearness, rankOf, type Candidate, type Names } from './places-names.js';
import { departmentsNamed, placeWordsOf, withoutCountry, withoutDepartment, type PlaceWords } from './places-words.js';

export interface FoundPlace extends Candidate {
  by: 'name' | 'code';
}

/** What a search finds, the best first. `equals`: how many of the first fit as well; 0 when none may be taken for what was typed. */
export interface FoundPlaces { found: FoundPlace[]; equals: number }

const nothing: FoundPlaces = { found: [], equals: 0 };

/** The town of an arrondissement. */
const townOf = (insee: string): string | undefined => (/^751/.test(insee) ? '75056' : /^6938/.test(insee) ? '69123' : /^132[01]/.test(insee) && insee < '13217' ? '13055' : undefined);

export function searchPlaces(places: Places, names: Names, text: string): FoundPlaces {
  const words = placeWordsOf(text);
  if (words.start) return { found: startingWith(places, words.start), equals: 0 };
  if (words.code) return byCode(places, names, words, words.code);
  if (words.arrondissement) return byArrondissement(places, names, words, words.arrondissement);
  return words.whole ? byWords(places, names, words) : nothing;
}

/** Postcodes win over INSEE codes, and both over the numbers of a CEDEX, which is no commune’s. */
function byCode(places: Places, names: Names, words: PlaceWords, code: string): FoundPlaces {
  const area = code.startsWith('20') ? ['2A', '2B'] : [departmentOf(code)];
  const rows = withoutTowns(places, places.byPostcode.get(code) ?? []);
  const old = places.byCode.get(code);
  const known = rows.length > 0 ? rows : old === undefined ? [] : [old];
  const asName = (limit: (row: number) => boolean) => (words.whole ? ranked(places, candidatesOf(names, words.whole, { isAllowed: limit })) : nothing);
  if (known.length > 0) {
    const named = asName((row) => known.includes(row));
    if (named.found.length > 0) return { ...named, found: named.found.map((each) => (each.score < nearness.words ? each : { ...each, score: 1, by: each.score < nearness.core ? 'code' : 'name' })) };
  }
  const inArea = asName((row) => area.includes(departmentOf(places.insee[row] ?? '')));
  if ((inArea.found[0]?.score ?? 0) >= nearness.slip) return inArea;
  if (rows.length > 0) return allEqual(places, rows.map((row) => ({ row, score: 1, weight: places.populations[row] ?? 0, by: 'code' })));
  if (old !== undefined) return allEqual(places, [{ row: old, score: 1, weight: 1, by: places.insee[old] === code ? 'code' : 'name', alias: code }]);
  return words.whole && inArea.found.length === 0 && !area.some((each) => hasDepartment(places, each)) ? byWords(places, names, words) : nearCode(places, code);
}

/** « 91011 » goes to a post office whose own postcode is near: guessed, and said to be. */
function nearCode(places: Places, code: string): FoundPlaces {
  const alike = [...places.byPostcode.keys()].filter((postcode) => postcode.startsWith(code.slice(0, 3)));
  const away = (postcode: string) => Math.abs(Number(postcode) - Number(code));
  const least = Math.min(...alike.map(away));
  const [near, far] = [alike.filter((postcode) => away(postcode) === least), alike.filter((postcode) => away(postcode) > least)]
    .map((postcodes) => new Set(postcodes.flatMap((postcode) => places.byPostcode.get(postcode) ?? [])));
  const guesses = (rows: Iterable<number>, score: number): FoundPlace[] => withoutArrondissements(places, [...rows]).map((row) => ({ row, score, weight: places.populations[row] ?? 0, by: 'code' }));
  return allEqual(places, [...guesses(near ?? [], 0.4), ...guesses([...far ?? []].filter((row) => !near?.has(row)), 0.3)]);
}

/** One who types « Marseille 13 » may mean the thirteenth, or the town, of the department 13. */
function byArrondissement(places: Places, names: Names, { whole, department }: PlaceWords, arrondissement: string): FoundPlaces {
  const index = names.whole.indexOf(arrondissement);
  const row = names.rows[index];
  if (row === undefined) return nothing;
  const town = places.byCode.get(townOf(places.insee[row] ?? '') ?? '');
  const isBoth = department === departmentOf(places.insee[row] ?? '');
  const found: FoundPlace[] = [row, ...(town === undefined ? [] : [town])].map((each, place) => ({ row: each, score: place && !isBoth ? nearness.words : 1, weight: 0, by: 'name' }));
  return whole ? { found, equals: isBoth ? 2 : 1 } : nothing;
}

function byWords(places: Places, names: Names, { whole, department }: PlaceWords): FoundPlaces {
  const within = (words: string, departments: readonly string[]) => ranked(places, candidatesOf(names, words, { isAllowed: (row) => departments.includes(departmentOf(places.insee[row] ?? '')) }));
  if (department && hasDepartment(places, department)) {
    const there = within(whole, [department]);
    if (there.found.length > 0) return there;
  }
  const literal = ranked(places, candidatesOf(names, whole, { isLiteral: true }));
  const [first] = literal.found;
  const area = departmentsNamed(whole);
  if (area && !(first && first.score >= nearness.core && first.weight >= SMALL_TOWN)) return ofArea(places, area, literal);
  if (first && (first.score >= nearness.core || (first.score === nearness.words && first.weight >= TOWN))) return literal;
  const split = withoutDepartment(whole);
  const there = split ? within(split.whole, split.departments) : nothing;
  const nearest = there.found[0]?.score ?? 0;
  if (nearest >= nearness.core) return there;
  const anywhere = ranked(places, candidatesOf(names, whole));
  if (nearest > (anywhere.found[0]?.score ?? 0)) return there;
  const atHome = withoutCountry(whole);
  if (atHome !== whole && (anywhere.found[0]?.score ?? 0) < nearness.slip) return byWords(places, names, { whole: atHome });
  return anywhere.found.length > 0 ? anywhere : fewerWords(places, names, whole);
}

/** A department has the name of a town: « Paris », « Vienne », « Mayenne »; below, the department is meant. */
const SMALL_TOWN = 5000;

/** « Essonne », « La Réunion » (a village of Lot-et-Garonne too): no point to search from; its towns are offered. */
function ofArea(places: Places, departments: readonly string[], named: FoundPlaces): FoundPlaces {
  const exact = named.found.filter(({ score }) => score >= nearness.core);
  const rows = withoutArrondissements(places, [...places.insee.keys()].filter((row) => departments.includes(departmentOf(places.insee[row] ?? '')) && exact.every((each) => each.row !== row)));
  return { found: [...exact, ...allEqual(places, rows.map((row) => ({ row, score: nearness.anyOrder, weight: places.populations[row] ?? 0, by: 'code' }))).found], equals: 0 };
}

/** « Mairie de Massy », « Massy gare »: the words around a name are left out, one at a time, as long as a whole name of a town is left. */
function fewerWords(places: Places, names: Names, whole: string): FoundPlaces {
  const words = whole.split(' ').slice(0, 8);
  for (let count = words.length - 1; count > 0; count -= 1) {
    for (let from = 0; from + count <= words.length; from += 1) {
      const part = words.slice(from, from + count).join(' ');
      if (part.length < 4) continue;
      const named = ranked(places, namedExactly(names, part).filter(({ weight }) => weight >= 1000));
      if (named.found.length > 0) return { ...named, found: named.found.map((each) => ({ ...each, score: nearness.anyOrder })) };
    }
  }
  return nothing;
}

function startingWith(places: Places, start: string): FoundPlace[] {
  const rows = /^2[AB]$/.test(start) ? [...places.insee.keys()].filter((row) => departmentOf(places.insee[row] ?? '') === start)
    : [...new Set([...places.byPostcode].flatMap(([postcode, found]) => (postcode.startsWith(start) ? found : [])))];
  return allEqual(places, withoutArrondissements(places, rows).map((row) => ({ row, score: 0.3, weight: places.populations[row] ?? 0, by: 'code' }))).found;
}

/** A town this much bigger is meant by the beginning of its name too: « Aix » is a village of Corrèze, « Bures » of Orne, and seldom asked for. */
const MUCH_BIGGER = 4;
const TOWN = 5000;
/** Of « Saint », there are hundreds. */
const TOWNS = 5;
/** What is this much smaller is not asked whether it was meant, when there is a slip or more to come. */
const MUCH_SMALLER = 20;

function ranked(places: Places, candidates: readonly Candidate[]): FoundPlaces {
  const whole = candidates.filter(({ score }) => score === nearness.exact);
  const own = whole.length > 0 ? whole : candidates.filter(({ score }) => score === nearness.core);
  const most = Math.max(0, ...own.map(({ weight }) => weight));
  const isMeant = (each: Candidate) => own.includes(each) || (own.length > 0 && each.score === nearness.core && each.weight > most);
  const isTown = ({ row, score, weight }: Candidate) => own.length > 0 && score === nearness.words && weight >= Math.max(TOWN, most * MUCH_BIGGER) && !townOf(places.insee[row] ?? '');
  const meant = [...candidates.filter(isMeant), ...candidates.filter(isTown).sort(byPeople(places)).slice(0, TOWNS)].sort(byPeople(places));
  const rest = candidates.filter((each) => !meant.includes(each)).sort((a, b) => rankOf(b) - rankOf(a) || byPeople(places)(a, b));
  const found = [...meant, ...rest].map((each): FoundPlace => ({ ...each, by: 'name' }));
  if (meant.length > 0) return { found, equals: meant.length };
  const [first] = found;
  if (!first) return nothing;
  const rivals = found.slice(1).filter((each) => each.score >= first.score && each.weight * MUCH_SMALLER >= first.weight && townOf(places.insee[each.row] ?? '') !== places.insee[first.row]);
  return { found: [first, ...rivals, ...found.slice(1).filter((each) => !rivals.includes(each))], equals: 1 + rivals.length };
}

function allEqual(places: Places, found: FoundPlace[]): FoundPlaces {
  return { found: found.sort((a, b) => b.score - a.score || byPeople(places)(a, b)), equals: found.length };
}

/** More people first; then by code, so that an order is always the same. */
const byPeople = ({ insee }: Places) => (a: Candidate, b: Candidate) => b.weight - a.weight || ((insee[a.row] ?? '') < (insee[b.row] ?? '') ? -1 : 1);

const withoutTowns = ({ insee }: Places, rows: readonly number[]) => {
  const towns = new Set(rows.map((row) => townOf(insee[row] ?? '')));
  return rows.filter((row) => !towns.has(insee[row]));
};
const withoutArrondissements = ({ insee }: Places, rows: readonly number[]) => rows.filter((row) => !townOf(insee[row] ?? ''));
const hasDepartment = ({ insee }: Places, department: string) => insee.some((code) => departmentOf(code) === department);
