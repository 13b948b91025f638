import type { Extension, Observation, Patient, Questionnaire, QuestionnaireItem, QuestionnaireResponseItem } from 'fhir/r4.js';
import { expect } from 'chai';
import { checkResponse } from './check-response.js';
import { createForm } from './form.js';
import { populate, type PopulateOptions } from './populate.js';

const sdc = (name: string) => `http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-${name}`;
const expression = (url: string, path: string, more: object = {}): Extension => ({ url, valueExpression: { language: 'text/fhirpath', expression: path, ...more } });
const initial = (path: string) => expression(sdc('initialExpression'), path);
const variable = (name: string, path: string, language = 'text/fhirpath') => expression('http://hl7.org/fhir/StructureDefinition/variable', path, { name, language });
const launch = (name: string): Extension => ({ url: sdc('launchContext'), extension: [{ url: 'name', valueCoding: { code: name } }, { url: 'type', valueCode: 'Patient' }] });
const form = (item: QuestionnaireItem[], more: Partial<Questionnaire> = {}): Questionnaire => ({ resourceType: 'Questionnaire', status: 'active', url: 'https://example.org/q', version: '2', item, ...more });

const patient: Patient = {
  resourceType: 'Patient', id: 'p/1', gender: 'female', birthDate: '1951-03-02', active: true, deceasedBoolean: false,
  name: [{ family: 'DUVAL', given: ['Jeanne', 'Marie'] }, { family: 'MARTIN', given: ['Jeanne'] }],
  managingOrganization: { reference: 'Organization/1' },
};
const now = () => '2026-11-22T10:00:00Z';

/** Answers by linkId, the occurrences of a group as lists. */
const plain = (items: readonly QuestionnaireResponseItem[] = []): Record<string, unknown[]> => {
  const found: Record<string, unknown[]> = {};
  for (const { linkId, answer, item } of items) {
    const values = answer ? answer.map(({ item: under, ...value }) => (under ? [Object.values(value)[0], plain(under)] : Object.values(value)[0])) : [plain(item)];
    found[linkId] = [...(found[linkId] ?? []), ...values];
  }
  return found;
};
const run = async (questionnaire: Questionnaire, options: PopulateOptions = {}) => {
  const { response, issues } = await populate(questionnaire, { now, launch: { patient }, ...options });
  return { response, answers: plain(response.item), issues: issues.map(({ code, path }) => `${code} ${path.join('/')}`.trim()) };
};

