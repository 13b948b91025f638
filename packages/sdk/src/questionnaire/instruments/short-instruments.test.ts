import { expect } from 'chai';
import fc from 'fast-check';
import { flat, garbage } from './answers.suite.js';
import { evs } from './evs.js';
import { icopeStep1 } from './icope-step1.js';
import { marshall } from './marshall.js';
import { motivation } from './motivation.js';
import { ricciGagnon } from './ricci-gagnon.js';

describe('The Exercise Vital Sign', () => {
  // instruments.md §4.3
  const examples: [number, number, number, string][] = [[0, 0, 0, 'inactive'], [3, 30, 90, 'insufficient'], [5, 30, 150, 'meets'], [7, 20, 140, 'insufficient'], [2.5, 60, 150, 'meets'], [3, 50, 150, 'meets'], [1, 1, 1, 'insufficient'], [1, 149, 149, 'insufficient']];
  for (const [days, minutes, product, category] of examples) {
    it(`gives ${product} for ${days} days of ${minutes} minutes`, () => {
      const score = evs.score(flat({ days, minutes, 'strength.days': 2 }));
      expect([score.values.activityMinutesPerWeek, score.category, score.flags.includes('meetsWho2020'), score.issues]).to.deep.equal([product, category, category === 'meets', []]);
    });
  }

  it('asks no minutes of no day, and has no result without days', () => {
    expect(evs.score(flat({ days: 0 })).values.activityMinutesPerWeek).to.equal(0);
    const { values, category, issues } = evs.score(flat({ minutes: 30 }));
    expect([values.activityMinutesPerWeek, category, issues[0]?.path]).to.deep.equal([null, null, ['days']]);
  });

  it('asks about minutes of no day', () => expect(evs.score(flat({ days: 0, minutes: 30 }))).to.deep.include({ category: null }));

  for (const [days, meets] of [[1, false], [2, true]] as const) {
    it(`says that ${days} days of strengthening ${meets ? 'reach' : 'do not reach'} the advice`, () => expect(evs.score(flat({ days: 1, minutes: 10, 'strength.days': days })).flags.includes('meetsWho2020Strength')).to.equal(meets));
  }
});

describe('Ricci and Gagnon', () => {
  const answers = (codes: string) => flat(Object.fromEntries(codes.split(',').map((code, index) => [`q${index + 1}`, code])));
  // instruments.md §4.1: total, parts, class.
  const examples: [string, number, number, number, number, string][] = [
    ['1,no,1,1,1,1,1,1,1', 9, 1, 4, 4, 'inactive'],
    ['2,no,4,4,4,1,2,2,1', 12, 2, 4, 6, 'inactive'],
    ['1,yes,2,2,2,1,1,2,1', 17, 1, 11, 5, 'inactive'],
    ['3,yes,3,3,3,2,2,3,2', 26, 3, 14, 9, 'active'],
    ['4,yes,5,5,4,3,3,4,3', 36, 4, 19, 13, 'very-active'],
    ['5,yes,5,5,5,5,5,5,5', 45, 5, 20, 20, 'very-active'],
    ['2,yes,2,2,2,1,1,2,1', 18, 2, 11, 5, 'active'],
    ['3,yes,5,5,4,3,3,4,3', 35, 3, 19, 13, 'active'],
  ];
  for (const [codes, total, sedentaryScore, leisureScore, dailyScore, category] of examples) {
    it(`gives ${total} for ${codes}`, () => {
      const score = ricciGagnon.score(answers(codes));
      expect([score.values, score.category, score.issues]).to.deep.equal([{ score: total, sedentaryScore, leisureScore, dailyScore }, category, []]);
    });
  }

  it('takes yes and no as booleans too', () => expect(ricciGagnon.score(flat({ q1: '1', q2: false, q6: '1', q7: '1', q8: '1', q9: '1' })).values.score).to.equal(9));

  it('has no total without an answer, and says which', () => {
    const { values, category, issues } = ricciGagnon.score(flat({ q1: '1', q2: 'yes', q3: '1', q4: '1', q6: '1', q7: '1', q8: '1', q9: '1' }));
    expect([values.score, values.leisureScore, values.dailyScore, category, issues.map(({ path }) => path[0])]).to.deep.equal([null, null, 4, null, ['q5']]);
  });

  it('maps no number to a band', () => {
    const { values, issues } = ricciGagnon.score(flat({ q1: '6', q2: 'no', q6: '1', q7: '1', q8: '1', q9: '1' }));
    expect([values.score, issues[0]?.code]).to.deep.equal([null, 'answer-unreadable']);
  });
});

describe('Marshall', () => {
  // instruments.md §4.2
  const examples: [string, string, number, string][] = [
    ['never', 'never', 0, 'insufficient'], ['1-2', '1-2', 3, 'insufficient'], ['1-2', '3-4', 4, 'sufficient'], ['3+', 'never', 4, 'sufficient'],
    ['never', '5+', 4, 'sufficient'], ['never', '3-4', 2, 'insufficient'], ['3+', '5+', 8, 'sufficient'],
  ];
  for (const [A, B, total, category] of examples) {
    it(`gives ${total} for ${A} and ${B}`, () => {
      const score = marshall.score(flat({ A, B }));
      expect([score.values.score, score.category]).to.deep.equal([total, category]);
    });
  }

  it('gives more points for more often', () => {
    const [a, b] = marshall.questionnaire.item!.map(({ answerOption }) => answerOption!.map(({ valueCoding }) => valueCoding!.code!));
    const points = (A: string, B: string) => marshall.score(flat({ A, B })).values.score!;
    for (const B of b!) expect(a!.map((A) => points(A, B))).to.deep.equal(a!.map((A) => points(A, B)).sort((x, y) => x - y));
  });

  it('has no total of one answer', () => expect(marshall.score(flat({ A: '3+' }))).to.deep.include({ category: null }));
});

