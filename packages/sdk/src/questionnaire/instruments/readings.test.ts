import type { Observation, QuestionnaireResponse } from 'fhir/r4.js';
import { expect } from 'chai';
import { fromObservations, toObservations } from '../fhir-observations.js';
import { fromQuestionnaireBundle } from '../fhir-bundle.js';
import { activity, flat, sitting } from './answers.suite.js';
import { evs } from './evs.js';
import { fitness } from './fitness.js';
import { gpaq } from './gpaq.js';
import { ipaqShort } from './ipaq-short.js';
import { onapsPaq } from './onaps-paq.js';

/** Answers that can be read in more than one way: none of them may give a number that nobody meant. */

const quantities = (answers: Readonly<Record<string, object>>): QuestionnaireResponse => ({
  resourceType: 'QuestionnaireResponse', status: 'completed', item: Object.entries(answers).map(([linkId, valueQuantity]) => ({ linkId, answer: [{ valueQuantity }] })),
});
const unreadable = (linkId: string) => ({ code: 'answer-unreadable', severity: 'error', path: [linkId] });

describe('A score', () => {
  // IPAQ, scoring protocol of 2005: responses of less than 10 minutes, and their days, are recoded to zero.
  it('counts no day of the IPAQ on which nothing lasted 10 minutes', () => {
    const week = (vigorousMinutes: number) => ipaqShort.score(flat({ 'vigorous.days': 3, 'vigorous.minutes': vigorousMinutes, 'moderate.days': 0, 'walking.days': 7, 'walking.minutes': 70, 'sitting.minutes': 60 }));
    expect([week(9).category, week(9).values.metMinutesPerWeek]).to.deep.equal(['moderate', 1617]);
    expect(week(10).category).to.equal('high');
    expect(ipaqShort.score(flat({ 'vigorous.days': 0, 'moderate.days': 5, 'moderate.minutes': 9, 'walking.days': 4, 'walking.minutes': 60 })).category).to.equal('low');
  });

  it('takes « less than » a number for no number', () => {
    const { values, issues } = fitness.score(quantities({ tug: { value: 20, comparator: '<', unit: 's', code: 's' } }));
    expect(values.timedUpAndGoSeconds).to.equal(null);
    expect(issues).to.deep.include(unreadable('tug'));
    expect(gpaq.score(quantities({ 'P16.minutes': { value: 8, comparator: '>', code: 'h' } })).values.sittingMinutesPerDay).to.equal(null);
  });

  it('takes a measure only in a unit that it knows, turned into its own', () => {
    const { values, issues } = fitness.score(quantities({
      height: { value: 1.75, unit: 'm', code: 'm' }, weight: { value: 180, unit: 'lb', code: '[lb_av]' }, walk: { value: 900, unit: 'ft', code: '[ft_i]' }, tug: { value: 12, unit: 'secondes', code: 's' },
      waist: { value: 94 }, systolic: { value: 120, code: 'mm[Hg]' }, diastolic: { value: 80, unit: 'mmHg' }, pain: { value: 3, code: '{score}' }, gait: { value: 2.9, code: 'km/h' },
    }));
    expect([values.heightCm, values.massKg, values.bodyMassIndexKgPerM2, values.sixMinuteWalkMetres, values.gaitSpeedMetresPerSecond]).to.deep.equal([175, null, null, null, null]);
    expect([values.timedUpAndGoSeconds, values.waistCm, values.systolicMmHg, values.diastolicMmHg, values.painScore]).to.deep.equal([12, 94, 120, 80, 3]);
    for (const linkId of ['weight', 'walk', 'gait']) expect(issues).to.deep.include(unreadable(linkId));
  });

  it('holds a child against what is advised to a child, whatever the instrument', () => {
    const answers = { ...activity('P1', false), ...activity('P4', false), ...activity('P7', false), ...activity('P10', false), P13: true, 'P14': 5, 'P15.minutes': 60 };
    const walked = { 'vigorous.days': 0, 'moderate.days': 5, 'moderate.minutes': 60, 'walking.days': 0 };
    for (const [instrument, given] of [[gpaq, answers], [ipaqShort, walked], [evs, { days: 5, minutes: 60 }]] as const) {
      expect(instrument.score(flat(given)).flags, instrument.id).to.include('meetsWho2020');
      expect(instrument.score(flat(given), { ageYears: 40 }).flags, instrument.id).to.include('meetsWho2020');
      expect(instrument.score(flat(given), { ageYears: 12 }).flags, instrument.id).to.not.include('meetsWho2020');
    }
    expect(evs.score(flat({ days: 5, minutes: 60 }), { ageYears: 12 }).category).to.equal('insufficient');
    expect(evs.score(flat({ days: 7, minutes: 60 }), { ageYears: 12 }).category).to.equal('meets');
  });

  it('gives no minutes of a domain where a day of activity cannot be: nothing of it is written', () => {
    const { values } = onapsPaq.score(flat({
      ...activity('work.vigorous', false), ...activity('work.moderate', [7, 700]), ...activity('transport.active', false), ...activity('leisure.vigorous', false), ...activity('leisure.moderate', [7, 700]),
      ...sitting('work.sitting', [5, 60]), ...sitting('transport.sitting', [0, 0]), ...sitting('home.sitting.screen', [7, 60]), ...sitting('home.sitting.other', [7, 60]),
    }));
    expect([values.moderateMinutesPerWeek, values['work.moderateMinutesPerWeek'], values['leisure.moderateMinutesPerWeek']]).to.deep.equal([null, null, null]);
    expect([values['work.sittingMinutesPerWeek'], values['work.sittingMinutesPerDay']]).to.deep.equal([300, 42.9]);
  });
});

describe('What a server gives back', () => {
  const observations = toObservations(evs.score(flat({ days: 5, minutes: 30 })), { effective: '2026-11-20' });
  const withStatus = (status: Observation['status']) => observations.map((one) => ({ ...one, status }));

  it('is not read where it says that it was wrong', () => {
    expect(fromObservations(withStatus('amended'), 'evs').values.activityMinutesPerWeek).to.equal(150);
    for (const status of ['entered-in-error', 'cancelled'] as const) expect(fromObservations(withStatus(status), 'evs'), status).to.deep.equal({ values: {}, category: null });
  });

  it('is the last response that stands', () => {
    const response = (id: string, authored: string, status: QuestionnaireResponse['status']) => ({ resource: { resourceType: 'QuestionnaireResponse' as const, id, authored, status } });
    const bundle = { resourceType: 'Bundle' as const, type: 'searchset' as const, entry: [response('good', '2026-11-01', 'completed'), response('wrong', '2026-11-02', 'entered-in-error')] };
    expect(fromQuestionnaireBundle(bundle).response?.id).to.equal('good');
  });
});
