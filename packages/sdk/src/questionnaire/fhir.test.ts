import type { Bundle, Observation, QuestionnaireResponse } from 'fhir/r4.js';
import { expect } from 'chai';
import fc from 'fast-check';
import { fakePort } from '../testing/fake-port.js';
import { questionnaireResponses } from '../testing/questionnaire-responses.js';
import { observedValues, valueCode } from './instruments/codes.js';
import { instruments, instrumentIds } from './instruments/index.js';
import { fromObservations, fromQuestionnaireBundle, instrumentOf, toObservations, toQuestionnaireBundle } from './fhir.js';

const id = '0b7d2c1e-4f5a-4c83-9d26-7e1f3a5b9c04';
const effective = '2026-11-21T10:00:00+01:00';
const cases = Object.entries(questionnaireResponses).map(([name, response]) => {
  const instrument = instruments[instrumentOf(response.questionnaire)!];
  return { name, response, instrument, score: instrument.score(response, { ageYears: 68, sex: 'female' }) };
});
const scoreOf = (name: keyof typeof questionnaireResponses) => cases.find((each) => each.name === name)!.score;
const observationsIn = (bundle: Bundle) => bundle.entry!.flatMap(({ resource }) => (resource?.resourceType === 'Observation' ? [resource] : []));
const coded = (observations: readonly Observation[], code: string) => observations.find((each) => each.code.coding?.some((coding) => coding.code === code));

