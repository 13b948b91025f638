import { expect } from 'chai';
import fc from 'fast-check';
import { createExpressionEngine } from './index.js';

const ucum = 'http://unitsofmeasure.org';
const ordinal = 'http://hl7.org/fhir/StructureDefinition/ordinalValue';

const resource = {
  resourceType: 'QuestionnaireResponse', status: 'in-progress', authored: '2026-11-21T09:00:00+01:00', subject: { reference: 'Patient/jeanne' },
  item: [
    { linkId: 'measures', item: [
      { linkId: 'weight', answer: [{ valueQuantity: { value: 82, unit: 'kg', system: ucum, code: 'kg' } }] },
      { linkId: 'height', answer: [{ valueDecimal: 1.75 }] },
      { linkId: 'walk', answer: [{ valueInteger: 400 }] },
    ] },
    { linkId: 'born', answer: [{ valueDate: '1958-03-02' }] },
    { linkId: 'sex', answer: [{ valueCoding: { system: 'http://hl7.org/fhir/administrative-gender', code: 'female', display: 'Femme' } }] },
    { linkId: 'smokes', answer: [{ valueBoolean: false }] },
    { linkId: 'phq.1', answer: [{ valueCoding: { system: 's', code: 'often' } }] },
    { linkId: 'phq.2', answer: [{ valueCoding: { system: 's', code: 'never' } }] },
    { linkId: 'aid', answer: [{ valueString: 'canne' }, { valueString: 'orthèse' }] },
    { linkId: 'falls', answer: [{ valueInteger: 2, item: [{ linkId: 'hurt', answer: [{ valueBoolean: true }] }] }] },
  ],
};

const option = (code: string, score: number) => ({ valueCoding: { system: 's', code, extension: [{ url: ordinal, valueDecimal: score }] } });
const questionnaire = { resourceType: 'Questionnaire', status: 'active', item: ['phq.1', 'phq.2'].map((linkId) => ({ linkId, type: 'choice', answerOption: [option('never', 0), option('often', 2)] })) };
const patient = { resourceType: 'Patient', gender: 'female', birthDate: '1958-03-02', name: [{ use: 'official', family: 'Duval', given: ['Jeanne', 'Marie'] }], telecom: [{ system: 'phone', use: 'home', value: '01 00 00 00 00' }] };
const variables = { questionnaire, patient, linkIdPrefix: ['phq.'], isFemale: [true], isMale: [false], age: [68] };

const engine = () => createExpressionEngine({ now: () => '2026-11-21T09:00:00+01:00', clock: () => 0 });
const valuesOf = (expression: string, more: object = {}): unknown => {
  const result = engine().evaluate(expression, { resource, variables, ...more });
  return 'values' in result ? result.values : result;
};

/** Of the kinds that published forms of SDC hold. */
const usual: [string, unknown[]][] = [
  ["%resource.item.where(linkId='measures').item.where(linkId='height').answer.value", [1.75]],
  ["%resource.descendants().where(linkId='hurt').answer.value", [true]],
  ["%resource.repeat(item | answer.item).where(linkId='hurt').answer.value", [true]],
  ["(%resource.descendants().where(linkId='weight').answer.value.value / %resource.descendants().where(linkId='height').answer.value.power(2)).round(1)", [26.8]],
  ["%resource.item.where(linkId='measures').item.where(linkId='walk' or linkId='height').answer.value.sum()", [401.75]],
  ["%resource.item.where(linkId='sex').answer.value.code = 'female'", [true]],
  ["item.where(linkId='smokes').answer.value", [false]],
  ["iif(item.where(linkId='smokes').answer.value = true, 1, 0)", [0]],
  ["%resource.item.where(linkId='nothing').answer.value", []],
  ["%resource.item.where(linkId in ('born' | 'smokes')).answer.value", ['1958-03-02', false]],
  ["%resource.item.where(linkId.startsWith(%linkIdPrefix)).answer.value.weight().sum()", [2]],
  ["%resource.item.where(linkId='phq.1').answer.value.ordinal()", [2]],
  ["%questionnaire.item.where(linkId='phq.1').answerOption.where(valueCoding.code=%resource.item.where(linkId='phq.1').answer.valueCoding.code).valueCoding.extension.where(url='http://hl7.org/fhir/StructureDefinition/ordinalValue').valueDecimal", [2]],
  ["%patient.name.where(use='official').select(given.first() + ' ' + family)", ['Jeanne Duval']],
  ["%patient.name[0].given.join(', ')", ['Jeanne, Marie']],
  ["%patient.telecom.where(use='home' and system='phone').value", ['01 00 00 00 00']],
  ['today()', ['2026-11-21']],
  ['now()', ['2026-11-21T09:00:00+01:00']],
  ['timeOfDay()', ['09:00:00']],
  ['today() - 65 years > %patient.birthDate', [true]],
  ["%resource.item.where(linkId='born').answer.value < today()", [true]],
  ["%resource.item.where(linkId='born').answer.value + 65 years", ['2023-03-02']],
  ['@2020-02-29 + 1.7 years', ['2021-02-28']],
  ['iif(%isMale, -0.0049226, iif(%isFemale, -0.0054002)) * %age', [-0.3672136]],
  ['iif(%age > 74, 74, iif(%age < 35, 35, %age))', [68]],
  ["%resource.item.where(linkId='measures').item.where(linkId='weight').answer.value", [{ value: 82, unit: 'kg', system: ucum, code: 'kg' }]],
  ["%resource.descendants().where(linkId='weight').answer.value > 81000 'g'", [true]],
  ["2 'km' + 500 'm'", [{ value: 2500, unit: 'm', system: ucum, code: 'm' }]],
  ["3 'g' > 2 'furlong'", []],
  ['90 minutes', [{ value: 90, unit: 'minutes', system: ucum, code: 'min' }]],
  ["-(%resource.descendants().where(linkId='walk').answer.value)", [-400]],
  ['0.1 + 0.2', [0.3]],
  ['12L', [12]],
  ["%resource.item.where(linkId='aid').answer.value.select($this & ' ' & $index.toString())", ['canne 0', 'orthèse 1']],
  ["%resource.item.where(linkId='aid').answer.value.aggregate($total & $this, '')", ['canneorthèse']],
  ["%resource.item.where(linkId='aid').answer.value.sort($this desc)", ['orthèse', 'canne']],
  ["('b' | 'a' | 'b').count()", [2]],
  ["(1 | 2 | 3).exclude(2 | 3)", [1]],
  ["(1 | 2).intersect(2 | 3)", [2]],
  ["(@2020 | @2020 | @2021).count()", [2]],
  ["'abc'.replace('', '-')", ['-a-b-c-']],
  ["'a.b'.replace('.', '$&')", ['a$&b']],
  ["'75011'.matches('^[0-9]{5}$')", [true]],
  ["'né le 02/03/1958'.matches('[0-9]{2}/[0-9]{2}')", [true]],
  ["'né le 02/03/1958'.matchesFull('[0-9]{2}/[0-9]{2}')", [false]],
  ["'01 02 03'.replaceMatches('[^0-9]+', '')", ['010203']],
  ["defineVariable('w', %resource.descendants().where(linkId='walk').answer.value).select(%w * 2)", [800]],
  ['%context.authored', ['2026-11-21T09:00:00+01:00']],
  ['%ucum', [ucum]],
  ['%`ext-birthPlace`', ['http://hl7.org/fhir/StructureDefinition/birthPlace']],
  ["'a'.type()", [{ namespace: 'System', name: 'String' }]],
];

