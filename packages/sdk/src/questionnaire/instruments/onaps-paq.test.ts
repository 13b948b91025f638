import { expect } from 'chai';
import fc from 'fast-check';
import { questionnaireResponses } from '../../testing/questionnaire-responses.js';
import { activity, flat, garbage, shuffled, sitting } from './answers.suite.js';
import { onapsPaq } from './onaps-paq.js';

type Pair = readonly [number, number];
/** Order of the table: work, travel, leisure. */
interface Week { vigorous?: Pair; moderate?: Pair; active?: Pair; leisureVigorous?: Pair; leisureModerate?: Pair; work?: Pair; travel?: Pair; screen?: Pair; other?: Pair }

const week = ({ vigorous, moderate, active, leisureVigorous, leisureModerate, work = [0, 0], travel = [0, 0], screen = [0, 0], other = [0, 0] }: Week) => ({
  ...activity('work.vigorous', vigorous ?? false), ...activity('work.moderate', moderate ?? false), ...activity('transport.active', active ?? false),
  ...activity('leisure.vigorous', leisureVigorous ?? false), ...activity('leisure.moderate', leisureModerate ?? false),
  ...sitting('work.sitting', work), ...sitting('transport.sitting', travel), ...sitting('home.sitting.screen', screen), ...sitting('home.sitting.other', other),
});
const score = (some: Week) => onapsPaq.score(flat(week(some)));

