/** Writes the index of communes as text that gzip makes small: `packages/sdk/src/club/places-data.ts` says how it is read. */

/** Printable signs that need no escape in a quoted text: 44 that end a number, 44 that go on. */
const signs = Array.from({ length: 92 }, (_, index) => String.fromCharCode(35 + index)).filter((sign) => !'\'\\`'.includes(sign));

/** @param {number} value a whole number, 0 or more, in base 44, least first */
export const packed = (value) => (value < 44 ? signs[value] : signs[44 + value % 44] + packed(Math.floor(value / 44)));
const signed = (value) => packed(value < 0 ? -2 * value - 1 : 2 * value);

/** Sorted numbers as steps. */
const steps = (numbers) => numbers.map((number, index) => packed(number - (index ? numbers[index - 1] : 0))).join('');

/** `2A004` is 82,004 (2A in base 36), `91228` is 325,228. */
const numberOf = (code) => Number.parseInt(code.slice(0, 2), 36) * 1000 + Number(code.slice(2));

/** Thousandths of a degree: 111 m at most. */
const thousandths = (degrees) => Math.round(degrees * 1000);

/** @param {import('./sources.mjs').Place[]} places in the order of their codes */
export function packPlaces(places, attribution) {
  const postcodes = [...new Set(places.flatMap((place) => place.postcodes))].sort();
  const rank = new Map(postcodes.map((postcode, index) => [postcode, index]));
  const sorted = places.toSorted((a, b) => numberOf(a.insee) - numberOf(b.insee));
  const aliases = sorted.flatMap((place, index) => place.aliases.map((alias) => ({ index, ...alias })));
  const codes = sorted.flatMap(({ codes: old }, index) => old.map((code) => ({ index, number: numberOf(code) }))).sort((a, b) => a.number - b.number);
  return {
    attribution,
    names: frontCoded(sorted.map(({ name }) => name)),
    codes: steps(sorted.map(({ insee }) => numberOf(insee))),
    postcodes: steps(postcodes.map(Number)),
    postcodesOf: inTurn(sorted, ({ postcodes: own }) => own.map((postcode) => rank.get(postcode))),
    ...populationColumns('populations', sorted),
    precisions: sorted.map(({ point, isApproximate }) => (point ? isApproximate ? '2' : '1' : '0')).join(''),
    points: pointsOf(sorted),
    aliases: frontCoded(aliases.map(({ name }) => name)),
    aliasesOf: steps(aliases.map(({ index }) => index)),
    ...populationColumns('aliasPopulations', aliases),
    oldCodes: steps(codes.map(({ number }) => number)),
    oldCodesOf: codes.map(({ index }, at) => signed(index - (at ? codes[at - 1].index : 0))).join(''),
  };
}

/** What each name shares with the one before, in letters, then the rest of it. */
function frontCoded(names) {
  return names.map((name, index) => {
    const before = names[index - 1] ?? '';
    let shared = 0;
    while (shared < Math.min(43, name.length) && name[shared] === before[shared]) shared += 1;
    return packed(shared) + name.slice(shared);
  }).join('\n');
}

/** Two figures, and how many zeros follow: enough to put the towns people mean first, at two thirds of the bytes. */
function populationColumns(name, rows) {
  const rounded = rows.map(({ population }) => {
    let [figures, zeros] = [population, 0];
    for (; figures >= 100; zeros += 1) figures = Math.round(figures / 10);
    return { figures, zeros };
  });
  return { [name]: rounded.map(({ figures }) => packed(figures)).join(''), [`${name}Zeros`]: rounded.map(({ zeros }) => zeros).join('') };
}

/** How many, then which: the first as a step from that of the place before, the others from the one before. */
function inTurn(places, ranksOf) {
  let first = 0;
  return places.map((place) => {
    const ranks = ranksOf(place);
    const text = packed(ranks.length) + ranks.map((rank, index) => signed(rank - (index ? ranks[index - 1] : first))).join('');
    first = ranks[0] ?? first;
    return text;
  }).join('');
}

/** Latitudes, then longitudes, of those that have a point: steps from the last one of the same postcode, which is near, else from the one before. */
function pointsOf(places) {
  const placed = places.filter(({ point }) => point);
  const column = (name) => {
    const last = new Map();
    let before = 0;
    return placed.map(({ point, postcodes: [postcode] }) => {
      const value = thousandths(point[name]);
      const step = value - (last.get(postcode) ?? before);
      last.set(postcode, value);
      before = value;
      return signed(step);
    }).join('');
  };
  return column('lat') + column('lon');
}
