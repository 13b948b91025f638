import type { QuestionnaireItem } from 'fhir/r4.js';
import { expect } from 'chai';
import { questionnaireResponses } from '../../testing/questionnaire-responses.js';
import { activityOf } from '../activity.js';
import { createForm, readQuestionnaire } from '../form.js';
import { translateQuestionnaire } from '../translate.js';
import { compareWithRecommendations, instruments, instrumentIds, loadInstrument, populationOf, recommendations, type Bilingual, type Instrument } from './index.js';

const itemsOf = (items: readonly QuestionnaireItem[] | undefined): QuestionnaireItem[] => (items ?? []).flatMap((item) => [item, ...itemsOf(item.item)]);
const all = Object.values(instruments);
const scored = Object.entries(questionnaireResponses).map(([name, response]) => {
  const instrument = all.find(({ questionnaire }) => response.questionnaire?.startsWith(`${questionnaire.url}|`))!;
  return { name, response, instrument, score: instrument.score(response, { ageYears: 68, sex: 'female' }) };
});

/** Every text of an instrument, in both languages. */
const textsOf = ({ title, standing, confirmed, unconfirmed, licence, results, categories, flags }: Instrument): Bilingual[] => [
  title, standing, licence, ...confirmed, ...unconfirmed, ...Object.values(categories), ...Object.values(flags),
  ...results.flatMap(({ label, note, references, breakdown }) => [
    label, ...(note ? [note] : []), ...references.flatMap((reference) => [reference.label, reference.source]),
    ...(breakdown ? [...breakdown.columns, ...breakdown.rows].map((each) => each.label) : []),
  ]),
];

describe('The instruments', () => {
  it('are all there, each under its id', () => expect(Object.keys(instruments)).to.deep.equal([...instrumentIds]));

  it('load one by one', async () => {
    for (const id of instrumentIds) expect((await loadInstrument(id)).questionnaire).to.deep.equal(instruments[id].questionnaire);
  });

  it('refuse an id that is none', async () => {
    for (const id of ['x', 'constructor']) expect(await loadInstrument(id as never).catch((error: unknown) => error)).to.be.instanceOf(RangeError);
  });

  for (const instrument of all) {
    const { id, questionnaire, results, flags } = instrument;
    const items = itemsOf(questionnaire.item);

    describe(id, () => {
      it('is read by the form without an issue', () => expect(readQuestionnaire(questionnaire).issues).to.deep.equal([]));

      it('asks nothing that must be answered', () => expect(items.filter(({ required }) => required)).to.deep.equal([]));

      it('has each linkId once', () => expect(items.map(({ linkId }) => linkId)).to.have.lengthOf(new Set(items.map(({ linkId }) => linkId)).size));

      it('names no code of LOINC with words of ours', () => {
        const codings = items.flatMap(({ code = [] }) => code);
        expect(codings.filter(({ system, display }) => system !== 'http://loinc.org' || display !== undefined)).to.deep.equal([]);
      });

      it('speaks English through and through', () => {
        const french = new Set(items.flatMap(({ text, answerOption = [] }) => [text, ...answerOption.map(({ valueCoding }) => valueCoding?.display)]));
        const english = itemsOf(translateQuestionnaire(questionnaire, 'en').item).flatMap(({ text, answerOption = [] }) => [text, ...answerOption.map(({ valueCoding }) => valueCoding?.display)]);
        const same = english.filter((text) => text !== undefined && french.has(text) && /[éèêàâçîôûœ]/i.test(text));
        expect(same).to.deep.equal([]);
        expect(english.length).to.be.greaterThan(0);
        expect(JSON.stringify(translateQuestionnaire(questionnaire, 'en'))).to.not.match(/"display":"(j\/sem|min\/j|sur 10|mots|levers|pas\/j)"/);
      });

      it('says in both languages whose it is, what is confirmed and what is not', () => {
        expect(instrument.unconfirmed.length).to.be.greaterThan(0);
        for (const { fr, en } of textsOf(instrument)) expect([fr, en]).to.not.include('');
      });

      it('shows values that its score has', () => {
        const { values } = instrument.score({ resourceType: 'QuestionnaireResponse', status: 'completed' }, { ageYears: 68, sex: 'female' });
        const shown = results.flatMap(({ value, breakdown }) => [value, ...(breakdown ? [...breakdown.rows.flatMap((row) => row.values), ...breakdown.total] : [])]).filter((name) => name !== undefined);
        expect(shown.filter((name) => !(name in values))).to.deep.equal([]);
        expect(Object.values(values).filter((value) => value !== null), 'of no answer').to.deep.equal([]);
      });

      it('is scored by what its own form gives', () => {
        for (const { response, score } of scored.filter((each) => each.instrument === instrument)) {
          const form = createForm(questionnaire, { response });
          expect(instrument.score(form.response(), { ageYears: 68, sex: 'female' })).to.deep.equal(score);
        }
      });

      it('has words for the flags and the category it gives', () => {
        for (const { score } of scored.filter((each) => each.instrument === instrument)) {
          expect(score.flags.filter((flag) => !(flag in flags))).to.deep.equal([]);
          if (score.category !== null) expect(instrument.categories).to.have.property(score.category);
        }
      });
    });
  }

  it('are each answered in the examples', () => expect(new Set(scored.map(({ score }) => score.instrument))).to.deep.equal(new Set(instrumentIds)));

  it('leave what was not answered without a number', () => {
    for (const { score } of scored) for (const [name, value] of Object.entries(score.values)) expect(value === null || Number.isFinite(value), name).to.equal(true);
  });

  const activities: [keyof typeof questionnaireResponses, string[]][] = [
    ['onapsPaq', ['work.vigorous', 'work.moderate', 'work.sitting', 'transport.active', 'transport.sitting', 'leisure.vigorous', 'leisure.moderate', 'home.sitting.screen', 'home.sitting.other']],
    ['gpaq', ['P1', 'P4', 'P7', 'P10', 'P13']], ['ipaqShort', ['vigorous', 'moderate', 'walking']], ['evs', ['activity']],
    ['ricciGagnon', []], ['marshall', []], ['icopeStep1', []], ['motivation', []], ['fitness', []],
  ];
  for (const [name, linkIds] of activities) {
    it(`have ${linkIds.length} activities of days and minutes in ${name}`, () => {
      const { instrument } = scored.find((each) => each.name === name)!;
      const found = [...readQuestionnaire(instrument.questionnaire).byLinkId.values()].filter((item) => activityOf(item)).map(({ linkId }) => linkId);
      expect(found).to.deep.equal(linkIds);
    });
  }

  it('ask for days and minutes only of what is practised', () => {
    const form = createForm(instruments['onaps-paq'].questionnaire);
    const enabled = () => ['transport.active.days', 'transport.active.minutes'].map((linkId) => form.state(linkId)!.enabled);
    expect(enabled()).to.deep.equal([false, false]);
    form.answer('transport.active', true);
    expect(enabled()).to.deep.equal([true, true]);
  });

  it('ask how long of a time seated, unless on no day', () => {
    const form = createForm(instruments['onaps-paq'].questionnaire);
    const isAsked = () => form.state('work.sitting.minutes')!.enabled;
    expect(isAsked()).to.equal(true);
    form.answer('work.sitting.days', 0);
    expect(isAsked()).to.equal(false);
    form.answer('work.sitting.days', 5);
    expect(isAsked()).to.equal(true);
  });

  it('give the same result whatever the order of answering', () => {
    const { questionnaire, score } = instruments.evs;
    const one = createForm(questionnaire);
    const other = createForm(questionnaire);
    for (const [linkId, value] of [['days', 3], ['minutes', 30], ['strength.days', 1]] as const) one.answer(linkId, value);
    for (const [linkId, value] of [['strength.days', 1], ['minutes', 30], ['days', 3]] as const) other.answer(linkId, value);
    expect(score(other.response())).to.deep.equal(score(one.response()));
    expect(score(one.response()).values.activityMinutesPerWeek).to.equal(90);
  });
});

