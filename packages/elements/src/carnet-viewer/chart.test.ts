import { expect } from '@open-wc/testing';
import { definitionOf } from '@sport-sante/sdk/carnet/catalogue';
import fc from 'fast-check';
import { plain } from '../internal/acts.test.js';
import { longestStep, runsOf, thinned } from './chart-points.js';
import { valueAxisOf, type Shown } from './chart-scale.js';
import { timeAxisOf, timeOf } from './chart-time.js';
import { all, carnetOf, goal, measure, openMeasures, planned } from './measure-cases.suite.js';

const axis = (values: readonly number[], more: Partial<Shown> = {}) => valueAxisOf({ values, isWhole: true, ...more }, { height: 125, line: 15 });

describe('the axis of values', () => {
  for (const [what, values, more, from, isBroken] of [
    ['starts at 0', [60, 130], { low: 150 }, 0, false],
    ['is broken where values are near one another and far from 0', [345, 390], { low: 400 }, 320, true],
    ['counts few things from 0', [8, 8], {}, 0, false],
    ['starts where its measure says', [345, 390], { axisFrom: 300 }, 300, true],
    ['starts lower than its measure says when a value does', [250, 390], { axisFrom: 300 }, 0, false],
    ['goes below 0 with its values', [-12, -4], { low: 0 }, -15, false],
    ['shows a scale whole', [5, 3], { axisTo: 10, high: 3 }, 0, false],
    ['holds when all is 0', [0, 0], {}, 0, false],
    ['holds without any value', [], {}, 0, false],
  ] as const) {
    it(what, () => { expect({ from: axis(values, more).from, isBroken: axis(values, more).isBroken }).to.deep.equal({ from, isBroken }); });
  }

  it('holds every value and every bound, and never makes half a kilogram look like a fall', () => {
    const bound = fc.option(fc.integer({ min: -400, max: 200_000 }).map((tenths) => tenths / 10), { nil: undefined });
    fc.assert(fc.property(fc.array(fc.integer({ min: -400, max: 200_000 }).map((tenths) => tenths / 10), { minLength: 1 }), bound, bound, fc.boolean(), (values, low, high, isWhole) => {
      const { from, to, ticks, isBroken } = valueAxisOf({ values, low, high, isWhole }, { height: 125, line: 15 });
      const shown = [...values, low, high].filter((value) => value !== undefined);
      expect(shown.every((value) => value >= from && value <= to)).to.equal(true);
      expect(to).to.be.above(from);
      expect(isBroken).to.equal(from > 0);
      expect(ticks[0]).to.equal(from);
      if (isBroken) expect(to - from).to.be.at.least(0.19 * Math.max(...shown));
      if (!isBroken && from === 0) expect(shown.every((value) => value >= 0)).to.equal(true);
    }));
  });
});

describe('the axis of time', () => {
  const of = (first: string, last: string, width = 280, language: 'fr' | 'en' = 'fr') => timeAxisOf([first, last], { width, beyond: 5, measure: (text) => text.length * 7, language, today: '2026-06-17' });
  const labels = (...days: Parameters<typeof of>) => of(...days).labels.map(({ text }) => plain(text));

  it('names days, months or years, as there is room', () => {
    expect(labels('2026-05-12', '2026-05-12')).to.deep.equal(['12 mai']);
    expect(labels('2026-03-10', '2026-03-24')).to.deep.equal(['10 mars', '17 mars', '24 mars']);
    expect(labels('2026-03-10', '2026-07-07')).to.deep.equal(['mars', 'avr.', 'mai', 'juin', 'juil.']);
    expect(labels('2025-07-01', '2026-06-17')).to.have.length.within(4, 6);
    expect(labels('2017-09-01', '2026-03-01', 600)).to.deep.equal(['2017', '2018', '2019', '2020', '2021', '2022', '2023', '2024', '2025', '2026'].slice(0, labels('2017-09-01', '2026-03-01', 600).length));
    expect(labels('2026-03-10', '2026-07-07', 280, 'en')[0]).to.equal('Mar');
  });

  it('says the years of months that are not all of this one', () => {
    expect(of('2025-11-01', '2026-04-01').years.map(({ text }) => text)).to.deep.equal(['2025', '2026']);
    expect(of('2026-01-01', '2026-04-01').years).to.deep.equal([]);
    expect(of('2019-03-10', '2019-03-24').years.map(({ text }) => text)).to.deep.equal(['2019']);
  });

  it('is to scale, and inside the plot', () => {
    const days = fc.integer({ min: 0, max: 20_000 });
    fc.assert(fc.property(days, days, days, fc.integer({ min: 160, max: 900 }), (a, b, c, width) => {
      const [first, middle, last] = [a, b, c].sort((one, other) => one - other).map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10)) as [string, string, string];
      const { x, labels: names, years } = of(first, last, width);
      const [left, between, right] = [x(timeOf(first)), x(timeOf(middle)), x(timeOf(last))];
      expect(left).to.be.at.least(0);
      expect(right).to.be.at.most(width);
      if (first !== last) expect(between).to.be.closeTo(left + ((right - left) * (timeOf(middle) - timeOf(first))) / (timeOf(last) - timeOf(first)), 0.001);
      for (const row of [names, years]) {
        for (const [index, { text, x: at }] of row.entries()) {
          expect(at - text.length * 3.5).to.be.at.least(-5.001);
          expect(at + text.length * 3.5).to.be.at.most(width + 5.001);
          const next = row[index + 1];
          if (next) expect(next.x - next.text.length * 3.5).to.be.above(at + text.length * 3.5);
        }
      }
    }));
  });
});

