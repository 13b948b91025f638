import type { Extension, Questionnaire, QuestionnaireItem, QuestionnaireResponse } from 'fhir/r4.js';
import { expect } from 'chai';
import { checkResponse } from './check-response.js';
import { extract } from './extract.js';
import { createForm } from './form.js';
import { populate } from './populate.js';

/** Forms and answers that are heavy, odd or hostile, and that must cost neither the page, nor an answer, nor a wrong number. */

const core = (name: string) => `http://hl7.org/fhir/StructureDefinition/${name}`;
const sdc = (name: string) => `http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-${name}`;
const fhirPath = (url: string, expression: string, name?: string): Extension => ({ url, valueExpression: { language: 'text/fhirpath', expression, ...(name !== undefined && { name }) } });
const calculated = (expression: string) => fhirPath(sdc('calculatedExpression'), expression);
const variable = (name: string, expression: string) => fhirPath(core('variable'), expression, name);
const form = (item: QuestionnaireItem[], more: Partial<Questionnaire> = {}): Questionnaire => ({ resourceType: 'Questionnaire', status: 'active', item, ...more });
const stored = (item: unknown[], more: object = {}): QuestionnaireResponse => ({ resourceType: 'QuestionnaireResponse', status: 'in-progress', item, ...more }) as QuestionnaireResponse;
const times = <Result>(length: number, make: (index: number) => Result): Result[] => Array.from({ length }, (_, index) => make(index));

/** What hangs never comes to its end: the limit of the suite, far above what it takes, says so. */
const ends = async <Result>(act: () => Promise<Result> | Result): Promise<Result> => act();