describe('populate', () => {
  it('gives a response in progress, of that form and about that person', async () => {
    const { response } = await run(form([{ linkId: 'a', type: 'string' }]));
    expect(response).to.deep.equal({ resourceType: 'QuestionnaireResponse', questionnaire: 'https://example.org/q|2', status: 'in-progress', subject: { reference: 'Patient/p/1' }, authored: now() });
  });

  it('writes initial values, and options that are chosen from the start', async () => {
    const { answers } = await run(form([
      { linkId: 'a', type: 'integer', initial: [{ valueInteger: 3 }] },
      { linkId: 'b', type: 'choice', answerOption: [{ valueCoding: { code: 'x' } }, { valueCoding: { code: 'y' }, initialSelected: true }] },
    ]));
    expect(answers).to.deep.equal({ a: [3], b: [{ code: 'y' }] });
  });

  it('answers from the launch context, through variables of the form and of items, in order', async () => {
    const { answers, issues } = await run(form([
      { linkId: 'g', type: 'group', extension: [variable('first', '%name.given.first()')], item: [{ linkId: 'given', type: 'string', extension: [initial('%first')] }] },
      { linkId: 'family', type: 'string', extension: [initial('%name.family')] },
      { linkId: 'lost', type: 'string', extension: [initial('%first')] },
    ], { extension: [launch('patient'), variable('name', '%patient.name.first()')] }));
    expect(answers).to.deep.equal({ g: [{ given: ['Jeanne'] }], family: ['DUVAL'] });
    expect(issues).to.deep.equal(['expression-failed lost']);
  });

  it('tells a context that the host did not give, and goes on', async () => {
    const { answers, issues } = await run(form([{ linkId: 'a', type: 'string', extension: [initial('%user.name.family')] }, { linkId: 'b', type: 'boolean', initial: [{ valueBoolean: true }] }], { extension: [launch('user')] }));
    expect(answers).to.deep.equal({ b: [true] });
    expect(issues).to.deep.equal(['launch-context-missing']);
  });

  describe('fits a value to', () => {
    const rows: [name: string, item: Partial<QuestionnaireItem>, path: string, expected: unknown[]][] = [
      ['a date', { type: 'date' }, '%patient.birthDate', ['1951-03-02']],
      ['a day of a moment', { type: 'date' }, "'2026-11-22T10:00:00Z'", ['2026-11-22']],
      ['a boolean', { type: 'boolean' }, '%patient.active', [true]],
      ['a text', { type: 'string' }, '1 + 1', ['2']],
      ['an integer', { type: 'integer' }, "'12'", [12]],
      ['several answers', { type: 'string', repeats: true }, '%patient.name.given', ['Jeanne', 'Marie', 'Jeanne']],
      ['the first of several', { type: 'string' }, '%patient.name.given', ['Jeanne']],
      ['an option by its code', { type: 'choice', answerOption: [{ valueCoding: { system: 's', code: 'female', display: 'Femme' } }] }, '%patient.gender', [{ system: 's', code: 'female', display: 'Femme' }]],
      ['an option by its words', { type: 'choice', answerOption: [{ valueCoding: { system: 's', code: 'f', display: 'Femme' } }] }, "'Femme'", [{ system: 's', code: 'f', display: 'Femme' }]],
      ['words of an open choice', { type: 'open-choice', answerOption: [{ valueCoding: { code: 'f' } }] }, "'autre'", ['autre']],
      ['a reference', { type: 'reference' }, '%patient', [{ reference: 'Patient/p/1' }]],
      ['a reference that is one', { type: 'reference' }, '%patient.managingOrganization', [{ reference: 'Organization/1' }]],
      ['a quantity', { type: 'quantity' }, "5 'kg'", [{ value: 5, unit: 'kg', system: 'http://unitsofmeasure.org', code: 'kg' }]],
      ['a number of a quantity in its unit', { type: 'decimal', extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-unit', valueCoding: { system: 'http://unitsofmeasure.org', code: 'kg' } }] }, "5.5 'kg'", [5.5]],
    ];
    for (const [name, item, path, expected] of rows) {
      it(name, async () => {
        const questionnaire = form([{ linkId: 'a', type: 'string', ...item, extension: [...(item.extension ?? []), initial(path)] }]);
        const { response, answers, issues } = await run(questionnaire);
        expect(answers['a']).to.deep.equal(expected);
        expect(issues).to.deep.equal([]);
        expect(checkResponse(questionnaire, response)).to.deep.equal([]);
      });
    }

    const unfit: [item: Partial<QuestionnaireItem>, path: string][] = [
      [{ type: 'integer' }, "'douze'"],
      [{ type: 'boolean' }, "'oui'"],
      [{ type: 'date' }, "'2026-02-30'"],
      [{ type: 'choice', answerOption: [{ valueCoding: { code: 'male' } }] }, '%patient.gender'],
      [{ type: 'decimal' }, "5 'kg'"],
      [{ type: 'quantity' }, '%patient.name'],
    ];
    for (const [item, path] of unfit) {
      it(`nothing: ${path} as ${item.type}, which is told without the value`, async () => {
        const { issues, response } = await populate(form([{ linkId: 'a', type: 'string', ...item, extension: [initial(path)] }]), { now, launch: { patient } });
        expect(response.item).to.equal(undefined);
        expect(issues[0]).to.deep.equal({ code: 'value-unfit', severity: 'warning', path: ['a'], params: { type: item.type } });
      });
    }

    it('a code of a value set that the host lists', async () => {
      const questionnaire = form([{ linkId: 'a', type: 'choice', answerValueSet: 'http://hl7.org/fhir/ValueSet/administrative-gender', extension: [initial('%patient.gender')] }]);
      const expandValueSet = async () => [{ system: 'http://hl7.org/fhir/administrative-gender', code: 'female', display: 'Femme' }];
      expect((await run(questionnaire, { expandValueSet })).answers).to.deep.equal({ a: [{ system: 'http://hl7.org/fhir/administrative-gender', code: 'female', display: 'Femme' }] });
      const alone = await run(questionnaire);
      expect(alone.answers).to.deep.equal({ a: [{ code: 'female' }] });
      expect(alone.issues).to.deep.equal(['coding-incomplete a']);
    });
  });

  describe('with a population context', () => {
    const names = (repeats: boolean) => form([{
      linkId: 'g', type: 'group', repeats, extension: [expression(sdc('itemPopulationContext'), '%patient.name', { name: 'one' })],
      item: [{ linkId: 'family', type: 'string', extension: [initial('%one.family')] }, { linkId: 'given', type: 'string', extension: [initial('given.first()')] }],
    }]);

    it('repeats the group for each element, by name and by relative path', async () => {
      expect((await run(names(true))).answers).to.deep.equal({ g: [{ family: ['DUVAL'], given: ['Jeanne'] }, { family: ['MARTIN'], given: ['Jeanne'] }] });
    });

    it('takes the first where the group does not repeat', async () => expect((await run(names(false))).answers['g']).to.have.length(1));

    it('leaves the group out when there is none', async () => {
      const { answers, issues } = await run(names(true), { launch: { patient: { resourceType: 'Patient' } } });
      expect(answers).to.deep.equal({});
      expect(issues).to.deep.equal([]);
    });

    it('stops at a number that nobody reads, and says so', async () => {
      const crowd = { resourceType: 'Patient', name: Array.from({ length: 300 }, (_, index) => ({ family: `N${index}` })) };
      const { answers, issues } = await run(names(true), { launch: { patient: crowd } });
      expect(answers['g']).to.have.length(200);
      expect(issues).to.deep.equal(['too-many-occurrences g']);
    });
  });

  describe('with queries', () => {
    const weight: Observation = { resourceType: 'Observation', status: 'final', code: {}, valueQuantity: { value: 70 } };
    const questionnaire = form([{ linkId: 'a', type: 'decimal', extension: [initial('%weights.entry.resource.value.value')] }],
      { extension: [launch('patient'), variable('weights', 'Observation?code=x&patient={{%patient.id}}&name={{%patient.name.family}}', 'application/x-fhir-query')] });

    it('asks the host, with what the query needs encoded', async () => {
      const asked: string[] = [];
      const queryResolver = async (query: string) => { asked.push(query); return { resourceType: 'Bundle', type: 'searchset', entry: [{ resource: weight }] }; };
      expect((await run(questionnaire, { queryResolver })).answers).to.deep.equal({ a: [70] });
      expect(asked).to.deep.equal(['Observation?code=x&patient=p%2F1&name=DUVAL,MARTIN']);
    });

    it('says that none was run, without a host that answers', async () => expect((await run(questionnaire)).issues).to.deep.equal(['query-not-run']));

    it('runs none that lacks a part: it would ask for everybody', async () => {
      const asked: string[] = [];
      const { issues } = await run(questionnaire, { launch: { patient: { resourceType: 'Patient' } }, queryResolver: async (query) => { asked.push(query); return undefined; } });
      expect(asked).to.deep.equal([]);
      expect(issues).to.deep.equal(['query-incomplete']);
    });

    it('tells one that failed, and goes on', async () => {
      const { issues } = await run(questionnaire, { queryResolver: async () => { throw new Error('503'); } });
      expect(issues).to.deep.equal(['query-failed']);
    });

    it('reads source queries under the id of their batch', async () => {
      const sources = form([{ linkId: 'a', type: 'integer', extension: [initial('%Pre.entry[1].resource.total')] }], {
        contained: [{ resourceType: 'Bundle', id: 'Pre', type: 'batch', entry: [{ request: { method: 'GET', url: 'Patient/{{%patient.id}}' } }, { request: { method: 'GET', url: 'Condition?patient={{%patient.id}}' } }] }],
        extension: [launch('patient'), { url: sdc('sourceQueries'), valueReference: { reference: '#Pre' } }],
      });
      const queryResolver = async (query: string) => (query.startsWith('Condition') ? { resourceType: 'Bundle', type: 'searchset', total: 4 } : patient);
      expect((await run(sources, { queryResolver })).answers).to.deep.equal({ a: [4] });
    });
  });

  describe('from observations', () => {
    const kg = { url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-unit', valueCoding: { system: 'http://unitsofmeasure.org', code: 'kg' } };
    const period = (value: number, code: string): Extension => ({ url: sdc('observationLinkPeriod'), valueDuration: { value, code, system: 'http://unitsofmeasure.org' } });
    const code = [{ system: 'http://loinc.org', code: '29463-7' }];
    const questionnaire = form([{ linkId: 'a', type: 'decimal', code, extension: [kg, period(3, 'mo')] }]);
    const weighed = (value: number, effectiveDateTime: string, more: Partial<Observation> = {}): Observation =>
      ({ resourceType: 'Observation', status: 'final', code: { coding: code }, subject: { reference: 'Patient/p/1' }, effectiveDateTime, valueQuantity: { value, system: 'http://unitsofmeasure.org', code: 'kg' }, ...more });

    it('takes the newest within the period', async () => {
      const observations = [weighed(70, '2026-10-01'), weighed(71, '2026-11-01'), weighed(60, '2020-01-01')];
      expect((await run(questionnaire, { observations })).answers).to.deep.equal({ a: [71] });
    });

    const refused: [why: string, observation: Observation][] = [
      ['too old', weighed(70, '2026-08-21')],
      ['not finished', weighed(70, '2026-11-01', { status: 'preliminary' })],
      ['entered in error', weighed(70, '2026-11-01', { status: 'entered-in-error' })],
      ['about somebody else', weighed(70, '2026-11-01', { subject: { reference: 'Patient/2' } })],
      ['with another focus', weighed(70, '2026-11-01', { focus: [{ reference: 'Patient/3' }] })],
      ['in another unit', weighed(70, '2026-11-01', { valueQuantity: { value: 70, system: 'http://unitsofmeasure.org', code: 'g' } })],
      ['of another code', weighed(70, '2026-11-01', { code: { coding: [{ system: 'urn:x', code: '29463-7' }] } })],
      ['without a date', { resourceType: 'Observation', status: 'final', code: { coding: code }, valueQuantity: { value: 70, system: 'http://unitsofmeasure.org', code: 'kg' } }],
    ];
    for (const [why, observation] of refused) it(`takes none that is ${why}`, async () => expect((await run(questionnaire, { observations: [observation] })).answers).to.deep.equal({}));

    it('asks the host for it, once', async () => {
      const asked: string[] = [];
      const queryResolver = async (query: string) => { asked.push(query); return { resourceType: 'Bundle', entry: [{ resource: weighed(72, '2026-11-02') }] }; };
      const twice = form([...questionnaire.item!, { ...questionnaire.item![0]!, linkId: 'b' }]);
      expect((await run(twice, { queryResolver })).answers).to.deep.equal({ a: [72], b: [72] });
      expect(asked).to.deep.equal(['Observation?subject=Patient%2Fp%2F1&code=http%3A%2F%2Floinc.org%7C29463-7&status=final,amended,corrected&date=ge2026-08-22&_sort=-date&_count=10']);
    });

    it('looks only into the parts of the Observation above', async () => {
      const systolic = [{ system: 'http://loinc.org', code: '8480-6' }];
      const panel = [{ system: 'http://loinc.org', code: '85354-9' }];
      const nested = form([{ linkId: 'g', type: 'group', code: panel, extension: [period(1, 'a')], item: [{ linkId: 's', type: 'quantity', code: systolic, extension: [period(1, 'a')] }] }]);
      const pressure = (value: number) => ({ valueQuantity: { value, unit: 'mmHg' } });
      const observations = [
        weighed(1, '2026-11-03', { code: { coding: systolic }, ...pressure(150) }),
        weighed(1, '2026-11-01', { code: { coding: panel }, component: [{ code: { coding: systolic }, ...pressure(120) }] }),
      ];
      expect((await run(nested, { observations })).answers).to.deep.equal({ g: [{ s: [{ value: 120, unit: 'mmHg' }] }] });
    });
  });

  it('gives what the form opens with', async () => {
    const questionnaire = form([{ linkId: 'a', type: 'string', extension: [initial('%patient.name.first().family')] }], { extension: [launch('patient')] });
    const { response } = await populate(questionnaire, { launch: { patient } });
    expect(createForm(questionnaire, { response }).state('a')?.values).to.deep.equal(['DUVAL']);
  });

  it('never rejects, whatever the form holds', async () => {
    for (const garbage of [null, 5, 'x', [], {}, { resourceType: 'Questionnaire', item: 5 }, form([{ linkId: 'a', type: 'string', extension: [initial('((')] }]), form([], { extension: [{ url: sdc('sourceQueries') }, variable('x', ')')] })]) {
      expect((await populate(garbage as never)).response.resourceType).to.equal('QuestionnaireResponse');
    }
  });
});