describe('createExpressionEngine', () => {
  for (const [expression, expected] of usual) {
    it(`gives ${JSON.stringify(expected).slice(0, 60)} for ${expression.slice(0, 90)}`, () => {
      expect(valuesOf(expression)).to.deep.equal(expected);
    });
  }

  it('starts a path without a name from the focus, of which it guesses the type', () => {
    expect(valuesOf("item.where(linkId='walk').answer.value", { focus: resource.item[0] })).to.deep.equal([400]);
    expect(valuesOf('%context.answer.value.code', { focus: resource.item[2] })).to.deep.equal(['female']);
    expect(valuesOf('answerOption.value.code', { focus: questionnaire.item[0] })).to.deep.equal(['never', 'often']);
  });

  it('knows what a variable holds when another expression calculated it', () => {
    const one = engine();
    const born = one.evaluate('%patient.birthDate', { resource, variables });
    const measures = one.evaluate("%resource.item.where(linkId='measures')", { resource, variables });
    const given = { born: 'values' in born && born.values, measures: 'values' in measures && measures.values };
    expect(one.evaluate('%born + 10 years', { resource, variables: given })).to.deep.equal({ values: ['1968-03-02'] });
    expect(one.evaluate("%measures.item.where(linkId='height').answer.value", { resource, variables: given })).to.deep.equal({ values: [1.75] });
  });

  it('names the variable that nobody gave', () => {
    for (const name of ['weight', 'constructor', '__proto__', 'terminologies', 'factory']) {
      expect(valuesOf(`%${name}`)).to.deep.equal({ problem: 'failed', detail: `%${name} is not defined.` });
    }
  });

  it('says what is wrong with an expression, without the data it is about', () => {
    expect(valuesOf('1 +')).to.have.property('problem', 'invalid');
    expect(valuesOf('where(1, 2)')).to.deep.equal({ problem: 'invalid', detail: 'where() does not take 2 arguments.' });
    for (const expression of ["%patient.name.family > 3", '%patient.name.given + 1', '%patient.name.given.single()', "%patient.name.family.toInteger() + %patient.name.given.substring('x')"]) {
      const result = valuesOf(expression);
      expect(JSON.stringify(result), expression).not.to.match(/Duval|Jeanne/);
      expect(result, expression).to.have.property('problem', 'failed');
    }
  });

  it('leaves the data as it was, and what it gives free of marks', () => {
    const frozen = <T>(value: T): T => {
      if (value !== null && typeof value === 'object') Object.values(Object.freeze(value)).forEach(frozen);
      return value;
    };
    const given = frozen(structuredClone({ resource, variables }));
    for (const [expression, expected] of usual) {
      const result = engine().evaluate(expression, given);
      expect(result, expression).to.deep.equal({ values: expected });
      for (const value of 'values' in result ? result.values : []) {
        if (typeof value === 'object' && value !== null) expect(Reflect.ownKeys(value)).to.deep.equal(Object.keys(value));
      }
    }
    expect(Reflect.ownKeys(Object.prototype)).not.to.include('__path__');
  });

  it('answers any text without throwing', () => {
    const words = ['%resource', 'item', '.', 'where', '(', ')', 'linkId', '=', "'weight'", '|', ' ', '1', '[', ']', '$this', 'descendants()', '-', 'as', '@2020', '%', "'", '`', '{', '}', '&', 'sum()', '//', '\\'];
    const one = engine();
    fc.assert(fc.property(fc.oneof(fc.string({ maxLength: 40 }), fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((parts) => parts.join(''))), (expression) => {
      const result = one.evaluate(expression, { resource, variables });
      expect('values' in result || result.detail.length > 0).to.equal(true);
      expect(one.readsOf(expression).variables).to.be.an('array');
    }), { numRuns: 300 });
  });
});