describe('toObservations', () => {
  it('writes the Exercise Vital Sign in the codes, units and categories of the guides', () => {
    const observations = toObservations(scoreOf('evs'), { subject: 'Patient/1', effective, derivedFrom: 'QuestionnaireResponse/1' });
    expect(observations.map(({ code, valueQuantity }) => [code.coding?.[0]?.code, valueQuantity?.value, valueQuantity?.code])).to.deep.equal([
      ['89555-7', 3, 'd/wk'], ['68516-4', 30, 'min/d'], ['82290-8', 90, 'min/wk'], ['82291-6', 0, 'd/wk'], ['evs-category', undefined, undefined],
    ]);
    const [first] = observations;
    expect(first!.category!.map(({ coding }) => coding![0]!.code)).to.deep.equal(['activity', 'social-history', 'PhysicalActivity']);
    expect([first!.subject, first!.derivedFrom, first!.performer]).to.deep.equal([{ reference: 'Patient/1' }, [{ reference: 'QuestionnaireResponse/1' }], undefined]);
  });

  it('writes no Observation for what is not known, and a 0 for a 0', () => {
    const observations = toObservations(scoreOf('onapsPaqIncomplete'), { effective });
    expect(coded(observations, valueCode('onaps-paq', 'sittingMinutesPerDay'))).to.equal(undefined);
    expect(coded(observations, '82291-6')?.valueQuantity?.value).to.equal(0);
  });

  it('never gives minutes to a code of MET-minutes', () => {
    const observations = toObservations(scoreOf('ipaqShort'), { effective });
    for (const code of ['77591-6', '77592-4', '77593-2']) expect(coded(observations, code)?.valueQuantity?.code).to.equal('[MET].min/wk');
  });

  it('never gives two instruments one code for totals that do not compare', () => {
    const codeOf = (name: 'gpaq' | 'ipaqShort') => toObservations(scoreOf(name), { effective }).filter(({ valueQuantity }) => valueQuantity?.code === '[MET].min/wk').map(({ code }) => code.coding![0]!.code);
    expect(codeOf('gpaq').filter((code) => codeOf('ipaqShort').includes(code))).to.deep.equal([]);
  });

  it('puts both pressures in one Observation', () => {
    const pressure = coded(toObservations(scoreOf('fitness'), { effective }), '85354-9');
    expect(pressure?.component?.map(({ code, valueQuantity }) => [code.coding?.[0]?.code, valueQuantity?.value])).to.deep.equal([['8480-6', 138], ['8462-4', 82]]);
  });

  it('writes stands with the arms under their own code, and not as 0', () => {
    const score = instruments.fitness.score({ resourceType: 'QuestionnaireResponse', status: 'completed', item: [{ linkId: 'chair-stand', answer: [{ valueInteger: 9 }] }, { linkId: 'chair-stand.arms', answer: [{ valueBoolean: true }] }] });
    const observations = toObservations(score, { effective });
    expect(observations.map(({ code, valueQuantity }) => [code.coding?.[0]?.code, valueQuantity?.value])).to.deep.equal([['93125-3', 9]]);
  });

  it('refuses to write without a time', () => expect(() => toObservations(scoreOf('evs'), {} as never)).to.throw(TypeError));

  it('has a code of its own for each value without LOINC', () => {
    const codes = instrumentIds.flatMap((instrument) => Object.keys(observedValues[instrument]).map((name) => valueCode(instrument, name)));
    expect(codes).to.have.lengthOf(new Set(codes).size);
    for (const code of codes) expect(code).to.match(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('writes values that the score has', () => {
    for (const { score } of cases) expect(Object.keys(observedValues[score.instrument]).filter((name) => !(name in score.values)), score.instrument).to.deep.equal([]);
  });

  for (const { name, score } of cases) {
    it(`is read back: ${name}`, () => {
      const { values, category } = fromObservations(toObservations(score, { effective }), score.instrument);
      expect(category).to.equal(score.category);
      const written = Object.keys(observedValues[score.instrument]).filter((value) => score.values[value] !== null);
      expect(written.length).to.be.greaterThan(0);
      for (const value of written) expect(values[value], value).to.equal(score.values[value]);
    });
  }
});

describe('toQuestionnaireBundle', () => {
  const { response, score } = cases.find(({ name }) => name === 'onapsPaq')!;

  it('ties every Observation to the response, in one transaction', () => {
    const bundle = toQuestionnaireBundle({ response, score, id });
    const [first] = bundle.entry!;
    expect([bundle.type, first!.resource!.resourceType, (first!.resource as QuestionnaireResponse).status]).to.deep.equal(['transaction', 'QuestionnaireResponse', 'completed']);
    for (const { derivedFrom } of observationsIn(bundle)) expect(derivedFrom![0]!.reference).to.equal(first!.fullUrl);
  });

  it('keeps the canonical and the version, and when and by whom it was answered', () => {
    const { questionnaire, authored, author, source, subject } = toQuestionnaireBundle({ response, score, id }).entry![0]!.resource as QuestionnaireResponse;
    expect(questionnaire).to.equal('https://sport-sante.example/fhir/Questionnaire/onaps-paq|1.0.0');
    expect([authored, author?.reference, source?.reference, subject?.reference]).to.deep.equal([effective, 'Practitioner/lea-grandjean', 'Patient/patient-01', 'Patient/patient-01']);
  });

  it('takes a relative as author, and says who answered', () => {
    const relative = { reference: 'RelatedPerson/1' };
    const bundle = toQuestionnaireBundle({ response, score, id, author: relative, source: relative });
    expect((bundle.entry![0]!.resource as QuestionnaireResponse).author).to.deep.equal(relative);
    for (const { performer } of observationsIn(bundle)) expect(performer).to.deep.equal([relative]);
  });

  it('says in which language the words of the answers are', () => {
    const { language: _language, ...unsaid } = response;
    const languageOf = (more: object) => toQuestionnaireBundle({ response: unsaid, score, id, ...more }).entry![0]!.resource!.language;
    expect([languageOf({}), languageOf({ language: 'en' })]).to.deep.equal(['fr', 'en']);
  });

  it('makes nobody up', () => {
    const { subject: _subject, author: _author, source: _source, ...anonymous } = response;
    const bundle = toQuestionnaireBundle({ response: anonymous, score, id });
    expect(JSON.stringify(bundle)).to.not.match(/Patient\/|"subject"|"performer"|"author"/);
  });

  it('is created once, however often it is delivered', async () => {
    const port = fakePort([]);
    const bundle = toQuestionnaireBundle({ response, score, id });
    await port.submit(bundle, { idempotencyKey: id });
    await port.submit(toQuestionnaireBundle({ response, score, id }), { idempotencyKey: `${id}-again` });
    const kinds = port.resources().map(({ resourceType }) => resourceType);
    expect([kinds.filter((kind) => kind === 'QuestionnaireResponse').length, kinds.filter((kind) => kind === 'Observation').length]).to.deep.equal([1, observationsIn(bundle).length]);
  });

  it('is the same Bundle of the same answers, with a place of its own for each part', () => {
    const bundle = toQuestionnaireBundle({ response, score, id });
    expect(toQuestionnaireBundle({ response, score, id })).to.deep.equal(bundle);
    expect(new Set(bundle.entry!.map(({ fullUrl }) => fullUrl)).size).to.equal(bundle.entry!.length);
    expect(new Set(bundle.entry!.map(({ request }) => request!.ifNoneExist)).size).to.equal(bundle.entry!.length);
  });

  it('names the Observations that one is computed from', () => {
    const bundle = toQuestionnaireBundle({ response: questionnaireResponses.evs, score: scoreOf('evs'), id });
    const of = (code: string) => bundle.entry!.find(({ resource }) => resource?.resourceType === 'Observation' && resource.code.coding?.[0]?.code === code)!;
    expect((of('82290-8').resource as Observation).derivedFrom!.slice(1).map(({ reference }) => reference)).to.deep.equal([of('89555-7').fullUrl, of('68516-4').fullUrl]);
  });

  it('sends the response of another form alone', () => expect(toQuestionnaireBundle({ response, id }).entry).to.have.lengthOf(1));

  it('leaves what it was given as it was', () => {
    const before = structuredClone(response);
    toQuestionnaireBundle({ response, score, id });
    expect(response).to.deep.equal(before);
  });

  for (const wrong of [{ id: 'x' }, { id: '' }, { response: {} }, { response: { ...response, authored: undefined } }]) {
    it(`refuses ${JSON.stringify(wrong).slice(0, 30)}`, () => expect(() => toQuestionnaireBundle({ response, score, id, ...wrong } as never)).to.throw(TypeError));
  }
});

describe('fromQuestionnaireBundle', () => {
  for (const { name, response, instrument, score } of cases) {
    it(`reads back what was written, and it scores the same: ${name}`, () => {
      const read = fromQuestionnaireBundle(toQuestionnaireBundle({ response, score, id }));
      expect([read.instrument, read.response?.item, read.issues]).to.deep.equal([instrument.id, response.item, []]);
      expect(instrument.score(read.response!, { ageYears: 68, sex: 'female' })).to.deep.equal(score);
      expect(read.observed.category).to.equal(score.category);
    });
  }

  it('finds the Observations of a server, which has put its own addresses there', () => {
    const [first, ...others] = toQuestionnaireBundle({ response: questionnaireResponses.evs, score: scoreOf('evs'), id }).entry!;
    const stored = others.map(({ resource }) => ({ resource: { ...resource as Observation, derivedFrom: [{ reference: 'https://fhir.example/r4/QuestionnaireResponse/7/_history/2' }] } }));
    const { observations, observed } = fromQuestionnaireBundle({ resourceType: 'Bundle', type: 'searchset', entry: [{ resource: { ...first!.resource as QuestionnaireResponse, id: '7' } }, ...stored] });
    expect([observations.length, observed.values.activityMinutesPerWeek]).to.deep.equal([5, 90]);
  });

  it('takes no Observation of another response', () => {
    const bundle = toQuestionnaireBundle({ response: questionnaireResponses.evs, score: scoreOf('evs'), id });
    const other = { resource: { ...observationsIn(bundle)[0]!, derivedFrom: [{ reference: 'QuestionnaireResponse/other' }] } };
    expect(fromQuestionnaireBundle({ ...bundle, entry: [...bundle.entry!, other] }).observations).to.have.lengthOf(5);
  });

  it('says that there is no response', () => expect(fromQuestionnaireBundle({ resourceType: 'Bundle', type: 'searchset' }).issues.map(({ code }) => code)).to.deep.equal(['response-not-found']));

  it('throws at no moment that is an object', () => {
    const responseAt = (authored: unknown) => ({ resource: { ...questionnaireResponses.evs, authored } });
    expect(fromQuestionnaireBundle({ resourceType: 'Bundle', type: 'searchset', entry: [responseAt({ toString: 0 }), responseAt(false)] } as never)).to.have.property('issues');
  });

  it('throws at nothing', () => {
    const resource = fc.record({ resourceType: fc.constantFrom('Observation', 'QuestionnaireResponse'), questionnaire: fc.oneof(fc.anything(), fc.constant('https://sport-sante.example/fhir/Questionnaire/evs')), identifier: fc.anything(), derivedFrom: fc.anything(), code: fc.anything(), valueQuantity: fc.anything(), component: fc.anything(), authored: fc.anything() });
    fc.assert(fc.property(fc.oneof(fc.anything(), fc.record({ entry: fc.array(fc.oneof(fc.anything(), fc.record({ fullUrl: fc.anything(), resource }))) })), (bundle) => {
      expect(fromQuestionnaireBundle(bundle as never)).to.have.property('issues');
    }), { numRuns: 500 });
  });
});