describe('What a form costs', function suite() {
  this.timeout(60_000);

  it('is bounded where repeating groups that open several times stand in one another', async () => {
    let item: QuestionnaireItem = { linkId: 'leaf', type: 'string' };
    for (const linkId of ['a', 'b', 'c', 'd', 'e', 'f']) item = { linkId, type: 'group', repeats: true, extension: [{ url: core('questionnaire-minOccurs'), valueInteger: 1_000_000_000 }], item: [item] };
    const opening = await ends(() => createForm(form([item])));
    expect(opening.nodes).to.have.length(20);
    expect(opening.answer('leaf', 'x', { index: [19, 0, 0, 0, 0, 0] })).to.deep.equal([]);
  });

  it('does not double with each variable that is read twice', async () => {
    const variables = times(30, (index) => ['a', 'b'].map((name) => variable(`${name}${index}`, index === 0 ? "'x'" : `(%a${index - 1} | %b${index - 1}).first()`))).flat();
    const opening = createForm(form([{ linkId: 'q', type: 'string', extension: [calculated('%a29')] }], { extension: variables }));
    await ends(() => opening.ready);
    expect(opening.state('q')?.values).to.deep.equal(['x']);
  });

  it('is a message where variables follow one another without end', async () => {
    const variables = times(4000, (index) => variable(`a${index}`, index === 0 ? "'x'" : `%a${index - 1}`));
    const opening = createForm(form([{ linkId: 'q', type: 'string', extension: [calculated('%a3999')] }, { linkId: 'last', type: 'string' }], { extension: variables }));
    await ends(() => opening.ready);
    expect(opening.issues().map(({ code }) => code)).to.include('expression-too-large');
    expect(opening.answer('last', 'x')).to.deep.equal([]);
  });

  it('stays small with ten thousand answers among fifty thousand options', async () => {
    const answerOption = times(50_000, (index) => ({ valueCoding: { system: 's', code: `c${index}`, display: 'd' } }));
    const chosen = times(10_000, (index) => ({ valueCoding: { system: 's', code: `c${index + 40_000}` } }));
    const opening = createForm(form([{ linkId: 'q', type: 'choice', repeats: true, answerOption }]), { response: stored([{ linkId: 'q', answer: [...chosen, { valueCoding: { system: 'other', code: 'c1' } }] }]) });
    expect((await ends(() => opening.issues())).map(({ code }) => code)).to.deep.equal(['not-an-option']);
    expect((await ends(() => checkResponse(opening.definition.source, opening.response()))).map(({ code }) => code)).to.deep.equal(['not-an-option']);
  });

  it('stays small for the judge of thirty thousand occurrences', async () => {
    const response = stored(times(30_000, () => ({ linkId: 'g', item: [{ linkId: 'a', answer: [{ valueString: 'x' }] }] })));
    expect(await ends(() => checkResponse(form([{ linkId: 'g', type: 'group', repeats: true, item: [{ linkId: 'a', type: 'string' }] }]), response))).to.deep.equal([]);
  });

  it('reads once a value set that a thousand questions share', async () => {
    const contained = [{ resourceType: 'ValueSet' as const, status: 'active' as const, id: 'v', compose: { include: [{ system: 's', concept: times(5000, (index) => ({ code: `c${index}` })) }] } }];
    const opening = await ends(() => createForm(form(times(1000, (index) => ({ linkId: `q${index}`, type: 'choice' as const, answerValueSet: '#v' })), { contained })));
    expect(opening.node('q999')?.options).to.have.length(5000);
  });

  it('stays small where a value set takes away nearly all that it lists', async () => {
    const concept = times(50_000, (index) => ({ code: `c${index}` }));
    const contained = [{ resourceType: 'ValueSet' as const, status: 'active' as const, id: 'v', compose: { include: [{ system: 's', concept }], exclude: [{ system: 's', concept: concept.slice(1) }] } }];
    expect((await ends(() => createForm(form([{ linkId: 'q', type: 'choice', answerValueSet: '#v' }], { contained })))).node('q')?.options).to.have.length(1);
  });

  it('stays small where a question with items under it was stored in five thousand parts', async () => {
    const item: QuestionnaireItem = { linkId: 'q', type: 'string', repeats: true, item: [{ linkId: 'under', type: 'string' }] };
    const response = stored(times(5000, (index) => ({ linkId: 'q', answer: [{ valueString: `a${index}`, item: [{ linkId: 'under', answer: [{ valueString: `u${index}` }] }] }] })));
    const opening = await ends(() => createForm(form([item]), { response }));
    expect(opening.response().item?.[0]?.answer?.[4999]).to.deep.equal({ valueString: 'a4999', item: [{ linkId: 'under', text: undefined, answer: [{ valueString: 'u4999' }] }].map(({ text: _text, ...rest }) => rest) });
  });

  it('of one more occurrence does not grow with items times expressions', async () => {
    const items = times(3000, (index): QuestionnaireItem => ({ linkId: `q${index}`, type: 'integer', extension: [calculated("%resource.item.where(linkId='z').answer.value")] }));
    const opening = createForm(form([{ linkId: 'g', type: 'group', repeats: true, item: items }, { linkId: 'z', type: 'integer' }]));
    await opening.ready;
    expect((await ends(() => opening.addOccurrence(opening.node('g')!)))?.children).to.have.lengthOf(3000);
  });

  it('of one answer follows its own occurrence, among four thousand', async () => {
    const group: QuestionnaireItem = { linkId: 'g', type: 'group', repeats: true, item: [{ linkId: 'a', type: 'boolean' }, { linkId: 'b', type: 'string', enableWhen: [{ question: 'a', operator: '=', answerBoolean: true }] }] };
    const response = stored(times(4000, (index) => ({ linkId: 'g', item: [{ linkId: 'a', answer: [{ valueBoolean: index !== 7 }] }, { linkId: 'b', answer: [{ valueString: 'x' }] }] })));
    const opening = await ends(() => createForm(form([group]), { response }));
    expect(opening.state('b', { index: 7 })?.enabled).to.equal(false);
    const touched: string[] = [];
    opening.subscribe(({ nodes }) => { touched.push(...[...nodes].map(({ linkId }) => linkId)); });
    opening.answer('a', true, { index: 7 });
    expect(touched.sort()).to.deep.equal(['a', 'b']);
    expect([opening.state('b', { index: 7 })?.enabled, opening.state('b', { index: 8 })?.enabled]).to.deep.equal([true, true]);
  });

  it('is bounded where contexts of $populate, or of a template of $extract, stand in one another', async () => {
    const many = `(${times(20, String).join(' | ')})`;
    let item: QuestionnaireItem = { linkId: 'leaf', type: 'string', initial: [{ valueString: 'x' }] };
    for (const linkId of ['a', 'b', 'c', 'd', 'e', 'f']) item = { linkId, type: 'group', repeats: true, extension: [fhirPath(sdc('itemPopulationContext'), many, linkId)], item: [item] };
    const filled = await ends(() => populate(form([item])));
    expect(filled.issues.map(({ code }) => code)).to.include('too-many-occurrences');
    const context = [{ url: sdc('templateExtractContext'), valueString: many }];
    let element: object = { extension: context, url: 'x', valueString: 'y' };
    for (const url of ['a', 'b', 'c', 'd', 'e', 'f']) element = { url, extension: [...context, element] };
    const contained = [{ resourceType: 'Basic', id: 't', code: { text: 'x' }, contact: [element] }] as unknown as Questionnaire['contained'];
    const made = await ends(() => extract(form([], { contained: contained ?? [], extension: [{ url: sdc('templateExtract'), extension: [{ url: 'template', valueReference: { reference: '#t' } }] }] }), stored([], { status: 'completed' })));
    expect(made.issues.map(({ code }) => code)).to.include('too-many-resources');
  });
});

