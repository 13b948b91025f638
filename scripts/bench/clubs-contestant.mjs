/**
 * One way of searching a synthetic directory, measured alone: the index of the SDK, a look at every structure, or MiniSearch.
 * Run by clubs.mjs, one process each, so that none pays for the memory of another.
 *
 *   node --expose-gc --import=tsx scripts/bench/clubs-contestant.mjs index|brute|minisearch|equal SIZE QUESTIONS [FROM]
 *
 * Reads   packages/sdk/dist: build first; the brute force of the SDK's tests, as it stands. Writes one line of JSON.
 * Refuses a search that gives another answer than a look at every structure (`equal`): results, how many in all, what is beyond, what
 * the law leaves out, and the live counts of each twentieth question. FROM is the number of the first random question, so that many can
 * be asked in parts; how far it is stands on stderr.
 */
import { isDeepStrictEqual } from 'node:util';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import MiniSearch from 'minisearch';
import { openTo } from '@sport-sante/sdk/club/rules';
import { createClubIndex, openClubIndex } from '@sport-sante/sdk/club/search';
import { frenchTowns, streamTerritory } from '@sport-sante/sdk/club/territories';

const [name, sizeGiven, questionsGiven, fromGiven] = process.argv.slice(2);
const size = Number(sizeGiven);
const questions = Number(questionsGiven ?? 20);
const first = Number(fromGiven ?? 0);

/** What the tests hold a search against has no code in common with it; it is not in dist, so tsx reads it. */
const suite = (file) => import(pathToFileURL(join(resolve(import.meta.dirname, '../..'), 'packages/sdk/src/club', `${file}.suite.ts`)).href);
const clubs = () => [...streamTerritory({ seed: 3, structures: size, towns: frenchTowns, spreadKm: 40 })];

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const memory = () => {
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};
const atFirst = memory();
const timed = (act) => {
  const start = performance.now();
  const result = act();
  return { ms: performance.now() - start, result };
};

/** The same questions for all, drawn from the directory: each finds something. */
function questionsFor(sample) {
  const placed = sample.filter(({ position, slots, address }) => position && address?.city && slots[0]?.activity && slots[0]?.day);
  return Array.from({ length: questions }, (_, turn) => {
    const { position: { lat, lon }, slots: [{ activity, day }], address: { city } } = placed[(turn * 7) % placed.length];
    const word = activity.split(' ')[0];
    return { near: { lat, lon }, radiusKm: 10, word: turn % 3 === 0 && word.length > 4 ? word.slice(0, 2) + word.slice(3) : word, text: `${word} ${city}`, filters: { day: [day], price: ['free'] } };
  });
}

const queries = {
  text: ({ text }) => ({ text, limit: 20 }),
  typo: ({ word, near, radiusKm }) => ({ text: word, near, radiusKm, limit: 20 }),
  near: ({ near, radiusKm }) => ({ near, radiusKm, limit: 20 }),
  nearest: ({ near }) => ({ near, limit: 20 }),
  filtered: ({ near, radiusKm, filters }) => ({ near, radiusKm, filters, limit: 20 }),
};

function measure(ask, asked, { count } = {}) {
  const told = {};
  for (const [kind, toQuery] of Object.entries(queries)) {
    ask(toQuery(asked[0]), kind);
    told[kind] = median(asked.map((one) => timed(() => ask(toQuery(one), kind)).ms));
    if (count) told[`${kind} results`] = median(asked.map((one) => count(toQuery(one))));
  }
  return told;
}