describe('Step 1 of ICOPE', () => {
  const well = {
    'cognition.words': 3, 'cognition.orientation': true, 'locomotion.completed': true, 'locomotion.seconds': 11, 'vitality.weight-loss': false, 'vitality.appetite-loss': false,
    'psychological.low-mood': false, 'psychological.loss-of-interest': false, 'vision.problem': false, 'hearing.problem': false,
  };
  const losses = (change: Record<string, boolean | number | undefined>, options = {}) => icopeStep1.score(flat({ ...well, ...change }), options);
  // instruments.md §4.4
  const examples: [string, Record<string, boolean | number | undefined>, string[]][] = [
    ['a chair test of 12 s', { 'locomotion.seconds': 12 }, []],
    ['one of 14 s', { 'locomotion.seconds': 14 }, []],
    ['one of 14.2 s', { 'locomotion.seconds': 14.2 }, ['locomotionLoss']],
    ['one that was not completed', { 'locomotion.completed': false, 'locomotion.seconds': undefined }, ['locomotionLoss']],
    ['two words', { 'cognition.words': 2 }, ['cognitionLoss']],
    ['a loss of weight and low mood', { 'vitality.weight-loss': true, 'psychological.low-mood': true }, ['vitalityLoss', 'psychologicalLoss']],
    ['failed tests of vision and hearing', { 'vision.chart': false, 'hearing.whisper': false }, ['visionLoss', 'hearingLoss']],
    ['a wrong place', { 'cognition.orientation': false }, ['cognitionLoss']],
  ];
  for (const [name, change, expected] of examples) {
    it(`finds ${expected.join(' and ') || 'nothing'} in ${name}`, () => {
      const { flags, category, values } = losses(change);
      expect([flags, category, values.functionsToAssess]).to.deep.equal([expected, expected.length > 0 ? 'in-depth-assessment' : 'no-loss-found', expected.length]);
    });
  }

  it('lets a host take 14 s for a loss', () => expect(losses({ 'locomotion.seconds': 14 }, { thresholds: { chairRiseSeconds: 13.9 } }).flags).to.deep.equal(['locomotionLoss']));

  it('finds nothing in no answer, and says so', () => {
    const { values, category, issues } = losses({ 'locomotion.completed': undefined, 'locomotion.seconds': undefined, 'vision.problem': undefined });
    expect([values.locomotionLoss, values.visionLoss, values.functionsToAssess, category]).to.deep.equal([null, null, null, null]);
    expect(issues.map(({ path }) => path[0])).to.deep.equal(['locomotion.completed', 'vision.problem', 'vision.chart']);
  });

  it('needs one loss only to ask for more', () => expect(icopeStep1.score(flat({ 'vitality.weight-loss': true })).category).to.equal('in-depth-assessment'));
});

describe('Motivation', () => {
  it('keeps both numbers, 0 too, and counts what was named', () => {
    const { values, issues } = motivation.score({ resourceType: 'QuestionnaireResponse', status: 'completed', item: [
      { linkId: 'importance', answer: [{ valueInteger: 0 }] }, { linkId: 'confidence', answer: [{ valueInteger: 10 }] },
      { linkId: 'barriers', answer: [{ valueCoding: { code: 'pain' } }, { valueString: 'Le froid' }] }, { linkId: 'levers', answer: [{ valueCoding: { code: 'sleep' } }] },
    ] });
    expect([values, issues]).to.deep.equal([{ importanceScore: 0, confidenceScore: 10, barrierCount: 2, leverCount: 1 }, []]);
  });

  it('takes nothing for an obstacle when nothing holds back', () => expect(motivation.score(flat({ importance: 5, confidence: 5, barriers: 'none' })).values.barrierCount).to.equal(0));

  it('has no number for what was not answered', () => expect(motivation.score(flat({})).values).to.deep.equal({ importanceScore: null, confidenceScore: null, barrierCount: null, leverCount: null }));

  for (const [said, kept] of [[-1, null], [0, 0], [10, 10], [11, null]] as const) it(`${kept === null ? 'asks about' : 'takes'} ${said}`, () => expect(motivation.score(flat({ importance: said })).values.importanceScore).to.equal(kept));
});

describe('The short instruments', () => {
  it('throw at nothing', () => {
    const linkIds = ['days', 'minutes', 'q1', 'q2', 'q5', 'A', 'B', 'cognition.words', 'locomotion.completed', 'importance', 'barriers'];
    fc.assert(fc.property(garbage(linkIds), (response) => {
      for (const instrument of [evs, ricciGagnon, marshall, icopeStep1, motivation]) expect(instrument.score(response as never).issues, instrument.id).to.not.deep.equal([]);
    }), { numRuns: 300 });
  });
});