describe('a line', () => {
  it('stops where nothing was measured, and over more than a year without any measure', () => {
    const at = (index: number, day: number, value?: number) => ({ index, day, value });
    expect(runsOf([at(0, 0, 1), at(1, 10, 2), at(2, 20), at(3, 30, 3), at(4, 500, 4)]).map((run) => run.map(({ index }) => index))).to.deep.equal([[0, 1], [3], [4]]);
  });

  for (const [what, days, longest] of [
    ['a bilan every six months: one that was left out', [0, 182, 365, 547, 730, 912, 1277, 1460], 1.6 * 182],
    ['the bilans of a programme, which keep no rhythm', [0, 63, 119, 303, 393, 484, 849], 400],
    ['a pedometer every day: a month', [0, 1, 2, 3, 4, 5, 6, 7, 60], 31],
    ['few measures: more than a year', [0, 10, 20, 300], 400],
  ] as const) {
    it(`stops, of ${what}`, () => { expect(longestStep(days)).to.be.closeTo(longest, 2); });
  }

  it('keeps the first, the last, the lowest and the highest of a column of pixels, and all others when there are few', () => {
    const point = fc.record({ x: fc.integer({ min: 0, max: 40 }), y: fc.integer({ min: 0, max: 125 }) });
    fc.assert(fc.property(fc.array(point, { maxLength: 400 }), (points) => {
      const drawn = points.sort((one, other) => one.x - other.x).map((each, index) => ({ ...each, index }));
      const kept = thinned(drawn);
      expect(kept).to.deep.equal([...kept].sort((one, other) => one.index - other.index));
      for (const column of new Set(drawn.map(({ x }) => x))) {
        const [before, after] = [drawn, kept].map((all) => all.filter(({ x }) => x === column)) as [typeof drawn, typeof drawn];
        const heights = (all: typeof drawn) => all.map(({ y }) => y);
        expect(after.length).to.be.at.most(4);
        expect([after[0], after.at(-1)]).to.deep.equal([before[0], before.at(-1)]);
        expect([Math.min(...heights(after)), Math.max(...heights(after))]).to.deep.equal([Math.min(...heights(before)), Math.max(...heights(before))]);
      }
    }));
  });
});

describe('words on a chart', () => {
  /** What of the drawing is written over something else, or out of it. */
  function clashes(drawing: SVGSVGElement): string[] {
    const frame = drawing.getBoundingClientRect();
    const texts = [...drawing.querySelectorAll('text')].map((each) => ({ words: each.textContent, box: each.getBoundingClientRect() }));
    // A box of text is higher than its letters: three pixels of it may be shared, or out.
    const outside = texts.filter(({ box }) => box.left < frame.left - 0.5 || box.right > frame.right + 0.5 || box.top < frame.top - 3.5 || box.bottom > frame.bottom + 3.5).map(({ words }) => `« ${words} » is out`);
    const over = texts.flatMap(({ words, box }, index) => texts.slice(index + 1).filter((other) =>
      box.left < other.box.right - 0.5 && other.box.left < box.right - 0.5 && box.top < other.box.bottom - 3.5 && other.box.top < box.bottom - 3.5).map((other) => `« ${words} » over « ${other.words} »`));
    return [...outside, ...over];
  }

  const measures = ['six-minute-walk', 'sit-and-reach', 'pain', 'steps', 'weight', 'blood-pressure', 'gait-speed'] as const;
  const step = fc.record({ gap: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 900 })), share: fc.oneof(fc.constant(0.5), fc.constant(0), fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })) });

  it('never cover one another nor leave the drawing, at any width', async () => {
    const aim = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined });
    await fc.assert(fc.asyncProperty(fc.constantFrom(...measures), fc.array(step, { minLength: 1, maxLength: 14 }), aim, fc.constantFrom('low', 'high'), fc.boolean(), fc.integer({ min: 280, max: 900 }),
      async (id, steps, share, side, isPlanned, width) => {
        const { low, high } = definitionOf({ customMeasures: [] }, id)!.range;
        const valueOf = (part: number) => Math.round((low + part * (high - low)) * 10) / 10;
        let at = 0;
        const made = steps.map(({ gap, share: part }) => {
          at += gap;
          return measure(id, new Date(Date.UTC(2020, 0, 1 + at)).toISOString().slice(0, 10), valueOf(part), id === 'blood-pressure' ? { secondValue: valueOf(part * 0.6) } : {});
        });
        const carnet = carnetOf(made, { goals: share === undefined ? [] : [goal(id, { [side]: valueOf(share) })], milestones: isPlanned ? [planned('2060-01-01')] : [] });
        const host = await openMeasures(carnet, { period: 'all', today: '2059-11-01', width: `${String(width)}px` });
        const drawing = all<SVGSVGElement>(host, '.drawing')[0]!;
        expect(clashes(drawing)).to.deep.equal([]);
        const written = [...drawing.querySelectorAll('.value')].map(({ textContent }) => textContent);
        expect(written, 'The last value is written.').to.have.length.at.least(1);
        expect(drawing.getBoundingClientRect().width, 'Letters have their true size.').to.be.closeTo(Number(drawing.getAttribute('viewBox')!.split(' ')[2]), 1);
        host.remove();
      }), { numRuns: 60, includeErrorInReport: true });
  }).timeout(30_000);

  it('are written beside the first and the last of many points, and beside each of few', async () => {
    const days = (count: number) => Array.from({ length: count }, (_, index) => measure('six-minute-walk', new Date(Date.UTC(2026, 2, 1 + index * 4)).toISOString().slice(0, 10), 300 + ((index * 37) % 90)));
    const written = async (count: number) => all(await openMeasures(carnetOf(days(count)), { period: 'all', width: '700px' }), '.drawing .value').length;
    expect([await written(5), await written(12), await written(13)]).to.deep.equal([5, 12, 2]);
  });
});