describe('A number', () => {
  const quantity = (value: object): QuestionnaireResponse => stored([{ linkId: 'q', answer: [{ valueQuantity: value }] }]);
  const kilograms = { value: 30, unit: 'kg', system: 'http://unitsofmeasure.org', code: 'kg' };

  it('that is « less than » another is not that other: no condition takes it so', () => {
    const questionnaire = form([{ linkId: 'q', type: 'quantity' }, { linkId: 'b', type: 'string', enableWhen: [{ question: 'q', operator: '>=', answerQuantity: kilograms }] }, { linkId: 'c', type: 'string', enableWhen: [{ question: 'q', operator: '=', answerQuantity: kilograms }] }]);
    const isAsked = (response: QuestionnaireResponse) => ['b', 'c'].map((linkId) => createForm(questionnaire, { response }).state(linkId)?.enabled);
    expect(isAsked(quantity(kilograms))).to.deep.equal([true, true]);
    expect(isAsked(quantity({ ...kilograms, comparator: '<' }))).to.deep.equal([false, false]);
  });

  it('is held against a bound in its unit only', () => {
    const bounded = form([{ linkId: 'q', type: 'quantity', extension: [{ url: sdc('minQuantity'), valueQuantity: kilograms }, { url: sdc('maxQuantity'), valueQuantity: { ...kilograms, value: 300 } }] }]);
    const codes = (value: object) => {
      const response = quantity(value);
      const own = createForm(bounded, { response }).issues().map(({ code }) => code);
      expect(checkResponse(bounded, response).map(({ code }) => code)).to.deep.equal(own);
      return own;
    };
    expect(codes({ ...kilograms, value: 29 })).to.deep.equal(['value-too-small']);
    expect(codes({ ...kilograms, value: 301 })).to.deep.equal(['value-too-great']);
    expect(codes({ ...kilograms, value: 440, unit: 'lb', code: '[lb_av]' })).to.deep.equal([]);
  });

  it('is calculated to the end, however long the way', async function late() {
    this.timeout(20_000);
    const opening = createForm(form(times(600, (index) => ({ linkId: `q${index}`, type: 'integer' as const, ...(index > 0 && { extension: [calculated(`%resource.item.where(linkId='q${index - 1}').answer.value + 1`)] }) }))));
    await opening.ready;
    opening.answer('q0', 1);
    expect(opening.state('q599')?.values).to.deep.equal([600]);
  });

  it('is not taken from a quantity in another unit', async () => {
    const kilos: Extension = { url: core('questionnaire-unit'), valueCoding: { system: 'http://unitsofmeasure.org', code: 'kg' } };
    const opening = createForm(form([{ linkId: 'g', type: 'decimal', extension: [kilos, calculated("70000 'g'")] }, { linkId: 'kg', type: 'decimal', extension: [kilos, calculated("70 'kg'")] }]));
    await opening.ready;
    expect([opening.state('g')?.values, opening.state('kg')?.values]).to.deep.equal([[], [70]]);
    const initial = (value: string, launch: object) => populate(form([{ linkId: 'kg', type: 'decimal', extension: [kilos, fhirPath(sdc('initialExpression'), value)] }]), { launch: { weight: launch } });
    const weight = (value: object) => ({ resourceType: 'Observation', status: 'final', code: {}, valueQuantity: value });
    expect((await initial('%weight.value', weight(kilograms))).response.item).to.have.length(1);
    expect((await initial('%weight.value', weight({ ...kilograms, comparator: '<' }))).response.item).to.equal(undefined);
  });

  it('follows the variable of the form that one of the same name in an item reads', async () => {
    const opening = createForm(form([{ linkId: 'a', type: 'integer' }, { linkId: 'b', type: 'integer', extension: [variable('x', '%x + 1'), calculated('%x')] }], { extension: [variable('x', "%resource.item.where(linkId='a').answer.value")] }));
    await opening.ready;
    opening.answer('a', 1);
    expect(opening.state('b')?.values).to.deep.equal([2]);
    opening.answer('a', 5);
    expect(opening.state('b')?.values).to.deep.equal([6]);
  });
});

