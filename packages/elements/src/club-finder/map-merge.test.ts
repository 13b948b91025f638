import { expect } from '@open-wc/testing';
import { club, hit } from './fake-context.suite.js';
import { mergeMarks, type Mark, type MergeOptions, type Spot } from './map-merge.js';

const options: MergeOptions = { textOf: (places) => (places.length === 1 ? String(places[0]!.number) : `${places.length} lieux`), kept: new Set(), scale: 1 };
const spot = (x: number, y: number, number: number): Spot => ({ x, y, place: { hit: hit(club(`c${number}`), 1), at: { lat: 0, lon: 0 }, number } });
/** As many as asked for, on a square of that side, always the same. */
const spread = (count: number, side: number): Spot[] => Array.from({ length: count }, (_, index) => spot(((index * 7919) % 1009) / 1009 * side, ((index * 104_729) % 1013) / 1013 * side, index + 1));
const covers = (one: Mark, other: Mark, height: number) => Math.abs(one.x - other.x) < (one.width + other.width) / 2 && Math.abs(one.y - other.y) < height;
const numbers = (marks: readonly Mark[]) => marks.flatMap(({ places }) => places.map(({ number }) => number)).sort((one, other) => one - other);

describe('mergeMarks', () => {
  for (const [count, side] of [[2, 20], [100, 400], [500, 300], [2000, 500], [2000, 6000]] as const) {
    it(`parts ${count} places on ${side} pixels, and loses none`, () => {
      for (const scale of [1, 2]) {
        const marks = mergeMarks(spread(count, side), { ...options, scale });
        expect(marks.filter((one, index) => marks.some((other, at) => at > index && covers(one, other, 28 * scale)))).to.deep.equal([]);
        expect(numbers(marks)).to.deep.equal(Array.from({ length: count }, (_, index) => index + 1));
      }
    });
  }

  it('leaves alone what stands apart, where it is', () => {
    expect(mergeMarks([spot(0, 0, 1), spot(60, 0, 2)], options).map(({ x, y, text }) => [x, y, text])).to.deep.equal([[0, 0, '1'], [60, 0, '2']]);
  });

  it('puts several in their middle, in the order of the list', () => {
    const [mark] = mergeMarks([spot(10, 0, 2), spot(0, 6, 1)], options);
    expect([mark!.x, mark!.y, mark!.places.map(({ number }) => number)]).to.deep.equal([5, 3, [1, 2]]);
  });

  it('keeps a place as itself where it is, and makes room around it', () => {
    const marks = mergeMarks([spot(0, 0, 1), spot(0, 0, 2), spot(2, 0, 3)], { ...options, kept: new Set(['c2']) });
    expect(marks.map(({ text }) => text)).to.deep.equal(['2 lieux', '2']);
    expect([marks[1]!.x, marks[1]!.y]).to.deep.equal([0, 0]);
    expect(covers(marks[0]!, marks[1]!, 28)).to.equal(false);
  });

  it('makes room for two of them side by side among a crowd', () => {
    const marks = mergeMarks([...spread(200, 120), spot(50, 50, 201), spot(80, 50, 202)], { ...options, kept: new Set(['c201', 'c202']) });
    const kept = marks.filter(({ places }) => places[0]!.number > 200);
    expect(kept.map(({ x, y }) => [x, y])).to.deep.equal([[50, 50], [80, 50]]);
    for (const one of kept) for (const other of marks) if (!kept.includes(other)) expect(covers(one, other, 28)).to.equal(false);
  });
});
