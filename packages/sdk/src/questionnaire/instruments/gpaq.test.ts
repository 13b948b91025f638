import { expect } from 'chai';
import fc from 'fast-check';
import { flat, garbage, shuffled } from './answers.suite.js';
import { gpaq } from './gpaq.js';

type Pair = readonly [days: number, minutes: number];
interface Week { workVigorous?: Pair; workModerate?: Pair; travel?: Pair | 'missing'; vigorous?: Pair; moderate?: Pair; sitting?: number }

const one = (yes: string, days: string, minutes: string, said: Pair | 'missing' | undefined) =>
  said === 'missing' ? {} : said === undefined ? { [yes]: false } : { [yes]: true, [days]: said[0], [minutes]: said[1] };
const week = ({ workVigorous, workModerate, travel, vigorous, moderate, sitting = 300 }: Week) => flat({
  ...one('P1', 'P2', 'P3.minutes', workVigorous), ...one('P4', 'P5', 'P6.minutes', workModerate), ...one('P7', 'P8', 'P9.minutes', travel),
  ...one('P10', 'P11', 'P12.minutes', vigorous), ...one('P13', 'P14', 'P15.minutes', moderate), 'P16.minutes': sitting,
});
const score = (some: Week) => gpaq.score(week(some));

describe('The GPAQ', () => {
  // instruments.md §2.5: MET-minutes, 600 or more, level.
  const examples: [Week, number | null, boolean, string | null][] = [
    [{}, 0, false, 'low'],
    [{ travel: [5, 30] }, 600, true, 'moderate'],
    [{ travel: [2, 20], moderate: [3, 30] }, 520, false, 'low'],
    [{ workModerate: [5, 240] }, 4800, true, 'moderate'],
    [{ vigorous: [3, 65] }, 1560, true, 'high'],
    [{ vigorous: [3, 20] }, 480, false, 'moderate'],
    [{ workVigorous: [2, 30], vigorous: [1, 15] }, 600, true, 'low'],
    [{ travel: [7, 60], moderate: [2, 90], vigorous: [2, 60] }, 3360, true, 'high'],
    [{ workVigorous: [5, 961] }, null, false, null],
    [{ vigorous: [2, 5] }, null, false, null],
    [{ moderate: [0, 30] }, null, false, null],
    [{ travel: 'missing', moderate: [5, 30] }, 600, true, 'moderate'],
  ];
  examples.forEach(([some, met, meets, level], index) => {
    it(`gives the worked example ${index + 1}`, () => {
      const { values, flags, category, issues } = score(some);
      expect([values.metMinutesPerWeek, flags.includes('meetsWho2020'), category]).to.deep.equal([met, meets, level]);
      if (met === null) expect(issues.some(({ severity }) => severity === 'error')).to.equal(true);
    });
  });

  it('gives the minutes of each domain', () => {
    const { values } = score({ workModerate: [5, 60], travel: [7, 10], vigorous: [2, 30], moderate: [1, 45], sitting: 481 });
    expect(values).to.include({
      'work.minutesPerWeek': 300, 'travel.minutesPerWeek': 70, 'recreation.minutesPerWeek': 105, moderateMinutesPerWeek: 415, vigorousMinutesPerWeek: 60, equivalentMinutesPerWeek: 535, sittingMinutesPerDay: 481,
    });
  });

  it('tells a domain of which nothing is said, and has no value for it', () => {
    const { values, issues } = score({ travel: 'missing', moderate: [5, 30] });
    expect([values['travel.minutesPerWeek'], issues.map(({ code, path }) => [code, path[0]])]).to.deep.equal([null, [['answer-missing', 'P7']]]);
  });

  it('has no result when nothing is said at all', () => {
    const { values, category } = gpaq.score(flat({ 'P16.minutes': 60 }));
    expect([values.metMinutesPerWeek, values.equivalentMinutesPerWeek, category, values.sittingMinutesPerDay]).to.deep.equal([null, null, null, 60]);
  });

  it('takes 1 and 2 for yes and no, as it is printed', () => {
    const { values } = gpaq.score({ resourceType: 'QuestionnaireResponse', status: 'completed', item: [
      { linkId: 'P1', answer: [{ valueCoding: { code: '2' } }] }, { linkId: 'P4', answer: [{ valueCoding: { code: '2' } }] }, { linkId: 'P7', answer: [{ valueCoding: { code: '1' } }] },
      { linkId: 'P8', answer: [{ valueDecimal: 5 }] }, { linkId: 'P9.minutes', answer: [{ valueQuantity: { value: 0.5, code: 'h' } }] },
      { linkId: 'P10', answer: [{ valueCoding: { code: '2' } }] }, { linkId: 'P13', answer: [{ valueCoding: { code: '2' } }] },
    ] });
    expect(values.metMinutesPerWeek).to.equal(600);
  });

  for (const [hours, proposed] of [[15, 15], [30, 30], [45, 45], [60, 60]] as const) {
    it(`asks whether ${hours} h are ${proposed} minutes, and repairs nothing`, () => {
      for (const minutes of [hours * 60, hours * 60 + hours]) {
        const { values, issues } = score({ moderate: [2, minutes] });
        expect(values.metMinutesPerWeek).to.equal(minutes > 960 ? null : 2 * minutes * 4);
        expect(issues.filter(({ params }) => params?.proposed === proposed).map(({ path }) => path[0])).to.deep.equal(['P15.minutes']);
      }
    });
  }

  it('asks the same of the time seated', () => {
    const { values, issues } = score({ sitting: 1800 });
    expect([values.sittingMinutesPerDay, issues[0]?.params]).to.deep.equal([null, { value: 1800, minimum: 0, maximum: 1440, proposed: 30 }]);
  });

  const bounds: [string, Week, unknown, unknown][] = [
    ['596 MET-minutes', { moderate: [1, 149] }, 596, false], ['600', { moderate: [1, 150] }, 600, true],
    ['10 minutes', { moderate: [1, 10] }, 40, false], ['960 minutes', { moderate: [1, 960] }, 3840, true],
  ];
  for (const [name, some, met, meets] of bounds) it(`takes ${name}`, () => expect([score(some).values.metMinutesPerWeek, score(some).flags.includes('meetsWho2020')]).to.deep.equal([met, meets]));

  const levels: [string, Week, string][] = [
    ['7 days and 2996 are not high', { travel: [7, 107] }, 'moderate'],
    ['7 days and 3024 are', { travel: [7, 108] }, 'high'],
    ['3 vigorous days and 1496 are not high', { vigorous: [3, 62] }, 'moderate'],
    ['3 vigorous days and 1512 are', { vigorous: [3, 63] }, 'high'],
    ['3 vigorous days of 19 minutes are low', { vigorous: [3, 19] }, 'low'],
    ['5 days and 150 minutes of moderate effort are moderate', { moderate: [5, 30] }, 'moderate'],
    ['4 days and 592 are low', { moderate: [4, 37] }, 'low'],
    ['2 and 2 vigorous days of 20 minutes are moderate', { workVigorous: [2, 20], vigorous: [2, 20] }, 'moderate'],
    ['1 and 1 are low', { workVigorous: [1, 20], vigorous: [1, 20] }, 'low'],
  ];
  for (const [name, some, level] of levels) it(`says that ${name}`, () => expect(score(some).category).to.equal(level));

  const pair = fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 10, max: 860 }));
  const kinds = ['workVigorous', 'workModerate', 'travel', 'vigorous', 'moderate'] as const;
  const anyWeek = fc.record({ workVigorous: pair, workModerate: pair, travel: pair, vigorous: pair, moderate: pair });

  it('never lowers with more minutes, nor does its level', () => {
    const rank = ['low', 'moderate', 'high'];
    fc.assert(fc.property(anyWeek, fc.constantFrom(...kinds), fc.integer({ min: 1, max: 100 }), (some, kind, extra) => {
      const [less, more] = [score(some), score({ ...some, [kind]: [some[kind][0], some[kind][1] + extra] })];
      expect(more.values.metMinutesPerWeek).to.be.greaterThan(less.values.metMinutesPerWeek!);
      expect(rank.indexOf(more.category!)).to.be.at.least(rank.indexOf(less.category!));
      expect(less.flags.includes('meetsWho2020') && !more.flags.includes('meetsWho2020')).to.equal(false);
    }), { numRuns: 300 });
  });

  it('is the same in whatever order the items stand', () => {
    fc.assert(fc.property(anyWeek.map(week).chain((response) => fc.tuple(fc.constant(response), shuffled(response))), ([response, other]) => {
      expect(gpaq.score(other)).to.deep.equal(gpaq.score(response));
    }), { numRuns: 100 });
  });

  it('throws at nothing', () => {
    fc.assert(fc.property(garbage(['P1', 'P2', 'P3.minutes', 'P13', 'P14', 'P15.minutes', 'P16.minutes']), (response) => {
      expect(gpaq.score(response as never).issues).to.not.deep.equal([]);
    }), { numRuns: 300 });
  });
});
