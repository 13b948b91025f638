import { expect } from 'chai';
import fc from 'fast-check';
import { flat, garbage, shuffled, sitting } from './answers.suite.js';
import { ipaqShort } from './ipaq-short.js';

type Pair = readonly [days: number, minutes: number];
const week = (vigorous: Pair, moderate: Pair, walking: Pair, seated = 300) =>
  flat({ ...sitting('vigorous', vigorous), ...sitting('moderate', moderate), ...sitting('walking', walking), 'sitting.minutes': seated });
const none: Pair = [0, 0];

describe('The short IPAQ', () => {
  // instruments.md §3.3: total MET-minutes, category.
  const examples: [Pair, Pair, Pair, number | null, string | null][] = [
    [none, none, none, 0, 'low'],
    [none, none, [5, 30], 495, 'moderate'],
    [[3, 20], none, none, 480, 'moderate'],
    [[3, 63], none, none, 1512, 'high'],
    [none, [1, 720], [6, 10], 918, 'moderate'],
    [[2, 45], [3, 40], [7, 25], 1777.5, 'moderate'],
    [none, none, [7, 130], 3003, 'high'],
    [[5, 400], [5, 400], [5, 200], null, null],
    [[4, 9], none, [7, 20], 462, 'low'],
    [[3, 25], none, [7, 50], 1755, 'high'],
    [none, [2, 30], [3, 30], 537, 'moderate'],
  ];
  examples.forEach(([vigorous, moderate, walking, total, category], index) => {
    it(`gives the worked example ${index + 1}`, () => {
      const result = ipaqShort.score(week(vigorous, moderate, walking));
      expect([result.values.metMinutesPerWeek, result.category]).to.deep.equal([total, category]);
    });
  });

  it('tells what it cuts and what it counts as nothing', () => {
    const { issues } = ipaqShort.score(week([4, 9], [1, 181], none));
    expect(issues.map(({ code, path }) => [code, path[0]])).to.deep.equal([['minutes-too-short', 'vigorous.minutes'], ['minutes-cut', 'moderate.minutes']]);
  });

  const bounds: [string, Parameters<typeof week>, number | null][] = [
    ['takes 180 minutes whole', [none, [1, 180], none], 720], ['cuts 181 to 180', [none, [1, 181], none], 720],
    ['counts 10 minutes', [none, [1, 10], none], 40], ['does not count 9', [none, [1, 9], none], 0],
    ['takes a day of 960 minutes', [[1, 400], [1, 400], [1, 160]], 180 * 12 + 528], ['takes out a day of 961', [[1, 400], [1, 400], [1, 161]], null],
  ];
  for (const [name, said, total] of bounds) it(name, () => expect(ipaqShort.score(week(...said)).values.metMinutesPerWeek).to.equal(total));

  it('holds the recommendation against minutes, walking being moderate: not against its own total', () => {
    const meets = (walk: number) => ipaqShort.score(week(none, none, [5, walk])).flags.includes('meetsWho2020');
    expect([meets(29), meets(30)]).to.deep.equal([false, true]);
  });

  for (const missing of ['vigorous.days', 'moderate.minutes', 'walking.days']) {
    it(`has no result without ${missing}`, () => {
      const response = week([1, 30], [1, 30], [1, 30]);
      response.item = response.item!.filter(({ linkId }) => linkId !== missing);
      const { values, category, issues } = ipaqShort.score(response);
      expect([values.metMinutesPerWeek, values.equivalentMinutesPerWeek, category, issues[0]?.path, values.sittingMinutesPerDay]).to.deep.equal([null, null, null, [missing], 300]);
    });
  }

  it('asks no minutes of no day', () => expect(ipaqShort.score(flat({ 'vigorous.days': 0, 'moderate.days': 0, 'walking.days': 0, 'sitting.minutes': 60 })).values.metMinutesPerWeek).to.equal(0));

  const pair = fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 10, max: 250 })).map(([days, minutes]): Pair => [days, days === 0 ? 0 : minutes]);
  const rank = ['low', 'moderate', 'high'];

  it('never lowers with more minutes', () => {
    fc.assert(fc.property(pair, pair, pair, fc.integer({ min: 0, max: 2 }), fc.integer({ min: 1, max: 60 }), (a, b, c, which, extra) => {
      const more = [a, b, c].map(([days, minutes], index): Pair => (index === which && days > 0 ? [days, minutes + extra] : [days, minutes])) as [Pair, Pair, Pair];
      const [before, after] = [ipaqShort.score(week(a, b, c)), ipaqShort.score(week(...more))];
      expect(after.values.metMinutesPerWeek).to.be.at.least(before.values.metMinutesPerWeek!);
      expect(rank.indexOf(after.category!)).to.be.at.least(rank.indexOf(before.category!));
      expect(before.flags.includes('meetsWho2020') && !after.flags.includes('meetsWho2020')).to.equal(false);
    }), { numRuns: 300 });
  });

  it('is the same in whatever order the items stand', () => {
    const both = fc.tuple(pair, pair, pair).map((said) => week(...said)).chain((response) => fc.tuple(fc.constant(response), shuffled(response)));
    fc.assert(fc.property(both, ([response, other]) => { expect(ipaqShort.score(other)).to.deep.equal(ipaqShort.score(response)); }), { numRuns: 100 });
  });

  it('throws at nothing', () => {
    fc.assert(fc.property(garbage(['vigorous.days', 'vigorous.minutes', 'moderate.days', 'walking.days', 'sitting.minutes']), (response) => {
      expect(ipaqShort.score(response as never).issues).to.not.deep.equal([]);
    }), { numRuns: 300 });
  });
});
