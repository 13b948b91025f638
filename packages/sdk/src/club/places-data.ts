/** The index of communes as text, as `scripts/communes.mjs` writes it. Rows are in the order of the INSEE codes. */
export interface PlaceData {
  attribution: string;
  /** One to a line: a sign for how many letters it shares with the line before, then the rest. */
  names: string;
  codes: string;
  /** All postcodes there are, once. */
  postcodes: string;
  /** How many each has, then which. */
  postcodesOf: string;
  /** Two figures, and how many zeros follow. */
  populations: string;
  populationsZeros: string;
  /** `1`: a point of its own. `2`: one of its neighbours, given. `0`: that of its postcodes, worked out here. */
  precisions: string;
  /** Latitudes, then longitudes, in thousandths of a degree, of those that are not `0`: each from the last one of its postcode, else from the one before. */
  points: string;
  /** Other names: old communes, quarters, what people say. */
  aliases: string;
  aliasesOf: string;
  /** `0`: not known. */
  aliasPopulations: string;
  aliasPopulationsZeros: string;
  /** Codes that were, of communes that are no more. */
  oldCodes: string;
  oldCodesOf: string;
}

/** All that is known of the communes, in columns: a row is a number. */
export interface Places {
  insee: string[];
  names: string[];
  postcodes: string[][];
  populations: number[];
  /** Degrees. */
  lat: Float64Array;
  lon: Float64Array;
  isExact: boolean[];
  aliases: { name: string; row: number; population: number }[];
  /** By postcode, in the order of the rows. */
  byPostcode: Map<string, number[]>;
  /** By INSEE code, old ones too. */
  byCode: Map<string, number>;
}

/** Base 44, least first: the first 44 signs end a number, the others go on. */
const values = Array.from({ length: 92 }, (_, index) => 35 + index).filter((code) => code !== 39 && code !== 92 && code !== 96);
const valueOf = new Uint8Array(128);
values.forEach((code, value) => { valueOf[code] = value; });

function unpacked(text: string): number[] {
  const numbers: number[] = [];
  for (let at = 0; at < text.length;) {
    let [number, weight] = [0, 1];
    for (;;) {
      const value = valueOf[text.charCodeAt(at++)] ?? 0;
      number += (value % 44) * weight;
      weight *= 44;
      if (value < 44 || at >= text.length) break;
    }
    numbers.push(number);
  }
  return numbers;
}

const signed = (number: number) => (number % 2 ? -(number + 1) / 2 : number / 2);

/** Sums of steps. */
function summed(steps: readonly number[]): number[] {
  let sum = 0;
  return steps.map((step) => (sum += step));
}

function unfronted(text: string): string[] {
  let before = '';
  return text === '' ? [] : text.split('\n').map((line) => (before = before.slice(0, valueOf[line.charCodeAt(0)]) + line.slice(1)));
}

/** 82,004 is `2A004`: the first two signs are a number in base 36. */
const codeOf = (number: number) => Math.floor(number / 1000).toString(36).toUpperCase().padStart(2, '0') + String(number % 1000).padStart(3, '0');

const withZeros = (figures: string, zeros: string) => unpacked(figures).map((number, index) => number * 10 ** Number(zeros[index]));

/** Reads the text. Some 35,000 rows: tens of milliseconds, once. */
export function readPlaces(data: PlaceData): Places {
  const insee = summed(unpacked(data.codes)).map(codeOf);
  const populations = withZeros(data.populations, data.populationsZeros);
  const { postcodes, byPostcode } = readPostcodes(data, insee.length);
  const aliasRows = summed(unpacked(data.aliasesOf));
  const aliasPopulations = withZeros(data.aliasPopulations, data.aliasPopulationsZeros);
  const heirs = summed(unpacked(data.oldCodesOf).map(signed));
  const byCode = new Map<string, number>();
  summed(unpacked(data.oldCodes)).forEach((number, index) => byCode.set(codeOf(number), heirs[index] ?? 0));
  insee.forEach((code, row) => byCode.set(code, row));
  const places = {
    insee,
    names: unfronted(data.names),
    postcodes,
    populations,
    ...readPoints(data, postcodes),
    aliases: unfronted(data.aliases).map((name, index) => ({ name, row: aliasRows[index] ?? 0, population: aliasPopulations[index] ?? 0 })),
    byPostcode,
    byCode,
  };
  placeByPostcodes(places, data.precisions);
  return places;
}

function readPostcodes({ postcodes: list, postcodesOf }: PlaceData, size: number): Pick<Places, 'postcodes' | 'byPostcode'> {
  const names = summed(unpacked(list)).map((number) => String(number).padStart(5, '0'));
  const numbers = unpacked(postcodesOf);
  const byPostcode = new Map<string, number[]>(names.map((name) => [name, []]));
  const postcodes: string[][] = [];
  for (let row = 0, at = 0, first = 0; row < size; row += 1) {
    const own: string[] = [];
    let rank = first;
    for (let left = numbers[at++] ?? 0; left > 0; left -= 1) {
      rank += signed(numbers[at++] ?? 0);
      if (own.length === 0) first = rank;
      const name = names[rank] ?? '';
      byPostcode.get(name)?.push(row);
      own.push(name);
    }
    postcodes.push(own);
  }
  return { postcodes, byPostcode };
}

function readPoints({ points, precisions }: PlaceData, postcodes: readonly string[][]): Pick<Places, 'lat' | 'lon' | 'isExact'> {
  const steps = unpacked(points).map(signed);
  const column = (start: number): Float64Array => {
    const degrees = new Float64Array(precisions.length);
    const last = new Map<string | undefined, number>();
    let [at, before] = [start, 0];
    for (let row = 0; row < precisions.length; row += 1) {
      if (precisions[row] === '0') continue;
      const postcode = postcodes[row]?.[0];
      before = (last.get(postcode) ?? before) + (steps[at++] ?? 0);
      last.set(postcode, before);
      degrees[row] = before / 1000;
    }
    return degrees;
  };
  return { lat: column(0), lon: column(steps.length / 2), isExact: Array.from(precisions, (precision) => precision === '1') };
}

/** A commune of the same postcode is some 4 km away (median): the mean of those that have a point, weighted by people. */
function placeByPostcodes({ insee, postcodes, byPostcode, populations, lat, lon, isExact }: Places, precisions: string): void {
  const sums = new Map<string, { lats: number; lons: number; weights: number }>();
  for (const [postcode, rows] of byPostcode) {
    let [lats, lons, weights] = [0, 0, 0];
    for (const row of rows) {
      if (!isExact[row]) continue;
      const weight = Math.max(1, populations[row] ?? 0);
      lats += (lat[row] ?? 0) * weight;
      lons += (lon[row] ?? 0) * weight;
      weights += weight;
    }
    sums.set(postcode, { lats, lons, weights });
  }
  for (let row = 0; row < insee.length; row += 1) {
    if (precisions[row] !== '0') continue;
    let [lats, lons, weights] = [0, 0, 0];
    for (const postcode of postcodes[row] ?? []) {
      const sum = sums.get(postcode);
      lats += sum?.lats ?? 0;
      lons += sum?.lons ?? 0;
      weights += sum?.weights ?? 0;
    }
    lat[row] = lats / weights;
    lon[row] = lons / weights;
  }
}