describe('The recommendations', () => {
  for (const [age, population] of [[4, undefined], [5, 'child'], [17, 'child'], [18, 'adult'], [64, 'adult'], [65, 'older-adult'], [NaN, undefined]] as const) {
    it(`speak at ${age} to ${population ?? 'nobody'}`, () => expect(populationOf(age)).to.equal(population));
  }

  it('each name their document, its year, and whether it was read', () => {
    for (const { source, version, isConfirmed, id } of recommendations) expect([source !== '', /^20\d\d$/.test(version), /press/.test(source)], id).to.deep.equal([true, true, !isConfirmed]);
  });

  const met = (values: object, population: 'child' | 'adult' | 'older-adult', id: string) => compareWithRecommendations(values, population).find(({ recommendation }) => recommendation.id === id)?.isMet;
  const lines: [string, 'child' | 'adult' | 'older-adult', string, number, number][] = [
    ['equivalentMinutesPerWeek', 'adult', 'who-aerobic', 149, 150], ['strengthDaysPerWeek', 'adult', 'who-strength', 1, 2], ['strengthDaysPerWeek', 'child', 'who-strength-child', 2, 3],
    ['moderateToVigorousMinutesPerDay', 'child', 'who-aerobic-child', 59, 60], ['balanceDaysPerWeek', 'older-adult', 'who-balance', 2, 3], ['sittingMinutesPerDay', 'adult', 'anses-sitting', 481, 480],
    ['moderateDaysOf30MinutesPerWeek', 'adult', 'anses-aerobic', 4, 5],
  ];
  for (const [measure, population, id, not, yes] of lines) {
    it(`hold ${measure} of ${id} between ${not} and ${yes}`, () => expect([met({ [measure]: not }, population, id), met({ [measure]: yes }, population, id)]).to.deep.equal([false, true]));
  }

  it('do not know of what was not measured', () => expect(met({}, 'adult', 'who-aerobic')).to.equal(null));
  it('ask an adult for no balance', () => expect(met({ balanceDaysPerWeek: 0 }, 'adult', 'who-balance')).to.equal(undefined));
});