describe('The profile of activity and time seated', () => {
  // instruments.md §1.4, as printed: M, V, equivalent, MET-min, active, seated a week, a day, level.
  const examples: [Week, readonly [number, number, number, number, boolean, number, number, string]][] = [
    [{ work: [5, 480], screen: [7, 180] }, [0, 0, 0, 0, false, 3660, 522.9, 'high above 8 h']],
    [{ leisureModerate: [5, 30], screen: [7, 300] }, [150, 0, 150, 600, true, 2100, 300, 'moderate']],
    [{ active: [2, 30], leisureVigorous: [1, 45], screen: [7, 420] }, [60, 45, 150, 600, true, 2940, 420, 'moderate']],
    [{ active: [7, 20], leisureVigorous: [3, 40], work: [5, 300], travel: [7, 60], screen: [7, 120] }, [140, 120, 380, 1520, true, 2760, 394.3, 'moderate']],
    [{ leisureModerate: [3, 49], screen: [7, 179] }, [147, 0, 147, 588, false, 1253, 179, 'low']],
    [{ leisureVigorous: [2, 37], screen: [7, 421] }, [0, 74, 148, 592, false, 2947, 421, 'high']],
    [{ moderate: [5, 120], active: [5, 20], leisureVigorous: [2, 60], work: [5, 60], travel: [5, 30], screen: [7, 150] }, [700, 120, 940, 3760, true, 1500, 214.3, 'moderate']],
  ];
  const levelOf = (flags: readonly string[]) =>
    `${flags.includes('sittingBelow3h') ? 'low' : flags.includes('sittingAbove7h') ? 'high' : 'moderate'}${flags.includes('sittingAbove8h') ? ' above 8 h' : ''}`;
  examples.forEach(([some, expected], index) => {
    it(`gives the worked example ${index + 1}`, () => {
      const { values, flags, issues } = score(some);
      const { moderateMinutesPerWeek, vigorousMinutesPerWeek, equivalentMinutesPerWeek, metMinutesPerWeek, sittingMinutesPerWeek, sittingMinutesPerDay } = values;
      expect([moderateMinutesPerWeek, vigorousMinutesPerWeek, equivalentMinutesPerWeek, metMinutesPerWeek, flags.includes('meetsWho2020'), sittingMinutesPerWeek, sittingMinutesPerDay, levelOf(flags)])
        .to.deep.equal(expected);
      expect(issues.filter(({ severity }) => severity !== 'information')).to.deep.equal([]);
    });
  });

  it('reads the answers of the form as those of any other, at any depth', () => {
    const { values } = onapsPaq.score(questionnaireResponses.onapsPaq);
    expect([values.equivalentMinutesPerWeek, values.sittingMinutesPerWeek, values.sittingMinutesPerDay, values.strengthDaysPerWeek]).to.deep.equal([135, 3065, 437.9, 0]);
    expect([values['transport.moderateMinutesPerWeek'], values['leisure.vigorousMinutesPerWeek'], values['leisure.sittingMinutesPerWeek']]).to.deep.equal([60, 15, 1365]);
  });

  it('counts hours of a quantity as minutes', () => {
    const response = flat(week({ leisureModerate: [2, 90] }));
    response.item!.find(({ linkId }) => linkId === 'leisure.moderate.minutes')!.answer = [{ valueQuantity: { value: 1.5, unit: 'h', system: 'http://unitsofmeasure.org', code: 'h' } }];
    expect(onapsPaq.score(response).values.moderateMinutesPerWeek).to.equal(180);
  });

  const boundaries: [string, Week, string, boolean][] = [
    ['149 minutes do not meet WHO 2020', { leisureModerate: [1, 149] }, 'meetsWho2020', false],
    ['150 minutes do', { leisureModerate: [1, 150] }, 'meetsWho2020', true],
    ['180 minutes seated are not under 3 h', { screen: [7, 180] }, 'sittingBelow3h', false],
    ['179 are', { screen: [7, 179] }, 'sittingBelow3h', true],
    ['420 minutes seated are not above 7 h', { screen: [7, 420] }, 'sittingAbove7h', false],
    ['421 are', { screen: [7, 421] }, 'sittingAbove7h', true],
    ['480 minutes seated are not above 8 h', { screen: [7, 480] }, 'sittingAbove8h', false],
    ['481 are', { screen: [7, 481] }, 'sittingAbove8h', true],
  ];
  for (const [name, some, flag, expected] of boundaries) it(`says that ${name}`, () => expect(score(some).flags.includes(flag)).to.equal(expected));

  for (const [minutes, expected] of [[9, null], [10, 10], [960, 960], [961, null]] as const) {
    it(`${expected === null ? 'asks about' : 'takes'} an activity of ${minutes} minutes`, () => {
      const { values, issues } = score({ leisureModerate: [1, minutes] });
      expect([values.moderateMinutesPerWeek, issues.some(({ code }) => code === 'out-of-range')]).to.deep.equal([expected, expected === null]);
    });
  }

  it('never takes a missing answer for 0', () => {
    const answers = week({ leisureModerate: [5, 30], screen: [7, 100] });
    const { 'work.vigorous': _w, 'transport.sitting.days': _d, 'transport.sitting.minutes': _m, ...rest } = answers;
    const { values, flags, issues } = onapsPaq.score(flat(rest));
    expect([values.vigorousMinutesPerWeek, values.equivalentMinutesPerWeek, values.metMinutesPerWeek, values.sittingMinutesPerDay, values.moderateMinutesPerWeek, values['work.vigorousMinutesPerWeek']])
      .to.deep.equal([null, null, null, null, 150, null]);
    expect(flags).to.deep.equal([]);
    expect(issues.filter(({ code }) => code === 'answer-missing').map(({ path }) => path[0])).to.deep.equal(['work.vigorous', 'transport.sitting.days', 'strength.days']);
  });

  it('says which answer the person does not know', () => {
    const { values, issues } = onapsPaq.score(questionnaireResponses.onapsPaqIncomplete);
    expect(values.sittingMinutesPerDay).to.equal(null);
    expect(issues).to.deep.equal([{ code: 'answer-unknown', severity: 'warning', path: ['home.sitting.other.minutes'] }]);
  });

  it('asks about what is inconsistent, with what may have been meant, and repairs nothing', () => {
    const { values, issues } = onapsPaq.score(questionnaireResponses.onapsPaqInconsistent);
    expect(values.moderateMinutesPerWeek).to.equal(null);
    expect(issues.map(({ code, path, params }) => [code, path[0], params?.proposed])).to.deep.equal([
      ['practised-on-no-day', 'transport.active.days', undefined], ['out-of-range', 'leisure.moderate.minutes', 30], ['day-too-full', undefined, undefined],
    ]);
  });

  it('asks about time of an activity that is not practised', () => {
    const { values, issues } = onapsPaq.score(flat({ ...week({}), 'leisure.moderate.days': 3 }));
    expect([values.moderateMinutesPerWeek, issues[0]?.code, issues[0]?.path]).to.deep.equal([null, 'not-practised-with-time', ['leisure.moderate']]);
  });

  it('takes 15 hours as they are said, and asks whether they are minutes', () => {
    const { values, issues } = score({ screen: [1, 900] });
    expect([values.sittingMinutesPerWeek, issues[0]?.code, issues[0]?.params?.proposed]).to.deep.equal([900, 'hours-or-minutes', 15]);
  });

  it('takes no activity from a day that has more than 16 hours of it for certain', () => {
    expect(score({ moderate: [5, 500], leisureModerate: [5, 461] }).values.moderateMinutesPerWeek).to.equal(null);
    expect(score({ moderate: [5, 500], leisureModerate: [5, 460] }).values.moderateMinutesPerWeek).to.equal(4800);
    expect(score({ moderate: [3, 500], leisureModerate: [4, 900] }).values.moderateMinutesPerWeek, 'on different days').to.equal(5100);
  });

  it('asks when the same question has two answers that differ', () => {
    const response = flat(week({ leisureModerate: [5, 30] }));
    response.item!.push({ linkId: 'leisure.moderate.days', answer: [{ valueInteger: 4 }] });
    const { values, issues } = onapsPaq.score(response);
    expect([values.moderateMinutesPerWeek, issues[0]?.code]).to.deep.equal([null, 'answered-twice']);
  });

  it('takes the MET and the thresholds of a host', () => {
    const { values, flags } = onapsPaq.score(flat(week({ leisureModerate: [5, 30] })), { met: { 'leisure.moderate': 3.5 }, thresholds: { equivalentMinutesPerWeek: 151 } });
    expect([values.metMinutesPerWeek, flags.includes('meetsWho2020')]).to.deep.equal([525, false]);
  });

  it('holds a child against 60 minutes a day', () => {
    const met = (minutes: number) => onapsPaq.score(flat(week({ leisureModerate: [7, minutes] })), { ageYears: 12 }).flags.includes('meetsWho2020');
    expect([met(59), met(60)]).to.deep.equal([false, true]);
  });

  const pair = fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 10, max: 190 }));
  const anyWeek = fc.record({ vigorous: pair, moderate: pair, active: pair, leisureVigorous: pair, leisureModerate: pair });

  it('never lowers with more minutes', () => {
    const kinds = fc.constantFrom('vigorous' as const, 'moderate' as const, 'active' as const, 'leisureVigorous' as const, 'leisureModerate' as const);
    fc.assert(fc.property(anyWeek, kinds, fc.integer({ min: 1, max: 100 }), (some, kind, extra) => {
      const less = score(some);
      const more = score({ ...some, [kind]: [some[kind][0], some[kind][1] + extra] });
      for (const value of ['equivalentMinutesPerWeek', 'metMinutesPerWeek', 'activityMinutesPerWeek']) expect(more.values[value]).to.be.greaterThan(less.values[value]!);
      expect(less.flags.includes('meetsWho2020') && !more.flags.includes('meetsWho2020')).to.equal(false);
    }), { numRuns: 200 });
  });

  it('is the same in whatever order the items stand', () => {
    fc.assert(fc.property(anyWeek.map((some) => flat(week(some))).chain((response) => fc.tuple(fc.constant(response), shuffled(response))), ([one, other]) => {
      expect(onapsPaq.score(other)).to.deep.equal(onapsPaq.score(one));
    }), { numRuns: 100 });
  });

  it('throws at nothing, and tells what is wrong with it', () => {
    fc.assert(fc.property(garbage(Object.keys(week({ leisureModerate: [1, 30] }))), (response) => {
      const { issues, values } = onapsPaq.score(response as never);
      expect(issues).to.not.deep.equal([]);
      for (const value of Object.values(values)) expect(value === null || Number.isFinite(value)).to.equal(true);
    }), { numRuns: 300 });
  });

  it('bears a response that holds itself', () => {
    const item: { linkId: string; item: unknown[] } = { linkId: 'work', item: [] };
    item.item.push(item);
    expect(onapsPaq.score({ resourceType: 'QuestionnaireResponse', status: 'completed', item: [item] } as never).values.equivalentMinutesPerWeek).to.equal(null);
  });
});