const contestants = {
  index() {
    let given = clubs();
    const asked = questionsFor(given.slice(0, 3000));
    const { ms: build, result } = timed(() => createClubIndex(given));
    const bytes = result.toFile();
    given = undefined;
    return { build, bytes, asked };
  },
  async brute() {
    const { BruteForce } = await suite('brute-force');
    const given = clubs();
    const asked = questionsFor(given.slice(0, 3000));
    const before = memory();
    const { ms: build, result: brute } = timed(() => new BruteForce(given, { openTo }));
    const used = memory() - before;
    return { build, memory: used, ...measure((query) => brute.answer(query), asked) };
  },
  minisearch() {
    const given = clubs();
    const asked = questionsFor(given.slice(0, 3000));
    const fold = (term) => term.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    const before = memory();
    const index = new MiniSearch({ fields: ['names', 'activities', 'town'], processTerm: fold, searchOptions: { combineWith: 'AND', prefix: (_, at, terms) => at === terms.length - 1, fuzzy: (term) => (term.length < 4 ? false : term.length < 8 ? 1 : 2) } });
    const { ms: build } = timed(() => { index.addAll(given.map(({ names, slots, address }, id) => ({ id, names: names.join(' '), activities: slots.map(({ activity }) => activity).join(' '), town: address?.city ?? '' }))); });
    const used = memory() - before;
    const file = JSON.stringify(index);
    const { ms: open } = timed(() => MiniSearch.loadJSON(file, { fields: ['names', 'activities', 'town'], processTerm: fold }));
    /** What a page does beside it: it knows no distance and no slot. */
    const kilometres = ({ position }, { lat, lon }) => {
      if (!position) return Infinity;
      const radians = Math.PI / 180;
      const half = Math.sin(((position.lat - lat) * radians) / 2) ** 2 + Math.cos(lat * radians) * Math.cos(position.lat * radians) * Math.sin(((position.lon - lon) * radians) / 2) ** 2;
      return 2 * 6371 * Math.asin(Math.sqrt(half));
    };
    const ask = ({ text, near, radiusKm = Infinity, filters, limit }) => {
      const found = index.search(text ?? MiniSearch.wildcard, {
        filter: ({ id }) => (!near || !given[id].position || kilometres(given[id], near) <= radiusKm) && (!filters || given[id].slots.some(({ day, price }) => filters.day.includes(day) && price?.kind === 'free')),
      });
      return (near ? found.map(({ id }) => ({ id, km: kilometres(given[id], near) })).sort((one, other) => one.km - other.km) : found).slice(0, limit);
    };
    return { build, memory: used, file: file.length, open, ...measure(ask, asked) };
  },
  async equal() {
    const [{ BruteForce }, { Chance, chosen, clubsBy, fewPlaces, queryBy }] = await Promise.all([suite('brute-force'), suite('search-cases')]);
    const given = clubsBy(size, size);
    const index = createClubIndex(given, { places: fewPlaces });
    const brute = new BruteForce(given, { places: fewPlaces, openTo });
    const told = (some) => some.map(({ club, distanceKm, slots }) => [club.id, distanceKm && Math.round(distanceKm * 1e5), slots]);
    const started = performance.now();
    for (let seed = first; seed < first + questions; seed += 1) {
      const query = { limit: 60, ...queryBy(new Chance(seed + 500_000)) };
      const { hits, beyond, total, unknownPosition, served = 0, refused, facets } = index.answer(query);
      const right = brute.answer(query);
      const pairs = { hits: [told(hits), told(right.found)], beyond: [told(beyond), told(right.beyond)], counts: [[total, unknownPosition, served, refused], [right.total, right.unknownPosition, right.served, right.refused]] };
      if (seed % 20 === 0) {
        const counted = brute.facets(query);
        // A label that no structure has is counted by nobody.
        const values = Object.entries(chosen).flatMap(([group, some]) => some.filter((value) => group !== 'label' || counted.has(`label:${value}`)).map((value) => [group, value]));
        pairs.facets = [values.map(([group, value]) => [group, value, facets[group]?.[value] ?? 0]), values.map(([group, value]) => [group, value, counted.get(`${group}:${value}`) ?? 0])];
      }
      for (const [what, [got, wanted]] of Object.entries(pairs)) {
        if (!isDeepStrictEqual(got, wanted)) throw new Error(`The index gives other ${what} than a look at every structure to question ${seed}: ${JSON.stringify(query)}.`);
      }
      const done = seed - first + 1;
      if (done % 100 === 0) console.error(`${size.toLocaleString('en')} structures: ${done} of ${questions} questions from ${first}, the same answers, ${Math.round((performance.now() - started) / done)} ms each`);
    }
    return { questions };
  },
};

const found = await contestants[name]();
if (name === 'index') {
  const { build, asked } = found;
  // The file is what a page opens: nothing of the building is left.
  const file = Uint8Array.from(found.bytes);
  delete found.bytes;
  const { ms: open, result: index } = timed(() => openClubIndex(file));
  const ask = (query, kind) => (kind === 'filtered' ? index.answer(query) : index.search(query));
  const times = measure(ask, asked, { count: (query) => index.answer(query).total });
  console.log(JSON.stringify({ build, open, file: file.length, memory: memory() - atFirst, ...times }));
} else {
  console.log(JSON.stringify(found));
}
