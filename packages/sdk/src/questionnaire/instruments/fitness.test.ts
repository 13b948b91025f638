import { expect } from 'chai';
import fc from 'fast-check';
import { flat, garbage } from './answers.suite.js';
import { bodyMassIndex, chairStandNorm, enrightWalk, type Sex, type Traits } from './fitness-norms.js';
import { fitness } from './fitness.js';
import { measures } from './fitness-score.js';

const person = (sex: Sex, ageYears: number, heightCm: number, massKg: number): Traits => ({ sex, ageYears, heightCm, massKg });

describe('The norms of a fitness assessment', () => {
  // instruments.md §5.1
  const walks: [Traits, number, number][] = [
    [person('male', 60, 175, 80), 574, 421], [person('female', 60, 162, 68), 506, 367], [person('male', 72, 170, 75), 484, 331],
    [person('female', 75, 158, 60), 429, 290], [person('male', 45, 180, 85), 678, 525],
  ];
  for (const [traits, predictedMetres, lowerLimitMetres] of walks) {
    it(`expect ${predictedMetres} m of ${traits.sex === 'male' ? 'a man' : 'a woman'} of ${traits.ageYears}`, () => expect(enrightWalk(traits)).to.deep.equal({ predictedMetres, lowerLimitMetres }));
  }

  for (const [age, isKnown] of [[39, false], [40, true], [80, true], [81, false], [NaN, false]] as const) {
    it(`${isKnown ? 'speak' : 'do not speak'} of a walk at ${age}`, () => expect(enrightWalk(person('male', age, 175, 80)) !== undefined).to.equal(isKnown));
  }

  it('expect nothing of a body for which the formula falls to nothing', () => expect(enrightWalk(person('female', 80, 100, 300))).to.equal(undefined));

  // instruments.md §5.2
  const bands: [number, number | undefined, number | undefined][] = [[59, undefined, undefined], [60, 14, 12], [65, 12, 11], [70, 12, 10], [75, 11, 10], [80, 10, 9], [85, 8, 8], [90, 7, 4], [94, 7, 4], [95, undefined, undefined]];
  for (const [age, male, female] of bands) it(`give ${male ?? 'no'} and ${female ?? 'no'} stands at ${age}`, () => expect([chairStandNorm(age, 'male'), chairStandNorm(age, 'female')]).to.deep.equal([male, female]));

  // instruments.md §5.3
  for (const [mass, height, expected] of [[82, 175, 26.8], [58, 162, 22.1], [95, 168, 33.7]] as const) it(`give an index of ${expected}`, () => expect(bodyMassIndex(mass, height)).to.equal(expected));
});

describe('The fitness assessment', () => {
  // instruments.md §5.2
  const stands: [Sex, number, number, boolean, boolean][] = [['male', 62, 13, false, true], ['male', 62, 14, false, false], ['female', 71, 10, false, false], ['female', 71, 9, false, true], ['female', 91, 4, false, false], ['male', 50, 20, false, false], ['female', 66, 12, true, true]];
  for (const [sex, ageYears, count, arms, isBelow] of stands) {
    it(`says ${isBelow ? 'below average' : 'nothing'} of ${count} stands${arms ? ' with arms' : ''} at ${ageYears}`, () => {
      const { flags, values } = fitness.score(flat({ 'chair-stand': count, 'chair-stand.arms': arms }), { sex, ageYears });
      expect([flags.includes('chairStandBelowAverage'), values.chairStandsPer30Seconds, values.chairStandsWithArmsPer30Seconds]).to.deep.equal([isBelow, arms ? 0 : count, arms ? count : null]);
    });
  }

  it('holds a walk against what is expected of the person', () => {
    const { values, flags } = fitness.score(flat({ walk: 420, height: 175, weight: 80 }), { sex: 'male', ageYears: 60 });
    expect(values).to.include({ sixMinuteWalkPredictedMetres: 574, sixMinuteWalkLowerLimitMetres: 421, sixMinuteWalkPercentOfPredicted: 73, bodyMassIndexKgPerM2: 26.1 });
    expect(flags).to.deep.equal(['walkBelowLowerLimit']);
    expect(fitness.score(flat({ walk: 421, height: 175, weight: 80 }), { sex: 'male', ageYears: 60 }).flags).to.deep.equal([]);
  });

  it('has no norm without the age and the sex, and says so', () => {
    const { values, issues } = fitness.score(flat({ walk: 420, height: 175, weight: 80 }));
    expect([values.sixMinuteWalkPredictedMetres, issues.map(({ code }) => code)]).to.deep.equal([null, ['norm-needs-age-and-sex']]);
  });

  const lines: [string, number, number, string][] = [
    ['five-rises', 15, 15.1, 'fiveChairRisesAboveThreshold'], ['tug', 20, 20.1, 'timedUpAndGoAboveThreshold'], ['gait', 0.81, 0.8, 'gaitSpeedAtMostThreshold'],
    ['balance', 5, 4.9, 'oneLegStandBelowThreshold'], ['grip.right', 27, 26.9, 'gripBelowThreshold'],
  ];
  for (const [linkId, without, withFlag, flag] of lines) {
    it(`draws the line of ${linkId} between ${without} and ${withFlag}`, () => {
      const holds = (value: number) => fitness.score(flat({ [linkId]: value }), { sex: 'male', ageYears: 60 }).flags.includes(flag);
      expect([holds(without), holds(withFlag)]).to.deep.equal([false, true]);
    });
  }

  it('takes the better hand, and the line of a woman', () => {
    expect(fitness.score(flat({ 'grip.right': 15, 'grip.left': 16 }), { sex: 'female', ageYears: 60 })).to.deep.include({ flags: [] });
    expect(fitness.score(flat({ 'grip.right': 15.9 }), { sex: 'female', ageYears: 60 }).flags).to.deep.equal(['gripBelowThreshold']);
  });

  it('takes the threshold of a host for the timed up and go', () => expect(fitness.score(flat({ tug: 14 }), { thresholds: { timedUpAndGoSeconds: 13.5 } }).flags).to.deep.equal(['timedUpAndGoAboveThreshold']));

  it('takes a test that was not done for nothing at all', () => {
    const { values, issues } = fitness.score(flat({}));
    expect([Object.values(values).every((value) => value === null), issues.map(({ code }) => code)]).to.deep.equal([true, ['nothing-measured']]);
  });

  for (const { linkId, value, minimum, maximum } of measures) {
    it(`takes ${linkId} from ${minimum} to ${maximum}, and asks about more`, () => {
      const read = (said: number) => fitness.score(flat({ [linkId]: said })).values[value];
      expect([read(minimum), read(maximum), read(minimum - 0.1), read(maximum + 0.1)]).to.deep.equal([minimum, maximum, null, null]);
    });
  }

  it('asks about a diastolic pressure that is not below the systolic one', () => {
    const { values, issues } = fitness.score(flat({ systolic: 80, diastolic: 80 }));
    expect([values.systolicMmHg, issues[0]?.code]).to.deep.equal([null, 'diastolic-not-below-systolic']);
  });

  it('throws at nothing', () => {
    fc.assert(fc.property(garbage(measures.map(({ linkId }) => linkId)), fc.anything(), (response, ageYears) => {
      const { values } = fitness.score(response as never, { ageYears: ageYears as never, sex: 'male' });
      for (const value of Object.values(values)) expect(value === null || Number.isFinite(value)).to.equal(true);
    }), { numRuns: 300 });
  });
});