describe('What was stored, and what is given', () => {
  it('is never told in the message of an expression that fails', async () => {
    const secret = 'DUPONT "Jeanne" secret';
    for (const expression of ['+ 1', '> 5', '* 2', '.single()', '.toQuantity(5)', ' as Integer', '.power(2)', ' and true']) {
      const opening = createForm(form([{ linkId: 'a', type: 'string', repeats: true }, { linkId: 'b', type: 'integer', extension: [calculated(`%resource.item.where(linkId='a').answer.value${expression}`)] }, { linkId: 'c', type: 'integer', extension: [calculated(`-%resource.item.where(linkId='a').answer.value`)] }]));
      await opening.ready;
      for (const values of [[secret], [secret, secret]]) {
        opening.answer('a', values);
        expect(JSON.stringify(opening.issues()), expression).to.not.match(/DUPONT|Jeanne|secret/);
        expect(opening.issues().map(({ code }) => code), expression).to.include('expression-failed');
      }
    }
  });

  it('is told as failing only while it fails, and once for all that came and went', async () => {
    const declared = [variable('x', "%resource.item.where(linkId='a').answer.value + 1")];
    const group: QuestionnaireItem = { linkId: 'g', type: 'group', repeats: true, item: [{ linkId: 'i', type: 'string', extension: [fhirPath(sdc('initialExpression'), "1 + 'x'")] }] };
    const opening = createForm(form([{ linkId: 'a', type: 'integer', repeats: true }, { linkId: 'b', type: 'integer', extension: [calculated('%x')] }, group], { extension: declared }));
    await opening.ready;
    const failing = () => opening.issues().filter(({ code }) => code === 'expression-failed').map(({ params, path }) => String(params?.variable ?? path.join('/')));
    opening.answer('a', [1, 2]);
    expect(failing()).to.deep.equal(['i', 'x']);
    for (let round = 0; round < 50; round += 1) opening.removeOccurrence(opening.addOccurrence(opening.node('g')!)!);
    opening.answer('a', [1]);
    expect(opening.state('b')?.values).to.deep.equal([2]);
    expect(failing()).to.deep.equal(['i']);
  });

  it('is no number, date or reference of an open choice that does not offer it', () => {
    const questionnaire = form([{ linkId: 'q', type: 'open-choice', answerOption: [{ valueCoding: { system: 's', code: 'a' } }, { valueInteger: 3 }] }]);
    const found = (answer: object) => {
      const response = stored([{ linkId: 'q', answer: [answer] }], { status: 'completed' });
      const own = createForm(questionnaire, { response }).issues().map(({ code }) => code);
      expect(checkResponse(questionnaire, response).map(({ code }) => code)).to.deep.equal(own);
      return own;
    };
    for (const right of [{ valueCoding: { system: 's', code: 'a' } }, { valueInteger: 3 }, { valueString: 'mes mots' }, { valueCoding: { display: 'mes mots' } }]) expect(found(right)).to.deep.equal([]);
    for (const wrong of [{ valueCoding: { system: 's', code: 'b' } }, { valueInteger: 4 }, { valueDate: '2026' }, { valueTime: '09:00:00' }, { valueReference: { reference: 'Patient/1' } }]) expect(found(wrong)).to.deep.equal(['not-an-option']);
  });

  it('is told where an answer has no value that can be shown, and keeps its place', () => {
    const absent = { extension: [{ url: core('data-absent-reason'), valueCode: 'masked' }] };
    const response = stored([{ linkId: 'a', answer: [absent] }, { linkId: 'b', answer: [{ valueString: 'x' }, { _valueString: absent }] }]);
    const opening = createForm(form([{ linkId: 'a', type: 'string' }, { linkId: 'b', type: 'string', repeats: true }]), { response });
    expect(opening.issues().filter(({ code }) => code === 'response-answer-unreadable').map(({ path }) => path)).to.deep.equal([['a'], ['b']]);
  });

  it('is a QuestionnaireResponse again, whatever was handed over instead', () => {
    const opening = createForm(form([{ linkId: 'a', type: 'string' }]), { response: { resourceType: 'Patient', id: 'p', name: [{ text: 'Jeanne' }], item: [{ linkId: 'a', answer: [{ valueString: 'x' }] }] } as never });
    expect(opening.response()).to.deep.equal({ resourceType: 'QuestionnaireResponse', status: 'in-progress', item: [{ linkId: 'a', answer: [{ valueString: 'x' }] }] });
    expect(opening.issues().map(({ code }) => code)).to.deep.equal(['response-unreadable']);
  });

  it('does not follow what a host changes afterwards in the list it gave', () => {
    const opening = createForm(form([{ linkId: 'a', type: 'string', repeats: true }]));
    const answers = [{ valueString: 'x' }];
    opening.setAnswers(opening.node('a')!, answers);
    answers.push({ valueString: 'y' });
    expect(opening.state('a')?.values).to.deep.equal(['x']);
  });

  it('takes no item along with an answer: those have answers of their own', () => {
    const opening = createForm(form([{ linkId: 'a', type: 'integer' }]));
    const answer = { valueInteger: 3, item: [{ linkId: 'nobody', answer: [{ valueString: 'x' }] }] };
    opening.answer('a', answer);
    expect(opening.response().item).to.deep.equal([{ linkId: 'a', answer: [{ valueInteger: 3 }] }]);
    opening.setAnswers(opening.node('a')!, [answer]);
    expect(opening.response().item).to.deep.equal([{ linkId: 'a', answer: [{ valueInteger: 3 }] }]);
  });

  it('gives an expression nothing of the page under the name of a context', async () => {
    const launchContext = ['constructor', 'toString', '__proto__'].map((name): Extension => ({ url: sdc('launchContext'), extension: [{ url: 'name', valueCoding: { code: name } }, { url: 'type', valueCode: 'Patient' }] }));
    const opening = createForm(form([{ linkId: 'q', type: 'string', extension: [calculated("iif(%constructor.exists() or %toString.exists(), 'seen', 'nothing')")] }], { extension: launchContext }), { launch: {} });
    await opening.ready;
    expect(opening.state('q')?.values).to.deep.equal(['nothing']);
  });

  it('puts a resource of a template under its own address only', async () => {
    const template = (id: string) => form([{ linkId: 'a', type: 'string', extension: [{ url: sdc('templateExtract'), extension: [{ url: 'template', valueReference: { reference: '#t' } }, { url: 'resourceId', valueString: id }] }] }], { contained: [{ resourceType: 'Basic', id: 't', code: { text: 'x' } }] });
    const made = async (id: string) => (await extract(template(id), stored([{ linkId: 'a', answer: [{ valueString: '../Patient/1' }] }], { status: 'completed', id: 'r' }))).bundle.entry?.map(({ request }) => request?.url);
    expect(await made("'7'")).to.deep.equal(['Basic/7']);
    expect(await made('answer.value')).to.deep.equal(['Basic']);
    const entry = [{ resource: { resourceType: 'Basic', code: { text: 'x' } }, request: { method: 'PUT', url: 'Basic/../Patient/1' } }];
    const bundle = form([], { contained: [{ resourceType: 'Bundle', id: 'b', type: 'transaction', entry } as never], extension: [{ url: sdc('templateExtractBundle'), valueReference: { reference: '#b' } }] });
    expect((await extract(bundle, stored([], { id: 'r', status: 'completed' }))).bundle.entry).to.equal(undefined);
  });
});
